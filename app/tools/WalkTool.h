#pragma once

#include "app/tools/ViewTool.h"
#include "gis/model/ViewState.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

namespace parkwright {

class Navigator;

/// Walking through the park at the height of one's eyes: keys go, dragging looks around, the wheel
/// sets the pace. Comes back to where the camera was when it ends.
class WalkTool final : public ViewTool
{
    Q_OBJECT

public:
    /// Begins where the camera looks at. @param navigator outlives the tool
    explicit WalkTool(Navigator& navigator);

    double speed() const { return mSpeed; } ///< m/s

    QString hint() const override;
    QCursor cursor() const override { return Qt::OpenHandCursor; }
    bool needsPlaces() const override { return false; }
    void press(const ToolPoint& at) override { mLast = at.pixel; }
    void move(const ToolPoint& at, bool held) override;
    bool usesKey(int key) const override;
    void key(int key, bool down) override;
    bool wheel(double notches) override;
    void leave() override;
    void paint(QPainter& /*painter*/, const ToPixel& /*toPixel*/) const override {}

private:
    void step();

    Navigator& mNavigator;
    const CameraPose mBefore;
    double mSpeed;
    QSet<int> mDown; ///< keys that are held
    QTimer mTick;
    QElapsedTimer mSinceStep;
    QPointF mLast;
};

} // namespace parkwright
