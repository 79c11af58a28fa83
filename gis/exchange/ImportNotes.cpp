#include "gis/exchange/ImportNotes.h"

namespace parkwright {

namespace {
constexpr int NamedOneByOne = 5;
} // namespace

ImportNotes::ImportNotes(Findings& findings, QString file, QString layer)
    : mFindings(findings)
    , mFile(std::move(file))
    , mLayer(std::move(layer))
{
}

ImportNotes::~ImportNotes()
{
    for (auto& [key, tally] : mTallies) {
        if (tally.rest)
            mFindings.push_back(std::move(*tally.rest));
    }
}

Finding ImportNotes::made(Severity severity, const char* code, const QStringList& arguments) const
{
    Finding finding;
    finding.code = QString::fromLatin1(code);
    finding.severity = severity;
    finding.arguments = arguments;
    finding.file = mFile;
    finding.layer = mLayer;
    return finding;
}

void ImportNotes::add(Severity severity, const char* code, const QStringList& arguments)
{
    mFindings.push_back(made(severity, code, arguments));
}

void ImportNotes::addFor(const QString& feature, Severity severity, const char* code,
                         const QStringList& arguments, const ObjectRef& row,
                         std::optional<MapPoint> place)
{
    Tally& tally = mTallies[QString::fromLatin1(code)];
    if (tally.named >= NamedOneByOne && tally.rest) {
        ++tally.rest->count;
        return;
    }
    Finding finding = made(severity, code, arguments);
    finding.feature = feature;
    if (!row.isNull()) {
        finding.tableId = int(row.table);
        finding.row = row.id;
    }
    finding.place = place;
    if (tally.named < NamedOneByOne) {
        ++tally.named;
        mFindings.push_back(std::move(finding));
    } else {
        tally.rest = std::move(finding); // named for its first, counted for all
    }
}

void ImportNotes::addMany(int count, Severity severity, const char* code,
                          const QStringList& arguments)
{
    if (count < 1)
        return;
    mFindings.push_back(made(severity, code, arguments));
    mFindings.back().count = count;
}

} // namespace parkwright
