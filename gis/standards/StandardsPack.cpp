#include "gis/standards/StandardsPack.h"

#include "gis/standards/StandardsReader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace parkwright {

namespace {

/// Packs of people are some 100 kB; a file that is much larger is no pack.
constexpr qint64 LargestPack = 16 * 1024 * 1024;

template <typename T, typename Field>
const T* findBy(const std::vector<T>& entries, Field field, const QString& wanted)
{
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const T& entry) { return entry.*field == wanted; });
    return found == entries.end() ? nullptr : &*found;
}

/// The pair of `code`, looked for forwards or backwards.
const QString* pairOf(const CodeTranslation& table, const QString& code, bool backwards)
{
    for (const auto& pair : table.pairs)
        if (pair[backwards ? 1 : 0] == code)
            return &pair[backwards ? 0 : 1];
    return nullptr;
}

} // namespace

QString certaintyMark(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Stated:
        return QStringLiteral("S");
    case Certainty::Verified:
        return QStringLiteral("V");
    case Certainty::Lead:
        return QStringLiteral("2nd");
    case Certainty::Unverified:
        break;
    }
    return QStringLiteral("B");
}

std::optional<Certainty> certaintyFromMark(const QString& mark)
{
    for (const Certainty certainty :
         {Certainty::Stated, Certainty::Verified, Certainty::Lead, Certainty::Unverified})
        if (certaintyMark(certainty) == mark)
            return certainty;
    return {};
}

StandardsPack::StandardsPack(Data data)
    : mData(std::move(data))
{
    for (const ClassSystem& system : mData.systems) {
        auto& index = mClassIndex[system.id];
        for (size_t i = 0; i < system.classes.size(); ++i)
            index.insert(system.classes[i].code, i);
    }
}

Result<StandardsPackPtr> StandardsPack::load(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{
            ErrorCode::Io,
            QCoreApplication::translate("Standards", "The standards pack %1 cannot be read.")
                .arg(name),
            file.errorString()};
    }
    // Read one byte more than allowed instead of asking for the size: pipes have none.
    const QByteArray json = file.read(LargestPack + 1);
    if (json.size() > LargestPack) {
        return Error{
            ErrorCode::InvalidInput,
            QCoreApplication::translate("Standards", "%1 is too large for a standards pack.")
                .arg(name),
            {}};
    }
    return fromJson(json, name);
}

Result<StandardsPackPtr> StandardsPack::fromJson(const QByteArray& json, const QString& name)
{
    auto data = readStandards(json, name);
    if (!data)
        return data.error();
    return StandardsPackPtr(std::make_shared<const StandardsPack>(std::move(*data)));
}

const StandardsSource* StandardsPack::findSource(const QString& id) const
{
    return findBy(mData.sources, &StandardsSource::id, id);
}

const ClassSystem* StandardsPack::findSystem(const QString& id) const
{
    return findBy(mData.systems, &ClassSystem::id, id);
}

const BuildingUseDefaults* StandardsPack::findBuildingUse(const QString& id) const
{
    return findBy(mData.buildingUses, &BuildingUseDefaults::id, id);
}

const LandUseClass* StandardsPack::findClass(const QString& system, const QString& code) const
{
    const auto index = mClassIndex.constFind(system);
    if (index == mClassIndex.constEnd())
        return nullptr;
    const auto place = index->constFind(code);
    return place == index->constEnd() ? nullptr : &findSystem(system)->classes[*place];
}

const LandUseClass* StandardsPack::findNearestClass(const QString& system,
                                                    const QString& code) const
{
    for (QString beginning = code; !beginning.isEmpty(); beginning.chop(1))
        if (const LandUseClass* found = findClass(system, beginning))
            return found;
    return nullptr;
}

const BuildingUseDefaults* StandardsPack::matchBuildingUse(const QString& word) const
{
    const QString wanted = word.trimmed().toLower();
    if (wanted.isEmpty())
        return nullptr;
    for (const BuildingUseDefaults& use : mData.buildingUses)
        if (use.id == wanted || use.words.contains(wanted))
            return &use;
    const BuildingUseDefaults* best = nullptr;
    qsizetype longest = 1;
    for (const BuildingUseDefaults& use : mData.buildingUses) {
        for (const QString& known : use.words) {
            // Short Latin words turn up inside others ("yes" in "eyesore"); Chinese ones do not.
            const bool isLatin = known.front().unicode() < 0x250;
            if (known.size() > longest && (!isLatin || known.size() > 4) &&
                wanted.contains(known)) {
                best = &use;
                longest = known.size();
            }
        }
    }
    return best;
}

std::optional<ClassColour> StandardsPack::colour(const QString& system, const QString& code,
                                                 const QString& palette) const
{
    const LandUseClass* const asked = findNearestClass(system, code);
    if (!asked)
        return {};
    const QString& usual = findSystem(system)->defaultPalette;
    for (const QString& id : {palette.isEmpty() ? usual : palette, usual}) {
        for (const LandUseClass* at = asked; at; at = findClass(system, at->parent)) {
            const auto found = at->colours.find(id);
            if (found == at->colours.end())
                continue;
            return ClassColour{found->second.rgb, asked->pattern,
                               at->code == code ? QString() : at->code, id,
                               found->second.provenance};
        }
    }
    return {};
}

std::optional<TranslatedCode> StandardsPack::translate(const QString& code, const QString& from,
                                                       const QString& to) const
{
    if (from == to) {
        const LandUseClass* const same = findClass(from, code);
        return same ? std::optional(TranslatedCode{code, true, same->provenance}) : std::nullopt;
    }
    for (const LandUseClass* at = findNearestClass(from, code); at;
         at = findClass(from, at->parent)) {
        for (const CodeTranslation& table : mData.translations) {
            const bool forwards = table.from == from && table.to == to;
            const bool backwards = table.bothWays && table.from == to && table.to == from;
            if (!forwards && !backwards)
                continue;
            if (const QString* const found = pairOf(table, at->code, backwards))
                return TranslatedCode{*found, at->code == code, table.provenance};
        }
    }
    return {};
}

double StandardsPack::defaultValue(const QString& id, double otherwise) const
{
    const StandardsDefault* const found = findBy(mData.defaults, &StandardsDefault::id, id);
    return found ? found->value : otherwise;
}

} // namespace parkwright
