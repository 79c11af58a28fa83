#pragma once

#include "gis/core/Value.h"
#include "gis/geo/Geometry.h"
#include "scene/light/Lighting.h"

namespace parkwright {

/// Where the sun stands over a place, by the equations of NOAA's solar calculator (after Meeus):
/// within about 0.01° between 1950 and 2100, with standard refraction added near the horizon.
SunAngles sunAt(Instant instant, const GeoPoint& place);

} // namespace parkwright
