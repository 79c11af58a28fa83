#pragma once

#include "gis/geo/Crs.h"

#include <optional>
#include <vector>

namespace parkwright {

/// What people want to know of a CRS before they choose it.
struct CrsFacts
{
    Crs crs;
    QString datum;                          ///< as registered, e.g. "China 2000"
    QString ellipsoid;                      ///< name with semi-major axis and flattening
    QString method;                         ///< of the projection; empty for degrees
    std::optional<double> centralMeridian;  ///< degrees
    std::optional<double> latitudeOfOrigin; ///< degrees
    std::optional<double> scale;            ///< at the central meridian
    std::optional<double> falseEasting;     ///< unit of the CRS
    std::optional<double> falseNorthing;    ///< unit of the CRS
    QString unit;                           ///< as registered: "metre", "degree"
    QString area;                           ///< of use, in words of the register
    std::optional<MapExtent> bounds;        ///< of use, degrees; minX > maxX across 180°
    QString remarks;                        ///< of its author
    QString wkt;                            ///< WKT 2 on lines of its own
    /// Another datum than those of satellites: a transform is exact only with local parameters.
    bool hasOldDatum = false;

    /// Asks PROJ, some milliseconds. Any thread.
    static CrsFacts of(const Crs& crs);
};

/// One place in a CRS, to see whether the figures are those that one knows.
struct CrsTrial
{
    MapPoint place;              ///< in the CRS, x east
    double returnError = 0;      ///< metres off when transformed there and back
    std::optional<double> scale; ///< length on the plane over length on the ellipsoid,
                                 ///< northwards; planes only

    /// @param place degrees, CGCS2000. Takes 20 to 100 ms: in a job. @returns an Error where the
    /// place cannot be transformed
    static Result<CrsTrial> make(const Crs& crs, const GeoPoint& place);
};

} // namespace parkwright
