#include "gis/land/BuildingSums.h"

#include "gis/geo/GeometryOps.h"
#include "gis/land/FloorAreas.h"

#include <algorithm>
#include <unordered_map>

namespace parkwright {

namespace {

void add(std::optional<double>& sum, const std::optional<double>& value)
{
    if (value)
        sum = sum.value_or(0) + *value;
}

} // namespace

BuildingSums sumBuildings(const PlanState& state, const PlanScope& scope, double highStorey,
                          double planarUnit)
{
    std::unordered_map<Uid, std::vector<const Floor*>> floors;
    for (const Floor* floor : scope.floors)
        floors[floor->building].push_back(floor);

    BuildingSums sums;
    const auto addAreas = [&](const Building& building, bool whole, bool onSite) {
        auto& own = floors[building.uid];
        std::stable_sort(own.begin(), own.end(), [](const Floor* a, const Floor* b) {
            return a->number.value_or(0) < b->number.value_or(0);
        });
        FloorAreas areas;
        if (whole) {
            areas = floorAreas(building, own, highStorey, planarUnit);
        } else {
            Building part = building; // its area of record is not that of some of its floors
            part.grossArea.reset();
            areas = floorAreas(part, own, highStorey, planarUnit);
        }
        add(sums.gross, areas.gross);
        add(sums.aboveGround, areas.aboveGround);
        add(sums.counted, areas.counted);
        if (onSite)
            add(sums.countedOnSite, areas.counted);
        sums.withoutArea += areas.counted ? 0 : 1;
        sums.floorsWithoutArea += areas.floorsWithoutArea;
        sums.areasFromShape += areas.areasFromShape;
        sums.fromStoreys += areas.fromStoreys ? 1 : 0;
        sums.highStoreys += areas.highStoreys;
        sums.undecided += areas.undecided;
        sums.belowGround += areas.belowGround;
        return areas;
    };

    for (size_t i = 0; i < scope.buildings.size(); ++i) {
        const Building& building = *scope.buildings[i];
        const FloorAreas areas = addAreas(building, true, scope.onSite[i]);
        floors.erase(building.uid);
        if (areas.storeysAbove) {
            const double storeys = double(*areas.storeysAbove);
            sums.storeysMax = std::max(sums.storeysMax.value_or(0), storeys);
            sums.storeysSum += storeys;
            ++sums.withStoreys;
        } else {
            ++sums.withoutStoreys;
        }
        if (planarUnit > 0 && building.footprint.kind() == GeometryKind::Polygons) {
            const double base = planarArea(building.footprint) * planarUnit;
            add(sums.footprint, base);
            if (scope.onSite[i])
                add(sums.footprintOnSite, base);
        } else {
            ++sums.withoutFootprint;
        }
    }
    // What is left are single floors of buildings that are not meant as a whole.
    std::vector<Uid> partly;
    for (const auto& [building, own] : floors) {
        if (!own.empty())
            partly.push_back(building);
    }
    for (const Uid& id : partly) {
        if (const auto* building = state.find<Building>(id))
            addAreas(*building, false, false);
    }
    return sums;
}

} // namespace parkwright
