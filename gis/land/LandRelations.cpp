#include "gis/land/LandRelations.h"

namespace parkwright {

LandRelations::LandRelations(PlanState state)
    : mState(std::move(state))
{
}

template <typename T>
Uid LandRelations::locate(std::unique_ptr<AreaLocator>& locator, Geometry T::*shape,
                          const Geometry& what) const
{
    if (!locator) {
        locator = std::make_unique<AreaLocator>();
        for (const T& row : mState.table<T>())
            locator->add(row.uid, row.*shape);
        locator->prepare();
    }
    if (locator->isEmpty())
        return {};
    const auto point = pointInside(what);
    return point ? locator->find(*point) : Uid();
}

Uid LandRelations::parcelOf(const Building& building) const
{
    if (mState.find<Parcel>(building.parcel))
        return building.parcel;
    return locate<Parcel>(mParcels, &Parcel::geometry, building.footprint);
}

Uid LandRelations::phaseOf(const Parcel& parcel) const
{
    if (mState.find<Phase>(parcel.phase))
        return parcel.phase;
    return locate<Phase>(mPhases, &Phase::boundary, parcel.geometry);
}

Uid LandRelations::phaseOf(const Building& building) const
{
    if (mState.find<Phase>(building.phase))
        return building.phase;
    const auto* parcel = mState.find<Parcel>(parcelOf(building));
    if (parcel && mState.find<Phase>(parcel->phase))
        return parcel->phase;
    return locate<Phase>(mPhases, &Phase::boundary, building.footprint);
}

Uid LandRelations::parkOf(const Phase& phase) const
{
    if (mState.find<Park>(phase.park))
        return phase.park;
    return locate<Park>(mParks, &Park::boundary, phase.boundary);
}

Uid LandRelations::parkOf(const Parcel& parcel) const
{
    if (mState.find<Park>(parcel.park))
        return parcel.park;
    const auto* phase = mState.find<Phase>(parcel.phase);
    if (phase && mState.find<Park>(phase->park))
        return phase->park;
    return locate<Park>(mParks, &Park::boundary, parcel.geometry);
}

Uid LandRelations::parkOf(const Building& building) const
{
    if (mState.find<Park>(building.park))
        return building.park;
    if (const auto* parcel = mState.find<Parcel>(building.parcel)) {
        const Uid park = parkOf(*parcel);
        if (!park.isNull())
            return park;
    }
    const auto* phase = mState.find<Phase>(building.phase);
    if (phase && mState.find<Park>(phase->park))
        return phase->park;
    return locate<Park>(mParks, &Park::boundary, building.footprint);
}

bool LandRelations::isNested(const Park& park)
{
    return !park.parent.isNull() && (park.relation == ParkRelation::SubPark ||
                                     park.relation == ParkRelation::BuildingAsPark);
}

std::unordered_set<Uid> LandRelations::withNested(const Uid& park) const
{
    std::unordered_set<Uid> found{park};
    std::vector<Uid> open{park};
    while (!open.empty()) {
        const Uid next = open.back();
        open.pop_back();
        for (const Park* child : mState.referring<Park>("parent", next)) {
            if (isNested(*child) && found.insert(child->uid).second)
                open.push_back(child->uid);
        }
    }
    return found;
}

} // namespace parkwright
