#pragma once

#include "gis/model/PlanState.h"
#include "gis/terrain/HeightField.h"
#include "scene/buildings/BuildingShape.h"

#include <vector>

namespace parkwright {

/// A building of the plan as it is drawn, with the rows that its floors stand for.
struct PlannedShape
{
    Uid building;
    BuildingShape shape;
    std::vector<Uid> floors; ///< one for each of shape.floors
    std::vector<Uid> spaces; ///< one for each of shape.spaces
};

/// Puts a building on the ground and stacks its floors. Any thread.
///
/// What the plan does not know is filled in: ground from the terrain, elevations by stacking,
/// storey heights from the building's height; a building without floors and without a height is
/// drawn 6 m high. shape.slot stays 0.
PlannedShape shapeFromPlan(const PlanState& plan, const Building& building,
                           const HeightField& ground);

BuildingMaterial materialOf(const Building& building);

} // namespace parkwright
