#include "app/docks/LayerPanel.h"

#include "app/docks/EmptyState.h"
#include "app/docks/LayerDetails.h"
#include "app/docks/LayerModel.h"
#include "app/docks/LegendView.h"
#include "app/docks/PanelDelegate.h"
#include "app/docks/PanelView.h"
#include "app/window/Icons.h"
#include "gis/store/ProjectPaths.h"
#include "scene/colour/Colouring.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSlider>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace parkwright {

namespace {

constexpr double TitleShare = 0.8;
constexpr double MostLegend = 0.45; ///< of the height

QFrame* hairline(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setProperty("role", QStringLiteral("hairline"));
    return line;
}

bool isEmptyPlan(const PlanState& plan)
{
    for (const TableId table :
         {TableId::Parks, TableId::Phases, TableId::Jurisdictions, TableId::Parcels,
          TableId::Buildings, TableId::Sensors, TableId::Layers}) {
        if (!plan.table(table).isEmpty())
            return false;
    }
    return true;
}

} // namespace

LayerPanel::LayerPanel(AppContext& context, QWidget* parent)
    : QWidget(parent)
    , mContext(context)
    , mModel(new LayerModel(context, this))
    , mView(new PanelView(this))
    , mLegend(new LegendView(this))
    , mColourBy(new QComboBox(this))
    , mColourLabel(new QLabel(this))
    , mOpacity(new QSlider(Qt::Horizontal, this))
    , mOpacityLabel(new QLabel(this))
    , mOpacityValue(new QLabel(this))
    , mSplitter(new QSplitter(Qt::Vertical, this))
    , mPages(new QStackedWidget(this))
    , mEmpty(new EmptyState(QStringLiteral("layers"), this))
{
    setProperty("role", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    for (const QString& name : colourByNames())
        mColourBy->addItem(QString(), name);
    mColourBy->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    mColourLabel->setBuddy(mColourBy);
    mColourLabel->setProperty("role", QStringLiteral("muted"));
    buildTree();
    buildActions();
    layOut();

    connect(mColourBy, &QComboBox::activated, this, &LayerPanel::chooseColour);
    connect(mOpacity, &QSlider::valueChanged, this, &LayerPanel::slideOpacity);
    connect(mOpacity, &QSlider::sliderPressed, this, [this] { mGesture = mContext.newGesture(); });
    connect(mOpacity, &QSlider::sliderReleased, this, [this] { mGesture = 0; });
    connect(mLegend, &LegendView::entryActivated, this, &LayerPanel::selectEntry);
    connect(mEmpty, &EmptyState::actionTriggered, this, &LayerPanel::importWanted);
    connect(&context.view(), &ViewController::changed, this, [this](ViewAspects aspects) {
        if (aspects & (ViewAspect::Colouring | ViewAspect::Visibility))
            followView();
    });
    connect(&context.document(), &Document::changed, this, &LayerPanel::followLines);
    retranslate();
    followView();
}

LayerPanel::~LayerPanel()
{
    mContext.jobs().cancel(mSelectJob);
    mContext.jobs().cancel(mLegendJob);
}

void LayerPanel::buildTree()
{
    mView->setPanelModel(mModel);
    mView->setItemDelegate(new PanelDelegate(mView));
    mView->setTitleShare(TitleShare);
    mView->setSelectionMode(QAbstractItemView::ExtendedSelection);
    mView->setEditTriggers(QAbstractItemView::EditKeyPressed);
    mView->setDragDropMode(QAbstractItemView::InternalMove);
    mView->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(mView, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        QMenu* menu = makeMenu();
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(mView->viewport()->mapToGlobal(at));
    });
    connect(mView, &QAbstractItemView::doubleClicked, this, &LayerPanel::zoomToLines);
    connect(mView->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &LayerPanel::followLines);
    connect(mModel, &QAbstractItemModel::modelReset, this, &LayerPanel::followLines);
}

QAction* LayerPanel::action(const QString& icon, const QKeySequence& key,
                            void (LayerPanel::*slot)())
{
    auto* made = new QAction(this);
    if (!icon.isEmpty())
        made->setIcon(themedIcon(icon));
    made->setShortcut(key);
    made->setShortcutContext(Qt::WidgetShortcut);
    mView->addAction(made);
    connect(made, &QAction::triggered, this, slot);
    return made;
}

void LayerPanel::buildActions()
{
    mToggle = action(QStringLiteral("show"), Qt::Key_Space, &LayerPanel::toggleLines);
    mOnly = action(QStringLiteral("isolate"), {}, &LayerPanel::showOnly);
    mZoom = action(QStringLiteral("frame-selection"), QKeySequence(Qt::Key_F),
                   &LayerPanel::zoomToLines);
    mRename = action(QStringLiteral("edit"), Qt::Key_F2, &LayerPanel::renameLine);
    mGroup = action({}, QKeySequence(Qt::CTRL | Qt::Key_G), &LayerPanel::groupLines);
    mUngroup =
        action({}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G), &LayerPanel::ungroupLines);
    mUp = action({}, QKeySequence(Qt::ALT | Qt::Key_Up), &LayerPanel::moveUp);
    mDown = action({}, QKeySequence(Qt::ALT | Qt::Key_Down), &LayerPanel::moveDown);
    mDetails = action(QStringLiteral("info"), QKeySequence(Qt::ALT | Qt::Key_Return),
                      &LayerPanel::showDetails);
    mRemove = action(QStringLiteral("delete"), QKeySequence::Delete, &LayerPanel::removeLines);
}

void LayerPanel::layOut()
{
    auto* colour = new QHBoxLayout;
    colour->setContentsMargins(12, 8, 12, 8);
    colour->setSpacing(8);
    colour->addWidget(mColourLabel);
    colour->addWidget(mColourBy, 1);
    mOpacity->setRange(0, 100);
    mOpacity->setPageStep(10);
    mOpacityLabel->setProperty("role", QStringLiteral("muted"));
    mOpacityLabel->setBuddy(mOpacity);
    mOpacityValue->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    mOpacityValue->setMinimumWidth(
        mOpacityValue->fontMetrics().horizontalAdvance(QStringLiteral("100 %")));
    auto* opacity = new QHBoxLayout;
    opacity->setContentsMargins(12, 6, 12, 6);
    opacity->setSpacing(8);
    opacity->addWidget(mOpacityLabel);
    opacity->addWidget(mOpacity, 1);
    opacity->addWidget(mOpacityValue);

    auto* upper = new QWidget(this);
    auto* upperColumn = new QVBoxLayout(upper);
    upperColumn->setContentsMargins(0, 0, 0, 0);
    upperColumn->setSpacing(0);
    upperColumn->addLayout(colour);
    upperColumn->addWidget(hairline(this));
    upperColumn->addWidget(mView, 1);
    upperColumn->addWidget(hairline(this));
    upperColumn->addLayout(opacity);
    upperColumn->addWidget(hairline(this));
    mSplitter->addWidget(upper);
    mSplitter->addWidget(mLegend);
    mSplitter->setStretchFactor(0, 1);
    mSplitter->setChildrenCollapsible(false);
    mSplitter->setHandleWidth(4);
    connect(mSplitter, &QSplitter::splitterMoved, this, [this] { mSplitByHand = true; });
    mPages->addWidget(mEmpty);
    mPages->addWidget(mSplitter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(mPages);
}

void LayerPanel::setLegend(const Legend& legend)
{
    mLegend->setLegend(legend);
    fitLegend();
}

/// Room for all entries, but never more than the tree has.
void LayerPanel::fitLegend()
{
    if (mSplitByHand)
        return;
    const int all = height(); // the splitter has all of it
    const int wanted = std::min(mLegend->wantedHeight(), int(all * MostLegend));
    mSplitter->setSizes({all - wanted, wanted});
}

void LayerPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitLegend();
}

void LayerPanel::setFindings(const Findings& findings)
{
    mModel->setFindings(findings);
}

void LayerPanel::setProjectPath(const QString& path)
{
    mProjectPath = path;
}

void LayerPanel::followView()
{
    const ViewState& view = mContext.view().viewState();
    mColourBy->setCurrentIndex(mColourBy->findData(colourByName(view.colourBy)));
    followLines();
}

void LayerPanel::followLines()
{
    mPages->setCurrentIndex(isEmptyPlan(mContext.document().state()) ? 0 : 1);
    const QModelIndexList lines = mView->selectionModel()->selectedRows();
    const auto opacity = mModel->opacity(lines);
    const int percent = qRound(opacity.value_or(1) * 100);
    const QSignalBlocker blocker(mOpacity);
    mOpacity->setEnabled(opacity.has_value());
    mOpacity->setValue(percent);
    mOpacityValue->setEnabled(opacity.has_value());
    mOpacityValue->setText(opacity ? QLocale().toString(percent) + QStringLiteral(" %")
                                   : QString());
    mOpacityLabel->setEnabled(opacity.has_value());

    const bool hasLayers = !mModel->layersIn(lines).empty();
    const auto first = lines.isEmpty() ? std::nullopt : mModel->line(lines.front());
    const bool single = lines.size() == 1;
    const bool isLayer = first && first->what == LayerLine::What::Layer;
    const bool isGroup = first && first->what == LayerLine::What::Group;
    const bool isOwn = hasLayers && (isLayer || isGroup);
    mToggle->setEnabled(first.has_value());
    mOnly->setEnabled(first.has_value());
    mZoom->setEnabled(first.has_value());
    mRename->setEnabled(single && isOwn);
    mRemove->setEnabled(isOwn);
    mGroup->setEnabled(isOwn);
    mUngroup->setEnabled(isOwn && !first->group.isEmpty());
    mUp->setEnabled(single && isOwn);
    mDown->setEnabled(single && isOwn);
    mDetails->setEnabled(single && isLayer);
}

void LayerPanel::chooseColour(int place)
{
    if (const auto by = colourByFromName(mColourBy->itemData(place).toString()))
        mContext.view().setColourBy(*by);
}

void LayerPanel::slideOpacity(int percent)
{
    mModel->setOpacity(mView->selectionModel()->selectedRows(), percent / 100.0, mGesture);
}

void LayerPanel::toggleLines()
{
    const QModelIndexList lines = mView->selectionModel()->selectedRows();
    if (!lines.isEmpty())
        mModel->setSwitched(lines, lines.front().data(Qt::CheckStateRole) != Qt::Checked);
}

void LayerPanel::showOnly()
{
    const QModelIndexList lines = mView->selectionModel()->selectedRows();
    QModelIndexList others;
    const QModelIndex parent = lines.front().parent();
    for (int row = 0; row < mModel->rowCount(parent); ++row) {
        const QModelIndex each = mModel->index(row, 0, parent);
        if (!lines.contains(each))
            others << each;
    }
    mModel->setSwitched(others, false);
    mModel->setSwitched(lines, true);
}

void LayerPanel::zoomToLines()
{
    const auto objects = mModel->objectsIn(mView->selectionModel()->selectedRows());
    if (!objects.empty())
        mContext.view().frame(objects);
}

void LayerPanel::renameLine()
{
    const QModelIndexList lines = mView->selectionModel()->selectedRows();
    if (!lines.isEmpty())
        mView->edit(lines.front());
}

void LayerPanel::removeLines()
{
    mModel->remove(mView->selectionModel()->selectedRows());
}

void LayerPanel::groupLines()
{
    const QModelIndexList lines = mView->selectionModel()->selectedRows();
    const std::vector<Uid> layers = mModel->layersIn(lines);
    if (layers.empty())
        return;
    QString name = tr("Group");
    const auto isTaken = [this](const QString& wanted) {
        for (const Layer& layer : mContext.document().table<Layer>()) {
            if (layer.group == wanted)
                return true;
        }
        return false;
    };
    for (int number = 2; isTaken(name); ++number)
        name = tr("Group %1").arg(number);
    mModel->setGroup(lines, name);
    // So that it can be named at once.
    const QModelIndex made = mModel->indexOf(layers.front()).parent();
    mView->setCurrentIndex(made);
    mView->edit(made);
}

void LayerPanel::ungroupLines()
{
    mModel->setGroup(mView->selectionModel()->selectedRows(), {});
}

void LayerPanel::moveUp()
{
    mModel->move(mView->currentIndex(), true);
}

void LayerPanel::moveDown()
{
    mModel->move(mView->currentIndex(), false);
}

void LayerPanel::showDetails()
{
    const auto what = mModel->line(mView->currentIndex());
    const Layer* layer = what ? mContext.document().find<Layer>(what->layer) : nullptr;
    if (layer == nullptr)
        return;
    Findings findings;
    for (const Finding& finding : mModel->findings()) {
        if (finding.row == layer->uid)
            findings.push_back(finding);
    }
    const QString file = resolvedPath(layer->path, mProjectPath);
    auto* details = new LayerDetails(mContext, *layer, file, findings, this);
    connect(details, &LayerDetails::editWanted, this, [this, id = layer->uid] {
        mContext.selection().set({{TableId::Layers, id}});
    });
    const QRect line = mView->visualRect(mView->currentIndex());
    details->move(mView->viewport()->mapToGlobal(line.bottomLeft()));
    details->show();
}

QMenu* LayerPanel::makeMenu()
{
    followLines();
    auto* menu = new QMenu(this);
    menu->addActions({mToggle, mOnly, mZoom});
    if (mGroup->isEnabled()) {
        menu->addSeparator();
        menu->addActions({mRename, mGroup, mUngroup, mUp, mDown, mDetails});
        menu->addSeparator();
        menu->addAction(mRemove);
    }
    menu->addSeparator();
    menu->addAction(tr("Expand all"), mView, &QTreeView::expandAll);
    menu->addAction(tr("Collapse all"), mView, &QTreeView::collapseAll);
    return menu;
}

void LayerPanel::selectEntry(int place)
{
    mContext.jobs().cancel(mSelectJob);
    const ViewState& view = mContext.view().viewState();
    mSelectJob = mContext.jobs().start(
        tr("Selecting by colour"),
        [plan = mContext.document().state(), by = view.colourBy, pack = mContext.standards(),
         palette = view.palette, place](JobContext&) -> Result<std::vector<ObjectRef>> {
            return Colouring(plan, by, pack, palette).objectsOf(size_t(place));
        },
        this,
        [this](Result<std::vector<ObjectRef>> objects) {
            mSelectJob = 0;
            if (objects)
                mContext.selection().set(std::move(*objects));
        });
}

void LayerPanel::remakeLegend()
{
    mContext.jobs().cancel(mLegendJob);
    const ViewState& view = mContext.view().viewState();
    mLegendJob = mContext.jobs().start(
        tr("Legend"),
        [plan = mContext.document().state(), by = view.colourBy, pack = mContext.standards(),
         palette = view.palette](JobContext&) -> Result<Legend> {
            return Colouring(plan, by, pack, palette).legend();
        },
        this,
        [this](const Result<Legend>& legend) {
            mLegendJob = 0;
            if (legend)
                setLegend(*legend);
        });
}

void LayerPanel::retranslate()
{
    mColourLabel->setText(tr("Colour by"));
    mColourBy->setAccessibleName(tr("Colour by"));
    for (int i = 0; i < mColourBy->count(); ++i) {
        const auto by = colourByFromName(mColourBy->itemData(i).toString());
        mColourBy->setItemText(i, colourByTitle(by.value_or(ColourBy::LandUse)));
    }
    mOpacityLabel->setText(tr("Opacity"));
    mOpacity->setAccessibleName(tr("Opacity"));
    mView->setAccessibleName(tr("Layers"));
    mEmpty->setTexts(tr("No layers yet"),
                     tr("What the park is made of and what lies around it stands here. Import a "
                        "file, or drop one on the window."),
                     tr("Import…"));
    mToggle->setText(tr("Show or hide"));
    mOnly->setText(tr("Show only this"));
    mZoom->setText(tr("Zoom to it"));
    mRename->setText(tr("Rename"));
    mGroup->setText(tr("Group"));
    mUngroup->setText(tr("Take out of the group"));
    mUp->setText(tr("Move up"));
    mDown->setText(tr("Move down"));
    mDetails->setText(tr("Details…"));
    mRemove->setText(tr("Remove from the project"));
}

void LayerPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        mModel->refresh();
        remakeLegend();
    }
}

} // namespace parkwright
