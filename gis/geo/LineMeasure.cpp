#include "gis/geo/LineMeasure.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace parkwright {

namespace {

constexpr double UnknownLength = std::numeric_limits<double>::quiet_NaN();

/// On the plane, or on the ellipsoid where there is no plane; 0 where neither is known.
double legLength(const MeasuredLeg& leg)
{
    if (std::isfinite(leg.planar))
        return leg.planar;
    return std::isfinite(leg.geodesic) ? leg.geodesic : 0;
}

MeasuredLeg legBetween(const MapPoint& a, const MapPoint& b, double unit,
                       const GeodesicMeasure* ellipsoid)
{
    MeasuredLeg leg;
    leg.planar = std::hypot(b.x - a.x, b.y - a.y) * unit;
    leg.geodesic = ellipsoid ? ellipsoid->distance(a, b) : UnknownLength;
    leg.rise = b.z - a.z;
    leg.slope = std::hypot(legLength(leg), leg.rise);
    const double turned = std::atan2(b.x - a.x, b.y - a.y) * 180 / std::numbers::pi;
    if (!std::isnan(unit))
        leg.bearing = turned < 0 ? turned + 360 : turned;
    else
        leg.bearing = UnknownLength;
    return leg;
}

} // namespace

double planarUnit(const Crs& crs)
{
    return crs.isGeographic() ? UnknownLength : crs.metresPerUnit();
}

MapScale mapScale(const Crs& crs, const MapPoint& place)
{
    if (!crs.isGeographic())
        return {crs.metresPerUnit(), crs.metresPerUnit()};
    constexpr double MetresPerDegree = 6371008.8 * std::numbers::pi / 180;
    const double latitude = std::clamp(place.y, -89.0, 89.0) * std::numbers::pi / 180;
    return {MetresPerDegree * std::cos(latitude), MetresPerDegree};
}

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

std::vector<ProfilePoint> profileAlong(const std::vector<MapPoint>& points,
                                       const MeasuredLine& line, const ProfileSampling& sampling,
                                       const std::function<double(double x, double y)>& height)
{
    std::vector<ProfilePoint> profile;
    if (points.empty())
        return profile;
    double whole = 0;
    for (const MeasuredLeg& leg : line.legs)
        whole += legLength(leg);
    // Each leg may end in a part that is shorter than the step, so it costs one place more.
    const size_t corners = line.legs.size() + 1;
    const double spare = sampling.most > corners ? double(sampling.most - corners) : 0;
    const double step = spare > 0 ? std::max(sampling.step, whole / spare) : whole + 1;
    const auto add = [&profile, &height](double along, double x, double y) {
        profile.push_back({along, height(x, y), x, y});
    };
    add(0, points[0].x, points[0].y);
    double before = 0;
    for (size_t i = 1; i < points.size(); ++i) {
        const MapPoint& a = points[i - 1];
        const MapPoint& b = points[i];
        const double length = legLength(line.legs[i - 1]);
        const int parts = std::max(1, int(std::ceil(length / step)));
        for (int part = 1; part <= parts; ++part) {
            const double share = double(part) / parts;
            add(before + length * share, a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);
        }
        before += length;
    }
    return profile;
}

ProfileSummary summaryOf(const std::vector<ProfilePoint>& profile)
{
    ProfileSummary summary;
    if (profile.empty())
        return {UnknownLength, UnknownLength, UnknownLength, UnknownLength, UnknownLength};
    summary.lowest = summary.highest = profile.front().height;
    for (size_t i = 1; i < profile.size(); ++i) {
        const double rise = profile[i].height - profile[i - 1].height;
        summary.length += std::hypot(profile[i].along - profile[i - 1].along, rise);
        (rise > 0 ? summary.climb : summary.descent) += std::abs(rise);
        summary.lowest = std::min(summary.lowest, profile[i].height);
        summary.highest = std::max(summary.highest, profile[i].height);
    }
    return summary;
}

QByteArray profileCsv(const std::vector<ProfilePoint>& profile, int decimals)
{
    QByteArray csv = QByteArrayLiteral("distance,height,x,y\n");
    for (const ProfilePoint& each : profile) {
        csv += QByteArray::number(each.along, 'f', 3) + ',' +
               QByteArray::number(each.height, 'f', 3) + ',' +
               QByteArray::number(each.x, 'f', decimals) + ',' +
               QByteArray::number(each.y, 'f', decimals) + '\n';
    }
    return csv;
}

} // namespace parkwright
