#pragma once

// Private to gis/sources: OGR's values in ours. Includes GDAL.

#include "gis/geo/Wkb.h"
#include "gis/sources/SourceStream.h"

#include <ogr_api.h>

#include <functional>

namespace parkwright {

/// What became of a geometry of OGR's.
struct OgrShape
{
    Geometry geometry; ///< null when there was none, or nothing in it
    Geometry shell;    ///< set when it is walls and roofs; `geometry` is the footprint then
    WkbNotes notes;
    bool hadCurves = false;
    bool isUnreadable = false;
};
/// @param raw not null
OgrShape shapeFromOgr(OGRGeometryH raw);

/// Hands the shape to a feature (whose key is set) and tells what was done to it.
void takeShape(OgrShape&& shape, SourceFeature& feature, FindingCollector& findings);

SourceFieldType fieldTypeFromOgr(OGRFieldDefnH field);

using TextDecoder = std::function<QString(const char*)>;

/// The value of one field. Times without a zone are taken as UTC; lists become text: words joined
/// by ';', other lists as JSON.
Value valueFromOgr(OGRFeatureH feature, int field, SourceFieldType type, const TextDecoder& decode);

/// The CRS of a layer as a definition for Crs::fromUserInput(); empty when it has none.
/// @param lookUp also finds the code of one that says none, as those of shapefiles; slow only the
/// first time
QString crsDefinitionFromOgr(OGRSpatialReferenceH reference, bool lookUp = false);

} // namespace parkwright
