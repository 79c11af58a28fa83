#pragma once

#include "gis/core/Job.h"
#include "gis/geo/Crs.h"
#include "scene/context/BlockMesh.h"
#include "scene/context/GroundPaint.h"
#include "scene/context/LayerSource.h"
#include "scene/context/TreeMesh.h"

#include <map>
#include <memory>

namespace parkwright {

/// A square of the map, column and row.
using ContextTileKey = std::pair<int, int>;
constexpr double ContextTileSize = 400; ///< metres

/// What stands in one square.
struct ContextTile
{
    std::vector<ContextBlock> blocks;
    std::vector<ContextTree> trees;
};

/// A vector layer as the scene shows it: what is painted on the ground, what stands on it. Shared,
/// never changed.
struct ContextContent
{
    LayerSource source;
    PaintEntry paint; ///< without a layer when nothing is painted
    std::map<ContextTileKey, ContextTile> tiles;
    MapExtent extent;   ///< without strays far from the rest
    double highest = 0; ///< metres of the highest thing above the ground
    qint64 features = 0;
    Findings problems;
};
using ContextContentPtr = std::shared_ptr<const ContextContent>;

/// Reads a whole layer through gis/sources and moves it to the project CRS. What cannot be read is
/// told in ContextContent::problems; only cancelling gives an Error.
Result<ContextContentPtr> readContext(const LayerSource& source, const Crs& project,
                                      JobContext& job);

} // namespace parkwright
