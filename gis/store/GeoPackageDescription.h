#pragma once

// Private to gis/store.

#include "gis/store/SqliteDatabase.h"

namespace parkwright {

/// Says in the file itself what its columns mean: titles, descriptions and units
/// (gpkg_data_columns), the codes that may stand in them (gpkg_data_column_constraints) and what is
/// confidential (parkwright_columns). Titles are in the language of the program and in English.
/// Does nothing for columns that are described already.
Result<> describeColumns(SqliteDatabase& database);

} // namespace parkwright
