#pragma once

#include "gis/exchange/ImportNotes.h"
#include "gis/exchange/SourcePick.h"

namespace parkwright {

/// Adds or updates the Layer row that refers to a raster or vector file: nothing is copied.
void addReferredLayer(const PlanState& state, const ImportRequest& request, const SourcePick& pick,
                      const SourceInfo& info, EditBuilder& builder, ImportResult& result);

/// The path as a project keeps it: relative to the project file where both lie on one disk.
QString storedPath(const QString& path, const QString& projectPath);

} // namespace parkwright
