#include "gis/geo/GeometryOps.h"
#include "gis/model/Domains.h"
#include "gis/model/ProjectSettings.h"
#include "gis/standards/StandardsLibrary.h"
#include "gis/terrain/ElevationRaster.h"
#include "gis/terrain/ImageryRaster.h"
#include "tests/gis/exchange/ImportProject.h"

#include <cmath>
#include <map>

using namespace parkwright;

namespace {

double storeySum(const PlanState& state)
{
    double sum = 0;
    for (const Floor& floor : state.table<Floor>())
        sum += floor.number.value_or(0) > 0 ? 1 : 0;
    return sum;
}

} // namespace

/// Real files become plans with the numbers that their publishers and outside tools state.
class SharedDataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // 401 buildings, 52 trees, terrain 44 to 197 m, imagery; all in EPSG:27700. Some of the
    // buildings lie beyond the terrain on purpose.
    void qgisSceneComesUpAsOnePlan()
    {
        REQUIRE_SHARED_DATA("qgis-3d-scene");
        const QString folder = sharedData("qgis-3d-scene/");
        ImportProject project;
        QVERIFY2(project.import(folder + QStringLiteral("dtm.tif"), ImportKind::Terrain),
                 qPrintable(project.error));
        QVERIFY2(project.import(folder + QStringLiteral("rgb.tif"), ImportKind::Imagery),
                 qPrintable(project.error));
        QVERIFY2(project.import(folder + QStringLiteral("buildings.shp"), ImportKind::Buildings),
                 qPrintable(project.error));
        QCOMPARE(project.last.inserted, 401);
        QVERIFY2(project.import(folder + QStringLiteral("trees.shp"), ImportKind::Context),
                 qPrintable(project.error));
        QCOMPARE(project.state.table<Building>().size(), size_t(401));
        QCOMPARE(project.state.table<Layer>().size(), size_t(3));
        const Crs crs = ProjectSettings::of(project.state).crs;
        QCOMPARE(crs.authority(), QStringLiteral("EPSG:27700"));

        const auto ground = ElevationRaster::open({folder + QStringLiteral("dtm.tif"), {}}, crs);
        QVERIFY2(ground, ground ? "" : qPrintable(ground.error().message));
        const auto picture = ImageryRaster::open({folder + QStringLiteral("rgb.tif"), {}}, crs);
        QVERIFY(picture);
        QVERIFY(ground->extent().intersects(picture->extent()));
        int off = 0;
        for (const Building& building : project.state.table<Building>()) {
            QVERIFY(!building.footprint.isNull() && building.height.value_or(0) > 0);
            const auto middle = centroid(building.footprint);
            QVERIFY(middle);
            const auto height = ground->heightAt(*middle);
            QVERIFY(!height || (*height >= 44 && *height <= 197));
            off += height ? 0 : 1;
        }
        QVERIFY2(off > 0 && off < 401, qPrintable(QString::number(off)));
    }

    // A folder is a source as well: all of it, layer by layer.
    void aFolderOffersItsLayers()
    {
        REQUIRE_SHARED_DATA("qgis-3d-scene");
        ImportProject project;
        QVERIFY2(project.import(sharedData("qgis-3d-scene"), ImportKind::Buildings,
                                QStringLiteral("buildings")),
                 qPrintable(project.error));
        QCOMPARE(project.state.table<Building>().size(), size_t(401));
    }

    // Levels of detail 1.2, 1.3 and 2.2 of ten buildings: ten, not thirty.
    void manyLevelsOfDetailAreOneBuilding()
    {
        REQUIRE_SHARED_DATA("cityjson-cjio");
        ImportProject project;
        QVERIFY2(project.import(sharedData("cityjson-cjio/multi_lod.json"), ImportKind::Buildings),
                 qPrintable(project.error));
        QCOMPARE(project.state.table<Building>().size(), size_t(10));
        for (const Building& building : project.state.table<Building>()) {
            QVERIFY(!building.shell.isNull());
            QVERIFY(planarArea(building.footprint) > 1);
        }
    }

    void missingTexturesDoNotMatter()
    {
        REQUIRE_SHARED_DATA("cityjson-cjio");
        ImportProject project;
        QVERIFY2(project.import(sharedData("cityjson-cjio/rotterdam/rotterdam_subset.json"),
                                ImportKind::Buildings),
                 qPrintable(project.error));
        QCOMPARE(project.state.table<Building>().size(), size_t(16));
    }

    // The old spelling of the register's address: …/EPSG/6.12/3068
    void oldRegisterAddressesAreUnderstood()
    {
        REQUIRE_SHARED_DATA("citygml-cityjson-100storeys");
        ImportProject project;
        QVERIFY2(project.import(sharedData("citygml-cityjson-100storeys/lod2_buildings_v2.json"),
                                ImportKind::Buildings),
                 qPrintable(project.error));
        QCOMPARE(ProjectSettings::of(project.state).crs.authority(), QStringLiteral("EPSG:3068"));
        QCOMPARE(storeySum(project.state), 349.0);
    }

    // Three floors, 550 shops on the first; the file nests one collection in another.
    void indoorShopsAreSpaces()
    {
        REQUIRE_SHARED_DATA("indoor-floors-airport");
        ImportProject project;
        const QString path = sharedData("indoor-floors-airport/airport_floor.json");
        QVERIFY2(project.import(path, ImportKind::Spaces, QStringLiteral("f1/shops")),
                 qPrintable(project.error));
        QCOMPARE(project.state.table<Space>().size(), size_t(550));
        for (const Space& space : project.state.table<Space>())
            QVERIFY(!space.outline.isNull());
    }

    // ogrinfo: forest 51, vineyard 18, residential 16, industrial 14, commercial 5 … of 142
    void openStreetMapLandUseHasClassesAndColours()
    {
        REQUIRE_SHARED_DATA("osm-liechtenstein");
        ImportProject project;
        QVERIFY2(project.import(sharedData("osm-liechtenstein/liechtenstein-2013-08-03.osm.pbf"),
                                ImportKind::ExistingUse),
                 qPrintable(project.error));
        QCOMPARE(project.state.table<Parcel>().size(), size_t(142));
        const auto pack = nationalStandards();
        const QString osm = codeOf(CodingSystem::OpenStreetMap);
        const QString national = codeOf(CodingSystem::National2023);
        std::map<QString, int> counts;
        int coloured = 0;
        for (const Parcel& parcel : project.state.table<Parcel>()) {
            ++counts[parcel.existingUse];
            coloured += pack->colour(osm, parcel.existingUse) ? 1 : 0;
            QVERIFY(parcel.plannedUse.isEmpty()); // what is there is no plan
        }
        QCOMPARE(counts[QStringLiteral("forest")], 51);
        QCOMPARE(counts[QStringLiteral("vineyard")], 18);
        QCOMPARE(counts[QStringLiteral("residential")], 16);
        QCOMPARE(counts[QStringLiteral("industrial")], 14);
        QCOMPARE(counts[QStringLiteral("commercial")], 5);
        QVERIFY2(coloured == 142, qPrintable(QString::number(coloured)));
        // FIELD.md 2a: 03 forest, 1001 industry, 0701 town housing, 09 commerce
        const std::pair<const char*, const char*> same[] = {
            {"forest", "03"}, {"industrial", "1001"}, {"residential", "07"}, {"commercial", "09"}};
        for (const auto& [word, code] : same) {
            const auto found = pack->translate(QString::fromLatin1(word), osm, national);
            QVERIFY2(found, word);
            QVERIFY2(found->code.startsWith(QLatin1String(code)), qPrintable(found->code));
        }
    }

    // Feet become metres: EPSG:2269 is Oregon's, in international feet.
    void feetBecomeMetres()
    {
        REQUIRE_SHARED_DATA("vector-formats");
        ImportProject project;
        QVERIFY2(project.import(sharedData("vector-formats/Oregon.gpkg"), ImportKind::ExistingUse,
                                QStringLiteral("land")),
                 qPrintable(project.error));
        const Crs crs = ProjectSettings::of(project.state).crs;
        QVERIFY(crs.isProjected());
        QCOMPARE(crs.metresPerUnit(), 1.0);
        QVERIFY(project.count("project-crs-feet") > 0);
        QVERIFY(!project.state.table<Parcel>().isEmpty());
    }

    // FileGDB in a zip: layer "polygon" has five features in EPSG:4326.
    void fileGeodatabaseComesIn()
    {
        REQUIRE_SHARED_DATA("vector-formats");
        ImportProject project;
        QVERIFY2(project.import(sharedData("vector-formats/testopenfilegdb.gdb.zip"),
                                ImportKind::Parcels, QStringLiteral("polygon")),
                 qPrintable(project.error));
        QCOMPARE(project.state.table<Parcel>().size() + size_t(project.last.skipped), size_t(5));
        QVERIFY(ProjectSettings::of(project.state).crs.isProjected());
    }

    // GBK without a hint: 黑龙江省, code 230000
    void chineseShapefileIsAJurisdiction()
    {
        REQUIRE_SHARED_DATA("encodings");
        ImportProject project;
        QVERIFY2(project.import(sharedData("encodings/geotools/chinese_poly.shp"),
                                ImportKind::Jurisdictions),
                 qPrintable(project.error));
        QCOMPARE(project.state.table<Jurisdiction>().size(), size_t(1));
        const Jurisdiction& province = *project.state.table<Jurisdiction>().begin();
        QCOMPARE(province.name, QStringLiteral("黑龙江省"));
        QCOMPARE(province.code, QStringLiteral("230000"));
        QCOMPARE(project.count("encoding-guessed"), 1);
    }

    // BIM is of a later version: said in one sentence, never half read.
    void ifcIsRefusedClearly()
    {
        REQUIRE_SHARED_DATA("ifc-storeys");
        ImportProject project;
        QVERIFY(!project.import(sharedData("ifc-storeys/duplex.ifc"), ImportKind::Buildings));
        QVERIFY2(project.error.contains(QLatin1String("duplex.ifc")) &&
                     project.error.contains(QLatin1String("IFC")),
                 qPrintable(project.error));
    }

    // Nothing is there to compare with: that is said, and nothing else is claimed.
    void aDrawingInAnEmptyProjectIsTakenBlindly()
    {
        REQUIRE_SHARED_DATA("vector-formats");
        ImportProject project;
        QVERIFY(project.import(sharedData("raster/elev.tif"), ImportKind::Terrain));
        QVERIFY2(
            project.import(sharedData("vector-formats/points_lines_3d.dxf"), ImportKind::Context),
            qPrintable(project.error));
        QCOMPARE(project.count("crs-assumed-blindly"), 1);
        QCOMPARE(project.count("crs-assumed-project"), 0);
    }

    void onlyTheChosenLayerIsTalkedAbout()
    {
        REQUIRE_SHARED_DATA("vector-formats");
        ImportProject project;
        QVERIFY2(project.import(sharedData("vector-formats/testopenfilegdb.gdb.zip"),
                                ImportKind::Context, QStringLiteral("polygon")),
                 qPrintable(project.error));
        for (const Finding& finding : project.findings)
            QVERIFY2(finding.layer.isEmpty() || finding.layer == u"polygon",
                     qPrintable(findingText(finding)));
    }

    void theDeviceListIsSensors()
    {
        REQUIRE_SHARED_DATA("sensors");
        ImportProject project;
        QVERIFY2(project.import(sharedData("sensors/no2.csv"), ImportKind::Sensors),
                 qPrintable(project.error));
        QCOMPARE(project.state.table<Sensor>().size(), size_t(74));
        for (const Sensor& sensor : project.state.table<Sensor>())
            QVERIFY2(!sensor.place.isNull(), qPrintable(project.said()));
    }

    // A picture without a CRS fits no place: said, and taken where the project knows one.
    void rastersWithoutAPlace_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("kind");
        QTest::newRow("rotated") << QStringLiteral("raster/rotated.tif")
                                 << int(ImportKind::Terrain);
        QTest::newRow("south up") << QStringLiteral("raster/float_nan.tif")
                                  << int(ImportKind::Terrain);
    }
    void rastersWithoutAPlace()
    {
        QFETCH(QString, file);
        QFETCH(int, kind);
        REQUIRE_SHARED_DATA("raster");
        ImportProject project;
        ImportRequest request;
        request.path = sharedData("") + file;
        request.kind = ImportKind(kind);
        request.crs = *Crs::fromUserInput(QStringLiteral("EPSG:4547"));
        QVERIFY2(project.import(request), qPrintable(project.error));
        const Layer& layer = *project.state.table<Layer>().begin();
        QCOMPARE(layer.crsOverride, QStringLiteral("EPSG:4547"));
        QVERIFY(!project.last.extent.isEmpty());
    }
};

QTEST_GUILESS_MAIN(SharedDataTest)
#include "SharedDataTest.moc"
