#include "gis/land/PlanScope.h"

namespace parkwright {

namespace {

using UidSet = std::unordered_set<Uid>;

/// What was named, sorted by kind.
struct Named
{
    UidSet parks;    ///< with those inside them
    UidSet topParks; ///< as named
    UidSet phases;
    UidSet parcels;
    UidSet buildings;
    UidSet floors;
};

Named sorted(const LandRelations& relations, const std::vector<ObjectRef>& objects)
{
    Named named;
    const PlanState& state = relations.state();
    const auto addPark = [&](const Uid& park) {
        named.topParks.insert(park);
        named.parks.merge(relations.withNested(park));
    };
    for (const ObjectRef& object : objects) {
        if (!state.contains(object))
            continue;
        switch (object.table) {
        case TableId::Parks:
            addPark(object.id);
            break;
        case TableId::Jurisdictions:
            for (const Park* park : state.referring<Park>("host", object.id))
                addPark(park->uid);
            break;
        case TableId::Phases:
            named.phases.insert(object.id);
            break;
        case TableId::Parcels:
            named.parcels.insert(object.id);
            break;
        case TableId::Buildings:
            named.buildings.insert(object.id);
            break;
        case TableId::Floors:
            named.floors.insert(object.id);
            break;
        case TableId::Spaces:
            named.floors.insert(state.find<Space>(object.id)->floor);
            break;
        default:
            break;
        }
    }
    // A park that lies in another one named has its land counted there.
    for (auto it = named.topParks.begin(); it != named.topParks.end();) {
        const Park& park = *state.find<Park>(*it);
        const bool inside = LandRelations::isNested(park) && named.parks.contains(park.parent);
        it = inside ? named.topParks.erase(it) : std::next(it);
    }
    return named;
}

Named everything(const PlanState& state)
{
    Named named;
    for (const Park& park : state.table<Park>()) {
        named.parks.insert(park.uid);
        if (!LandRelations::isNested(park) || !state.find<Park>(park.parent))
            named.topParks.insert(park.uid);
    }
    return named;
}

bool hasLand(const PlanState& state, const UidSet& parks)
{
    for (const Uid& id : parks) {
        const Park* park = state.find<Park>(id);
        if (!park->areaOfRecord && park->boundary.isNull())
            return false;
    }
    return !parks.empty();
}

} // namespace

PlanScope resolveScope(const LandRelations& relations, const std::vector<ObjectRef>& objects)
{
    const PlanState& state = relations.state();
    const bool all = objects.empty();
    const Named named = all ? everything(state) : sorted(relations, objects);
    const bool wholeParks = !named.parks.empty();
    const bool parksAreSite = wholeParks && (!all || hasLand(state, named.topParks));

    PlanScope scope;
    for (const Park& park : state.table<Park>()) {
        if (!named.parks.contains(park.uid))
            continue;
        scope.parks.push_back(&park);
        if (parksAreSite && named.topParks.contains(park.uid))
            scope.site.push_back({TableId::Parks, park.uid});
    }
    for (const Phase& phase : state.table<Phase>()) {
        const bool isNamed = named.phases.contains(phase.uid);
        if (!all && !isNamed && !(wholeParks && named.parks.contains(relations.parkOf(phase))))
            continue;
        scope.phases.push_back(&phase);
        if (isNamed && !wholeParks)
            scope.site.push_back({TableId::Phases, phase.uid});
    }
    const bool phasesAreSite = !wholeParks && !named.phases.empty();
    const bool parcelsAreSite = scope.site.empty() && (all || !named.parcels.empty());
    for (const Parcel& parcel : state.table<Parcel>()) {
        const bool isNamed = named.parcels.contains(parcel.uid);
        if (!all && !isNamed && !(wholeParks && named.parks.contains(relations.parkOf(parcel))) &&
            !(phasesAreSite && named.phases.contains(relations.phaseOf(parcel))))
            continue;
        scope.parcels.push_back(&parcel);
        if (parcelsAreSite)
            scope.site.push_back({TableId::Parcels, parcel.uid});
    }

    UidSet whole;
    for (const Building& building : state.table<Building>()) {
        const bool on =
            (parksAreSite && named.parks.contains(relations.parkOf(building))) ||
            (phasesAreSite && named.phases.contains(relations.phaseOf(building))) ||
            (!named.parcels.empty() && named.parcels.contains(relations.parcelOf(building))) ||
            (all && parcelsAreSite && !relations.parcelOf(building).isNull());
        if (!on && !all && !named.buildings.contains(building.uid))
            continue;
        scope.buildings.push_back(&building);
        scope.onSite.push_back(on);
        scope.offSite += !on && !scope.site.empty() ? 1 : 0;
        whole.insert(building.uid);
    }
    for (const Floor& floor : state.table<Floor>()) {
        if (whole.contains(floor.building) || named.floors.contains(floor.uid))
            scope.floors.push_back(&floor);
    }
    return scope;
}

} // namespace parkwright
