#include "app/tools/WalkTool.h"

#include "app/view/Navigator.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr double StrollSpeed = 3; ///< m/s; people walk at 1.4, impatient ones look at a screen
constexpr double LeastSpeed = 0.7;
constexpr double MostSpeed = 60;
constexpr double PacePerNotch = 1.25;
constexpr double LookPerPixel = 0.2; ///< degrees
constexpr int StepMs = 16;
constexpr double LongestStep = 0.1; ///< s, of a slow frame

} // namespace

WalkTool::WalkTool(Navigator& navigator)
    : mNavigator(navigator)
    , mBefore(navigator.camera().pose())
    , mSpeed(StrollSpeed)
{
    mTick.setInterval(StepMs);
    connect(&mTick, &QTimer::timeout, this, &WalkTool::step);
    mNavigator.flyTo(mNavigator.camera().walkPose());
}

void WalkTool::leave()
{
    mTick.stop();
    mNavigator.flyTo(mBefore);
}

QString WalkTool::hint() const
{
    return tr("W A S D or arrows walk, drag to look around, wheel for the pace (%1 m/s), Esc ends")
        .arg(QLocale().toString(mSpeed, 'f', 1));
}

void WalkTool::move(const ToolPoint& at, bool held)
{
    if (!held)
        return;
    const QPointF moved = at.pixel - mLast;
    mLast = at.pixel;
    mNavigator.camera().look(-moved.x() * LookPerPixel, moved.y() * LookPerPixel);
    mNavigator.publish();
}

bool WalkTool::usesKey(int key) const
{
    switch (key) {
    case Qt::Key_W:
    case Qt::Key_A:
    case Qt::Key_S:
    case Qt::Key_D:
    case Qt::Key_Up:
    case Qt::Key_Left:
    case Qt::Key_Down:
    case Qt::Key_Right:
        return true;
    default:
        return false;
    }
}

void WalkTool::key(int key, bool down)
{
    if (!down) {
        mDown.remove(key);
        return;
    }
    mDown.insert(key);
    if (!mTick.isActive()) {
        mSinceStep.start();
        mTick.start();
        step();
    }
}

bool WalkTool::wheel(double notches)
{
    mSpeed = std::clamp(mSpeed * std::pow(PacePerNotch, notches), LeastSpeed, MostSpeed);
    Q_EMIT hintChanged();
    return true;
}

void WalkTool::step()
{
    if (mDown.isEmpty()) {
        mTick.stop();
        return;
    }
    if (mNavigator.isFlying()) { // still on the way down
        mSinceStep.restart();
        return;
    }
    const auto held = [this](Qt::Key letter, Qt::Key arrow) {
        return mDown.contains(letter) || mDown.contains(arrow) ? 1.0 : 0.0;
    };
    const double right = held(Qt::Key_D, Qt::Key_Right) - held(Qt::Key_A, Qt::Key_Left);
    const double ahead = held(Qt::Key_W, Qt::Key_Up) - held(Qt::Key_S, Qt::Key_Down);
    const double length = std::hypot(right, ahead);
    if (length == 0)
        return;
    const double seconds =
        std::clamp(double(mSinceStep.restart()) / 1000, StepMs / 1000.0, LongestStep);
    const double way = mSpeed * seconds / length;
    mNavigator.camera().walk(right * way, ahead * way);
    mNavigator.publish();
}

} // namespace parkwright
