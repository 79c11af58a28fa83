#include "gis/land/FloorAreas.h"

#include "gis/geo/GeometryOps.h"

#include <cmath>

namespace parkwright {

namespace {

std::optional<double> shapeArea(const Geometry& shape, double planarUnit)
{
    if (planarUnit <= 0 || shape.kind() != GeometryKind::Polygons)
        return std::nullopt;
    return planarArea(shape) * planarUnit;
}

/// Slab to slab, from the next floor's elevation where nobody said it.
std::optional<double> storeyHeight(std::span<const Floor* const> floors, size_t index)
{
    const Floor& floor = *floors[index];
    if (floor.storeyHeight)
        return floor.storeyHeight;
    if (index + 1 < floors.size() && floor.elevation && floors[index + 1]->elevation)
        return *floors[index + 1]->elevation - *floor.elevation;
    return std::nullopt;
}

void add(std::optional<double>& sum, double value)
{
    sum = sum.value_or(0) + value;
}

/// A building without floors: its area of record, else footprint times storeys.
void fromBuilding(FloorAreas& areas, const Building& building, double planarUnit)
{
    areas.storeysAbove = building.storeysAbove;
    areas.storeysBelow = building.storeysBelow;
    if (building.grossArea) {
        areas.gross = building.grossArea;
        areas.fromRecord = true;
        // What lies below ground is not told apart; only a building without basements is sure.
        if (building.storeysBelow.value_or(0) == 0)
            areas.aboveGround = areas.gross;
    } else if (const auto base = shapeArea(building.footprint, planarUnit);
               base && building.storeysAbove) {
        areas.fromStoreys = true;
        areas.aboveGround = *base * double(*building.storeysAbove);
        areas.gross = *base * double(*building.storeysAbove + building.storeysBelow.value_or(0));
    }
    areas.counted = areas.aboveGround;
    if (areas.counted && building.use && countsHighStoreysTwice(*building.use))
        areas.undecided = 1; // heights of its storeys are not known
}

} // namespace

bool countsHighStoreysTwice(BuildingUse use)
{
    return use == BuildingUse::Factory || use == BuildingUse::HighRiseFactory ||
           use == BuildingUse::Warehouse;
}

FloorArea floorArea(const Floor& floor, const Building* building, double planarUnit)
{
    if (floor.grossArea)
        return {floor.grossArea, false};
    if (const auto own = shapeArea(floor.outline, planarUnit))
        return {own, true};
    if (building != nullptr) {
        if (const auto base = shapeArea(building->footprint, planarUnit))
            return {base, true};
    }
    return {};
}

FloorAreas floorAreas(const Building& building, std::span<const Floor* const> floors,
                      double highStorey, double planarUnit)
{
    FloorAreas areas;
    if (floors.empty()) {
        fromBuilding(areas, building, planarUnit);
        return areas;
    }
    bool anyStated = false;
    areas.storeysAbove = 0;
    areas.storeysBelow = 0;
    for (size_t i = 0; i < floors.size(); ++i) {
        const Floor& floor = *floors[i];
        const bool below = floor.number.value_or(1) < 0;
        ++(below ? *areas.storeysBelow : *areas.storeysAbove);
        areas.belowGround += below ? 1 : 0;
        const FloorArea area = floorArea(floor, &building, planarUnit);
        if (!area.value) {
            ++areas.floorsWithoutArea;
            continue;
        }
        areas.areasFromShape += area.fromShape ? 1 : 0;
        anyStated |= !area.fromShape;
        add(areas.gross, *area.value);
        if (below)
            continue;
        add(areas.aboveGround, *area.value);
        const auto height = storeyHeight(floors, i);
        const bool industrial = building.use && countsHighStoreysTwice(*building.use);
        const bool high = height && *height > highStorey;
        const bool twice = industrial && high;
        areas.highStoreys += twice ? 1 : 0;
        areas.undecided += (industrial && !height) || (high && !building.use) ? 1 : 0;
        add(areas.counted, *area.value * (twice ? 2 : 1));
    }
    // The area of record of the building says more than shapes do; they tell how it is divided.
    if (building.grossArea && !anyStated && areas.floorsWithoutArea == 0 && *areas.gross > 0) {
        const double scale = *building.grossArea / *areas.gross;
        areas.gross = building.grossArea;
        if (areas.aboveGround) {
            *areas.aboveGround *= scale;
            *areas.counted *= scale;
        }
        areas.fromRecord = true;
        areas.areasFromShape = 0;
    } else if (building.grossArea && !areas.gross) {
        areas.gross = building.grossArea;
        areas.fromRecord = true;
        if (areas.belowGround == 0) {
            areas.aboveGround = building.grossArea;
            areas.counted = building.grossArea;
        }
    }
    return areas;
}

} // namespace parkwright
