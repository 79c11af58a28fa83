// What an AttributePanel is made of, and its menus.

#include "app/docks/InspectorFields.h"
#include "app/table/AttributeDelegate.h"
#include "app/table/AttributePanel.h"
#include "app/table/FilterHeader.h"
#include "app/window/Icons.h"
#include "app/window/Theme.h"
#include "gis/formula/FormulaNames.h"
#include "scene/context/LayerSource.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace parkwright {

namespace {

QToolButton* barButton(const char* icon, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(themedIcon(QString::fromLatin1(icon)));
    button->setIconSize({16, 16});
    button->setAutoRaise(true);
    return button;
}

/// What the program offers while a formula is written.
QCompleter* makeCompleter(TableId table, QObject* parent)
{
    QStringList words;
    for (const FormulaName& name : formulaNames(table))
        words += name.name;
    words.sort();
    auto* completer = new QCompleter(words, parent);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchStartsWith);
    return completer;
}

} // namespace

AttributePanel::AttributePanel(AppContext& context, QWidget* parent)
    : QWidget(parent)
    , mContext(context)
    , mKind(new QComboBox(this))
    , mFormula(new QLineEdit(this))
    , mOnly(barButton("select", this))
    , mZoom(barButton("frame-selection", this))
    , mColumns(barButton("table", this))
    , mGroups(new QComboBox(this))
    , mMany(barButton("edit", this))
    , mCopy(barButton("copy", this))
    , mReason(new QLabel(this))
    , mManyBar(new QWidget(this))
    , mManyColumn(new QComboBox(mManyBar))
    , mManyValue(new QLineEdit(mManyBar))
    , mManyApply(new QToolButton(mManyBar))
    , mPages(new QStackedWidget(this))
    , mView(new QTableView(this))
    , mGroupView(new QTableView(this))
    , mHeader(new FilterHeader(mView))
    , mModel(new AttributeModel(context, this))
    , mGroupModel(new GroupModel(this))
    , mSums(new QLabel(this))
{
    setProperty("role", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    mDue.setSingleShot(true);
    mDue.setInterval(80);
    connect(&mDue, &QTimer::timeout, this, &AttributePanel::compute);
    buildBar();
    buildManyBar();
    buildTable();
    connect(&context.document(), &Document::changed, this, &AttributePanel::documentChanged);
    connect(&context.selection(), &Selection::changed, this, [this] {
        showSelection();
        if (mSelectedOnly)
            ask();
    });
    connect(&context, &AppContext::standardsChanged, this, [this] { mView->viewport()->update(); });
    retranslate();
    showTable(mTable);
}

AttributePanel::~AttributePanel()
{
    mContext.jobs().cancel(mJob);
}

void AttributePanel::buildBar()
{
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 6, 8, 6);
    bar->setSpacing(6);
    mKind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    mFormula->setClearButtonEnabled(true);
    mFormula->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    mOnly->setCheckable(true);
    mMany->setCheckable(true);
    mColumns->setPopupMode(QToolButton::InstantPopup);
    mGroups->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    bar->addWidget(mKind);
    bar->addWidget(mFormula, 1);
    bar->addWidget(mGroups);
    for (QToolButton* button : {mOnly, mZoom, mMany, mColumns, mCopy})
        bar->addWidget(button);
    mReason->setProperty("role", QStringLiteral("caption"));
    mReason->setContentsMargins(12, 0, 12, 6);
    mReason->setWordWrap(true);
    mReason->hide();
    mSums->setProperty("role", QStringLiteral("caption"));
    mSums->setContentsMargins(12, 4, 12, 4);
    mSums->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* line = new QFrame(this);
    line->setProperty("role", QStringLiteral("hairline"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(mReason);
    column->addWidget(mManyBar);
    column->addWidget(line);
    column->addWidget(mPages, 1);
    column->addWidget(mSums);

    connect(mKind, &QComboBox::activated, this, &AttributePanel::showKind);
    connect(mFormula, &QLineEdit::textChanged, this, &AttributePanel::ask);
    connect(mGroups, &QComboBox::activated, this,
            [this] { setGroupBy(mGroups->currentData().toString()); });
    connect(mOnly, &QToolButton::toggled, this, &AttributePanel::setSelectedOnly);
    connect(mZoom, &QToolButton::clicked, this, &AttributePanel::zoomToSelected);
    connect(mMany, &QToolButton::toggled, mManyBar, &QWidget::setVisible);
    connect(mCopy, &QToolButton::clicked, this,
            [this] { QApplication::clipboard()->setText(copyText()); });
    auto* menu = new QMenu(mColumns);
    mColumns->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillColumnMenu(*menu); });
}

void AttributePanel::buildManyBar()
{
    auto* row = new QHBoxLayout(mManyBar);
    row->setContentsMargins(8, 0, 8, 6);
    row->setSpacing(6);
    mManyColumn->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    mManyApply->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    mManyApply->setIcon(themedIcon(QStringLiteral("done")));
    row->addWidget(mManyColumn);
    row->addWidget(mManyValue, 1);
    row->addWidget(mManyApply);
    mManyBar->hide();
    connect(mManyApply, &QToolButton::clicked, this, &AttributePanel::applyMany);
    connect(mManyValue, &QLineEdit::returnPressed, this, &AttributePanel::applyMany);
}

void AttributePanel::buildTable()
{
    mView->setHorizontalHeader(mHeader);
    mView->setModel(mModel);
    mView->setItemDelegate(new AttributeDelegate(mContext, mView));
    mView->setSelectionBehavior(QAbstractItemView::SelectRows);
    mView->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    mView->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    mView->setShowGrid(false);
    mView->setWordWrap(false);
    mView->setAlternatingRowColors(true);
    mView->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    mView->setContextMenuPolicy(Qt::CustomContextMenu);
    mView->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    mView->verticalHeader()->setDefaultSectionSize(Theme::RowHeight);
    mView->verticalHeader()->setMinimumWidth(36);
    mView->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    mView->installEventFilter(this);
    mHeader->setContextMenuPolicy(Qt::CustomContextMenu);
    mGroupView->setModel(mGroupModel);
    mGroupView->setShowGrid(false);
    mGroupView->setSelectionBehavior(QAbstractItemView::SelectRows);
    mGroupView->verticalHeader()->hide();
    mGroupView->verticalHeader()->setDefaultSectionSize(Theme::RowHeight);
    mGroupView->horizontalHeader()->setHighlightSections(false);
    mPages->addWidget(mView);
    mPages->addWidget(mGroupView);

    connect(mView->horizontalScrollBar(), &QScrollBar::valueChanged, mHeader, &FilterHeader::place);
    connect(mHeader, &FilterHeader::filtersChanged, this, &AttributePanel::ask);
    connect(mHeader, &QHeaderView::sectionClicked, this, [this](int section) {
        const QString key = mModel->columns()[size_t(section)].key;
        // First up, then down, then as in the file.
        if (mSortBy != key)
            sortBy(key, false);
        else
            mDescending ? sortBy({}, false) : sortBy(key, true);
    });
    connect(mHeader, &QWidget::customContextMenuRequested, this, &AttributePanel::showHeaderMenu);
    connect(mView, &QWidget::customContextMenuRequested, this, &AttributePanel::showRowMenu);
    connect(mView->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &AttributePanel::takeSelection);
    connect(mView->selectionModel(), &QItemSelectionModel::currentColumnChanged, this,
            &AttributePanel::showSums);
    connect(mModel, &AttributeModel::refused, this, [this](const QString& reason) {
        refuse({ErrorCode::InvalidInput, reason, {}});
    });
    connect(mGroupView, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        const QString filter = mGroupModel->filterOf(index.row());
        const QString by = mGroupBy;
        setGroupBy({});
        mHeader->setFilter(by, filter);
    });
}

void AttributePanel::retranslate()
{
    const auto describe = [](QToolButton* button, const QString& text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    describe(mOnly, tr("Only what is selected"));
    describe(mZoom, tr("Zoom to the selected rows"));
    describe(mMany, tr("Set a column for many rows"));
    describe(mColumns, tr("Columns"));
    describe(mCopy, tr("Copy for a spreadsheet"));
    mKind->setAccessibleName(tr("Kind of rows"));
    mKind->setToolTip(tr("Kind of rows"));
    mFormula->setAccessibleName(tr("Condition"));
    mFormula->setPlaceholderText(
        tr("Condition, e.g. %1").arg(QStringLiteral("slab_load >= 10 and vacancy = 'vacant'")));
    mGroups->setAccessibleName(tr("Group by"));
    mGroups->setToolTip(tr("Totals by group"));
    mManyColumn->setAccessibleName(tr("Column to set"));
    mManyValue->setAccessibleName(tr("Value to set"));
    mManyValue->setPlaceholderText(tr("Value, or = and a formula"));
    mView->setAccessibleName(tr("Attribute table"));
    mGroupView->setAccessibleName(tr("Totals by group"));
    fillKinds();
}

void AttributePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        ask();
    }
}

void AttributePanel::fillKinds()
{
    const PlanState& plan = mContext.document().state();
    const QSignalBlocker quiet(mKind);
    mKind->clear();
    for (int i = 0; i < TableCount; ++i) {
        const TableId table = TableId(i);
        if (table == TableId::Settings || table == TableId::Ancestry ||
            table == TableId::ScenarioDeltas)
            continue;
        const size_t rows = plan.table(table).size();
        if (rows == 0 && table != mTable)
            continue;
        mKind->addItem(themedIcon(tableIcon(table)),
                       QStringLiteral("%1  %2").arg(tableDef(table).pluralText(),
                                                    QLocale().toString(qulonglong(rows))),
                       i);
    }
    for (const Layer* layer : layersOf(plan, LayerKind::Vector))
        mKind->addItem(themedIcon(QStringLiteral("context")), layer->name, layer->uid.toString());
    mKind->setCurrentIndex(mLayer.isNull() ? mKind->findData(int(mTable))
                                           : mKind->findData(mLayer.toString()));
}

void AttributePanel::showKind()
{
    const QVariant chosen = mKind->currentData();
    if (chosen.typeId() == QMetaType::QString)
        showLayer(Uid::parse(chosen.toString()));
    else
        showTable(TableId(chosen.toInt()));
}

void AttributePanel::fillGroupBy()
{
    const QSignalBlocker quiet(mGroups);
    mGroups->clear();
    mGroups->addItem(tr("No groups"), QString());
    mManyColumn->clear();
    for (const AttributeColumn& column : allColumns()) {
        if (column.type == FieldType::Geometry)
            continue;
        if (!column.isNumber() || column.type == FieldType::Integer)
            mGroups->addItem(tr("By %1").arg(column.title), column.key);
        if (mModel->isEditable(column))
            mManyColumn->addItem(column.title, column.key);
    }
    mGroups->setCurrentIndex(std::max(0, mGroups->findData(mGroupBy)));
    const bool ofPlan =
        mLayer.isNull(); // features of layers are not edited, nor selected elsewhere
    mFormula->setEnabled(ofPlan);
    for (QToolButton* button : {mOnly, mZoom, mMany})
        button->setEnabled(ofPlan);
    mFormula->setCompleter(makeCompleter(mTable, mFormula));
}

void AttributePanel::fillColumnMenu(QMenu& menu)
{
    menu.clear();
    if (mLayer.isNull())
        menu.addAction(themedIcon(QStringLiteral("add")), tr("Calculated column…"), this,
                       &AttributePanel::askCalculated);
    QAction* filters = menu.addAction(tr("Filters above the columns"));
    filters->setCheckable(true);
    filters->setChecked(mHeader->filtersShown());
    connect(filters, &QAction::toggled, mHeader, &FilterHeader::setFiltersShown);
    QAction* empty = menu.addAction(tr("Columns without any value"));
    empty->setCheckable(true);
    empty->setChecked(mEmptyShown);
    connect(empty, &QAction::toggled, this, [this](bool shown) {
        mEmptyShown = shown;
        ask();
    });
    menu.addAction(tr("Clear all filters"), this, [this] {
        mFormula->clear();
        mHeader->clearFilters();
    });
    menu.addAction(tr("Show all columns"), this, [this] {
        mHidden.clear();
        saveColumns();
        ask();
    });
    menu.addSeparator();
    for (const AttributeColumn& column : allColumns()) {
        QAction* action = menu.addAction(column.title);
        action->setCheckable(true);
        action->setChecked(!mHidden.contains(column.key));
        connect(action, &QAction::toggled, this,
                [this, key = column.key](bool shown) { setColumnShown(key, shown); });
    }
}

void AttributePanel::showHeaderMenu(const QPoint& at)
{
    const int section = mHeader->logicalIndexAt(at);
    if (section < 0 || size_t(section) >= mModel->columns().size())
        return;
    const AttributeColumn column = mModel->columns()[size_t(section)];
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Sort upwards"), this, [this, column] { sortBy(column.key, false); });
    menu->addAction(tr("Sort downwards"), this, [this, column] { sortBy(column.key, true); });
    menu->addAction(tr("As in the file"), this, [this] { sortBy({}, false); });
    menu->addSeparator();
    if (column.isNumber()) {
        const std::pair<ColumnColour, QString> colours[] = {
            {ColumnColour::None, tr("No colour")},
            {ColumnColour::Ramp, tr("Colour by value")},
            {ColumnColour::Bars, tr("Bars")}};
        for (const auto& [colour, text] : colours) {
            QAction* action = menu->addAction(text);
            action->setCheckable(true);
            action->setChecked(mModel->colour(column.key) == colour);
            connect(action, &QAction::triggered, this,
                    [this, column, colour = colour] { mModel->setColour(column.key, colour); });
        }
        menu->addSeparator();
    }
    menu->addAction(tr("Totals by %1").arg(column.title), this,
                    [this, column] { setGroupBy(column.key); });
    menu->addAction(themedIcon(QStringLiteral("hide")), tr("Hide this column"), this,
                    [this, column] { setColumnShown(column.key, false); });
    if (column.isCalculated())
        menu->addAction(themedIcon(QStringLiteral("delete")), tr("Remove this column"), this,
                        [this, column] { removeCalculated(column.key); });
    menu->popup(mHeader->mapToGlobal(at));
}

void AttributePanel::showRowMenu(const QPoint& at)
{
    const int count = int(selectedLines().size());
    if (count == 0)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themedIcon(QStringLiteral("frame-selection")), tr("Zoom to"), this,
                    &AttributePanel::zoomToSelected);
    menu->addAction(themedIcon(QStringLiteral("copy")), tr("Copy"), this,
                    [this] { QApplication::clipboard()->setText(copyText()); });
    menu->addAction(themedIcon(QStringLiteral("edit")), tr("Set a column for many rows"), this,
                    [this] { mMany->setChecked(true); });
    menu->addSeparator();
    menu->addAction(themedIcon(QStringLiteral("delete")), tr("Remove %n row(s)", nullptr, count),
                    this, &AttributePanel::removeSelected);
    menu->popup(mView->viewport()->mapToGlobal(at));
}

void AttributePanel::askCalculated()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* page = new QWidget(menu);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    auto* title = new QLabel(tr("Calculated column"), page);
    title->setProperty("role", QStringLiteral("title"));
    auto* name = new QLineEdit(page);
    name->setPlaceholderText(tr("Name"));
    name->setAccessibleName(tr("Name"));
    auto* formula = new QLineEdit(page);
    formula->setPlaceholderText(
        tr("Formula, e.g. %1").arg(QStringLiteral("gross_area / sum(all.gross_area)")));
    formula->setAccessibleName(tr("Formula"));
    formula->setMinimumWidth(360);
    formula->setCompleter(makeCompleter(mTable, formula));
    auto* reason = new QLabel(page);
    reason->setProperty("role", QStringLiteral("caption"));
    reason->setWordWrap(true);
    auto* add = new QToolButton(page);
    add->setText(tr("Add"));
    for (QWidget* each : std::initializer_list<QWidget*>{title, name, formula, reason, add})
        column->addWidget(each);
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(page);
    menu->addAction(action);
    const auto done = [this, menu, name, formula, reason] {
        const QString why = addCalculated(name->text(), formula->text());
        reason->setText(why);
        if (why.isEmpty())
            menu->close();
    };
    connect(add, &QToolButton::clicked, page, done);
    connect(formula, &QLineEdit::returnPressed, page, done);
    menu->popup(mColumns->mapToGlobal(QPoint(0, mColumns->height())));
    name->setFocus();
}

} // namespace parkwright
