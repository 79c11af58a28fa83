#pragma once

#include "gis/geo/Crs.h"

#include <QString>

namespace parkwright {

/// Where a raster is and how it is to be understood. Plain data.
struct RasterSource
{
    QString path; ///< any raster that GDAL reads
    /// Used in place of what the file says when valid. A file that says nothing is taken to be in
    /// the project CRS.
    Crs crs;
    double heightOffset = 0; ///< metres added to each height, e.g. between two vertical datums
    /// Metres of one unit of height; 0 takes the file's word for it, else 1.
    double metresPerUnit = 0;
};

} // namespace parkwright
