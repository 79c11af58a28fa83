#pragma once

#include "gis/model/PlanState.h"
#include "gis/terrain/HeightField.h"

#include <QHash>

#include <functional>

namespace parkwright {

/// Where the words for areas stand: parks, jurisdictions, and parcels, of those beside their
/// buildings where there is room. Project CRS, z on the ground. For a job.
/// @param isCancelled asked often; what was found so far is returned when it says so
QHash<Uid, MapPoint> labelPlacesOf(const PlanState& plan, const HeightField& ground,
                                   const std::function<bool()>& isCancelled = {});

/// A place well inside of an area and, if possible, away from `obstacles`; z is 0.
MapPoint labelPlaceIn(const Geometry& area, const std::vector<const Geometry*>& obstacles = {});

} // namespace parkwright
