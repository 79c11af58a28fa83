#include "app/window/ViewCommands.h"

#include "app/docks/InspectorLinks.h"
#include "app/tools/ToolStage.h"
#include "app/tools/WalkTool.h"
#include "app/view/NavigationPad.h"
#include "app/view/ParkScene.h"
#include "app/view/ViewPane.h"
#include "app/window/StatusStrip.h"

#include <QAction>
#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>
#include <array>

namespace parkwright {

namespace {

constexpr double CutAboveFloor = 1.5; ///< m, where architects cut a plan
constexpr std::array Colourings{ColourBy::LandUse,     ColourBy::ExistingUse, ColourBy::BuildingUse,
                                ColourBy::Tenant,      ColourBy::Vacancy,     ColourBy::SlabLoad,
                                ColourBy::FloorHeight, ColourBy::Status,      ColourBy::Phase};

/// The row itself or the one of that table which it is part of; null for none.
Uid enclosing(const PlanState& state, const ObjectRef& object, TableId table)
{
    if (object.isNull() || object.table == table)
        return object.id;
    for (const ObjectRef& step : pathTo(state, object)) {
        if (step.table == table)
            return step.id;
    }
    return {};
}

} // namespace

ViewCommands::ViewCommands(AppContext& context, const Actions& actions, ViewPane& pane,
                           ParkScene& scene)
    : QObject(&pane)
    , mContext(context)
    , mActions(actions)
    , mPane(pane)
    , mScene(scene)
    , mColours(new QActionGroup(this))
{
    for (const ColourBy by : Colourings) {
        QAction* action = mColours->addAction(colourByTitle(by));
        action->setCheckable(true);
        action->setData(int(by));
    }
    connectCamera();
    connectObjects();
    connectLook();
    connect(&context.view(), &ViewController::changed, this, &ViewCommands::follow);
    connect(&context.selection(), &Selection::changed, this, &ViewCommands::followSelection);
    connect(&pane, &ViewPane::placeChanged, this, [this](bool known, const MapPoint& place) {
        mPlace = known ? std::optional(place) : std::nullopt;
    });
    connect(&pane, &ViewPane::menuWanted, this, &ViewCommands::showMenu);
    follow();
    followSelection();
}

void ViewCommands::connectCamera()
{
    const auto on = [this](Command command, auto slot) {
        connect(mActions[command], &QAction::triggered, this, slot);
    };
    on(Command::FrameSelection, [this] { mPane.frame(mContext.selection().objects()); });
    on(Command::FrameAll, [this] { mPane.frame({}); });
    on(Command::Home, [this] { mPane.goHome(); });
    on(Command::North, [this] { mPane.lookNorth(); });
    on(Command::Top, [this] { mPane.lookDown(); });
    on(Command::Plan, [this](bool plan) { mPane.setPlanMode(plan); });
    on(Command::Walk, &ViewCommands::walk);
    if (ToolStage* tools = mPane.tools()) {
        connect(tools, &ToolStage::toolChanged, this, [this, tools] {
            mActions[Command::Walk]->setChecked(qobject_cast<WalkTool*>(tools->tool()) != nullptr);
        });
        mPane.pad()->add(mActions[Command::Plan]);
        mPane.pad()->add(mActions[Command::Walk]);
    }
    on(Command::CopyCoordinates, [this] { copyCoordinates(); });
}

void ViewCommands::connectObjects()
{
    const auto on = [this](Command command, auto slot) {
        connect(mActions[command], &QAction::triggered, this, slot);
    };
    on(Command::Explode, &ViewCommands::explode);
    on(Command::Isolate, &ViewCommands::isolate);
    on(Command::CutPlane, &ViewCommands::cut);
    on(Command::Hide, &ViewCommands::hideSelection);
    on(Command::ShowAll, &ViewCommands::showAll);
    on(Command::ClearSelection, [this] { mContext.selection().clear(); });
}

void ViewCommands::connectLook()
{
    connect(mActions[Command::Shadows], &QAction::triggered, this,
            [this](bool on) { mContext.view().setShadows(on); });
    connect(mActions[Command::Labels], &QAction::triggered, this,
            [this](bool on) { mContext.view().setVisible(SceneKind::Labels, on); });
    QAction* overview = mActions[Command::Overview];
    connect(overview, &QAction::triggered, &mPane, &ViewPane::showOverview);
    connect(&mPane, &ViewPane::overviewShown, overview, &QAction::setChecked);
    overview->setChecked(mPane.isOverviewShown());
    connect(mColours, &QActionGroup::triggered, this, [this](const QAction* action) {
        mContext.view().setColourBy(ColourBy(action->data().toInt()));
    });
}

void ViewCommands::fillColourMenu(QMenu& menu) const
{
    menu.addActions(mColours->actions());
}

void ViewCommands::retranslate()
{
    const auto actions = mColours->actions();
    for (QAction* action : actions)
        action->setText(colourByTitle(ColourBy(action->data().toInt())));
}

void ViewCommands::setProjectOpen(bool open)
{
    mIsOpen = open;
    for (const Command command :
         {Command::FrameAll, Command::Home, Command::North, Command::Top, Command::Plan,
          Command::Walk, Command::Shadows, Command::Labels, Command::CutPlane, Command::ShowAll})
        mActions[command]->setEnabled(open);
    mActions[Command::Overview]->setEnabled(open && mPane.overview());
    mColours->setEnabled(open);
    if (!open && mPane.tools())
        mPane.tools()->stop();
    followSelection();
}

void ViewCommands::follow()
{
    const ViewState& view = mContext.view().viewState();
    mActions[Command::Plan]->setChecked(view.camera.orthographic);
    mActions[Command::Shadows]->setChecked(view.shadows);
    mActions[Command::Labels]->setChecked(view.isVisible(SceneKind::Labels));
    mActions[Command::Explode]->setChecked(view.explode.has_value());
    mActions[Command::Isolate]->setChecked(!view.isolatedFloor.isNull());
    mActions[Command::CutPlane]->setChecked(view.cut.has_value());
    const auto actions = mColours->actions();
    for (QAction* action : actions) {
        const bool is = ColourBy(action->data().toInt()) == view.colourBy;
        if (is && !action->isChecked()) {
            action->setChecked(true);
            Q_EMIT colouringChanged();
        }
    }
    followSelection();
}

void ViewCommands::followSelection()
{
    const ViewState& view = mContext.view().viewState();
    const bool any = mIsOpen && !mContext.selection().isEmpty();
    mActions[Command::FrameSelection]->setEnabled(any);
    mActions[Command::Hide]->setEnabled(any);
    mActions[Command::ClearSelection]->setEnabled(any);
    mActions[Command::Explode]->setEnabled(
        mIsOpen && (view.explode.has_value() || !selectedBuilding().isNull()));
    mActions[Command::Isolate]->setEnabled(
        mIsOpen && (!view.isolatedFloor.isNull() || !selectedFloor().isNull()));
}

Uid ViewCommands::selectedBuilding() const
{
    return enclosing(mContext.document().state(), mContext.selection().current(),
                     TableId::Buildings);
}

Uid ViewCommands::selectedFloor() const
{
    return enclosing(mContext.document().state(), mContext.selection().current(), TableId::Floors);
}

void ViewCommands::explode(bool apart)
{
    const Uid building = selectedBuilding();
    if (!apart || building.isNull()) {
        mContext.view().setExplode(std::nullopt);
    } else {
        mContext.view().setExplode(Explode{building, Explode().gap});
        mPane.frame({{TableId::Buildings, building}});
    }
    follow();
}

void ViewCommands::walk(bool on)
{
    if (!mPane.tools())
        return;
    mPane.tools()->stop();
    if (on)
        mPane.tools()->start(std::make_unique<WalkTool>(*mPane.navigator()));
}

void ViewCommands::isolate(bool alone)
{
    mContext.view().setIsolatedFloor(alone ? selectedFloor() : Uid());
    follow();
}

void ViewCommands::cut(bool on)
{
    if (!on) {
        mContext.view().setCut(std::nullopt);
        return;
    }
    CutPlane plane;
    plane.through = mContext.view().viewState().camera.target;
    const ObjectRef current = mContext.selection().current();
    const SceneBounds part = mScene.controller().boundsOf(
        current.isNull() ? std::vector<ObjectRef>() : std::vector{current});
    const SceneBounds all = mScene.controller().bounds();
    const bool isFloor = current.table == TableId::Floors;
    if (part.extent.isEmpty())
        plane.through.z = (all.lowest + all.highest) / 2;
    else if (isFloor)
        plane.through.z = std::min(part.lowest + CutAboveFloor, part.highest);
    else
        plane.through.z = (part.lowest + part.highest) / 2;
    mContext.view().setCut(plane);
}

void ViewCommands::hideSelection()
{
    std::vector<Uid> hidden = mContext.view().viewState().hidden;
    for (const ObjectRef& object : mContext.selection().objects()) {
        std::erase(hidden, object.id);
        hidden.push_back(object.id);
    }
    mContext.view().setHidden(std::move(hidden));
    mContext.selection().clear();
}

void ViewCommands::showAll()
{
    ViewState view = mContext.view().viewState();
    // Layers that the user switched off in the tree stay off.
    std::erase_if(view.hidden, [this](const Uid& id) {
        return !mContext.document().state().contains({TableId::Layers, id});
    });
    view.explode.reset();
    view.isolatedFloor = {};
    view.cut.reset();
    mContext.view().setViewState(view);
}

void ViewCommands::copyCoordinates()
{
    if (mPlace)
        QGuiApplication::clipboard()->setText(QStringLiteral("%1, %2, %3")
                                                  .arg(mPlace->x, 0, 'f', 3)
                                                  .arg(mPlace->y, 0, 'f', 3)
                                                  .arg(mPlace->z, 0, 'f', 2));
}

void ViewCommands::showMenu(const ObjectRef& object, const QPoint& at)
{
    QMenu* menu = new QMenu(&mPane);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("viewMenu"));
    if (!object.isNull()) {
        menu->addSection(mContext.document().state().labelOf(object));
        menu->addAction(mActions[Command::FrameSelection]);
        menu->addAction(mActions[Command::Explode]);
        menu->addAction(mActions[Command::Isolate]);
        menu->addAction(mActions[Command::Hide]);
        menu->addSeparator();
    }
    menu->addAction(mActions[Command::CutPlane]);
    menu->addAction(mActions[Command::ShowAll]);
    menu->addAction(mActions[Command::FrameAll]);
    menu->addSeparator();
    mActions[Command::CopyCoordinates]->setEnabled(mPlace.has_value());
    menu->addAction(mActions[Command::CopyCoordinates]);
    menu->addAction(mActions[Command::CopyView]);
    menu->popup(at);
}

} // namespace parkwright
