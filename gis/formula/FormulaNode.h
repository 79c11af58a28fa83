#pragma once

#include "gis/formula/Formula.h"

#include <unordered_map>

namespace parkwright {

/// What a formula is evaluated on.
struct FormulaContext
{
    const PlanState& plan;
    const Row* row = nullptr;
    TableId table = TableId::Parks; ///< of the row
    std::vector<FormulaInput>* inputs = nullptr;
    /// Results that are the same for every row, by node; may be null.
    std::unordered_map<const FormulaNode*, Value>* cache = nullptr;

    FormulaContext at(const Row* other, TableId otherTable) const
    {
        return {plan, other, otherTable, inputs, cache};
    }
};

/// One part of a parsed formula. Immutable.
class FormulaNode
{
public:
    explicit FormulaNode(FormulaType type)
        : mType(type)
    {
    }
    virtual ~FormulaNode() = default;
    FormulaNode(const FormulaNode&) = delete;
    FormulaNode& operator=(const FormulaNode&) = delete;

    FormulaType type() const { return mType; }
    virtual Value evaluate(const FormulaContext& context) const = 0;

private:
    const FormulaType mType;
};

using FormulaNodePtr = std::shared_ptr<const FormulaNode>;

/// A value that stands in the text.
class FormulaLiteral final : public FormulaNode
{
public:
    FormulaLiteral(Value value, FormulaType type)
        : FormulaNode(type)
        , mValue(std::move(value))
    {
    }
    const Value& value() const { return mValue; }
    Value evaluate(const FormulaContext&) const override { return mValue; }

private:
    Value mValue;
};

} // namespace parkwright
