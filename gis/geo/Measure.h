#pragma once

#include "gis/geo/Crs.h"

namespace parkwright {

/// Areas, lengths and directions on the ellipsoid, for geometry of one CRS. One thread at a time.
class GeodesicMeasure
{
public:
    /// @returns an Error for an unknown CRS
    static Result<GeodesicMeasure> make(const Crs& crs);

    /// Ellipsoidal area, m²; holes taken off. NaN where a corner cannot be placed on the earth.
    /// Edges are taken as straight in the CRS, which is cut finely enough to matter less than 1e-6.
    double area(const Geometry& geometry) const;
    /// m, along the shortest way. NaN where a point cannot be placed.
    double distance(const MapPoint& a, const MapPoint& b) const;
    /// Longitude and latitude on CGCS2000.
    std::optional<GeoPoint> geographic(const MapPoint& point) const;

private:
    explicit GeodesicMeasure(CoordinateTransform transform);
    double ringArea(const Ring& ring) const;
    CoordinateTransform mToGeographic;
};

} // namespace parkwright
