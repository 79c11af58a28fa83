#include "gis/land/AreaLocator.h"

#include "gis/geo/GeometryOps.h"

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

bool liesInRing(const Ring& ring, const MapPoint& point)
{
    bool inside = false;
    for (size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const MapPoint& a = ring[i];
        const MapPoint& b = ring[j];
        if ((a.y > point.y) != (b.y > point.y) &&
            point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x)
            inside = !inside;
    }
    return inside;
}

bool liesInPolygon(const Polygon& polygon, const MapPoint& point)
{
    return !polygon.outer.empty() && liesInRing(polygon.outer, point) &&
           std::none_of(polygon.holes.begin(), polygon.holes.end(),
                        [&](const Ring& hole) { return !hole.empty() && liesInRing(hole, point); });
}

/// Centre of gravity of the ring alone.
std::optional<MapPoint> ringCentre(const Ring& ring)
{
    if (ring.size() < 3)
        return std::nullopt;
    // About the first corner, so that far away coordinates cost no digits.
    const MapPoint& origin = ring.front();
    double area = 0;
    double x = 0;
    double y = 0;
    for (size_t i = 0; i < ring.size(); ++i) {
        const MapPoint& a = ring[i];
        const MapPoint& b = ring[(i + 1) % ring.size()];
        const double ax = a.x - origin.x;
        const double ay = a.y - origin.y;
        const double bx = b.x - origin.x;
        const double by = b.y - origin.y;
        const double cross = ax * by - bx * ay;
        area += cross;
        x += (ax + bx) * cross;
        y += (ay + by) * cross;
    }
    if (std::abs(area) < 1e-9)
        return std::nullopt;
    return MapPoint{origin.x + x / (3 * area), origin.y + y / (3 * area), 0};
}

} // namespace

bool liesIn(const Geometry& area, const MapPoint& point)
{
    if (!area.extent().contains(point))
        return false;
    return std::any_of(area.polygons().begin(), area.polygons().end(),
                       [&](const Polygon& polygon) { return liesInPolygon(polygon, point); });
}

std::optional<MapPoint> pointInside(const Geometry& area)
{
    const Polygon* largest = nullptr;
    double size = -1;
    for (const Polygon& polygon : area.polygons()) {
        const double each = std::abs(signedArea(polygon.outer));
        if (each > size) {
            size = each;
            largest = &polygon;
        }
    }
    if (largest == nullptr)
        return std::nullopt;
    const auto centre = ringCentre(largest->outer);
    return centre && liesInPolygon(*largest, *centre) ? centre : labelPoint(area);
}

void AreaLocator::add(const Uid& id, const Geometry& area)
{
    if (area.kind() != GeometryKind::Polygons || area.extent().isEmpty())
        return;
    mAreas.push_back({id, area, planarArea(area)});
    mExtent.add(area.extent());
}

size_t AreaLocator::cellOf(double value, double from, double width) const
{
    const double share = width > 0 ? (value - from) / width : 0;
    return size_t(std::clamp(share * double(mSide), 0.0, double(mSide - 1)));
}

void AreaLocator::prepare()
{
    mSide = size_t(std::clamp(std::sqrt(double(mAreas.size())), 1.0, 512.0));
    mCells.assign(mSide * mSide, {});
    // Smallest first, so that the first hit is the answer.
    std::stable_sort(mAreas.begin(), mAreas.end(),
                     [](const Area& a, const Area& b) { return a.size < b.size; });
    for (size_t i = 0; i < mAreas.size(); ++i) {
        const MapExtent& extent = mAreas[i].shape.extent();
        const size_t left = cellOf(extent.minX, mExtent.minX, mExtent.width());
        const size_t right = cellOf(extent.maxX, mExtent.minX, mExtent.width());
        const size_t low = cellOf(extent.minY, mExtent.minY, mExtent.height());
        const size_t high = cellOf(extent.maxY, mExtent.minY, mExtent.height());
        for (size_t row = low; row <= high; ++row) {
            for (size_t column = left; column <= right; ++column)
                mCells[row * mSide + column].push_back(std::uint32_t(i));
        }
    }
}

Uid AreaLocator::find(const MapPoint& point) const
{
    if (mSide == 0 || !mExtent.contains(point))
        return {};
    const size_t column = cellOf(point.x, mExtent.minX, mExtent.width());
    const size_t row = cellOf(point.y, mExtent.minY, mExtent.height());
    for (const std::uint32_t index : mCells[row * mSide + column]) {
        if (liesIn(mAreas[index].shape, point))
            return mAreas[index].id;
    }
    return {};
}

} // namespace parkwright
