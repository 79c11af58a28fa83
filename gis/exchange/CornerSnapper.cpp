#include "gis/exchange/CornerSnapper.h"

#include <cmath>

namespace parkwright {

namespace {

// Much larger than the tolerance, so that nearly all corners need to look into one cell only.
constexpr double CellSize = CornerSnapper::Tolerance * 64;

} // namespace

CornerSnapper::Cell CornerSnapper::cellOf(double x, double y)
{
    return {qint64(std::floor(x / CellSize)), qint64(std::floor(y / CellSize))};
}

void CornerSnapper::learn(const Geometry& geometry)
{
    const auto take = [this](const Ring& ring) {
        for (const MapPoint& point : ring) {
            const Cell cell = cellOf(point.x, point.y);
            const MapPoint* same = find(cell, point);
            if (!same || same->x != point.x || same->y != point.y)
                mCorners.emplace(cell, point);
        }
    };
    for (const Polygon& polygon : geometry.polygons()) {
        take(polygon.outer);
        for (const Ring& hole : polygon.holes)
            take(hole);
    }
}

/// The nearest known corner of a cell, if it is within the tolerance.
const MapPoint* CornerSnapper::find(const Cell& cell, const MapPoint& point) const
{
    const MapPoint* nearest = nullptr;
    double best = Tolerance;
    const auto [first, last] = mCorners.equal_range(cell);
    for (auto each = first; each != last; ++each) {
        const double distance = std::hypot(each->second.x - point.x, each->second.y - point.y);
        if (distance <= best) {
            nearest = &each->second;
            best = distance;
        }
    }
    return nearest;
}

const MapPoint* CornerSnapper::findNear(const MapPoint& point) const
{
    const Cell cell = cellOf(point.x, point.y);
    if (const MapPoint* found = find(cell, point))
        return found;
    const Cell low = cellOf(point.x - Tolerance, point.y - Tolerance);
    const Cell high = cellOf(point.x + Tolerance, point.y + Tolerance);
    for (qint64 y = low.y; y <= high.y; ++y) {
        for (qint64 x = low.x; x <= high.x; ++x) {
            if (const MapPoint* found = Cell{x, y} == cell ? nullptr : find({x, y}, point))
                return found;
        }
    }
    return nullptr;
}

MapPoint CornerSnapper::snap(const MapPoint& point)
{
    if (const MapPoint* near = findNear(point))
        return {near->x, near->y, point.z};
    // Rounded, so that the same file gives the same corner whatever was there before.
    const MapPoint rounded{std::round(point.x / Tolerance) * Tolerance,
                           std::round(point.y / Tolerance) * Tolerance, point.z};
    mCorners.emplace(cellOf(rounded.x, rounded.y), rounded);
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
