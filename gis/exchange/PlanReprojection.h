#pragma once

#include "gis/core/Job.h"
#include "gis/geo/Crs.h"
#include "gis/model/Edit.h"

namespace parkwright {

/// Moves a whole plan into another CRS: every geometry of every table, the cameras and cuts of
/// saved views and tour stops, the geometries in the edits of scenarios, and the setting itself, as
/// one Edit. What lies on the ground stays where it is; only the numbers become others. Any thread.
///
/// @param target a plane in metres; anything else is refused
/// @returns an Error, and nothing is to be changed, where one corner cannot be transformed
Result<PreparedEdit> reprojectPlan(const PlanState& plan, const Crs& target, const QString& text,
                                   JobContext& job);

/// Only says that the numbers mean another CRS: everything moves on the ground.
Edit relabelPlan(const PlanState& plan, const Crs& crs, const QString& text);

/// Whether the plan has any geometry at all.
bool hasGeometry(const PlanState& plan);
/// Of all geometries that stand for rows, in the unit of the plan.
MapExtent extentOf(const PlanState& plan);

} // namespace parkwright
