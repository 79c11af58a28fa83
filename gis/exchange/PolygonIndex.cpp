#include "gis/exchange/PolygonIndex.h"

#include "gis/geo/GeometryOps.h"

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

bool inRing(const Ring& ring, const MapPoint& p)
{
    bool inside = false;
    for (size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const MapPoint& a = ring[i];
        const MapPoint& b = ring[j];
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
            inside = !inside;
    }
    return inside;
}

} // namespace

bool liesInside(const Geometry& polygons, const MapPoint& point)
{
    if (polygons.kind() != GeometryKind::Polygons || !polygons.extent().contains(point))
        return false;
    for (const Polygon& polygon : polygons.polygons()) {
        if (polygon.outer.empty() || !inRing(polygon.outer, point))
            continue;
        if (std::none_of(polygon.holes.begin(), polygon.holes.end(),
                         [&](const Ring& hole) { return !hole.empty() && inRing(hole, point); }))
            return true;
    }
    return false;
}

void PolygonIndex::add(const Uid& id, const Geometry& geometry)
{
    if (geometry.kind() != GeometryKind::Polygons || geometry.extent().isEmpty())
        return;
    mItems.push_back({id, geometry, planarArea(geometry)});
    mExtent.add(geometry.extent());
}

size_t PolygonIndex::cellOf(double value, double low, double size, size_t count) const
{
    const double cell = size > 0 ? (value - low) / size * double(count) : 0;
    return size_t(std::clamp(cell, 0.0, double(count - 1)));
}

void PolygonIndex::build()
{
    std::stable_sort(mItems.begin(), mItems.end(),
                     [](const Item& a, const Item& b) { return a.area < b.area; });
    if (mItems.empty())
        return;
    const auto side = size_t(std::clamp(std::sqrt(double(mItems.size())), 1.0, 512.0));
    mColumns = mRows = side;
    mCells.assign(mColumns * mRows, {});
    for (size_t i = 0; i < mItems.size(); ++i) {
        const MapExtent& e = mItems[i].geometry.extent();
        const size_t x0 = cellOf(e.minX, mExtent.minX, mExtent.width(), mColumns);
        const size_t x1 = cellOf(e.maxX, mExtent.minX, mExtent.width(), mColumns);
        const size_t y0 = cellOf(e.minY, mExtent.minY, mExtent.height(), mRows);
        const size_t y1 = cellOf(e.maxY, mExtent.minY, mExtent.height(), mRows);
        for (size_t y = y0; y <= y1; ++y) {
            for (size_t x = x0; x <= x1; ++x)
                mCells[y * mColumns + x].push_back(std::uint32_t(i));
        }
    }
}

Uid PolygonIndex::find(const MapPoint& point) const
{
    if (mItems.empty() || !mExtent.contains(point))
        return {};
    const size_t x = cellOf(point.x, mExtent.minX, mExtent.width(), mColumns);
    const size_t y = cellOf(point.y, mExtent.minY, mExtent.height(), mRows);
    for (const std::uint32_t i : mCells[y * mColumns + x]) {
        if (liesInside(mItems[i].geometry, point))
            return mItems[i].id;
    }
    return {};
}

} // namespace parkwright
