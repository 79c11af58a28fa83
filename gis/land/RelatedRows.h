#pragma once

#include "gis/core/Job.h"
#include "gis/land/LandRelations.h"

namespace parkwright {

/// How rows belong to others, as planners ask for it.
enum class Relation {
    Adjoining,      ///< parcels that share a border with parcels
    WithinDistance, ///< parcels and buildings, of the kinds that are given, near them
    Parcels,        ///< the land beneath buildings, floors, spaces and sensors
    Buildings,      ///< on parcels, phases, parks; of floors and spaces
    Floors,         ///< of buildings and of the buildings on parcels
    Sensors,        ///< of buildings and floors
};

/// Rows that stand in a relation to `objects`, without those themselves; for jobs, on a snapshot.
/// @param metres of WithinDistance, between outlines seen from above
/// @returns an Error only when it was cancelled
Result<std::vector<ObjectRef>> relatedRows(const PlanState& plan,
                                           const std::vector<ObjectRef>& objects, Relation relation,
                                           double metres, const JobContext& job);

/// Whether there may be any: by the kinds alone.
bool canRelate(const std::vector<TableId>& kinds, Relation relation);

} // namespace parkwright
