#include "app/view/Pointing.h"

#include <QMouseEvent>

namespace parkwright {

namespace {
constexpr int LookMs = 30;
}

Pointing::Pointing(SceneWidget& widget, Navigator& navigator, Selection& selection,
                   std::function<ObjectRef(const PickResult&)> resolve, QObject* parent)
    : QObject(parent)
    , mWidget(widget)
    , mNavigator(navigator)
    , mSelection(selection)
    , mResolve(std::move(resolve))
{
    mLook.setSingleShot(true);
    mLook.setInterval(LookMs);
    connect(&mLook, &QTimer::timeout, this, &Pointing::look);
    connect(&mNavigator, &Navigator::clicked, this, &Pointing::click);
    connect(&mNavigator, &Navigator::dragStarted, this, &Pointing::leave);
    connect(&mNavigator, &Navigator::doubleClicked, this, [this](const QPointF& at) {
        if (!mIsActive)
            return;
        if (const ObjectRef object = objectAt(at); !object.isNull())
            Q_EMIT frameWanted(object);
    });
    mWidget.installEventFilter(this);
}

bool Pointing::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != &mWidget)
        return false;
    if (event->type() == QEvent::MouseMove) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        mAt = mouse->position();
        if (mIsActive && mouse->buttons() == Qt::NoButton && !mNavigator.isFlying() &&
            !mLook.isActive())
            mLook.start();
    } else if (event->type() == QEvent::Leave) {
        leave();
    }
    return false;
}

ObjectRef Pointing::objectAt(const QPointF& at)
{
    return mResolve(mWidget.pickAt(at));
}

void Pointing::look()
{
    if (mNavigator.isDragging() || !mWidget.underMouse())
        return;
    const PickResult hit = mWidget.pickAt(mAt);
    const ObjectRef object = mResolve(hit);
    mSelection.setHovered(object);
    Q_EMIT hovered(object, mAt.toPoint());
    Q_EMIT placeChanged(hit.point.has_value(), hit.point.value_or(MapPoint{}));
}

void Pointing::setActive(bool active)
{
    mIsActive = active;
    if (!active)
        leave();
}

void Pointing::leave()
{
    mLook.stop();
    mSelection.setHovered({});
    Q_EMIT hovered({}, {});
    Q_EMIT placeChanged(false, {});
}

void Pointing::click(const QPointF& at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    if (!mIsActive) {
        if (button == Qt::RightButton)
            Q_EMIT toolClicked();
        return;
    }
    const ObjectRef object = objectAt(at);
    if (button == Qt::RightButton) {
        if (!object.isNull() && !mSelection.contains(object))
            mSelection.set({object});
        Q_EMIT menuWanted(object, mWidget.mapToGlobal(at.toPoint()));
    } else if (button == Qt::LeftButton && modifiers.testFlag(Qt::ControlModifier)) {
        if (!object.isNull())
            mSelection.toggle(object);
    } else if (button == Qt::LeftButton && object.isNull()) {
        mSelection.clear();
    } else if (button == Qt::LeftButton) {
        mSelection.set({object});
    }
}

} // namespace parkwright
