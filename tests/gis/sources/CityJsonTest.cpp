#include "gis/geo/GeometryOps.h"
#include "gis/sources/CityJsonDocument.h"
#include "gis/sources/SourceReader.h"
#include "tests/support/SharedData.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

using namespace parkwright;

namespace {

Result<SourceLayer> read(const QString& path, const char* layer = "", Findings* said = nullptr)
{
    JobContext job;
    Findings findings;
    Result<SourceLayer> result = readLayer(path, QString::fromUtf8(layer), {}, job, findings);
    if (said != nullptr)
        *said = findings;
    return result;
}

Result<SourceInfo> inspect(const QString& path)
{
    JobContext job;
    Findings findings;
    return inspectSource(path, {}, job, findings);
}

double number(const SourceLayer& layer, const SourceFeature& feature, const char* field)
{
    const int index = layer.fieldIndex(QString::fromUtf8(field));
    return index < 0 ? std::nan("") : toNumber(feature.attributes[size_t(index)]);
}

bool has(const Findings& findings, const char* code)
{
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& finding) { return finding.code == QLatin1String(code); });
}

/// Whether a document written here is accepted; what was said on the way goes to `said`.
bool accepts(const Json& document, Findings* said = nullptr)
{
    Findings findings;
    bool ok = false;
    {
        FindingCollector collector(findings, QStringLiteral("t.json"));
        const std::string text = document.dump();
        ok = bool(CityJsonDocument::parse(QByteArray::fromStdString(text), QStringLiteral("t.json"),
                                          collector));
    }
    if (said != nullptr)
        *said = findings;
    return ok;
}

/// The document that most of cjval's tests start from.
Json tower()
{
    return Json::parse(R"({"type":"CityJSON","version":"2.0",
        "CityObjects":{"LondonTower":{"type":"Building","geometry":[{"type":"MultiSurface","lod":"2",
          "boundaries":[[[0,3,2,1]],[[4,5,6,7]],[[0,1,5,4]]]}]}},
        "vertices":[[0,0,0],[1000,0,0],[1000,1000,0],[1000,88,0],[1000,7,0],[1000,6,33],[1000,4,0],[1000,3,43]],
        "transform":{"scale":[0.001,0.001,0.001],"translate":[0,0,0]}})");
}

Json withSemantics(const char* values, const char* version = "1.1")
{
    Json json = tower();
    json["version"] = version;
    json["CityObjects"]["LondonTower"]["geometry"][0]["semantics"] = Json::parse(
        R"({"surfaces":[{"type":"WallSurface","children":[2]},{"type":"RoofSurface"},{"type":"+PatioDoor","parent":0}]})");
    json["CityObjects"]["LondonTower"]["geometry"][0]["semantics"]["values"] = Json::parse(values);
    return json;
}

Json family()
{
    return Json::parse(R"({"type":"CityJSON","version":"1.1","CityObjects":{
        "LondonTower":{"type":"Building","children":["oneroom"]},
        "oneroom":{"type":"BuildingRoom","parents":["LondonTower"]}},
        "vertices":[],"transform":{"scale":[0.001,0.001,0.001],"translate":[0,0,0]}})");
}

Json templates()
{
    return Json::parse(R"({"type":"CityJSON","version":"2.0",
        "transform":{"scale":[1,1,1],"translate":[0,0,0]},
        "CityObjects":{"a-tree":{"type":"SolitaryVegetationObject","geometry":[{"type":"GeometryInstance",
          "template":0,"boundaries":[0],"transformationMatrix":[2,0,0,0,0,2,0,0,0,0,2,0,0,0,0,1]}]}},
        "vertices":[[102,103,1]],
        "geometry-templates":{"templates":[{"type":"MultiSurface","lod":"2.1","boundaries":[[[0,1,2]]]}],
          "vertices-templates":[[0,0,0],[1,0,0],[0,1,5]]}})");
}

} // namespace

class CityJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsStoreys();
    void readsDelft();
    void showsOneLevelOfDetail();
    void readsSamples_data();
    void readsSamples();
    void makesFootprints();
    void placesTemplates();
    void givesABuildingItsParts();
    void agreesWithCjvalOnFiles_data();
    void agreesWithCjvalOnFiles();
    void agreesWithCjvalOnRules();
    void namesTheCrs_data();
    void namesTheCrs();
    void survivesDamage();
};

void CityJsonTest::countsStoreys()
{
    REQUIRE_SHARED_DATA("citygml-cityjson-100storeys");
    const auto layer = read(sharedData("citygml-cityjson-100storeys/lod2_buildings_v2.json"));
    QVERIFY(layer);
    QCOMPARE(layer->features.size(), 100U);
    std::map<int, int> storeys;
    int sum = 0;
    double heights = 0;
    for (const SourceFeature& building : layer->features) {
        const int count = int(number(*layer, building, "storeysAboveGround"));
        ++storeys[count];
        sum += count;
        heights += number(*layer, building, "measuredHeight");
    }
    QCOMPARE(storeys, (std::map<int, int>{{2, 25}, {3, 28}, {4, 28}, {5, 11}, {6, 8}}));
    QCOMPARE(sum, 349);
    QVERIFY(std::abs(heights / 100 - 9.87) < 0.005);
    const int list = layer->fieldIndex(QStringLiteral("storeyHeightsAboveGround"));
    const bool isSaid = std::any_of(
        layer->features.begin(), layer->features.end(), [&](const SourceFeature& building) {
            return toPlainText(building.attributes[size_t(list)]) == QLatin1String("[2.0]");
        });
    QVERIFY(isSaid);
    QCOMPARE(layer->crs.authority(), QStringLiteral("EPSG:3068"));
}

void CityJsonTest::readsDelft()
{
    REQUIRE_SHARED_DATA("cityjson-cjio");
    const QString path = sharedData("cityjson-cjio/delft.json");
    const auto info = inspect(path);
    QVERIFY(info);
    std::map<QString, qint64> counts;
    for (const auto& layer : info->layers)
        counts[layer.name] = layer.featureCount;
    const std::map<QString, qint64> expected = {
        {QStringLiteral("Building"), 160},         {QStringLiteral("Road"), 143},
        {QStringLiteral("PlantCover"), 126},       {QStringLiteral("LandUse"), 81},
        {QStringLiteral("GenericCityObject"), 54}, {QStringLiteral("Bridge"), 3},
        {QStringLiteral("WaterBody"), 3}};
    QCOMPARE(counts, expected);
    QCOMPARE(info->layers.front().name, QStringLiteral("Building"));
    const auto buildings = read(path);
    QVERIFY(buildings);
    double sum = 0;
    for (const SourceFeature& building : buildings->features) {
        sum += number(*buildings, building, "measuredHeight");
        QVERIFY(!building.geometry.isNull() && !building.geometry.hasZ());
        QVERIFY(!building.shell.isNull() && building.shell.hasZ());
    }
    QVERIFY(std::abs(sum - 548.77) < 0.005);
    QVERIFY(buildings->crs.displayName().contains(QLatin1String("7415")));
    QVERIFY(buildings->extent.minX > 84616 && buildings->extent.maxX < 85141);
}

void CityJsonTest::showsOneLevelOfDetail()
{
    REQUIRE_SHARED_DATA("cityjson-cjio");
    Findings findings;
    const auto layer = read(sharedData("cityjson-cjio/multi_lod.json"), "", &findings);
    QVERIFY(layer);
    QCOMPARE(layer->features.size(), 10U);
    QVERIFY(has(findings, "cityjson-lod-chosen"));
    const int lod = layer->fieldIndex(QStringLiteral("lod"));
    for (const SourceFeature& building : layer->features)
        QCOMPARE(toPlainText(building.attributes[size_t(lod)]), QStringLiteral("2.2"));
}

void CityJsonTest::readsSamples_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("layer");
    QTest::addColumn<int>("count");
    const auto row = [](const char* file, const char* layer, int count) {
        QTest::newRow(file) << QString::fromUtf8(file) << QString::fromUtf8(layer) << count;
    };
    row("cityjson-cjio/minimal.json", "", 0);
    row("cityjson-cjio/cube.json", "Building", 1);
    row("cityjson-cjio/rotterdam/rotterdam_subset.json", "Building", 16); // textures are missing
    row("cityjson-cjio/rotterdam/rotterdam_subset_cjio_test.json", "Building", 16);
    row("cityjson-cjio/dummy/dummy.json", "SolitaryVegetationObject", 1);
    row("cityjson-cjio/dummy/composite_solid_with_material.json", "+GenericCityObject", 1);
    row("cityjson-cjio/material/mt-1.json", "Building", 1);
    row("cityjson-validation-cjval/data/japanese.city.json", "Building", 2);
    row("cityjson-validation-cjval/data/japanese.city.json", "BuildingInstallation", 2);
    row("cityjson-validation-cjval/data/cube.city.json", "+GenericCityObject", 1);
    row("cityjson-validation-cjval/data/cube_20_1.jsonl", "Building", 2);
}

void CityJsonTest::readsSamples()
{
    REQUIRE_SHARED_DATA("cityjson-cjio");
    QFETCH(QString, file);
    QFETCH(QString, layer);
    QFETCH(int, count);
    const auto result = read(sharedData(file.toUtf8().constData()), layer.toUtf8().constData());
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QCOMPARE(int(result->features.size()), count);
}

void CityJsonTest::makesFootprints()
{
    REQUIRE_SHARED_DATA("cityjson-cjio");
    // A unit cube in thousandths; its ground is one square.
    const auto cube = read(sharedData("cityjson-cjio/cube.json"));
    QCOMPARE(planarArea(cube->features.front().geometry), 1.0);
    QCOMPARE(cube->features.front().shell.polygons().size(), 6U);
    const auto& surfaces = cube->features.front().surfaces;
    QCOMPARE(std::count(surfaces.begin(), surfaces.end(), SurfaceKind::Wall), 4);
    QCOMPARE(std::count(surfaces.begin(), surfaces.end(), SurfaceKind::Roof), 1);
    QCOMPARE(std::count(surfaces.begin(), surfaces.end(), SurfaceKind::Ground), 1);
    const auto japan =
        read(sharedData("cityjson-validation-cjval/data/japanese.city.json"), "Building");
    for (const SourceFeature& building : japan->features) {
        QVERIFY(isValidGeometry(building.geometry));
        QVERIFY(planarArea(building.geometry) > 10);
        QVERIFY(std::count(building.surfaces.begin(), building.surfaces.end(),
                           SurfaceKind::Ground) > 0);
    }
    QVERIFY(japan->fieldIndex(QStringLiteral("延べ面積換算係数")) >= 0);
}

void CityJsonTest::placesTemplates()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("trees.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(templates().dump()));
    file.close();
    const auto layer = read(file.fileName());
    QVERIFY(layer);
    // Twice its size, moved to (102, 103, 1): corners (102,103), (104,103), (102,105).
    const SourceFeature& tree = layer->features.front();
    QCOMPARE(tree.geometry.extent(), (MapExtent{102, 103, 104, 105}));
    QCOMPARE(tree.shell.polygons().front().outer[2].z, 11.0);
}

void CityJsonTest::givesABuildingItsParts()
{
    REQUIRE_SHARED_DATA("cityjson-cjio");
    const QString path = sharedData("cityjson-cjio/material/mt-1.json");
    const auto building = read(path, "Building");
    const auto part = read(path, "BuildingPart");
    QVERIFY(building && part);
    QVERIFY(building->features.front().shell == part->features.front().shell);
    QCOMPARE(part->features.front().parentKey, building->features.front().key);
}

void CityJsonTest::agreesWithCjvalOnFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isValid");
    // tests/material.rs, texture.rs, nonascii.rs and extensions.rs of cjval; the rest by running
    // it.
    for (const char* file : {"material3", "texture3", "texture4", "texture5", "texture7",
                             "japanese", "noise1", "cube", "potatoes", "sem_point"})
        QTest::newRow(file) << QString::fromUtf8(file) + QStringLiteral(".city.json") << true;
    for (const char* file : {"material", "material2", "texture1", "texture2", "texture6"})
        QTest::newRow(file) << QString::fromUtf8(file) + QStringLiteral(".city.json") << false;
    for (const char* file : {"o4.json", "cjfeat1.json", "generic.ext.json", "sem.json"})
        QTest::newRow(file) << QString::fromUtf8(file) << false;
}

void CityJsonTest::agreesWithCjvalOnFiles()
{
    REQUIRE_SHARED_DATA("cityjson-validation-cjval");
    QFETCH(QString, file);
    QFETCH(bool, isValid);
    const auto info = inspect(sharedData("cityjson-validation-cjval/data/") + file);
    QCOMPARE(bool(info), isValid);
    if (!info)
        QVERIFY(info.error().message.contains(file));
}

void CityJsonTest::agreesWithCjvalOnRules()
{
    Findings findings;
    // wrong_vertex_index.rs
    Json json = tower();
    QVERIFY(accepts(json));
    json["CityObjects"]["LondonTower"]["geometry"][0]["boundaries"][1][0][3] = 8;
    QVERIFY(!accepts(json));
    json = tower();
    json["CityObjects"]["LondonTower"]["geometry"][0] =
        Json::parse(R"({"type":"MultiPoint","lod":"1","boundaries":[2,0,7]})");
    QVERIFY(accepts(json));
    json["CityObjects"]["LondonTower"]["geometry"][0]["boundaries"].push_back(77);
    QVERIFY(!accepts(json));
    json = templates();
    QVERIFY(accepts(json));
    json["geometry-templates"]["templates"][0]["boundaries"][0][0][1] = 3;
    QVERIFY(!accepts(json));
    // parents_children_consistency.rs
    json = family();
    QVERIFY(accepts(json));
    json["CityObjects"]["LondonTower"]["children"].push_back("hugo");
    QVERIFY(!accepts(json));
    json = family();
    json["CityObjects"]["oneroom"]["parents"].push_back("hugo");
    QVERIFY(!accepts(json));
    // duplicate_vertices.rs and unused_vertices.rs: warnings
    json = tower();
    json["vertices"].push_back({1000, 0, 0});
    QVERIFY(accepts(json, &findings));
    QVERIFY(has(findings, "cityjson-vertices-duplicate"));
    QVERIFY(has(findings, "cityjson-vertices-unused"));
    // semantic_arrays.rs
    QVERIFY(accepts(withSemantics("[0, null, 1]")));
    QVERIFY(!accepts(withSemantics("[0, null, 1, 1]")));
    QVERIFY(!accepts(withSemantics("[0, null, 77]")));
    // invalid_json.rs
    json = tower();
    json.erase("vertices");
    QVERIFY(!accepts(json));
    json = tower();
    json["version"] = "1.0.3";
    QVERIFY(!accepts(json));
    json.erase("version");
    QVERIFY(!accepts(json));
    json = tower();
    json["type"] = "Potato";
    QVERIFY(!accepts(json));
    json.erase("type");
    QVERIFY(!accepts(json));
    // extensions.rs: the schema part; extensions themselves cannot be fetched and are told
    json = family();
    json["CityObjects"] = Json::parse(R"({"un":{"type":"+GenericCityObject"}})");
    QVERIFY(accepts(json, &findings));
    QVERIFY(has(findings, "cityjson-extension"));
    json["CityObjects"] = Json::parse(R"({"un":{"type":"GenericCityObject"}})");
    QVERIFY(!accepts(json));
    json["version"] = "2.0";
    QVERIFY(accepts(json));
    json = tower();
    json["CityObjects"]["LondonTower"]["geometry"][0]["lod"] = "1.5";
    QVERIFY(!accepts(json));
    json["CityObjects"]["LondonTower"]["type"] = "+Potato";
    QVERIFY(accepts(json));
    json = tower();
    json["hugo"] = "ledoux";
    QVERIFY(accepts(json, &findings));
    QVERIFY(has(findings, "cityjson-properties-extra"));
}

void CityJsonTest::namesTheCrs_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* reference, const char* expected) {
        QTest::newRow(reference) << QString::fromUtf8(reference) << QString::fromUtf8(expected);
    };
    row("https://www.opengis.net/def/crs/EPSG/0/7415", "EPSG:7415");
    row("http://www.opengis.net/def/crs/EPSG/6.12/3068", "EPSG:3068");
    row("urn:ogc:def:crs:EPSG::7415", "EPSG:7415");
    row("urn:ogc:def:crs,crs:EPSG::25832,crs:EPSG::5783", "EPSG:25832+5783");
    row("urn:ogc:def:crs,crs:EPSG:6.12:3068,crs:EPSG:6.12:5783", "EPSG:3068+5783");
    row("EPSG:4547", "EPSG:4547");
    row("epsg:4547", "EPSG:4547");
    row("http://www.opengis.net/gml/srs/epsg.xml#4326",
        "http://www.opengis.net/gml/srs/epsg.xml#4326");
}

void CityJsonTest::namesTheCrs()
{
    QFETCH(QString, reference);
    QFETCH(QString, expected);
    QCOMPARE(epsgOfReference(reference), expected);
}

void CityJsonTest::survivesDamage()
{
    // Every value of a document replaced by something else: accepted or refused, never a crash.
    const Json whole = withSemantics("[0, null, 1]");
    const Json flat = whole.flatten();
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("broken.json"));
    int accepted = 0;
    for (const auto& [pointer, value] : flat.items()) {
        for (const Json& other : {Json(), Json(-1), Json(1e300), Json("x"), Json::array(),
                                  Json::object(), Json(18446744073709551615ULL)}) {
            Json broken = whole;
            broken[Json::json_pointer(pointer)] = other;
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray::fromStdString(broken.dump()));
            file.close();
            accepted += read(path) ? 1 : 0;
        }
    }
    QVERIFY(accepted > 0);
}

QTEST_GUILESS_MAIN(CityJsonTest)
#include "CityJsonTest.moc"
