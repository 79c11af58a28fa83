#include "app/imports/PreviewMap.h"

#include "app/window/Theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr double MapMargin = 16;    ///< px
constexpr double PointRadius = 2.5; ///< px
constexpr double LeastExtent = 10;  ///< m, so that one point is not infinitely large
constexpr double ZoomStep = 1.25;

QColor faded(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

} // namespace

PreviewMap::PreviewMap(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 160);
    setAccessibleName(tr("Map of what comes in"));
}

void PreviewMap::show(const PreviewShapes& shapes, const QString& note)
{
    const bool elsewhere = shapes.bounds != mShapes.bounds;
    mShapes = shapes;
    mNote = note;
    if (elsewhere) {
        mZoom = 1;
        mShift = {};
    }
    update();
}

void PreviewMap::clear(const QString& note)
{
    mShapes = {};
    mNote = note;
    update();
}

QTransform PreviewMap::toWidget() const
{
    const QRectF& bounds = mShapes.bounds;
    const double across = std::max(bounds.width(), LeastExtent);
    const double down = std::max(bounds.height(), LeastExtent);
    const double scale =
        mZoom * std::min((width() - 2 * MapMargin) / across, (height() - 2 * MapMargin) / down);
    QTransform transform;
    transform.translate(width() / 2.0 + mShift.x(), height() / 2.0 + mShift.y());
    transform.scale(scale, scale);
    transform.translate(-bounds.center().x(), -bounds.center().y());
    return transform;
}

void PreviewMap::drawSet(QPainter& painter, const PreviewShapes::Set& set, const QColor& line,
                         const QColor& fill) const
{
    const QTransform transform = toWidget();
    painter.setPen(QPen(line, 1));
    painter.setBrush(fill);
    painter.drawPath(transform.map(set.areas));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(transform.map(set.lines));
    painter.setPen(Qt::NoPen);
    painter.setBrush(line);
    for (const QPointF& point : set.points)
        painter.drawEllipse(transform.map(point), PointRadius, PointRadius);
}

void PreviewMap::drawLegend(QPainter& painter) const
{
    const ThemeTokens& tokens = Theme::tokens();
    struct Entry
    {
        const PreviewShapes::Set* set;
        QColor colour;
        QString text;
    };
    const Entry entries[] = {{&mShapes.added, tokens.accent, tr("new")},
                             {&mShapes.changed, tokens.warn, tr("changed")},
                             {&mShapes.there, tokens.muted, tr("in the plan")}};
    QFont small = font();
    small.setPixelSize(Theme::CaptionPixels);
    painter.setFont(small);
    const QFontMetricsF metrics(small);
    double x = 10;
    const double y = height() - 12;
    for (const Entry& each : entries) {
        if (each.set->isEmpty())
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(each.colour);
        painter.drawRoundedRect(QRectF(x, y - 8, 10, 10), 2, 2);
        painter.setPen(tokens.text);
        painter.drawText(QPointF(x + 15, y + 1), each.text);
        x += 15 + metrics.horizontalAdvance(each.text) + 14;
    }
    if (!mNote.isEmpty()) {
        painter.setPen(tokens.muted);
        painter.drawText(QRectF(x, y - 12, width() - x - 10, 18), Qt::AlignRight | Qt::AlignVCenter,
                         mNote);
    }
}

void PreviewMap::paintEvent(QPaintEvent* /*event*/)
{
    const ThemeTokens& tokens = Theme::tokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.panel);
    if (mShapes.bounds.isNull()) {
        painter.setPen(tokens.muted);
        painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                         mNote);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    drawSet(painter, mShapes.there, faded(tokens.muted, 120), faded(tokens.muted, 24));
    if (!mShapes.frame.isNull()) {
        painter.setPen(QPen(tokens.accent, 1.5));
        painter.setBrush(faded(tokens.accent, 40));
        painter.drawPolygon(toWidget().map(QPolygonF(mShapes.frame)));
    }
    drawSet(painter, mShapes.changed, tokens.warn, faded(tokens.warn, 70));
    drawSet(painter, mShapes.added, tokens.accent, faded(tokens.accent, 70));
    drawLegend(painter);
    if (hasFocus()) {
        painter.setPen(QPen(tokens.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void PreviewMap::zoom(double factor, const QPointF& about)
{
    const QPointF middle(width() / 2.0, height() / 2.0);
    const double before = mZoom;
    mZoom = std::clamp(mZoom * factor, 0.1, 2000.0);
    const QPointF from = about - middle - mShift;
    mShift -= from * (mZoom / before - 1);
    update();
}

void PreviewMap::wheelEvent(QWheelEvent* event)
{
    zoom(std::pow(ZoomStep, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void PreviewMap::mousePressEvent(QMouseEvent* event)
{
    mLast = event->position();
}

void PreviewMap::mouseMoveEvent(QMouseEvent* event)
{
    mShift += event->position() - mLast;
    mLast = event->position();
    update();
}

void PreviewMap::mouseDoubleClickEvent(QMouseEvent* /*event*/)
{
    mZoom = 1;
    mShift = {};
    update();
}

void PreviewMap::keyPressEvent(QKeyEvent* event)
{
    const QPointF middle(width() / 2.0, height() / 2.0);
    const double step = 40; // px
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(ZoomStep, middle);
        return;
    case Qt::Key_Minus:
        zoom(1 / ZoomStep, middle);
        return;
    case Qt::Key_Left:
        mShift.rx() += step;
        break;
    case Qt::Key_Right:
        mShift.rx() -= step;
        break;
    case Qt::Key_Up:
        mShift.ry() += step;
        break;
    case Qt::Key_Down:
        mShift.ry() -= step;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    update();
}

} // namespace parkwright
