#pragma once

#include "gis/sources/SourceStream.h"

namespace parkwright {

struct CrsVerdict
{
    Crs crs;
    CrsOrigin origin = CrsOrigin::Unknown;
};

/// Weighs what the file says of its CRS against where its coordinates are, and tells what was
/// found: zone numbers before eastings (EPSG 4488 + zone), degrees under a projected CRS, feet.
/// @param seen extent of the first features, in the unit of the file
CrsVerdict resolveCrs(const SourceLayerInfo& layer, const MapExtent& seen,
                      const ReadOptions& options, FindingCollector& findings);

/// Whether a layer's attributes are those that map services in China give away with coordinates
/// that they have moved; tells so, too.
DatumShift suspectShift(const SourceLayerInfo& layer, const MapExtent& seen,
                        FindingCollector& findings);

/// The zone that an easting of CGCS2000, Xi'an 80 or Beijing 54 begins with: 25 to 45 for zones of
/// 3 degrees, 13 to 23 for 6 degrees; 0 when there is none.
int zoneOfEasting(double easting);

} // namespace parkwright
