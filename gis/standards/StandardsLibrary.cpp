#include "gis/standards/StandardsLibrary.h"

#include <QDir>

#include <algorithm>

namespace parkwright {

namespace {

/// Ours are tested; one that does not load is our own mistake.
StandardsPackPtr builtIn(const QString& id)
{
    auto pack = StandardsPack::load(QStringLiteral(":/parkwright/standards/%1.json").arg(id));
    Q_ASSERT_X(bool(pack), "StandardsLibrary", "a pack of ours does not load");
    return *pack;
}

} // namespace

const StandardsPackPtr& nationalStandards()
{
    static const StandardsPackPtr pack = builtIn(QStringLiteral("cn-national"));
    return pack;
}

StandardsLibrary::StandardsLibrary()
    : mPacks{nationalStandards(), builtIn(QStringLiteral("intl-basic"))}
{
}

StandardsLibrary StandardsLibrary::withFolder(const QString& folder, Findings& findings)
{
    StandardsLibrary library;
    const QFileInfoList files =
        QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QFileInfo& file : files) {
        auto pack = StandardsPack::load(file.filePath());
        if (!pack) {
            Finding finding;
            finding.code = QStringLiteral("standards-pack-broken");
            finding.severity = Severity::Warning;
            finding.arguments = {pack.error().message};
            finding.file = file.fileName();
            findings.push_back(finding);
            continue;
        }
        const auto same = std::find_if(
            library.mPacks.begin(), library.mPacks.end(),
            [&](const StandardsPackPtr& other) { return other->id() == (*pack)->id(); });
        if (same == library.mPacks.end())
            library.mPacks.push_back(*pack);
        else
            *same = *pack;
    }
    return library;
}

StandardsPackPtr StandardsLibrary::find(const QString& id) const
{
    const auto found = std::find_if(mPacks.begin(), mPacks.end(),
                                    [&](const StandardsPackPtr& pack) { return pack->id() == id; });
    return found == mPacks.end() ? nullptr : *found;
}

} // namespace parkwright
