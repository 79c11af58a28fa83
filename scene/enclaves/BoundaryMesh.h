#pragma once

#include "gis/geo/Geometry.h"

#include <osg/Node>
#include <osg/ref_ptr>

#include <cstdint>
#include <span>
#include <vector>

namespace parkwright {

/// How a boundary is drawn.
enum class BoundaryStyle {
    Wall,   ///< a low translucent wall with a bright line along its top
    Dashes, ///< a dashed line on the ground
    Broad,  ///< a broad soft line on the ground
};

/// One boundary as plain data.
struct BoundaryShape
{
    std::uint32_t slot = 0; ///< in the table of boundaries
    BoundaryStyle style = BoundaryStyle::Wall;
    /// On the ground, project CRS with z; a ring repeats its first point.
    std::vector<Line> lines;
};

/// Boundaries of one kind as one geometry; widths are a matter of pixels and left to boundary.vert.
///
/// Like all builders: no OpenGL, no globals, any thread; the node is not attached to anything.
/// @param anchor near the boundaries; float coordinates are relative to it
/// @param origin of the scene
/// @returns nullptr when there is nothing to draw
osg::ref_ptr<osg::Node> buildBoundaries(std::span<const BoundaryShape> shapes,
                                        const MapPoint& anchor, const MapPoint& origin);

} // namespace parkwright
