#include "gis/geo/Wkb.h"

#include <QtEndian>

#include <bit>
#include <cmath>
#include <cstring>

namespace parkwright {

namespace {

enum WkbType : quint32 {
    WkbPoint = 1,
    WkbLineString = 2,
    WkbPolygon = 3,
    WkbMultiPoint = 4,
    WkbMultiLineString = 5,
    WkbMultiPolygon = 6,
    WkbCollection = 7,
    WkbPolyhedralSurface = 15,
    WkbTin = 16,
    WkbTriangle = 17
};

constexpr quint32 ExtendedZ = 0x80000000;
constexpr quint32 ExtendedM = 0x40000000;
constexpr quint32 ExtendedSrid = 0x20000000;
constexpr int DeepestCollection = 16;

/// Appends to a byte array that was reserved beforehand.
class WkbWriter
{
public:
    explicit WkbWriter(QByteArray& out, bool hasZ)
        : mOut(out)
        , mHasZ(hasZ)
    {
    }

    void header(quint32 type)
    {
        mOut.append('\1'); // little-endian
        number(mHasZ ? type + 1000 : type);
    }
    void number(quint32 value)
    {
        const quint32 little = qToLittleEndian(value);
        mOut.append(reinterpret_cast<const char*>(&little), sizeof little);
    }
    void real(double value)
    {
        const quint64 little = qToLittleEndian(std::bit_cast<quint64>(value));
        mOut.append(reinterpret_cast<const char*>(&little), sizeof little);
    }
    void corner(const MapPoint& point)
    {
        real(point.x);
        real(point.y);
        if (mHasZ)
            real(point.z);
    }
    void point(const MapPoint& point)
    {
        header(WkbPoint);
        corner(point);
    }
    void line(const Line& line)
    {
        header(WkbLineString);
        number(quint32(line.size()));
        for (const MapPoint& each : line)
            corner(each);
    }
    void polygon(const Polygon& polygon)
    {
        header(WkbPolygon);
        if (polygon.outer.empty()) {
            number(0);
            return;
        }
        number(quint32(1 + polygon.holes.size()));
        ring(polygon.outer);
        for (const Ring& hole : polygon.holes)
            ring(hole);
    }

private:
    void ring(const Ring& ring)
    {
        number(ring.empty() ? 0 : quint32(ring.size() + 1));
        for (const MapPoint& each : ring)
            corner(each);
        if (!ring.empty())
            corner(ring.front());
    }

    QByteArray& mOut;
    bool mHasZ;
};

void appendWkb(QByteArray& out, const Geometry& geometry, WkbParts parts)
{
    WkbWriter writer(out, geometry.hasZ());
    const auto multi = [&](quint32 type, size_t count) {
        if (parts == WkbParts::AsFound && count == 1)
            return;
        writer.header(type);
        writer.number(quint32(count));
    };
    switch (geometry.kind()) {
    case GeometryKind::Points:
        multi(WkbMultiPoint, geometry.points().size());
        for (const MapPoint& point : geometry.points())
            writer.point(point);
        break;
    case GeometryKind::Lines:
        multi(WkbMultiLineString, geometry.lines().size());
        for (const Line& line : geometry.lines())
            writer.line(line);
        break;
    case GeometryKind::Polygons:
        multi(WkbMultiPolygon, geometry.polygons().size());
        for (const Polygon& polygon : geometry.polygons())
            writer.polygon(polygon);
        break;
    case GeometryKind::None:
        break;
    }
}

qsizetype wkbSizeBound(const Geometry& geometry)
{
    size_t parts = geometry.points().size() + geometry.lines().size();
    for (const Polygon& polygon : geometry.polygons())
        parts += 2 + polygon.holes.size();
    const size_t corners = geometry.cornerCount() + parts; // each ring is closed by one more
    return 9 + qsizetype(parts) * 13 + qsizetype(corners) * (geometry.hasZ() ? 24 : 16);
}

/// Walks foreign bytes; every read is checked, and once one failed all later ones fail.
class WkbReader
{
public:
    WkbReader(QByteArrayView bytes, WkbNotes& notes)
        : mBytes(bytes)
        , mNotes(notes)
    {
    }

    std::optional<Geometry> read()
    {
        readGeometry(0);
        if (mFailed)
            return std::nullopt;
        const int kinds = int(!mPoints.empty()) + int(!mLines.empty()) + int(!mPolygons.empty());
        if (kinds > 1)
            mNotes.mixedKinds = true;
        if (!mPolygons.empty())
            return Geometry::fromPolygons(std::move(mPolygons), mHasZ);
        if (!mLines.empty())
            return Geometry::fromLines(std::move(mLines), mHasZ);
        return Geometry::fromPoints(std::move(mPoints), mHasZ);
    }

private:
    bool take(void* to, qsizetype size)
    {
        if (mFailed || mBytes.size() - mAt < size) {
            mFailed = true;
            return false;
        }
        std::memcpy(to, mBytes.data() + mAt, size_t(size));
        mAt += size;
        return true;
    }
    quint8 byte()
    {
        quint8 value = 0;
        take(&value, 1);
        return value;
    }
    quint32 number()
    {
        quint32 value = 0;
        take(&value, sizeof value);
        return mBigEndian ? qFromBigEndian(value) : qFromLittleEndian(value);
    }
    double real()
    {
        quint64 value = 0;
        take(&value, sizeof value);
        return std::bit_cast<double>(mBigEndian ? qFromBigEndian(value) : qFromLittleEndian(value));
    }
    /// A count whose items need at least `itemSize` bytes each, so that a damaged one cannot make
    /// us reserve gigabytes.
    quint32 count(qsizetype itemSize)
    {
        const quint32 value = number();
        if (mFailed || qint64(value) * itemSize > mBytes.size() - mAt) {
            mFailed = true;
            return 0;
        }
        return value;
    }
    MapPoint corner(bool hasZ, bool hasM)
    {
        MapPoint point;
        point.x = real();
        point.y = real();
        if (hasZ)
            point.z = real();
        if (hasM)
            real();
        return point;
    }
    std::vector<MapPoint> corners(bool hasZ, bool hasM)
    {
        const quint32 size = count(16 + (hasZ ? 8 : 0) + (hasM ? 8 : 0));
        std::vector<MapPoint> points;
        points.reserve(size);
        for (quint32 i = 0; i < size; ++i)
            points.push_back(corner(hasZ, hasM));
        return points;
    }
    void polygon(bool hasZ, bool hasM)
    {
        const quint32 rings = count(4);
        Polygon polygon;
        for (quint32 i = 0; i < rings && !mFailed; ++i) {
            Ring ring = corners(hasZ, hasM);
            if (ring.size() > 1 && ring.front().x == ring.back().x &&
                ring.front().y == ring.back().y && (!hasZ || ring.front().z == ring.back().z))
                ring.pop_back();
            else if (!ring.empty())
                mNotes.unclosedRing = true;
            if (i == 0)
                polygon.outer = std::move(ring);
            else if (!ring.empty())
                polygon.holes.push_back(std::move(ring));
        }
        if (!polygon.outer.empty())
            mPolygons.push_back(std::move(polygon));
    }
    void readGeometry(int depth)
    {
        if (depth > DeepestCollection) {
            mFailed = true;
            return;
        }
        mBigEndian = byte() == 0;
        quint32 type = number();
        bool hasZ = (type & ExtendedZ) != 0;
        bool hasM = (type & ExtendedM) != 0;
        if ((type & ExtendedSrid) != 0)
            number();
        type &= 0x0FFFFFFF;
        const quint32 dimension = type / 1000;
        type %= 1000;
        hasZ = hasZ || dimension == 1 || dimension == 3;
        hasM = hasM || dimension == 2 || dimension == 3;
        mHasZ = mHasZ || hasZ;
        mNotes.hadM = mNotes.hadM || hasM;
        if (mFailed)
            return;
        switch (type) {
        case WkbPoint: {
            const MapPoint point = corner(hasZ, hasM);
            if (!mFailed && !(std::isnan(point.x) && std::isnan(point.y))) // NaN means empty
                mPoints.push_back(point);
            break;
        }
        case WkbLineString: {
            Line line = corners(hasZ, hasM);
            if (!line.empty())
                mLines.push_back(std::move(line));
            break;
        }
        case WkbPolygon:
        case WkbTriangle:
            polygon(hasZ, hasM);
            break;
        case WkbMultiPoint:
        case WkbMultiLineString:
        case WkbMultiPolygon:
        case WkbCollection:
        case WkbPolyhedralSurface:
        case WkbTin: {
            const bool bigEndian = mBigEndian;
            const quint32 parts = count(9);
            for (quint32 i = 0; i < parts && !mFailed; ++i)
                readGeometry(depth + 1);
            mBigEndian = bigEndian;
            break;
        }
        default: // curves; whoever reads foreign files makes them straight first
            mFailed = true;
        }
    }

    QByteArrayView mBytes;
    WkbNotes& mNotes;
    qsizetype mAt = 0;
    bool mFailed = false;
    bool mBigEndian = false;
    bool mHasZ = false;
    std::vector<MapPoint> mPoints;
    std::vector<Line> mLines;
    std::vector<Polygon> mPolygons;
};

} // namespace

QByteArray toWkb(const Geometry& geometry, WkbParts parts)
{
    QByteArray out;
    if (geometry.isNull())
        return out;
    out.reserve(wkbSizeBound(geometry));
    appendWkb(out, geometry, parts);
    return out;
}

std::optional<Geometry> geometryFromWkb(QByteArrayView wkb, WkbNotes* notes)
{
    WkbNotes own;
    return WkbReader(wkb, notes != nullptr ? *notes : own).read();
}

QByteArray toGeoPackageBlob(const Geometry& geometry, int srsId, WkbParts parts)
{
    QByteArray out;
    if (geometry.isNull())
        return out;
    const bool withExtent = geometry.kind() != GeometryKind::Points;
    out.reserve(40 + wkbSizeBound(geometry));
    out.append("GP", 2);
    out.append('\0');                       // version 1
    out.append(withExtent ? '\3' : '\1');   // little-endian, extent of x and y or none
    WkbWriter writer(out, geometry.hasZ()); // for its numbers only
    writer.number(quint32(srsId));
    if (withExtent) {
        const MapExtent& extent = geometry.extent();
        for (const double value : {extent.minX, extent.maxX, extent.minY, extent.maxY})
            writer.real(value);
    }
    appendWkb(out, geometry, parts);
    return out;
}

std::optional<GeoPackageGeometry> fromGeoPackageBlob(QByteArrayView blob, WkbNotes* notes)
{
    static constexpr qsizetype ExtentSizes[] = {0, 32, 48, 48, 64};
    if (blob.size() < 8 || blob[0] != 'G' || blob[1] != 'P')
        return std::nullopt;
    const auto flags = quint8(blob[3]);
    const unsigned extentKind = (flags >> 1) & 7U;
    if (extentKind > 4 || (flags & 0x20U) != 0) // 0x20: an extended type of somebody's own
        return std::nullopt;
    GeoPackageGeometry result;
    result.srsId = (flags & 1U) != 0 ? qFromLittleEndian<qint32>(blob.data() + 4)
                                     : qFromBigEndian<qint32>(blob.data() + 4);
    if ((flags & 0x10U) != 0) // says itself that it is empty
        return result;
    const qsizetype start = 8 + ExtentSizes[extentKind];
    if (blob.size() < start)
        return std::nullopt;
    std::optional<Geometry> geometry = geometryFromWkb(blob.sliced(start), notes);
    if (!geometry)
        return std::nullopt;
    result.geometry = std::move(*geometry);
    return result;
}

} // namespace parkwright
