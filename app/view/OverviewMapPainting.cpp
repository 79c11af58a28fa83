// What the overview map looks like.
#include "app/view/OverviewMap.h"
#include "app/window/Theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr double OverviewEdge = 12; ///< pixels from the edge to arrows
constexpr double MarkReach = 10;    ///< pixels around a mark that belong to it
constexpr double LeastPlace = 14;   ///< pixels; smaller places get a ring
constexpr size_t MostMarks = 40;
constexpr size_t MostNames = 6; ///< that are written on the map

} // namespace

std::vector<OverviewMap::PlaceMark> OverviewMap::placeMarks() const
{
    std::vector<PlaceMark> found;
    const auto& places = mPicture.places.places;
    if (!isDrawn() || places.size() < 2)
        return found;
    const double scale = overviewFit(mPicture.frame, size()).m11();
    const QRectF inside =
        QRectF(rect()).adjusted(OverviewEdge, OverviewEdge, -OverviewEdge, -OverviewEdge);
    for (const OverviewPlace& place : places) {
        const QPointF at = pixelOf(place.extent.center());
        if (found.size() >= MostMarks || place.extent == mPicture.frame)
            continue;
        const QPointF way = at - inside.center();
        const double share = std::min(inside.width() / 2 / std::max(std::abs(way.x()), 1e-9),
                                      inside.height() / 2 / std::max(std::abs(way.y()), 1e-9));
        if (share < 1)
            found.push_back({inside.center() + way * share,
                             std::atan2(way.x(), -way.y()) * 180 / M_PI, &place});
        else if (std::max(place.extent.width(), place.extent.height()) * scale < LeastPlace)
            found.push_back({at, std::nullopt, &place});
    }
    return found;
}

std::optional<OverviewMap::PlaceMark> OverviewMap::placeMarkAt(const QPointF& pixel) const
{
    for (const PlaceMark& mark : placeMarks()) {
        if ((mark.at - pixel).manhattanLength() <= MarkReach)
            return mark;
    }
    return std::nullopt;
}

void OverviewMap::paintMap(QPainter& painter) const
{
    if (mPicture.size == size()) {
        painter.drawImage(QPointF(), mPicture.image);
        if (!mSelection.isNull())
            painter.drawImage(QPointF(), mSelection);
        return;
    }
    // While it is being resized the picture of before stands in for the new one.
    const QTransform before = overviewFit(mPicture.frame, mPicture.size);
    const QTransform now = overviewFit(mPicture.frame, size());
    const QRectF place =
        (before.inverted() * now).mapRect(QRectF(QPointF(), QSizeF(mPicture.size)));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, mPicture.image);
    if (!mSelection.isNull())
        painter.drawImage(place, mSelection);
}

void OverviewMap::paintPlaces(QPainter& painter) const
{
    const ThemeTokens& tokens = Theme::tokens();
    const std::vector<PlaceMark> marks = placeMarks();
    for (const PlaceMark& mark : marks) {
        if (!mark.angle) {
            painter.setPen(QPen(tokens.text, 1.2));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(mark.at, LeastPlace / 2, LeastPlace / 2);
            if (marks.size() <= MostNames)
                paintName(painter, mark);
            continue;
        }
        painter.save();
        painter.translate(mark.at);
        painter.setPen(QPen(tokens.muted, 1));
        painter.setBrush(tokens.panel);
        painter.drawEllipse(QPointF(), 8, 8);
        painter.rotate(*mark.angle);
        painter.setPen(QPen(tokens.text, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        const QPointF chevron[3] = {{-3.2, 1.8}, {0, -2}, {3.2, 1.8}};
        painter.drawPolyline(chevron, 3);
        painter.restore();
    }
}

void OverviewMap::paintName(QPainter& painter, const PlaceMark& mark) const
{
    const ThemeTokens& tokens = Theme::tokens();
    QFont small = font();
    small.setPixelSize(Theme::CaptionPixels);
    const QFontMetricsF metrics(small);
    const QString name = metrics.elidedText(mark.place->name, Qt::ElideRight, width() * 0.55);
    const double length = metrics.horizontalAdvance(name);
    const double margin = OverviewEdge / 2;
    const double left = std::clamp(mark.at.x() - length / 2, margin, width() - margin - length);
    const bool isLow = mark.at.y() > height() * 0.7;
    const double base =
        mark.at.y() + (isLow ? -LeastPlace / 2 - 4 : LeastPlace / 2 + metrics.ascent());
    QPainterPath text;
    text.addText(left, base, small, name);
    painter.strokePath(text, QPen(tokens.panel, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(text, tokens.text);
}

void OverviewMap::paintFrame(QPainter& painter) const
{
    const ThemeTokens& tokens = Theme::tokens();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.muted, 1.2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(5, 9), QPointF(9, 5)); // the corner that resizes
    painter.drawLine(QPointF(5, 13), QPointF(13, 5));
    const double pen = hasFocus() ? 2 : 1;
    painter.setPen(QPen(hasFocus() ? tokens.accent : tokens.line, pen));
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2),
                            Theme::Radius, Theme::Radius);
}

void OverviewMap::paintEvent(QPaintEvent* /*event*/)
{
    const ThemeTokens& tokens = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath card;
    card.addRoundedRect(rect(), Theme::Radius, Theme::Radius);
    painter.fillPath(card, tokens.panel);
    if (isDrawn()) {
        if (mPicture.image.devicePixelRatio() != devicePixelRatioF() && !mDue.isActive() &&
            !mIsDrawing)
            askToDraw(0); // moved to another screen
        painter.setClipPath(card);
        paintMap(painter);
        paintOverviewCone(painter, cone(), size(), tokens);
        paintPlaces(painter);
        painter.setClipping(false);
    } else {
        painter.setPen(tokens.muted);
        painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Parks, parcels and buildings show up here."));
    }
    paintFrame(painter);
}

} // namespace parkwright
