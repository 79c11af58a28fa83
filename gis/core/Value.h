#pragma once

#include "gis/core/Uid.h"
#include "gis/geo/Geometry.h"

#include <QDate>
#include <QString>

#include <array>
#include <cstdint>
#include <variant>

namespace parkwright {

/// A moment, milliseconds since 1970-01-01T00:00Z.
struct Instant
{
    qint64 ms = 0;
    friend bool operator==(const Instant&, const Instant&) = default;
    friend auto operator<=>(const Instant&, const Instant&) = default;
};

/// An exact amount of money: ten-thousandths of a unit of `currency` (ISO 4217, e.g. "CNY").
struct Money
{
    qint64 tenThousandths = 0;
    std::array<char, 4> currency{'C', 'N', 'Y', '\0'};

    static Money of(double amount, const char* currency = "CNY"); ///< rounded to 1/10000
    double amount() const { return double(tenThousandths) / 10000.0; }
    QString currencyCode() const { return QString::fromLatin1(currency.data()); }
    friend bool operator==(const Money&, const Money&) = default;
};

/// What one field of one row holds. monostate is "not known" and never means 0 or empty.
///
/// Coded fields hold the code of their domain as text; lists of words are joined by ';'.
using Value = std::variant<std::monostate, bool, qint64, double, QString, QDate, Instant, Money,
                           Uid, Geometry>;

inline bool isNull(const Value& value)
{
    return value.index() == 0;
}

/// The value as a number, if it is a whole number, a real one or an amount; NaN otherwise.
double toNumber(const Value& value);

/// The value in words that do not depend on the locale: ISO dates, '.' as decimal sign, geometry as
/// its kind and size. For logs, JSON and CSV; people get theirs from the formatter of the program.
QString toPlainText(const Value& value);

} // namespace parkwright
