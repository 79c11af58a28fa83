#include "app/table/AttributeFilter.h"

#include <QDate>
#include <QDateTime>
#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace parkwright {

namespace {

constexpr double Infinity = std::numeric_limits<double>::infinity();

bool isTime(const AttributeColumn& column)
{
    return column.type == FieldType::Date || column.type == FieldType::Instant;
}

/// A number as people see it, or a day as its number, in the unit of the value.
std::optional<double> boundOf(QString text, const AttributeColumn& column)
{
    text = text.trimmed();
    if (isTime(column)) {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        return day.isValid() ? std::optional(double(day.toJulianDay())) : std::nullopt;
    }
    bool ok = false;
    double number = QLocale().toDouble(text, &ok);
    if (!ok)
        number = QLocale::c().toDouble(text, &ok);
    return ok && std::isfinite(number) ? std::optional(number * column.shownUnit) : std::nullopt;
}

double placeOf(const Value& value)
{
    if (const auto* date = std::get_if<QDate>(&value))
        return double(date->toJulianDay());
    if (const auto* instant = std::get_if<Instant>(&value))
        return double(QDateTime::fromMSecsSinceEpoch(instant->ms, Qt::UTC).date().toJulianDay());
    return toNumber(value);
}

} // namespace

Result<std::optional<AttributeFilter>> AttributeFilter::parse(const QString& text,
                                                              const AttributeColumn& column)
{
    const QString wanted = text.trimmed().normalized(QString::NormalizationForm_KC);
    if (wanted.isEmpty())
        return std::optional<AttributeFilter>();
    AttributeFilter filter;
    if (wanted.compare(QLatin1String("null"), Qt::CaseInsensitive) == 0 || wanted == u"—") {
        filter.mKind = Kind::Null;
        return std::optional(filter);
    }
    if (wanted.compare(QLatin1String("!null"), Qt::CaseInsensitive) == 0 || wanted == u"*") {
        filter.mKind = Kind::Known;
        return std::optional(filter);
    }
    if (column.isNumber() || isTime(column)) {
        static const QRegularExpression comparison(QStringLiteral("^(>=|<=|>|<|=)(.+)$"));
        filter.mKind = Kind::Range;
        filter.mFrom = -Infinity;
        filter.mTo = Infinity;
        const auto match = comparison.match(wanted);
        const qsizetype dots = wanted.indexOf(QLatin1String(".."));
        std::optional<double> first;
        std::optional<double> second;
        if (match.hasMatch()) {
            const QString sign = match.captured(1);
            first = second = boundOf(match.captured(2), column);
            if (first && sign != u"<" && sign != u"<=")
                filter.mFrom = *first;
            if (first && sign != u">" && sign != u">=")
                filter.mTo = *first;
            filter.mWithFrom = sign != u">";
            filter.mWithTo = sign != u"<";
        } else if (dots > 0) {
            first = boundOf(wanted.left(dots), column);
            second = boundOf(wanted.mid(dots + 2), column);
            filter.mFrom = first.value_or(0);
            filter.mTo = second.value_or(0);
        } else {
            first = second = boundOf(wanted, column);
            filter.mFrom = filter.mTo = first.value_or(0);
        }
        if (!first || !second)
            return Error{
                ErrorCode::InvalidInput,
                isTime(column)
                    ? Formula::tr("Write a day such as >=2026-01-31, or two with .. between.")
                    : Formula::tr("Write a number such as >=5, or two with .. between."),
                {}};
        return std::optional(filter);
    }
    filter.mKind = wanted.startsWith(u'=')   ? Kind::Exactly
                   : wanted.startsWith(u'!') ? Kind::Lacks
                                             : Kind::Contains;
    filter.mText = filter.mKind == Kind::Contains ? wanted : wanted.mid(1).trimmed();
    return std::optional(filter);
}

bool AttributeFilter::accepts(const Value& value, const std::function<QString()>& shown) const
{
    switch (mKind) {
    case Kind::Null:
        return isNull(value);
    case Kind::Known:
        return !isNull(value);
    case Kind::Contains:
        return !isNull(value) && shown().contains(mText, Qt::CaseInsensitive);
    case Kind::Lacks:
        return isNull(value) || !shown().contains(mText, Qt::CaseInsensitive);
    case Kind::Exactly:
        return !isNull(value) && shown().compare(mText, Qt::CaseInsensitive) == 0;
    case Kind::Range: {
        const double place = placeOf(value);
        return (mWithFrom ? place >= mFrom : place > mFrom) &&
               (mWithTo ? place <= mTo : place < mTo);
    }
    }
    return false;
}

} // namespace parkwright
