#include "gis/sources/CrsClues.h"

#include <QSet>

#include <cmath>

namespace parkwright {

namespace {

bool isThreeDegreeZone(int zone)
{
    return zone >= 25 && zone <= 45;
}

/// One datum's 3 degree zones 25 to 45: with the zone number before eastings, and without.
struct ZoneFamily
{
    int prefixed; ///< EPSG code of zone 25
    int plain;    ///< the same for the series named by central meridian
};
constexpr ZoneFamily Families[] = {{4513, 4534}, {2349, 2370}, {2401, 2422}};

QString epsg(int code)
{
    return QStringLiteral("EPSG:%1").arg(code);
}

int epsgCode(const Crs& crs)
{
    const QString authority = crs.authority();
    return authority.startsWith(u"EPSG:") ? QStringView(authority).mid(5).toInt() : 0;
}

/// The CRS for eastings with `zone` before them; of the datum that `file` has, else CGCS2000.
QString prefixedDefinition(int zone, const Crs& file)
{
    if (!isThreeDegreeZone(zone))
        return epsg(4491 + zone - 13);
    const int code = epsgCode(file);
    for (const ZoneFamily& family : Families) {
        if ((code >= family.plain && code < family.plain + 21) ||
            (code >= family.prefixed && code < family.prefixed + 21))
            return epsg(family.prefixed + zone - 25);
    }
    return epsg(4488 + zone);
}

/// The CRS of the same zone without its number before eastings; empty for CRSs of no such family.
QString plainDefinition(const Crs& file)
{
    const int code = epsgCode(file);
    for (const ZoneFamily& family : Families) {
        if (code >= family.prefixed && code < family.prefixed + 21)
            return epsg(family.plain + code - family.prefixed);
    }
    return {};
}

bool looksLikeDegrees(const MapExtent& seen)
{
    const bool inRange =
        seen.minX >= -181 && seen.maxX <= 181 && seen.minY >= -90.5 && seen.maxY <= 90.5;
    // Small numbers about the origin are some drawing's own.
    const double farthest = std::max(
        {std::abs(seen.minX), std::abs(seen.maxX), std::abs(seen.minY), std::abs(seen.maxY)});
    return inRange && farthest > 10;
}

QString degreesDefinition(const MapExtent& seen)
{
    const MapPoint center = seen.center();
    const bool inChina = center.x > 73 && center.x < 136 && center.y > 3 && center.y < 54;
    return inChina ? QStringLiteral("EPSG:4490") : QStringLiteral("EPSG:4326");
}

bool isDrawing(const QString& driver)
{
    return driver == u"DXF" || driver == u"CAD" || driver == u"DGN" || driver == u"CityJSON";
}

/// A whole extent whose eastings begin with one and the same zone.
int zoneOf(const MapExtent& seen)
{
    const int zone = zoneOfEasting(seen.center().x);
    const bool isChina = seen.minY > 0 && seen.maxY < 6.5e6;
    const bool isOne = std::floor(seen.minX / 1e6) == std::floor(seen.maxX / 1e6);
    return isChina && isOne ? zone : 0;
}

/// True when `crs` puts the middle of the extent about where zone `zone` is.
bool fitsZone(const Crs& crs, const MapExtent& seen, int zone)
{
    Result<CoordinateTransform> toDegrees = CoordinateTransform::make(crs, geographicCrs());
    if (!toDegrees)
        return false;
    const auto middle = toDegrees->forward(seen.center());
    const double meridian = isThreeDegreeZone(zone) ? zone * 3.0 : zone * 6.0 - 3.0;
    return middle && std::abs(middle->x - meridian) < 6 && middle->y > 0 && middle->y < 60;
}

CrsVerdict guessed(const QString& definition)
{
    Result<Crs> crs = Crs::fromUserInput(definition);
    return crs ? CrsVerdict{*crs, CrsOrigin::Guessed} : CrsVerdict{};
}

CrsVerdict withoutFileCrs(const SourceLayerInfo& layer, const MapExtent& seen, int zone,
                          FindingCollector& findings)
{
    if (zone != 0) {
        const CrsVerdict verdict = guessed(prefixedDefinition(zone, {}));
        findings.add(Severity::Warning, "crs-guessed-zone",
                     {QString::number(zone), verdict.crs.displayName()});
        return verdict;
    }
    if (!seen.isEmpty() && looksLikeDegrees(seen) && !isDrawing(layer.driver)) {
        const CrsVerdict verdict = guessed(degreesDefinition(seen));
        findings.add(Severity::Warning, "crs-guessed-degrees", {verdict.crs.displayName()});
        return verdict;
    }
    if (layer.geometryKinds != 0)
        findings.add(Severity::Warning, "crs-missing");
    return {};
}

/// What the file says, checked against the coordinates.
CrsVerdict withFileCrs(const SourceLayerInfo& layer, const MapExtent& seen, int zone,
                       FindingCollector& findings)
{
    const CrsVerdict asSaid{layer.crs, CrsOrigin::File};
    if (seen.isEmpty())
        return asSaid;
    const QString said = layer.crs.displayName();
    if (zone != 0 && (layer.crs.isGeographic() || !fitsZone(layer.crs, seen, zone))) {
        const CrsVerdict verdict = guessed(prefixedDefinition(zone, layer.crs));
        findings.add(Severity::Warning, "crs-wrong-zone",
                     {QString::number(zone), said, verdict.crs.displayName()});
        return verdict;
    }
    if (layer.crs.isGeographic()) {
        if (seen.minX >= -400 && seen.maxX <= 400 && seen.minY >= -100 && seen.maxY <= 100)
            return asSaid;
        findings.add(Severity::Warning, "crs-misfit", {said});
        return {};
    }
    const QString plain = plainDefinition(layer.crs);
    if (!plain.isEmpty() && seen.minX > 1e5 && seen.maxX < 9e5) {
        const CrsVerdict verdict = guessed(plain);
        findings.add(Severity::Warning, "crs-wrong-no-zone", {said, verdict.crs.displayName()});
        return verdict;
    }
    const bool isNearOrigin = seen.grownBy(1).contains({0, 0, 0});
    if (layer.crs.metresPerUnit() > 0.1 && looksLikeDegrees(seen) && !isNearOrigin &&
        !isDrawing(layer.driver)) {
        const CrsVerdict verdict = guessed(degreesDefinition(seen));
        findings.add(Severity::Warning, "crs-wrong-degrees", {said, verdict.crs.displayName()});
        return verdict;
    }
    return asSaid;
}

} // namespace

int zoneOfEasting(double easting)
{
    if (!(easting >= 1e7 && easting < 4.6e7))
        return 0;
    const int zone = int(easting / 1e6);
    const double rest = easting - zone * 1e6;
    if (rest < 1e5 || rest > 9e5) // farther from its meridian than any zone reaches
        return 0;
    return isThreeDegreeZone(zone) || (zone >= 13 && zone <= 23) ? zone : 0;
}

CrsVerdict resolveCrs(const SourceLayerInfo& layer, const MapExtent& seen,
                      const ReadOptions& options, FindingCollector& findings)
{
    CrsVerdict verdict;
    const int zone = seen.isEmpty() ? 0 : zoneOf(seen);
    if (options.crs)
        verdict = {*options.crs, CrsOrigin::Given};
    else if (layer.crs.isValid())
        verdict = withFileCrs(layer, seen, zone, findings);
    else
        verdict = withoutFileCrs(layer, seen, zone, findings);
    if (verdict.crs.isProjected() && std::abs(verdict.crs.metresPerUnit() - 1) > 1e-9)
        findings.add(
            Severity::Note, "crs-feet",
            {verdict.crs.displayName(), QString::number(verdict.crs.metresPerUnit(), 'g', 10)});
    return verdict;
}

DatumShift suspectShift(const SourceLayerInfo& layer, const MapExtent& seen,
                        FindingCollector& findings)
{
    const bool inChina = !seen.isEmpty() && seen.center().x > 72 && seen.center().x < 138 &&
                         seen.center().y > 0.8 && seen.center().y < 56;
    if (!inChina || (layer.crs.isValid() && !layer.crs.isGeographic()))
        return DatumShift::None;
    QSet<QString> names;
    for (const SourceField& field : layer.fields)
        names.insert(field.name.toLower());
    const auto tell = [&](const QStringList& said, const QString& shift) {
        findings.add(Severity::Warning, "shift-suspected", {said.join(u", "), shift});
    };
    QStringList said;
    for (const char* name : {"bd_lng", "bdlng", "bd_lon", "bd09_lng", "bd09", "baidu_lng"}) {
        if (names.contains(QString::fromLatin1(name)))
            said << QString::fromLatin1(name);
    }
    if (!said.isEmpty()) {
        tell(said, QStringLiteral("BD-09"));
        return DatumShift::Bd09;
    }
    // AMap's district service and what DataV and ECharts made of it; its points of interest.
    for (const char* name : {"childrennum", "acroutes", "subfeatureindex", "citycode", "typecode",
                             "gcj_lng", "gcj02", "gd_lng", "amap_id"}) {
        if (names.contains(QString::fromLatin1(name)))
            said << QString::fromLatin1(name);
    }
    if (names.contains(QStringLiteral("adcode")))
        said << QStringLiteral("adcode");
    const bool isEnough = said.size() >= 2 || (said.size() == 1 && said.front() != u"adcode");
    if (!isEnough)
        return DatumShift::None;
    tell(said, QStringLiteral("GCJ-02"));
    return DatumShift::Gcj02;
}

} // namespace parkwright
