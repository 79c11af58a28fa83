// Least squares for ControlPoints.h, and what they make CRSs of.
#include "gis/geo/ControlPoints.h"
#include "gis/geo/ProjScope.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <numbers>

namespace parkwright {

namespace {

constexpr double SecondOfArc = std::numbers::pi / 180 / 3600; ///< radians
constexpr double LeastSpread = 1e-3; ///< m; points closer together than that fix no direction
constexpr double LeastShape = 1e-9;  ///< determinant, of a unit matrix, at which points are in line

Error fitError(const char* text)
{
    return Error{ErrorCode::InvalidInput, QCoreApplication::translate("ControlPoints", text), {}};
}

MapPoint minus(const MapPoint& a, const MapPoint& b)
{
    return {a.x - b.x, a.y - b.y, a.z - b.z};
}

double dot(const MapPoint& a, const MapPoint& b)
{
    return a.x * b.x + a.y * b.y + a.z * b.z;
}

MapPoint cross(const MapPoint& a, const MapPoint& b)
{
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

struct PointPair
{
    MapPoint from, to;
};

PointPair middleOf(const std::vector<PointPair>& pairs)
{
    PointPair sum;
    for (const PointPair& pair : pairs) {
        sum.from = {sum.from.x + pair.from.x, sum.from.y + pair.from.y, sum.from.z + pair.from.z};
        sum.to = {sum.to.x + pair.to.x, sum.to.y + pair.to.y, sum.to.z + pair.to.z};
    }
    const double n = double(pairs.size());
    return {{sum.from.x / n, sum.from.y / n, sum.from.z / n},
            {sum.to.x / n, sum.to.y / n, sum.to.z / n}};
}

void judge(FitQuality& quality, std::span<const ControlPoint> points, int equations, int parameters)
{
    double sum = 0;
    for (size_t i = 0; i < points.size(); ++i) {
        if (!points[i].used)
            continue;
        ++quality.used;
        sum += dot(quality.residuals[i], quality.residuals[i]);
    }
    quality.rms = std::sqrt(sum / quality.used);
    quality.redundant = equations * quality.used - parameters;
}

/// Solves the symmetric 3 × 3 system by Cramer's rule. @returns nothing when it has no one answer
std::optional<MapPoint> solved(const std::array<MapPoint, 3>& m, const MapPoint& right)
{
    const double size = (m[0].x + m[1].y + m[2].z) / 2;
    const double determinant = dot(m[0], cross(m[1], m[2]));
    if (!(std::abs(determinant) > LeastShape * size * size * size))
        return std::nullopt;
    const MapPoint a = cross(m[1], m[2]);
    const MapPoint b = cross(m[2], m[0]);
    const MapPoint c = cross(m[0], m[1]);
    return MapPoint{(a.x * right.x + b.x * right.y + c.x * right.z) / determinant,
                    (a.y * right.x + b.y * right.y + c.y * right.z) / determinant,
                    (a.z * right.x + b.z * right.y + c.z * right.z) / determinant};
}

/// b × x = y − a·x about the middles, with a as Σ x·y / Σ x·x: both fall apart, as Σ x × x is 0.
std::optional<BursaWolf> solveBursaWolf(const std::vector<PointPair>& pairs)
{
    const PointPair middle = middleOf(pairs);
    double squares = 0;
    double along = 0;
    MapPoint right;
    std::array<MapPoint, 3> m{};
    for (const PointPair& pair : pairs) {
        const MapPoint x = minus(pair.from, middle.from);
        const MapPoint y = minus(pair.to, middle.to);
        const double square = dot(x, x);
        squares += square;
        along += dot(x, y);
        const MapPoint turn = cross(x, y);
        right = {right.x + turn.x, right.y + turn.y, right.z + turn.z};
        m[0] = {m[0].x + square - x.x * x.x, m[0].y - x.x * x.y, m[0].z - x.x * x.z};
        m[1] = {m[1].x - x.y * x.x, m[1].y + square - x.y * x.y, m[1].z - x.y * x.z};
        m[2] = {m[2].x - x.z * x.x, m[2].y - x.z * x.y, m[2].z + square - x.z * x.z};
    }
    const auto b = solved(m, right);
    if (!b || squares < LeastSpread)
        return std::nullopt;
    const double a = along / squares;
    const MapPoint turned = cross(*b, middle.from);
    BursaWolf made;
    made.tx = middle.to.x - a * middle.from.x - turned.x;
    made.ty = middle.to.y - a * middle.from.y - turned.y;
    made.tz = middle.to.z - a * middle.from.z - turned.z;
    made.rx = b->x / a / SecondOfArc;
    made.ry = b->y / a / SecondOfArc;
    made.rz = b->z / a / SecondOfArc;
    made.ppm = (a - 1) * 1e6;
    return made;
}

/// Between a plane or degrees and earth-centred metres on the same ellipsoid.
class Geocentric
{
public:
    explicit Geocentric(const Crs& crs)
        : mContext(makeProjContext())
    {
        const PjPtr source = parseCrs(mContext.get(), crs.wkt());
        const PjPtr degrees(source ? proj_crs_get_geodetic_crs(mContext.get(), source.get())
                                   : nullptr);
        const PjPtr ellipsoid(source ? proj_get_ellipsoid(mContext.get(), source.get()) : nullptr);
        if (!degrees || !ellipsoid)
            return;
        proj_ellipsoid_get_parameters(mContext.get(), ellipsoid.get(), &mAxis, nullptr, nullptr,
                                      &mInverseFlattening);
        auto way = Crs::fromUserInput(
            fromProj(proj_as_wkt(mContext.get(), degrees.get(), PJ_WKT2_2019, nullptr)));
        if (!way)
            return;
        auto transform = CoordinateTransform::make(crs, *way);
        if (transform)
            mToDegrees = std::make_unique<CoordinateTransform>(std::move(*transform));
    }

    /// Latitude and longitude in radians, with the height.
    std::optional<MapPoint> angles(const MapPoint& point) const
    {
        const auto degrees = mToDegrees ? mToDegrees->forward(point) : std::nullopt;
        if (!degrees)
            return std::nullopt;
        const double radian = std::numbers::pi / 180;
        return MapPoint{degrees->x * radian, degrees->y * radian, point.z};
    }
    std::optional<MapPoint> earthCentred(const MapPoint& point) const
    {
        const auto at = angles(point);
        if (!at)
            return std::nullopt;
        const double f = mInverseFlattening > 0 ? 1 / mInverseFlattening : 0;
        const double e2 = f * (2 - f);
        const double n = mAxis / std::sqrt(1 - e2 * std::sin(at->y) * std::sin(at->y));
        return MapPoint{(n + at->z) * std::cos(at->y) * std::cos(at->x),
                        (n + at->z) * std::cos(at->y) * std::sin(at->x),
                        (n * (1 - e2) + at->z) * std::sin(at->y)};
    }

private:
    ProjContextPtr mContext;
    std::unique_ptr<CoordinateTransform> mToDegrees;
    double mAxis = 0;
    double mInverseFlattening = 0;
};

/// A vector between earth-centred points as east, north and up at a place (radians).
MapPoint localOf(const MapPoint& v, const MapPoint& at)
{
    const double sl = std::sin(at.x);
    const double cl = std::cos(at.x);
    const double sp = std::sin(at.y);
    const double cp = std::cos(at.y);
    return {-sl * v.x + cl * v.y, -sp * cl * v.x - sp * sl * v.y + cp * v.z,
            cp * cl * v.x + cp * sl * v.y + sp * v.z};
}

QString fitNumber(double value)
{
    return QString::number(value, 'g', 17);
}

/// "PROJCRS[…]" as "BASEPROJCRS[…]": the same without axes, units, use and id.
std::optional<QString> basePlane(const Crs& plane)
{
    PJ_CONTEXT* context = threadProjContext();
    const PjPtr pj = parseCrs(context, plane.wkt());
    const PjPtr degrees(pj ? proj_crs_get_geodetic_crs(context, pj.get()) : nullptr);
    const PjPtr conversion(pj ? proj_crs_get_coordoperation(context, pj.get()) : nullptr);
    const std::array<const char*, 2> options{"MULTILINE=NO", nullptr};
    QString base = fromProj(
        degrees ? proj_as_wkt(context, degrees.get(), PJ_WKT2_2019, options.data()) : nullptr);
    const QString how =
        fromProj(conversion ? proj_as_wkt(context, conversion.get(), PJ_WKT2_2019, options.data())
                            : nullptr);
    const qsizetype axes = base.indexOf(u",CS[");
    if (!base.startsWith(u"GEOGCRS[") || axes < 0 || how.isEmpty())
        return std::nullopt;
    base = QStringLiteral("BASEGEOGCRS[") + base.mid(8, axes - 8);
    const char* code = proj_get_id_code(degrees.get(), 0);
    if (code != nullptr)
        base += QStringLiteral(",ID[\"%1\",%2]")
                    .arg(fromProj(proj_get_id_auth_name(degrees.get(), 0)), fromProj(code));
    return QStringLiteral("BASEPROJCRS[\"%1\",%2],%3]").arg(plane.name(), base, how);
}

QString fitName(const QString& name)
{
    return QString(name).replace(u'"', u'\'').simplified();
}

} // namespace

Result<Fit<PlaneSimilarity>> fitPlane(std::span<const ControlPoint> points)
{
    std::vector<PointPair> pairs;
    for (const ControlPoint& point : points) {
        if (point.used)
            pairs.push_back({{point.from.x, point.from.y, 0}, {point.to.x, point.to.y, 0}});
    }
    if (pairs.size() < 2)
        return fitError(QT_TRANSLATE_NOOP(
            "ControlPoints", "Four parameters need two points or more; three prove them."));
    const PointPair middle = middleOf(pairs);
    double squares = 0;
    double along = 0;
    double across = 0;
    for (const PointPair& pair : pairs) {
        const MapPoint x = minus(pair.from, middle.from);
        const MapPoint y = minus(pair.to, middle.to);
        squares += dot(x, x);
        along += dot(x, y);
        across += x.x * y.y - x.y * y.x;
    }
    if (!(squares > LeastSpread) || std::hypot(along, across) == 0)
        return fitError(QT_TRANSLATE_NOOP("ControlPoints", "The points lie in one place."));
    Fit<PlaneSimilarity> fit;
    PlaneSimilarity& p = fit.parameters;
    p.a = along / squares;
    p.b = across / squares;
    p.dx = middle.to.x - p.a * middle.from.x + p.b * middle.from.y;
    p.dy = middle.to.y - p.b * middle.from.x - p.a * middle.from.y;
    for (const ControlPoint& point : points) {
        MapPoint off = minus(p.forward(point.from), point.to);
        off.z = 0;
        fit.quality.residuals.push_back(off);
    }
    judge(fit.quality, points, 2, 4);
    return fit;
}

Result<Fit<BursaWolf>> fitBursaWolf(std::span<const ControlPoint> points, const Crs& from,
                                    const Crs& to)
{
    if (!from.isValid() || !to.isValid())
        return fitError(
            QT_TRANSLATE_NOOP("ControlPoints", "Seven parameters need the CRS of both sides."));
    const Geocentric start(from);
    const Geocentric goal(to);
    std::vector<PointPair> all;
    std::vector<PointPair> pairs;
    for (const ControlPoint& point : points) {
        const auto a = start.earthCentred(point.from);
        const auto b = goal.earthCentred(point.to);
        if (!a || !b) {
            return Error{ErrorCode::Projection,
                         QCoreApplication::translate("ControlPoints",
                                                     "Point %1 cannot be placed on the ellipsoid.")
                             .arg(point.name),
                         {}};
        }
        all.push_back({*a, *b});
        if (point.used)
            pairs.push_back(all.back());
    }
    if (pairs.size() < 3)
        return fitError(QT_TRANSLATE_NOOP(
            "ControlPoints", "Seven parameters need three points or more; four prove them."));
    const auto solution = solveBursaWolf(pairs);
    if (!solution)
        return fitError(QT_TRANSLATE_NOOP("ControlPoints", "The points lie on one line."));
    Fit<BursaWolf> fit{*solution, {}};
    for (size_t i = 0; i < points.size(); ++i) {
        const MapPoint off = minus(solution->forward(all[i].from), all[i].to);
        fit.quality.residuals.push_back(localOf(off, *goal.angles(points[i].to)));
    }
    judge(fit.quality, points, 3, 7);
    return fit;
}

Result<Crs> planeCrs(const PlaneSimilarity& toPlane, const Crs& to, const QString& name)
{
    const auto base = to.isProjected() ? basePlane(to.horizontal()) : std::nullopt;
    if (!base)
        return fitError(QT_TRANSLATE_NOOP(
            "ControlPoints", "Four parameters lead to a plane of the registers or to one's own."));
    // The conversion of a derived CRS leads from its base to it: the way back of the fit.
    const double square = toPlane.a * toPlane.a + toPlane.b * toPlane.b;
    const double a = toPlane.a / square;
    const double b = toPlane.b / square;
    const MapPoint zero = toPlane.inverse({0, 0, 0});
    const QString length = QStringLiteral("PARAMETER[\"%1\",%2,LENGTHUNIT[\"metre\",1],"
                                          "ID[\"EPSG\",%3]]");
    const QString factor = QStringLiteral("PARAMETER[\"%1\",%2,SCALEUNIT[\"coefficient\",1],"
                                          "ID[\"EPSG\",%3]]");
    const QStringList parameters{
        length.arg(QStringLiteral("A0"), fitNumber(zero.x), QStringLiteral("8623")),
        factor.arg(QStringLiteral("A1"), fitNumber(a), QStringLiteral("8624")),
        factor.arg(QStringLiteral("A2"), fitNumber(b), QStringLiteral("8625")),
        length.arg(QStringLiteral("B0"), fitNumber(zero.y), QStringLiteral("8639")),
        factor.arg(QStringLiteral("B1"), fitNumber(-b), QStringLiteral("8640")),
        factor.arg(QStringLiteral("B2"), fitNumber(a), QStringLiteral("8641"))};
    return Crs::fromUserInput(
        QStringLiteral("DERIVEDPROJCRS[\"%1\",%2,DERIVINGCONVERSION[\"Four parameters\","
                       "METHOD[\"Affine parametric transformation\",ID[\"EPSG\",9624]],%3],"
                       "CS[Cartesian,2],AXIS[\"easting (E)\",east,ORDER[1]],"
                       "AXIS[\"northing (N)\",north,ORDER[2]],LENGTHUNIT[\"metre\",1]]")
            .arg(fitName(name), *base, parameters.join(u',')));
}

Result<Crs> boundCrs(const BursaWolf& toDatum, const Crs& from, const Crs& to, const QString& name)
{
    PJ_CONTEXT* context = threadProjContext();
    const std::array<const char*, 2> options{"MULTILINE=NO", nullptr};
    const PjPtr start = parseCrs(context, from.horizontal().wkt());
    const PjPtr goal = parseCrs(context, to.horizontal().wkt());
    const PjPtr hub(goal ? proj_crs_get_geodetic_crs(context, goal.get()) : nullptr);
    QString source =
        fromProj(start ? proj_as_wkt(context, start.get(), PJ_WKT2_2019, options.data()) : nullptr);
    if (source.isEmpty() || !hub || proj_get_type(start.get()) == PJ_TYPE_BOUND_CRS)
        return fitError(QT_TRANSLATE_NOOP(
            "ControlPoints", "Seven parameters lead from a plane or from degrees to a datum."));
    // The first text is the name; PROJ has no stable function that changes it.
    const qsizetype quote = source.indexOf(u'"') + 1;
    source.replace(quote, source.indexOf(u'"', quote) - quote, fitName(name));
    const auto parameter = [](const char* title, double value, int code) {
        return QStringLiteral("PARAMETER[\"%1\",%2,ID[\"EPSG\",%3]]")
            .arg(QLatin1String(title), fitNumber(value), QString::number(code));
    };
    const QStringList parameters{parameter("X-axis translation", toDatum.tx, 8605),
                                 parameter("Y-axis translation", toDatum.ty, 8606),
                                 parameter("Z-axis translation", toDatum.tz, 8607),
                                 parameter("X-axis rotation", toDatum.rx, 8608),
                                 parameter("Y-axis rotation", toDatum.ry, 8609),
                                 parameter("Z-axis rotation", toDatum.rz, 8610),
                                 parameter("Scale difference", 1 + toDatum.ppm * 1e-6, 8611)};
    return Crs::fromUserInput(
        QStringLiteral("BOUNDCRS[SOURCECRS[%1],TARGETCRS[%2],ABRIDGEDTRANSFORMATION["
                       "\"Seven parameters\",METHOD[\"Position Vector transformation (geog2D "
                       "domain)\",ID[\"EPSG\",9606]],%3]]")
            .arg(source, fromProj(proj_as_wkt(context, hub.get(), PJ_WKT2_2019, options.data())),
                 parameters.join(u',')));
}

} // namespace parkwright
