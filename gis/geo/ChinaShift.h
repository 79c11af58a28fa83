#pragma once

#include "gis/geo/Geometry.h"

namespace parkwright {

// Maps published in China are moved from where things are: by GCJ-02 some 100 to 700 m, by Baidu's
// BD-09 a little more. No register holds these; the formulas are the ones everybody uses, good to
// some metres. Points outside the box that the shift covers (72.004 to 137.8347 east, 0.8293 to
// 55.8271 north) come back as they are. Degrees; heights pass through.

GeoPoint gcj02FromWgs84(const GeoPoint& point);
/// Finds the point whose shifted place is `point`, to 1e-9 degrees.
GeoPoint wgs84FromGcj02(const GeoPoint& point);
GeoPoint bd09FromGcj02(const GeoPoint& point);
GeoPoint gcj02FromBd09(const GeoPoint& point);
GeoPoint wgs84FromBd09(const GeoPoint& point);

} // namespace parkwright
