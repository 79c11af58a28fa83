#include "app/window/SelectCommands.h"

#include "app/table/AttributePanel.h"
#include "app/tools/SelectTools.h"
#include "app/tools/ToolStage.h"
#include "app/view/ParkScene.h"
#include "app/view/ViewPane.h"
#include "app/window/SelectExpression.h"

#include <QAction>
#include <QInputDialog>
#include <QMenu>
#include <QToolButton>

#include <array>

namespace parkwright {

namespace {

constexpr double MostDistance = 100000; ///< metres
constexpr std::array Relations{std::pair(Command::SelectAdjoining, Relation::Adjoining),
                               std::pair(Command::SelectWithinDistance, Relation::WithinDistance),
                               std::pair(Command::SelectParcelsOf, Relation::Parcels),
                               std::pair(Command::SelectBuildingsOf, Relation::Buildings),
                               std::pair(Command::SelectFloorsOf, Relation::Floors),
                               std::pair(Command::SelectSensorsOf, Relation::Sensors)};

} // namespace

SelectCommands::SelectCommands(AppContext& context, const Actions& actions, ViewPane& pane,
                               ParkScene& scene)
    : QObject(&pane)
    , mContext(context)
    , mActions(actions)
    , mPane(pane)
    , mScene(scene)
    , mFinder(context.document(), scene.controller())
{
    connectCommands();
    connect(&mFinder, &AreaFinder::found, this,
            [this](const std::vector<ObjectRef>& found) { use(found, mMode); });
    connect(&context.selection(), &Selection::changed, this, &SelectCommands::follow);
    if (ToolStage* tools = pane.tools()) {
        connect(tools, &ToolStage::toolChanged, this, &SelectCommands::followTool);
        connect(pane.navigator(), &Navigator::selectionBegun, this, [this, tools](QPointF at) {
            auto tool = std::make_unique<RectangleSelectTool>(true);
            listen(*tool);
            tools->startDragging(std::move(tool), at);
        });
    }
    follow();
}

SelectCommands::~SelectCommands()
{
    mContext.jobs().cancel(mJob);
}

void SelectCommands::connectCommands()
{
    const auto on = [this](Command command, auto slot) {
        connect(mActions[command], &QAction::triggered, this, slot);
    };
    on(Command::SelectRectangle, [this](bool active) { begin(Command::SelectRectangle, active); });
    on(Command::SelectPolygon, [this](bool active) { begin(Command::SelectPolygon, active); });
    on(Command::SelectByExpression, &SelectCommands::openDialog);
    on(Command::SelectSameKind,
       [this] { mContext.selection().set(allOf(mContext.document().state(), kinds())); });
    on(Command::InvertSelection, [this] {
        mContext.selection().set(
            inverted(mContext.document().state(), mContext.selection().objects(), kinds()));
    });
    for (const auto& [command, relation] : Relations) {
        if (relation == Relation::WithinDistance)
            on(command, &SelectCommands::askDistance);
        else
            on(command, [this, relation = relation] { relate(relation); });
    }
}

void SelectCommands::fillMenu(QMenu& select, QMenu& related, const Actions& actions)
{
    for (const Command command :
         {Command::SelectRectangle, Command::SelectPolygon, Command::SelectByExpression})
        select.addAction(actions[command]);
    select.addSeparator();
    for (const Command command :
         {Command::SelectSameKind, Command::InvertSelection, Command::ClearSelection})
        select.addAction(actions[command]);
    select.addSeparator();
    for (const auto& [command, relation] : Relations) {
        related.addAction(actions[command]);
        if (relation == Relation::WithinDistance)
            related.addSeparator();
    }
    select.addMenu(&related);
}

QToolButton* SelectCommands::makeButton(QWidget* parent) const
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QStringLiteral("select"));
    button->setPopupMode(QToolButton::MenuButtonPopup);
    auto* menu = new QMenu(button);
    for (const Command command :
         {Command::SelectRectangle, Command::SelectPolygon, Command::SelectByExpression,
          Command::SelectSameKind, Command::InvertSelection, Command::ClearSelection})
        menu->addAction(mActions[command]);
    menu->addSeparator();
    for (const auto& [command, relation] : Relations)
        menu->addAction(mActions[command]);
    button->setMenu(menu);
    button->setDefaultAction(mActions[Command::SelectRectangle]);
    return button;
}

void SelectCommands::setTable(AttributePanel* table)
{
    mTable = table;
}

SelectExpression* SelectCommands::dialog() const
{
    return mDialog;
}

void SelectCommands::setProjectOpen(bool open)
{
    mIsOpen = open;
    if (!open) {
        if (mPane.tools())
            mPane.tools()->stop();
        if (mDialog)
            mDialog->close();
        mContext.jobs().cancel(std::exchange(mJob, 0));
    }
    follow();
}

void SelectCommands::follow()
{
    const bool canDraw = mIsOpen && mPane.tools() != nullptr;
    mActions[Command::SelectRectangle]->setEnabled(canDraw);
    mActions[Command::SelectPolygon]->setEnabled(canDraw);
    for (const Command command :
         {Command::SelectByExpression, Command::SelectSameKind, Command::InvertSelection})
        mActions[command]->setEnabled(mIsOpen);
    const std::vector<TableId> selected = kindsOf(mContext.selection().objects());
    for (const auto& [command, relation] : Relations)
        mActions[command]->setEnabled(mIsOpen && canRelate(selected, relation));
}

void SelectCommands::followTool()
{
    const ViewTool* tool = mPane.tools()->tool();
    mTool = dynamic_cast<const RectangleSelectTool*>(tool) ? Command::SelectRectangle
            : dynamic_cast<const PolygonSelectTool*>(tool) ? Command::SelectPolygon
                                                           : Command::ClearSelection;
    for (const Command command : {Command::SelectRectangle, Command::SelectPolygon})
        mActions[command]->setChecked(command == mTool);
}

void SelectCommands::begin(Command command, bool on)
{
    if (!on) {
        if (mTool == command)
            mPane.tools()->stop();
        return;
    }
    std::unique_ptr<SelectTool> tool;
    if (command == Command::SelectPolygon)
        tool = std::make_unique<PolygonSelectTool>();
    else
        tool = std::make_unique<RectangleSelectTool>();
    listen(*tool);
    mPane.tools()->start(std::move(tool));
}

void SelectCommands::listen(SelectTool& tool)
{
    connect(&tool, &SelectTool::drawn, this, &SelectCommands::look);
    connect(&tool, &SelectTool::clicked, this, &SelectCommands::click);
}

void SelectCommands::look(const QPolygonF& corners, AreaRule rule, SelectMode mode)
{
    mMode = mode;
    const PixelProjection projection(mContext.view().viewState().camera,
                                     mPane.sceneWidget()->size());
    mFinder.find(PixelArea(corners, projection, rule));
}

void SelectCommands::click(const QPointF& at, SelectMode mode)
{
    const ObjectRef object = mScene.objectAt(mPane.sceneWidget()->pickAt(at));
    use(object.isNull() ? std::vector<ObjectRef>() : std::vector{object}, mode);
}

void SelectCommands::use(const std::vector<ObjectRef>& found, SelectMode mode)
{
    mContext.selection().set(combined(mContext.selection().objects(), found, mode));
}

void SelectCommands::relate(Relation relation, double metres)
{
    mContext.jobs().cancel(mJob);
    const bool adds = relation == Relation::Adjoining || relation == Relation::WithinDistance;
    mJob = mContext.jobs().start(
        tr("Selecting"),
        [plan = mContext.document().state(), objects = mContext.selection().objects(), relation,
         metres](JobContext& job) { return relatedRows(plan, objects, relation, metres, job); },
        this,
        [this, adds](Result<std::vector<ObjectRef>> found) {
            if (!found)
                return; // cancelled: a newer one is under way
            mJob = 0;
            Message message;
            message.key = QStringLiteral("select");
            message.text = tr("There is nothing that belongs to what is selected.");
            if (found->empty())
                mContext.say(message);
            else
                use(*found, adds ? SelectMode::Add : SelectMode::Replace);
        });
}

void SelectCommands::askDistance()
{
    auto* dialog = new QInputDialog(mPane.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("selectDistance"));
    dialog->setInputMode(QInputDialog::DoubleInput);
    dialog->setWindowTitle(Actions::plainText(Command::SelectWithinDistance));
    dialog->setLabelText(tr("Not farther away than, m"));
    dialog->setDoubleRange(0, MostDistance);
    dialog->setDoubleDecimals(1);
    dialog->setDoubleValue(mDistance);
    connect(dialog, &QInputDialog::doubleValueSelected, this, [this](double metres) {
        mDistance = metres;
        relate(Relation::WithinDistance, metres);
    });
    dialog->open();
}

void SelectCommands::openDialog()
{
    if (!mDialog) {
        mDialog = new SelectExpression(mContext, mPane.window());
        mDialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    const std::vector<TableId> kinds = this->kinds();
    if (!kinds.empty() && !mDialog->isVisible())
        mDialog->setKind(kinds.front());
    mDialog->show();
    mDialog->raise();
    mDialog->activateWindow();
}

std::vector<TableId> SelectCommands::kinds() const
{
    const auto& selected = mContext.selection().objects();
    if (!selected.empty())
        return kindsOf(selected);
    return {mTable ? mTable->table() : TableId::Buildings};
}

} // namespace parkwright
