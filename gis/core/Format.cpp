#include "gis/core/Format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <cmath>

namespace parkwright {

namespace {

bool isKnown(const std::optional<double>& value)
{
    return value && std::isfinite(*value);
}

int decimalsFor(double value)
{
    const double size = std::abs(value);
    return size >= 1000 ? 0 : size >= 100 ? 1 : 2;
}

struct MoneyScale
{
    double from;
    double factor;
    const char* chinese;
    const char* other;
};
// Chinese counts by ten thousands, others by thousands.
constexpr MoneyScale ChineseScales[] = {{1e8, 1e8, "亿", ""}, {1e4, 1e4, "万", ""}};
constexpr MoneyScale OtherScales[] = {{1e9, 1e9, "", QT_TRANSLATE_NOOP("Format", "billion")},
                                      {1e6, 1e6, "", QT_TRANSLATE_NOOP("Format", "million")}};

QString chineseCurrency(const QString& code)
{
    if (code == u"CNY")
        return QStringLiteral("元");
    if (code == u"USD")
        return QStringLiteral("美元");
    if (code == u"EUR")
        return QStringLiteral("欧元");
    if (code == u"HKD")
        return QStringLiteral("港元");
    return QLatin1Char(' ') + code;
}

} // namespace

QString Quantity::text() const
{
    return unit.isEmpty() ? number : number + QChar(0x00A0) + unit;
}

Format::Format(const QLocale& locale, AreaUnit areaUnit)
    : mLocale(locale)
    , mAreaUnit(areaUnit)
{
}

bool Format::isChinese() const
{
    return mLocale.language() == QLocale::Chinese;
}

QString Format::missing()
{
    return QStringLiteral("—");
}

QString Format::fixed(std::optional<double> value, int decimals) const
{
    if (!isKnown(value))
        return missing();
    // -0.0 and what rounds to it has no sign for people.
    const double unit = std::pow(10.0, decimals);
    const double shown = std::round(*value * unit) == 0 ? 0.0 : *value;
    QString text = mLocale.toString(shown, 'f', decimals);
    text.replace(mLocale.negativeSign(), QStringLiteral("−"));
    return text;
}

QString Format::number(std::optional<double> value, int decimals) const
{
    if (!isKnown(value))
        return missing();
    QString text = fixed(value, decimals < 0 ? decimalsFor(*value) : decimals);
    const QString point = mLocale.decimalPoint();
    if (text.contains(point)) {
        while (text.endsWith(mLocale.zeroDigit()))
            text.chop(1);
        if (text.endsWith(point))
            text.chop(point.size());
    }
    return text;
}

QString Format::count(std::optional<qint64> value) const
{
    return value ? mLocale.toString(*value) : missing();
}

Quantity Format::area(std::optional<double> squareMetresOfLand) const
{
    return areaIn(squareMetresOfLand, mAreaUnit);
}

Quantity Format::areaIn(std::optional<double> squareMetresOfLand, AreaUnit unit) const
{
    if (!isKnown(squareMetresOfLand))
        return {missing(), {}};
    const double value = *squareMetresOfLand / squareMetres(unit);
    switch (unit) {
    case AreaUnit::Hectare:
        return {fixed(value, 2), unitText(QStringLiteral("ha"))};
    case AreaUnit::Mu:
        return {fixed(value, 1), unitText(QStringLiteral("mu"))};
    case AreaUnit::SquareMetre:
        break;
    }
    return {fixed(value, value < 100 ? 1 : 0), QStringLiteral("m²")};
}

Quantity Format::floorArea(std::optional<double> squareMetresOfFloor) const
{
    return areaIn(squareMetresOfFloor, AreaUnit::SquareMetre);
}

Quantity Format::length(std::optional<double> metres) const
{
    if (!isKnown(metres))
        return {missing(), {}};
    if (std::abs(*metres) >= 10000)
        return {fixed(*metres / 1000, 1), QStringLiteral("km")};
    return {number(*metres), QStringLiteral("m")};
}

Quantity Format::load(std::optional<double> kiloNewtons) const
{
    return inUnit(kiloNewtons, QStringLiteral("kN/m²"));
}

Quantity Format::ratio(std::optional<double> value) const
{
    return {fixed(value, 2), {}};
}

Quantity Format::percent(std::optional<double> share) const
{
    if (!isKnown(share))
        return {missing(), {}};
    return {fixed(*share * 100, 1), QStringLiteral("%")};
}

Quantity Format::money(const std::optional<Money>& amount) const
{
    if (!amount)
        return {missing(), {}};
    const double value = amount->amount();
    const QString code = amount->currencyCode();
    if (isChinese()) {
        for (const MoneyScale& scale : ChineseScales) {
            if (std::abs(value) >= scale.from)
                return {number(value / scale.factor, 3),
                        QString::fromUtf8(scale.chinese) + chineseCurrency(code)};
        }
        return {number(value, 2), chineseCurrency(code).trimmed()};
    }
    for (const MoneyScale& scale : OtherScales) {
        if (std::abs(value) >= scale.from)
            return {number(value / scale.factor, 3),
                    QCoreApplication::translate("Format", scale.other) + QLatin1Char(' ') + code};
    }
    return {number(value, 2), code};
}

QString Format::date(const QDate& date) const
{
    if (!date.isValid())
        return missing();
    if (isChinese())
        return mLocale.toString(date, QStringLiteral("yyyy年M月d日"));
    // The short form of English puts month and day in an order that half of its readers misread.
    return mLocale.language() == QLocale::English || mLocale.language() == QLocale::C
               ? mLocale.toString(date, QStringLiteral("d MMM yyyy"))
               : mLocale.toString(date, QLocale::ShortFormat);
}

QString Format::moment(const std::optional<Instant>& instant, const QString& timeZone) const
{
    if (!instant)
        return missing();
    QTimeZone zone(timeZone.toLatin1());
    if (!zone.isValid())
        zone = QTimeZone::utc();
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(instant->ms, zone);
    return date(when.date()) + QLatin1Char(' ') +
           mLocale.toString(when.time(), QStringLiteral("HH:mm"));
}

Quantity Format::inUnit(std::optional<double> value, const QString& unit) const
{
    if (!isKnown(value))
        return {missing(), {}};
    return {number(value), unitText(unit)};
}

QString Format::unitText(const QString& unit) const
{
    if (unit == u"1")
        return {};
    if (unit == u"mu")
        return isChinese() ? QStringLiteral("亩") : QStringLiteral("mu");
    if (unit == u"ha")
        return isChinese() ? QStringLiteral("公顷") : QStringLiteral("ha");
    return unit;
}

} // namespace parkwright
