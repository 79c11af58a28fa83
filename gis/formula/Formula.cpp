#include "gis/formula/Formula.h"

#include "gis/formula/FormulaNode.h"
#include "gis/formula/FormulaOperators.h"
#include "gis/formula/FormulaParser.h"

namespace parkwright {

Formula::Formula(QString text, TableId table, std::shared_ptr<const FormulaNode> root)
    : mText(std::move(text))
    , mTable(table)
    , mRoot(std::move(root))
{
}

Result<Formula> Formula::parse(const QString& text, TableId table)
{
    auto root = parseFormula(text, table);
    if (!root)
        return root.error();
    return Formula(text, table, std::move(*root));
}

FormulaType Formula::type() const
{
    return mRoot->type();
}

Value Formula::value(const PlanState& plan, const Uid& row) const
{
    const Row* found = plan.table(mTable).row(row);
    if (!found)
        return {};
    return mRoot->evaluate({plan, found, mTable});
}

bool Formula::accepts(const PlanState& plan, const Uid& row) const
{
    return truth(value(plan, row)).value_or(false);
}

Value Formula::trace(const PlanState& plan, const Uid& row, std::vector<FormulaInput>& inputs) const
{
    const Row* found = plan.table(mTable).row(row);
    if (!found)
        return {};
    return mRoot->evaluate({plan, found, mTable, &inputs});
}

std::vector<Value> Formula::values(const PlanState& plan, const std::vector<Uid>& rows) const
{
    std::unordered_map<const FormulaNode*, Value> cache;
    const AnyTable& table = plan.table(mTable);
    std::vector<Value> values;
    values.reserve(rows.size());
    for (const Uid& id : rows) {
        const Row* row = table.row(id);
        values.push_back(row ? mRoot->evaluate({plan, row, mTable, nullptr, &cache}) : Value());
    }
    return values;
}

std::vector<Uid> Formula::matching(const PlanState& plan) const
{
    std::unordered_map<const FormulaNode*, Value> cache;
    std::vector<Uid> found;
    plan.table(mTable).forEachRow([&](const Row& row) {
        const Value value = mRoot->evaluate({plan, &row, mTable, nullptr, &cache});
        if (truth(value).value_or(false))
            found.push_back(row.uid);
    });
    return found;
}

} // namespace parkwright
