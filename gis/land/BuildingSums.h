#pragma once

#include "gis/land/PlanScope.h"

namespace parkwright {

/// Floor areas, footprints and storeys of many buildings, m². Absent where nothing is known.
struct BuildingSums
{
    std::optional<double> gross, aboveGround, counted, footprint;
    std::optional<double> countedOnSite, footprintOnSite; ///< of buildings on the site's land
    std::optional<double> storeysMax;
    double storeysSum = 0; ///< above ground
    int withStoreys = 0, withoutStoreys = 0;
    int withoutArea = 0, withoutFootprint = 0;
    // See FloorAreas.
    int floorsWithoutArea = 0, areasFromShape = 0, fromStoreys = 0;
    int highStoreys = 0, undecided = 0, belowGround = 0;
};

BuildingSums sumBuildings(const PlanState& state, const PlanScope& scope, double highStorey,
                          double planarUnit);

} // namespace parkwright
