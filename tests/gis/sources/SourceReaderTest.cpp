#include "gis/sources/SourceReader.h"

#include "gis/geo/GeometryOps.h"
#include "tests/support/SharedData.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

using namespace parkwright;

namespace {

Result<SourceLayer> read(const QString& path, const QString& layer = {},
                         const ReadOptions& options = {}, Findings* said = nullptr)
{
    JobContext job;
    Findings findings;
    Result<SourceLayer> result = readLayer(path, layer, options, job, findings);
    if (said != nullptr)
        *said = findings;
    return result;
}

bool has(const Findings& findings, const char* code)
{
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& finding) { return finding.code == QLatin1String(code); });
}

int countOf(const Findings& findings, const char* code)
{
    int count = 0;
    for (const Finding& finding : findings)
        count += finding.code == QLatin1String(code) ? finding.count : 0;
    return count;
}

QString writeFile(const QTemporaryDir& folder, const char* name, const QByteArray& content)
{
    const QString path = folder.filePath(QString::fromUtf8(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", name);
    return path;
}

} // namespace

Q_DECLARE_METATYPE(parkwright::GeometryKind)

class SourceReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryFormat_data();
    void readsEveryFormat();
    void opensOrRefusesEveryFile_data();
    void opensOrRefusesEveryFile();
    void leavesTheSourceAlone();
    void refusesWhatIsNoPlainFile_data();
    void refusesWhatIsNoPlainFile();
    void followsNoVirtualFileOutOfItsFolder();
    void filtersByConditionAndExtent();
    void stopsWhenCancelled();
    void handsOutBatches();
    void repairsWhatIsBroken();
    void tellsDuplicates();
    void findsTheZone_data();
    void findsTheZone();
    void suspectsAndUndoesTheShift();
    void readsOsmTags();
    void readsNestedCollections();
    void readsColumnsThatTheHeaderForgot();
    void wordsEveryFinding();
};

void SourceReaderTest::readsEveryFormat_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("layer");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("crs");
    const auto row = [](const char* file, const char* layer, int count, GeometryKind kind,
                        const char* crs = "") {
        QTest::addRow("%s %s", file, layer) << QString::fromUtf8(file) << QString::fromUtf8(layer)
                                            << count << int(kind) << QString::fromUtf8(crs);
    };
    const auto area = GeometryKind::Polygons;
    const auto line = GeometryKind::Lines;
    const auto point = GeometryKind::Points;
    const auto none = GeometryKind::None;
    // Counts and CRSs as GDAL's own ogrinfo states them.
    row("vector-formats/countries.fgb", "", 179, area, "EPSG:4326");
    row("vector-formats/poly00.fgb", "", 10, area, "EPSG:27700");
    row("vector-formats/empty.fgb", "", 0, none, "EPSG:4326");
    row("vector-formats/Oregon.gpkg", "roads", 121, line, "EPSG:2269");
    row("vector-formats/same_crs_points.gpkg", "washington_cities", 6, point, "EPSG:4326");
    row("vector-formats/curved_polys.gpkg", "", 4, area, "EPSG:4326");
    row("vector-formats/circular_strings.gpkg", "circular_strings", 2, line, "EPSG:4326");
    row("vector-formats/multi_polys_with_empty_geoms.gpkg", "", 10, area, "EPSG:3116");
    row("vector-formats/nospatial.gpkg", "", 1, none);
    row("vector-formats/pointszm.shp", "", 9, point, "EPSG:4326");
    row("vector-formats/test_tin.shp", "", 1, area);
    row("vector-formats/coutwildrnp.shp", "", 67, area, "EPSG:4326");
    row("vector-formats/coutwildrnp.zip", "", 67, area, "EPSG:4326");
    row("vector-formats/six_counties.shp", "", 6, area, "EPSG:4326");
    row("vector-formats/nc.shp", "", 100, area, "EPSG:4267");
    row("vector-formats/olinda1.shp", "", 470, area);
    row("vector-formats/points_lines_3d.dxf", "", 13, line);
    row("vector-formats/issue_2229.dxf", "", 4, area);
    row("vector-formats/testopenfilegdb.gdb.zip", "polygon", 5, area, "EPSG:4326");
    row("vector-formats/test_gpx.gpx", "track_points", 19, point, "EPSG:4326");
    row("vector-formats/multicurve.gml", "", 1, line);
    row("vector-formats/trio.seq", "", 3, area, "EPSG:4326");
    row("vector-formats/trio.geojson", "", 3, area, "EPSG:4326");
    row("vector-formats/curves_line.csv", "", 9, line);
    row("osgearth-samples/dcbuildings.shp", "", 1251, area);
    row("osgearth-samples/boston-parks.shp", "", 638, area, "EPSG:26986");
    row("osgearth-samples/parks.shp", "", 545, area);
    row("osgearth-samples/boston_land.geojson", "", 8626, point, "EPSG:4326");
    row("osgearth-samples/cities.gpkg", "", 7322, point, "EPSG:4326");
    row("osgearth-samples/boston-scl-utm19n-meters.shp", "", 1987, line);
    row("osm-liechtenstein/liechtenstein-2013-08-03.osm.pbf", "multipolygons", 4104, area,
        "EPSG:4326");
    row("qgis-3d-scene/buildings.shp", "", 401, area, "EPSG:27700");
    row("qgis-3d-scene/trees.shp", "", 52, point, "EPSG:27700");
    row("qgis-3d-scene/lines.shp", "", 4, line, "EPSG:27700");
    row("nasty/no-dbf.zip", "", 14, area);
    row("nasty/noshp.zip", "", 14, none);
    row("nasty/T8Th4_6n.zip", "", 1, line, "EPSG:4326");
    row("nasty/zero-len-line.zip", "", 3, line, "EPSG:4326");
    row("nasty/gauss_kruger.shp", "", 3, point);
    row("nasty/multipatch.shp", "", 1, area);
    row("nasty/openring.json", "", 1, area, "EPSG:4326");
    row("nasty/polygon_layer.shp", "", 25, area, "EPSG:4326");
    row("nasty/polygon_layer_empty_geometries.geojson", "", 4, area, "EPSG:4326");
    row("nasty/invalid_coordinates.shp", "", 1, none);
    row("sensors/no2.csv", "", 74, point);
    row("sensors/occupancy/datatraining.txt", "", 8143, none);
    row("sensors/occupancy/datatest.txt", "", 2665, none);
    row("sensors/occupancy/datatest2.txt", "", 9752, none);
}

void SourceReaderTest::readsEveryFormat()
{
    QFETCH(QString, file);
    QFETCH(QString, layer);
    QFETCH(int, count);
    QFETCH(int, kind);
    QFETCH(QString, crs);
    REQUIRE_SHARED_DATA("vector-formats");
    Findings findings;
    const auto result = read(sharedData(file.toUtf8().constData()), layer, {}, &findings);
    QVERIFY2(result, result ? "" : qPrintable(result.error().message + result.error().detail));
    QCOMPARE(int(result->features.size()), count);
    QCOMPARE(result->featureCount, qint64(count));
    if (kind == int(GeometryKind::None))
        QCOMPARE(result->geometryKinds, 0U);
    else
        QVERIFY(result->hasKind(GeometryKind(kind)));
    if (!crs.isEmpty())
        QCOMPARE(result->crs.authority(), crs);
    for (const SourceFeature& feature : result->features) {
        QCOMPARE(feature.attributes.size(), result->fields.size());
        QVERIFY(isValidGeometry(feature.geometry));
        QCOMPARE(feature.surfaces.size(), feature.shell.polygons().size());
    }
    for (const Finding& finding : findings)
        QVERIFY(!finding.file.isEmpty());
}

void SourceReaderTest::opensOrRefusesEveryFile_data()
{
    QTest::addColumn<QString>("path");
    const QString root = sharedData("");
    for (const char* set :
         {"encodings", "vector-formats", "nasty", "raster", "osgearth-samples", "sensors",
          "cityjson-cjio", "cityjson-validation-cjval", "citygml-cityjson-100storeys",
          "indoor-floors-airport", "osm-liechtenstein", "qgis-3d-scene", "ifc-storeys"}) {
        QDirIterator files(root + QLatin1String(set), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(path.mid(root.size()))) << path;
        }
    }
    if (!QDir(root).exists())
        QTest::newRow("no data") << QString();
}

void SourceReaderTest::opensOrRefusesEveryFile()
{
    QFETCH(QString, path);
    REQUIRE_SHARED_DATA("nasty");
    JobContext job;
    Findings findings;
    const auto info = inspectSource(path, {}, job, findings);
    if (!info) {
        QCOMPARE(info.error().code, ErrorCode::Io);
        QVERIFY(info.error().message.contains(QFileInfo(path).completeBaseName()));
        QVERIFY(info.error().message.endsWith(u'.'));
        QVERIFY(!info.error().message.contains(u'\n'));
        return;
    }
    QVERIFY(info->raster || !info->layers.empty());
    for (const auto& layer : info->layers) {
        ReadOptions options;
        options.limit = 2000;
        const auto result = readLayer(path, layer.name, options, job, findings);
        QVERIFY2(result, qPrintable(layer.name));
        for (const SourceFeature& feature : result->features)
            QVERIFY(isValidGeometry(feature.geometry));
    }
}

void SourceReaderTest::leavesTheSourceAlone()
{
    REQUIRE_SHARED_DATA("nasty");
    QTemporaryDir folder;
    for (const char* file :
         {"nasty/gauss_kruger.shp", "nasty/gauss_kruger.prj", "nasty/invalidgeometries.gml",
          "vector-formats/multicurve.gml", "vector-formats/Oregon.gpkg", "raster/elev.tif",
          "vector-formats/coutwildrnp.shp", "vector-formats/test_gpx.gpx",
          "osm-liechtenstein/liechtenstein-2013-08-03.osm.pbf"}) {
        const QString from = sharedData(file);
        const QString to = folder.filePath(QFileInfo(from).fileName());
        QVERIFY(QFile::copy(from, to));
        QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
    }
    const auto snapshot = [&] {
        std::map<QString, std::pair<qint64, QDateTime>> files;
        for (const QFileInfo& info : QDir(folder.path()).entryInfoList(QDir::Files | QDir::Hidden))
            files[info.fileName()] = {info.size(), info.lastModified()};
        return files;
    };
    const auto before = snapshot();
    for (const auto& [name, state] : before) {
        JobContext job;
        Findings findings;
        const auto info = inspectSource(folder.filePath(name), {}, job, findings);
        if (info) {
            for (const auto& layer : info->layers)
                QVERIFY(readLayer(folder.filePath(name), layer.name, {}, job, findings));
        }
    }
    QVERIFY(before == snapshot());
}

void SourceReaderTest::refusesWhatIsNoPlainFile_data()
{
    QTest::addColumn<QString>("path");
    for (const char* path : {"/vsicurl/http://localhost/a.gpkg", "http://localhost/a.geojson",
                             "PG:dbname=x", "WFS:http://localhost", "<OGRVRTDataSource/>",
                             "/vsistdin/", "/vsimem/a.shp", "MYSQL:x", "/no/such/file.shp", ""})
        QTest::newRow(path) << QString::fromUtf8(path);
}

void SourceReaderTest::refusesWhatIsNoPlainFile()
{
    QFETCH(QString, path);
    JobContext job;
    Findings findings;
    const auto info = inspectSource(path, {}, job, findings);
    QVERIFY(!info);
    QCOMPARE(info.error().code, ErrorCode::Io);
    QVERIFY(!info.error().message.isEmpty());
}

void SourceReaderTest::followsNoVirtualFileOutOfItsFolder()
{
    QTemporaryDir folder;
    writeFile(folder, "points.csv", "name,x,y\nA,500100,2500200\n");
    const QByteArray head = "<OGRVRTDataSource><OGRVRTLayer name=\"points\"><SrcDataSource ";
    const QByteArray tail = "</SrcDataSource><GeometryType>wkbPoint</GeometryType><GeometryField "
                            "encoding=\"PointFromColumns\" x=\"x\" y=\"y\"/></OGRVRTLayer>"
                            "</OGRVRTDataSource>";
    JobContext job;
    Findings findings;
    const QString good =
        writeFile(folder, "good.vrt", head + "relativeToVRT=\"1\">points.csv" + tail);
    const auto layer = read(good);
    QVERIFY2(layer, layer ? "" : qPrintable(layer.error().message + layer.error().detail));
    QCOMPARE(layer->features.size(), 1U);
    for (const QByteArray& source :
         {QByteArray("/etc/passwd"), QByteArray("../points.csv"),
          QByteArray("/vsicurl/http://localhost/x.csv"), QByteArray("PG:dbname=x")}) {
        const QString path = writeFile(folder, "bad.vrt", head + ">" + source + tail);
        const auto info = inspectSource(path, {}, job, findings);
        QVERIFY(!info);
        QVERIFY(info.error().message.contains(QLatin1String("bad.vrt")));
        // Nor under another name.
        const QString hidden = writeFile(folder, "bad.geojson", head + ">" + source + tail);
        QVERIFY(!inspectSource(hidden, {}, job, findings));
    }
}

void SourceReaderTest::filtersByConditionAndExtent()
{
    REQUIRE_SHARED_DATA("osm-liechtenstein");
    ReadOptions options;
    options.where = QStringLiteral("landuse = 'vineyard'");
    const QString osm = sharedData("osm-liechtenstein/liechtenstein-2013-08-03.osm.pbf");
    const auto vineyards = read(osm, QStringLiteral("multipolygons"), options);
    QVERIFY(vineyards);
    QCOMPARE(vineyards->features.size(), 18U); // ogrinfo -where

    options.where = QStringLiteral("NO2 > 15");
    const QString csv = sharedData("sensors/no2.csv");
    const auto bad = read(csv, {}, options);
    QVERIFY(bad);
    const auto all = read(csv);
    const auto column = size_t(all->fieldIndex(QStringLiteral("no2")));
    const auto expected = std::count_if(
        all->features.begin(), all->features.end(),
        [&](const SourceFeature& feature) { return toNumber(feature.attributes[column]) > 15; });
    QVERIFY(expected > 0);
    QCOMPARE(qint64(bad->features.size()), qint64(expected));

    options.where = QStringLiteral("no_such_column = 1");
    const auto wrong = read(csv, {}, options);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, ErrorCode::InvalidInput);

    options.where.clear();
    options.extent = {9.51, 47.13, 9.53, 47.15}; // about Vaduz
    const auto some = read(osm, QStringLiteral("multipolygons"), options);
    QVERIFY(some);
    QVERIFY(!some->features.empty() && some->features.size() < 4104);
    for (const SourceFeature& feature : some->features)
        QVERIFY(options.extent.intersects(feature.geometry.extent()));
}

void SourceReaderTest::stopsWhenCancelled()
{
    REQUIRE_SHARED_DATA("osm-liechtenstein");
    std::stop_source stop;
    JobContext job(stop.get_token());
    Findings findings;
    ReadOptions options;
    options.batchSize = 10;
    const auto result = readLayerBatches(
        sharedData("osm-liechtenstein/liechtenstein-2013-08-03.osm.pbf"),
        QStringLiteral("multipolygons"), options,
        [&](const SourceLayerInfo&, std::vector<SourceFeature>&&) {
            stop.request_stop();
            return true;
        },
        job, findings);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
}

void SourceReaderTest::handsOutBatches()
{
    REQUIRE_SHARED_DATA("osgearth-samples");
    JobContext job;
    Findings findings;
    ReadOptions options;
    options.batchSize = 500;
    std::vector<size_t> sizes;
    const auto result = readLayerBatches(
        sharedData("osgearth-samples/dcbuildings.shp"), {}, options,
        [&](const SourceLayerInfo& info, std::vector<SourceFeature>&& batch) {
            sizes.push_back(batch.size());
            return info.fields.size() == 11;
        },
        job, findings);
    QVERIFY(result);
    QCOMPARE(sizes, (std::vector<size_t>{500, 500, 251}));
    options.limit = 7;
    const auto few =
        readLayer(sharedData("osgearth-samples/dcbuildings.shp"), {}, options, job, findings);
    QCOMPARE(few->features.size(), 7U);
}

void SourceReaderTest::repairsWhatIsBroken()
{
    REQUIRE_SHARED_DATA("nasty");
    Findings findings;
    auto layer = read(sharedData("nasty/openring.json"), {}, {}, &findings);
    QVERIFY(has(findings, "ring-closed"));
    QVERIFY(!layer->features.front().geometry.isNull());

    layer = read(sharedData("nasty/polygon_layer.shp"), {}, {}, &findings);
    QCOMPARE(countOf(findings, "geometry-repaired-area"), 2);
    QCOMPARE(countOf(findings, "geometry-unusable"), 1); // its area is nothing

    layer = read(sharedData("nasty/invalid_coordinates.shp"), {}, {}, &findings);
    QVERIFY(has(findings, "coordinates-absurd"));
    QVERIFY(layer->features.front().geometry.isNull());
    QVERIFY(layer->extent.isEmpty());

    layer = read(sharedData("nasty/gauss_kruger.shp"), {}, {}, &findings);
    QVERIFY(has(findings, "shx-missing"));
    QVERIFY(has(findings, "dbf-missing"));

    layer = read(sharedData("nasty/multipatch.shp"), {}, {}, &findings);
    QVERIFY(!layer->features.front().shell.isNull());
    QVERIFY(!layer->features.front().geometry.hasZ());

    layer = read(sharedData("vector-formats/Oregon.gpkg"), QStringLiteral("land"), {}, &findings);
    QVERIFY(has(findings, "crs-feet"));
    layer = read(sharedData("vector-formats/pointszm.shp"), {}, {}, &findings);
    QVERIFY(has(findings, "measures-dropped"));
    QVERIFY(layer->hasZ);
    layer = read(sharedData("vector-formats/curved_polys.gpkg"), {}, {}, &findings);
    QVERIFY(has(findings, "curve-straightened"));
}

void SourceReaderTest::tellsDuplicates()
{
    QTemporaryDir folder;
    const QByteArray square =
        R"("geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]})";
    const QByteArray one = R"({"type":"Feature","properties":{"id":1},)" + square + "}";
    const QByteArray two = R"({"type":"Feature","properties":{"id":2},)" + square + "}";
    const QString path = writeFile(folder, "twice.geojson",
                                   R"({"type":"FeatureCollection","features":[)" + one + "," + two +
                                       "," + one + "]}");
    Findings findings;
    auto layer = read(path, {}, {}, &findings);
    QCOMPARE(layer->features.size(), 3U);
    QCOMPARE(countOf(findings, "duplicate-kept"), 1);
    ReadOptions options;
    options.dropDuplicates = true;
    layer = read(path, {}, options, &findings);
    QCOMPARE(layer->features.size(), 2U);
    QCOMPARE(countOf(findings, "duplicate-dropped"), 1);
}

void SourceReaderTest::findsTheZone_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QByteArray>("code");
    // FIELD.md 8: with prefix EPSG = 4488 + zone; 6 degree zones from 4491 (zone 13) on.
    QTest::newRow("zone 36, 3 degrees")
        << QByteArray("x,y\n36505141.2,2941241.1\n") << QString() << QStringLiteral("EPSG:4524")
        << QByteArray("crs-guessed-zone");
    QTest::newRow("zone 38 with northing called x")
        << QByteArray("x,y\n2500241.5,38505141.3\n") << QString() << QStringLiteral("EPSG:4526")
        << QByteArray("crs-guessed-zone");
    QTest::newRow("zone 18, 6 degrees")
        << QByteArray("x,y\n18605141.2,2941241.1\n") << QString() << QStringLiteral("EPSG:4496")
        << QByteArray("crs-guessed-zone");
    QTest::newRow("degrees in China")
        << QByteArray("lon,lat\n106.7,26.6\n") << QString() << QStringLiteral("EPSG:4490")
        << QByteArray("crs-guessed-degrees");
    QTest::newRow("degrees elsewhere")
        << QByteArray("lon,lat\n9.5,47.1\n") << QString() << QStringLiteral("EPSG:4326")
        << QByteArray("crs-guessed-degrees");
    QTest::newRow("metres of nobody knows where")
        << QByteArray("x,y\n505141.2,2941241.1\n") << QString() << QString()
        << QByteArray("crs-missing");
    QTest::newRow("said by the user")
        << QByteArray("x,y\n505141.2,2941241.1\n") << QStringLiteral("EPSG:4545")
        << QStringLiteral("EPSG:4545") << QByteArray();
}

void SourceReaderTest::findsTheZone()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, given);
    QFETCH(QString, expected);
    QFETCH(QByteArray, code);
    QTemporaryDir folder;
    ReadOptions options;
    if (!given.isEmpty())
        options.crs = *Crs::fromUserInput(given);
    Findings findings;
    const auto layer = read(writeFile(folder, "points.csv", csv), {}, options, &findings);
    QVERIFY(layer);
    QCOMPARE(layer->crs.authority(), expected);
    QVERIFY(code.isEmpty() || has(findings, code.constData()));
    QCOMPARE(layer->features.size(), 1U);
    QVERIFY(layer->features.front().geometry.extent().minX !=
            layer->features.front().geometry.extent().minY);
    if (expected == u"EPSG:4526")
        QCOMPARE(layer->features.front().geometry.points().front().x, 38505141.3);
}

void SourceReaderTest::suspectsAndUndoesTheShift()
{
    QTemporaryDir folder;
    // As DataV's district files look; the BOM, too.
    const QString path = writeFile(
        folder, "520102.json",
        QByteArray("\xEF\xBB\xBF") +
            R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"adcode":520102,"name":"南明区","childrenNum":0,"level":"district","acroutes":[100000,520000,520100]},"geometry":{"type":"Point","coordinates":[106.714464,26.567926]}}]})");
    Findings findings;
    auto layer = read(path, {}, {}, &findings);
    QVERIFY(layer);
    QCOMPARE(layer->suspectedShift, DatumShift::Gcj02);
    QVERIFY(has(findings, "shift-suspected"));
    const MapPoint shifted = layer->features.front().geometry.points().front();
    QCOMPARE(shifted.x, 106.714464); // nothing is moved without being asked

    ReadOptions options;
    options.shift = DatumShift::Gcj02;
    layer = read(path, {}, options, &findings);
    QVERIFY(has(findings, "shift-corrected"));
    const MapPoint corrected = layer->features.front().geometry.points().front();
    const double metres =
        std::hypot((shifted.x - corrected.x) * 111320 * 0.894, (shifted.y - corrected.y) * 110800);
    QVERIFY(metres > 100 && metres < 700); // the range that FIELD.md states
}

void SourceReaderTest::readsOsmTags()
{
    REQUIRE_SHARED_DATA("osm-liechtenstein");
    const auto layer = read(sharedData("osm-liechtenstein/liechtenstein-2013-08-03.osm.pbf"),
                            QStringLiteral("multipolygons"));
    QVERIFY(layer);
    const auto filled = [&](const char* name) {
        const int field = layer->fieldIndex(QString::fromUtf8(name));
        return field < 0 ? -1
                         : int(std::count_if(layer->features.begin(), layer->features.end(),
                                             [&](const SourceFeature& feature) {
                                                 return !isNull(feature.attributes[size_t(field)]);
                                             }));
    };
    QCOMPARE(filled("building"), 3723);
    QCOMPARE(filled("landuse"), 142);
    QCOMPARE(filled("building:levels"), 0); // a field, but nobody in Liechtenstein had counted
    QVERIFY(filled("height") >= 0);
    QVERIFY(filled("addr:street") >= 0);
    QSet<QString> keys;
    for (const SourceFeature& feature : layer->features)
        keys.insert(feature.key);
    QCOMPARE(keys.size(), 4104);
}

void SourceReaderTest::readsNestedCollections()
{
    REQUIRE_SHARED_DATA("indoor-floors-airport");
    const QString path = sharedData("indoor-floors-airport/airport_floor.json");
    Findings findings;
    QCOMPARE(read(path, QStringLiteral("f1/shops"), {}, &findings)->features.size(), 550U);
    QVERIFY(has(findings, "geojson-nested"));
    QVERIFY(has(findings, "properties-missing"));
    QCOMPARE(read(path, QStringLiteral("f2/shops"))->features.size(), 902U);
    QCOMPARE(read(path, QStringLiteral("f3/shops"))->features.size(), 622U);
    QCOMPARE(read(path, QStringLiteral("f2/floor"))->features.size(), 3U);
    QVERIFY(!read(path, QStringLiteral("f9/shops")));
}

void SourceReaderTest::readsColumnsThatTheHeaderForgot()
{
    REQUIRE_SHARED_DATA("sensors");
    Findings findings;
    const auto layer = read(sharedData("sensors/occupancy/datatraining.txt"), {}, {}, &findings);
    QVERIFY(has(findings, "columns-unnamed"));
    QCOMPARE(layer->fields.front().name, QStringLiteral("row_id"));
    const int date = layer->fieldIndex(QStringLiteral("date"));
    const int occupancy = layer->fieldIndex(QStringLiteral("Occupancy"));
    QCOMPARE(layer->fields[size_t(date)].type, SourceFieldType::Moment);
    int occupied = 0;
    for (const SourceFeature& feature : layer->features)
        occupied += toNumber(feature.attributes[size_t(occupancy)]) == 1 ? 1 : 0;
    QCOMPARE(occupied, 1729); // as the publisher counts them
}

void SourceReaderTest::wordsEveryFinding()
{
    Finding finding;
    finding.code = QStringLiteral("encoding-guessed");
    finding.arguments = QStringList{QStringLiteral("GB18030")};
    finding.file = QStringLiteral("a.dbf");
    finding.feature = QStringLiteral("7");
    finding.count = 3;
    QCOMPARE(
        findingText(finding),
        QStringLiteral("a.dbf, 7: The text is not UTF-8; it was read as GB18030. (3 features)"));
    QCOMPARE(severityName(Severity::Note), QStringLiteral("note"));
    QCOMPARE(worstOf({}), Severity::Note);
    finding.severity = Severity::Error;
    QCOMPARE(worstOf({finding}), Severity::Error);
}

QTEST_GUILESS_MAIN(SourceReaderTest)
#include "SourceReaderTest.moc"
