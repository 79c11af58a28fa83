#pragma once

// Private to gis/store.

#include "gis/core/Finding.h"
#include "gis/core/Job.h"
#include "gis/model/PlanState.h"
#include "gis/store/GeoPackageSchema.h"

namespace parkwright {

/// What a project file holds.
struct ReadPlan
{
    PlanState stored;       ///< as the file has it; the base for saving differences
    PlanState state;        ///< with what had to be put right (a layer in another CRS)
    bool isDamaged = false; ///< pages of the file cannot be read; patching it would be unwise
};

/// Reads all tables of a project. What is missing, broken or of the wrong type becomes a Finding
/// and the rest is read. Fails only when cancelled.
///
/// @param file name of the file as the user knows it, for findings
Result<ReadPlan> readPlan(SqliteDatabase& database, const QString& file, JobContext& job,
                          Findings& findings);

} // namespace parkwright
