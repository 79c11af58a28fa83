#pragma once

#include "scene/buildings/Triangulation.h"

#include <optional>

namespace parkwright {

/// The fast way of triangulate(): for rings that do not cross. Holes are joined to the outer ring
/// by bridges, then ears are cut off one by one.
///
/// @returns nothing when it got stuck, which crossing rings can cause
std::optional<Triangles> clipEars(const Polygon& polygon);

} // namespace parkwright
