#pragma once

#include "gis/model/PlanState.h"

#include <QString>

namespace parkwright::bench {

/// A GeoPackage of `count` footprints of 4 to 40 corners on a grid of 60 m in EPSG:4547, with name,
/// code, height, floors and use; always the same. Made only when it is not there yet.
/// @returns its path
QString footprintFile(const QString& folder, int count);

/// The same as buildings of a plan.
PlanState footprintPlan(const QString& folder, int count);

/// The simplest program that reads it: SQLite hands out the blobs and their corners are summed up.
/// @returns the sum, so that nothing is left out
double walkFootprints(const QString& path);

} // namespace parkwright::bench
