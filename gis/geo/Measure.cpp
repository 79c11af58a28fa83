#include "gis/geo/Measure.h"

#include <algorithm>
#include <cmath>
#include <geodesic.h>
#include <limits>

namespace parkwright {

namespace {

/// GRS 80, the ellipsoid of CGCS2000 to within 0.1 mm.
const geod_geodesic& ellipsoid()
{
    static const geod_geodesic made = [] {
        geod_geodesic geod{};
        geod_init(&geod, 6378137.0, 1.0 / 298.257222101);
        return geod;
    }();
    return made;
}

constexpr double NoValue = std::numeric_limits<double>::quiet_NaN();

} // namespace

GeodesicMeasure::GeodesicMeasure(CoordinateTransform transform)
    : mToGeographic(std::move(transform))
{
}

Result<GeodesicMeasure> GeodesicMeasure::make(const Crs& crs)
{
    auto transform = CoordinateTransform::make(crs, geographicCrs());
    if (!transform)
        return transform.error();
    return GeodesicMeasure(std::move(*transform));
}

double GeodesicMeasure::ringArea(const Ring& ring) const
{
    if (ring.size() < 3)
        return 0;
    // A straight edge of a map is no geodesic; parts of a hundredth of the ring's size bring the
    // two together (the gap shrinks with the square of the length).
    MapExtent extent;
    for (const MapPoint& point : ring)
        extent.add(point);
    const double longest = std::max({extent.width(), extent.height(), 1e-9}) / 16;
    std::vector<MapPoint> points;
    for (size_t i = 0; i < ring.size(); ++i) {
        const MapPoint& a = ring[i];
        const MapPoint& b = ring[(i + 1) % ring.size()];
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        const int parts = std::clamp(int(std::ceil(length / longest)), 1, 64);
        for (int part = 0; part < parts; ++part) {
            const double t = double(part) / parts;
            points.push_back({a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t, 0});
        }
    }
    if (!mToGeographic.forward(points))
        return NoValue;
    geod_polygon polygon{};
    geod_polygon_init(&polygon, 0);
    for (const MapPoint& point : points)
        geod_polygon_addpoint(&ellipsoid(), &polygon, point.y, point.x);
    double area = 0;
    geod_polygon_compute(&ellipsoid(), &polygon, 0, 1, &area, nullptr);
    return std::abs(area);
}

double GeodesicMeasure::area(const Geometry& geometry) const
{
    double area = 0;
    for (const Polygon& polygon : geometry.polygons()) {
        area += ringArea(polygon.outer);
        for (const Ring& hole : polygon.holes)
            area -= ringArea(hole);
    }
    return area;
}

double GeodesicMeasure::distance(const MapPoint& a, const MapPoint& b) const
{
    const auto from = geographic(a);
    const auto to = geographic(b);
    if (!from || !to)
        return NoValue;
    double metres = 0;
    geod_inverse(&ellipsoid(), from->latitude, from->longitude, to->latitude, to->longitude,
                 &metres, nullptr, nullptr);
    return metres;
}

std::optional<GeoPoint> GeodesicMeasure::geographic(const MapPoint& point) const
{
    const auto moved = mToGeographic.forward(point);
    if (!moved)
        return std::nullopt;
    return GeoPoint{moved->x, moved->y, moved->z};
}

} // namespace parkwright
