#pragma once

#include "gis/exchange/ImportNotes.h"
#include "gis/exchange/SourcePick.h"

namespace parkwright {

/// Adds or updates the Layer row that refers to a raster or vector file: nothing is copied.
void addReferredLayer(const PlanState& state, const ImportRequest& request, const SourcePick& pick,
                      const SourceInfo& info, EditBuilder& builder, ImportResult& result);

} // namespace parkwright
