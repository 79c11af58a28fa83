#include "gis/sources/ColumnTypes.h"

#include <QDateTime>

#include <cmath>
#include <optional>

namespace parkwright {

namespace {

std::optional<double> realOf(const QByteArray& cell)
{
    bool ok = false;
    const double value = cell.toDouble(&ok);
    const bool isPlain = ok && std::isfinite(value);
    return isPlain ? std::optional(value) : std::nullopt;
}

bool isCode(const QByteArray& cell)
{
    const qsizetype start = cell.startsWith('-') || cell.startsWith('+') ? 1 : 0;
    return cell.size() > start + 1 && cell[start] == '0' && cell[start + 1] != '.' &&
           cell[start + 1] != 'e' && cell[start + 1] != 'E';
}

QDate dateOf(const QByteArray& cell)
{
    if (cell.size() < 8 || cell.size() > 10)
        return {};
    const QString text = QString::fromLatin1(cell);
    for (const char* format : {"yyyy-MM-dd", "yyyy/M/d", "yyyy-M-d", "yyyy.M.d"}) {
        const QDate date = QDate::fromString(text, QString::fromLatin1(format));
        if (date.isValid())
            return date;
    }
    return {};
}

std::optional<Instant> momentOf(const QByteArray& cell)
{
    // Only what begins with a year and holds a time: "2015-02-02 14:19:00", "…T14:19:00+08:00".
    if (cell.size() < 12 || cell.size() > 35 || !cell.contains(':') || cell[0] < '0' ||
        cell[0] > '9')
        return std::nullopt;
    QString text = QString::fromLatin1(cell);
    text.replace(u'/', u'-');
    const qsizetype blank = text.indexOf(u' ');
    if (blank > 0)
        text[blank] = u'T';
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        time = QDateTime::fromString(text, QStringLiteral("yyyy-M-dTH:m:s"));
    if (!time.isValid())
        time = QDateTime::fromString(text, QStringLiteral("yyyy-M-dTH:m"));
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime) // without a zone; see the contract
        time.setTimeSpec(Qt::UTC);
    return Instant{time.toMSecsSinceEpoch()};
}

} // namespace

void ColumnTypes::add(const QByteArray& raw)
{
    const QByteArray cell = raw.trimmed();
    if (cell.isEmpty())
        return;
    ++mCount;
    if (mWhole) {
        bool ok = false;
        cell.toLongLong(&ok);
        mWhole = ok && !isCode(cell);
    }
    if (mReal)
        mReal = realOf(cell).has_value() && !isCode(cell) && (mWhole || cell.size() < 30);
    if (mReal && !mWhole && cell.size() > 18 && !cell.contains('.')) // an id of many digits
        mReal = false;
    if (mDate)
        mDate = dateOf(cell).isValid();
    if (mMoment)
        mMoment = momentOf(cell).has_value();
}

SourceFieldType ColumnTypes::type() const
{
    if (mCount == 0)
        return SourceFieldType::Text;
    if (mWhole)
        return SourceFieldType::Integer;
    if (mReal)
        return SourceFieldType::Real;
    if (mDate)
        return SourceFieldType::Date;
    return mMoment ? SourceFieldType::Moment : SourceFieldType::Text;
}

Value valueOfCell(const QByteArray& raw, SourceFieldType type)
{
    if (type == SourceFieldType::Text) {
        const QString text = QString::fromUtf8(raw);
        return text.trimmed().isEmpty() ? Value() : Value(text);
    }
    const QByteArray cell = raw.trimmed();
    if (cell.isEmpty())
        return {};
    switch (type) {
    case SourceFieldType::Integer: {
        bool ok = false;
        const qint64 whole = cell.toLongLong(&ok);
        return ok ? Value(whole) : Value();
    }
    case SourceFieldType::Real: {
        const auto real = realOf(cell);
        return real ? Value(*real) : Value();
    }
    case SourceFieldType::Date: {
        const QDate date = dateOf(cell);
        return date.isValid() ? Value(date) : Value();
    }
    case SourceFieldType::Moment: {
        const auto moment = momentOf(cell);
        return moment ? Value(*moment) : Value();
    }
    default:
        return {};
    }
}

} // namespace parkwright
