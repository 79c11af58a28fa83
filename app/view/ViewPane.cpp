#include "app/view/ViewPane.h"

#include "app/tools/ToolStage.h"
#include "app/view/Compass.h"
#include "app/view/GlSupport.h"
#include "app/view/HoverTag.h"
#include "app/view/NavigationPad.h"
#include "app/view/ObjectText.h"
#include "app/view/OverviewMap.h"
#include "app/view/ScaleBar.h"
#include "scene/camera/CameraMath.h"

#include <QEvent>
#include <QLabel>
#include <QResizeEvent>
#include <QSettings>

#include <algorithm>

namespace parkwright {

namespace {
constexpr int Margin = 12; ///< pixels between overlays and the edge
constexpr int PadGap = 8;
constexpr double ArrivalSeconds = 3;
constexpr double ArrivalFrom = 3.2; ///< times the distance of the start view
constexpr double ArrivalTurn = 35;  ///< degrees
constexpr int WideEnough = 680;     ///< pixels of a view that has an overview map from the start
const auto OverviewKey = QStringLiteral("view/overview");
} // namespace

ViewPane::ViewPane(AppContext& context, SceneRenderer& renderer,
                   std::function<ObjectRef(const PickResult&)> resolve, QWidget* parent)
    : QWidget(parent)
    , mContext(context)
    , mRenderer(renderer)
    , mGlMessage(whyNoGl())
    , mGround([](double, double) { return 0.0; })
{
    setMinimumSize(320, 240);
    if (mGlMessage.isEmpty())
        buildView(renderer, std::move(resolve));
    else
        buildApology();
    retranslate();
}

ViewPane::~ViewPane() = default;

void ViewPane::buildView(SceneRenderer& renderer,
                         std::function<ObjectRef(const PickResult&)> resolve)
{
    mWidget = new SceneWidget(renderer, this);
    setFocusProxy(mWidget);
    mNavigator = new Navigator(*mWidget, mContext.view(), this);
    auto* pointing =
        new Pointing(*mWidget, *mNavigator, mContext.selection(), std::move(resolve), this);
    mScaleBar = new ScaleBar(this);
    mCompass = new Compass(this);
    mPad = new NavigationPad(this);
    mTag = new HoverTag(this);
    mTools = new ToolStage(*mWidget, renderer, *pointing, this);
    buildOverview();

    connect(mCompass, &Compass::clicked, this, &ViewPane::lookNorth);
    connect(mCompass, &Compass::turned, mNavigator, &Navigator::turnBy);
    connect(mPad, &NavigationPad::zoomed, mNavigator, &Navigator::zoomBy);
    connect(mWidget, &SceneWidget::framePainted, this, &ViewPane::updateOverlays);
    connect(pointing, &Pointing::hovered, this, &ViewPane::showHover);
    connect(pointing, &Pointing::placeChanged, this, &ViewPane::placeChanged);
    connect(pointing, &Pointing::menuWanted, this, &ViewPane::menuWanted);
    connect(pointing, &Pointing::toolClicked, mTools, &ToolStage::finishByClick);
    connect(pointing, &Pointing::frameWanted, this,
            [this](const ObjectRef& object) { frame({object}); });
    connect(&mContext.view(), &ViewController::frameRequested, this, &ViewPane::frame);
}

void ViewPane::buildOverview()
{
    mOverview = new OverviewMap(mContext, this);
    mOverview->setGround([this](double x, double y) { return mGround(x, y); });
    connect(mOverview, &OverviewMap::taken, mNavigator, &Navigator::take);
    connect(mOverview, &OverviewMap::zoomed, mNavigator, &Navigator::zoomBy);
    connect(mOverview, &OverviewMap::sizeWanted, this, &ViewPane::placeOverview);
    connect(mOverview, &OverviewMap::left, mWidget, [this] { mWidget->setFocus(); });
    mOverview->setVisible(isOverviewShown());
}

bool ViewPane::isOverviewShown() const
{
    return mOverview && QSettings().value(OverviewKey, width() >= WideEnough).toBool();
}

void ViewPane::showOverview(bool shown)
{
    QSettings().setValue(OverviewKey, shown);
    placeOverview();
}

void ViewPane::placeOverview()
{
    if (!mOverview)
        return;
    mOverview->setGeometry(OverviewMap::placed(size(), mOverview->wantedSize(), mPad->geometry(),
                                               mScaleBar->geometry()));
    const bool shown = isOverviewShown();
    if (shown == !mOverview->isHidden())
        return;
    if (!shown && mOverview->hasFocus())
        mWidget->setFocus();
    mOverview->setVisible(shown);
    Q_EMIT overviewShown(shown);
}

void ViewPane::buildApology()
{
    mApology = new QLabel(this);
    mApology->setAlignment(Qt::AlignCenter);
    mApology->setWordWrap(true);
    mApology->setMargin(48);
}

void ViewPane::retranslate()
{
    if (mApology)
        mApology->setText(tr("There is no 3D view on this computer.\n%1\nTables, import and export "
                             "work without it.")
                              .arg(mGlMessage));
}

void ViewPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ViewPane::resizeEvent(QResizeEvent* event)
{
    if (mApology)
        mApology->setGeometry(rect());
    if (mWidget) {
        mWidget->setGeometry(rect());
        mTools->setGeometry(rect());
        mCompass->move(width() - mCompass->width() - Margin, Margin);
        mPad->adjustSize();
        mPad->move(width() - mCompass->width() / 2 - mPad->width() / 2 - Margin,
                   Margin + mCompass->height() + PadGap);
        mScaleBar->move(Margin, height() - mScaleBar->height() - Margin);
        mOverview->setViewSize(size());
        placeOverview();
    }
    QWidget::resizeEvent(event);
}

void ViewPane::setGround(std::function<std::optional<double>(double, double)> ground)
{
    mGround = [ground](double x, double y) { return ground ? ground(x, y).value_or(0.0) : 0.0; };
    if (mNavigator)
        mNavigator->camera().setGround(std::move(ground));
}

void ViewPane::setScene(const MapExtent& extent, double lowest, double highest)
{
    if (mNavigator)
        mNavigator->camera().setScene(extent, lowest, highest);
}

void ViewPane::showHover(const ObjectRef& object, const QPoint& at)
{
    const ObjectText text = objectText(mContext.document().state(), object, *mContext.standards());
    if (text.name.isEmpty())
        mTag->hide();
    else
        mTag->showFor(text.name, text.detail, at);
}

double ViewPane::metresPerPixel(const MapPoint& place) const
{
    return mRenderer.metresPerPixel(place) * devicePixelRatioF();
}

void ViewPane::updateOverlays()
{
    const CameraPose& camera = mContext.view().viewState().camera;
    mCompass->setHeading(camera.heading);
    mScaleBar->setMetresPerPixel(metresPerPixel(camera.target));
}

void ViewPane::frame(const std::vector<ObjectRef>& objects)
{
    if (!mNavigator)
        return;
    const CameraPose& now = mContext.view().viewState().camera;
    if (objects.empty()) {
        mNavigator->flyTo(mNavigator->camera().framing(mRenderer.extent(), mRenderer.lowest(),
                                                       mRenderer.highest(), now));
        return;
    }
    ObjectBox box;
    for (const ObjectRef& object : objects) {
        if (object.table == TableId::Layers && mLayerBox)
            box.add(mLayerBox(object));
        else
            box.add(boxOf(mContext.document().state(), object, mGround));
    }
    frameBox(box, 0.5);
}

void ViewPane::frameBox(const ObjectBox& box, double share)
{
    if (box.isEmpty() || !mNavigator)
        return;
    CameraPose like = mContext.view().viewState().camera;
    if (!like.orthographic)
        like.pitch = std::clamp(like.pitch, -60.0, -15.0);
    mNavigator->flyTo(
        mNavigator->camera().framing(box.extent, box.lowest, box.highest, like, share));
}

void ViewPane::frameExtent(const MapExtent& extent)
{
    if (extent.isEmpty())
        return;
    const MapPoint centre = extent.center();
    const double ground = mGround(centre.x, centre.y);
    frameBox({extent, ground, ground}, 0.7);
}

CameraPose ViewPane::startPose() const
{
    for (const SavedView& saved : mContext.document().table<SavedView>())
        if (saved.kind == QStringLiteral("start"))
            if (const auto state = ViewState::fromJson(saved.state))
                return state->camera;
    return mNavigator->camera().startPose();
}

void ViewPane::goHome(double seconds)
{
    if (mNavigator)
        mNavigator->flyTo(startPose(), seconds);
}

void ViewPane::arrive()
{
    if (!mNavigator)
        return;
    const CameraPose goal = startPose();
    if (!mNavigator->reducedMotion() && !goal.orthographic) {
        CameraPose from = goal;
        from.distance *= ArrivalFrom;
        from.heading -= ArrivalTurn;
        from.pitch = std::min(goal.pitch, -40.0);
        mNavigator->flyTo(from, 0);
    }
    mNavigator->flyTo(goal, ArrivalSeconds);
}

void ViewPane::lookNorth()
{
    if (!mNavigator)
        return;
    CameraPose pose = mContext.view().viewState().camera;
    pose.heading = 0;
    mNavigator->flyTo(pose);
}

void ViewPane::lookDown()
{
    if (!mNavigator)
        return;
    CameraPose pose = mContext.view().viewState().camera;
    pose.pitch = -90;
    mNavigator->flyTo(pose);
}

void ViewPane::setPlanMode(bool plan)
{
    if (!mNavigator || plan == isPlanMode())
        return;
    const CameraPose now = mContext.view().viewState().camera;
    CameraPose pose = now;
    pose.orthographic = plan;
    pose.heading = plan ? 0 : CameraPose().heading;
    pose.pitch = plan ? -90 : CameraPose().pitch;
    pose.fieldOfView = CameraPose().fieldOfView;
    mNavigator->flyTo(pose);
}

} // namespace parkwright
