#include "scene/parcels/ParcelRaster.h"

#include <QTest>

#include <cmath>
#include <map>

namespace parkwright {

namespace {

ParcelShape shape(std::uint32_t slot, Ring outer, std::vector<Ring> holes = {})
{
    return {slot, Geometry::fromPolygon({std::move(outer), std::move(holes)})};
}

/// Texels of each slot; the key -1 counts what belongs to none.
std::map<int, int> countTexels(const ParcelRaster& raster)
{
    std::map<int, int> counts;
    for (int row = 0; row < raster.size; ++row) {
        for (int column = 0; column < raster.size; ++column)
            ++counts[int(raster.slotPlusOne(column, row)) - 1];
    }
    return counts;
}

} // namespace

class ParcelRasterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coversTheAreaOfEachParcel()
    {
        // Areas by the shoelace formula: 5,000 m² and 100 * 60 - 40 * 20 = 5,200 m².
        const ParcelShapes shapes(
            {shape(3, {{10, 10, 0}, {110, 10, 0}, {10, 110, 0}}),
             shape(7, {{120, 20, 0}, {220, 20, 0}, {220, 80, 0}, {120, 80, 0}},
                   {{{140, 40, 0}, {140, 60, 0}, {180, 60, 0}, {180, 40, 0}}})});
        const ParcelRaster raster = rasterParcels(shapes, {0, 0, 256, 256}, 512, 0.5);
        auto counts = countTexels(raster);
        QVERIFY(std::abs(counts[3] * 0.25 - 5000) < 50);
        QVERIFY(std::abs(counts[7] * 0.25 - 5200) < 5);
        QCOMPARE(raster.slotPlusOne(320, 100), 0U); // in the hole
        QCOMPARE(raster.slotPlusOne(250, 50), 8U);
    }

    void neighboursLeaveNoGap()
    {
        // Two triangles of one square: each texel belongs to exactly one of them.
        const ParcelShapes shapes({shape(0, {{0, 0, 0}, {97, 0, 0}, {97, 101, 0}}),
                                   shape(1, {{0, 0, 0}, {97, 101, 0}, {0, 101, 0}})});
        const ParcelRaster raster = rasterParcels(shapes, {0, 0, 97, 101}, 128, 0.1);
        auto counts = countTexels(raster);
        QCOMPARE(counts[-1], 0);
        QVERIFY(std::abs(counts[0] - counts[1]) < 200);
    }

    void tilesMeet()
    {
        // A parcel cut by two tiles is neither shorter nor longer than in one.
        const ParcelShapes shapes({shape(0, {{3, 3, 0}, {61.3, 9, 0}, {50, 31, 0}})});
        const int whole = countTexels(rasterParcels(shapes, {0, 0, 64, 64}, 128, 0))[0];
        int parts = 0;
        for (double x : {0.0, 32.0}) {
            for (double y : {0.0, 32.0}) {
                const ParcelRaster part = rasterParcels(shapes, {x, y, x + 32, y + 32}, 64, 0);
                if (!part.isBlank())
                    parts += countTexels(part)[0];
            }
        }
        QCOMPARE(parts, whole);
    }

    void drawsBorders()
    {
        const ParcelShapes shapes({shape(0, {{16, 16, 0}, {48, 16, 0}, {48, 48, 0}, {16, 48, 0}})});
        const ParcelRaster raster = rasterParcels(shapes, {0, 0, 64, 64}, 64, 2);
        QCOMPARE(raster.border(16, 30), 255U);
        QCOMPARE(raster.border(15, 30), 255U); // two metres wide: one on each side
        QCOMPARE(raster.border(30, 30), 0U);
        QCOMPARE(raster.border(10, 30), 0U);
        QVERIFY(raster.border(30, 48) > 200);
    }

    void survivesOddShapes_data()
    {
        QTest::addColumn<Geometry>("area");
        QTest::newRow("null") << Geometry();
        QTest::newRow("a point") << Geometry::fromPoint({1, 1, 0});
        QTest::newRow("no corners") << Geometry::fromPolygon({});
        QTest::newRow("a line back and forth")
            << Geometry::fromPolygon({{{0, 0, 0}, {50, 50, 0}, {0, 0, 0}}, {}});
        QTest::newRow("far beyond the tile")
            << Geometry::fromPolygon({{{-1e9, -1e9, 0}, {1e9, -1e9, 0}, {0, 1e9, 0}}, {}});
        QTest::newRow("a bow tie")
            << Geometry::fromPolygon({{{0, 0, 0}, {50, 50, 0}, {50, 0, 0}, {0, 50, 0}}, {}});
    }
    void survivesOddShapes()
    {
        QFETCH(Geometry, area);
        const ParcelShapes shapes({ParcelShape{0, area}});
        const ParcelRaster raster = rasterParcels(shapes, {0, 0, 64, 64}, 64, 0.5);
        if (area.extent().width() > 1e8)
            QCOMPARE(countTexels(raster)[0], 64 * 64);
    }

    void isBlankWhereNoParcelIs()
    {
        const ParcelShapes shapes({shape(0, {{0, 0, 0}, {1, 0, 0}, {1, 1, 0}})});
        QVERIFY(rasterParcels(shapes, {100, 100, 200, 200}, 64, 1).isBlank());
        QVERIFY(rasterParcels(ParcelShapes(), {100, 100, 200, 200}, 64, 1).isBlank());
    }
};

} // namespace parkwright

QTEST_APPLESS_MAIN(parkwright::ParcelRasterTest)
#include "ParcelRasterTest.moc"
