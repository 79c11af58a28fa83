#pragma once

#include "gis/land/AreaLocator.h"
#include "gis/model/PlanState.h"

#include <memory>
#include <unordered_set>

namespace parkwright {

/// What lies on which land: by the reference that a row holds, along the references of what it
/// refers to, and only then by location.
///
/// Keeps a snapshot; looks for places when first asked. One thread at a time.
class LandRelations
{
public:
    explicit LandRelations(PlanState state);

    Uid parcelOf(const Building& building) const;
    Uid phaseOf(const Parcel& parcel) const;
    Uid phaseOf(const Building& building) const;
    Uid parkOf(const Parcel& parcel) const;
    Uid parkOf(const Building& building) const;
    Uid parkOf(const Phase& phase) const;

    /// A park with the parks that lie inside it (sub-parks and buildings that are parks), however
    /// deep.
    std::unordered_set<Uid> withNested(const Uid& park) const;
    /// True for a park that lies inside its parent.
    static bool isNested(const Park& park);

    const PlanState& state() const { return mState; }

private:
    template <typename T>
    Uid locate(std::unique_ptr<AreaLocator>& locator, Geometry T::*shape,
               const Geometry& what) const;

    PlanState mState;
    mutable std::unique_ptr<AreaLocator> mParcels;
    mutable std::unique_ptr<AreaLocator> mPhases;
    mutable std::unique_ptr<AreaLocator> mParks;
};

} // namespace parkwright
