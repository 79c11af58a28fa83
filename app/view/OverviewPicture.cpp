#include "app/view/OverviewPicture.h"

#include "app/docks/InspectorLinks.h"
#include "gis/model/Domains.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace parkwright {

namespace {

constexpr double SpeckSize = 1.6;   ///< device pixels; what is smaller is a speck
constexpr double LeastCorner = 0.6; ///< device pixels between corners that are drawn
constexpr double SelectedSpeck = 4; ///< logical pixels, so that it is seen
constexpr int AskEvery = 256;       ///< shapes between looks at whether the job was cancelled

/// `share` of the one and the rest of the other.
QColor blended(const QColor& one, const QColor& other, double share)
{
    const auto mix = [share](double a, double b) { return int(a * share + b * (1 - share)); };
    return {mix(one.red(), other.red()), mix(one.green(), other.green()),
            mix(one.blue(), other.blue())};
}

QColor withAlpha(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

/// Paints shapes of the plan into an image, each as fine as can be seen.
class ShapeBrush
{
public:
    ShapeBrush(QImage& image, const OverviewRequest& request, const MapExtent& frame)
        : mPainter(&image)
        , mFit(overviewFit(frame, request.size))
        , mRatio(request.ratio)
        , mSize(request.size)
        , mSpecks(size_t(image.width()) * size_t(image.height()), false)
        , mWidth(image.width())
    {
        mPainter.setRenderHint(QPainter::Antialiasing);
        bool invertible = false;
        const QRectF seen = mFit.inverted(&invertible).mapRect(QRectF(QPointF(), QSizeF(mSize)));
        mSeen = {seen.left(), seen.top(), seen.right(), seen.bottom()};
    }

    /// @param least side that a speck is given, logical pixels
    void draw(const Geometry& geometry, const QPen& pen, const QColor& fill, double least = 0)
    {
        if (geometry.isNull() || !mSeen.intersects(geometry.extent()))
            return;
        const MapExtent& extent = geometry.extent();
        const double scale = mFit.m11() * mRatio;
        if (std::max(extent.width(), extent.height()) * scale < std::max(SpeckSize, least * mRatio))
            return speck(mFit.map(QPointF(extent.center().x, extent.center().y)), fill, least);
        mPainter.setPen(pen);
        mPainter.setBrush(fill);
        QPainterPath path;
        for (const Polygon& polygon : geometry.polygons()) {
            addRing(path, polygon.outer);
            for (const Ring& hole : polygon.holes)
                addRing(path, hole);
        }
        mPainter.drawPath(path);
    }

private:
    void speck(const QPointF& at, const QColor& fill, double least)
    {
        const int x = int(at.x() * mRatio);
        const int y = int(at.y() * mRatio);
        const size_t place = size_t(y) * size_t(mWidth) + size_t(x);
        if (x < 0 || y < 0 || x >= mWidth || place >= mSpecks.size() || mSpecks[place])
            return;
        mSpecks[place] = true;
        const double side = std::max(least, 1 / mRatio);
        mPainter.fillRect(QRectF(x / mRatio - (side - 1 / mRatio) / 2,
                                 y / mRatio - (side - 1 / mRatio) / 2, side, side),
                          fill);
    }
    void addRing(QPainterPath& path, const Ring& ring) const
    {
        QPolygonF points;
        for (const MapPoint& corner : ring) {
            const QPointF at = mFit.map(QPointF(corner.x, corner.y));
            if (points.isEmpty() || (at - points.back()).manhattanLength() * mRatio >= LeastCorner)
                points << at;
        }
        path.addPolygon(points);
        path.closeSubpath();
    }

    QPainter mPainter;
    QTransform mFit;
    double mRatio;
    QSize mSize;
    std::vector<bool> mSpecks; ///< pixels that have one
    int mWidth;
    MapExtent mSeen;
};

/// Colours of parcels on the map, each worked out once.
class ParcelColours
{
public:
    explicit ParcelColours(const OverviewRequest& request)
        : mRequest(request)
    {
    }

    QColor of(const Parcel& parcel)
    {
        const QString& code = parcel.plannedUse.isEmpty() ? parcel.existingUse : parcel.plannedUse;
        if (!parcel.codingSystem || code.isEmpty() || !mRequest.standards)
            return mRequest.tokens.hover;
        const auto [found, isNew] =
            mKnown.try_emplace({int(*parcel.codingSystem), code}, mRequest.tokens.hover);
        if (isNew) {
            const auto colour =
                mRequest.standards->colour(codeOf(*parcel.codingSystem), code, mRequest.palette);
            if (colour)
                found->second =
                    blended(QColor(colour->rgb.red, colour->rgb.green, colour->rgb.blue),
                            mRequest.tokens.panel, mRequest.tokens.dark ? 0.42 : 0.5);
        }
        return found->second;
    }

private:
    const OverviewRequest& mRequest;
    std::map<std::pair<int, QString>, QColor> mKnown;
};

QImage blankImage(const OverviewRequest& request, const QColor& colour)
{
    QImage image(QSizeF(QSizeF(request.size) * request.ratio).toSize(),
                 QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(request.ratio);
    image.fill(colour);
    return image;
}

/// @returns false when the job was cancelled
bool drawPlan(QImage& image, const OverviewRequest& request, const MapExtent& frame,
              const JobContext& job)
{
    const ThemeTokens& tokens = request.tokens;
    ShapeBrush brush(image, request, frame);
    ParcelColours colours(request);
    int count = 0;
    const auto goesOn = [&] { return ++count % AskEvery != 0 || !job.isCancelled(); };
    const QColor land = blended(tokens.muted, tokens.panel, 0.1);
    for (const Park& park : request.plan.table<Park>())
        brush.draw(park.boundary, Qt::NoPen, land);
    for (const Parcel& parcel : request.plan.table<Parcel>()) {
        if (!goesOn())
            return false;
        const QColor colour = colours.of(parcel);
        brush.draw(parcel.geometry, QPen(blended(colour, tokens.text, 0.8), 0.6), colour);
    }
    const QColor building = blended(tokens.text, tokens.panel, tokens.dark ? 0.62 : 0.48);
    for (const Building& each : request.plan.table<Building>()) {
        if (!goesOn())
            return false;
        brush.draw(each.footprint, Qt::NoPen, building);
    }
    const QPen border(withAlpha(tokens.text, 170), 1.2, Qt::SolidLine, Qt::SquareCap,
                      Qt::MiterJoin);
    for (const Park& park : request.plan.table<Park>())
        brush.draw(park.boundary, border, Qt::transparent);
    return !job.isCancelled();
}

const Geometry* shapeOnMap(const PlanState& plan, const ObjectRef& object)
{
    switch (object.table) {
    case TableId::Parks: {
        const Park* park = plan.find<Park>(object.id);
        return park ? &park->boundary : nullptr;
    }
    case TableId::Parcels: {
        const Parcel* parcel = plan.find<Parcel>(object.id);
        return parcel ? &parcel->geometry : nullptr;
    }
    case TableId::Buildings: {
        const Building* building = plan.find<Building>(object.id);
        return building ? &building->footprint : nullptr;
    }
    default:
        return nullptr;
    }
}

/// The row itself, or the smallest thing on the map that it is part of; null for none.
ObjectRef standsFor(const PlanState& plan, const ObjectRef& object)
{
    if (shapeOnMap(plan, object))
        return object;
    const std::vector<ObjectRef> path = pathTo(plan, object);
    for (auto step = path.rbegin(); step != path.rend(); ++step) {
        if (shapeOnMap(plan, *step))
            return *step;
    }
    return {};
}

} // namespace

Result<OverviewPicture> drawOverview(const OverviewRequest& request, const JobContext& job)
{
    OverviewPicture picture;
    picture.size = request.size;
    picture.places = overviewPlaces(request.plan, job);
    if (picture.places.whole.isEmpty())
        return picture;
    picture.frame = overviewFrame(picture.places, request.target, request.seen, request.frame);
    picture.image = blankImage(request, request.tokens.panel);
    if (!drawPlan(picture.image, request, picture.frame, job))
        return cancelledError();
    return picture;
}

Result<QImage> drawOverviewSelection(const OverviewRequest& request,
                                     const std::vector<ObjectRef>& objects, const JobContext& job)
{
    QImage image = blankImage(request, Qt::transparent);
    ShapeBrush brush(image, request, request.frame);
    std::set<ObjectRef> drawn;
    for (const ObjectRef& object : objects) {
        if (job.isCancelled())
            return cancelledError();
        const ObjectRef shown = standsFor(request.plan, object);
        if (shown.isNull() || !drawn.insert(shown).second)
            continue;
        const int alpha = shown.table == TableId::Parks ? 40 : 130;
        if (const Geometry* shape = shapeOnMap(request.plan, shown))
            brush.draw(*shape, QPen(request.tokens.accent, 1.6),
                       withAlpha(request.tokens.accent, alpha), SelectedSpeck);
    }
    return image;
}

} // namespace parkwright
