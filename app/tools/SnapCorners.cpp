#include "app/tools/SnapCorners.h"

#include <cmath>

namespace parkwright {

namespace {

constexpr double SnapCell = 40;     ///< metres
constexpr double FarthestSnap = 80; ///< metres; from farther away nobody aims at a corner

std::uint64_t cellKey(std::int64_t column, std::int64_t row)
{
    return (std::uint64_t(std::uint32_t(column)) << 32U) | std::uint32_t(row);
}

std::int64_t cellOf(double coordinate)
{
    return std::int64_t(std::floor(coordinate / SnapCell));
}

} // namespace

SnapCorners SnapCorners::of(const PlanState& plan, const JobContext& job)
{
    SnapCorners corners;
    for (const Parcel& parcel : plan.table<Parcel>())
        corners.add(parcel.geometry);
    for (const Park& park : plan.table<Park>())
        corners.add(park.boundary);
    for (const Phase& phase : plan.table<Phase>())
        corners.add(phase.boundary);
    for (const Building& building : plan.table<Building>()) {
        if (job.isCancelled())
            break;
        corners.add(building.footprint);
    }
    corners.index();
    return corners;
}

void SnapCorners::add(const Geometry& geometry)
{
    for (const Polygon& polygon : geometry.polygons()) {
        mCorners.insert(mCorners.end(), polygon.outer.begin(), polygon.outer.end());
        for (const Ring& hole : polygon.holes)
            mCorners.insert(mCorners.end(), hole.begin(), hole.end());
    }
}

void SnapCorners::index()
{
    for (size_t i = 0; i < mCorners.size(); ++i)
        mCells[cellKey(cellOf(mCorners[i].x), cellOf(mCorners[i].y))].push_back(std::uint32_t(i));
}

std::optional<MapPoint> SnapCorners::nearest(const MapPoint& place, double metres) const
{
    const double reach = std::min(metres, FarthestSnap);
    double best = reach;
    std::optional<MapPoint> found;
    for (std::int64_t column = cellOf(place.x - reach); column <= cellOf(place.x + reach);
         ++column) {
        for (std::int64_t row = cellOf(place.y - reach); row <= cellOf(place.y + reach); ++row) {
            const auto cell = mCells.find(cellKey(column, row));
            if (cell == mCells.end())
                continue;
            for (const std::uint32_t index : cell->second) {
                const MapPoint& corner = mCorners[index];
                const double away = std::hypot(corner.x - place.x, corner.y - place.y);
                if (away <= best) {
                    best = away;
                    found = MapPoint{corner.x, corner.y, place.z};
                }
            }
        }
    }
    return found;
}

} // namespace parkwright
