#include "gis/formula/FormulaRelations.h"

#include "gis/formula/FormulaOperators.h"

namespace parkwright {

namespace {

FormulaType typeOf(const FieldDef& field)
{
    switch (field.type) {
    case FieldType::Bool:
        return FormulaType::Bool;
    case FieldType::Integer:
    case FieldType::Real:
    case FieldType::Money:
        return FormulaType::Number;
    case FieldType::Text:
        return FormulaType::Text;
    case FieldType::Date:
        return FormulaType::Date;
    case FieldType::Instant:
        return FormulaType::Instant;
    case FieldType::Reference:
        return FormulaType::Reference;
    case FieldType::Geometry:
        return FormulaType::Shape;
    }
    return FormulaType::Any;
}

TableId tableAfter(TableId table, const std::vector<int>& references)
{
    for (const int reference : references)
        table = tableDef(table).field(reference).references;
    return table;
}

class FieldNode final : public FormulaNode
{
public:
    FieldNode(TableId table, std::vector<int> references, int field)
        : FormulaNode(typeOf(tableDef(tableAfter(table, references)).field(field)))
        , mReferences(std::move(references))
        , mField(field)
    {
    }

    Value evaluate(const FormulaContext& context) const override
    {
        const Row* row = context.row;
        TableId table = context.table;
        for (const int reference : mReferences) {
            if (!row)
                return {};
            const FieldDef& field = tableDef(table).field(reference);
            const Value target = field.get(*row);
            table = field.references;
            const auto* id = std::get_if<Uid>(&target);
            row = id && !id->isNull() ? context.plan.table(table).row(*id) : nullptr;
        }
        if (!row)
            return {};
        Value value = tableDef(table).field(mField).get(*row);
        if (const auto* id = std::get_if<Uid>(&value); id && id->isNull())
            value = {};
        if (const auto* text = std::get_if<QString>(&value); text && text->isEmpty())
            value = {};
        if (context.inputs)
            context.inputs->push_back({{table, row->uid}, mField, value});
        return value;
    }

private:
    const std::vector<int> mReferences;
    const int mField;
};

class LabelNode final : public FormulaNode
{
public:
    LabelNode(FormulaNodePtr reference, TableId references)
        : FormulaNode(FormulaType::Text)
        , mReference(std::move(reference))
        , mReferences(references)
    {
    }
    Value evaluate(const FormulaContext& context) const override
    {
        const Value target = mReference->evaluate(context);
        const auto* id = std::get_if<Uid>(&target);
        if (!id || !context.plan.contains({mReferences, *id}))
            return {};
        return context.plan.labelOf({mReferences, *id});
    }

private:
    const FormulaNodePtr mReference;
    const TableId mReferences;
};

class AggregateNode final : public FormulaNode
{
public:
    AggregateNode(FormulaAggregate aggregate, FormulaRows rows, FormulaNodePtr value,
                  FormulaNodePtr filter)
        : FormulaNode(aggregate == FormulaAggregate::Min || aggregate == FormulaAggregate::Max
                          ? value->type()
                          : FormulaType::Number)
        , mAggregate(aggregate)
        , mRows(std::move(rows))
        , mValue(std::move(value))
        , mFilter(std::move(filter))
    {
    }

    Value evaluate(const FormulaContext& context) const override
    {
        if (!mRows.all || !context.cache)
            return compute(context);
        if (const auto found = context.cache->find(this); found != context.cache->end())
            return found->second;
        return context.cache->emplace(this, compute(context)).first->second;
    }

private:
    struct Sum
    {
        qint64 rows = 0;
        qint64 known = 0;
        double sum = 0;
        Value extreme;
    };

    Value compute(const FormulaContext& context) const
    {
        Sum sum;
        const AnyTable& table = context.plan.table(mRows.table);
        if (mRows.all)
            table.forEachRow([&](const Row& row) { add(context, row, sum); });
        else if (context.row)
            walk(context, context.row->uid, 0, sum);
        return result(sum);
    }

    void walk(const FormulaContext& context, const Uid& parent, size_t hop, Sum& sum) const
    {
        const FormulaRelation& relation = mRows.hops[hop];
        const AnyTable& table = context.plan.table(relation.table);
        const bool last = hop + 1 == mRows.hops.size();
        for (const Uid& id : table.referring(relation.field, parent)) {
            if (last)
                add(context, *table.row(id), sum);
            else
                walk(context, id, hop + 1, sum);
        }
    }

    void add(const FormulaContext& context, const Row& row, Sum& sum) const
    {
        const FormulaContext inside = context.at(&row, mRows.table);
        if (mFilter && !truth(mFilter->evaluate(inside)).value_or(false))
            return;
        ++sum.rows;
        if (!mValue)
            return;
        const Value value = mValue->evaluate(inside);
        if (isNull(value))
            return;
        ++sum.known;
        if (mAggregate == FormulaAggregate::Min || mAggregate == FormulaAggregate::Max) {
            const auto order = compareValues(value, sum.extreme);
            const bool wins = order && (*order < 0) == (mAggregate == FormulaAggregate::Min);
            if (isNull(sum.extreme) || (wins && *order != 0))
                sum.extreme = value;
        } else {
            sum.sum += toNumber(value);
        }
    }

    Value result(const Sum& sum) const
    {
        switch (mAggregate) {
        case FormulaAggregate::Count:
            return double(mValue ? sum.known : sum.rows);
        case FormulaAggregate::Sum:
            return sum.known == 0 ? Value() : Value(sum.sum);
        case FormulaAggregate::Mean:
            return sum.known == 0 ? Value() : Value(sum.sum / double(sum.known));
        default:
            return sum.extreme;
        }
    }

    const FormulaAggregate mAggregate;
    const FormulaRows mRows;
    const FormulaNodePtr mValue;
    const FormulaNodePtr mFilter;
};

} // namespace

FormulaNodePtr makeField(TableId table, const std::vector<int>& references, int field)
{
    return std::make_shared<FieldNode>(table, references, field);
}

FormulaNodePtr makeLabelOf(FormulaNodePtr reference, TableId references)
{
    return std::make_shared<LabelNode>(std::move(reference), references);
}

std::optional<FormulaAggregate> findFormulaAggregate(const QString& name)
{
    const QString wanted = name.toLower();
    if (wanted == u"sum")
        return FormulaAggregate::Sum;
    if (wanted == u"mean" || wanted == u"avg")
        return FormulaAggregate::Mean;
    if (wanted == u"count")
        return FormulaAggregate::Count;
    if (wanted == u"min")
        return FormulaAggregate::Min;
    if (wanted == u"max")
        return FormulaAggregate::Max;
    return std::nullopt;
}

FormulaNodePtr makeAggregate(FormulaAggregate aggregate, FormulaRows rows, FormulaNodePtr value,
                             FormulaNodePtr filter)
{
    return std::make_shared<AggregateNode>(aggregate, std::move(rows), std::move(value),
                                           std::move(filter));
}

} // namespace parkwright
