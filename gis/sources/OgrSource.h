#pragma once

#include "gis/sources/SourcePath.h"
#include "gis/sources/SourceStream.h"

namespace parkwright {

/// Opens what GDAL's vector drivers read, with what Shapefile, DBF, GeoPackage and OSM need on top:
/// text in its true character set, a missing .shx rebuilt elsewhere, no lock files beside the
/// source, OSM tags as fields. Drivers that reach for a network or a database are never asked.
Result<OpenSourcePtr> openOgrSource(const SourceMember& member, const ReadOptions& options,
                                    FindingCollector& findings);

} // namespace parkwright
