#include "gis/model/Schema.h"

#include <QDateTime>
#include <QRegularExpression>

#include <cmath>

namespace parkwright {

namespace {

std::optional<double> parseNumber(QString text)
{
    // "1,234.5", "1 234", full-width digits and a trailing % are what tables hold.
    text = text.normalized(QString::NormalizationForm_KC);
    text.remove(QLatin1Char(' '));
    text.remove(QChar(0x00A0));
    const bool percent = text.endsWith(QLatin1Char('%'));
    if (percent)
        text.chop(1);
    static const QRegularExpression grouped(QStringLiteral("^[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?$"));
    if (grouped.match(text).hasMatch())
        text.remove(QLatin1Char(','));
    bool ok = false;
    const double number = text.toDouble(&ok);
    if (!ok || !std::isfinite(number))
        return std::nullopt;
    return percent ? number / 100 : number;
}

std::optional<Value> parseBool(const QString& text)
{
    static const QStringList yes{QStringLiteral("1"), QStringLiteral("true"), QStringLiteral("yes"),
                                 QStringLiteral("y"), QStringLiteral("t"),    QStringLiteral("是"),
                                 QStringLiteral("有")};
    static const QStringList no{QStringLiteral("0"), QStringLiteral("false"), QStringLiteral("no"),
                                QStringLiteral("n"), QStringLiteral("f"),     QStringLiteral("否"),
                                QStringLiteral("无")};
    if (yes.contains(text, Qt::CaseInsensitive))
        return Value(true);
    if (no.contains(text, Qt::CaseInsensitive))
        return Value(false);
    return std::nullopt;
}

std::optional<Value> parseDate(const QString& text)
{
    for (const char* format : {"yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy-M-d"}) {
        const QDate date = QDate::fromString(text.left(10), QLatin1String(format));
        if (date.isValid())
            return Value(date);
    }
    static const QRegularExpression chinese(
        QStringLiteral("^(\\d{4})年(?:(\\d{1,2})月)?(?:(\\d{1,2})日)?$"));
    const auto match = chinese.match(text);
    if (match.hasMatch()) {
        const int month = match.captured(2).isEmpty() ? 1 : match.captured(2).toInt();
        const int day = match.captured(3).isEmpty() ? 1 : match.captured(3).toInt();
        const QDate date(match.captured(1).toInt(), month, day);
        if (date.isValid())
            return Value(date);
    }
    static const QRegularExpression year(QStringLiteral("^\\d{4}$"));
    if (year.match(text).hasMatch())
        return Value(QDate(text.toInt(), 1, 1));
    return std::nullopt;
}

std::optional<Value> parseMoney(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(.*?)\\s*(亿元|亿|万元|万|元)?\\s*([A-Z]{3})?$"));
    const auto match = pattern.match(text);
    const auto number = parseNumber(match.captured(1));
    if (!number)
        return std::nullopt;
    const QString scale = match.captured(2);
    const double factor = scale.startsWith(QStringLiteral("亿"))   ? 1e8
                          : scale.startsWith(QStringLiteral("万")) ? 1e4
                                                                   : 1;
    const double amount = *number * factor;
    if (std::abs(amount) > 9e14)
        return std::nullopt;
    const QByteArray currency =
        match.captured(3).isEmpty() ? QByteArrayLiteral("CNY") : match.captured(3).toLatin1();
    return Value(Money::of(amount, currency.constData()));
}

std::optional<Value> parseCode(const Domain& domain, const QString& text)
{
    for (const DomainCode& code : domain.codes) {
        const QString name = QString::fromLatin1(code.code);
        if (text.compare(name, Qt::CaseInsensitive) == 0 ||
            text.compare(QString::fromUtf8(code.title), Qt::CaseInsensitive) == 0 ||
            text == domain.title(name))
            return Value(name);
    }
    return std::nullopt;
}

} // namespace

std::optional<Value> FieldParser::parse(const FieldDef& field, const QString& raw)
{
    const QString text = raw.trimmed();
    if (text.isEmpty())
        return Value();
    switch (field.type) {
    case FieldType::Bool:
        return parseBool(text);
    case FieldType::Integer: {
        const auto number = parseNumber(text);
        if (!number || *number != std::floor(*number) || std::abs(*number) > 9e15)
            return std::nullopt;
        return Value(qint64(*number));
    }
    case FieldType::Real: {
        const auto number = parseNumber(text);
        return number ? std::optional<Value>(*number) : std::nullopt;
    }
    case FieldType::Text:
        return field.domain ? parseCode(*field.domain, text) : Value(text);
    case FieldType::Date:
        return parseDate(text);
    case FieldType::Instant: {
        const QDateTime when = QDateTime::fromString(text, Qt::ISODateWithMs);
        return when.isValid() ? std::optional<Value>(Instant{when.toMSecsSinceEpoch()})
                              : std::nullopt;
    }
    case FieldType::Money:
        return parseMoney(text);
    case FieldType::Reference: {
        const Uid id = Uid::parse(text);
        return id.isNull() ? std::nullopt : std::optional<Value>(id);
    }
    case FieldType::Geometry:
        break;
    }
    return std::nullopt;
}

} // namespace parkwright
