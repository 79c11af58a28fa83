#include "app/view/ParkScene.h"

namespace parkwright {

namespace {
constexpr int AdvanceMs = 16;
}

ParkScene::ParkScene(AppContext& context, QObject* parent)
    : QObject(parent)
    , mContext(context)
    , mController(context.document(), mRenderer, context.jobs())
{
    mController.setStandards(context.standards());
    mController.setView(context.view().viewState());
    mTick.setInterval(AdvanceMs);
    connect(&mTick, &QTimer::timeout, this, &ParkScene::tick);
    connect(&mController, &SceneController::redrawNeeded, this, [this] {
        if (!mTick.isActive())
            mTick.start();
        if (mPane && mPane->sceneWidget())
            mPane->sceneWidget()->setLoading(!mController.isReady());
    });
    connect(&mController, &SceneController::legendChanged, this, &ParkScene::legendChanged);
    connect(&mController, &SceneController::boundsChanged, this, &ParkScene::followBounds);
    connect(&mController, &SceneController::ready, this, &ParkScene::welcome);
    connect(&context, &AppContext::standardsChanged, this,
            [this] { mController.setStandards(mContext.standards()); });
    connect(&context.view(), &ViewController::changed, this,
            [this] { mController.setView(mContext.view().viewState()); });
    connect(&context.selection(), &Selection::changed, this, &ParkScene::followSelection);
    connect(&context.selection(), &Selection::hoveredChanged, this, &ParkScene::followSelection);
}

ParkScene::~ParkScene() = default;

void ParkScene::attach(ViewPane& pane)
{
    mPane = &pane;
    pane.setGround([this](double x, double y) -> std::optional<double> {
        return mController.ground().surfaceAt(x, y);
    });
    pane.setGroundSpacing(
        [this](const MapExtent& area) { return mController.ground().spacingIn(area); });
    pane.setLayerBox([this](const ObjectRef& layer) -> ObjectBox {
        const SceneBounds bounds = mController.boundsOf({layer});
        return {bounds.extent, bounds.lowest, bounds.highest};
    });
    followBounds();
    if (Navigator* navigator = pane.navigator())
        connect(navigator, &Navigator::taken, this, [this] {
            if (!mController.bounds().extent.isEmpty())
                mWelcoming = false;
        });
}

void ParkScene::beginWith(Arrival arrival)
{
    mArrival = arrival;
    mWelcoming = arrival != Arrival::Known;
}

void ParkScene::followSelection()
{
    mController.setMarks({mContext.selection().objects(), mContext.selection().hovered()});
}

void ParkScene::followBounds()
{
    if (!mPane)
        return;
    const SceneBounds bounds = mController.bounds();
    mPane->setScene(bounds.extent, bounds.lowest, bounds.highest);
    // What there is to see grows while it is read: keep it in view until the user takes over.
    if (mWelcoming && !bounds.extent.isEmpty() && mPane->navigator())
        mContext.view().setCamera(mPane->startPose());
}

void ParkScene::welcome()
{
    if (mPane && mPane->sceneWidget())
        mPane->sceneWidget()->setLoading(false);
    if (mPane && mWelcoming && !mController.bounds().extent.isEmpty()) {
        if (mArrival == Arrival::Slow)
            mPane->arrive();
        else
            mPane->goHome(0);
        mArrival = Arrival::AtOnce;
        mWelcoming = false;
    }
    Q_EMIT ready();
}

void ParkScene::tick()
{
    if (mPane && mPane->navigator() && mPane->navigator()->reducedMotion())
        mController.settle();
    if (!mController.advance())
        mTick.stop();
}

} // namespace parkwright
