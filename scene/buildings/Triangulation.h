#pragma once

#include "gis/geo/Geometry.h"

#include <cstdint>
#include <vector>

namespace parkwright {

/// Triangles of a polygon, counter-clockwise like its outer ring.
struct Triangles
{
    std::vector<MapPoint> corners;      ///< outer ring, then the holes, then what had to be added
    std::vector<std::uint32_t> indices; ///< three for each triangle
};

/// Cuts a flat polygon into triangles, seen from above (z is carried along, not looked at).
///
/// Ear clipping with holes bridged in; where rings cross themselves or each other so that the area
/// does not come out, GLU's tessellator takes over with the odd-even rule. Any thread.
Triangles triangulate(const Polygon& polygon);

/// The same for a polygon that lies anywhere in space, such as a wall of a shell.
Triangles triangulateInSpace(const Polygon& polygon);

/// Area of all triangles seen from above, m².
double areaOf(const Triangles& triangles);

/// Unit normal of a ring in space (Newell), or straight up for a degenerate one.
MapPoint normalOf(const Ring& ring);

} // namespace parkwright
