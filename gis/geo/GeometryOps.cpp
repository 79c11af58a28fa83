#include "gis/geo/GeometryOps.h"

#include "gis/geo/RingCheck.h"

#include <algorithm>
#include <cmath>
#include <geos_c.h>
#include <limits>

namespace parkwright {

namespace {

/// GEOS keeps its state in a context; each thread has one of its own for as long as it lives.
class GeosContext
{
public:
    GeosContext()
        : mHandle(GEOS_init_r())
    {
        GEOSContext_setErrorMessageHandler_r(mHandle, &GeosContext::swallow, nullptr);
        GEOSContext_setNoticeMessageHandler_r(mHandle, &GeosContext::swallow, nullptr);
    }
    ~GeosContext() { GEOS_finish_r(mHandle); }
    GeosContext(const GeosContext&) = delete;
    GeosContext& operator=(const GeosContext&) = delete;

    GEOSContextHandle_t handle() const { return mHandle; }

private:
    static void swallow(const char*, void*) {}

    GEOSContextHandle_t mHandle;
};

GEOSContextHandle_t geos()
{
    thread_local const GeosContext context;
    return context.handle();
}

struct GeosCloser
{
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(geos(), geometry); }
};
using GeosPtr = std::unique_ptr<GEOSGeometry, GeosCloser>;

bool isFinite(const MapPoint& point)
{
    return std::isfinite(point.x) && std::isfinite(point.y);
}

GEOSCoordSequence* toSequence(const std::vector<MapPoint>& points, bool hasZ, bool close)
{
    const unsigned dimension = hasZ ? 3 : 2;
    std::vector<double> buffer;
    buffer.reserve((points.size() + 1) * dimension);
    const auto add = [&](const MapPoint& point) {
        buffer.push_back(point.x);
        buffer.push_back(point.y);
        if (hasZ)
            buffer.push_back(point.z);
    };
    for (const MapPoint& point : points)
        add(point);
    if (close && !points.empty())
        add(points.front());
    return GEOSCoordSeq_copyFromBuffer_r(geos(), buffer.data(), unsigned(buffer.size() / dimension),
                                         hasZ ? 1 : 0, 0);
}

GeosPtr toRing(const Ring& ring, bool hasZ)
{
    GEOSCoordSequence* sequence = toSequence(ring, hasZ, true);
    return GeosPtr(sequence != nullptr ? GEOSGeom_createLinearRing_r(geos(), sequence) : nullptr);
}

GeosPtr toPolygon(const Polygon& polygon, bool hasZ)
{
    GeosPtr outer = toRing(polygon.outer, hasZ);
    if (!outer)
        return nullptr;
    std::vector<GeosPtr> holes;
    for (const Ring& hole : polygon.holes) {
        holes.push_back(toRing(hole, hasZ));
        if (!holes.back())
            return nullptr;
    }
    std::vector<GEOSGeometry*> raw;
    for (GeosPtr& hole : holes)
        raw.push_back(hole.release());
    return GeosPtr(
        GEOSGeom_createPolygon_r(geos(), outer.release(), raw.data(), unsigned(raw.size())));
}

GeosPtr collect(int type, std::vector<GeosPtr>& parts)
{
    if (parts.size() == 1)
        return std::move(parts.front());
    std::vector<GEOSGeometry*> raw;
    raw.reserve(parts.size());
    for (GeosPtr& part : parts)
        raw.push_back(part.release());
    return GeosPtr(GEOSGeom_createCollection_r(geos(), type, raw.data(), unsigned(raw.size())));
}

/// @returns null when a ring or line has too few corners for GEOS
GeosPtr toGeos(const Geometry& geometry)
{
    std::vector<GeosPtr> parts;
    const bool hasZ = geometry.hasZ();
    int type = GEOS_MULTIPOINT;
    for (const MapPoint& point : geometry.points()) {
        GEOSCoordSequence* sequence = toSequence({point}, hasZ, false);
        parts.emplace_back(sequence != nullptr ? GEOSGeom_createPoint_r(geos(), sequence)
                                               : nullptr);
    }
    for (const Line& line : geometry.lines()) {
        type = GEOS_MULTILINESTRING;
        GEOSCoordSequence* sequence = toSequence(line, hasZ, false);
        parts.emplace_back(sequence != nullptr ? GEOSGeom_createLineString_r(geos(), sequence)
                                               : nullptr);
    }
    for (const Polygon& polygon : geometry.polygons()) {
        type = GEOS_MULTIPOLYGON;
        parts.push_back(toPolygon(polygon, hasZ));
    }
    if (parts.empty() ||
        std::any_of(parts.begin(), parts.end(), [](const GeosPtr& p) { return !p; }))
        return nullptr;
    return collect(type, parts);
}

std::vector<MapPoint> fromSequence(const GEOSGeometry* geometry, bool hasZ, bool dropLast)
{
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(geos(), geometry);
    unsigned size = 0;
    if (sequence == nullptr || GEOSCoordSeq_getSize_r(geos(), sequence, &size) == 0 || size == 0)
        return {};
    const size_t dimension = hasZ ? 3 : 2;
    std::vector<double> buffer(size * dimension);
    if (GEOSCoordSeq_copyToBuffer_r(geos(), sequence, buffer.data(), hasZ ? 1 : 0, 0) == 0)
        return {};
    const size_t count = dropLast ? size - 1 : size;
    std::vector<MapPoint> points(count);
    for (size_t i = 0; i < count; ++i) {
        points[i] = {buffer[i * dimension], buffer[i * dimension + 1],
                     hasZ ? buffer[i * dimension + 2] : 0.0};
        if (std::isnan(points[i].z)) // an overlay made this corner and knows no height for it
            points[i].z = 0;
    }
    return points;
}

struct Parts
{
    std::vector<MapPoint> points;
    std::vector<Line> lines;
    std::vector<Polygon> polygons;
};

void fromGeos(const GEOSGeometry* geometry, bool hasZ, Parts& parts)
{
    if (geometry == nullptr || GEOSisEmpty_r(geos(), geometry) == 1)
        return;
    switch (GEOSGeomTypeId_r(geos(), geometry)) {
    case GEOS_POINT:
        parts.points.push_back(fromSequence(geometry, hasZ, false).front());
        break;
    case GEOS_LINESTRING:
    case GEOS_LINEARRING:
        parts.lines.push_back(fromSequence(geometry, hasZ, false));
        break;
    case GEOS_POLYGON: {
        Polygon polygon;
        polygon.outer = fromSequence(GEOSGetExteriorRing_r(geos(), geometry), hasZ, true);
        const int holes = GEOSGetNumInteriorRings_r(geos(), geometry);
        for (int i = 0; i < holes; ++i)
            polygon.holes.push_back(
                fromSequence(GEOSGetInteriorRingN_r(geos(), geometry, i), hasZ, true));
        parts.polygons.push_back(std::move(polygon));
        break;
    }
    default: {
        const int count = GEOSGetNumGeometries_r(geos(), geometry);
        for (int i = 0; i < count; ++i)
            fromGeos(GEOSGetGeometryN_r(geos(), geometry, i), hasZ, parts);
    }
    }
}

/// The parts of the highest dimension.
Geometry fromGeos(const GeosPtr& geometry, bool hasZ)
{
    Parts parts;
    fromGeos(geometry.get(), hasZ, parts);
    if (!parts.polygons.empty()) {
        // GEOS gives shells clockwise; with z nobody else would turn them.
        if (hasZ) {
            for (Polygon& polygon : parts.polygons) {
                if (signedArea(polygon.outer) < 0)
                    std::reverse(polygon.outer.begin(), polygon.outer.end());
                for (Ring& hole : polygon.holes) {
                    if (signedArea(hole) > 0)
                        std::reverse(hole.begin(), hole.end());
                }
            }
        }
        return Geometry::fromPolygons(std::move(parts.polygons), hasZ);
    }
    if (!parts.lines.empty())
        return Geometry::fromLines(std::move(parts.lines), hasZ);
    return Geometry::fromPoints(std::move(parts.points), hasZ);
}

std::vector<MapPoint> finiteOnly(const std::vector<MapPoint>& points)
{
    std::vector<MapPoint> kept;
    std::copy_if(points.begin(), points.end(), std::back_inserter(kept), isFinite);
    return kept;
}

/// Without what GEOS refuses to build at all: corners that are no number, rings of two corners.
Geometry buildable(const Geometry& geometry)
{
    switch (geometry.kind()) {
    case GeometryKind::Points:
        return Geometry::fromPoints(finiteOnly(geometry.points()), geometry.hasZ());
    case GeometryKind::Lines: {
        std::vector<Line> lines;
        for (const Line& line : geometry.lines()) {
            Line kept = finiteOnly(line);
            if (kept.size() >= 2)
                lines.push_back(std::move(kept));
        }
        return Geometry::fromLines(std::move(lines), geometry.hasZ());
    }
    case GeometryKind::Polygons: {
        std::vector<Polygon> polygons;
        for (const Polygon& polygon : geometry.polygons()) {
            Polygon kept;
            kept.outer = finiteOnly(polygon.outer);
            if (kept.outer.size() < 3)
                continue;
            for (const Ring& hole : polygon.holes) {
                Ring keptHole = finiteOnly(hole);
                if (keptHole.size() >= 3)
                    kept.holes.push_back(std::move(keptHole));
            }
            polygons.push_back(std::move(kept));
        }
        return Geometry::fromPolygons(std::move(polygons), geometry.hasZ());
    }
    case GeometryKind::None:
        break;
    }
    return {};
}

double length(const std::vector<MapPoint>& points, bool closed)
{
    double sum = 0;
    for (size_t i = 1; i < points.size(); ++i)
        sum += std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
    if (closed && points.size() > 1)
        sum += std::hypot(points.front().x - points.back().x, points.front().y - points.back().y);
    return sum;
}

double area(const Polygon& polygon)
{
    double sum = std::abs(signedArea(polygon.outer));
    for (const Ring& hole : polygon.holes)
        sum -= std::abs(signedArea(hole));
    return sum;
}

std::optional<MapPoint> onlyPoint(const GeosPtr& geometry)
{
    Parts parts;
    fromGeos(geometry.get(), false, parts);
    if (parts.points.empty() || !isFinite(parts.points.front()))
        return std::nullopt;
    return parts.points.front();
}

MapPoint middleOf(const Line& line)
{
    double left = length(line, false) / 2;
    for (size_t i = 1; i < line.size(); ++i) {
        const MapPoint& a = line[i - 1];
        const MapPoint& b = line[i];
        const double step = std::hypot(b.x - a.x, b.y - a.y);
        if (step > 0 && step >= left)
            return {a.x + (b.x - a.x) * left / step, a.y + (b.y - a.y) * left / step,
                    a.z + (b.z - a.z) * left / step};
        left -= step;
    }
    return line.front();
}

using Overlay = GEOSGeometry* (*)(GEOSContextHandle_t, const GEOSGeometry*, const GEOSGeometry*);

Geometry overlay(Overlay operation, const Geometry& a, const Geometry& b)
{
    const GeosPtr first = toGeos(a);
    const GeosPtr second = toGeos(b);
    if (!first || !second)
        return {};
    return fromGeos(GeosPtr(operation(geos(), first.get(), second.get())), a.hasZ());
}

using Predicate = char (*)(GEOSContextHandle_t, const GEOSGeometry*, const GEOSGeometry*);

bool holds(Predicate predicate, const Geometry& a, const Geometry& b)
{
    const GeosPtr first = toGeos(a);
    const GeosPtr second = toGeos(b);
    return first && second && predicate(geos(), first.get(), second.get()) == 1;
}

} // namespace

std::optional<GeometryFault> findFault(const Geometry& geometry)
{
    if (geometry.isNull())
        return std::nullopt;
    const auto firstBad = [](const std::vector<MapPoint>& points) {
        return std::any_of(points.begin(), points.end(),
                           [](const MapPoint& point) { return !isFinite(point); });
    };
    bool bad = firstBad(geometry.points());
    for (const Line& line : geometry.lines())
        bad = bad || firstBad(line);
    for (const Polygon& polygon : geometry.polygons()) {
        bad = bad || firstBad(polygon.outer);
        for (const Ring& hole : polygon.holes)
            bad = bad || firstBad(hole);
    }
    if (bad)
        return GeometryFault{QStringLiteral("Invalid Coordinate"), std::nullopt};

    if (isSurelySimple(geometry))
        return std::nullopt;
    const GeosPtr built = toGeos(geometry);
    if (!built) {
        GeometryFault fault{QStringLiteral("Too few points in geometry component"), std::nullopt};
        if (!geometry.extent().isEmpty())
            fault.place = geometry.extent().center();
        return fault;
    }
    char* reason = nullptr;
    GEOSGeometry* place = nullptr;
    const char valid = GEOSisValidDetail_r(geos(), built.get(), 0, &reason, &place);
    const GeosPtr placeOwner(place);
    if (valid == 1) {
        GEOSFree_r(geos(), reason);
        return std::nullopt;
    }
    GeometryFault fault;
    fault.reason = reason != nullptr ? QString::fromUtf8(reason) : QStringLiteral("Invalid");
    GEOSFree_r(geos(), reason);
    if (placeOwner)
        fault.place = onlyPoint(placeOwner);
    return fault;
}

Geometry madeValid(const Geometry& geometry)
{
    const Geometry clean = buildable(geometry);
    const GeosPtr built = toGeos(clean);
    if (!built)
        return {};
    const GeosPtr valid(GEOSMakeValid_r(geos(), built.get()));
    Geometry result = fromGeos(valid, geometry.hasZ());
    return result.kind() == geometry.kind() ? result : Geometry();
}

double planarArea(const Geometry& geometry)
{
    double sum = 0;
    for (const Polygon& polygon : geometry.polygons())
        sum += area(polygon);
    return sum;
}

double planarLength(const Geometry& geometry)
{
    double sum = 0;
    for (const Line& line : geometry.lines())
        sum += length(line, false);
    for (const Polygon& polygon : geometry.polygons()) {
        sum += length(polygon.outer, true);
        for (const Ring& hole : polygon.holes)
            sum += length(hole, true);
    }
    return sum;
}

std::optional<MapPoint> centroid(const Geometry& geometry)
{
    const GeosPtr built = toGeos(geometry);
    return built ? onlyPoint(GeosPtr(GEOSGetCentroid_r(geos(), built.get()))) : std::nullopt;
}

std::optional<MapPoint> labelPoint(const Geometry& geometry)
{
    switch (geometry.kind()) {
    case GeometryKind::Points:
        return geometry.points().front();
    case GeometryKind::Lines:
        return middleOf(*std::max_element(
            geometry.lines().begin(), geometry.lines().end(),
            [](const Line& a, const Line& b) { return length(a, false) < length(b, false); }));
    case GeometryKind::Polygons: {
        const Polygon& largest =
            *std::max_element(geometry.polygons().begin(), geometry.polygons().end(),
                              [](const Polygon& a, const Polygon& b) { return area(a) < area(b); });
        const Geometry flat = Geometry::fromPolygon(largest);
        const double size = std::max(flat.extent().width(), flat.extent().height());
        const GeosPtr built = toGeos(flat);
        if (!built || !(size > 0) || !std::isfinite(size))
            return centroid(geometry);
        // The radius of the circle: from its centre to the border. The centre is its first corner.
        const GeosPtr radius(GEOSMaximumInscribedCircle_r(geos(), built.get(), size / 100));
        if (radius) {
            Parts parts;
            fromGeos(radius.get(), false, parts);
            if (!parts.lines.empty() && isFinite(parts.lines.front().front()))
                return parts.lines.front().front();
        }
        return onlyPoint(GeosPtr(GEOSPointOnSurface_r(geos(), built.get())));
    }
    case GeometryKind::None:
        break;
    }
    return std::nullopt;
}

bool intersects(const Geometry& a, const Geometry& b)
{
    return a.extent().intersects(b.extent()) && holds(&GEOSIntersects_r, a, b);
}

bool contains(const Geometry& a, const Geometry& b)
{
    return a.extent().intersects(b.extent()) && holds(&GEOSCovers_r, a, b);
}

bool contains(const Geometry& a, const MapPoint& point)
{
    return a.extent().contains(point) && holds(&GEOSCovers_r, a, Geometry::fromPoint(point));
}

double distance(const Geometry& a, const Geometry& b)
{
    const GeosPtr first = toGeos(a);
    const GeosPtr second = toGeos(b);
    double result = 0;
    if (!first || !second || GEOSDistance_r(geos(), first.get(), second.get(), &result) == 0)
        return std::numeric_limits<double>::quiet_NaN();
    return result;
}

Geometry united(const std::vector<Geometry>& geometries)
{
    std::vector<GeosPtr> parts;
    bool hasZ = false;
    for (const Geometry& geometry : geometries) {
        if (GeosPtr built = toGeos(geometry)) {
            parts.push_back(std::move(built));
            hasZ = hasZ || geometry.hasZ();
        }
    }
    if (parts.empty())
        return {};
    const GeosPtr all = collect(GEOS_GEOMETRYCOLLECTION, parts);
    return all ? fromGeos(GeosPtr(GEOSUnaryUnion_r(geos(), all.get())), hasZ) : Geometry();
}

Geometry intersection(const Geometry& a, const Geometry& b)
{
    return overlay(&GEOSIntersection_r, a, b);
}

Geometry difference(const Geometry& a, const Geometry& b)
{
    return b.isNull() ? a : overlay(&GEOSDifference_r, a, b);
}

Geometry buffered(const Geometry& geometry, double distance, BufferCorners corners)
{
    const GeosPtr built = toGeos(geometry);
    if (!built)
        return {};
    const int join = corners == BufferCorners::Mitre ? GEOSBUF_JOIN_MITRE : GEOSBUF_JOIN_ROUND;
    return fromGeos(GeosPtr(GEOSBufferWithStyle_r(geos(), built.get(), distance, 8,
                                                  GEOSBUF_CAP_ROUND, join, 5.0)),
                    false);
}

Geometry simplified(const Geometry& geometry, double tolerance)
{
    const GeosPtr built = toGeos(geometry);
    if (!built)
        return {};
    return fromGeos(GeosPtr(GEOSTopologyPreserveSimplify_r(geos(), built.get(), tolerance)),
                    geometry.hasZ());
}

Geometry orientedBox(const Geometry& geometry)
{
    const GeosPtr built = toGeos(geometry);
    if (!built)
        return {};
    return fromGeos(GeosPtr(GEOSMinimumRotatedRectangle_r(geos(), built.get())), false);
}

} // namespace parkwright
