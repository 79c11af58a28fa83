#include "gis/sources/SourceStream.h"

namespace parkwright {

namespace {
constexpr int ToldOneByOne = 10;
} // namespace

FindingCollector::~FindingCollector()
{
    flush();
}

void FindingCollector::setLayer(const QString& layer)
{
    if (layer == mLayer)
        return;
    flush();
    mLayer = layer;
}

void FindingCollector::add(Severity severity, const char* code, const QStringList& arguments)
{
    Finding finding;
    finding.code = QString::fromLatin1(code);
    finding.severity = severity;
    finding.arguments = arguments;
    finding.file = mFile;
    finding.layer = mLayer;
    mFindings.push_back(std::move(finding));
}

void FindingCollector::addFor(const QString& feature, Severity severity, const char* code,
                              const QStringList& arguments)
{
    Tally& tally = mTallies[QString::fromLatin1(code)];
    if (tally.named < ToldOneByOne) {
        ++tally.named;
        add(severity, code, arguments);
        mFindings.back().feature = feature;
        return;
    }
    if (tally.rest) {
        ++tally.rest->count;
        tally.rest->severity = std::max(tally.rest->severity, severity);
        return;
    }
    add(severity, code, arguments);
    tally.rest = std::move(mFindings.back());
    mFindings.pop_back();
}

void FindingCollector::flush()
{
    for (Tally& tally : mTallies) {
        if (tally.rest)
            mFindings.push_back(std::move(*tally.rest));
    }
    mTallies.clear();
}

} // namespace parkwright
