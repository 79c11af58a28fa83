#pragma once

#include "gis/core/Job.h"
#include "gis/model/PlanState.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace parkwright {

/// Corners of parcels, boundaries and buildings, to be hit exactly. Never changes once made; any
/// thread.
class SnapCorners
{
public:
    /// @returns what there was time for when the job is cancelled
    static SnapCorners of(const PlanState& plan, const JobContext& job);

    /// The one nearest to a place on the map; its height is the place's.
    /// @param metres how far away it may be
    std::optional<MapPoint> nearest(const MapPoint& place, double metres) const;
    size_t size() const { return mCorners.size(); }

private:
    void add(const Geometry& geometry);
    void index();

    std::vector<MapPoint> mCorners;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> mCells; ///< squares of the map
};

} // namespace parkwright
