#pragma once

#include "gis/geo/Geometry.h"
#include "gis/sources/SourceData.h"

#include <vector>

namespace parkwright {

/// True when the face stands (nearly) upright, so that nothing of it is seen from above.
bool isUpright(const Polygon& face);

/// True for polygons with z of which at least one stands upright: walls and roofs of something,
/// not a flat shape with heights.
bool isShell(const Geometry& geometry);

/// What a shell covers on the ground: its ground faces when it says which they are, else all faces
/// that do not stand upright, seen from above. Flat, valid; null when nothing is left.
/// @param surfaces one for each polygon, or empty
Geometry footprintOf(const Geometry& shell, const std::vector<SurfaceKind>& surfaces);

/// Ground, wall and roof from where the faces look, for shells that do not say. Faces are
/// counter-clockwise seen from outside.
std::vector<SurfaceKind> surfacesByDirection(const Geometry& shell);

} // namespace parkwright
