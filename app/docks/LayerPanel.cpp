#include "app/docks/LayerPanel.h"

#include "app/docks/EmptyState.h"
#include "app/docks/LayerModel.h"
#include "app/docks/LegendView.h"
#include "app/docks/PanelDelegate.h"
#include "app/docks/PanelView.h"
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

#include <algorithm>
#include <unordered_set>

namespace parkwright {

namespace {

constexpr double LayerTitleShare = 0.8;
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
    connect(mLegend, &LegendView::entrySwitched, this, &LayerPanel::switchEntry);
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
    mView->setTitleShare(LayerTitleShare);
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
    if (legend.colourBy != mLegend->legend().colourBy) {
        mSwitchedOff.clear(); // other colours, other entries; what is hidden stays so
        mLegend->setHidden({});
    }
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
    if (!mSwitchedOff.empty())
        followSwitches();
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
    mDuplicate->setEnabled(isOwn);
    mGroup->setEnabled(isOwn);
    mUngroup->setEnabled(isOwn && !first->group.isEmpty());
    mUp->setEnabled(single && isOwn);
    mDown->setEnabled(single && isOwn);
    mDetails->setEnabled(single && isLayer);
    mCrs->setEnabled(isOwn);
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

/// Hides what has a colour, or brings it back.
void LayerPanel::switchEntry(int place, bool on)
{
    ViewController& view = mContext.view();
    if (on) {
        const auto off = mSwitchedOff.find(place);
        if (off == mSwitchedOff.end())
            return;
        const std::unordered_set<Uid> back(off->second.begin(), off->second.end());
        std::vector<Uid> hidden = view.viewState().hidden;
        std::erase_if(hidden, [&back](const Uid& id) { return back.contains(id); });
        mSwitchedOff.erase(off);
        view.setHidden(std::move(hidden));
        followSwitches();
        return;
    }
    mContext.jobs().start(
        tr("Hiding by colour"),
        [plan = mContext.document().state(), by = view.viewState().colourBy,
         pack = mContext.standards(), palette = view.viewState().palette,
         place](JobContext&) -> Result<std::vector<ObjectRef>> {
            return Colouring(plan, by, pack, palette).objectsOf(size_t(place));
        },
        this,
        [this, place, by = view.viewState().colourBy](const Result<std::vector<ObjectRef>>& found) {
            ViewController& now = mContext.view();
            if (!found || now.viewState().colourBy != by)
                return;
            std::vector<Uid>& off = mSwitchedOff[place];
            const std::vector<Uid>& before = now.viewState().hidden;
            const std::unordered_set<Uid> known(before.begin(), before.end());
            std::vector<Uid> hidden = before;
            for (const ObjectRef& object : *found) {
                if (known.contains(object.id))
                    continue; // hidden by itself, and stays so
                off.push_back(object.id);
                hidden.push_back(object.id);
            }
            now.setHidden(std::move(hidden));
            followSwitches();
        });
}

/// What was brought back some other way is on again.
void LayerPanel::followSwitches()
{
    const std::vector<Uid>& hidden = mContext.view().viewState().hidden;
    const std::unordered_set<Uid> known(hidden.begin(), hidden.end());
    std::erase_if(mSwitchedOff, [&known](const auto& entry) {
        return std::ranges::none_of(entry.second,
                                    [&known](const Uid& id) { return known.contains(id); });
    });
    QSet<int> places;
    for (const auto& [place, objects] : mSwitchedOff)
        places.insert(place);
    mLegend->setHidden(places);
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
    mCrs->setText(tr("CRS…"));
    mRemove->setText(tr("Remove from the project"));
    mDuplicate->setText(tr("Duplicate"));
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
