#include "app/table/AttributePanel.h"

#include "app/docks/InspectorFields.h"
#include "app/docks/InspectorModel.h"
#include "app/table/FilterHeader.h"
#include "app/window/Theme.h"
#include "scene/context/LayerSource.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace parkwright {

namespace {

constexpr int WidestColumn = 260;
constexpr int NarrowestColumn = 72;

/// Reads a layer of the surroundings from its file.
Result<AttributeRowsPtr> readRows(const LayerSource& source, JobContext& job)
{
    if (const auto problem = fileProblem(source))
        return Error{ErrorCode::Io, findingText(*problem), {}};
    const auto options = readOptionsOf(source);
    if (!options)
        return options.error();
    Findings repairs; // the scene tells them
    auto layer = readLayer(source.path, source.sourceLayer, *options, job, repairs);
    if (!layer)
        return layer.error();
    return AttributeRowsPtr(
        std::make_shared<const LayerRows>(std::make_shared<const SourceLayer>(std::move(*layer))));
}

/// The first kind of thing that there is.
TableId firstFilled(const PlanState& plan)
{
    for (const TableId table :
         {TableId::Parcels, TableId::Buildings, TableId::Floors, TableId::Spaces,
          TableId::Enterprises, TableId::Sensors, TableId::Parks, TableId::Jurisdictions}) {
        if (!plan.table(table).isEmpty())
            return table;
    }
    return TableId::Parcels;
}

} // namespace

QString AttributePanel::settingsKey() const
{
    return QStringLiteral("table/") +
           (mLayer.isNull() ? tableDef(mTable).nameText() : mLayer.toString());
}

void AttributePanel::showTable(TableId table)
{
    mTable = table;
    mLayer = {};
    begin();
}

void AttributePanel::showLayer(const Uid& layer)
{
    mLayer = layer;
    begin();
}

void AttributePanel::begin()
{
    mRows.reset();
    mSortBy.clear();
    mGroupBy.clear();
    mReason->hide();
    {
        const QSignalBlocker quiet(mFormula);
        mFormula->clear();
    }
    mModel->clear();
    mHeader->setColumns({});
    mPages->setCurrentWidget(mView);
    loadColumns();
    fillKinds();
    fillGroupBy();
    compute();
}

void AttributePanel::setFormula(const QString& formula)
{
    mFormula->setText(formula);
}

void AttributePanel::sortBy(const QString& column, bool descending)
{
    mSortBy = column;
    mDescending = descending;
    ask();
}

void AttributePanel::setGroupBy(const QString& column)
{
    mGroupBy = column;
    mGroups->setCurrentIndex(std::max(0, mGroups->findData(column)));
    mPages->setCurrentWidget(column.isEmpty() ? mView : mGroupView);
    ask();
}

void AttributePanel::setColumnShown(const QString& column, bool shown)
{
    if (shown)
        mHidden.removeAll(column);
    else if (!mHidden.contains(column))
        mHidden += column;
    saveColumns();
    ask();
}

QString AttributePanel::addCalculated(const QString& name, const QString& formula)
{
    if (name.trimmed().isEmpty())
        return tr("The column needs a name.");
    auto parsed = Formula::parse(formula, mTable);
    if (!parsed)
        return parsed.error().message;
    AttributeColumn column;
    column.key = u'=' + name.trimmed();
    column.title = name.trimmed();
    switch (parsed->type()) {
    case FormulaType::Number:
    case FormulaType::Any:
        column.type = FieldType::Real;
        break;
    case FormulaType::Bool:
        column.type = FieldType::Bool;
        break;
    case FormulaType::Date:
        column.type = FieldType::Date;
        break;
    default:
        column.type = FieldType::Text;
    }
    column.formula = std::move(*parsed);
    std::erase_if(mCalculated, [&](const AttributeColumn& each) { return each.key == column.key; });
    mCalculated.push_back(std::move(column));
    saveColumns();
    fillGroupBy();
    ask();
    return {};
}

void AttributePanel::removeCalculated(const QString& column)
{
    std::erase_if(mCalculated, [&](const AttributeColumn& each) { return each.key == column; });
    if (mSortBy == column)
        mSortBy.clear();
    if (mGroupBy == column)
        setGroupBy({});
    saveColumns();
    fillGroupBy();
    ask();
}

void AttributePanel::setSelectedOnly(bool only)
{
    mSelectedOnly = only;
    mOnly->setChecked(only);
    ask();
}

std::vector<AttributeColumn> AttributePanel::allColumns() const
{
    const Format format = InspectorModel::formatOf(mContext.document());
    if (!mLayer.isNull()) // known when its file has been read
        return mRows ? mRows->columns(format) : std::vector<AttributeColumn>();
    std::vector<AttributeColumn> columns = PlanRows(PlanState(), mTable, {}).columns(format);
    columns.insert(columns.end(), mCalculated.begin(), mCalculated.end());
    return columns;
}

void AttributePanel::loadColumns()
{
    mCalculated.clear();
    mHidden.clear();
    const QSettings settings;
    const QJsonObject saved =
        QJsonDocument::fromJson(settings.value(settingsKey()).toByteArray()).object();
    for (const auto& each : saved[QLatin1String("calculated")].toArray())
        addCalculated(each[QLatin1String("name")].toString(),
                      each[QLatin1String("formula")].toString());
    if (saved.isEmpty()) {
        // Where a row came from is of interest to few.
        mHidden = {QStringLiteral("source"), QStringLiteral("source_key")};
        return;
    }
    for (const auto& each : saved[QLatin1String("hidden")].toArray())
        mHidden += each.toString();
}

void AttributePanel::saveColumns() const
{
    QJsonArray calculated;
    for (const AttributeColumn& column : mCalculated)
        calculated.append(QJsonObject{{QStringLiteral("name"), column.title},
                                      {QStringLiteral("formula"), column.formula->text()}});
    QSettings().setValue(
        settingsKey(),
        QJsonDocument(QJsonObject{{QStringLiteral("hidden"), QJsonArray::fromStringList(mHidden)},
                                  {QStringLiteral("calculated"), calculated}})
            .toJson(QJsonDocument::Compact));
}

void AttributePanel::documentChanged(const Change& change)
{
    if (mLayer.isNull() || touches(change, {TableId::Layers}))
        mRows.reset();
    const bool replaced =
        std::any_of(change.items.begin(), change.items.end(), [](const auto& item) {
            return std::holds_alternative<DocumentReplaced>(item);
        });
    const PlanState& plan = mContext.document().state();
    if (replaced) {
        showTable(plan.table(mTable).isEmpty() ? firstFilled(plan) : mTable);
        return;
    }
    // What was imported into an empty plan is what one wants to see.
    const TableId filled = firstFilled(plan);
    if (mLayer.isNull() && plan.table(mTable).isEmpty() && filled != mTable &&
        mModel->rowCount() == 0) {
        showTable(filled);
        return;
    }
    if (!mLayer.isNull() && !plan.find<Layer>(mLayer)) {
        showTable(mTable);
        return;
    }
    const bool counts = std::any_of(change.items.begin(), change.items.end(), [](const auto& item) {
        return !std::holds_alternative<RowsUpdated>(item);
    });
    if (counts)
        fillKinds();
    ask();
}

void AttributePanel::ask()
{
    mDue.start();
}

void AttributePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (std::exchange(mWaits, false))
        ask();
}

void AttributePanel::compute()
{
    mDue.stop();
    if (parentWidget() && !isVisible()) { // a closed panel costs nothing
        mWaits = true;
        return;
    }
    mContext.jobs().cancel(mJob);
    AttributeQuery query;
    query.format = InspectorModel::formatOf(mContext.document());
    for (AttributeColumn& column : allColumns()) {
        if (!mHidden.contains(column.key))
            query.columns.push_back(std::move(column));
    }
    query.filters = mHeader->filters();
    query.formula = mFormula->text();
    if (mSelectedOnly)
        query.among = mContext.selection().objects();
    query.sortBy = mSortBy;
    query.descending = mDescending;
    query.groupBy = mGroupBy;
    std::optional<LayerSource> layer;
    if (const Layer* shown = mContext.document().find<Layer>(mLayer))
        layer = sourceOf(*shown, mProjectPath);
    const auto work = [rows = mRows, query, plan = mContext.document().state(), table = mTable,
                       layer, zone = mContext.document().settings().timeZone](
                          JobContext& job) -> Result<AttributeAnswer> {
        if (rows)
            return answerQuery(rows, query, job);
        if (!layer)
            return answerQuery(std::make_shared<const PlanRows>(plan, table, zone), query, job);
        const auto read = readRows(*layer, job);
        if (!read)
            return read.error();
        AttributeQuery first = query; // its columns are known only now
        first.columns = (*read)->columns(query.format);
        return answerQuery(*read, first, job);
    };
    mJob = mContext.jobs().start(tr("Reading the table"), work, this,
                                 [this, query, turn = ++mTurn](Result<AttributeAnswer> answer) {
                                     if (turn != mTurn)
                                         return; // something else is asked meanwhile
                                     mJob = 0;
                                     if (answer)
                                         takeAnswer(std::move(*answer), query);
                                     else
                                         refuse(answer.error());
                                     Q_EMIT settled();
                                 });
}

void AttributePanel::takeAnswer(AttributeAnswer answer, AttributeQuery query)
{
    const bool isFirst = !mLayer.isNull() && !mRows;
    mRows = answer.rows;
    if (isFirst) {
        query.columns = allColumns();
        fillGroupBy();
    }
    use(std::move(answer), query);
}

void AttributePanel::use(AttributeAnswer answer, const AttributeQuery& query)
{
    mReason->hide();
    mRows = answer.rows;
    QStringList keys;
    for (const AttributeColumn& column : query.columns)
        keys += column.key;
    const bool otherColumns = mModel->columns().empty() ||
                              !std::equal(query.columns.begin(), query.columns.end(),
                                          mModel->columns().begin(), mModel->columns().end(),
                                          [](const AttributeColumn& a, const AttributeColumn& b) {
                                              return a.key == b.key;
                                          });
    mGroupModel->setAnswer(answer, query.columns, query.groupBy, query.format);
    mSyncing = true; // a reset clears the selection, which nobody asked for
    mModel->setAnswer(std::move(answer), query.columns);
    mSyncing = false;
    for (int i = 0; i < int(keys.size()); ++i)
        mView->setColumnHidden(i, !mEmptyShown && mModel->answer().empty.contains(keys[i]));
    mHeader->setColumns(keys);
    for (const QString& key : keys)
        mHeader->setError(key, {});
    mHeader->setSortIndicator(int(keys.indexOf(query.sortBy)),
                              query.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    if (otherColumns) {
        mView->resizeColumnsToContents();
        for (int i = 0; i < mModel->columnCount(); ++i)
            mView->setColumnWidth(
                i, std::clamp(mView->columnWidth(i) + 12, NarrowestColumn, WidestColumn));
    }
    mGroupView->resizeColumnsToContents();
    showSelection();
    showSums();
}

void AttributePanel::refuse(const Error& error)
{
    mReason->setText(error.message);
    mReason->setStyleSheet(QStringLiteral("color: %1").arg(Theme::tokens().bad.name()));
    mReason->show();
    for (const AttributeColumn& column : mModel->columns())
        mHeader->setError(column.key, error.message.startsWith(column.title + u':') ? error.message
                                                                                    : QString());
}

void AttributePanel::showSums()
{
    const AttributeAnswer& answer = mModel->answer();
    const Format format = InspectorModel::formatOf(mContext.document());
    const qint64 all = answer.rows ? qint64(answer.rows->size()) : 0;
    QStringList parts{
        tr("%1 of %2 rows").arg(format.count(qint64(answer.order.size())), format.count(all))};
    const std::vector<int> lines = selectedLines();
    if (!lines.empty())
        parts += tr("%1 selected").arg(format.count(qint64(lines.size())));
    const int current = mView->currentIndex().column();
    if (current >= 0 && size_t(current) < mModel->columns().size()) {
        const AttributeColumn& column = mModel->columns()[size_t(current)];
        AttributeSum sum = answer.sums.value(column.key);
        if (lines.size() > 1 && column.isNumber()) {
            sum = {};
            for (const int line : lines)
                sum.add(toNumber(answer.value(answer.order[size_t(line)], column)));
        }
        if (column.isNumber() && sum.known > 0) {
            const auto shown = [&](double number) {
                return format.number(number / column.shownUnit);
            };
            if (column.adds)
                parts += tr("%1: sum %2").arg(column.title, shown(sum.sum));
            parts += tr("mean %1, from %2 to %3 (known for %4)")
                         .arg(shown(*sum.mean()), shown(sum.lowest), shown(sum.highest),
                              format.count(sum.known));
        }
    }
    mSums->setText(parts.join(QStringLiteral("  ·  ")));
}

std::vector<int> AttributePanel::selectedLines() const
{
    std::vector<int> lines;
    for (const QItemSelectionRange& range : mView->selectionModel()->selection()) {
        for (int line = range.top(); line <= range.bottom(); ++line)
            lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    return lines;
}

void AttributePanel::takeSelection()
{
    showSums();
    if (mSyncing || mSelectedOnly) // what is shown is the selection itself then
        return;
    std::vector<ObjectRef> objects;
    for (const int line : selectedLines()) {
        if (const ObjectRef object = mModel->objectAt(line); !object.isNull())
            objects.push_back(object);
    }
    mSyncing = true;
    mContext.selection().set(std::move(objects));
    mSyncing = false;
}

void AttributePanel::showSelection()
{
    if (mSyncing || mModel->rowCount() == 0)
        return;
    mSyncing = true;
    QItemSelection selection;
    std::vector<int> lines;
    for (const ObjectRef& object : mContext.selection().objects()) {
        if (const int line = mModel->lineOf(object); line >= 0)
            lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());
    const int last = mModel->columnCount() - 1;
    for (size_t i = 0; i < lines.size();) { // runs of neighbours as one range
        size_t end = i + 1;
        while (end < lines.size() && lines[end] == lines[end - 1] + 1)
            ++end;
        selection.append(
            QItemSelectionRange(mModel->index(lines[i], 0), mModel->index(lines[end - 1], last)));
        i = end;
    }
    mView->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!lines.empty() && !mView->hasFocus())
        mView->scrollTo(mModel->index(lines.front(), std::max(0, mView->currentIndex().column())));
    mSyncing = false;
    showSums();
}

void AttributePanel::zoomToSelected()
{
    std::vector<ObjectRef> objects;
    for (const int line : selectedLines())
        objects.push_back(mModel->objectAt(line));
    if (!objects.empty())
        mContext.view().frame(objects);
}

void AttributePanel::removeSelected()
{
    EditBuilder builder(mContext.document().state());
    int count = 0;
    for (const int line : selectedLines()) {
        if (builder.state().contains(mModel->objectAt(line))) { // parts go with their owner
            builder.remove(mModel->objectAt(line));
            ++count;
        }
    }
    mContext.pushEdit(builder.take(tr("remove %n row(s)", nullptr, count)));
}

void AttributePanel::applyMany()
{
    const std::vector<int> lines = selectedLines();
    if (lines.empty()) {
        refuse({ErrorCode::InvalidInput, tr("Select the rows that are to be set first."), {}});
        return;
    }
    const QString key = mManyColumn->currentData().toString();
    for (const AttributeColumn& column : allColumns()) {
        if (column.key != key)
            continue;
        const QString reason = mModel->setMany(lines, column, mManyValue->text());
        if (reason.isEmpty())
            mReason->hide();
        else
            refuse({ErrorCode::InvalidInput, reason, {}});
    }
}

QString AttributePanel::copyText() const
{
    QStringList text;
    QStringList cells;
    // In the order in which the columns stand.
    std::vector<int> sections;
    for (int visual = 0; visual < mModel->columnCount(); ++visual) {
        if (!mHeader->isSectionHidden(mHeader->logicalIndex(visual)))
            sections.push_back(mHeader->logicalIndex(visual));
    }
    for (const int section : sections)
        cells += mModel->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    text += cells.join(u'\t');
    std::vector<int> lines = selectedLines();
    if (lines.empty()) {
        for (int line = 0; line < mModel->rowCount(); ++line)
            lines.push_back(line);
    }
    for (const int line : lines) {
        cells.clear();
        for (const int section : sections) {
            const QModelIndex index = mModel->index(line, section);
            const bool known = index.data(AttributeModel::KnownRole).toBool();
            QString cell = known ? index.data(Qt::DisplayRole).toString() : QString();
            cells += cell.replace(u'\t', u' ').replace(u'\n', u' ');
        }
        text += cells.join(u'\t');
    }
    return text.join(u'\n') + u'\n';
}

bool AttributePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == mView && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<const QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy)) {
            QApplication::clipboard()->setText(copyText());
            return true;
        }
        if (key->matches(QKeySequence::Delete)) {
            removeSelected();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace parkwright
