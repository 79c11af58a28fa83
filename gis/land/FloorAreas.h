#pragma once

#include "gis/model/PlanState.h"

#include <span>
#include <vector>

namespace parkwright {

/// Floor areas of one building, m², and what they rest on.
struct FloorAreas
{
    std::optional<double> gross;       ///< all storeys, those below ground included
    std::optional<double> aboveGround; ///< of it, from ±0.00 up
    std::optional<double> counted;     ///< 计容: above ground, high factory storeys twice
    std::optional<qint64> storeysAbove;
    std::optional<qint64> storeysBelow;

    int floorsWithoutArea = 0; ///< left out: neither area nor outline nor footprint
    int areasFromShape = 0;    ///< floors whose area is that of their outline or the footprint
    bool fromStoreys = false;  ///< no floors: footprint times the number of storeys
    bool fromRecord = false;   ///< the building's area of record was taken
    int highStoreys = 0;       ///< that counted twice
    int undecided = 0;         ///< high storeys of unknown use, and storeys of unknown height in a
                               ///< factory: counted once
    int belowGround = 0;       ///< floors that did not count
};

/// From this storey height on, metres, where a standards pack does not say otherwise.
inline constexpr double UsualHighStorey = 8.0;
/// Whether the rule that high storeys count twice is meant for the use: production and storage.
bool countsHighStoreysTwice(BuildingUse use);

/// The area of a floor: of record, else of its outline, else of the building's footprint.
/// @param planarUnit m² of one square unit of the coordinates; 0 when shapes have no planar area
struct FloorArea
{
    std::optional<double> value;
    bool fromShape = false;
};
FloorArea floorArea(const Floor& floor, const Building* building, double planarUnit);

/// @param floors     of that building, lowest first
/// @param highStorey m; a storey of a factory that is higher (not as high) counts twice
FloorAreas floorAreas(const Building& building, std::span<const Floor* const> floors,
                      double highStorey, double planarUnit);

} // namespace parkwright
