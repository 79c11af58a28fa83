#include "gis/exchange/CornerSnapper.h"

#include <cmath>

namespace parkwright {

CornerSnapper::Cell CornerSnapper::cellOf(const MapPoint& point)
{
    return {qint64(std::llround(point.x / Tolerance)), qint64(std::llround(point.y / Tolerance))};
}

void CornerSnapper::learn(const Geometry& geometry)
{
    for (const Polygon& polygon : geometry.polygons()) {
        for (const MapPoint& point : polygon.outer)
            mCorners.try_emplace(cellOf(point), point);
        for (const Ring& hole : polygon.holes) {
            for (const MapPoint& point : hole)
                mCorners.try_emplace(cellOf(point), point);
        }
    }
}

MapPoint CornerSnapper::snap(const MapPoint& point)
{
    const Cell cell = cellOf(point);
    if (const auto same = mCorners.find(cell); same != mCorners.end())
        return {same->second.x, same->second.y, point.z};
    for (qint64 dy = -1; dy <= 1; ++dy) {
        for (qint64 dx = -1; dx <= 1; ++dx) {
            const auto near = mCorners.find({cell.x + dx, cell.y + dy});
            if (near != mCorners.end() &&
                std::hypot(near->second.x - point.x, near->second.y - point.y) <= Tolerance)
                return {near->second.x, near->second.y, point.z};
        }
    }
    // Rounded, so that the same file gives the same corner whatever was there before.
    const MapPoint rounded{double(cell.x) * Tolerance, double(cell.y) * Tolerance, point.z};
    mCorners.emplace(cell, rounded);
    return rounded;
}

Ring CornerSnapper::snap(const Ring& ring)
{
    Ring result;
    result.reserve(ring.size());
    for (const MapPoint& point : ring) {
        const MapPoint moved = snap(point);
        if (result.empty() || result.back() != moved)
            result.push_back(moved);
    }
    while (result.size() > 1 && result.front() == result.back())
        result.pop_back();
    return result;
}

Geometry CornerSnapper::snapped(const Geometry& geometry)
{
    if (geometry.kind() != GeometryKind::Polygons)
        return geometry;
    std::vector<Polygon> polygons;
    for (const Polygon& polygon : geometry.polygons()) {
        Polygon moved;
        moved.outer = snap(polygon.outer);
        if (moved.outer.size() < 3)
            continue;
        for (const Ring& hole : polygon.holes) {
            Ring ring = snap(hole);
            if (ring.size() >= 3)
                moved.holes.push_back(std::move(ring));
        }
        polygons.push_back(std::move(moved));
    }
    if (polygons.empty())
        return {};
    return Geometry::fromPolygons(std::move(polygons), geometry.hasZ());
}

} // namespace parkwright
