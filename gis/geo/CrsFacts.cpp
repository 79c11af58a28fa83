#include "gis/geo/CrsFacts.h"

#include "gis/geo/Measure.h"
#include "gis/geo/ProjScope.h"

#include <QCoreApplication>

#include <cmath>
#include <numbers>

namespace parkwright {

namespace {

constexpr double MetresPerDegree = 111320;
constexpr double HalfBase = 0.005; ///< degrees north and south of a place, for the scale there

/// The plane or the degrees in it, without vertical part and without the way to another datum.
PjPtr bareCrs(PJ_CONTEXT* context, PjPtr crs)
{
    while (crs) {
        const PJ_TYPE type = proj_get_type(crs.get());
        if (type == PJ_TYPE_COMPOUND_CRS)
            crs.reset(proj_crs_get_sub_crs(context, crs.get(), 0));
        else if (type == PJ_TYPE_BOUND_CRS)
            crs.reset(proj_get_source_crs(context, crs.get()));
        else
            break;
    }
    return crs;
}

void readDatum(PJ_CONTEXT* context, const PJ* crs, CrsFacts& facts)
{
    if (const PjPtr datum{proj_crs_get_datum_forced(context, crs)})
        facts.datum = fromProj(proj_get_name(datum.get()));
    const PjPtr ellipsoid(proj_get_ellipsoid(context, crs));
    double axis = 0;
    double inverse = 0;
    if (ellipsoid && proj_ellipsoid_get_parameters(context, ellipsoid.get(), &axis, nullptr,
                                                   nullptr, &inverse)) {
        facts.ellipsoid = QStringLiteral("%1 (a %2 m, 1/f %3)")
                              .arg(fromProj(proj_get_name(ellipsoid.get())))
                              .arg(axis, 0, 'g', 10)
                              .arg(inverse, 0, 'g', 12);
    }
    for (const char* old : {"Xian", "Beijing", "Krassowsky", "Pulkovo", "Hu Tzu Shan", "Hong Kong"})
        facts.hasOldDatum = facts.hasOldDatum || facts.datum.contains(QLatin1String(old));
}

void readConversion(PJ_CONTEXT* context, const PJ* crs, CrsFacts& facts)
{
    const PjPtr conversion(proj_crs_get_coordoperation(context, crs));
    if (!conversion)
        return;
    const char* method = nullptr;
    if (proj_coordoperation_get_method_info(context, conversion.get(), &method, nullptr, nullptr))
        facts.method = fromProj(method);
    const int count = proj_coordoperation_get_param_count(context, conversion.get());
    for (int i = 0; i < count; ++i) {
        const char* said = nullptr;
        double value = 0;
        double factor = 1;
        if (!proj_coordoperation_get_param(context, conversion.get(), i, &said, nullptr, nullptr,
                                           &value, nullptr, &factor, nullptr, nullptr, nullptr,
                                           nullptr))
            continue;
        const QString name = fromProj(said);
        const double degrees = value * factor * 180 / std::numbers::pi;
        if (name.startsWith(u"Longitude of"))
            facts.centralMeridian = degrees;
        else if (name.startsWith(u"Latitude of") && !name.contains(u"standard"))
            facts.latitudeOfOrigin = degrees;
        else if (name.startsWith(u"Scale factor"))
            facts.scale = value;
        else if (name == u"False easting" || name == u"Easting at false origin")
            facts.falseEasting = value;
        else if (name == u"False northing" || name == u"Northing at false origin")
            facts.falseNorthing = value;
    }
}

void readArea(PJ_CONTEXT* context, const PJ* crs, CrsFacts& facts)
{
    MapExtent box;
    const char* name = nullptr;
    if (!proj_get_area_of_use(context, crs, &box.minX, &box.minY, &box.maxX, &box.maxY, &name))
        return;
    facts.area = fromProj(name);
    if (box.minY > -91) // -1000 stands for not known
        facts.bounds = box;
}

/// proj_factors() of PROJ 9.1 mixes up the axes of CRSs with the northing first.
std::optional<double> scaleAt(const CoordinateTransform& toPlane, const MapPoint& degrees)
{
    const auto south = toPlane.forward(MapPoint{degrees.x, degrees.y - HalfBase, 0});
    const auto north = toPlane.forward(MapPoint{degrees.x, degrees.y + HalfBase, 0});
    const auto measure = GeodesicMeasure::make(geographicCrs());
    if (!south || !north || !measure)
        return std::nullopt;
    const double length = measure->distance({degrees.x, degrees.y - HalfBase, 0},
                                            {degrees.x, degrees.y + HalfBase, 0});
    return std::hypot(north->x - south->x, north->y - south->y) / length;
}

} // namespace

CrsFacts CrsFacts::of(const Crs& crs)
{
    CrsFacts facts;
    facts.crs = crs;
    if (!crs.isValid())
        return facts;
    PJ_CONTEXT* context = threadProjContext();
    const PjPtr whole = parseCrs(context, crs.authority().isEmpty() ? crs.wkt() : crs.authority());
    if (!whole)
        return facts;
    facts.remarks = fromProj(proj_get_remarks(whole.get()));
    facts.wkt = fromProj(proj_as_wkt(context, whole.get(), PJ_WKT2_2019, nullptr));
    readArea(context, whole.get(), facts);
    const PjPtr plane = bareCrs(context, PjPtr(proj_clone(context, whole.get())));
    if (!plane)
        return facts;
    if (facts.remarks.isEmpty())
        facts.remarks = fromProj(proj_get_remarks(plane.get()));
    readDatum(context, plane.get(), facts);
    if (crs.isProjected())
        readConversion(context, plane.get(), facts);
    if (const PjPtr axes{proj_crs_get_coordinate_system(context, plane.get())}) {
        const char* unit = nullptr;
        if (proj_cs_get_axis_info(context, axes.get(), 0, nullptr, nullptr, nullptr, nullptr, &unit,
                                  nullptr, nullptr))
            facts.unit = fromProj(unit);
    }
    return facts;
}

Result<CrsTrial> CrsTrial::make(const Crs& crs, const GeoPoint& place)
{
    const auto transform = CoordinateTransform::make(geographicCrs(), crs);
    if (!transform)
        return transform.error();
    const MapPoint degrees{place.longitude, place.latitude, 0};
    const auto there = transform->forward(degrees);
    const auto back = there ? transform->inverse(*there) : std::nullopt;
    if (!there || !back) {
        return Error{ErrorCode::Projection,
                     QCoreApplication::translate("Crs", "This place cannot be told in %1.")
                         .arg(crs.displayName()),
                     {}};
    }
    CrsTrial trial;
    trial.place = *there;
    const double narrow = std::cos(place.latitude * std::numbers::pi / 180);
    trial.returnError =
        std::hypot((back->x - degrees.x) * narrow, back->y - degrees.y) * MetresPerDegree;
    if (crs.isProjected())
        trial.scale = scaleAt(*transform, degrees);
    return trial;
}

} // namespace parkwright
