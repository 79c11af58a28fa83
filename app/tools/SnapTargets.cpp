#include "app/tools/SnapTargets.h"

#include "gis/model/ProjectSettings.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace parkwright {

namespace {

constexpr double SnapCell = 40;            ///< metres
constexpr double FarthestSnap = 80;        ///< metres; from farther away nobody aims at a corner
constexpr std::int64_t MostColumns = 2000; ///< of one edge; longer ones are cut off

std::uint64_t cellKey(std::int64_t column, std::int64_t row)
{
    return (std::uint64_t(std::uint32_t(column)) << 32U) | std::uint32_t(row);
}

std::int64_t cellOf(double metres)
{
    return std::int64_t(std::floor(metres / SnapCell));
}

} // namespace

SnapTargets SnapTargets::of(const PlanState& plan, const JobContext& job)
{
    SnapTargets targets;
    for (const Parcel& parcel : plan.table<Parcel>())
        targets.add(parcel.geometry);
    for (const Park& park : plan.table<Park>())
        targets.add(park.boundary);
    for (const Phase& phase : plan.table<Phase>())
        targets.add(phase.boundary);
    for (const Building& building : plan.table<Building>()) {
        if (job.isCancelled())
            break;
        targets.add(building.footprint);
    }
    MapExtent extent;
    for (const Edge& edge : targets.mEdges)
        extent.add(edge.from);
    if (!extent.isEmpty())
        targets.mScale = mapScale(ProjectSettings::of(plan).crs, extent.center());
    targets.index();
    return targets;
}

void SnapTargets::add(const Geometry& geometry)
{
    for (const Polygon& polygon : geometry.polygons()) {
        add(polygon.outer);
        for (const Ring& hole : polygon.holes)
            add(hole);
    }
}

void SnapTargets::add(const Ring& ring)
{
    for (size_t i = 0; i < ring.size(); ++i)
        mEdges.push_back({ring[i], ring[(i + 1) % ring.size()]});
}

void SnapTargets::index()
{
    for (size_t i = 0; i < mEdges.size(); ++i)
        putIntoCells(std::uint32_t(i));
}

void SnapTargets::putIntoCells(std::uint32_t edge)
{
    MapPoint a{mEdges[edge].from.x * mScale.x, mEdges[edge].from.y * mScale.y, 0};
    MapPoint b{mEdges[edge].to.x * mScale.x, mEdges[edge].to.y * mScale.y, 0};
    if (a.x > b.x)
        std::swap(a, b);
    const std::int64_t first = cellOf(a.x);
    const std::int64_t last = std::min(cellOf(b.x), first + MostColumns);
    const double steepness = b.x > a.x ? (b.y - a.y) / (b.x - a.x) : 0;
    for (std::int64_t column = first; column <= last; ++column) {
        // Where the edge enters and leaves this column of cells.
        double enter = a.y;
        double leave = b.y;
        if (b.x > a.x) {
            const double left = std::max(a.x, double(column) * SnapCell);
            const double right = std::min(b.x, double(column + 1) * SnapCell);
            enter = a.y + (left - a.x) * steepness;
            leave = a.y + (right - a.x) * steepness;
        }
        const std::int64_t low = cellOf(std::min(enter, leave));
        const std::int64_t high = std::min(cellOf(std::max(enter, leave)), low + MostColumns);
        for (std::int64_t row = low; row <= high; ++row)
            mCells[cellKey(column, row)].push_back(edge);
    }
}

template <typename Visit>
void SnapTargets::visitNear(const MapPoint& place, double metres, Visit visit) const
{
    const double x = place.x * mScale.x;
    const double y = place.y * mScale.y;
    for (std::int64_t column = cellOf(x - metres); column <= cellOf(x + metres); ++column) {
        for (std::int64_t row = cellOf(y - metres); row <= cellOf(y + metres); ++row) {
            const auto cell = mCells.find(cellKey(column, row));
            if (cell == mCells.end())
                continue;
            for (const std::uint32_t index : cell->second)
                visit(mEdges[index]);
        }
    }
}

double SnapTargets::between(const MapPoint& a, const MapPoint& b) const
{
    return std::hypot((b.x - a.x) * mScale.x, (b.y - a.y) * mScale.y);
}

MapPoint SnapTargets::nearestOn(const Edge& edge, const MapPoint& place) const
{
    const double ex = (edge.to.x - edge.from.x) * mScale.x;
    const double ey = (edge.to.y - edge.from.y) * mScale.y;
    const double px = (place.x - edge.from.x) * mScale.x;
    const double py = (place.y - edge.from.y) * mScale.y;
    const double square = ex * ex + ey * ey;
    const double share = square > 0 ? std::clamp((px * ex + py * ey) / square, 0.0, 1.0) : 0;
    return {edge.from.x + share * (edge.to.x - edge.from.x),
            edge.from.y + share * (edge.to.y - edge.from.y), 0};
}

std::optional<SnapHit> SnapTargets::nearest(const MapPoint& place, double metres) const
{
    struct Best
    {
        double away;
        std::optional<MapPoint> place;
    };
    const double reach = std::min(metres, FarthestSnap);
    std::array<Best, 3> bests{Best{reach, {}}, Best{reach, {}}, Best{reach, {}}};
    const auto consider = [&](SnapKind kind, const MapPoint& candidate) {
        Best& best = bests[size_t(kind)];
        const double away = between(candidate, place);
        if (away <= best.away)
            best = {away, candidate};
    };
    visitNear(place, reach, [&](const Edge& edge) {
        consider(SnapKind::Corner, edge.from);
        consider(SnapKind::Corner, edge.to);
        consider(SnapKind::Midpoint,
                 {(edge.from.x + edge.to.x) / 2, (edge.from.y + edge.to.y) / 2, 0});
        consider(SnapKind::Edge, nearestOn(edge, place));
    });
    for (const SnapKind kind : {SnapKind::Corner, SnapKind::Midpoint, SnapKind::Edge}) {
        if (const auto& found = bests[size_t(kind)].place)
            return SnapHit{{found->x, found->y, place.z}, kind};
    }
    return std::nullopt;
}

} // namespace parkwright
