#pragma once

// Private to gis/store.

#include "gis/geo/Crs.h"
#include "gis/store/SqliteDatabase.h"

namespace parkwright {

/// What GeoPackage calls an unknown CRS with coordinates on a plane.
constexpr int UndefinedCartesianSrs = -1;

/// Finds the CRS in gpkg_spatial_ref_sys, or adds it there: under its number when it is EPSG's,
/// else under one from 100000 on with its definition.
/// @returns its srs_id; UndefinedCartesianSrs for an unknown CRS
Result<int> ensureSrs(SqliteDatabase& database, const Crs& crs);

/// The CRS that srs_id stands for in this file; unknown when it is undefined or not understood.
Crs crsOfSrs(SqliteDatabase& database, int srsId);

} // namespace parkwright
