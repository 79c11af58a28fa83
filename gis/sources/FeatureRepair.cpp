#include "gis/sources/FeatureRepair.h"

#include "gis/geo/GeometryOps.h"
#include "gis/geo/Wkb.h"
#include "gis/sources/Shell.h"

#include <QCryptographicHash>
#include <QDataStream>

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr double Farthest = 1e9; // more than any CRS of the Earth has, in metres or feet

bool isAbsurd(const MapPoint& point)
{
    return !(std::abs(point.x) < Farthest) || !(std::abs(point.y) < Farthest);
}

bool isAbsurd(const Geometry& geometry)
{
    const auto any = [](const std::vector<MapPoint>& points) {
        return std::any_of(points.begin(), points.end(), [](const MapPoint& point) {
            return isAbsurd(point) || !(std::abs(point.z) < Farthest);
        });
    };
    for (const Line& line : geometry.lines()) {
        if (any(line))
            return true;
    }
    for (const Polygon& polygon : geometry.polygons()) {
        if (any(polygon.outer) || std::any_of(polygon.holes.begin(), polygon.holes.end(), any))
            return true;
    }
    return any(geometry.points());
}

/// A copy with every list of corners passed through `change`, which may shorten it.
template <typename Change>
Geometry mapped(const Geometry& geometry, Change change)
{
    switch (geometry.kind()) {
    case GeometryKind::Points: {
        std::vector<MapPoint> points = geometry.points();
        change(points);
        return Geometry::fromPoints(std::move(points), geometry.hasZ());
    }
    case GeometryKind::Lines: {
        std::vector<Line> lines = geometry.lines();
        for (Line& line : lines)
            change(line);
        std::erase_if(lines, [](const Line& line) { return line.size() < 2; });
        return Geometry::fromLines(std::move(lines), geometry.hasZ());
    }
    case GeometryKind::Polygons: {
        std::vector<Polygon> polygons = geometry.polygons();
        for (Polygon& polygon : polygons) {
            change(polygon.outer);
            for (Ring& hole : polygon.holes)
                change(hole);
            std::erase_if(polygon.holes, [](const Ring& hole) { return hole.size() < 3; });
        }
        std::erase_if(polygons, [](const Polygon& polygon) { return polygon.outer.size() < 3; });
        return Geometry::fromPolygons(std::move(polygons), geometry.hasZ());
    }
    case GeometryKind::None:
        break;
    }
    return {};
}

/// How much of its area a repair changed, in percent; only worth telling from a tenth on.
double areaChange(const Geometry& before, const Geometry& after)
{
    const double old = planarArea(before);
    const double now = planarArea(after);
    return old > 0 ? (now - old) / old * 100 : 100;
}

QByteArray digestOf(const SourceFeature& feature)
{
    QCryptographicHash hash(QCryptographicHash::Md5);
    hash.addData(toWkb(feature.geometry));
    hash.addData(toWkb(feature.shell));
    for (const Value& value : feature.attributes) {
        const char kind = char('0' + value.index());
        hash.addData(QByteArrayView(&kind, 1));
        hash.addData(toPlainText(value).toUtf8());
    }
    return hash.result();
}

} // namespace

Geometry withoutAbsurdCorners(const Geometry& geometry, bool& dropped)
{
    if (!isAbsurd(geometry))
        return geometry;
    return mapped(geometry, [&dropped](std::vector<MapPoint>& points) {
        const size_t before = points.size();
        std::erase_if(points, [](const MapPoint& point) { return isAbsurd(point); });
        dropped = dropped || points.size() < before;
        for (MapPoint& point : points) {
            if (!(std::abs(point.z) < Farthest)) // "no height" in many guises; the place is good
                point.z = 0;
        }
    });
}

FeatureRepair::FeatureRepair(const ReadOptions& options)
    : mShift(options.shift)
    , mDropDuplicates(options.dropDuplicates)
{
}

Result<FeatureRepair> FeatureRepair::make(const SourceLayerInfo& layer, const ReadOptions& options,
                                          FindingCollector& findings)
{
    FeatureRepair repair(options);
    repair.mHasGeometry = layer.geometryKinds != 0;
    if (options.shift == DatumShift::None)
        return repair;
    if (layer.crs.isProjected()) {
        Result<CoordinateTransform> toDegrees =
            CoordinateTransform::make(layer.crs, geographicCrs());
        if (!toDegrees)
            return toDegrees.error();
        repair.mToDegrees = std::move(*toDegrees);
    }
    findings.add(
        Severity::Warning, "shift-corrected",
        {options.shift == DatumShift::Gcj02 ? QStringLiteral("GCJ-02") : QStringLiteral("BD-09")});
    return repair;
}

Geometry FeatureRepair::unshifted(const Geometry& geometry) const
{
    return mapped(geometry, [this](std::vector<MapPoint>& points) {
        for (MapPoint& point : points) {
            MapPoint degrees = point;
            if (mToDegrees) {
                const auto there = mToDegrees->forward(point);
                if (!there)
                    continue;
                degrees = *there;
            }
            const GeoPoint moved{degrees.x, degrees.y, point.z};
            const GeoPoint true_ =
                mShift == DatumShift::Gcj02 ? wgs84FromGcj02(moved) : wgs84FromBd09(moved);
            MapPoint result{true_.longitude, true_.latitude, point.z};
            if (mToDegrees) {
                const auto back = mToDegrees->inverse(MapPoint{result.x, result.y, degrees.z});
                if (!back)
                    continue;
                result = {back->x, back->y, point.z};
            }
            point = result;
        }
    });
}

bool FeatureRepair::repair(SourceFeature& feature, FindingCollector& findings)
{
    if (mHasGeometry && feature.geometry.isNull() && feature.shell.isNull())
        findings.addFor(feature.key, Severity::Note, "geometry-missing");
    bool dropped = false;
    feature.geometry = withoutAbsurdCorners(feature.geometry, dropped);
    feature.shell = withoutAbsurdCorners(feature.shell, dropped);
    if (!feature.shell.isNull() && feature.surfaces.size() != feature.shell.polygons().size())
        feature.surfaces = surfacesByDirection(feature.shell);
    if (dropped)
        findings.addFor(feature.key, Severity::Warning, "coordinates-absurd");
    if (mShift != DatumShift::None) {
        feature.geometry = unshifted(feature.geometry);
        feature.shell = unshifted(feature.shell);
    }
    if (const auto fault = findFault(feature.geometry)) {
        const Geometry valid = madeValid(feature.geometry);
        if (valid.isNull()) {
            findings.addFor(feature.key, Severity::Warning, "geometry-unusable", {fault->reason});
        } else {
            const double change = areaChange(feature.geometry, valid);
            if (valid.kind() == GeometryKind::Polygons && std::abs(change) >= 0.1)
                findings.addFor(feature.key, Severity::Warning, "geometry-repaired-area",
                                {fault->reason, QString::number(change, 'f', 1)});
            else
                findings.addFor(feature.key, Severity::Warning, "geometry-repaired",
                                {fault->reason});
        }
        feature.geometry = valid;
    }
    return !isDuplicate(feature, findings);
}

bool FeatureRepair::isDuplicate(const SourceFeature& feature, FindingCollector& findings)
{
    if (feature.geometry.isNull() && feature.shell.isNull()) // two readings may well be alike
        return false;
    QString& first = mSeen[digestOf(feature)];
    if (first.isNull()) {
        first = feature.key.isNull() ? QStringLiteral("") : feature.key;
        return false;
    }
    findings.addFor(feature.key, Severity::Warning,
                    mDropDuplicates ? "duplicate-dropped" : "duplicate-kept", {first});
    return mDropDuplicates;
}

} // namespace parkwright
