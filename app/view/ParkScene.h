#pragma once

#include "app/view/ViewPane.h"
#include "scene/SceneController.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace parkwright {

/// How the view comes to what was opened.
enum class Arrival {
    Known,  ///< where the user left it
    AtOnce, ///< at the start view
    Slow    ///< at the start view, by a flight
};

/// The scene of the plan that is open: keeps renderer and controller in step with document, view,
/// selection and standards, moves animations on, and tells the pane what there is to see. Made
/// before its ViewPane and outlives it. GUI thread.
class ParkScene final : public QObject
{
    Q_OBJECT

public:
    explicit ParkScene(AppContext& context, QObject* parent = nullptr);
    ~ParkScene() override;

    SceneRenderer& renderer() { return mRenderer; }
    SceneController& controller() { return mController; }
    ObjectRef objectAt(const PickResult& pick) const { return mController.objectAt(pick.number); }

    /// From now on the pane shows this scene.
    void attach(ViewPane& pane);
    /// For the plan that is put in place next.
    void beginWith(Arrival arrival);

Q_SIGNALS:
    void legendChanged();
    /// Everything is on screen.
    void ready();

private:
    void followSelection();
    void followBounds();
    void welcome();
    void tick();

    AppContext& mContext;
    SceneRenderer mRenderer;
    SceneController mController;
    QPointer<ViewPane> mPane;
    QTimer mTick;            ///< while something is animated
    bool mWelcoming = false; ///< the camera is not where the user put it yet
    Arrival mArrival = Arrival::AtOnce;
};

} // namespace parkwright
