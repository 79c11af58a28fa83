#include "scene/terrain/RasterLayers.h"

#include "gis/model/ProjectSettings.h"
#include "gis/sources/SourceReader.h"
#include "gis/terrain/ElevationRaster.h"

#include <QCoreApplication>

#include <algorithm>

namespace parkwright {

namespace {

/// What of the ground is looked at from near: the plan.
MapExtent planExtent(const PlanState& plan)
{
    MapExtent extent;
    for (const Park& park : plan.table<Park>())
        extent.add(park.boundary.extent());
    for (const Parcel& parcel : plan.table<Parcel>())
        extent.add(parcel.geometry.extent());
    for (const Building& building : plan.table<Building>())
        extent.add(building.footprint.extent());
    return extent.grownBy(200);
}

/// The middle one of the heights that buildings stand at.
double usualLevel(const PlanState& plan)
{
    std::vector<double> levels;
    for (const Building& building : plan.table<Building>()) {
        if (building.groundElevation)
            levels.push_back(*building.groundElevation);
    }
    if (levels.empty())
        return 0;
    const auto middle = levels.begin() + std::ptrdiff_t(levels.size() / 2);
    std::nth_element(levels.begin(), middle, levels.end());
    return *middle;
}

/// Where the raster is; an Error for what must not or cannot be opened.
Result<RasterSource> rasterSource(const LayerSource& layer, JobContext& job)
{
    // The reader of foreign files knows what must not be followed: addresses, outside paths.
    Findings ignored;
    const auto info = inspectSource(layer.path, {}, job, ignored);
    if (!info)
        return info.error();
    RasterSource source;
    source.path = layer.path;
    if (!layer.crs.isEmpty()) {
        auto crs = Crs::fromUserInput(layer.crs);
        if (!crs)
            return crs.error();
        source.crs = *crs;
    }
    return source;
}

struct Candidate
{
    RasterSource source;
    double resolution = 0;
};

} // namespace

Result<TerrainRead> readTerrain(const std::vector<LayerSource>& layers, const PlanState& plan,
                                JobContext& job)
{
    const Crs project = ProjectSettings::of(plan).crs;
    TerrainRead read;
    std::vector<Candidate> candidates;
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
        if (job.isCancelled())
            return cancelledError();
        if (auto problem = fileProblem(*layer)) {
            read.problems.push_back(std::move(*problem));
            continue;
        }
        const auto source = rasterSource(*layer, job);
        if (!source) {
            read.problems.push_back(layerProblem(*layer, source.error()));
            continue;
        }
        const auto raster = ElevationRaster::open(*source, project);
        if (raster)
            candidates.push_back({*source, raster->resolution()});
        else
            read.problems.push_back(layerProblem(*layer, raster.error()));
    }
    std::stable_sort(
        candidates.begin(), candidates.end(),
        [](const Candidate& a, const Candidate& b) { return a.resolution < b.resolution * 0.95; });
    std::vector<RasterSource> sources;
    for (const Candidate& candidate : candidates)
        sources.push_back(candidate.source);
    std::vector<Error> failures;
    auto heights = readHeightField(sources, project, planExtent(plan), job, &failures);
    if (!heights)
        return heights.error();
    for (const Error& failure : failures)
        read.problems.push_back(layerProblem({}, failure));
    read.heights = heights->isFlat() ? HeightField::level(usualLevel(plan)) : *heights;
    return read;
}

Result<std::vector<OpenedPicture>> openPictures(const std::vector<LayerSource>& layers,
                                                const Crs& project, JobContext& job)
{
    std::vector<OpenedPicture> opened;
    for (const LayerSource& layer : layers) {
        if (job.isCancelled())
            return cancelledError();
        OpenedPicture picture{layer, nullptr, {}};
        if (auto problem = fileProblem(layer)) {
            picture.problems.push_back(std::move(*problem));
        } else if (const auto source = rasterSource(layer, job); !source) {
            picture.problems.push_back(layerProblem(layer, source.error()));
        } else if (auto imagery = ImagerySource::open(*source, project); !imagery) {
            picture.problems.push_back(layerProblem(layer, imagery.error()));
        } else {
            picture.imagery = *imagery;
        }
        opened.push_back(std::move(picture));
    }
    return opened;
}

} // namespace parkwright
