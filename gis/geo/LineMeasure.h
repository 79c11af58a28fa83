#pragma once

#include "gis/geo/Measure.h"

#include <functional>
#include <optional>
#include <vector>

namespace parkwright {

/// From one point to the next. Lengths in metres.
struct MeasuredLeg
{
    double planar = 0;   ///< on the plane of the CRS
    double geodesic = 0; ///< on the ellipsoid; NaN where the CRS is not known
    double rise = 0;     ///< of the second point over the first
    double slope = 0;    ///< straight through the air: planar and rise together
    double bearing = 0;  ///< degrees clockwise from grid north, 0 to below 360
};

struct MeasuredLine
{
    std::vector<MeasuredLeg> legs;
    double planar = 0; ///< sums of the legs
    double geodesic = 0;
    double slope = 0;
    double climb = 0; ///< sum of the rises upwards
    double fall = 0;  ///< … downwards, not negative
};

struct MeasuredArea
{
    double planar = 0;    ///< m²
    double geodesic = 0;  ///< m² on the ellipsoid; NaN where the CRS is not known
    double perimeter = 0; ///< m, planar, closed
};

/// A place of a profile.
struct ProfilePoint
{
    double along = 0;  ///< metres from the start, planar
    double height = 0; ///< metres
};

/// @param unit metres of one unit of the coordinates
/// @param ellipsoid nullptr leaves geodesic figures NaN
MeasuredLine measureLine(const std::vector<MapPoint>& points, double unit,
                         const GeodesicMeasure* ellipsoid);
/// @param corners at least three, not closed
MeasuredArea measureArea(const std::vector<MapPoint>& corners, double unit,
                         const GeodesicMeasure* ellipsoid);
/// Between the legs to `a` and to `b`, on the plane, degrees 0 to 180; NaN when a leg has no
/// length.
double angleAt(const MapPoint& corner, const MapPoint& a, const MapPoint& b);

/// Heights along a line.
/// @param step  metres between two places at the most; corners are among them
/// @param height of the ground at a place, metres
std::vector<ProfilePoint> profileAlong(const std::vector<MapPoint>& points, double unit,
                                       double step,
                                       const std::function<double(double x, double y)>& height);
/// Length over the ground of a profile, metres.
double lengthOf(const std::vector<ProfilePoint>& profile);

} // namespace parkwright
