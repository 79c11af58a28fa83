#pragma once

#include "gis/core/Job.h"
#include "gis/geo/LineMeasure.h"
#include "gis/model/PlanState.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace parkwright {

/// What the pointer jumped to. Those that come first are taken first.
enum class SnapKind { Corner, Midpoint, Edge };

struct SnapHit
{
    MapPoint place; ///< its height is that of the pointer
    SnapKind kind = SnapKind::Corner;
};

/// Corners and edges of parcels, boundaries and buildings, to be hit exactly. Never changes once
/// made; any thread.
class SnapTargets
{
public:
    /// @returns what there was time for when the job is cancelled
    static SnapTargets of(const PlanState& plan, const JobContext& job);

    /// The nearest corner, else the nearest middle of an edge, else the nearest place on one.
    /// @param metres how far away it may be, in any CRS
    std::optional<SnapHit> nearest(const MapPoint& place, double metres) const;
    size_t edges() const { return mEdges.size(); }

private:
    struct Edge
    {
        MapPoint from;
        MapPoint to;
    };
    void add(const Geometry& geometry);
    void add(const Ring& ring);
    void index();
    void putIntoCells(std::uint32_t edge);
    /// Of the edges near a place, each once or more often.
    template <typename Visit>
    void visitNear(const MapPoint& place, double metres, Visit visit) const;
    /// Metres from the first to the second.
    double between(const MapPoint& a, const MapPoint& b) const;
    MapPoint nearestOn(const Edge& edge, const MapPoint& place) const;

    MapScale mScale; ///< of the plan's CRS, in its middle
    std::vector<Edge> mEdges;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> mCells; ///< squares of the map
};

} // namespace parkwright
