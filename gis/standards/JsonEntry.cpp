#include "gis/standards/JsonEntry.h"

#include <QCoreApplication>

#include <cmath>

namespace parkwright {

namespace {

struct JsonEntryTr
{
    Q_DECLARE_TR_FUNCTIONS(Standards)
};

} // namespace

void JsonFaults::add(const QString& place, const QString& what)
{
    if (!isEmpty())
        return;
    mPlace = place.isNull() ? QStringLiteral("") : place;
    mWhat = what;
}

JsonEntry::JsonEntry(JsonFaults& faults, const QJsonValue& value, const QString& place)
    : mFaults(faults)
    , mObject(value.toObject())
    , mPlace(place)
{
    if (!value.isObject())
        mFaults.add(mPlace, JsonEntryTr::tr("must be an object"));
}

QJsonValue JsonEntry::any(const QString& member, Need need)
{
    mAsked.insert(member);
    const QJsonValue value = mObject.value(member);
    if (need == Need::Required && value.isUndefined())
        fault(member, JsonEntryTr::tr("is missing"));
    return value;
}

QString JsonEntry::text(const QString& member, Need need)
{
    const QJsonValue value = any(member, need);
    if (value.isUndefined())
        return {};
    if (!value.isString())
        fault(member, JsonEntryTr::tr("must be a text"));
    else if (need == Need::Required && value.toString().isEmpty())
        fault(member, JsonEntryTr::tr("must not be empty"));
    return value.toString();
}

std::optional<double> JsonEntry::optionalNumber(const QString& member, double smallest,
                                                double largest)
{
    const QJsonValue value = any(member, Need::Optional);
    if (value.isUndefined())
        return {};
    const double number = value.toDouble();
    if (!value.isDouble()) {
        fault(member, JsonEntryTr::tr("must be a number"));
    } else if (!(number >= smallest && number <= largest)) {
        fault(member, JsonEntryTr::tr("must be from %1 to %2").arg(smallest).arg(largest));
    }
    return number;
}

double JsonEntry::number(const QString& member, double smallest, double largest)
{
    const auto value = optionalNumber(member, smallest, largest);
    if (!value)
        fault(member, JsonEntryTr::tr("is missing"));
    return value.value_or(smallest);
}

int JsonEntry::integer(const QString& member, int smallest, int largest)
{
    const double value = number(member, smallest, largest);
    if (value != std::floor(value))
        fault(member, JsonEntryTr::tr("must be a whole number"));
    return value >= smallest && value <= largest ? int(value) : smallest;
}

bool JsonEntry::yesOrNo(const QString& member, bool otherwise)
{
    const QJsonValue value = any(member, Need::Optional);
    if (!value.isUndefined() && !value.isBool())
        fault(member, JsonEntryTr::tr("must be true or false"));
    return value.toBool(otherwise);
}

QJsonArray JsonEntry::list(const QString& member, Need need)
{
    const QJsonValue value = any(member, need);
    if (!value.isUndefined() && !value.isArray())
        fault(member, JsonEntryTr::tr("must be a list"));
    return value.toArray();
}

QStringList JsonEntry::texts(const QString& member, Need need)
{
    QStringList texts;
    for (const auto& value : list(member, need)) {
        if (!value.isString() || value.toString().isEmpty())
            fault(member, JsonEntryTr::tr("must be a list of texts"));
        texts.append(value.toString());
    }
    return texts;
}

void JsonEntry::fault(const QString& member, const QString& what)
{
    mFaults.add(placeOf(member), what);
}

QString JsonEntry::placeOf(const QString& member) const
{
    return mPlace.isEmpty() ? member : mPlace + u'.' + member;
}

void JsonEntry::finish()
{
    for (const QString& member : mObject.keys())
        if (!mAsked.contains(member))
            fault(member, JsonEntryTr::tr("is not known here"));
}

} // namespace parkwright
