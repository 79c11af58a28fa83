#include "app/tools/MeasureTool.h"

#include "app/window/Theme.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace parkwright {

namespace {

constexpr double SnapPixels = 10;
constexpr double LockedAngle = 15; ///< degrees
constexpr double DotRadius = 3.5;
constexpr double SnapMark = 6;
constexpr double LeastLegPixels = 48; ///< shorter ones have no text

void paintHaloed(QPainter& painter, const QPointF& middle, const QString& text)
{
    const QFontMetricsF metrics(painter.font());
    QRectF box = metrics.boundingRect(text);
    box.moveCenter(middle);
    const ThemeTokens& tokens = Theme::tokens();
    QColor ground = tokens.panel;
    ground.setAlpha(225);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(box.adjusted(-5, -2, 5, 2), 4, 4);
    painter.setPen(tokens.text);
    painter.drawText(box.adjusted(-5, 0, 5, 0), Qt::AlignCenter, text);
}

/// As programs for drawing show it: a square at corners, a triangle at middles, a cross on edges.
void paintSnapMark(QPainter& painter, SnapKind kind, const QPointF& at)
{
    QPainterPath mark;
    switch (kind) {
    case SnapKind::Corner:
        mark.addRect(at.x() - SnapMark, at.y() - SnapMark, 2 * SnapMark, 2 * SnapMark);
        break;
    case SnapKind::Midpoint:
        mark.addPolygon(
            QPolygonF({at + QPointF(0, -1.2 * SnapMark), at + QPointF(SnapMark, SnapMark),
                       at + QPointF(-SnapMark, SnapMark)}));
        mark.closeSubpath();
        break;
    case SnapKind::Edge:
        mark.moveTo(at + QPointF(-SnapMark, -SnapMark));
        mark.lineTo(at + QPointF(SnapMark, SnapMark));
        mark.moveTo(at + QPointF(-SnapMark, SnapMark));
        mark.lineTo(at + QPointF(SnapMark, -SnapMark));
        break;
    }
    painter.setBrush(Qt::NoBrush);
    for (const auto& [colour, width] :
         {std::pair(QColor(Qt::white), 4.0), std::pair(Theme::tokens().bad, 2.0)}) {
        painter.setPen(QPen(colour, width));
        painter.drawPath(mark);
    }
}

} // namespace

MeasureTool::MeasureTool(MeasureKind kind, MeasureAids aids)
    : mKind(kind)
    , mAids(std::move(aids))
{
}

std::vector<MapPoint> MeasureTool::points() const
{
    std::vector<MapPoint> all = mPoints;
    if (mUnder && !mIsWhole && !all.empty())
        all.push_back(*mUnder);
    return all;
}

QString MeasureTool::hint() const
{
    if (mIsWhole)
        return tr("Click to measure anew, Esc ends");
    switch (mKind) {
    case MeasureKind::Distance:
        return mPoints.empty() ? tr("Click where the line begins")
                               : tr("Click corners, double click ends; Shift locks to 15°, Ctrl "
                                    "does not snap, Backspace takes one back");
    case MeasureKind::Area:
        return mPoints.empty() ? tr("Click the first corner of the area")
                               : tr("Click corners, double click closes; Backspace takes one back");
    case MeasureKind::Height:
        return mPoints.empty() ? tr("Click the lower place") : tr("Click the upper place");
    case MeasureKind::Angle:
        if (mPoints.empty())
            return tr("Click an end of the first leg");
        return mPoints.size() == 1 ? tr("Click the corner") : tr("Click the end of the other leg");
    case MeasureKind::Place:
        return tr("Click a place to read its coordinates");
    }
    return {};
}

MapPoint MeasureTool::locked(const MapPoint& to) const
{
    const MapPoint& from = mPoints.back();
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    const double step = LockedAngle * std::numbers::pi / 180;
    const double angle = std::round(std::atan2(to.y - from.y, to.x - from.x) / step) * step;
    MapPoint place{from.x + length * std::cos(angle), from.y + length * std::sin(angle), to.z};
    if (mAids.ground) // what stands under the pointer does not stand there
        place.z = mAids.ground(place.x, place.y);
    return place;
}

std::optional<MapPoint> MeasureTool::placeOf(const ToolPoint& at)
{
    mSnapped.reset();
    if (!at.place)
        return std::nullopt;
    if (!at.modifiers.testFlag(Qt::ControlModifier) && mAids.snap && mAids.metresPerPixel &&
        mKind != MeasureKind::Height) {
        if (const auto hit = mAids.snap(*at.place, SnapPixels * mAids.metresPerPixel(*at.place))) {
            mSnapped = hit->kind;
            return hit->place;
        }
    }
    if (at.modifiers.testFlag(Qt::ShiftModifier) && !mPoints.empty() && !mIsWhole)
        return locked(*at.place);
    return at.place;
}

void MeasureTool::press(const ToolPoint& at)
{
    const auto place = placeOf(at);
    if (!place)
        return;
    if (std::exchange(mIsWhole, false))
        mPoints.clear();
    mPoints.push_back(*place);
    mUnder = place;
    if (mPoints.size() == mostPlaces(mKind))
        mIsWhole = true;
    Q_EMIT hintChanged();
    Q_EMIT measured();
    Q_EMIT repaintWanted();
}

void MeasureTool::move(const ToolPoint& at, bool /*held*/)
{
    mUnder = placeOf(at);
    if (!mIsWhole && !mPoints.empty())
        Q_EMIT measured();
    Q_EMIT repaintWanted();
}

void MeasureTool::doubleClick(const ToolPoint& /*at*/)
{
    finish(); // the first of its two clicks has set the point
}

void MeasureTool::finish()
{
    if (mPoints.size() < leastPlaces(mKind) || mIsWhole)
        return;
    mIsWhole = true;
    Q_EMIT hintChanged();
    Q_EMIT measured();
    Q_EMIT repaintWanted();
}

void MeasureTool::leave()
{
    mUnder.reset();
    finish();
    if (mIsWhole)
        return;
    mPoints.clear();
    Q_EMIT measured();
}

bool MeasureTool::stepBack()
{
    if (mPoints.empty())
        return false;
    if (std::exchange(mIsWhole, false))
        mPoints.clear();
    else
        mPoints.pop_back();
    Q_EMIT hintChanged();
    Q_EMIT measured();
    Q_EMIT repaintWanted();
    return true;
}

void MeasureTool::paintLegs(QPainter& painter, const std::vector<QPointF>& pixels,
                            const std::vector<MapPoint>& places) const
{
    QPolygonF line(QList<QPointF>(pixels.begin(), pixels.end()));
    const QColor accent = Theme::tokens().accent;
    if (mKind == MeasureKind::Area && pixels.size() > 2) {
        QColor fill = accent;
        fill.setAlpha(50);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawPolygon(line);
        line.push_back(line.front());
    }
    painter.setBrush(Qt::NoBrush);
    for (const auto& [colour, width] :
         {std::pair(QColor(255, 255, 255, 210), 5.0), std::pair(accent, 2.0)}) {
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(line);
    }
    for (size_t i = 1; i < pixels.size() && mAids.legText; ++i) {
        const QPointF along = pixels[i] - pixels[i - 1];
        if (std::hypot(along.x(), along.y()) >= LeastLegPixels)
            paintHaloed(painter, (pixels[i] + pixels[i - 1]) / 2,
                        mAids.legText(places[i - 1], places[i]));
    }
}

void MeasureTool::paint(QPainter& painter, const ToPixel& toPixel) const
{
    std::vector<QPointF> pixels;
    std::vector<MapPoint> places;
    for (const MapPoint& place : points()) {
        if (const auto pixel = toPixel(place)) {
            pixels.push_back(*pixel);
            places.push_back(place);
        }
    }
    if (pixels.size() > 1)
        paintLegs(painter, pixels, places);
    painter.setPen(QPen(Qt::white, 1.5));
    painter.setBrush(Theme::tokens().accent);
    for (const QPointF& pixel : pixels)
        painter.drawEllipse(pixel, DotRadius, DotRadius);
    const auto under = mUnder && mSnapped ? toPixel(*mUnder) : std::nullopt;
    if (under)
        paintSnapMark(painter, *mSnapped, *under);
}

} // namespace parkwright
