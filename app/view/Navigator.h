#pragma once

#include "app/view/NavigationScheme.h"
#include "app/view/SceneWidget.h"
#include "app/view/ViewController.h"
#include "scene/camera/CameraController.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointF>
#include <QTimer>

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace parkwright {

/// Turns mouse and keys on the SceneWidget into movements of the camera, by the table of
/// NavigationScheme, and flies. What it makes goes into the ViewController.
class Navigator final : public QObject
{
    Q_OBJECT

public:
    Navigator(SceneWidget& widget, ViewController& view, QObject* parent = nullptr);

    CameraController& camera() { return mCamera; }

    /// Flies where wanted; at once when people asked for less motion.
    /// @param seconds that the flight takes
    void flyTo(const CameraPose& pose, double seconds = 0.7);
    /// Shows what was done to camera().
    void publish();
    /// Towards or away from what one looks at. @param factor of the distance
    void zoomBy(double factor);
    /// Turns about what one looks at, degrees to add.
    void turnBy(double heading, double pitch);
    /// The user moves the camera by other means: a flight ends, and drawing is quick.
    void take();
    bool isFlying() const { return mCamera.isFlying(); }
    bool isDragging() const { return mDragging; }
    void setReducedMotion(bool reduced) { mReducedMotion = reduced; }
    bool reducedMotion() const { return mReducedMotion; }

Q_SIGNALS:
    /// A press that did not become a drag.
    void clicked(const QPointF& position, Qt::MouseButton button, Qt::KeyboardModifiers modifiers);
    void doubleClicked(const QPointF& position);
    void dragStarted();
    /// A drag that draws a rectangle began; the rest of it belongs to whoever listens.
    void selectionBegun(const QPointF& pressedAt);
    /// The user moves the camera: by mouse, wheel or key.
    void taken();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void press(const QMouseEvent& event);
    void drag(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    void wheel(const QWheelEvent& event);
    bool key(const QKeyEvent& event);
    void tick();
    void followView(ViewAspects aspects);
    MapPoint anchorUnder(const QPointF& position);

    SceneWidget& mWidget;
    ViewController& mView;
    CameraController mCamera;
    QTimer mTick;
    QElapsedTimer mSinceTick;
    Qt::MouseButton mButton = Qt::NoButton;
    Navigation mAction = Navigation::None;
    QPointF mPressedAt;
    QPointF mLast;
    MapPoint mAnchor;
    bool mDragging = false;
    bool mPublishing = false;
    bool mReducedMotion = false;
};

} // namespace parkwright
