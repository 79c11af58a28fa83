#include "gis/core/Uid.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <array>
#include <random>

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
    // Asking the system for each one takes a fifth of a large import; 128 bits of its randomness
    // for each thread do.
    thread_local std::mt19937_64 random = [] {
        std::array<quint32, 8> bits;
        QRandomGenerator::system()->fillRange(bits.data(), qsizetype(bits.size()));
        std::seed_seq seed(bits.begin(), bits.end());
        return std::mt19937_64(seed);
    }();
    constexpr quint64 Version = 0x4000, VersionBits = 0xF000;                     // 4: random
    constexpr quint64 Variant = quint64(2) << 62, VariantBits = quint64(3) << 62; // RFC 4122
    return {(random() & ~VersionBits) | Version, (random() & ~VariantBits) | Variant};
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
