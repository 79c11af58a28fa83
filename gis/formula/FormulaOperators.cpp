#include "gis/formula/FormulaOperators.h"

#include <QDateTime>

#include <cmath>

namespace parkwright {

namespace {

std::optional<double> timeOf(const Value& value)
{
    if (const auto* date = std::get_if<QDate>(&value))
        return double(date->toJulianDay());
    if (const auto* instant = std::get_if<Instant>(&value)) {
        const QDate day = QDateTime::fromMSecsSinceEpoch(instant->ms, Qt::UTC).date();
        const qint64 inDay = instant->ms - QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
        return double(day.toJulianDay()) + double(inDay) / 86400000.0;
    }
    return std::nullopt;
}

Value finiteOrNothing(double number)
{
    return std::isfinite(number) ? Value(number) : Value();
}

bool isComparison(FormulaOperator op)
{
    return op >= FormulaOperator::Equal && op <= FormulaOperator::GreaterEqual;
}

bool isLogical(FormulaOperator op)
{
    return op == FormulaOperator::Or || op == FormulaOperator::And;
}

FormulaType typeOf(FormulaOperator op)
{
    if (isComparison(op) || isLogical(op))
        return FormulaType::Bool;
    return op == FormulaOperator::Concatenate ? FormulaType::Text : FormulaType::Number;
}

class BinaryNode final : public FormulaNode
{
public:
    BinaryNode(FormulaOperator op, FormulaNodePtr left, FormulaNodePtr right)
        : FormulaNode(typeOf(op))
        , mOperator(op)
        , mLeft(std::move(left))
        , mRight(std::move(right))
    {
    }

    Value evaluate(const FormulaContext& context) const override
    {
        if (isLogical(mOperator))
            return logical(context);
        const Value left = mLeft->evaluate(context);
        const Value right = mRight->evaluate(context);
        if (isNull(left) || isNull(right))
            return {};
        if (isComparison(mOperator))
            return compared(left, right);
        if (mOperator == FormulaOperator::Concatenate)
            return toPlainText(left) + toPlainText(right);
        return arithmetic(toNumber(left), toNumber(right));
    }

private:
    /// Kleene's: unknown or true is true, unknown and false is false.
    Value logical(const FormulaContext& context) const
    {
        const bool decides = mOperator == FormulaOperator::Or;
        const auto left = truth(mLeft->evaluate(context));
        if (left == decides)
            return decides;
        const auto right = truth(mRight->evaluate(context));
        if (right == decides)
            return decides;
        return left && right ? Value(!decides) : Value();
    }

    Value compared(const Value& left, const Value& right) const
    {
        const auto order = compareValues(left, right);
        if (!order)
            return {};
        switch (mOperator) {
        case FormulaOperator::Equal:
            return *order == 0;
        case FormulaOperator::NotEqual:
            return *order != 0;
        case FormulaOperator::Less:
            return *order < 0;
        case FormulaOperator::LessEqual:
            return *order <= 0;
        case FormulaOperator::Greater:
            return *order > 0;
        default:
            return *order >= 0;
        }
    }

    Value arithmetic(double left, double right) const
    {
        switch (mOperator) {
        case FormulaOperator::Add:
            return finiteOrNothing(left + right);
        case FormulaOperator::Subtract:
            return finiteOrNothing(left - right);
        case FormulaOperator::Multiply:
            return finiteOrNothing(left * right);
        case FormulaOperator::Divide:
            return finiteOrNothing(left / right); // by 0 is not known
        default:
            return finiteOrNothing(std::pow(left, right));
        }
    }

    const FormulaOperator mOperator;
    const FormulaNodePtr mLeft;
    const FormulaNodePtr mRight;
};

class NotNode final : public FormulaNode
{
public:
    explicit NotNode(FormulaNodePtr operand)
        : FormulaNode(FormulaType::Bool)
        , mOperand(std::move(operand))
    {
    }
    Value evaluate(const FormulaContext& context) const override
    {
        const auto value = truth(mOperand->evaluate(context));
        return value ? Value(!*value) : Value();
    }

private:
    const FormulaNodePtr mOperand;
};

class NegativeNode final : public FormulaNode
{
public:
    explicit NegativeNode(FormulaNodePtr operand)
        : FormulaNode(FormulaType::Number)
        , mOperand(std::move(operand))
    {
    }
    Value evaluate(const FormulaContext& context) const override
    {
        return finiteOrNothing(-toNumber(mOperand->evaluate(context)));
    }

private:
    const FormulaNodePtr mOperand;
};

class IsNullNode final : public FormulaNode
{
public:
    IsNullNode(FormulaNodePtr operand, bool negated)
        : FormulaNode(FormulaType::Bool)
        , mOperand(std::move(operand))
        , mNegated(negated)
    {
    }
    Value evaluate(const FormulaContext& context) const override
    {
        return isNull(mOperand->evaluate(context)) != mNegated;
    }

private:
    const FormulaNodePtr mOperand;
    const bool mNegated;
};

class InNode final : public FormulaNode
{
public:
    InNode(FormulaNodePtr operand, std::vector<FormulaNodePtr> choices, bool negated)
        : FormulaNode(FormulaType::Bool)
        , mOperand(std::move(operand))
        , mChoices(std::move(choices))
        , mNegated(negated)
    {
    }
    Value evaluate(const FormulaContext& context) const override
    {
        const Value value = mOperand->evaluate(context);
        if (isNull(value))
            return {};
        bool unsure = false;
        for (const FormulaNodePtr& choice : mChoices) {
            const auto order = compareValues(value, choice->evaluate(context));
            if (order == 0)
                return !mNegated;
            unsure = unsure || !order;
        }
        return unsure ? Value() : Value(mNegated);
    }

private:
    const FormulaNodePtr mOperand;
    const std::vector<FormulaNodePtr> mChoices;
    const bool mNegated;
};

/// Whether `text` fits an SQL pattern; in time linear in both but for the last %.
bool fitsPattern(QStringView text, QStringView pattern)
{
    qsizetype t = 0;
    qsizetype p = 0;
    qsizetype star = -1;
    qsizetype mark = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == u'%') {
            star = p++;
            mark = t;
        } else if (p < pattern.size() &&
                   (pattern[p] == u'_' || pattern[p].toCaseFolded() == text[t].toCaseFolded())) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++mark;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'%')
        ++p;
    return p == pattern.size();
}

class LikeNode final : public FormulaNode
{
public:
    LikeNode(FormulaNodePtr operand, FormulaNodePtr pattern, bool negated)
        : FormulaNode(FormulaType::Bool)
        , mOperand(std::move(operand))
        , mPattern(std::move(pattern))
        , mNegated(negated)
    {
    }
    Value evaluate(const FormulaContext& context) const override
    {
        const Value text = mOperand->evaluate(context);
        const Value pattern = mPattern->evaluate(context);
        if (isNull(text) || isNull(pattern))
            return {};
        return fitsPattern(toPlainText(text), toPlainText(pattern)) != mNegated;
    }

private:
    const FormulaNodePtr mOperand;
    const FormulaNodePtr mPattern;
    const bool mNegated;
};

template <typename T>
int orderOf(const T& a, const T& b)
{
    return a < b ? -1 : (b < a ? 1 : 0);
}

} // namespace

std::optional<int> compareValues(const Value& a, const Value& b)
{
    if (isNull(a) || isNull(b))
        return std::nullopt;
    const double x = toNumber(a);
    const double y = toNumber(b);
    if (!std::isnan(x) && !std::isnan(y))
        return orderOf(x, y);
    if (const auto first = timeOf(a)) {
        const auto second = timeOf(b);
        return second ? std::optional(orderOf(*first, *second)) : std::nullopt;
    }
    const auto* left = std::get_if<QString>(&a);
    const auto* right = std::get_if<QString>(&b);
    if (left && right)
        return orderOf(QString::compare(*left, *right), 0);
    if (std::holds_alternative<Uid>(a) && std::holds_alternative<Uid>(b))
        return orderOf(std::get<Uid>(a), std::get<Uid>(b));
    return std::nullopt;
}

std::optional<bool> truth(const Value& value)
{
    const double number = toNumber(value);
    return std::isnan(number) ? std::nullopt : std::optional(number != 0);
}

FormulaNodePtr makeBinary(FormulaOperator op, FormulaNodePtr left, FormulaNodePtr right)
{
    return std::make_shared<BinaryNode>(op, std::move(left), std::move(right));
}

FormulaNodePtr makeNot(FormulaNodePtr operand)
{
    return std::make_shared<NotNode>(std::move(operand));
}

FormulaNodePtr makeNegative(FormulaNodePtr operand)
{
    return std::make_shared<NegativeNode>(std::move(operand));
}

FormulaNodePtr makeIsNull(FormulaNodePtr operand, bool negated)
{
    return std::make_shared<IsNullNode>(std::move(operand), negated);
}

FormulaNodePtr makeIn(FormulaNodePtr operand, std::vector<FormulaNodePtr> choices, bool negated)
{
    return std::make_shared<InNode>(std::move(operand), std::move(choices), negated);
}

FormulaNodePtr makeLike(FormulaNodePtr operand, FormulaNodePtr pattern, bool negated)
{
    return std::make_shared<LikeNode>(std::move(operand), std::move(pattern), negated);
}

} // namespace parkwright
