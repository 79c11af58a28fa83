#pragma once

#include "gis/model/PlanState.h"
#include "gis/model/ViewState.h"
#include "gis/terrain/HeightField.h"
#include "scene/enclaves/BoundaryMesh.h"
#include "scene/render/GpuTable.h"

#include <vector>

namespace parkwright {

/// The boundary of one park, phase or jurisdiction, laid over the ground.
struct PlannedBoundary
{
    ObjectRef object;
    SceneKind kind = SceneKind::ParkBoundaries;
    ColourRow colour; ///< without state
    BoundaryShape shape;
    MapExtent extent;
    double lowest = 0, highest = 0; ///< z of the ground under it
};

/// All of them; slots count from 0 in the order of the list. Jurisdictions and parks have one of
/// two calm hues: that of those who bring projects and capital, or that of those who give the land.
std::vector<PlannedBoundary> boundariesOf(const PlanState& plan, const HeightField& ground);

} // namespace parkwright
