#include "scene/context/ContextRead.h"

#include "gis/sources/SourceReader.h"
#include "scene/context/ContextClass.h"

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

ContextTileKey tileOf(const MapPoint& point)
{
    return {int(std::floor(point.x / ContextTileSize)), int(std::floor(point.y / ContextTileSize))};
}

/// Where most of it lies: files have corners at 0, 0 and other strays, at which nobody looks.
MapExtent mainExtent(const std::vector<MapExtent>& extents)
{
    MapExtent all;
    if (extents.size() < 4) {
        for (const MapExtent& extent : extents)
            all.add(extent);
        return all;
    }
    const auto rangeOf = [&extents](double MapPoint::*axis) {
        std::vector<double> centres;
        centres.reserve(extents.size());
        for (const MapExtent& extent : extents)
            centres.push_back(extent.center().*axis);
        const auto low = centres.begin() + std::ptrdiff_t(centres.size() / 4);
        const auto high = centres.begin() + std::ptrdiff_t(centres.size() * 3 / 4);
        std::nth_element(centres.begin(), low, centres.end());
        const double first = *low;
        std::nth_element(centres.begin(), high, centres.end());
        const double reach = 20 * std::max(*high - first, 1000.0);
        return std::pair(first - reach, *high + reach);
    };
    const auto x = rangeOf(&MapPoint::x);
    const auto y = rangeOf(&MapPoint::y);
    for (const MapExtent& extent : extents) {
        const MapPoint centre = extent.center();
        if (centre.x >= x.first && centre.x <= x.second && centre.y >= y.first &&
            centre.y <= y.second)
            all.add(extent);
    }
    return all;
}

/// Sorts features into what is painted and what stands.
class Collector
{
public:
    Collector(const LayerSource& source, const Crs& project)
        : mProject(project)
        , mStyle(contextStyle(source.style))
        , mContent(std::make_shared<ContextContent>())
    {
        mContent->source = source;
        mPaint->styles = contextPaintStyles(mStyle);
    }

    /// @returns an Error when nothing of the layer can be placed
    Result<> begin(const SourceLayerInfo& layer)
    {
        mClassifier.emplace(layer, mContent->source.name, mStyle);
        if (layer.crs.isValid() && mProject.isValid() && !(layer.crs == mProject)) {
            auto transform = CoordinateTransform::make(layer.crs, mProject);
            if (!transform)
                return transform.error();
            if (!transform->isIdentity())
                mTransform.emplace(std::move(*transform));
        }
        return Done{};
    }
    bool hasBegun() const { return mClassifier.has_value(); }

    void add(const SourceFeature& feature)
    {
        ++mContent->features;
        const ContextFeature what = mClassifier->classify(feature);
        switch (what.kind) {
        case ContextFeature::Kind::Nothing:
            return;
        case ContextFeature::Kind::Paint:
            addPaint(placed(feature.geometry), what);
            return;
        case ContextFeature::Kind::Building:
            addBlock(feature, what);
            return;
        case ContextFeature::Kind::Tree:
            addTrees(placed(feature.geometry), what);
            return;
        }
    }

    ContextContentPtr finish()
    {
        mContent->extent = mainExtent(mExtents);
        if (!mPaint->shapes.empty()) {
            mContent->paint.index = paintIndex(*mPaint);
            mContent->paint.layer = mPaint;
        }
        return mContent;
    }
    ContextContent& content() { return *mContent; }

private:
    Geometry placed(const Geometry& geometry) const
    {
        return mTransform ? mTransform->forward(geometry) : geometry;
    }

    void addPaint(const Geometry& geometry, const ContextFeature& what)
    {
        if (geometry.isNull())
            return;
        mPaint->shapes.push_back({geometry, int(what.paint), what.width});
        mExtents.push_back(geometry.extent());
    }

    void addBlock(const SourceFeature& feature, const ContextFeature& what)
    {
        ContextBlock block;
        block.footprint = placed(feature.geometry);
        block.shell = placed(feature.shell);
        block.height = what.height;
        block.raised = what.raised;
        const Geometry& shape = block.footprint.isNull() ? block.shell : block.footprint;
        if (shape.isNull())
            return;
        mExtents.push_back(shape.extent());
        mContent->highest = std::max(mContent->highest, block.height);
        mContent->tiles[tileOf(shape.extent().center())].blocks.push_back(std::move(block));
    }

    void addTrees(const Geometry& geometry, const ContextFeature& what)
    {
        for (const MapPoint& point : geometry.points()) {
            mContent->tiles[tileOf(point)].trees.push_back({point.x, point.y, what.height});
            mExtents.push_back({point.x, point.y, point.x, point.y});
        }
    }

    Crs mProject;
    ContextStyle mStyle;
    std::shared_ptr<ContextContent> mContent;
    std::vector<MapExtent> mExtents; ///< of all features that are shown
    std::shared_ptr<PaintLayer> mPaint = std::make_shared<PaintLayer>();
    std::optional<ContextClassifier> mClassifier;
    std::optional<CoordinateTransform> mTransform;
};

} // namespace

Result<ContextContentPtr> readContext(const LayerSource& source, const Crs& project,
                                      JobContext& job)
{
    Collector collector(source, project);
    if (auto problem = fileProblem(source)) {
        collector.content().problems.push_back(std::move(*problem));
        return collector.finish();
    }
    const auto fail = [&](const Error& error) {
        collector.content().problems.push_back(layerProblem(source, error));
        return collector.finish();
    };
    const auto options = readOptionsOf(source);
    if (!options)
        return fail(options.error());
    std::optional<Error> misfit;
    const auto visit = [&](const SourceLayerInfo& layer, std::vector<SourceFeature>&& features) {
        if (!collector.hasBegun()) {
            if (const auto begun = collector.begin(layer); !begun) {
                misfit = begun.error();
                return false;
            }
        }
        for (const SourceFeature& feature : features)
            collector.add(feature);
        return true;
    };
    Findings repairs; // told when the layer was added; the scene has nothing to say about them
    const auto read =
        readLayerBatches(source.path, source.sourceLayer, *options, visit, job, repairs);
    if (!read && read.error().code == ErrorCode::Cancelled)
        return read.error();
    if (!read)
        return fail(read.error());
    if (misfit)
        return fail(*misfit);
    return collector.finish();
}

} // namespace parkwright
