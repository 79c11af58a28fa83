#include "gis/terrain/ImageryRaster.h"

#include "tests/support/SharedData.h"

#include <QTest>

#include <array>
#include <atomic>
#include <cstdlib>
#include <thread>

namespace parkwright {

namespace {

Crs crs(const char* definition)
{
    auto made = Crs::fromUserInput(QString::fromLatin1(definition));
    return made ? *made : Crs();
}

RasterSource file(const char* path)
{
    RasterSource source;
    source.path = sharedData(path);
    return source;
}

std::array<int, 4> pixel(const ImageryTile& tile, int column, int row)
{
    const size_t at = (size_t(row) * size_t(tile.columns) + size_t(column)) * 4;
    return {tile.rgba[at], tile.rgba[at + 1], tile.rgba[at + 2], tile.rgba[at + 3]};
}

} // namespace

class ImageryRasterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEachPixelWhereItLies()
    {
        REQUIRE_SHARED_DATA("qgis-3d-scene");
        const auto raster = ImageryRaster::open(file("qgis-3d-scene/rgb.tif"), crs("EPSG:27700"));
        QVERIFY(bool(raster));
        const auto tile = raster->read(raster->extent(), 900, 900);
        QVERIFY(bool(tile));
        // gdallocationinfo -valonly rgb.tif COLUMN ROW
        const std::array<int, 4> first{169, 164, 143, 255};
        const std::array<int, 4> later{68, 78, 59, 255};
        const auto near = [](const std::array<int, 4>& a, const std::array<int, 4>& b) {
            for (size_t i = 0; i < 4; ++i) {
                if (std::abs(a[i] - b[i]) > 1)
                    return false;
            }
            return true;
        };
        QVERIFY(near(pixel(*tile, 100, 100), first));
        QVERIFY(near(pixel(*tile, 700, 300), later));
    }

    void opensEveryKind_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("project");
        QTest::newRow("RGB with no data") << "raster/RGB.byte.tif"
                                          << "EPSG:32618";
        QTest::newRow("cloud optimised") << "raster/cogeo.tif"
                                         << "EPSG:3857";
        QTest::newRow("in another CRS") << "raster/cogeo.tif"
                                        << "EPSG:32652";
        QTest::newRow("16 bits, blue first, alpha") << "raster/RGBA.uint16.tif"
                                                    << "EPSG:32612";
        QTest::newRow("alpha") << "raster/alpha.tif"
                               << "EPSG:3857";
        QTest::newRow("six bands") << "raster/L7_ETMs.tif"
                                   << "EPSG:31985";
        QTest::newRow("in degrees") << "osgearth-samples/nyc-inset-wgs84.tif"
                                    << "EPSG:32618";
        QTest::newRow("float grey") << "raster/qgis_alps_dem_laea25m.tif"
                                    << "EPSG:3035";
        QTest::newRow("rotated without CRS") << "raster/rotated.tif"
                                             << "EPSG:4547";
        QTest::newRow("south-up with NaN") << "raster/float_nan.tif"
                                           << "EPSG:4547";
        QTest::newRow("two by two") << "raster/test_esri_wkt.tif"
                                    << "EPSG:5070";
        QTest::newRow("zipped") << "raster/N10W110.hgt.zip"
                                << "EPSG:32612";
    }
    void opensEveryKind()
    {
        REQUIRE_SHARED_DATA("raster");
        QFETCH(QString, path);
        QFETCH(QString, project);
        const auto raster = ImageryRaster::open(file(path.toUtf8().constData()),
                                                crs(project.toLatin1().constData()));
        QVERIFY2(bool(raster), raster ? "" : qPrintable(raster.error().message));
        const auto tile = raster->read(raster->extent(), 64, 64);
        QVERIFY(bool(tile));
        QVERIFY(!tile->isBlank());
        const auto away = raster->read(raster->extent().grownBy(1e6), 2, 2);
        QVERIFY(bool(away));
    }

    void isSharedByThreads()
    {
        REQUIRE_SHARED_DATA("qgis-3d-scene");
        const auto source = ImagerySource::open(file("qgis-3d-scene/rgb.tif"), crs("EPSG:27700"));
        QVERIFY(bool(source));
        const auto whole = (*source)->read((*source)->extent(), 32, 32);
        QVERIFY(bool(whole));
        std::atomic<int> same{0};
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i)
                threads.emplace_back([&] {
                    const auto tile = (*source)->read((*source)->extent(), 32, 32);
                    same += tile && tile->rgba == whole->rgba;
                });
        }
        QCOMPARE(same.load(), 4);
    }
};

} // namespace parkwright

QTEST_APPLESS_MAIN(parkwright::ImageryRasterTest)
#include "ImageryRasterTest.moc"
