#include "app/tools/MeasureTool.h"

#include "app/window/Theme.h"

#include <QPainter>

#include <cmath>
#include <numbers>

namespace parkwright {

namespace {

constexpr double SnapPixels = 10;
constexpr double LockedAngle = 15; ///< degrees
constexpr double DotRadius = 3.5;
constexpr double SnapMark = 6;
constexpr double LeastLegPixels = 48; ///< shorter ones have no text

/// On the line from the last point that is nearest in direction, at the same distance.
MapPoint locked(const MapPoint& from, const MapPoint& to)
{
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    const double step = LockedAngle * std::numbers::pi / 180;
    const double angle = std::round(std::atan2(to.y - from.y, to.x - from.x) / step) * step;
    return {from.x + length * std::cos(angle), from.y + length * std::sin(angle), to.z};
}

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

} // namespace

MeasureTool::MeasureTool(MeasureKind kind, Snap snap, LegText legText,
                         std::function<double(const MapPoint&)> metresPerPixel)
    : mKind(kind)
    , mSnap(std::move(snap))
    , mLegText(std::move(legText))
    , mMetresPerPixel(std::move(metresPerPixel))
{
}

size_t MeasureTool::most() const
{
    switch (mKind) {
    case MeasureKind::Height:
        return 2;
    case MeasureKind::Angle:
        return 3;
    case MeasureKind::Place:
        return 1;
    default:
        return 0;
    }
}

size_t MeasureTool::least() const
{
    if (mKind == MeasureKind::Area)
        return 3;
    return most() == 0 ? 2 : most();
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

std::optional<MapPoint> MeasureTool::placeOf(const ToolPoint& at)
{
    mIsSnapped = false;
    if (!at.place)
        return std::nullopt;
    if (!at.modifiers.testFlag(Qt::ControlModifier) && mSnap && mKind != MeasureKind::Height) {
        if (const auto corner = mSnap(*at.place, SnapPixels * mMetresPerPixel(*at.place))) {
            mIsSnapped = true;
            return corner;
        }
    }
    if (at.modifiers.testFlag(Qt::ShiftModifier) && !mPoints.empty() && !mIsWhole)
        return locked(mPoints.back(), *at.place);
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
    if (mPoints.size() == most())
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
    if (mPoints.size() < least() || mIsWhole)
        return;
    mIsWhole = true;
    Q_EMIT hintChanged();
    Q_EMIT measured();
    Q_EMIT repaintWanted();
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
    for (size_t i = 1; i < pixels.size() && mLegText; ++i) {
        const QPointF along = pixels[i] - pixels[i - 1];
        if (std::hypot(along.x(), along.y()) >= LeastLegPixels)
            paintHaloed(painter, (pixels[i] + pixels[i - 1]) / 2,
                        mLegText(places[i - 1], places[i]));
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
    const auto under = mUnder && mIsSnapped ? toPixel(*mUnder) : std::nullopt;
    if (under) {
        painter.setBrush(Qt::NoBrush);
        for (const auto& [colour, width] :
             {std::pair(QColor(Qt::white), 4.0), std::pair(Theme::tokens().bad, 2.0)}) {
            painter.setPen(QPen(colour, width));
            painter.drawRect(
                QRectF(under->x() - SnapMark, under->y() - SnapMark, 2 * SnapMark, 2 * SnapMark));
        }
    }
}

} // namespace parkwright
