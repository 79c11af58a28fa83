#include "gis/geo/Wkb.h"

#include <QTest>

#include <cmath>
#include <geos_c.h>

using namespace parkwright;

namespace {

Geometry yard()
{
    return Geometry::fromPolygon(
        {{{0, 0, 0}, {10, 0, 0}, {10, 10, 0}, {0, 10, 0}}, {{{2, 2, 0}, {2, 4, 0}, {4, 4, 0}}}});
}

/// What GEOS, as somebody else's writer, makes of a well-known text.
QByteArray foreignWkb(const char* text, bool bigEndian, bool extended)
{
    GEOSContextHandle_t geos = GEOS_init_r();
    GEOSWKTReader* reader = GEOSWKTReader_create_r(geos);
    GEOSGeometry* geometry = GEOSWKTReader_read_r(geos, reader, text);
    if (extended)
        GEOSSetSRID_r(geos, geometry, 4547);
    GEOSWKBWriter* writer = GEOSWKBWriter_create_r(geos);
    GEOSWKBWriter_setOutputDimension_r(geos, writer, 3);
    GEOSWKBWriter_setByteOrder_r(geos, writer, bigEndian ? GEOS_WKB_XDR : GEOS_WKB_NDR);
    GEOSWKBWriter_setFlavor_r(geos, writer, extended ? GEOS_WKB_EXTENDED : GEOS_WKB_ISO);
    GEOSWKBWriter_setIncludeSRID_r(geos, writer, extended ? 1 : 0);
    size_t size = 0;
    unsigned char* bytes = GEOSWKBWriter_write_r(geos, writer, geometry, &size);
    QByteArray result(reinterpret_cast<const char*>(bytes), qsizetype(size));
    GEOSFree_r(geos, bytes);
    GEOSWKBWriter_destroy_r(geos, writer);
    GEOSGeom_destroy_r(geos, geometry);
    GEOSWKTReader_destroy_r(geos, reader);
    GEOS_finish_r(geos);
    return result;
}

} // namespace

class WkbTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack_data();
    void comesBack();
    void readsForeignBytes_data();
    void readsForeignBytes();
    void refusesDamage();
    void tellsWhatItDropped();
    void headsAGeoPackageBlob();
};

void WkbTest::comesBack_data()
{
    QTest::addColumn<Geometry>("geometry");
    QTest::newRow("a point") << Geometry::fromPoint({38505141.25, 2500241.5, 0});
    QTest::newRow("a point with height") << Geometry::fromPoint({1, 2, 3}, true);
    QTest::newRow("two points") << Geometry::fromPoints({{1, 2, 0}, {3, 4, 0}});
    QTest::newRow("a line") << Geometry::fromLines({{{0, 0, 0}, {1, 1, 0}}});
    QTest::newRow("two lines with heights")
        << Geometry::fromLines({{{0, 0, 5}, {1, 1, 6}}, {{2, 2, 7}, {3, 3, 8}}}, true);
    QTest::newRow("a polygon with a hole") << yard();
    QTest::newRow("two polygons") << Geometry::fromPolygons(
        {yard().polygons().front(), {{{20, 0, 0}, {30, 0, 0}, {30, 5, 0}}, {}}});
    QTest::newRow("an upright wall")
        << Geometry::fromPolygon({{{0, 0, 0}, {10, 0, 0}, {10, 0, 5}, {0, 0, 5}}, {}}, true);
    QTest::newRow("nothing") << Geometry();
}

void WkbTest::comesBack()
{
    QFETCH(Geometry, geometry);
    for (const WkbParts parts : {WkbParts::AsFound, WkbParts::Multi}) {
        const QByteArray wkb = toWkb(geometry, parts);
        QCOMPARE(wkb.isEmpty(), geometry.isNull());
        if (!geometry.isNull())
            QVERIFY(geometryFromWkb(wkb) == geometry);
        const QByteArray blob = toGeoPackageBlob(geometry, 4547, parts);
        if (!geometry.isNull()) {
            const auto back = fromGeoPackageBlob(blob);
            QVERIFY(back);
            QCOMPARE(back->srsId, 4547);
            QVERIFY(back->geometry == geometry);
        }
    }
}

void WkbTest::readsForeignBytes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Geometry>("expected");
    QTest::newRow("polygon") << QByteArray(
                                    "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 2 4, 4 4, 2 2))")
                             << yard();
    QTest::newRow("multipoint z") << QByteArray("MULTIPOINT Z ((1 2 3), (4 5 6))")
                                  << Geometry::fromPoints({{1, 2, 3}, {4, 5, 6}}, true);
    QTest::newRow("collection of one kind")
        << QByteArray("GEOMETRYCOLLECTION (POINT (1 2), POINT (3 4))")
        << Geometry::fromPoints({{1, 2, 0}, {3, 4, 0}});
    QTest::newRow("empty polygon") << QByteArray("POLYGON EMPTY") << Geometry();
    QTest::newRow("empty point") << QByteArray("POINT EMPTY") << Geometry();
    QTest::newRow("empty collection") << QByteArray("GEOMETRYCOLLECTION EMPTY") << Geometry();
}

void WkbTest::readsForeignBytes()
{
    QFETCH(QByteArray, text);
    QFETCH(Geometry, expected);
    for (const bool bigEndian : {false, true}) {
        for (const bool extended : {false, true}) {
            const auto read = geometryFromWkb(foreignWkb(text.constData(), bigEndian, extended));
            QVERIFY(read);
            QVERIFY(*read == expected);
        }
    }
}

void WkbTest::refusesDamage()
{
    const QByteArray whole = toWkb(yard());
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY(!geometryFromWkb(whole.first(size)));
    const QByteArray blob = toGeoPackageBlob(yard(), 4326);
    for (qsizetype size = 0; size < blob.size(); ++size)
        QVERIFY(!fromGeoPackageBlob(blob.first(size)));
    // A count of four thousand million corners must not be believed.
    QVERIFY(!geometryFromWkb(QByteArray::fromHex("0102000000FFFFFFFF")));
    // A thousand collections, each inside the last.
    QVERIFY(!geometryFromWkb(QByteArray::fromHex("010700000001000000").repeated(1000)));
    // A circular string is no straight thing.
    QVERIFY(!geometryFromWkb(QByteArray::fromHex("010800000000000000")));
}

void WkbTest::tellsWhatItDropped()
{
    WkbNotes notes;
    QByteArray open = QByteArray::fromHex("01030000000100000003000000");
    const double corners[] = {0, 0, 10, 0, 10, 10};
    open.append(reinterpret_cast<const char*>(corners), sizeof corners);
    const auto triangle = geometryFromWkb(open, &notes);
    QVERIFY(triangle);
    QCOMPARE(triangle->polygons().front().outer.size(), 3U);
    QVERIFY(notes.unclosedRing);

    notes = {};
    const auto mixed = geometryFromWkb(
        foreignWkb("GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (3 4, 5 6))", false, false),
        &notes);
    QVERIFY(mixed && mixed->kind() == GeometryKind::Lines);
    QVERIFY(notes.mixedKinds && !notes.unclosedRing && !notes.hadM);
}

void WkbTest::headsAGeoPackageBlob()
{
    // OGC 12-128 clause 2.1.3: "GP", version 0, flags, srs_id, envelope minx maxx miny maxy.
    const QByteArray blob = toGeoPackageBlob(yard(), 4547);
    QCOMPARE(blob.first(8).toHex(), QByteArray("47500003c3110000"));
    double extent[4];
    memcpy(extent, blob.constData() + 8, sizeof extent);
    QCOMPARE(extent[0], 0.0);
    QCOMPARE(extent[1], 10.0);
    QCOMPARE(extent[2], 0.0);
    QCOMPARE(extent[3], 10.0);
    QCOMPARE(quint8(blob.at(41)), quint8(6)); // MultiPolygon
}

QTEST_GUILESS_MAIN(WkbTest)
#include "WkbTest.moc"
