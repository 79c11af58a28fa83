#include "app/table/AttributeQuery.h"

#include "app/table/AttributeFilter.h"
#include "gis/formula/FormulaOperators.h"

#include <QCollator>
#include <QDateTime>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace parkwright {

namespace {

const AttributeColumn* findColumn(const AttributeQuery& query, const QString& key)
{
    for (const AttributeColumn& column : query.columns) {
        if (column.key == key)
            return &column;
    }
    return nullptr;
}

double timeOf(const Value& value)
{
    if (const auto* date = std::get_if<QDate>(&value))
        return double(date->startOfDay(Qt::UTC).toMSecsSinceEpoch());
    if (const auto* instant = std::get_if<Instant>(&value))
        return double(instant->ms);
    return toNumber(value);
}

/// Keeps what the filters above the columns accept.
Result<> applyFilters(AttributeAnswer& answer, const AttributeQuery& query, JobContext& job)
{
    for (const AttributeColumn& column : query.columns) {
        const auto filter = AttributeFilter::parse(query.filters.value(column.key), column);
        if (!filter)
            return Error{filter.error().code,
                         QStringLiteral("%1: %2").arg(column.title, filter.error().message),
                         {}};
        if (!*filter)
            continue;
        std::erase_if(answer.order, [&](std::uint32_t row) {
            const Value value = answer.value(row, column);
            return !(*filter)->accepts(
                value, [&] { return answer.rows->text(column, value, query.format); });
        });
        if (job.isCancelled())
            return cancelledError();
    }
    return Done{};
}

Result<> applyFormula(AttributeAnswer& answer, const AttributeQuery& query)
{
    if (query.formula.trimmed().isEmpty())
        return Done{};
    const auto* plan = dynamic_cast<const PlanRows*>(answer.rows.get());
    if (!plan)
        return Error{ErrorCode::Unsupported,
                     Formula::tr("Layers of the surroundings are filtered above their columns."),
                     {}};
    const auto formula = Formula::parse(query.formula, plan->table());
    if (!formula)
        return formula.error();
    const std::vector<Value> values = plan->calculate(*formula);
    std::erase_if(answer.order,
                  [&](std::uint32_t row) { return !truth(values[row]).value_or(false); });
    return Done{};
}

/// What is not known comes last, whichever way one sorts.
void sortNumbers(AttributeAnswer& answer, const AttributeColumn& column, bool descending)
{
    std::vector<double> keys(answer.rows->size(), std::numeric_limits<double>::quiet_NaN());
    for (const std::uint32_t row : answer.order)
        keys[row] = timeOf(answer.value(row, column));
    const auto known =
        std::stable_partition(answer.order.begin(), answer.order.end(),
                              [&](std::uint32_t row) { return !std::isnan(keys[row]); });
    std::stable_sort(answer.order.begin(), known, [&](std::uint32_t a, std::uint32_t b) {
        return descending ? keys[b] < keys[a] : keys[a] < keys[b];
    });
}

/// As people sort: by the language, "2 号楼" before "10 号楼". Texts that occur often are compared
/// once.
void sortTexts(AttributeAnswer& answer, const AttributeColumn& column, const AttributeQuery& query)
{
    QHash<QString, std::uint32_t> numbers;
    std::vector<QString> texts;
    std::vector<std::uint32_t> textOf(answer.rows->size(), 0);
    std::vector<bool> known(answer.rows->size(), false);
    for (const std::uint32_t row : answer.order) {
        const Value value = answer.value(row, column);
        known[row] = !isNull(value);
        const QString text = answer.rows->text(column, value, query.format);
        auto found = numbers.constFind(text);
        if (found == numbers.constEnd()) {
            found = numbers.insert(text, std::uint32_t(texts.size()));
            texts.push_back(text);
        }
        textOf[row] = *found;
    }
    QCollator collator(query.format.locale());
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(texts.size());
    for (const QString& text : texts)
        keys.push_back(collator.sortKey(text));
    std::vector<std::uint32_t> sorted(texts.size());
    std::iota(sorted.begin(), sorted.end(), 0U);
    std::stable_sort(sorted.begin(), sorted.end(), [&](std::uint32_t a, std::uint32_t b) {
        return keys[a].compare(keys[b]) < 0;
    });
    std::vector<std::uint32_t> rank(texts.size());
    for (size_t i = 0; i < sorted.size(); ++i)
        rank[sorted[i]] = std::uint32_t(i);
    const auto end = std::stable_partition(answer.order.begin(), answer.order.end(),
                                           [&](std::uint32_t row) { return known[row]; });
    std::stable_sort(answer.order.begin(), end, [&](std::uint32_t a, std::uint32_t b) {
        return query.descending ? rank[textOf[b]] < rank[textOf[a]]
                                : rank[textOf[a]] < rank[textOf[b]];
    });
}

void sortRows(AttributeAnswer& answer, const AttributeQuery& query)
{
    const AttributeColumn* column = findColumn(query, query.sortBy);
    if (!column)
        return;
    if (column->isNumber() || column->type == FieldType::Date ||
        column->type == FieldType::Instant || column->type == FieldType::Bool)
        sortNumbers(answer, *column, query.descending);
    else
        sortTexts(answer, *column, query);
}

void findEmpty(AttributeAnswer& answer, const AttributeQuery& query)
{
    const size_t count = answer.rows->size();
    for (const AttributeColumn& column : query.columns) {
        size_t row = 0;
        while (row < count && isNull(answer.value(row, column)))
            ++row;
        if (row == count)
            answer.empty.insert(column.key);
    }
}

void sumUp(AttributeAnswer& answer, const AttributeQuery& query)
{
    for (const AttributeColumn& column : query.columns) {
        if (!column.isNumber())
            continue;
        AttributeSum& sum = answer.sums[column.key];
        for (const std::uint32_t row : answer.order)
            sum.add(toNumber(answer.value(row, column)));
    }
}

void groupRows(AttributeAnswer& answer, const AttributeQuery& query)
{
    const AttributeColumn* by = findColumn(query, query.groupBy);
    if (!by)
        return;
    QHash<QString, size_t> places;
    for (const std::uint32_t row : answer.order) {
        const Value value = answer.value(row, *by);
        const QString text = answer.rows->text(*by, value, query.format);
        auto found = places.constFind(text);
        if (found == places.constEnd()) {
            found = places.insert(text, answer.groups.size());
            answer.groups.push_back({value, text, 0, {}});
        }
        AttributeGroup& group = answer.groups[*found];
        ++group.rows;
        for (const AttributeColumn& column : query.columns) {
            if (column.isNumber())
                group.sums[column.key].add(toNumber(answer.value(row, column)));
        }
    }
    std::stable_sort(
        answer.groups.begin(), answer.groups.end(),
        [](const AttributeGroup& a, const AttributeGroup& b) { return a.rows > b.rows; });
}

} // namespace

void AttributeSum::add(double number)
{
    if (!std::isfinite(number))
        return;
    lowest = known == 0 ? number : std::min(lowest, number);
    highest = known == 0 ? number : std::max(highest, number);
    sum += number;
    ++known;
}

Value AttributeAnswer::value(size_t row, const AttributeColumn& column) const
{
    if (!column.isCalculated())
        return rows->value(row, column);
    const auto found = calculated.constFind(column.key);
    return found == calculated.constEnd() || row >= found->size() ? Value() : (*found)[row];
}

Result<AttributeAnswer> answerQuery(const AttributeRowsPtr& rows, const AttributeQuery& query,
                                    JobContext& job)
{
    AttributeAnswer answer;
    answer.rows = rows;
    for (const AttributeColumn& column : query.columns) {
        if (column.isCalculated())
            answer.calculated.insert(column.key, rows->calculate(*column.formula));
        if (job.isCancelled())
            return cancelledError();
    }
    if (query.among) {
        for (const ObjectRef& object : *query.among) {
            if (const auto row = rows->rowOf(object))
                answer.order.push_back(std::uint32_t(*row));
        }
        std::sort(answer.order.begin(), answer.order.end());
    } else {
        answer.order.resize(rows->size());
        std::iota(answer.order.begin(), answer.order.end(), 0U);
    }
    if (const auto done = applyFormula(answer, query); !done)
        return done.error();
    if (const auto done = applyFilters(answer, query, job); !done)
        return done.error();
    findEmpty(answer, query);
    sortRows(answer, query);
    if (job.isCancelled())
        return cancelledError();
    sumUp(answer, query);
    groupRows(answer, query);
    return answer;
}

} // namespace parkwright
