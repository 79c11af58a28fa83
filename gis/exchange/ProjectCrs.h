#pragma once

#include "gis/geo/Crs.h"

#include <optional>

namespace parkwright {

/// The CRS of a new project, and why.
struct ProjectCrsChoice
{
    Crs crs;
    enum class Reason {
        Same,        ///< the source's own: a plane in metres
        FromDegrees, ///< the source is in degrees
        FromFeet,    ///< the source is in feet or another unit
        FromMercator ///< the source is in Web Mercator, in which nothing can be measured
    } reason = Reason::Same;
};

/// What a project whose first layer is in `source` and lies at `extent` (unit of `source`) is kept
/// in: the source's own CRS if it is a plane in metres; else in China the 3-degree zone of CGCS2000
/// without prefix (EPSG:4534 to 4554), elsewhere the UTM zone.
Result<ProjectCrsChoice> chooseProjectCrs(const Crs& source, const MapExtent& extent);

/// Whether a place lies in China, by a coarse outline (some 50 km).
bool isInChina(const GeoPoint& point);

} // namespace parkwright
