#pragma once

// Private to gis/store.

#include "gis/model/PlanState.h"
#include "gis/store/SqliteDatabase.h"

namespace parkwright {

/// Fills layer_styles, where QGIS finds how to draw a layer: parcels in their land-use colours,
/// buildings by use, boundaries, sensors by family. A style that somebody changed there stays as it
/// is, and others are never touched.
Result<> writeStyles(SqliteDatabase& database, const PlanState& plan);

} // namespace parkwright
