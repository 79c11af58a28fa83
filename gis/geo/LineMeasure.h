#pragma once

#include "gis/geo/Measure.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <vector>

namespace parkwright {

/// From one point to the next. Lengths in metres.
struct MeasuredLeg
{
    double planar = 0;   ///< on the plane of the CRS; NaN where it has none
    double geodesic = 0; ///< on the ellipsoid; NaN where the CRS is not known
    double rise = 0;     ///< of the second point over the first
    double slope = 0;    ///< straight through the air: planar (or geodesic) and rise together
    double bearing = 0;  ///< degrees clockwise from grid north, 0 to below 360; NaN likewise
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
    double planar = 0;    ///< m²; NaN where the CRS is no plane
    double geodesic = 0;  ///< m² on the ellipsoid; NaN where the CRS is not known
    double perimeter = 0; ///< m, planar, closed
};

/// A place of a profile.
struct ProfilePoint
{
    double along = 0;  ///< metres from the start, planar; geodesic where the CRS is no plane
    double height = 0; ///< metres
    double x = 0;      ///< where it is, in the CRS of the line
    double y = 0;
};

/// How finely a profile follows the ground.
struct ProfileSampling
{
    double step = 5;    ///< metres between two places at the most …
    size_t most = 4000; ///< … unless there would be more places than these; corners always are
};

/// What a profile comes to, metres. NaN for none.
struct ProfileSummary
{
    double length = 0; ///< over the ground
    double lowest = 0;
    double highest = 0;
    double climb = 0;   ///< sum of all rises
    double descent = 0; ///< sum of all falls, not negative
};

/// Metres of one unit of coordinates on the plane of a CRS; NaN for degrees, which are no plane.
double planarUnit(const Crs& crs);

/// Metres of one unit to the east and to the north, near a place.
struct MapScale
{
    double x = 1;
    double y = 1;
};
/// … also of degrees, where it is good to about 1 %.
MapScale mapScale(const Crs& crs, const MapPoint& place);

/// @param unit metres of one unit of the coordinates; NaN leaves planar figures NaN
/// @param ellipsoid nullptr leaves geodesic figures NaN
MeasuredLine measureLine(const std::vector<MapPoint>& points, double unit,
                         const GeodesicMeasure* ellipsoid);
/// @param corners at least three, not closed
MeasuredArea measureArea(const std::vector<MapPoint>& corners, double unit,
                         const GeodesicMeasure* ellipsoid);
/// Between the legs to `a` and to `b`, on the plane, degrees 0 to 180; NaN when a leg has no
/// length.
double angleAt(const MapPoint& corner, const MapPoint& a, const MapPoint& b);

/// Heights along a line; corners are among them.
/// @param line   the measure of the points
/// @param height of the ground at a place, metres
std::vector<ProfilePoint> profileAlong(const std::vector<MapPoint>& points,
                                       const MeasuredLine& line, const ProfileSampling& sampling,
                                       const std::function<double(double x, double y)>& height);
ProfileSummary summaryOf(const std::vector<ProfilePoint>& profile);
/// Lines of distance, height, x and y under a header, with commas, UTF-8.
/// @param decimals of x and y
QByteArray profileCsv(const std::vector<ProfilePoint>& profile, int decimals = 3);

} // namespace parkwright
