#include "gis/sources/SourceReader.h"
#include "tests/support/SharedData.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <sqlite3.h>
#include <xlsxwriter.h>

using namespace parkwright;

namespace {

QString writeFile(const QTemporaryDir& folder, const char* name, const QByteArray& content)
{
    const QString path = folder.filePath(QString::fromUtf8(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", name);
    return path;
}

Result<SourceLayer> read(const QString& path, Findings* said = nullptr,
                         const ReadOptions& options = {}, const char* layer = "")
{
    JobContext job;
    Findings findings;
    Result<SourceLayer> result = readLayer(path, QString::fromUtf8(layer), options, job, findings);
    if (said != nullptr)
        *said = findings;
    return result;
}

bool has(const Findings& findings, const char* code)
{
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& finding) { return finding.code == QLatin1String(code); });
}

QString cell(const SourceLayer& layer, size_t row, const char* field)
{
    const int index = layer.fieldIndex(QString::fromUtf8(field));
    return index < 0 ? QStringLiteral("no such field")
                     : toPlainText(layer.features[row].attributes[size_t(index)]);
}

} // namespace

class TableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesRowsOfASheet();
    void placesRowsByWkt();
    void keepsCodesAsText();
    void readsAsiaInJson();
    void rightsWrongCrs_data();
    void rightsWrongCrs();
    void readsKml();
    void readsDxfLayers();
    void readsAFolder();
    void readsADatabaseInUse();
};

void TableTest::placesRowsOfASheet()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("企业.xlsx"));
    lxw_workbook* book = workbook_new(path.toUtf8().constData());
    lxw_worksheet* sheet = workbook_add_worksheet(book, "企业");
    const char* headings[] = {"企业名称", "经度", "纬度", "层数"};
    for (lxw_col_t i = 0; i < 4; ++i)
        worksheet_write_string(sheet, 0, i, headings[i], nullptr);
    worksheet_write_string(sheet, 1, 0, "贵阳精密制造", nullptr);
    worksheet_write_number(sheet, 1, 1, 106.71, nullptr);
    worksheet_write_number(sheet, 1, 2, 26.57, nullptr);
    worksheet_write_number(sheet, 1, 3, 5, nullptr);
    worksheet_write_string(sheet, 2, 0, "无坐标", nullptr);
    QCOMPARE(workbook_close(book), LXW_NO_ERROR);

    Findings findings;
    const auto layer = read(path, &findings);
    QVERIFY2(layer, layer ? "" : qPrintable(layer.error().message + layer.error().detail));
    QCOMPARE(layer->name, QStringLiteral("企业"));
    QCOMPARE(layer->features.size(), 2U);
    QCOMPARE(cell(*layer, 0, "企业名称"), QStringLiteral("贵阳精密制造"));
    QCOMPARE(cell(*layer, 0, "层数"), QStringLiteral("5"));
    QCOMPARE(layer->features[0].geometry.points().front(), (MapPoint{106.71, 26.57, 0}));
    QVERIFY(layer->features[1].geometry.isNull());
    QVERIFY(has(findings, "geometry-missing"));
    QCOMPARE(layer->crs.authority(), QStringLiteral("EPSG:4490"));
}

void TableTest::placesRowsByWkt()
{
    QTemporaryDir folder;
    const QString path = writeFile(
        folder, "plots.csv",
        "DKBH,shape\nA-01,\"POLYGON ((500000 2900000, 500100 2900000, 500100 2900100, 500000 "
        "2900000))\"\nA-02,\"POLYGON EMPTY\"\nA-03,rubbish\n");
    Findings findings;
    ReadOptions options;
    options.crs = *Crs::fromUserInput(QStringLiteral("EPSG:4545"));
    auto layer = read(path, &findings, options);
    QVERIFY(layer);
    QCOMPARE(layer->features.size(), 3U);
    QVERIFY(layer->hasKind(GeometryKind::Polygons));
    QVERIFY(has(findings, "geometry-unreadable"));
    options.extent = {0, 0, 1, 1};
    layer = read(path, &findings, options);
    QVERIFY(layer && layer->features.empty());
}

void TableTest::keepsCodesAsText()
{
    QTemporaryDir folder;
    const QString path =
        writeFile(folder, "codes.csv",
                  "DLBM,TBBH,TBMJ,date,long\n0601,001,1234.5,2024-05-01,911520900123456789\n"
                  "1001,002,,2024-05-02,911520900123456780\n");
    const auto layer = read(path);
    QVERIFY(layer);
    const auto type = [&](const char* field) {
        return layer->fields[size_t(layer->fieldIndex(QString::fromUtf8(field)))].type;
    };
    QCOMPARE(type("DLBM"), SourceFieldType::Text);
    QCOMPARE(cell(*layer, 0, "dlbm"), QStringLiteral("0601"));
    QCOMPARE(type("TBMJ"), SourceFieldType::Real);
    QVERIFY(isNull(layer->features[1].attributes[2])); // not known is not 0
    QCOMPARE(type("date"), SourceFieldType::Date);
    QCOMPARE(cell(*layer, 0, "long"), QStringLiteral("911520900123456789"));
}

void TableTest::readsAsiaInJson()
{
    QTemporaryDir folder;
    const QByteArray text =
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"名称":")" +
        QByteArray::fromHex("b9f3d1f4cad0") + // 贵阳市 in GBK
        R"("},"geometry":{"type":"Point","coordinates":[106.7,26.6]}}]})";
    const auto layer = read(writeFile(folder, "gbk.geojson", text));
    QVERIFY2(layer, layer ? "" : qPrintable(layer.error().message + layer.error().detail));
    const bool isRight = std::any_of(
        layer->features[0].attributes.begin(), layer->features[0].attributes.end(),
        [](const Value& value) { return toPlainText(value) == QStringLiteral("贵阳市"); });
    QVERIFY(isRight);
}

void TableTest::rightsWrongCrs_data()
{
    QTest::addColumn<QByteArray>("coordinates");
    QTest::addColumn<QByteArray>("prj");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("GeoJSON that holds zone 36")
        << QByteArray("36505141.2,2941241.1") << QByteArray() << QStringLiteral("EPSG:4524")
        << QByteArray("crs-wrong-zone");
    QTest::newRow("GeoJSON that holds metres of nobody knows where")
        << QByteArray("505141.2,2941241.1") << QByteArray() << QString()
        << QByteArray("crs-misfit");
    QTest::newRow("right") << QByteArray("106.7,26.6") << QByteArray()
                           << QStringLiteral("EPSG:4326") << QByteArray();
    QTest::newRow("named without zone, held with")
        << QByteArray("36505141.2,2941241.1") << QByteArray("urn:ogc:def:crs:EPSG::4545")
        << QStringLiteral("EPSG:4524") << QByteArray("crs-wrong-zone");
    QTest::newRow("named with zone, held without")
        << QByteArray("505141.2,2941241.1") << QByteArray("urn:ogc:def:crs:EPSG::4524")
        << QStringLiteral("EPSG:4545") << QByteArray("crs-wrong-no-zone");
    QTest::newRow("Xi'an 80 stays Xi'an 80")
        << QByteArray("36505141.2,2941241.1") << QByteArray("urn:ogc:def:crs:EPSG::2381")
        << QStringLiteral("EPSG:2360") << QByteArray("crs-wrong-zone");
    QTest::newRow("named with zone, held with")
        << QByteArray("36505141.2,2941241.1") << QByteArray("urn:ogc:def:crs:EPSG::4524")
        << QStringLiteral("EPSG:4524") << QByteArray();
    QTest::newRow("named in metres, held in degrees")
        << QByteArray("106.7,26.6") << QByteArray("urn:ogc:def:crs:EPSG::4545")
        << QStringLiteral("EPSG:4490") << QByteArray("crs-wrong-degrees");
}

void TableTest::rightsWrongCrs()
{
    QFETCH(QByteArray, coordinates);
    QFETCH(QByteArray, prj);
    QFETCH(QString, expected);
    QFETCH(QByteArray, code);
    QTemporaryDir folder;
    QByteArray text = R"({"type":"FeatureCollection",)";
    if (!prj.isEmpty())
        text += R"("crs":{"type":"name","properties":{"name":")" + prj + R"("}},)";
    text +=
        R"("features":[{"type":"Feature","properties":{"a":1},"geometry":{"type":"Point","coordinates":[)" +
        coordinates + "]}}]}";
    Findings findings;
    const auto layer = read(writeFile(folder, "points.geojson", text), &findings);
    QVERIFY(layer);
    QCOMPARE(layer->crs.authority(), expected);
    for (const char* each :
         {"crs-wrong-zone", "crs-misfit", "crs-wrong-no-zone", "crs-wrong-degrees"})
        QCOMPARE(has(findings, each), code == each);
}

void TableTest::readsKml()
{
    QTemporaryDir folder;
    const QString path = writeFile(
        folder, "park.kml",
        R"(<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>园区</name>
<Placemark><name>厂房</name><Polygon><outerBoundaryIs><LinearRing><coordinates>106.7,26.5,0 106.71,26.5,0 106.71,26.51,0 106.7,26.5,0</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>)");
    const auto layer = read(path);
    QVERIFY2(layer, layer ? "" : qPrintable(layer.error().detail));
    QCOMPARE(layer->name, QStringLiteral("园区"));
    QCOMPARE(layer->features.size(), 1U);
    QCOMPARE(cell(*layer, 0, "Name"), QStringLiteral("厂房"));
    QVERIFY(layer->hasKind(GeometryKind::Polygons));
}

void TableTest::readsDxfLayers()
{
    QTemporaryDir folder;
    // Two entities on two layers; group codes and values line by line.
    QByteArray dxf = "0\nSECTION\n2\nENTITIES\n";
    for (const char* layer : {"JZX", "ROAD"})
        dxf += QByteArray("0\nLINE\n8\n") + layer + "\n10\n0\n20\n0\n11\n100\n21\n50\n";
    dxf += "0\nENDSEC\n0\nEOF\n";
    const auto layer = read(writeFile(folder, "plan.dxf", dxf));
    QVERIFY2(layer, layer ? "" : qPrintable(layer.error().detail));
    QCOMPARE(layer->features.size(), 2U);
    QCOMPARE(cell(*layer, 0, "Layer"), QStringLiteral("JZX"));
    ReadOptions options;
    options.where = QStringLiteral("Layer = 'ROAD'");
    QCOMPARE(read(folder.filePath(QStringLiteral("plan.dxf")), nullptr, options)->features.size(),
             1U);
}

void TableTest::readsAFolder()
{
    QTemporaryDir folder;
    writeFile(folder, "a.csv", "x,y\n500100,2900100\n");
    writeFile(
        folder, "b.geojson",
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}}]})");
    writeFile(folder, "broken.geojson", "{");
    writeFile(folder, "notes.md", "# no data");
    JobContext job;
    Findings findings;
    const auto info = inspectSource(folder.path(), {}, job, findings);
    QVERIFY(info);
    QCOMPARE(info->layers.size(), 2U);
    QVERIFY(has(findings, "layer-unreadable"));
    QCOMPARE(read(folder.path(), nullptr, {}, "b")->features.size(), 1U);
    QTemporaryDir empty;
    QVERIFY(!inspectSource(empty.path(), {}, job, findings));
}

void TableTest::readsADatabaseInUse()
{
    // Somebody has the database open in WAL mode, and its last row is still in the log.
    REQUIRE_SHARED_DATA("vector-formats");
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("live.gpkg"));
    QVERIFY(QFile::copy(sharedData("vector-formats/nospatial.gpkg"), path));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    sqlite3* database = nullptr;
    QCOMPARE(sqlite3_open(path.toUtf8().constData(), &database), SQLITE_OK);
    const char* sql = "PRAGMA journal_mode=WAL; INSERT INTO nospatial(ID, Attr) VALUES('2', 'b');";
    char* problem = nullptr;
    QVERIFY2(sqlite3_exec(database, sql, nullptr, nullptr, &problem) == SQLITE_OK, problem);
    const QStringList before = QDir(folder.path()).entryList(QDir::Files);
    const auto layer = read(path);
    QVERIFY2(layer, layer ? "" : qPrintable(layer.error().message + layer.error().detail));
    QCOMPARE(layer->features.size(), 2U);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), before);
    sqlite3_close(database);
    // Closed, the log is gone but the mode remains: still no file may appear beside it.
    const QStringList idle = QDir(folder.path()).entryList(QDir::Files);
    QVERIFY(read(path));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), idle);
}

QTEST_GUILESS_MAIN(TableTest)
#include "TableTest.moc"
