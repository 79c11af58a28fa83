#include "gis/geo/Geometry.h"

#include <algorithm>

namespace parkwright {

struct Geometry::Data
{
    GeometryKind kind = GeometryKind::None;
    bool hasZ = false;
    std::vector<MapPoint> points;
    std::vector<Line> lines;
    std::vector<Polygon> polygons;
    MapExtent extent;

    void findExtent()
    {
        for (const MapPoint& point : points)
            extent.add(point);
        for (const Line& line : lines)
            for (const MapPoint& point : line)
                extent.add(point);
        for (const Polygon& polygon : polygons)
            for (const MapPoint& point : polygon.outer)
                extent.add(point);
    }
};

void MapExtent::add(const MapPoint& point)
{
    if (isEmpty()) {
        minX = maxX = point.x;
        minY = maxY = point.y;
        return;
    }
    minX = std::min(minX, point.x);
    minY = std::min(minY, point.y);
    maxX = std::max(maxX, point.x);
    maxY = std::max(maxY, point.y);
}

void MapExtent::add(const MapExtent& other)
{
    if (other.isEmpty())
        return;
    add(MapPoint{other.minX, other.minY, 0});
    add(MapPoint{other.maxX, other.maxY, 0});
}

MapExtent MapExtent::grownBy(double metres) const
{
    if (isEmpty())
        return *this;
    return {minX - metres, minY - metres, maxX + metres, maxY + metres};
}

bool MapExtent::contains(const MapPoint& point) const
{
    return point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY;
}

bool MapExtent::intersects(const MapExtent& other) const
{
    return !isEmpty() && !other.isEmpty() && minX <= other.maxX && other.minX <= maxX &&
           minY <= other.maxY && other.minY <= maxY;
}

double signedArea(const Ring& ring)
{
    if (ring.size() < 3)
        return 0;
    // About the first corner, so that seven-digit coordinates do not cancel each other's figures.
    const MapPoint& origin = ring.front();
    double twice = 0;
    for (size_t i = 1; i + 1 < ring.size(); ++i) {
        twice += (ring[i].x - origin.x) * (ring[i + 1].y - origin.y) -
                 (ring[i + 1].x - origin.x) * (ring[i].y - origin.y);
    }
    return twice / 2;
}

Geometry::Geometry(std::shared_ptr<const Data> data)
    : mData(std::move(data))
{
}

Geometry Geometry::fromPoint(const MapPoint& point, bool hasZ)
{
    return fromPoints({point}, hasZ);
}

Geometry Geometry::fromPoints(std::vector<MapPoint> points, bool hasZ)
{
    if (points.empty())
        return {};
    auto data = std::make_shared<Data>();
    data->kind = GeometryKind::Points;
    data->hasZ = hasZ;
    data->points = std::move(points);
    data->findExtent();
    return Geometry(std::move(data));
}

Geometry Geometry::fromLines(std::vector<Line> lines, bool hasZ)
{
    if (lines.empty())
        return {};
    auto data = std::make_shared<Data>();
    data->kind = GeometryKind::Lines;
    data->hasZ = hasZ;
    data->lines = std::move(lines);
    data->findExtent();
    return Geometry(std::move(data));
}

Geometry Geometry::fromPolygon(Polygon polygon, bool hasZ)
{
    std::vector<Polygon> polygons;
    polygons.push_back(std::move(polygon));
    return fromPolygons(std::move(polygons), hasZ);
}

Geometry Geometry::fromPolygons(std::vector<Polygon> polygons, bool hasZ)
{
    if (polygons.empty())
        return {};
    if (!hasZ) {
        for (Polygon& polygon : polygons) {
            if (signedArea(polygon.outer) < 0)
                std::reverse(polygon.outer.begin(), polygon.outer.end());
            for (Ring& hole : polygon.holes) {
                if (signedArea(hole) > 0)
                    std::reverse(hole.begin(), hole.end());
            }
        }
    }
    auto data = std::make_shared<Data>();
    data->kind = GeometryKind::Polygons;
    data->hasZ = hasZ;
    data->polygons = std::move(polygons);
    data->findExtent();
    return Geometry(std::move(data));
}

GeometryKind Geometry::kind() const
{
    return mData ? mData->kind : GeometryKind::None;
}

bool Geometry::hasZ() const
{
    return mData && mData->hasZ;
}

const std::vector<MapPoint>& Geometry::points() const
{
    static const std::vector<MapPoint> none;
    return mData ? mData->points : none;
}

const std::vector<Line>& Geometry::lines() const
{
    static const std::vector<Line> none;
    return mData ? mData->lines : none;
}

const std::vector<Polygon>& Geometry::polygons() const
{
    static const std::vector<Polygon> none;
    return mData ? mData->polygons : none;
}

const MapExtent& Geometry::extent() const
{
    static const MapExtent none;
    return mData ? mData->extent : none;
}

size_t Geometry::cornerCount() const
{
    size_t count = points().size();
    for (const Line& line : lines())
        count += line.size();
    for (const Polygon& polygon : polygons()) {
        count += polygon.outer.size();
        for (const Ring& hole : polygon.holes)
            count += hole.size();
    }
    return count;
}

QString Geometry::describe() const
{
    switch (kind()) {
    case GeometryKind::Points:
        return QStringLiteral("Points (%1)").arg(points().size());
    case GeometryKind::Lines:
        return QStringLiteral("Lines (%1 parts, %2 corners)")
            .arg(lines().size())
            .arg(cornerCount());
    case GeometryKind::Polygons:
        return QStringLiteral("Polygons (%1 parts, %2 corners)")
            .arg(polygons().size())
            .arg(cornerCount());
    case GeometryKind::None:
        break;
    }
    return {};
}

bool operator==(const Geometry& a, const Geometry& b)
{
    if (a.mData == b.mData)
        return true;
    return a.kind() == b.kind() && a.hasZ() == b.hasZ() && a.points() == b.points() &&
           a.lines() == b.lines() && a.polygons() == b.polygons();
}

} // namespace parkwright
