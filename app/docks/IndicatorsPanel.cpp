#include "app/docks/IndicatorsPanel.h"

#include "app/docks/EmptyState.h"
#include "app/docks/IndicatorLines.h"
#include "app/docks/InspectorModel.h"
#include "app/docks/PanelDelegate.h"
#include "app/docks/PanelView.h"
#include "app/window/Icons.h"
#include "gis/land/IndicatorText.h"
#include "gis/land/PlanCheck.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace parkwright {

namespace {

constexpr int Delay = 250;      ///< ms without an edit before figures are computed
constexpr int MostScopes = 200; ///< parks and phases in the chooser
constexpr double IndicatorTitleShare = 0.58;
constexpr int MostExplanation = 170; ///< pixels of height; more is scrolled

const QString Everything = QStringLiteral("all");
const QString Selected = QStringLiteral("selection");

QToolButton* smallButton(const QString& icon, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(themedIcon(icon));
    button->setIconSize({16, 16});
    button->setAutoRaise(true);
    return button;
}

QString scopeKey(const ObjectRef& object)
{
    return tableDef(object.table).nameText() + u':' + object.id.toString();
}

} // namespace

IndicatorsPanel::IndicatorsPanel(AppContext& context, QWidget* parent)
    : QWidget(parent)
    , mContext(context)
    , mModel(new PanelModel(this))
    , mView(new PanelView(this))
    , mScope(new QComboBox(this))
    , mUnit(new QComboBox(this))
    , mCopy(smallButton(QStringLiteral("copy"), this))
    , mOptions(smallButton(QStringLiteral("more"), this))
    , mNote(new QLabel(this))
    , mExplanation(new QLabel(this))
    , mScroll(new QScrollArea(this))
    , mPages(new QStackedWidget(this))
    , mEmpty(new EmptyState(QStringLiteral("table"), this))
    , mAreas(new QActionGroup(this))
    , mLayers(new QActionGroup(this))
{
    setProperty("role", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    mView->setPanelModel(mModel);
    mView->setItemDelegate(new PanelDelegate(mView));
    mView->setTitleShare(IndicatorTitleShare);
    mView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    buildOptions();
    layOut();

    mDue.setSingleShot(true);
    mDue.setInterval(Delay);
    connect(&mDue, &QTimer::timeout, this, &IndicatorsPanel::compute);
    connect(mScope, &QComboBox::activated, this, &IndicatorsPanel::compute);
    connect(mUnit, &QComboBox::activated, this, &IndicatorsPanel::chooseUnit);
    connect(mCopy, &QToolButton::clicked, this,
            [this] { QApplication::clipboard()->setText(mModel->toText()); });
    connect(mView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &IndicatorsPanel::explain);
    connect(mView, &PanelView::linkActivated, this, [this](const ObjectRef& object) {
        mContext.selection().set({object});
        mContext.view().frame({object});
    });
    connect(&context.document(), &Document::changed, this, &IndicatorsPanel::follow);
    connect(&context, &AppContext::standardsChanged, this, &IndicatorsPanel::ask);
    connect(&context.selection(), &Selection::changed, this, [this] {
        if (mScope->currentData() == Selected)
            ask();
    });
    retranslate();
    ask();
}

IndicatorsPanel::~IndicatorsPanel()
{
    mContext.jobs().cancel(mJob);
    mContext.jobs().cancel(mCheckJob);
}

void IndicatorsPanel::layOut()
{
    for (QComboBox* box : {mScope, mUnit}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(3);
    }
    mOptions->setPopupMode(QToolButton::InstantPopup);
    mNote->setProperty("role", QStringLiteral("caption"));
    mNote->setWordWrap(true);
    mNote->setContentsMargins(12, 0, 12, 6);
    mExplanation->setProperty("role", QStringLiteral("caption"));
    mExplanation->setWordWrap(true);
    mExplanation->setTextFormat(Qt::PlainText);
    mExplanation->setTextInteractionFlags(Qt::TextSelectableByMouse);
    mExplanation->setContentsMargins(12, 8, 12, 10);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 8, 8, 8);
    top->setSpacing(6);
    top->addWidget(mScope, 1);
    top->addWidget(mUnit);
    top->addWidget(mCopy);
    top->addWidget(mOptions);
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(mNote);
    const auto line = [this] {
        auto* made = new QFrame(this);
        made->setProperty("role", QStringLiteral("hairline"));
        return made;
    };
    column->addWidget(line());
    column->addWidget(mView, 1);
    column->addWidget(line());
    mScroll->setWidget(mExplanation);
    mScroll->setWidgetResizable(true);
    mScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    mScroll->setFrameShape(QFrame::NoFrame);
    column->addWidget(mScroll);
    mPages->addWidget(mEmpty);
    mPages->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(mPages);
}

void IndicatorsPanel::buildOptions()
{
    auto* menu = new QMenu(this);
    for (const AreaKind kind : {AreaKind::Record, AreaKind::Planar, AreaKind::Ellipsoidal}) {
        QAction* action = mAreas->addAction(QString());
        action->setCheckable(true);
        action->setData(int(kind));
        action->setChecked(kind == mWanted.preferredArea);
        menu->addAction(action);
    }
    menu->addSeparator();
    for (const UseLayer layer : {UseLayer::Planned, UseLayer::Existing}) {
        QAction* action = mLayers->addAction(QString());
        action->setCheckable(true);
        action->setData(int(layer));
        action->setChecked(layer == mWanted.layer);
        menu->addAction(action);
    }
    mOptions->setMenu(menu);
    connect(mAreas, &QActionGroup::triggered, this, [this](QAction* action) {
        mWanted.preferredArea = AreaKind(action->data().toInt());
        compute();
    });
    connect(mLayers, &QActionGroup::triggered, this, [this](QAction* action) {
        mWanted.layer = UseLayer(action->data().toInt());
        compute();
    });
}

QMenu* IndicatorsPanel::optionsMenu() const
{
    return mOptions->menu();
}

void IndicatorsPanel::listScopes()
{
    const QVariant before = mScope->currentData();
    mScope->clear();
    mScope->addItem(tr("Whole plan"), Everything);
    mScope->addItem(tr("Selection"), Selected);
    const PlanState& plan = mContext.document().state();
    const auto add = [&](const ObjectRef& object, const QString& indent) {
        if (mScope->count() < MostScopes)
            mScope->addItem(indent + plan.labelOf(object), scopeKey(object));
    };
    for (const Park& park : plan.table<Park>()) {
        add({TableId::Parks, park.uid}, {});
        auto phases = plan.referring<Phase>("park", park.uid);
        std::sort(phases.begin(), phases.end(), [](const Phase* a, const Phase* b) {
            return a->ordinal.value_or(99) < b->ordinal.value_or(99);
        });
        for (const Phase* phase : phases)
            add({TableId::Phases, phase->uid}, QStringLiteral("    "));
    }
    mScope->setCurrentIndex(std::max(mScope->findData(before), 0));
}

void IndicatorsPanel::follow(const Change& change)
{
    if (touches(change, {TableId::Parks, TableId::Phases}))
        listScopes();
    const AreaUnit unit = mContext.document().settings().areaUnit;
    if (mUnit->currentData().toInt() != int(unit)) {
        mUnit->setCurrentIndex(mUnit->findData(int(unit)));
        showFigures(); // the same figures, written otherwise
    }
    const bool onlyViews =
        !touches(change, {TableId::Jurisdictions, TableId::Parks, TableId::Phases, TableId::Parcels,
                          TableId::ParcelUses, TableId::Buildings, TableId::Floors, TableId::Spaces,
                          TableId::Enterprises, TableId::Sensors, TableId::Settings});
    if (!onlyViews)
        ask();
}

/// Nothing when figures are wanted of a selection that is not there.
std::optional<std::vector<ObjectRef>> IndicatorsPanel::objects() const
{
    const QString scope = mScope->currentData().toString();
    if (scope == Everything)
        return std::vector<ObjectRef>();
    if (scope == Selected) {
        const auto& selected = mContext.selection().objects();
        return selected.empty() ? std::nullopt : std::optional(selected);
    }
    const QStringList parts = scope.split(u':');
    const TableDef* table = findTable(parts.value(0));
    return table ? std::optional(std::vector<ObjectRef>{{table->id, Uid::parse(parts.value(1))}})
                 : std::nullopt;
}

/// Computes soon; while nobody looks, when somebody does.
void IndicatorsPanel::ask()
{
    mStale = true;
    const PlanState& plan = mContext.document().state();
    const bool isEmpty = plan.table<Park>().isEmpty() && plan.table<Parcel>().isEmpty() &&
                         plan.table<Building>().isEmpty();
    mPages->setCurrentIndex(isEmpty ? 0 : 1);
    if (isVisible())
        mDue.start();
}

void IndicatorsPanel::compute()
{
    mDue.stop();
    mStale = false;
    mContext.jobs().cancel(mJob);
    mContext.jobs().cancel(mCheckJob);
    mJob = mCheckJob = 0;
    const auto wanted = objects();
    if (!wanted) {
        mFigures.reset();
        mBroken.clear();
        showFigures();
        return;
    }
    mJob = mContext.jobs().start(
        tr("Figures"),
        [plan = mContext.document().state(), objects = *wanted, pack = mContext.standards(),
         options = mWanted](JobContext& job) {
            return computeIndicators(plan, objects, *pack, options, job);
        },
        this,
        [this, objects = *wanted](Result<IndicatorSet> figures) {
            if (!figures)
                return; // cancelled: a newer one is under way
            mJob = 0;
            mFigures = std::move(*figures);
            showFigures();
            check(objects);
        });
}

/// Limits take longer than figures and come after them.
void IndicatorsPanel::check(const std::vector<ObjectRef>& objects)
{
    mCheckJob = mContext.jobs().start(
        tr("Limits"),
        [plan = mContext.document().state(), crs = mContext.document().settings().crs, objects,
         pack = mContext.standards()](JobContext& job) -> Result<Findings> {
            auto found = checkPlan(plan, crs, *pack, job);
            if (!found)
                return found;
            return brokenLimitsIn(plan, objects, *found);
        },
        this,
        [this](Result<Findings> broken) {
            if (!broken)
                return;
            mCheckJob = 0;
            mBroken = std::move(*broken);
            showFigures();
        });
}

void IndicatorsPanel::showFigures()
{
    const Format format = InspectorModel::formatOf(mContext.document());
    const PlanState& plan = mContext.document().state();
    if (mFigures)
        mModel->setRoot(indicatorLines(*mFigures, mBroken, {plan, *mContext.standards(), format}));
    else
        mModel->setRoot(std::make_unique<PanelNode>());
    QString note;
    if (!mFigures && mScope->currentData() == Selected)
        note = tr("Select parks, phases, parcels, buildings or floors to see their figures.");
    else if (mFigures && mFigures->illustrative)
        note = tr("Some of this was drawn to illustrate.");
    mNote->setText(note);
    mNote->setVisible(!note.isEmpty());
    mCopy->setEnabled(mFigures.has_value());
    explain();
}

QString IndicatorsPanel::explanation() const
{
    const PanelNode* node = mModel->node(mView->currentIndex());
    return node ? node->tip : QString();
}

void IndicatorsPanel::explain()
{
    const QString text = explanation();
    mExplanation->setText(text.isEmpty() ? tr("Choose a figure to see where it comes from.")
                                         : text);
    fitExplanation();
}

void IndicatorsPanel::fitExplanation()
{
    mScroll->setFixedHeight(std::min(mExplanation->heightForWidth(width()), MostExplanation));
}

void IndicatorsPanel::chooseUnit(int place)
{
    const AreaUnit unit = AreaUnit(mUnit->itemData(place).toInt());
    ProjectSettings settings = mContext.document().settings();
    if (settings.areaUnit == unit)
        return;
    settings.areaUnit = unit;
    EditBuilder builder(mContext.document().state());
    settings.write(builder);
    mContext.pushEdit(builder.take(tr("set unit of areas")));
    showFigures();
}

void IndicatorsPanel::retranslate()
{
    listScopes();
    const Format format;
    mUnit->clear();
    for (const auto& [unit, name] :
         {std::pair(AreaUnit::SquareMetre, "m2"), std::pair(AreaUnit::Hectare, "ha"),
          std::pair(AreaUnit::Mu, "mu")})
        mUnit->addItem(format.areaIn(1.0, unit).unit, int(unit));
    mUnit->setCurrentIndex(mUnit->findData(int(mContext.document().settings().areaUnit)));
    for (QAction* action : mAreas->actions())
        action->setText(tr("Land by %1").arg(areaKindText(AreaKind(action->data().toInt()))));
    mLayers->actions().at(0)->setText(tr("Land balance of planned use"));
    mLayers->actions().at(1)->setText(tr("Land balance of existing use"));
    mScope->setAccessibleName(tr("Figures of"));
    mScope->setToolTip(tr("What the figures are about"));
    mUnit->setAccessibleName(tr("Unit of land areas"));
    mUnit->setToolTip(tr("Unit of land areas"));
    mCopy->setToolTip(tr("Copy all as text"));
    mCopy->setAccessibleName(mCopy->toolTip());
    mOptions->setToolTip(tr("Which area and which use"));
    mOptions->setAccessibleName(mOptions->toolTip());
    mView->setAccessibleName(tr("Figures"));
    mEmpty->setTexts(tr("No figures yet"),
                     tr("Areas, floor area ratio, density and the land balance stand here once "
                        "there are parcels or buildings."));
    showFigures();
}

void IndicatorsPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        ask(); // limits are found in words
    }
}

void IndicatorsPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitExplanation();
}

void IndicatorsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (mStale)
        compute();
}

} // namespace parkwright
