#include "gis/store/ValueText.h"

#include <QDateTime>

#include <cstring>
#include <limits>

namespace parkwright {

namespace {

QString padded(qint64 number, int digits)
{
    return QString::number(number).rightJustified(digits, u'0');
}

/// The number that all of `text` spells with ASCII digits.
std::optional<qint64> digits(QStringView text)
{
    qint64 number = 0;
    if (text.isEmpty() || text.size() > 18)
        return std::nullopt;
    for (const QChar each : text) {
        if (each < u'0' || each > u'9')
            return std::nullopt;
        number = number * 10 + (each.unicode() - u'0');
    }
    return number;
}

} // namespace

QString dateText(const QDate& date)
{
    // Not by Qt: ISO there ends with the year 9999 and begins with the year 0.
    int year = 0;
    int month = 0;
    int day = 0;
    date.getDate(&year, &month, &day);
    const QString sign = year < 0 ? QStringLiteral("-") : QString();
    return sign + padded(std::abs(year), 4) + u'-' + padded(month, 2) + u'-' + padded(day, 2);
}

std::optional<QDate> dateFromText(const QString& text)
{
    const bool isNegative = text.startsWith(u'-');
    const auto parts = QStringView(text).mid(isNegative ? 1 : 0).split(u'-');
    if (parts.size() != 3 || parts[0].size() > 7 || parts[1].size() > 2 || parts[2].size() > 2)
        return std::nullopt;
    const auto year = digits(parts[0]);
    const auto month = digits(parts[1]);
    const auto day = digits(parts[2]);
    if (!year || !month || !day)
        return std::nullopt;
    const QDate date(isNegative ? -int(*year) : int(*year), int(*month), int(*day));
    return date.isValid() ? std::optional(date) : std::nullopt;
}

QString instantText(const Instant& instant)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC);
    return dateText(when.date()) + u'T' + when.time().toString(QStringLiteral("HH:mm:ss.zzz")) +
           u'Z';
}

std::optional<Instant> instantFromText(const QString& text)
{
    const qsizetype separator = text.indexOf(u'T');
    if (separator > 0 && text.endsWith(u'Z')) {
        const auto date = dateFromText(text.left(separator));
        const QTime time = QTime::fromString(text.mid(separator + 1).chopped(1), Qt::ISODateWithMs);
        if (date && time.isValid())
            return Instant{QDateTime(*date, time, Qt::UTC).toMSecsSinceEpoch()};
    }
    QDateTime when = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!when.isValid())
        return std::nullopt;
    if (when.timeSpec() == Qt::LocalTime) // says none: UTC, the same on every computer
        when.setTimeSpec(Qt::UTC);
    return Instant{when.toMSecsSinceEpoch()};
}

QString moneyText(const Money& money)
{
    const bool isNegative = money.tenThousandths < 0;
    // As unsigned, so that the smallest number has a counterpart.
    const quint64 amount =
        isNegative ? quint64(0) - quint64(money.tenThousandths) : quint64(money.tenThousandths);
    const auto length = qsizetype(strnlen(money.currency.data(), money.currency.size()));
    return (isNegative ? QStringLiteral("-") : QString()) + QString::number(amount / 10000) + u'.' +
           padded(qint64(amount % 10000), 4) + u' ' +
           QString::fromLatin1(money.currency.data(), length);
}

std::optional<Money> moneyFromText(const QString& text)
{
    QStringView rest(text);
    const bool isNegative = rest.startsWith(u'-');
    if (isNegative)
        rest = rest.mid(1);
    Money money;
    const qsizetype space = rest.indexOf(u' ');
    if (space >= 0) {
        const QByteArray currency = rest.mid(space + 1).toLatin1();
        if (currency.size() > 3)
            return std::nullopt;
        money.currency = {};
        std::memcpy(money.currency.data(), currency.constData(), size_t(currency.size()));
        rest = rest.left(space);
    }
    const qsizetype point = rest.indexOf(u'.');
    const QStringView whole = point < 0 ? rest : rest.left(point);
    QString fraction = point < 0 ? QString() : rest.mid(point + 1).toString();
    if (fraction.size() > 4)
        return std::nullopt;
    fraction = fraction.leftJustified(4, u'0');
    const auto units = digits(whole);
    const auto parts = digits(fraction);
    if (!units || !parts || whole.size() > 15)
        return std::nullopt;
    constexpr quint64 Largest = quint64(std::numeric_limits<qint64>::max());
    const quint64 amount = quint64(*units) * 10000 + quint64(*parts);
    if (amount > Largest + (isNegative ? 1 : 0))
        return std::nullopt;
    money.tenThousandths = isNegative ? qint64(quint64(0) - amount) : qint64(amount);
    return money;
}

} // namespace parkwright
