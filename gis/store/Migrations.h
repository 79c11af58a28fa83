#pragma once

// Private to gis/store.

#include "gis/store/SqliteDatabase.h"

namespace parkwright {

/// Brings the tables of an older project to the shape of ProjectSchemaVersion, step by step, and
/// writes the new version. Tables and columns that are merely missing are no step: ensureTable()
/// adds them. Runs on a copy, never on the user's file.
Result<> migrate(SqliteDatabase& database, int fromVersion);

} // namespace parkwright
