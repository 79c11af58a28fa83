#pragma once

#include "gis/land/PlanScope.h"

#include <unordered_set>

namespace parkwright {

/// What is let of what could be, m². A unit is a space, or a floor without spaces.
struct LettingSums
{
    std::optional<double> lettable;
    std::optional<double> let;
    double lettableOfKnown =
        0;                   ///< lettable area of units of which it is known whether they are let
    int units = 0;           ///< that could be let
    int lettableUnknown = 0; ///< units without a lettable area
    int vacancyUnknown = 0;  ///< units of which nobody said whether they are let, or how much
    std::unordered_set<Uid> tenants;
    std::optional<double> slabLoadMean; ///< kN/m², by area
    int slabLoadUnknown = 0;            ///< floors without a load or without an area
};

LettingSums sumLetting(const PlanState& state, const PlanScope& scope, double planarUnit);

} // namespace parkwright
