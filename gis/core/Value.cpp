#include "gis/core/Value.h"

#include <QDateTime>

#include <cmath>
#include <limits>

namespace parkwright {

namespace {

template <class... Ts>
struct Overloaded : Ts...
{
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

} // namespace

Money Money::of(double amount, const char* currency)
{
    Money money;
    money.tenThousandths = std::llround(amount * 10000.0);
    for (size_t i = 0; i < 3 && currency[i] != '\0'; ++i)
        money.currency[i] = currency[i];
    return money;
}

double toNumber(const Value& value)
{
    return std::visit(
        Overloaded{[](qint64 v) { return double(v); }, [](double v) { return v; },
                   [](bool v) { return v ? 1.0 : 0.0; }, [](const Money& v) { return v.amount(); },
                   [](const auto&) { return std::numeric_limits<double>::quiet_NaN(); }},
        value);
}

QString toPlainText(const Value& value)
{
    return std::visit(
        Overloaded{
            [](std::monostate) { return QString(); },
            [](bool v) { return v ? QStringLiteral("true") : QStringLiteral("false"); },
            [](qint64 v) { return QString::number(v); },
            [](double v) { return QString::number(v, 'g', QLocale::FloatingPointShortest); },
            [](const QString& v) { return v; },
            [](const QDate& v) { return v.toString(Qt::ISODate); },
            [](const Instant& v) {
                return QDateTime::fromMSecsSinceEpoch(v.ms, Qt::UTC).toString(Qt::ISODateWithMs);
            },
            [](const Money& v) {
                return QStringLiteral("%1 %2").arg(v.amount(), 0, 'f', 2).arg(v.currencyCode());
            },
            [](const Uid& v) { return v.isNull() ? QString() : v.toString(); },
            [](const Geometry& v) { return v.describe(); }},
        value);
}

} // namespace parkwright
