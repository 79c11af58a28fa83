#include "scene/labels/LabelPlaces.h"

#include "gis/exchange/PolygonIndex.h"
#include "scene/terrain/ExtentIndex.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace parkwright {

namespace {

constexpr int GridSide = 12; ///< candidates along each side
constexpr int FineSide = 4;  ///< and about the best of them

double distanceToSegment(const MapPoint& p, const MapPoint& a, const MapPoint& b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    const double t =
        length > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0) : 0.0;
    return std::hypot(a.x + t * dx - p.x, a.y + t * dy - p.y);
}

double distanceToEdges(const MapPoint& p, const Geometry& area)
{
    double nearest = std::numeric_limits<double>::infinity();
    const auto ring = [&](const Ring& corners) {
        for (size_t i = 0; i < corners.size(); ++i)
            nearest = std::min(nearest,
                               distanceToSegment(p, corners[i], corners[(i + 1) % corners.size()]));
    };
    for (const Polygon& polygon : area.polygons()) {
        ring(polygon.outer);
        std::for_each(polygon.holes.begin(), polygon.holes.end(), ring);
    }
    return nearest;
}

/// Metres of free ground about a place; negative where it is on none.
double freeAbout(const MapPoint& p, const Geometry& area,
                 const std::vector<const Geometry*>& obstacles)
{
    if (!liesInside(area, p))
        return -1;
    double free = distanceToEdges(p, area);
    for (const Geometry* each : obstacles) {
        if (liesInside(*each, p))
            return -0.5;
        free = std::min(free, distanceToEdges(p, *each));
    }
    return free;
}

struct Best
{
    MapPoint place;
    double free = -2;
};

void search(Best& best, const MapExtent& extent, int side, const Geometry& area,
            const std::vector<const Geometry*>& obstacles)
{
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            const MapPoint p{extent.minX + (column + 0.5) * extent.width() / side,
                             extent.minY + (row + 0.5) * extent.height() / side, 0};
            const double free = freeAbout(p, area, obstacles);
            if (free > best.free + 1e-9)
                best = {p, free};
        }
    }
}

} // namespace

MapPoint labelPlaceIn(const Geometry& area, const std::vector<const Geometry*>& obstacles)
{
    const MapExtent& extent = area.extent();
    Best best{extent.center(), freeAbout(extent.center(), area, obstacles)};
    search(best, extent, GridSide, area, obstacles);
    const double dx = extent.width() / GridSide;
    const double dy = extent.height() / GridSide;
    MapExtent about;
    about.add(MapPoint{best.place.x - dx, best.place.y - dy, 0});
    about.add(MapPoint{best.place.x + dx, best.place.y + dy, 0});
    search(best, about, FineSide, area, obstacles);
    if (best.free < 0 && !obstacles.empty())
        return labelPlaceIn(area); // built up from edge to edge
    return best.place;
}

QHash<Uid, MapPoint> labelPlacesOf(const PlanState& plan, const HeightField& ground,
                                   const std::function<bool()>& isCancelled)
{
    std::vector<const Geometry*> footprints;
    std::vector<MapExtent> extents;
    for (const Building& building : plan.table<Building>()) {
        if (building.footprint.kind() != GeometryKind::Polygons)
            continue;
        footprints.push_back(&building.footprint);
        extents.push_back(building.footprint.extent());
    }
    const ExtentIndex index(std::move(extents));
    QHash<Uid, MapPoint> places;
    const auto add = [&](const Uid& id, const Geometry& area, bool besideBuildings) {
        if (area.kind() != GeometryKind::Polygons || (isCancelled && isCancelled()))
            return;
        std::vector<const Geometry*> obstacles;
        if (besideBuildings) {
            for (const std::uint32_t each : index.touching(area.extent()))
                obstacles.push_back(footprints[each]);
        }
        MapPoint place = labelPlaceIn(area, obstacles);
        place.z = ground.surfaceAt(place);
        places.insert(id, place);
    };
    for (const Park& park : plan.table<Park>())
        add(park.uid, park.boundary, false);
    for (const Jurisdiction& jurisdiction : plan.table<Jurisdiction>())
        add(jurisdiction.uid, jurisdiction.boundary, false);
    for (const Parcel& parcel : plan.table<Parcel>())
        add(parcel.uid, parcel.geometry, true);
    return places;
}

} // namespace parkwright
