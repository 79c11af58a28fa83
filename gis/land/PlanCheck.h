#pragma once

#include "gis/core/Finding.h"
#include "gis/core/Job.h"
#include "gis/geo/Crs.h"
#include "gis/model/PlanState.h"
#include "gis/standards/StandardsPack.h"

namespace parkwright {

/// Looks for data faults and broken rules in a plan: shapes that are not valid, parcels that
/// overlap, buildings outside their park or over the height limit, floors that do not follow one
/// another, areas far from the area of record, FAR, density and green ratio out of their bounds,
/// references to rows that are not there.
///
/// Limits come from the parcels themselves. Each finding names its row and, where it has one, its
/// place. Any thread. A cancelled check gives ErrorCode::Cancelled.
Result<Findings> checkPlan(const PlanState& state, const Crs& crs, const StandardsPack& pack,
                           JobContext& job);

/// findingText() for people who look at the plan: a row of it is called by its kind, "Parcel A-01",
/// not by the table that it is in.
QString planFindingText(const Finding& finding);

} // namespace parkwright
