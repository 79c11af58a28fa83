#include "gis/terrain/ElevationRaster.h"

#include "tests/support/SharedData.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

Crs crs(const char* definition)
{
    auto made = Crs::fromUserInput(QString::fromLatin1(definition));
    return made ? *made : Crs();
}

Result<ElevationRaster> openRaster(const char* path, const Crs& project)
{
    RasterSource source;
    source.path = sharedData(path);
    return ElevationRaster::open(source, project);
}

} // namespace

class ElevationRasterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Expected: gdallocationinfo -valonly FILE COLUMN ROW; the place is the middle of that pixel.
    void agreesWithGdalLocationInfo_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("project");
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::addColumn<double>("height");
        const double dtmX = 320999.997133102151565;
        const double dtmY = 130799.999670180754038;
        QTest::newRow("byte, pixel 100 100") << "qgis-3d-scene/dtm.tif"
                                             << "EPSG:27700" << dtmX + 201 << dtmY - 201 << 148.0;
        QTest::newRow("byte, pixel 450 450") << "qgis-3d-scene/dtm.tif"
                                             << "EPSG:27700" << dtmX + 901 << dtmY - 901 << 77.0;
        QTest::newRow("byte, last pixel") << "qgis-3d-scene/dtm.tif"
                                          << "EPSG:27700" << dtmX + 1799 << dtmY - 1799 << 79.0;
        QTest::newRow("int16 in degrees, pixel 600 600")
            << "osgearth-samples/mt_fuji_90m.tif"
            << "EPSG:4326" << 137.999583333333334 + 600.5 / 1200.0
            << 36.000416666666666 - 600.5 / 1200.0 << 525.0;
        QTest::newRow("float32 UTM, pixel 50 60")
            << "raster/olinda_dem_utm25s.tif"
            << "EPSG:31985" << 288776.250000803149305 + 50.5 * 89.994067349451157
            << 9120760.750028736889362 - 60.5 * 89.994067349451157 << 30.0;
        QTest::newRow("float32 LAEA, pixel 100 100")
            << "raster/qgis_alps_dem_laea25m.tif"
            << "EPSG:3035" << 4078250 + 100.5 * 25 << 2434950 - 100.5 * 25 << 2240.86865234375;
        QTest::newRow("south-up without CRS") << "raster/float_nan.tif"
                                              << "EPSG:4547" << 50.0 << 50.0 << 1.40999996662139893;
        QTest::newRow("south-up without CRS, upper row")
            << "raster/float_nan.tif"
            << "EPSG:4547" << 150.0 << 150.0 << -0.230000004172325134;
    }
    void agreesWithGdalLocationInfo()
    {
        REQUIRE_SHARED_DATA("raster");
        QFETCH(QString, file);
        QFETCH(QString, project);
        QFETCH(double, x);
        QFETCH(double, y);
        QFETCH(double, height);
        const auto raster =
            openRaster(file.toUtf8().constData(), crs(project.toLatin1().constData()));
        QVERIFY2(bool(raster), raster ? "" : qPrintable(raster.error().message));
        const auto found = raster->heightAt({x, y, 0});
        QVERIFY(found.has_value());
        QVERIFY2(std::abs(*found - height) < 0.01, qPrintable(QString::number(*found)));
    }

    void comesThroughAnotherCrs()
    {
        REQUIRE_SHARED_DATA("osgearth-samples");
        // The top of Mount Fuji, 35.3606 N 138.7274 E: 3742 m in this file (gdallocationinfo
        // -wgs84). Its place in UTM 54N is from gdaltransform.
        const auto raster = openRaster("osgearth-samples/mt_fuji_90m.tif", crs("EPSG:32654"));
        QVERIFY(bool(raster));
        QVERIFY(raster->resolution() > 70 && raster->resolution() < 100);
        const auto found = raster->heightAt({293517.35, 3915404.02, 0});
        QVERIFY(found.has_value());
        QVERIFY2(std::abs(*found - 3742) < 40, qPrintable(QString::number(*found)));
    }

    void leavesOutWhatIsNoData()
    {
        REQUIRE_SHARED_DATA("raster");
        const auto raster = openRaster("raster/float_nan.tif", crs("EPSG:4547"));
        QVERIFY(bool(raster));
        QVERIFY(!raster->saysWhereItLies());
        QVERIFY(!raster->heightAt({250, 50, 0}));
        QVERIFY(!raster->heightAt({-1, 50, 0}));
        QVERIFY(raster->heightAt({250, 150, 0}));
    }

    void readsARotatedRaster()
    {
        REQUIRE_SHARED_DATA("raster");
        const auto raster = openRaster("raster/rotated.tif", crs("EPSG:4547"));
        QVERIFY(bool(raster));
        // Its first pixel's middle by the geotransform that gdalinfo prints.
        QVERIFY(raster->heightAt({100 + 0.5 * 17.32050807568877 + 0.5 * 5,
                                  200 + 0.5 * 10 - 0.5 * 8.660254037844387, 0}));
        QVERIFY(!raster->heightAt({100, 100, 0}));
        const auto grid = raster->read(raster->extent(), 20, 20);
        QVERIFY(bool(grid));
        const auto known = std::count_if(grid->heights.begin(), grid->heights.end(),
                                         [](float height) { return !std::isnan(height); });
        QVERIFY(known > 100 && known < 390); // a slanted rectangle in its bounding box
    }

    void readsTheMeanWhenThinnedOut()
    {
        REQUIRE_SHARED_DATA("qgis-3d-scene");
        const auto raster = openRaster("qgis-3d-scene/dtm.tif", crs("EPSG:27700"));
        QVERIFY(bool(raster));
        const auto grid = raster->read(raster->extent(), 30, 30);
        QVERIFY(bool(grid));
        double sum = 0;
        for (const float height : grid->heights)
            sum += double(height) / double(grid->heights.size());
        // gdalinfo -stats: mean 97.39
        QVERIFY2(std::abs(sum - 97.39) < 3, qPrintable(QString::number(sum)));
    }

    void appliesUnitAndOffset()
    {
        REQUIRE_SHARED_DATA("raster");
        RasterSource source;
        source.path = sharedData("raster/float_nan.tif");
        source.metresPerUnit = 0.3048;
        source.heightOffset = 100;
        const auto raster = ElevationRaster::open(source, crs("EPSG:4547"));
        QVERIFY(bool(raster));
        QVERIFY(std::abs(*raster->heightAt({50, 50, 0}) - (100 + 1.41 * 0.3048)) < 1e-4);
    }

    void refusesWhatHoldsNoRaster()
    {
        REQUIRE_SHARED_DATA("raster");
        const auto text = openRaster("raster/SUMMARY.txt", crs("EPSG:4547"));
        QVERIFY(!text);
        QVERIFY(text.error().code == ErrorCode::Io);
        QVERIFY(text.error().message.contains(QStringLiteral("SUMMARY.txt")));
        QVERIFY(!openRaster("raster/is-not-there.tif", crs("EPSG:4547")));
    }

    void buildsAFieldOfSeveral()
    {
        REQUIRE_SHARED_DATA("qgis-3d-scene");
        RasterSource dtm;
        dtm.path = sharedData("qgis-3d-scene/dtm.tif");
        RasterSource missing;
        missing.path = QStringLiteral("/nowhere/dem.tif");
        JobContext job;
        std::vector<Error> failures;
        const auto field =
            readHeightField({missing, dtm}, crs("EPSG:27700"), {}, job, &failures, 300);
        QVERIFY(bool(field));
        QCOMPARE(failures.size(), size_t(1));
        QVERIFY(!field->isFlat());
        QVERIFY(std::abs(*field->heightAt({321900, 129900, 0}) - 77) < 3);
        // With a focus the plan's part keeps the full resolution.
        const MapExtent focus{321800, 129800, 322000, 130000};
        const auto fine = readHeightField({dtm}, crs("EPSG:27700"), focus, job, nullptr, 300);
        QVERIFY(bool(fine));
        QVERIFY(*fine->spacingIn(focus) < 2.1);
        QVERIFY(*fine->spacingIn({322500, 130500, 322600, 130600}) > 5);
    }

    void stopsWhenCancelled()
    {
        std::stop_source stop;
        stop.request_stop();
        JobContext job(stop.get_token());
        const auto field = readHeightField({RasterSource{}}, Crs(), {}, job);
        QVERIFY(!field);
        QVERIFY(field.error().code == ErrorCode::Cancelled);
    }
};

} // namespace parkwright

QTEST_APPLESS_MAIN(parkwright::ElevationRasterTest)
#include "ElevationRasterTest.moc"
