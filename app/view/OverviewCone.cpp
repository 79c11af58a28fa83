#include "app/view/OverviewCone.h"

#include <QLineF>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr double EdgeInset = 11;   ///< pixels from the edge, of an eye that is farther out
constexpr double LeastArm = 24;    ///< pixels from the target to the handle
constexpr double EyeRadius = 4.5;  ///< pixels
constexpr double KnobRadius = 3.5; ///< pixels
constexpr double BeamSpread = 22;  ///< degrees each way, where the seen ground is too small

QColor translucent(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

/// The point itself, or where the line from `from` to it leaves the map.
QPointF keptIn(const QRectF& inside, const QPointF& from, const QPointF& point)
{
    if (inside.contains(point))
        return point;
    const QPointF start(std::clamp(from.x(), inside.left(), inside.right()),
                        std::clamp(from.y(), inside.top(), inside.bottom()));
    const QPointF way = point - start;
    double share = 1;
    if (way.x() != 0)
        share =
            std::min(share, ((way.x() > 0 ? inside.right() : inside.left()) - start.x()) / way.x());
    if (way.y() != 0)
        share =
            std::min(share, ((way.y() > 0 ? inside.bottom() : inside.top()) - start.y()) / way.y());
    return start + way * std::max(share, 0.0);
}

void paintKnob(QPainter& painter, const QPointF& at, double radius, const QColor& fill,
               const QColor& ring)
{
    painter.setPen(QPen(ring, 1.5));
    painter.setBrush(fill);
    painter.drawEllipse(at, radius, radius);
}

/// An arrow head that says where the view looks; for eyes.
void paintEye(QPainter& painter, const OverviewCone& cone, const ThemeTokens& tokens)
{
    const double turn = std::atan2(cone.ahead.x(), -cone.ahead.y()) * 180 / M_PI;
    painter.save();
    painter.translate(cone.eye);
    painter.rotate(turn);
    QPainterPath head;
    head.moveTo(0, -8);
    head.lineTo(5.5, 5.5);
    head.lineTo(0, 2.5);
    head.lineTo(-5.5, 5.5);
    head.closeSubpath();
    painter.setPen(QPen(tokens.panel, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(head);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.accent);
    painter.drawPath(head);
    painter.restore();
}

/// Over the ground that is seen: fading into the distance, or even when one looks from above.
QBrush lightOn(const OverviewCone& cone, const QSizeF& size, const ThemeTokens& tokens)
{
    if (!cone.isHandleAtEye)
        return translucent(tokens.accent, tokens.dark ? 36 : 26);
    QLinearGradient light(cone.eye,
                          cone.eye + cone.ahead * std::hypot(size.width(), size.height()));
    light.setColorAt(0, translucent(tokens.accent, tokens.dark ? 90 : 70));
    light.setColorAt(1, translucent(tokens.accent, 8));
    return light;
}

/// Shows the direction where the ground that is seen is too small to do so.
void paintBeam(QPainter& painter, const OverviewCone& cone, const ThemeTokens& tokens)
{
    QLinearGradient fade(cone.eye, cone.eye + cone.ahead * LeastArm * 1.4);
    fade.setColorAt(0, translucent(tokens.accent, 150));
    fade.setColorAt(1, translucent(tokens.accent, 0));
    const double angle = std::atan2(-cone.ahead.y(), cone.ahead.x()) * 180 / M_PI;
    const double radius = LeastArm * 1.4;
    const QRectF circle(cone.eye.x() - radius, cone.eye.y() - radius, 2 * radius, 2 * radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fade);
    painter.drawPie(circle, int((angle - BeamSpread) * 16), int(2 * BeamSpread * 16));
}

} // namespace

OverviewCone overviewCone(const SeenGround& seen, const MapPoint& target, const QTransform& fit,
                          const QSizeF& size)
{
    OverviewCone cone;
    const QPointF eye = fit.map(QPointF(seen.eye.x, seen.eye.y));
    cone.target = fit.map(QPointF(target.x, target.y));
    cone.ahead = {seen.ahead.x(), -seen.ahead.y()};
    for (const MapPoint& corner : seen.corners)
        cone.ground << fit.map(QPointF(corner.x, corner.y));
    const QRectF inside =
        QRectF(QPointF(), size).adjusted(EdgeInset, EdgeInset, -EdgeInset, -EdgeInset);
    cone.eye = keptIn(inside, cone.target, eye);
    cone.isOut = cone.eye != eye;
    cone.isHandleAtEye = QLineF(cone.eye, cone.target).length() >= LeastArm / 2;
    if (cone.isHandleAtEye) {
        cone.handle = cone.eye;
        return cone;
    }
    double arm = LeastArm;
    if (!cone.ground.isEmpty())
        arm = std::max(arm, QPointF::dotProduct((cone.ground[2] + cone.ground[3]) / 2 - cone.target,
                                                cone.ahead));
    cone.handle = keptIn(inside, cone.target, cone.target + cone.ahead * arm);
    return cone;
}

double headingByHandle(const OverviewCone& cone, const QPointF& pointer)
{
    const QPointF way = cone.isHandleAtEye ? cone.target - pointer : pointer - cone.target;
    const double degrees = std::atan2(way.x(), -way.y()) * 180 / M_PI;
    return degrees < 0 ? degrees + 360 : degrees;
}

void paintOverviewCone(QPainter& painter, const OverviewCone& cone, const QSizeF& size,
                       const ThemeTokens& tokens)
{
    const QRectF map(QPointF(), size);
    const bool isSmall = cone.ground.boundingRect().width() < LeastArm / 2 &&
                         cone.ground.boundingRect().height() < LeastArm / 2;
    if (!cone.ground.isEmpty()) {
        QPainterPath ground;
        ground.addPolygon(cone.ground);
        ground.closeSubpath();
        QPainterPath rest;
        rest.addRect(map);
        painter.setPen(Qt::NoPen);
        painter.setBrush(
            translucent(tokens.panel, isSmall ? 0 : (tokens.dark ? 95 : 115))); // what is not seen
        painter.drawPath(rest.subtracted(ground));
        painter.setBrush(lightOn(cone, size, tokens));
        painter.drawPath(ground);
        if (cone.isHandleAtEye && !cone.isOut) { // from the eye to where its picture begins
            painter.setPen(QPen(translucent(tokens.accent, 150), 1));
            painter.drawLine(cone.eye, cone.ground[0]);
            painter.drawLine(cone.eye, cone.ground[1]);
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(translucent(tokens.panel, 190), 3.5));
        painter.drawPath(ground);
        painter.setPen(QPen(tokens.accent, 1.5));
        painter.drawPath(ground);
    }
    if (isSmall)
        paintBeam(painter, cone, tokens);
    if (cone.isHandleAtEye) {
        paintEye(painter, cone, tokens);
        if (isSmall)
            paintKnob(painter, cone.target, KnobRadius - 1, tokens.accent, tokens.panel);
        return;
    }
    paintKnob(painter, cone.target, isSmall ? EyeRadius : KnobRadius - 1, tokens.accent,
              tokens.panel);
    paintKnob(painter, cone.handle, KnobRadius, tokens.panel, tokens.accent);
}

} // namespace parkwright
