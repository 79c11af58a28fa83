#include "gis/geo/Crs.h"

#include "gis/geo/ProjScope.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace parkwright {

namespace {

/// OGC URLs and URNs in all the spellings that files have, brought to "EPSG:4547" or "EPSG:1+2".
QString normalized(const QString& definition)
{
    const QString text = definition.trimmed();
    static const QRegularExpression url(
        QStringLiteral("^https?://www\\.opengis\\.net/(?:def/)?crs/(\\w+)/[\\w.]+/(\\w+)$"));
    static const QRegularExpression gmlUrl(
        QStringLiteral("^https?://www\\.opengis\\.net/gml/srs/epsg\\.xml#(\\d+)$"));
    if (const auto match = url.match(text); match.hasMatch())
        return match.captured(1) + u':' + match.captured(2);
    if (const auto match = gmlUrl.match(text); match.hasMatch())
        return QStringLiteral("EPSG:") + match.captured(1);
    if (text.startsWith(u"urn:ogc:def:crs,", Qt::CaseInsensitive)) {
        static const QRegularExpression part(QStringLiteral("crs:EPSG:[\\w.]*:(\\d+)"));
        QStringList codes;
        for (auto it = part.globalMatch(text); it.hasNext();)
            codes.append(it.next().captured(1));
        if (!codes.isEmpty())
            return QStringLiteral("EPSG:") + codes.join(u'+');
    }
    if (text.compare(u"urn:ogc:def:crs:OGC:1.3:CRS84", Qt::CaseInsensitive) == 0 ||
        text.compare(u"CRS84", Qt::CaseInsensitive) == 0)
        return QStringLiteral("OGC:CRS84");
    return text;
}

/// The CRS without its vertical and bound parts, which say how coordinates on the ground are meant.
PjPtr horizontalPart(PJ_CONTEXT* context, const PJ* crs)
{
    switch (proj_get_type(crs)) {
    case PJ_TYPE_COMPOUND_CRS: {
        const PjPtr first(proj_crs_get_sub_crs(context, crs, 0));
        return first ? horizontalPart(context, first.get()) : nullptr;
    }
    case PJ_TYPE_BOUND_CRS: {
        const PjPtr source(proj_get_source_crs(context, crs));
        return source ? horizontalPart(context, source.get()) : nullptr;
    }
    default:
        return PjPtr(proj_clone(context, crs));
    }
}

QString lastError(PJ_CONTEXT* context)
{
    return fromProj(proj_context_errno_string(context, proj_context_errno(context)));
}

bool isGood(const PJ_COORD& coord)
{
    return std::isfinite(coord.xyz.x) && std::isfinite(coord.xyz.y);
}

} // namespace

PjPtr parseCrs(PJ_CONTEXT* context, const QString& definition)
{
    QByteArray text = normalized(definition).toUtf8();
    if (text.startsWith('+') && !text.contains("+type=crs"))
        text += " +type=crs";
    PjPtr pj(proj_create(context, text.constData()));
    return pj && proj_is_crs(pj.get()) ? std::move(pj) : nullptr;
}

struct Crs::Data
{
    QString wkt;
    QString name;
    QString authority;
    bool projected = false;
    bool geographic = false;
    double metresPerUnit = 1;
};

Crs::Crs(std::shared_ptr<const Data> data)
    : mData(std::move(data))
{
}

Result<Crs> Crs::fromUserInput(const QString& definition)
{
    PJ_CONTEXT* context = threadProjContext();
    const PjPtr pj = parseCrs(context, definition);
    if (!pj) {
        return Error{ErrorCode::Projection,
                     QCoreApplication::translate("Crs", "“%1” is no coordinate reference system.")
                         .arg(definition.simplified().left(80)),
                     lastError(context)};
    }
    auto data = std::make_shared<Data>();
    data->name = fromProj(proj_get_name(pj.get()));
    if (const char* code = proj_get_id_code(pj.get(), 0))
        data->authority = fromProj(proj_get_id_auth_name(pj.get(), 0)) + u':' + fromProj(code);
    const std::array<const char*, 2> options{"MULTILINE=NO", nullptr};
    data->wkt = fromProj(proj_as_wkt(context, pj.get(), PJ_WKT2_2019, options.data()));
    if (data->wkt.isEmpty()) // some ESRI and PROJ definitions have no WKT 2
        data->wkt = normalized(definition);

    const PjPtr horizontal = horizontalPart(context, pj.get());
    const PJ_TYPE type = horizontal ? proj_get_type(horizontal.get()) : PJ_TYPE_UNKNOWN;
    data->geographic = type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS;
    // A plane fitted to another plane has no type of its own in PROJ 9.1.
    data->projected = type == PJ_TYPE_PROJECTED_CRS || data->wkt.startsWith(u"DERIVEDPROJCRS[");
    if (horizontal && !data->geographic) {
        if (const PjPtr axes{proj_crs_get_coordinate_system(context, horizontal.get())}) {
            double factor = 1;
            if (proj_cs_get_axis_info(context, axes.get(), 0, nullptr, nullptr, nullptr, &factor,
                                      nullptr, nullptr, nullptr) &&
                factor > 0)
                data->metresPerUnit = factor;
        }
    }
    return Crs(std::move(data));
}

bool Crs::isProjected() const
{
    return mData && mData->projected;
}

bool Crs::isGeographic() const
{
    return mData && mData->geographic;
}

double Crs::metresPerUnit() const
{
    return mData ? mData->metresPerUnit : 1;
}

QString Crs::name() const
{
    return mData ? mData->name : QString();
}

QString Crs::authority() const
{
    return mData ? mData->authority : QString();
}

QString Crs::wkt() const
{
    return mData ? mData->wkt : QString();
}

Crs Crs::horizontal() const
{
    if (!mData)
        return {};
    PJ_CONTEXT* context = threadProjContext();
    const PjPtr pj = parseCrs(context, mData->authority.isEmpty() ? mData->wkt : mData->authority);
    if (!pj || proj_get_type(pj.get()) != PJ_TYPE_COMPOUND_CRS)
        return *this;
    const PjPtr first(proj_crs_get_sub_crs(context, pj.get(), 0));
    const char* code = first ? proj_get_id_code(first.get(), 0) : nullptr;
    const QString definition =
        code ? fromProj(proj_get_id_auth_name(first.get(), 0)) + u':' + fromProj(code)
             : fromProj(first ? proj_as_wkt(context, first.get(), PJ_WKT2_2019, nullptr) : nullptr);
    const auto made = fromUserInput(definition);
    return made ? *made : *this;
}

QString Crs::verticalName() const
{
    if (!mData)
        return {};
    PJ_CONTEXT* context = threadProjContext();
    const PjPtr pj = parseCrs(context, mData->authority.isEmpty() ? mData->wkt : mData->authority);
    if (!pj || proj_get_type(pj.get()) != PJ_TYPE_COMPOUND_CRS)
        return {};
    const PjPtr second(proj_crs_get_sub_crs(context, pj.get(), 1));
    if (!second)
        return {};
    const char* code = proj_get_id_code(second.get(), 0);
    const QString name = fromProj(proj_get_name(second.get()));
    return code ? QStringLiteral("%1:%2 · %3")
                      .arg(fromProj(proj_get_id_auth_name(second.get(), 0)), fromProj(code), name)
                : name;
}

QString Crs::displayName() const
{
    if (!mData)
        return QCoreApplication::translate("Crs", "unknown");
    return mData->authority.isEmpty() ? mData->name
                                      : mData->authority + QStringLiteral(" · ") + mData->name;
}

bool operator==(const Crs& a, const Crs& b)
{
    if (a.mData == b.mData)
        return true;
    if (!a.mData || !b.mData)
        return false;
    if (a.mData->wkt == b.mData->wkt)
        return true;
    PJ_CONTEXT* context = threadProjContext();
    const PjPtr left = parseCrs(context, a.mData->wkt);
    const PjPtr right = parseCrs(context, b.mData->wkt);
    return left && right &&
           proj_is_equivalent_to_with_ctx(context, left.get(), right.get(),
                                          PJ_COMP_EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS);
}

struct CoordinateTransform::Data
{
    ProjContextPtr context;   ///< first, so that it goes last
    std::vector<PjPtr> steps; ///< none when both sides are the same
};

namespace {

/// What a CRS bound to another (by TOWGS84, or by parameters of one's own) is bound to. PROJ leaves
/// those parameters out when the other side has another datum, so the way leads over the hub.
PjPtr hubOf(PJ_CONTEXT* context, const PJ* crs)
{
    if (crs == nullptr || proj_get_type(crs) != PJ_TYPE_BOUND_CRS)
        return nullptr;
    return PjPtr(proj_get_target_crs(context, crs));
}

PjPtr wayBetween(PJ_CONTEXT* context, const PJ* from, const PJ* to)
{
    if (from == nullptr || to == nullptr)
        return nullptr;
    const PjPtr raw(proj_create_crs_to_crs_from_pj(context, from, to, nullptr, nullptr));
    return PjPtr(raw ? proj_normalize_for_visualization(context, raw.get()) : nullptr);
}

} // namespace

CoordinateTransform::CoordinateTransform(std::unique_ptr<Data> data)
    : mData(std::move(data))
{
}
CoordinateTransform::CoordinateTransform(CoordinateTransform&&) noexcept = default;
CoordinateTransform& CoordinateTransform::operator=(CoordinateTransform&&) noexcept = default;
CoordinateTransform::~CoordinateTransform() = default;

Result<CoordinateTransform> CoordinateTransform::make(const Crs& from, const Crs& to)
{
    auto data = std::make_unique<Data>();
    if (!from.isValid() || !to.isValid()) {
        return Error{
            ErrorCode::Projection,
            QCoreApplication::translate(
                "Crs", "Without a coordinate reference system nothing can be transformed."),
            {}};
    }
    if (from == to)
        return CoordinateTransform(std::move(data));
    data->context = makeProjContext();
    PJ_CONTEXT* context = data->context.get();
    std::vector<PjPtr> stops;
    stops.push_back(parseCrs(context, from.wkt()));
    if (PjPtr hub = hubOf(context, stops.back().get()))
        stops.push_back(std::move(hub));
    PjPtr target = parseCrs(context, to.wkt());
    if (PjPtr hub = hubOf(context, target.get()))
        stops.push_back(std::move(hub));
    stops.push_back(std::move(target));
    for (size_t i = 0; i + 1 < stops.size(); ++i)
        data->steps.push_back(wayBetween(context, stops[i].get(), stops[i + 1].get()));
    if (std::ranges::any_of(data->steps, [](const PjPtr& step) { return !step; })) {
        return Error{ErrorCode::Projection,
                     QCoreApplication::translate("Crs", "There is no way from %1 to %2.")
                         .arg(from.displayName(), to.displayName()),
                     lastError(context)};
    }
    return CoordinateTransform(std::move(data));
}

bool CoordinateTransform::isIdentity() const
{
    return mData->steps.empty();
}

namespace {

using ProjSteps = std::vector<PjPtr>;

/// Calls `step(pj)` for each, the last one first on the way back.
template <typename Step>
void walkSteps(const ProjSteps& steps, PJ_DIRECTION direction, Step step)
{
    for (size_t i = 0; i < steps.size(); ++i)
        step(steps[direction == PJ_FWD ? i : steps.size() - 1 - i].get());
}

std::optional<MapPoint> moved(const ProjSteps& steps, PJ_DIRECTION direction, const MapPoint& point)
{
    PJ_COORD coord = proj_coord(point.x, point.y, point.z, 0);
    walkSteps(steps, direction, [&](PJ* pj) { coord = proj_trans(pj, direction, coord); });
    if (!isGood(coord))
        return std::nullopt;
    return MapPoint{coord.xyz.x, coord.xyz.y, std::isfinite(coord.xyz.z) ? coord.xyz.z : point.z};
}

bool moveAll(const ProjSteps& steps, PJ_DIRECTION direction, std::vector<MapPoint>& points)
{
    if (steps.empty() || points.empty())
        return true;
    const size_t stride = sizeof(MapPoint);
    walkSteps(steps, direction, [&](PJ* pj) {
        proj_trans_generic(pj, direction, &points[0].x, stride, points.size(), &points[0].y, stride,
                           points.size(), &points[0].z, stride, points.size(), nullptr, 0, 0);
    });
    for (const MapPoint& point : points) {
        if (!std::isfinite(point.x) || !std::isfinite(point.y))
            return false;
    }
    return true;
}

Geometry moveGeometry(const ProjSteps& steps, PJ_DIRECTION direction, const Geometry& geometry)
{
    if (steps.empty())
        return geometry;
    const bool hasZ = geometry.hasZ();
    const auto move = [&](std::vector<MapPoint>& points) {
        if (!moveAll(steps, direction, points))
            return false;
        if (!hasZ) { // a change of ellipsoid must not invent heights
            for (MapPoint& point : points)
                point.z = 0;
        }
        return true;
    };
    switch (geometry.kind()) {
    case GeometryKind::None:
        break;
    case GeometryKind::Points: {
        auto points = geometry.points();
        return move(points) ? Geometry::fromPoints(std::move(points), hasZ) : Geometry();
    }
    case GeometryKind::Lines: {
        auto lines = geometry.lines();
        for (Line& line : lines) {
            if (!move(line))
                return {};
        }
        return Geometry::fromLines(std::move(lines), hasZ);
    }
    case GeometryKind::Polygons: {
        auto polygons = geometry.polygons();
        for (Polygon& polygon : polygons) {
            if (!move(polygon.outer))
                return {};
            for (Ring& hole : polygon.holes) {
                if (!move(hole))
                    return {};
            }
        }
        return Geometry::fromPolygons(std::move(polygons), hasZ);
    }
    }
    return {};
}

} // namespace

std::optional<MapPoint> CoordinateTransform::forward(const MapPoint& point) const
{
    return moved(mData->steps, PJ_FWD, point);
}

std::optional<MapPoint> CoordinateTransform::inverse(const MapPoint& point) const
{
    return moved(mData->steps, PJ_INV, point);
}

bool CoordinateTransform::forward(std::vector<MapPoint>& points) const
{
    return moveAll(mData->steps, PJ_FWD, points);
}

bool CoordinateTransform::inverse(std::vector<MapPoint>& points) const
{
    return moveAll(mData->steps, PJ_INV, points);
}

Geometry CoordinateTransform::forward(const Geometry& geometry) const
{
    return moveGeometry(mData->steps, PJ_FWD, geometry);
}

Geometry CoordinateTransform::inverse(const Geometry& geometry) const
{
    return moveGeometry(mData->steps, PJ_INV, geometry);
}

const Crs& geographicCrs()
{
    static const Crs crs = [] {
        auto made = Crs::fromUserInput(QStringLiteral("EPSG:4490"));
        return made ? *made : Crs();
    }();
    return crs;
}

} // namespace parkwright
