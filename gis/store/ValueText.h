#pragma once

#include "gis/core/Value.h"

#include <QString>

#include <optional>

namespace parkwright {

// How dates, moments and amounts are written in project files, journals and scenarios: exact, and
// the same in every language.

/// "2024-05-17"
QString dateText(const QDate& date);
std::optional<QDate> dateFromText(const QString& text);

/// "2024-05-17T08:30:00.123Z"
QString instantText(const Instant& instant);
/// Also without milliseconds or with another offset from UTC.
std::optional<Instant> instantFromText(const QString& text);

/// "1234.5600 CNY"
QString moneyText(const Money& money);
/// Up to four decimals; the currency is CNY where none is given.
std::optional<Money> moneyFromText(const QString& text);

} // namespace parkwright
