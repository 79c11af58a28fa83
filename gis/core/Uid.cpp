#include "gis/core/Uid.h"

#include <QtEndian>

namespace parkwright {

namespace {

Uid fromUuid(const QUuid& uuid)
{
    const QByteArray bytes = uuid.toRfc4122();
    return {qFromBigEndian<quint64>(bytes.constData()),
            qFromBigEndian<quint64>(bytes.constData() + 8)};
}

QUuid toUuid(const Uid& id)
{
    QByteArray bytes(16, Qt::Uninitialized);
    qToBigEndian<quint64>(id.high, bytes.data());
    qToBigEndian<quint64>(id.low, bytes.data() + 8);
    return QUuid::fromRfc4122(bytes);
}

} // namespace

Uid Uid::make()
{
    return fromUuid(QUuid::createUuid());
}

Uid Uid::parse(const QString& text)
{
    return fromUuid(QUuid::fromString(text));
}

Uid Uid::fromName(const QString& name)
{
    // A namespace of our own, so that nobody else's version-5 ids can meet ours.
    static const QUuid ours = QUuid::fromString(u"6f1c5b0e-7a55-5d0b-9c0b-70617277726b");
    return fromUuid(QUuid::createUuidV5(ours, name));
}

QString Uid::toString() const
{
    return toUuid(*this).toString(QUuid::WithoutBraces);
}

} // namespace parkwright
