#include "gis/land/LettingSums.h"

#include "gis/land/FloorAreas.h"

#include <unordered_map>

namespace parkwright {

namespace {

/// Whether a unit is let; nothing when nobody said, or when only a part of it is.
std::optional<bool> isLet(const std::optional<Vacancy>& vacancy, const Uid& tenant)
{
    if (!vacancy)
        return tenant.isNull() ? std::nullopt : std::optional(true);
    if (*vacancy == Vacancy::PartlyLet)
        return std::nullopt;
    return *vacancy == Vacancy::Let;
}

void addUnit(LettingSums& sums, const std::optional<double>& lettable,
             const std::optional<Vacancy>& vacancy, const Uid& tenant)
{
    if (!tenant.isNull())
        sums.tenants.insert(tenant);
    if (vacancy == Vacancy::NotLettable)
        return;
    ++sums.units;
    if (!lettable) {
        ++sums.lettableUnknown;
        return;
    }
    sums.lettable = sums.lettable.value_or(0) + *lettable;
    const auto let = isLet(vacancy, tenant);
    if (!let) {
        ++sums.vacancyUnknown;
        return;
    }
    sums.lettableOfKnown += *lettable;
    sums.let = sums.let.value_or(0) + (*let ? *lettable : 0);
}

} // namespace

LettingSums sumLetting(const PlanState& state, const PlanScope& scope, double planarUnit)
{
    std::unordered_map<Uid, std::vector<const Space*>> spaces;
    for (const Space& space : state.table<Space>())
        spaces[space.floor].push_back(&space);

    LettingSums sums;
    double loadTimesArea = 0;
    double loadedArea = 0;
    for (const Floor* floor : scope.floors) {
        const auto own = spaces.find(floor->uid);
        if (own == spaces.end()) {
            addUnit(sums, floor->lettableArea, floor->vacancy, floor->tenant);
        } else {
            for (const Space* space : own->second)
                addUnit(sums, space->lettableArea, space->vacancy, space->tenant);
        }
        const FloorArea area = floorArea(*floor, state.find<Building>(floor->building), planarUnit);
        if (floor->slabLoad && area.value) {
            loadTimesArea += *floor->slabLoad * *area.value;
            loadedArea += *area.value;
        } else {
            ++sums.slabLoadUnknown;
        }
    }
    if (loadedArea > 0)
        sums.slabLoadMean = loadTimesArea / loadedArea;
    return sums;
}

} // namespace parkwright
