// Mouse, wheel and keys on the overview map.
#include "app/view/OverviewMap.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineF>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr double CornerGrip = 16;  ///< pixels
constexpr double HandleReach = 10; ///< pixels around it that take hold of it
constexpr double KeyShare = 0.15;  ///< of what is seen, that an arrow key moves
constexpr double KeyDegrees = 5;
constexpr double WheelZoom = 1.25;

} // namespace

void OverviewMap::moveBy(double east, double north)
{
    const MapPoint& target = mContext.view().viewState().camera.target;
    Q_EMIT taken();
    mContext.view().setCamera(movedTo({target.x + east, target.y + north, 0}));
}

void OverviewMap::turnTo(double heading)
{
    CameraPose pose = mContext.view().viewState().camera;
    pose.heading = std::fmod(heading + 360, 360.0);
    Q_EMIT taken();
    mContext.view().setCamera(pose);
}

OverviewMap::Grip OverviewMap::gripAt(const QPointF& pixel) const
{
    if (pixel.x() < CornerGrip && pixel.y() < CornerGrip)
        return Grip::Corner;
    if (!isDrawn())
        return Grip::None;
    if (QLineF(cone().handle, pixel).length() <= HandleReach)
        return Grip::Handle;
    return placeMarkAt(pixel) ? Grip::Place : Grip::Map;
}

void OverviewMap::mousePressEvent(QMouseEvent* event)
{
    event->accept();
    if (event->button() != Qt::LeftButton)
        return;
    mGrip = gripAt(event->position());
    mIsDragging = false;
    mPressedAt = event->position();
    mOffset = {};
    if (mGrip != Grip::Map)
        return;
    if (cone().ground.containsPoint(mPressedAt, Qt::OddEvenFill)) {
        const MapPoint at = placeAt(mPressedAt);
        const MapPoint& target = mContext.view().viewState().camera.target;
        mOffset = {target.x - at.x, target.y - at.y};
    }
}

void OverviewMap::mouseMoveEvent(QMouseEvent* event)
{
    event->accept();
    const QPointF now = event->position();
    if (mGrip == Grip::None || !(event->buttons() & Qt::LeftButton)) {
        showCursor(now);
        return;
    }
    if (!mIsDragging &&
        (now - mPressedAt).manhattanLength() < QApplication::startDragDistance() / 2.0)
        return;
    mIsDragging = true;
    dragTo(now);
}

void OverviewMap::dragTo(const QPointF& pointer)
{
    const QPointF inside(std::clamp(pointer.x(), 0.0, double(width())),
                         std::clamp(pointer.y(), 0.0, double(height())));
    if (mGrip == Grip::Corner) {
        // The corner moves along with the pointer, and positions count from it.
        const QPoint moved = pointer.toPoint() - mPressedAt.toPoint();
        want({width() - moved.x(), height() - moved.y()});
    } else if (mGrip == Grip::Handle) {
        turnTo(headingByHandle(cone(), pointer));
    } else if (mGrip == Grip::Map) {
        const MapPoint at = placeAt(inside);
        Q_EMIT taken();
        mContext.view().setCamera(movedTo({at.x + mOffset.x(), at.y + mOffset.y(), 0}));
    }
}

void OverviewMap::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept();
    if (event->button() != Qt::LeftButton)
        return;
    const Grip grip = std::exchange(mGrip, Grip::None);
    if (std::exchange(mIsDragging, false)) {
        if (grip == Grip::Corner)
            storeSize();
        followCamera();
        return;
    }
    if (grip == Grip::Map) {
        Q_EMIT taken();
        mContext.view().flyTo(movedTo(placeAt(event->position())));
    } else if (const auto mark = placeMarkAt(event->position()); grip == Grip::Place && mark) {
        Q_EMIT taken();
        if (mark->place->park.isNull())
            mContext.view().flyTo(movedTo(mark->place->extent.center()));
        else
            mContext.view().frame({{TableId::Parks, mark->place->park}});
    }
}

void OverviewMap::mouseDoubleClickEvent(QMouseEvent* event)
{
    event->accept();
    if (event->button() != Qt::LeftButton || gripAt(event->position()) == Grip::Corner)
        return;
    Q_EMIT taken();
    mContext.view().frame({});
}

void OverviewMap::wheelEvent(QWheelEvent* event)
{
    event->accept();
    if (event->angleDelta().y() != 0)
        Q_EMIT zoomed(std::pow(WheelZoom, -event->angleDelta().y() / 120.0));
}

void OverviewMap::keyPressEvent(QKeyEvent* event)
{
    const double step = seenMetres() * KeyShare;
    const bool turns = event->modifiers().testFlag(Qt::ShiftModifier);
    const double heading = mContext.view().viewState().camera.heading;
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT left();
        return;
    case Qt::Key_Left:
        return turns ? turnTo(heading - KeyDegrees) : moveBy(-step, 0);
    case Qt::Key_Right:
        return turns ? turnTo(heading + KeyDegrees) : moveBy(step, 0);
    case Qt::Key_Up:
        return moveBy(0, step);
    case Qt::Key_Down:
        return moveBy(0, -step);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        Q_EMIT zoomed(1 / WheelZoom);
        return;
    case Qt::Key_Minus:
        Q_EMIT zoomed(WheelZoom);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool OverviewMap::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) { // Escape would clear the selection
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || (key >= Qt::Key_Left && key <= Qt::Key_Down)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto mark = placeMarkAt(help->pos()); mark && !mark->place->name.isEmpty()) {
            QToolTip::showText(help->globalPos(), mark->place->name, this);
            return true;
        }
    }
    return QWidget::event(event);
}

void OverviewMap::showCursor(const QPointF& pixel)
{
    switch (gripAt(pixel)) {
    case Grip::Corner:
        setCursor(Qt::SizeFDiagCursor);
        break;
    case Grip::Handle:
        setCursor(Qt::OpenHandCursor);
        break;
    case Grip::Place:
        setCursor(Qt::PointingHandCursor);
        break;
    case Grip::Map:
        setCursor(Qt::CrossCursor);
        break;
    case Grip::None:
        unsetCursor();
    }
}

} // namespace parkwright
