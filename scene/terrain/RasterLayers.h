#pragma once

#include "gis/core/Job.h"
#include "gis/terrain/HeightField.h"
#include "gis/terrain/ImageryRaster.h"
#include "scene/context/LayerSource.h"

#include <memory>
#include <vector>

namespace parkwright {

/// The ground as its elevation layers tell it, and which of them could not be read.
struct TerrainRead
{
    HeightField heights;
    Findings problems;
};

/// Reads elevation layers for a job. Where several know a height, the one with the finer samples
/// decides; of equally fine ones the one that lies higher in the list of layers. Without any it is
/// flat ground at the height at which most buildings of the plan stand.
/// @param layers from the bottom to the top
Result<TerrainRead> readTerrain(const std::vector<LayerSource>& layers, const PlanState& plan,
                                JobContext& job);

/// An imagery layer whose file was looked at: opened, or the reason why not.
struct OpenedPicture
{
    LayerSource source;
    std::shared_ptr<const ImagerySource> imagery; ///< null when there is a problem
    Findings problems;
};
Result<std::vector<OpenedPicture>> openPictures(const std::vector<LayerSource>& layers,
                                                const Crs& project, JobContext& job);

} // namespace parkwright
