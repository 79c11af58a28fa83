#include "app/view/Compass.h"

#include "app/window/Theme.h"

#include <QApplication>
#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace parkwright {

namespace {
constexpr double TurnPerPixel = 0.8; ///< degrees
constexpr double TiltPerPixel = 0.5;
} // namespace

Compass::Compass(QWidget* parent)
    : QAbstractButton(parent)
{
    setFixedSize(sizeHint());
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    retranslate();
}

void Compass::setHeading(double degrees)
{
    if (qFuzzyCompare(mHeading + 1, degrees + 1))
        return;
    mHeading = degrees;
    update();
}

void Compass::paintEvent(QPaintEvent* /*event*/)
{
    const ThemeTokens& t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor disc = t.panel;
    disc.setAlpha(underMouse() ? 245 : 215);
    painter.setPen(QPen(hasFocus() ? t.accent : t.line, hasFocus() ? 2 : 1));
    painter.setBrush(disc);
    painter.drawEllipse(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5));

    painter.translate(QRectF(rect()).center());
    painter.rotate(-mHeading);
    painter.setPen(Qt::NoPen);
    QPainterPath north;
    north.moveTo(0, -12);
    north.lineTo(5, 3);
    north.lineTo(-5, 3);
    north.closeSubpath();
    painter.setBrush(t.bad);
    painter.drawPath(north);
    QPainterPath south;
    south.moveTo(0, 18);
    south.lineTo(5, 3);
    south.lineTo(-5, 3);
    south.closeSubpath();
    QColor pale = t.muted;
    pale.setAlpha(130);
    painter.setBrush(pale);
    painter.drawPath(south);

    QFont letter = font();
    letter.setPixelSize(9);
    letter.setBold(true);
    painter.setFont(letter);
    painter.setPen(t.text);
    painter.drawText(QRectF(-8, -24, 16, 12), Qt::AlignCenter, tr("N", "north, on the compass"));
}

void Compass::mousePressEvent(QMouseEvent* event)
{
    mPressedAt = mLast = event->position();
    mIsDragged = false;
    QAbstractButton::mousePressEvent(event);
}

void Compass::mouseMoveEvent(QMouseEvent* event)
{
    if (!isDown() && !mIsDragged)
        return;
    const QPointF now = event->position();
    if (!mIsDragged &&
        (now - mPressedAt).manhattanLength() < QApplication::startDragDistance() / 2.0)
        return;
    mIsDragged = true;
    Q_EMIT turned((mLast.x() - now.x()) * TurnPerPixel, (mLast.y() - now.y()) * TiltPerPixel);
    mLast = now;
}

void Compass::mouseReleaseEvent(QMouseEvent* event)
{
    if (std::exchange(mIsDragged, false))
        setDown(false); // that was no click
    QAbstractButton::mouseReleaseEvent(event);
}

void Compass::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

void Compass::retranslate()
{
    setAccessibleName(tr("Compass"));
    setToolTip(tr("Click: north up (N). Drag: turn and tilt"));
    update();
}

} // namespace parkwright
