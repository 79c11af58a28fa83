#pragma once

// Private to gis/geo.

#include "gis/geo/Geometry.h"

namespace parkwright {

/// Whether it is one plain ring of finite corners that certainly does not cross or touch itself, so
/// that it is valid. Most footprints are; asking GEOS takes ten times as long. False says nothing.
bool isSurelySimple(const Geometry& geometry);

} // namespace parkwright
