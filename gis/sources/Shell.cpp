#include "gis/sources/Shell.h"

#include "gis/geo/GeometryOps.h"

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

/// Newell's normal: its length is twice the area of the face, its z twice the area seen from above.
MapPoint normalOf(const Ring& ring)
{
    MapPoint normal;
    if (ring.empty())
        return normal;
    const MapPoint& origin = ring.front();
    for (size_t i = 0; i < ring.size(); ++i) {
        const MapPoint& p = ring[i];
        const MapPoint& q = ring[(i + 1) % ring.size()];
        const MapPoint a{p.x - origin.x, p.y - origin.y, p.z - origin.z};
        const MapPoint b{q.x - origin.x, q.y - origin.y, q.z - origin.z};
        normal.x += (a.y - b.y) * (a.z + b.z);
        normal.y += (a.z - b.z) * (a.x + b.x);
        normal.z += (a.x - b.x) * (a.y + b.y);
    }
    return normal;
}

/// The z of the unit normal: 1 looks up, -1 down, 0 stands upright. 0 for a face without area.
double lookUp(const Polygon& face)
{
    const MapPoint normal = normalOf(face.outer);
    const double size = std::hypot(normal.x, normal.y, normal.z);
    return size > 0 ? normal.z / size : 0;
}

constexpr double UprightLimit = 0.01; // half a degree from the vertical

Geometry flat(const Polygon& face)
{
    Polygon result = face;
    for (MapPoint& point : result.outer)
        point.z = 0;
    for (Ring& hole : result.holes) {
        for (MapPoint& point : hole)
            point.z = 0;
    }
    const Geometry geometry = Geometry::fromPolygon(std::move(result));
    return isValidGeometry(geometry) ? geometry : madeValid(geometry);
}

/// Rounding leaves hair-thin gaps between faces that meet; those are no courtyards.
Geometry withoutPinholes(const Geometry& geometry)
{
    std::vector<Polygon> polygons = geometry.polygons();
    for (Polygon& polygon : polygons) {
        const double least = std::abs(signedArea(polygon.outer)) * 1e-5;
        std::erase_if(polygon.holes,
                      [&](const Ring& hole) { return std::abs(signedArea(hole)) < least; });
    }
    return Geometry::fromPolygons(std::move(polygons));
}

} // namespace

bool isUpright(const Polygon& face)
{
    return std::abs(lookUp(face)) < UprightLimit;
}

bool isShell(const Geometry& geometry)
{
    if (geometry.kind() != GeometryKind::Polygons || !geometry.hasZ())
        return false;
    return std::any_of(geometry.polygons().begin(), geometry.polygons().end(),
                       [](const Polygon& face) {
                           const MapPoint normal = normalOf(face.outer);
                           const double size = std::hypot(normal.x, normal.y, normal.z);
                           return size > 0 && std::abs(normal.z) < size * UprightLimit;
                       });
}

Geometry footprintOf(const Geometry& shell, const std::vector<SurfaceKind>& surfaces)
{
    std::vector<Geometry> ground;
    std::vector<Geometry> all;
    for (size_t i = 0; i < shell.polygons().size(); ++i) {
        const Polygon& face = shell.polygons()[i];
        if (isUpright(face))
            continue;
        Geometry seen = flat(face);
        if (seen.isNull())
            continue;
        if (i < surfaces.size() && surfaces[i] == SurfaceKind::Ground)
            ground.push_back(seen);
        all.push_back(std::move(seen));
    }
    Geometry result = united(ground.empty() ? all : ground);
    if (result.kind() != GeometryKind::Polygons)
        return {};
    result = withoutPinholes(result);
    return isValidGeometry(result) ? result : madeValid(result);
}

std::vector<SurfaceKind> surfacesByDirection(const Geometry& shell)
{
    std::vector<SurfaceKind> result;
    result.reserve(shell.polygons().size());
    double lowest = std::numeric_limits<double>::infinity();
    for (const Polygon& face : shell.polygons()) {
        for (const MapPoint& point : face.outer)
            lowest = std::min(lowest, point.z);
    }
    for (const Polygon& face : shell.polygons()) {
        const double up = lookUp(face);
        double highest = -std::numeric_limits<double>::infinity();
        for (const MapPoint& point : face.outer)
            highest = std::max(highest, point.z);
        if (std::abs(up) < 0.1)
            result.push_back(SurfaceKind::Wall);
        else if (highest - lowest < 0.01)
            result.push_back(SurfaceKind::Ground);
        else
            result.push_back(up > 0 ? SurfaceKind::Roof : SurfaceKind::Other);
    }
    return result;
}

} // namespace parkwright
