#include "gis/sources/FormatSource.h"

#include <algorithm>

namespace parkwright {

namespace {

/// The features of a layer that was read whole.
class FormatStream final : public LayerStream
{
public:
    explicit FormatStream(const SourceLayer& layer)
        : mLayer(layer)
    {
        mInfo = layer;
    }

    Result<bool> next(SourceFeature& feature, FindingCollector& /*findings*/) override
    {
        if (mNext >= mLayer.features.size())
            return false;
        feature = mLayer.features[mNext++];
        return true;
    }
    double progress() const override
    {
        return mLayer.features.empty() ? 1 : double(mNext) / double(mLayer.features.size());
    }

private:
    const SourceLayer& mLayer; ///< of the source, which outlives its streams
    size_t mNext = 0;
};

class FormatFile final : public OpenSource
{
public:
    explicit FormatFile(std::vector<SourceLayer> layers)
        : mLayers(std::move(layers))
    {
    }

    QString driver() const override { return mLayers.empty() ? QString() : mLayers[0].driver; }
    QStringList layerNames() const override
    {
        QStringList names;
        for (const SourceLayer& layer : mLayers)
            names.append(layer.name);
        return names;
    }
    Result<std::unique_ptr<LayerStream>> openLayer(const QString& layer,
                                                   const ReadOptions& /*options*/,
                                                   FindingCollector& /*findings*/) override
    {
        const auto found =
            std::find_if(mLayers.begin(), mLayers.end(),
                         [&](const SourceLayer& each) { return each.name == layer; });
        Q_ASSERT(found != mLayers.end());
        return std::unique_ptr<LayerStream>(std::make_unique<FormatStream>(*found));
    }

private:
    const std::vector<SourceLayer> mLayers;
};

} // namespace

Result<OpenSourcePtr> openFormatSource(const SourceMember& member, const SourceFormat& format,
                                       const ReadOptions& options, JobContext& job,
                                       FindingCollector& findings)
{
    ReadOptions all = options; // the reader counts, chooses and cuts itself
    all.limit = -1;
    Findings found;
    auto layers = format.read(member.gdalPath, all, job, found);
    for (const Finding& finding : found)
        findings.addFor(finding.feature, finding.severity, finding.code.toLatin1().constData(),
                        finding.arguments);
    if (!layers)
        return layers.error();
    return OpenSourcePtr(std::make_unique<FormatFile>(std::move(*layers)));
}

} // namespace parkwright
