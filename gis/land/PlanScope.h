#pragma once

#include "gis/land/LandRelations.h"

#include <vector>

namespace parkwright {

/// The rows that figures are about. Pointers live as long as the state of the relations.
struct PlanScope
{
    /// Rows whose land is the site that floor areas are divided by: parks, phases or parcels, never
    /// mixed. Empty when no land is meant, e.g. for two floors.
    std::vector<ObjectRef> site;
    std::vector<const Park*> parks;
    std::vector<const Phase*> phases;
    std::vector<const Parcel*> parcels;
    std::vector<const Building*> buildings; ///< whole ones
    std::vector<bool> onSite;               ///< for each of them: stands on the site's land
    std::vector<const Floor*> floors;       ///< of the buildings, and single ones
    int offSite = 0; ///< buildings that stand elsewhere, so that they take no part in FAR

    bool isEmpty() const
    {
        return parks.empty() && phases.empty() && parcels.empty() && buildings.empty() &&
               floors.empty();
    }
};

/// @param objects parks, phases, parcels, buildings, floors, spaces, jurisdictions (their hosted
///                parks); others are passed over. Empty means everything. Land is taken from the
///                widest kind named: parks before phases before parcels.
PlanScope resolveScope(const LandRelations& relations, const std::vector<ObjectRef>& objects);

} // namespace parkwright
