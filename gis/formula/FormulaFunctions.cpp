#include "gis/formula/FormulaFunctions.h"

#include "gis/formula/FormulaOperators.h"
#include "gis/geo/GeometryOps.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

using Arguments = std::span<const Value>;

Value finite(double number)
{
    return std::isfinite(number) ? Value(number) : Value();
}

Value mapNumber(Arguments a, double (*function)(double))
{
    return isNull(a[0]) ? Value() : finite(function(toNumber(a[0])));
}

Value rounded(Arguments a)
{
    if (isNull(a[0]))
        return {};
    const double digits = a.size() > 1 ? toNumber(a[1]) : 0;
    if (!(std::abs(digits) <= 12))
        return {};
    const double scale = std::pow(10.0, std::round(digits));
    return finite(std::round(toNumber(a[0]) * scale) / scale);
}

/// The lowest or highest of what is known.
Value extreme(Arguments a, int sign)
{
    Value best;
    for (const Value& each : a) {
        if (isNull(each))
            continue;
        const auto order = compareValues(each, best);
        if (isNull(best) || (order && *order * sign > 0))
            best = each;
    }
    return best;
}

Value mapText(Arguments a, QString (*function)(const QString&))
{
    return isNull(a[0]) ? Value() : Value(function(toPlainText(a[0])));
}

QDate dateOf(const Value& value)
{
    if (const auto* date = std::get_if<QDate>(&value))
        return *date;
    if (const auto* instant = std::get_if<Instant>(&value))
        return QDateTime::fromMSecsSinceEpoch(instant->ms, Qt::UTC).date();
    if (const auto* text = std::get_if<QString>(&value))
        return QDate::fromString(*text, Qt::ISODate);
    return {};
}

Value mapDate(Arguments a, int (*function)(const QDate&))
{
    const QDate date = dateOf(a[0]);
    return date.isValid() ? Value(double(function(date))) : Value();
}

Value holds(Arguments a, bool (*function)(const QString&, const QString&))
{
    if (isNull(a[0]) || isNull(a[1]))
        return {};
    return function(toPlainText(a[0]), toPlainText(a[1]));
}

Value planar(Arguments a)
{
    const auto* shape = std::get_if<Geometry>(&a[0]);
    return shape && !shape->isNull() ? finite(planarArea(*shape)) : Value();
}

const FormulaFunction Functions[] = {
    {"if", "if(condition, a, b)",
     QT_TRANSLATE_NOOP("Formula", "a where the condition is true, else b"), 2, 3, FormulaType::Any,
     [](Arguments a) {
         return truth(a[0]).value_or(false) ? a[1] : (a.size() > 2 ? a[2] : Value());
     }},
    {"coalesce", "coalesce(a, b, …)", QT_TRANSLATE_NOOP("Formula", "the first that is known"), 1,
     -1, FormulaType::Any,
     [](Arguments a) {
         const auto known =
             std::find_if(a.begin(), a.end(), [](const Value& v) { return !isNull(v); });
         return known == a.end() ? Value() : *known;
     }},
    {"abs", "abs(x)", QT_TRANSLATE_NOOP("Formula", "without its sign"), 1, 1, FormulaType::Number,
     [](Arguments a) { return mapNumber(a, [](double x) { return std::abs(x); }); }},
    {"round", "round(x, digits)", QT_TRANSLATE_NOOP("Formula", "rounded to decimal digits"), 1, 2,
     FormulaType::Number, rounded},
    {"floor", "floor(x)", QT_TRANSLATE_NOOP("Formula", "the whole number below"), 1, 1,
     FormulaType::Number,
     [](Arguments a) { return mapNumber(a, [](double x) { return std::floor(x); }); }},
    {"ceil", "ceil(x)", QT_TRANSLATE_NOOP("Formula", "the whole number above"), 1, 1,
     FormulaType::Number,
     [](Arguments a) { return mapNumber(a, [](double x) { return std::ceil(x); }); }},
    {"sqrt", "sqrt(x)", QT_TRANSLATE_NOOP("Formula", "square root"), 1, 1, FormulaType::Number,
     [](Arguments a) { return mapNumber(a, [](double x) { return std::sqrt(x); }); }},
    {"ln", "ln(x)", QT_TRANSLATE_NOOP("Formula", "natural logarithm"), 1, 1, FormulaType::Number,
     [](Arguments a) { return mapNumber(a, [](double x) { return std::log(x); }); }},
    {"exp", "exp(x)", QT_TRANSLATE_NOOP("Formula", "e to the power of x"), 1, 1,
     FormulaType::Number,
     [](Arguments a) { return mapNumber(a, [](double x) { return std::exp(x); }); }},
    {"mod", "mod(a, b)", QT_TRANSLATE_NOOP("Formula", "what is left of a divided by b"), 2, 2,
     FormulaType::Number,
     [](Arguments a) {
         return isNull(a[0]) || isNull(a[1]) ? Value()
                                             : finite(std::fmod(toNumber(a[0]), toNumber(a[1])));
     }},
    {"min", "min(a, b, …)", QT_TRANSLATE_NOOP("Formula", "the lowest of what is known"), 1, -1,
     FormulaType::Any, [](Arguments a) { return extreme(a, -1); }},
    {"max", "max(a, b, …)", QT_TRANSLATE_NOOP("Formula", "the highest of what is known"), 1, -1,
     FormulaType::Any, [](Arguments a) { return extreme(a, 1); }},
    {"length", "length(text)", QT_TRANSLATE_NOOP("Formula", "number of characters"), 1, 1,
     FormulaType::Number,
     [](Arguments a) { return isNull(a[0]) ? Value() : Value(double(toPlainText(a[0]).size())); }},
    {"lower", "lower(text)", QT_TRANSLATE_NOOP("Formula", "in small letters"), 1, 1,
     FormulaType::Text,
     [](Arguments a) { return mapText(a, [](const QString& t) { return t.toLower(); }); }},
    {"upper", "upper(text)", QT_TRANSLATE_NOOP("Formula", "in capital letters"), 1, 1,
     FormulaType::Text,
     [](Arguments a) { return mapText(a, [](const QString& t) { return t.toUpper(); }); }},
    {"trim", "trim(text)", QT_TRANSLATE_NOOP("Formula", "without blanks at both ends"), 1, 1,
     FormulaType::Text,
     [](Arguments a) { return mapText(a, [](const QString& t) { return t.trimmed(); }); }},
    {"left", "left(text, n)", QT_TRANSLATE_NOOP("Formula", "the first n characters"), 2, 2,
     FormulaType::Text,
     [](Arguments a) {
         if (isNull(a[0]) || isNull(a[1]))
             return Value();
         const double count = std::clamp(toNumber(a[1]), 0.0, 1e6);
         return Value(toPlainText(a[0]).left(qsizetype(count)));
     }},
    {"contains", "contains(text, part)",
     QT_TRANSLATE_NOOP("Formula", "whether the part occurs in it"), 2, 2, FormulaType::Bool,
     [](Arguments a) {
         return holds(a, [](const QString& t, const QString& part) {
             return t.contains(part, Qt::CaseInsensitive);
         });
     }},
    {"starts_with", "starts_with(text, part)",
     QT_TRANSLATE_NOOP("Formula", "whether it begins with the part"), 2, 2, FormulaType::Bool,
     [](Arguments a) {
         return holds(a, [](const QString& t, const QString& part) {
             return t.startsWith(part, Qt::CaseInsensitive);
         });
     }},
    {"date", "date('2026-01-31')", QT_TRANSLATE_NOOP("Formula", "a day from its text"), 1, 1,
     FormulaType::Date,
     [](Arguments a) {
         const QDate date = dateOf(a[0]);
         return date.isValid() ? Value(date) : Value();
     }},
    {"year", "year(date)", QT_TRANSLATE_NOOP("Formula", "year of a date"), 1, 1,
     FormulaType::Number,
     [](Arguments a) { return mapDate(a, [](const QDate& d) { return d.year(); }); }},
    {"month", "month(date)", QT_TRANSLATE_NOOP("Formula", "month of a date, 1 to 12"), 1, 1,
     FormulaType::Number,
     [](Arguments a) { return mapDate(a, [](const QDate& d) { return d.month(); }); }},
    {"planar_area", "planar_area(shape)",
     QT_TRANSLATE_NOOP("Formula", "planar area in the project CRS, m²"), 1, 1, FormulaType::Number,
     planar},
};

class CallNode final : public FormulaNode
{
public:
    CallNode(const FormulaFunction& function, std::vector<FormulaNodePtr> arguments)
        : FormulaNode(function.type)
        , mFunction(function)
        , mArguments(std::move(arguments))
    {
    }
    Value evaluate(const FormulaContext& context) const override
    {
        std::vector<Value> values;
        values.reserve(mArguments.size());
        for (const FormulaNodePtr& each : mArguments)
            values.push_back(each->evaluate(context));
        return mFunction.call(values);
    }

private:
    const FormulaFunction& mFunction;
    const std::vector<FormulaNodePtr> mArguments;
};

} // namespace

std::span<const FormulaFunction> formulaFunctions()
{
    return Functions;
}

const FormulaFunction* findFormulaFunction(const QString& name)
{
    const QString wanted = name.toLower();
    for (const FormulaFunction& each : Functions) {
        if (wanted == QLatin1String(each.name))
            return &each;
    }
    return nullptr;
}

FormulaNodePtr makeCall(const FormulaFunction& function, std::vector<FormulaNodePtr> arguments)
{
    return std::make_shared<CallNode>(function, std::move(arguments));
}

} // namespace parkwright
