#pragma once

#include "gis/terrain/HeightField.h"

#include <osg/Node>
#include <osg/ref_ptr>

#include <span>

namespace parkwright {

/// A building of the surroundings: no floors, no row of a table.
struct ContextBlock
{
    Geometry footprint; ///< project CRS
    Geometry shell;     ///< faces with z, where the source has them; drawn instead
    double height = 9;  ///< metres above the ground
    double raised = 0;  ///< metres between the ground and its lowest part
};

/// Blocks that stand on the ground, as one geometry. Any thread, no OpenGL, unattached.
/// @param anchor near them; float coordinates are relative to it
/// @param origin of the scene
/// @returns nullptr when there is nothing to draw
osg::ref_ptr<osg::Node> buildBlocks(std::span<const ContextBlock> blocks, const HeightField& ground,
                                    const MapPoint& anchor, const MapPoint& origin);

} // namespace parkwright
