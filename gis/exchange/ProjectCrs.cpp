#include "gis/exchange/ProjectCrs.h"

#include "gis/exchange/PolygonIndex.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

/// Outline of China in degrees, drawn coarsely: it only decides between two kinds of zones.
const Geometry& chinaOutline()
{
    static const Geometry outline = Geometry::fromPolygon(
        {{{73.5, 39.4, 0},  {75.0, 37.2, 0},  {78.5, 34.5, 0},  {78.8, 31.3, 0},  {81.2, 30.0, 0},
          {86.0, 28.0, 0},  {89.0, 27.4, 0},  {92.0, 26.9, 0},  {97.3, 28.2, 0},  {98.6, 27.6, 0},
          {98.7, 25.9, 0},  {97.6, 24.0, 0},  {99.2, 22.1, 0},  {101.7, 21.2, 0}, {102.2, 22.4, 0},
          {105.3, 23.2, 0}, {106.7, 22.0, 0}, {108.0, 21.5, 0}, {108.4, 18.0, 0}, {111.5, 18.0, 0},
          {114.5, 21.8, 0}, {118.2, 23.6, 0}, {120.0, 21.7, 0}, {122.3, 24.5, 0}, {123.0, 30.5, 0},
          {121.9, 36.0, 0}, {122.9, 37.5, 0}, {121.0, 38.6, 0}, {124.3, 39.9, 0}, {126.9, 41.7, 0},
          {128.3, 42.0, 0}, {130.9, 42.6, 0}, {131.3, 44.9, 0}, {133.2, 45.2, 0}, {135.0, 48.4, 0},
          {130.9, 47.9, 0}, {127.6, 49.8, 0}, {126.0, 52.8, 0}, {123.6, 53.5, 0}, {120.0, 52.8, 0},
          {119.8, 50.0, 0}, {116.7, 49.8, 0}, {115.6, 47.9, 0}, {119.7, 46.7, 0}, {116.0, 45.7, 0},
          {111.9, 45.0, 0}, {111.9, 43.8, 0}, {105.0, 41.6, 0}, {96.4, 42.8, 0},  {90.9, 45.2, 0},
          {90.9, 47.0, 0},  {87.8, 49.1, 0},  {85.6, 48.2, 0},  {82.3, 45.5, 0},  {80.2, 42.1, 0},
          {76.8, 40.6, 0}},
         {}});
    return outline;
}

bool isWebMercator(const Crs& crs)
{
    static const QStringList codes{QStringLiteral("EPSG:3857"), QStringLiteral("EPSG:900913"),
                                   QStringLiteral("EPSG:3785"), QStringLiteral("ESRI:102100"),
                                   QStringLiteral("ESRI:102113")};
    return codes.contains(crs.authority()) || crs.name().contains(u"Pseudo-Mercator") ||
           crs.name().contains(u"Web_Mercator");
}

QString zoneFor(const GeoPoint& place, const Crs& source)
{
    const bool chinese = source.name().contains(u"China Geodetic Coordinate System 2000") ||
                         source.name().contains(u"CGCS2000") || isInChina(place);
    if (chinese) {
        const int zone = std::clamp(int(std::lround(place.longitude / 3)), 25, 45);
        return QStringLiteral("EPSG:%1").arg(4509 + zone);
    }
    if (place.latitude > 84)
        return QStringLiteral("EPSG:32661");
    if (place.latitude < -80)
        return QStringLiteral("EPSG:32761");
    const int zone = std::clamp(int(std::floor((place.longitude + 180) / 6)) + 1, 1, 60);
    return QStringLiteral("EPSG:%1").arg((place.latitude < 0 ? 32700 : 32600) + zone);
}

} // namespace

bool isInChina(const GeoPoint& point)
{
    return liesInside(chinaOutline(), {point.longitude, point.latitude, 0});
}

Result<ProjectCrsChoice> chooseProjectCrs(const Crs& source, const MapExtent& extent)
{
    using Reason = ProjectCrsChoice::Reason;
    const bool metres = source.isProjected() && std::abs(source.metresPerUnit() - 1) < 1e-9;
    const bool mercator = isWebMercator(source);
    if (metres && !mercator)
        return ProjectCrsChoice{source.horizontal(), Reason::Same};

    GeoPoint place{extent.center().x, extent.center().y, 0};
    if (!source.isGeographic()) {
        const auto transform = CoordinateTransform::make(source, geographicCrs());
        if (!transform)
            return transform.error();
        const auto moved = transform->forward(extent.center());
        if (!moved || extent.isEmpty())
            return Error{ErrorCode::Projection,
                         QCoreApplication::translate(
                             "Importer", "No project coordinate reference system can be found for "
                                         "%1; choose one.")
                             .arg(source.displayName()),
                         {}};
        place = {moved->x, moved->y, 0};
    }
    auto chosen = Crs::fromUserInput(zoneFor(place, source));
    if (!chosen)
        return chosen.error();
    const Reason reason = mercator                ? Reason::FromMercator
                          : source.isGeographic() ? Reason::FromDegrees
                                                  : Reason::FromFeet;
    return ProjectCrsChoice{*chosen, reason};
}

} // namespace parkwright
