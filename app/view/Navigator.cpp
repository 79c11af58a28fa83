#include "app/view/Navigator.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace parkwright {

namespace {

constexpr int TickMs = 16;
constexpr double DegreesPerPixel = 0.28;
constexpr double ZoomPerPixel = 1.008;
constexpr double ZoomPerNotch = 1.25;
constexpr double FineZoomPerNotch = 1.05;
constexpr double KeyStep = 0.08; ///< share of the view
constexpr double KeyTurn = 5;    ///< degrees

} // namespace

Navigator::Navigator(SceneWidget& widget, ViewController& view, QObject* parent)
    : QObject(parent)
    , mWidget(widget)
    , mView(view)
{
    mCamera.setPose(view.viewState().camera);
    mTick.setInterval(TickMs);
    connect(&mTick, &QTimer::timeout, this, &Navigator::tick);
    connect(&mView, &ViewController::changed, this, &Navigator::followView);
    connect(&mView, &ViewController::flightRequested, this,
            [this](const CameraPose& pose) { flyTo(pose); });
    mWidget.installEventFilter(this);
}

void Navigator::flyTo(const CameraPose& pose, double seconds)
{
    mCamera.flyTo(pose, mReducedMotion ? 0 : seconds);
    if (mCamera.isFlying()) {
        mSinceTick.start();
        mTick.start();
    } else {
        publish();
    }
}

bool Navigator::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != &mWidget)
        return false;
    switch (event->type()) {
    case QEvent::Resize:
        mCamera.setViewport(mWidget.size());
        return false;
    case QEvent::MouseButtonPress:
        press(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseMove:
        drag(*static_cast<QMouseEvent*>(event));
        return mButton != Qt::NoButton;
    case QEvent::MouseButtonRelease:
        release(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseButtonDblClick: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() == Qt::LeftButton)
            Q_EMIT doubleClicked(mouse->position());
        return true;
    }
    case QEvent::Wheel:
        wheel(*static_cast<QWheelEvent*>(event));
        return true;
    case QEvent::KeyPress:
        return key(*static_cast<QKeyEvent*>(event));
    case QEvent::FocusOut:
        mButton = Qt::NoButton;
        mDragging = false;
        return false;
    default:
        return false;
    }
}

MapPoint Navigator::anchorUnder(const QPointF& position)
{
    if (const auto hit = mWidget.pointAt(position))
        return *hit;
    return mCamera.anchorAt(position);
}

void Navigator::press(const QMouseEvent& event)
{
    mCamera.stop();
    publish();
    Q_EMIT taken();
    mWidget.setFocus(Qt::MouseFocusReason);
    if (mButton != Qt::NoButton)
        return; // one drag at a time
    mButton = event.button();
    mAction = NavigationScheme::drag(event.button(), event.modifiers());
    mPressedAt = mLast = event.position();
    mDragging = false;
}

void Navigator::drag(const QMouseEvent& event)
{
    if (mButton == Qt::NoButton || !(event.buttons() & mButton))
        return;
    const QPointF now = event.position();
    if (!mDragging) {
        if ((now - mPressedAt).manhattanLength() < QApplication::startDragDistance() / 2.0)
            return;
        if (mAction == Navigation::Select) {
            mButton = Qt::NoButton;
            Q_EMIT dragStarted();
            Q_EMIT selectionBegun(mPressedAt);
            return;
        }
        mDragging = true;
        mAnchor = anchorUnder(mPressedAt);
        Q_EMIT dragStarted();
    }
    const QPointF moved = now - mLast;
    mLast = now;
    switch (mAction) {
    case Navigation::Pan:
        mCamera.panTo(mAnchor, now);
        break;
    case Navigation::Orbit:
        mCamera.orbit(mAnchor, moved.x() * DegreesPerPixel, -moved.y() * DegreesPerPixel);
        break;
    case Navigation::Zoom:
        mCamera.zoom(mAnchor, std::pow(ZoomPerPixel, -moved.y()));
        break;
    case Navigation::Look:
        mCamera.look(moved.x() * DegreesPerPixel, -moved.y() * DegreesPerPixel);
        break;
    default:
        return;
    }
    publish();
}

void Navigator::release(const QMouseEvent& event)
{
    if (event.button() != mButton)
        return;
    mButton = Qt::NoButton;
    if (!std::exchange(mDragging, false))
        Q_EMIT clicked(event.position(), event.button(), event.modifiers());
}

void Navigator::wheel(const QWheelEvent& event)
{
    const double notches = event.angleDelta().y() / 120.0;
    if (notches == 0)
        return;
    const double step =
        event.modifiers().testFlag(Qt::ControlModifier) ? FineZoomPerNotch : ZoomPerNotch;
    const MapPoint anchor = anchorUnder(event.position());
    Q_EMIT taken();
    mCamera.stop();
    const double turned = NavigationScheme::isWheelInverted() ? -notches : notches;
    mCamera.zoom(anchor, std::pow(step, -turned * NavigationScheme::wheelSpeed()));
    publish();
}

bool Navigator::key(const QKeyEvent& event)
{
    const MapPoint target = mCamera.pose().target;
    switch (NavigationScheme::key(event.key(), event.modifiers())) {
    case Navigation::MoveLeft:
        mCamera.move(-KeyStep, 0);
        break;
    case Navigation::MoveRight:
        mCamera.move(KeyStep, 0);
        break;
    case Navigation::MoveForward:
        mCamera.move(0, KeyStep);
        break;
    case Navigation::MoveBack:
        mCamera.move(0, -KeyStep);
        break;
    case Navigation::TurnLeft:
        mCamera.orbit(target, KeyTurn, 0);
        break;
    case Navigation::TurnRight:
        mCamera.orbit(target, -KeyTurn, 0);
        break;
    case Navigation::TiltUp:
        mCamera.orbit(target, 0, KeyTurn);
        break;
    case Navigation::TiltDown:
        mCamera.orbit(target, 0, -KeyTurn);
        break;
    case Navigation::LookLeft:
        mCamera.look(-KeyTurn, 0);
        break;
    case Navigation::LookRight:
        mCamera.look(KeyTurn, 0);
        break;
    case Navigation::LookUp:
        mCamera.look(0, KeyTurn);
        break;
    case Navigation::LookDown:
        mCamera.look(0, -KeyTurn);
        break;
    case Navigation::Rise:
        mCamera.rise(KeyStep);
        break;
    case Navigation::Sink:
        mCamera.rise(-KeyStep);
        break;
    case Navigation::ZoomIn:
        mCamera.zoom(target, 1 / ZoomPerNotch);
        break;
    case Navigation::ZoomOut:
        mCamera.zoom(target, ZoomPerNotch);
        break;
    default:
        return false;
    }
    Q_EMIT taken();
    publish();
    return true;
}

void Navigator::zoomBy(double factor)
{
    Q_EMIT taken();
    mCamera.zoom(mCamera.pose().target, factor);
    publish();
}

void Navigator::turnBy(double heading, double pitch)
{
    Q_EMIT taken();
    mCamera.orbit(mCamera.pose().target, heading, pitch);
    publish();
}

void Navigator::take()
{
    mCamera.stop();
    mWidget.noteMotion();
    Q_EMIT taken();
}

void Navigator::tick()
{
    const double seconds = double(mSinceTick.restart()) / 1000;
    if (mCamera.advance(std::min(seconds, 0.1))) // a slow frame slows the flight, no jump
        publish();
    if (!mCamera.isFlying())
        mTick.stop();
}

void Navigator::followView(ViewAspects aspects)
{
    if (!mPublishing && aspects.testFlag(ViewAspect::Camera))
        mCamera.setPose(mView.viewState().camera); // somebody else set it: a bookmark, a project
}

void Navigator::publish()
{
    if (mView.viewState().camera == mCamera.pose())
        return;
    mWidget.noteMotion();
    mPublishing = true;
    mView.setCamera(mCamera.pose());
    mPublishing = false;
}

} // namespace parkwright
