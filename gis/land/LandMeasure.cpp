#include "gis/land/LandMeasure.h"

#include "gis/geo/GeometryOps.h"

#include <cmath>

namespace parkwright {

LandMeasure::LandMeasure(const Crs& crs)
{
    if (crs.isGeographic())
        mPlanarUnit = 0;
    else if (crs.isProjected())
        mPlanarUnit = crs.metresPerUnit() * crs.metresPerUnit();
    if (!crs.isValid())
        return;
    if (auto geodesic = GeodesicMeasure::make(crs))
        mGeodesic.emplace(std::move(*geodesic));
}

std::optional<double> LandMeasure::planar(const Geometry& shape) const
{
    if (shape.kind() != GeometryKind::Polygons || mPlanarUnit <= 0)
        return std::nullopt;
    return planarArea(shape) * mPlanarUnit;
}

std::optional<double> LandMeasure::ellipsoidal(const Geometry& shape) const
{
    if (shape.kind() != GeometryKind::Polygons || !mGeodesic)
        return std::nullopt;
    const double area = mGeodesic->area(shape);
    return std::isfinite(area) ? std::optional(area) : std::nullopt;
}

LandAreas LandMeasure::areas(const PlanState& state, const ObjectRef& land) const
{
    LandAreas areas;
    const AnyTable& rows = state.table(land.table);
    if (!rows.contains(land.id))
        return areas;
    const int record = rows.def().indexOf(QStringLiteral("area_of_record"));
    if (record >= 0) {
        const double value = toNumber(rows.value(land.id, record));
        if (std::isfinite(value))
            areas.record = value;
    }
    if (rows.def().geometryField >= 0) {
        const Value value = rows.value(land.id, rows.def().geometryField);
        if (const auto* shape = std::get_if<Geometry>(&value)) {
            areas.planar = planar(*shape);
            areas.ellipsoidal = ellipsoidal(*shape);
        }
    }
    return areas;
}

const std::optional<double>& LandAreas::of(AreaKind kind) const
{
    switch (kind) {
    case AreaKind::Planar:
        return planar;
    case AreaKind::Ellipsoidal:
        return ellipsoidal;
    case AreaKind::Record:
        break;
    }
    return record;
}

LandAreas landAreas(const PlanState& state, const ObjectRef& land)
{
    return LandMeasure(ProjectSettings::of(state).crs).areas(state, land);
}

} // namespace parkwright
