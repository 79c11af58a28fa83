#pragma once

// Private to gis/sources.

#include "gis/sources/CityJsonDocument.h"

namespace parkwright {

/// The shape that stands for a city object, out of all its levels of detail.
struct CityShape
{
    Geometry geometry; ///< flat footprint of `shell`, or points or lines with z
    Geometry shell;    ///< outer faces with z; null for points and lines
    std::vector<SurfaceKind> surfaces;
    QString lod;       ///< of what was taken, e.g. "2.2"
    int lodsThere = 0; ///< how many levels there were
};

/// Takes the highest level of detail. Voids inside solids are left out; templates are put where
/// their instances want them.
CityShape shapeOfCityObject(const CityJsonDocument& document, const CityObject& object);

/// As shapeOfCityObject() of all of `parts` together, e.g. of a building that consists of parts.
CityShape shapeOfParts(const CityJsonDocument& document,
                       const std::vector<const CityObject*>& parts);

} // namespace parkwright
