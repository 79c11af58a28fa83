#include "gis/geo/LineMeasure.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace parkwright {

namespace {

constexpr double UnknownLength = std::numeric_limits<double>::quiet_NaN();

MeasuredLeg legBetween(const MapPoint& a, const MapPoint& b, double unit,
                       const GeodesicMeasure* ellipsoid)
{
    MeasuredLeg leg;
    leg.planar = std::hypot(b.x - a.x, b.y - a.y) * unit;
    leg.geodesic = ellipsoid ? ellipsoid->distance(a, b) : UnknownLength;
    leg.rise = b.z - a.z;
    leg.slope = std::hypot(leg.planar, leg.rise);
    const double turned = std::atan2(b.x - a.x, b.y - a.y) * 180 / std::numbers::pi;
    leg.bearing = turned < 0 ? turned + 360 : turned;
    return leg;
}

} // namespace

MeasuredLine measureLine(const std::vector<MapPoint>& points, double unit,
                         const GeodesicMeasure* ellipsoid)
{
    MeasuredLine line;
    for (size_t i = 1; i < points.size(); ++i) {
        const MeasuredLeg leg = legBetween(points[i - 1], points[i], unit, ellipsoid);
        line.planar += leg.planar;
        line.geodesic += leg.geodesic;
        line.slope += leg.slope;
        (leg.rise > 0 ? line.climb : line.fall) += std::abs(leg.rise);
        line.legs.push_back(leg);
    }
    return line;
}

MeasuredArea measureArea(const std::vector<MapPoint>& corners, double unit,
                         const GeodesicMeasure* ellipsoid)
{
    MeasuredArea area;
    area.geodesic = UnknownLength;
    if (corners.size() < 3)
        return area;
    const MapPoint& base = corners.front(); // large coordinates would eat the digits
    double twice = 0;
    for (size_t i = 0; i < corners.size(); ++i) {
        const MapPoint& a = corners[i];
        const MapPoint& b = corners[(i + 1) % corners.size()];
        twice += (a.x - base.x) * (b.y - base.y) - (b.x - base.x) * (a.y - base.y);
        area.perimeter += std::hypot(b.x - a.x, b.y - a.y) * unit;
    }
    area.planar = std::abs(twice) / 2 * unit * unit;
    if (ellipsoid) {
        Ring ring(corners.begin(), corners.end());
        area.geodesic = std::abs(ellipsoid->area(Geometry::fromPolygon({std::move(ring), {}})));
    }
    return area;
}

double angleAt(const MapPoint& corner, const MapPoint& a, const MapPoint& b)
{
    const double ax = a.x - corner.x;
    const double ay = a.y - corner.y;
    const double bx = b.x - corner.x;
    const double by = b.y - corner.y;
    if (std::hypot(ax, ay) == 0 || std::hypot(bx, by) == 0)
        return UnknownLength;
    return std::abs(std::atan2(ax * by - ay * bx, ax * bx + ay * by)) * 180 / std::numbers::pi;
}

std::vector<ProfilePoint> profileAlong(const std::vector<MapPoint>& points, double unit,
                                       double step,
                                       const std::function<double(double x, double y)>& height)
{
    std::vector<ProfilePoint> profile;
    if (points.empty())
        return profile;
    profile.push_back({0, height(points[0].x, points[0].y)});
    double before = 0;
    for (size_t i = 1; i < points.size(); ++i) {
        const MapPoint& a = points[i - 1];
        const MapPoint& b = points[i];
        const double length = std::hypot(b.x - a.x, b.y - a.y) * unit;
        const int parts = std::max(1, int(std::ceil(length / step)));
        for (int part = 1; part <= parts; ++part) {
            const double share = double(part) / parts;
            profile.push_back({before + length * share,
                               height(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)});
        }
        before += length;
    }
    return profile;
}

double lengthOf(const std::vector<ProfilePoint>& profile)
{
    double length = 0;
    for (size_t i = 1; i < profile.size(); ++i)
        length += std::hypot(profile[i].along - profile[i - 1].along,
                             profile[i].height - profile[i - 1].height);
    return length;
}

} // namespace parkwright
