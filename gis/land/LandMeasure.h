#pragma once

#include "gis/geo/Measure.h"
#include "gis/land/Indicators.h"

namespace parkwright {

/// Areas in the CRS of a project. One thread at a time; making one takes some 50 ms.
class LandMeasure
{
public:
    explicit LandMeasure(const Crs& crs);

    /// m² of one square unit of coordinates; 0 in a CRS in degrees. Without a CRS they are metres.
    double planarUnit() const { return mPlanarUnit; }
    std::optional<double> planar(const Geometry& shape) const;
    std::optional<double> ellipsoidal(const Geometry& shape) const;
    LandAreas areas(const PlanState& state, const ObjectRef& land) const;

private:
    double mPlanarUnit = 1;
    std::optional<GeodesicMeasure> mGeodesic;
};

} // namespace parkwright
