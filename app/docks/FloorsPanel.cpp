#include "app/docks/FloorsPanel.h"

#include "app/docks/EmptyState.h"
#include "app/docks/FloorsModel.h"
#include "app/docks/InspectorModel.h"
#include "app/window/Icons.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSlider>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr int GapSteps = 2;       ///< of the slider to a metre
constexpr double MostGap = 15;    ///< metres
constexpr double UsualGap = 4;    ///< metres
constexpr int CutSteps = 10;      ///< of the slider to a metre
constexpr double EyeHeight = 1.5; ///< metres above a slab, where one cuts to look into a floor

/// From the lowest slab to the top of the highest storey, metres above the building's ground.
struct Span
{
    double lowest = 0;
    double highest = 0;
};

Span spanOf(const PlanState& plan, const Building& building)
{
    Span span{0, building.height.value_or(0)};
    double above = 0; // where floors say nothing of their elevation they stand on each other
    for (const Floor* floor : floorsOf(plan, building.uid)) {
        const double storey = floor->storeyHeight.value_or(0);
        if (floor->elevation)
            above = *floor->elevation;
        else if (floor->number.value_or(1) < 0)
            continue;
        span.lowest = std::min(span.lowest, above);
        above += storey;
        span.highest = std::max(span.highest, above);
    }
    return span;
}

Uid buildingOf(const PlanState& plan, const ObjectRef& object)
{
    switch (object.table) {
    case TableId::Buildings:
        return object.id;
    case TableId::Floors:
        if (const Floor* floor = plan.find<Floor>(object.id))
            return floor->building;
        break;
    case TableId::Spaces:
        if (const Space* space = plan.find<Space>(object.id))
            return buildingOf(plan, {TableId::Floors, space->floor});
        break;
    default:
        break;
    }
    return {};
}

} // namespace

FloorsPanel::FloorsPanel(AppContext& context, QWidget* parent)
    : QWidget(parent)
    , mContext(context)
    , mModel(new FloorsModel(this))
    , mDelegate(new FloorsDelegate(this))
    , mView(new QListView(this))
    , mName(new QLabel(this))
    , mAbout(new QLabel(this))
    , mExplode(new QToolButton(this))
    , mIsolate(new QToolButton(this))
    , mCutOn(new QToolButton(this))
    , mGap(new QSlider(Qt::Horizontal, this))
    , mCut(new QSlider(Qt::Horizontal, this))
    , mGapText(new QLabel(this))
    , mCutText(new QLabel(this))
    , mIsolateText(new QLabel(this))
    , mReset(new QPushButton(this))
    , mPages(new QStackedWidget(this))
    , mEmpty(new EmptyState(QStringLiteral("floor"), this))
{
    setProperty("role", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    mView->setModel(mModel);
    mView->setItemDelegate(mDelegate);
    mView->setSelectionMode(QAbstractItemView::ExtendedSelection);
    mView->setUniformItemSizes(true);
    mView->setFrameShape(QFrame::NoFrame);
    mView->setMouseTracking(true);
    mView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    buildControls();
    layOut();
    connect(mView->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &FloorsPanel::selectLines);
    connect(mView, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        mContext.view().frame({{TableId::Floors, mModel->line(index.row()).floor}});
    });
    connect(&context.selection(), &Selection::changed, this, &FloorsPanel::followSelection);
    connect(&context.view(), &ViewController::changed, this, [this](ViewAspects aspects) {
        if (aspects.testFlag(ViewAspect::Floors))
            followView();
    });
    connect(&context.document(), &Document::changed, this, [this](const Change& change) {
        if (touches(change, {TableId::Buildings, TableId::Floors, TableId::Spaces,
                             TableId::Enterprises, TableId::Settings})) {
            showFloors();
            followSelection();
        }
    });
    retranslate();
    followSelection();
}

void FloorsPanel::buildControls()
{
    const auto dress = [this](QToolButton* button, const char* icon) {
        button->setIcon(themedIcon(QString::fromLatin1(icon)));
        button->setIconSize({20, 20});
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    };
    dress(mExplode, "explode");
    dress(mIsolate, "isolate");
    dress(mCutOn, "cut-plane");
    mGap->setRange(0, int(MostGap * GapSteps));
    mGap->setPageStep(GapSteps);
    mCut->setPageStep(CutSteps);
    for (QLabel* label : {mGapText, mCutText}) {
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        label->setMinimumWidth(label->fontMetrics().horizontalAdvance(QStringLiteral("188.8 m")));
    }
    mIsolateText->setProperty("role", QStringLiteral("muted"));
    // clicked(), not toggled(): what the view says must not come back to it.
    connect(mExplode, &QToolButton::clicked, this, [this](bool on) { explode(on ? UsualGap : 0); });
    connect(mGap, &QSlider::valueChanged, this,
            [this](int value) { explode(double(value) / GapSteps); });
    connect(mIsolate, &QToolButton::clicked, this, &FloorsPanel::isolate);
    connect(mCutOn, &QToolButton::clicked, this, &FloorsPanel::cut);
    connect(mCut, &QSlider::valueChanged, this,
            [this](int value) { setCut(double(value) / CutSteps); });
    connect(mReset, &QPushButton::clicked, this, [this] {
        ViewState view = mContext.view().viewState();
        view.explode.reset();
        view.isolatedFloor = {};
        view.cut.reset();
        mContext.view().setViewState(view);
    });
}

void FloorsPanel::layOut()
{
    mName->setProperty("role", QStringLiteral("title"));
    mName->setWordWrap(true);
    mAbout->setProperty("role", QStringLiteral("caption"));
    auto* header = new QVBoxLayout;
    header->setContentsMargins(12, 10, 12, 6);
    header->setSpacing(2);
    header->addWidget(mName);
    header->addWidget(mAbout);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(8, 0, 12, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->addWidget(mExplode, 0, 0);
    grid->addWidget(mGap, 0, 1);
    grid->addWidget(mGapText, 0, 2);
    grid->addWidget(mCutOn, 1, 0);
    grid->addWidget(mCut, 1, 1);
    grid->addWidget(mCutText, 1, 2);
    grid->addWidget(mIsolate, 2, 0);
    grid->addWidget(mIsolateText, 2, 1);
    grid->addWidget(mReset, 2, 2);
    grid->setColumnStretch(1, 1);
    auto* line = new QFrame(this);
    line->setProperty("role", QStringLiteral("hairline"));
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(header);
    column->addLayout(grid);
    column->addWidget(line);
    column->addWidget(mView, 1);
    mPages->addWidget(mEmpty);
    mPages->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(mPages);
}

void FloorsPanel::setGround(std::function<double(double, double)> ground)
{
    mGround = std::move(ground);
    followView();
}

double FloorsPanel::ground() const
{
    const Building* building = mContext.document().find<Building>(mBuilding);
    if (building == nullptr)
        return 0;
    if (building->groundElevation)
        return *building->groundElevation;
    const MapPoint centre = building->footprint.extent().center();
    return mGround && !building->footprint.isNull() ? mGround(centre.x, centre.y) : 0;
}

/// The building of what was selected last; one that is pulled apart stays when nothing is.
void FloorsPanel::followSelection()
{
    const PlanState& plan = mContext.document().state();
    Uid building = buildingOf(plan, mContext.selection().current());
    if (const auto& exploded = mContext.view().viewState().explode; building.isNull() && exploded)
        building = exploded->building;
    if (!plan.find<Building>(building))
        building = {};
    if (building != mBuilding) {
        mBuilding = building;
        showFloors();
    }
    mFollowing = true;
    QItemSelection lines;
    for (const ObjectRef& object : mContext.selection().objects()) {
        const int row = object.table == TableId::Floors ? mModel->rowOf(object.id) : -1;
        if (row >= 0)
            lines.select(mModel->index(row), mModel->index(row));
    }
    mView->selectionModel()->select(lines, QItemSelectionModel::ClearAndSelect);
    if (!lines.isEmpty()) {
        const QModelIndex current = lines.last().topLeft();
        mView->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        mView->scrollTo(current);
    }
    mFollowing = false;
    followView();
}

void FloorsPanel::showFloors()
{
    const PlanState& plan = mContext.document().state();
    const Building* building = plan.find<Building>(mBuilding);
    mPages->setCurrentIndex(building ? 1 : 0);
    if (building == nullptr) {
        mBuilding = {};
        mModel->show({});
        return;
    }
    const Format format = InspectorModel::formatOf(mContext.document());
    mFollowing = true;
    mModel->show(floorLines(plan, mBuilding, format));
    mFollowing = false;
    mName->setText(plan.labelOf({TableId::Buildings, mBuilding}));
    const Span span = spanOf(plan, *building);
    QStringList about{tr("%n floor(s)", nullptr, mModel->rowCount())};
    if (span.highest > 0)
        about << format.length(span.highest).text();
    mAbout->setText(about.join(QStringLiteral(" · ")));
    const QSignalBlocker blocker(mCut);
    mCut->setRange(int(std::floor(span.lowest * CutSteps)),
                   int(std::ceil((span.highest + 1) * CutSteps)));
}

/// What the view says into the controls.
void FloorsPanel::followView()
{
    const ViewState& view = mContext.view().viewState();
    const Format format = InspectorModel::formatOf(mContext.document());
    const QSignalBlocker blockGap(mGap);
    const QSignalBlocker blockCut(mCut);
    const bool exploded = view.explode && view.explode->building == mBuilding;
    mExplode->setChecked(exploded);
    mGap->setValue(exploded ? qRound(view.explode->gap * GapSteps) : 0);
    mGapText->setText(exploded ? format.length(view.explode->gap).text() : QString());
    const bool isCut = view.cut && view.cut->horizontal;
    const double height = isCut ? view.cut->through.z - ground() : 0;
    mCutOn->setChecked(isCut);
    mCut->setEnabled(isCut);
    if (isCut)
        mCut->setValue(qRound(height * CutSteps));
    mCutText->setText(isCut ? format.length(height).text() : QString());
    const int isolated = mModel->rowOf(view.isolatedFloor);
    mIsolate->setChecked(isolated >= 0);
    mIsolate->setEnabled(isolated >= 0 || !currentFloor().isNull());
    mIsolateText->setText(isolated >= 0           ? mModel->line(isolated).number
                          : mIsolate->isEnabled() ? QString()
                                                  : tr("choose a floor"));
    mDelegate->setIsolated(view.isolatedFloor);
    mView->viewport()->update();
    mReset->setEnabled(view.explode || view.cut || !view.isolatedFloor.isNull());
}

Uid FloorsPanel::currentFloor() const
{
    const QModelIndexList lines = mView->selectionModel()->selectedRows();
    return lines.isEmpty() ? Uid() : mModel->line(lines.back().row()).floor;
}

void FloorsPanel::selectLines()
{
    if (mFollowing)
        return;
    std::vector<ObjectRef> floors;
    for (const QModelIndex& index : mView->selectionModel()->selectedRows())
        floors.push_back({TableId::Floors, mModel->line(index.row()).floor});
    if (floors.empty())
        return;
    // While one is shown alone, a click shows another one.
    if (mModel->rowOf(mContext.view().viewState().isolatedFloor) >= 0)
        mContext.view().setIsolatedFloor(floors.back().id);
    mContext.selection().set(std::move(floors));
}

void FloorsPanel::explode(double gap)
{
    if (gap > 0)
        mContext.view().setExplode(Explode{mBuilding, gap});
    else
        mContext.view().setExplode(std::nullopt);
}

void FloorsPanel::isolate(bool on)
{
    mContext.view().setIsolatedFloor(on ? currentFloor() : Uid());
    followView();
}

/// Just above the slab of the floor that is selected, or half way up.
void FloorsPanel::cut(bool on)
{
    if (!on) {
        mContext.view().setCut(std::nullopt);
        return;
    }
    double height = (mCut->minimum() + mCut->maximum()) / (2.0 * CutSteps);
    const Floor* floor = mContext.document().find<Floor>(currentFloor());
    if (floor && floor->elevation)
        height = *floor->elevation + EyeHeight;
    setCut(height);
}

void FloorsPanel::setCut(double height)
{
    const Building* building = mContext.document().find<Building>(mBuilding);
    if (building == nullptr)
        return;
    CutPlane plane;
    plane.through = building->footprint.extent().center();
    plane.through.z = ground() + height;
    mContext.view().setCut(plane);
}

void FloorsPanel::retranslate()
{
    mExplode->setText(tr("Explode"));
    mExplode->setToolTip(tr("Pull the floors apart"));
    mGap->setAccessibleName(tr("Gap between floors"));
    mGap->setToolTip(mGap->accessibleName());
    mCutOn->setText(tr("Cut"));
    mCutOn->setToolTip(tr("Cut off everything above a height"));
    mCut->setAccessibleName(tr("Height of the cut"));
    mCut->setToolTip(mCut->accessibleName());
    mIsolate->setText(tr("Isolate"));
    mIsolate->setToolTip(tr("Hide what is above the selected floor, fade what is below"));
    mReset->setText(tr("Reset"));
    mReset->setToolTip(tr("Put the building together again"));
    mView->setAccessibleName(tr("Floors"));
    mEmpty->setTexts(tr("No building is selected"),
                     tr("Click a building or a floor in the view to see its floors, pull them "
                        "apart, or look into one."));
    showFloors();
    followView();
}

void FloorsPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange && mPages)
        mView->viewport()->update();
}

} // namespace parkwright
