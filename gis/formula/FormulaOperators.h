#pragma once

#include "gis/formula/FormulaNode.h"

#include <optional>

namespace parkwright {

enum class FormulaOperator {
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Concatenate
};

/// How two values stand to each other; nothing when they cannot be compared or one is not known.
/// Numbers and amounts compare as numbers, dates and moments as points in time.
std::optional<int> compareValues(const Value& a, const Value& b);
/// True, false, or nothing when it is not known. Numbers count as true unless they are 0.
std::optional<bool> truth(const Value& value);

FormulaNodePtr makeBinary(FormulaOperator op, FormulaNodePtr left, FormulaNodePtr right);
FormulaNodePtr makeNot(FormulaNodePtr operand);
FormulaNodePtr makeNegative(FormulaNodePtr operand);
FormulaNodePtr makeIsNull(FormulaNodePtr operand, bool negated);
FormulaNodePtr makeIn(FormulaNodePtr operand, std::vector<FormulaNodePtr> choices, bool negated);
/// SQL LIKE: % for any text, _ for one character; upper and lower case alike.
FormulaNodePtr makeLike(FormulaNodePtr operand, FormulaNodePtr pattern, bool negated);

} // namespace parkwright
