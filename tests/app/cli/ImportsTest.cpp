#include "tests/app/cli/Program.h"
#include "tests/support/SharedData.h"

#include <QDir>
#include <QJsonArray>

#include <csignal>

using namespace parkwright;

class ImportsTest : public QObject
{
    Q_OBJECT

    Program mProgram;

    Answer import(const QString& project, const QStringList& arguments) const
    {
        return mProgram.run(
            QStringList{QStringLiteral("import"), project, QStringLiteral("--json")} + arguments);
    }
    QJsonObject info(const QString& project) const
    {
        return mProgram.run({QStringLiteral("info"), project, QStringLiteral("--json")}).json();
    }

private Q_SLOTS:
    // shared/DATA.md: 3,723 multipolygons with building, 142 with landuse
    void openStreetMapGivesBuildingsAndParcels()
    {
        REQUIRE_SHARED_DATA("osm-liechtenstein");
        const QString project = mProgram.project(QStringLiteral("osm.gpkg"));
        const QString source = sharedData("osm-liechtenstein/liechtenstein-2013-08-03.osm.pbf");
        const Answer buildings =
            import(project, {source, QStringLiteral("--as"), QStringLiteral("buildings")});
        COMPARE_STATUS(buildings, 0);
        QCOMPARE(buildings.json()[u"inserted"].toInt(), 3723);
        const Answer parcels =
            import(project, {source, QStringLiteral("--as"), QStringLiteral("parcels")});
        COMPARE_STATUS(parcels, 0);
        QCOMPARE(parcels.json()[u"inserted"].toInt(), 142);
        const QJsonObject there = info(project);
        QCOMPARE(there[u"buildings"].toInt(), 3723);
        QCOMPARE(there[u"parcels"].toInt(), 142);
        QVERIFY(there[u"floors"].toInt() >= 3723);
        QCOMPARE(there[u"crs"].toString(), QStringLiteral("EPSG:32632"));
    }

    void aPlaceComesTogetherFromSeveralFiles()
    {
        REQUIRE_SHARED_DATA("qgis-3d-scene");
        const QString project = mProgram.project(QStringLiteral("scene.gpkg"));
        const QDir folder(sharedData("qgis-3d-scene"));
        const auto add = [&](const char* file, const char* kind) {
            return import(project, {folder.filePath(QLatin1String(file)), QStringLiteral("--as"),
                                    QLatin1String(kind)});
        };
        COMPARE_STATUS(add("dtm.tif", "terrain"), 0);
        COMPARE_STATUS(add("rgb.tif", "imagery"), 0);
        COMPARE_STATUS(add("buildings.shp", "buildings"), 0);
        COMPARE_STATUS(add("trees.shp", "context"), 0);
        const QJsonObject there = info(project);
        QCOMPARE(there[u"crs"].toString(), QStringLiteral("EPSG:27700"));
        QCOMPARE(there[u"buildings"].toInt(), 401);
        QCOMPARE(there[u"layers"].toInt(), 3);
    }

    // SUMMARY.txt there: 401 buildings, 52 trees, 4 lines, terrain and imagery
    void aFolderOfFilesBecomesAScene()
    {
        REQUIRE_SHARED_DATA("qgis-3d-scene");
        const QString project = mProgram.project(QStringLiteral("folder.gpkg"));
        const Answer answer = import(project, {sharedData("qgis-3d-scene")});
        COMPARE_STATUS(answer, 0);
        QStringList kinds;
        for (const QJsonValue& source : answer.json()[u"sources"].toArray())
            kinds << source[u"kind"].toString();
        QCOMPARE(kinds, QStringList({QStringLiteral("buildings"), QStringLiteral("terrain"),
                                     QStringLiteral("context"), QStringLiteral("imagery"),
                                     QStringLiteral("context")}));
        QCOMPARE(info(project)[u"buildings"].toInt(), 401);
        QCOMPARE(info(project)[u"layers"].toInt(), 4);
    }

    // 100 buildings: storeysAboveGround 2:25 3:28 4:28 5:11 6:8
    void cityJsonKeepsItsStoreys()
    {
        REQUIRE_SHARED_DATA("citygml-cityjson-100storeys");
        const QString project = mProgram.project(QStringLiteral("storeys.gpkg"));
        COMPARE_STATUS(
            import(project, {sharedData("citygml-cityjson-100storeys/lod2_buildings_v2.json"),
                             QStringLiteral("--as"), QStringLiteral("buildings")}),
            0);
        const QString csv = mProgram.path(QStringLiteral("storeys.csv"));
        COMPARE_STATUS(mProgram.run({QStringLiteral("export"), project, QStringLiteral("--out"),
                                     csv, QStringLiteral("--layer"), QStringLiteral("buildings"),
                                     QStringLiteral("--csv-geometry"), QStringLiteral("centroid"),
                                     QStringLiteral("--no-bom")}),
                       0);
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const qsizetype column = QString::fromUtf8(file.readLine())
                                     .trimmed()
                                     .split(u',')
                                     .indexOf(QStringLiteral("storeys_above"));
        QVERIFY(column >= 0);
        int sum = 0;
        int rows = 0;
        for (; !file.atEnd(); ++rows)
            sum += QString::fromUtf8(file.readLine()).split(u',').value(column).toInt();
        QCOMPARE(rows, 100);
        QCOMPARE(sum, 349);
    }

    void unreadableInputLeavesTheProjectAlone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("name");
        QTest::newRow("nothing in it") << QByteArray() << QStringLiteral("empty.geojson");
        QTest::newRow("no JSON") << QByteArrayLiteral("{\"type\": \"Feature")
                                 << QStringLiteral("half.geojson");
        QTest::newRow("no archive")
            << QByteArrayLiteral("PK\x03\x04 nonsense") << QStringLiteral("bad.zip");
        QTest::newRow("no CityJSON")
            << QByteArrayLiteral("{\"type\": \"CityJSON\", \"version\": 7}")
            << QStringLiteral("city.json");
        QTest::newRow("no workbook")
            << QByteArrayLiteral("PK not really") << QStringLiteral("table.xlsx");
    }

    void unreadableInputLeavesTheProjectAlone()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, name);
        const QString project = mProgram.project(QStringLiteral("left.gpkg"));
        const QByteArray before = Program::hash(project);
        const Answer answer =
            mProgram.run({QStringLiteral("import"), project, mProgram.write(name, content),
                          QStringLiteral("--as"), QStringLiteral("buildings")});
        COMPARE_STATUS(answer, 3);
        QVERIFY2(answer.messages().contains(name), answer.err.constData());
        QVERIFY(answer.out.isEmpty());
        QCOMPARE(Program::hash(project), before);
        QFile::remove(project);
    }

    void allSourcesOrNone()
    {
        const QString project = mProgram.project(QStringLiteral("all.gpkg"));
        const QString good = mProgram.write(QStringLiteral("good.csv"),
                                            "企业名称,行业代码\n甲公司,C39\n乙公司,C38\n");
        const QString bad = mProgram.write(QStringLiteral("bad.xlsx"), "no workbook");
        const QByteArray before = Program::hash(project);
        COMPARE_STATUS(
            import(project, {good, bad, QStringLiteral("--as"), QStringLiteral("enterprises")}), 3);
        QCOMPARE(Program::hash(project), before);
        const QString other = mProgram.write(QStringLiteral("other.csv"), "企业名称\n丙公司\n");
        const Answer both =
            import(project, {good, other, QStringLiteral("--as"), QStringLiteral("enterprises")});
        COMPARE_STATUS(both, 0);
        QCOMPARE(both.json()[u"inserted"].toInt(), 3);
        QCOMPARE(both.json()[u"sources"].toArray().size(), 2);
        QCOMPARE(info(project)[u"enterprises"].toInt(), 3);
    }

    void aMappingServesAgain()
    {
        const QString project = mProgram.project(QStringLiteral("mapping.gpkg"));
        const QString first = mProgram.write(QStringLiteral("2024.csv"), "a,b\n甲公司,91440300X\n");
        const QString second =
            mProgram.write(QStringLiteral("2025.csv"), "a,b\n乙公司,91440300Y\n");
        const QString mapping = mProgram.path(QStringLiteral("survey.json"));
        COMPARE_STATUS(
            import(project, {first, QStringLiteral("--as"), QStringLiteral("enterprises"),
                             QStringLiteral("--map"), QStringLiteral("name=a"),
                             QStringLiteral("--save-mapping"), mapping}),
            0);
        const Answer again = import(project, {second, QStringLiteral("--mapping"), mapping});
        COMPARE_STATUS(again, 0);
        const QJsonValue source = again.json()[u"sources"].toArray().at(0);
        QCOMPARE(source[u"kind"].toString(), QStringLiteral("enterprises"));
        QCOMPARE(source[u"columns"][u"name"].toString(), QStringLiteral("a"));
        QCOMPARE(info(project)[u"enterprises"].toInt(), 2);
    }

    void optionsReachTheImport()
    {
        const QString project = mProgram.project(QStringLiteral("options.gpkg"));
        // "一号厂房" and "二号厂房" in GB18030
        const QString csv = mProgram.write(
            QStringLiteral("gbk.csv"),
            QByteArrayLiteral("nm,lon,lat,n\n\xd2\xbb\xba\xc5\xb3\xa7\xb7\xbf,106.71,26.55,3\n"
                              "\xb6\xfe\xba\xc5\xb3\xa7\xb7\xbf,106.72,26.55,9\n"));
        const Answer answer = import(
            project,
            {csv, QStringLiteral("--as"), QStringLiteral("buildings"), QStringLiteral("--map"),
             QStringLiteral("name=nm"), QStringLiteral("--map"), QStringLiteral("storeys_above=n"),
             QStringLiteral("--encoding"), QStringLiteral("GB18030"), QStringLiteral("--where"),
             QStringLiteral("n < 5"), QStringLiteral("--correction"), QStringLiteral("gcj02"),
             QStringLiteral("--park"), QStringLiteral("新园")});
        COMPARE_STATUS(answer, 0);
        QCOMPARE(answer.json()[u"inserted"].toInt(), 1);
        const QJsonObject there = info(project);
        QCOMPARE(there[u"park_names"].toArray().at(0).toString(), QStringLiteral("新园"));
        const Answer drawn = mProgram.run({QStringLiteral("export"), project,
                                           QStringLiteral("--out"), QStringLiteral("b.csv"),
                                           QStringLiteral("--layer"), QStringLiteral("buildings")});
        COMPARE_STATUS(drawn, 0);
        QFile file(mProgram.path(QStringLiteral("b.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(file.readAll()).contains(QStringLiteral("一号厂房")));
    }

    void importingAgainChangesNothing()
    {
        const QString project = mProgram.project(QStringLiteral("again.gpkg"));
        const QString csv = mProgram.write(QStringLiteral("again.csv"), "企业名称\n甲公司\n");
        const QStringList arguments{csv, QStringLiteral("--as"), QStringLiteral("enterprises")};
        COMPARE_STATUS(import(project, arguments), 0);
        const QByteArray before = Program::hash(project);
        const Answer again = import(project, arguments);
        COMPARE_STATUS(again, 0);
        QCOMPARE(again.json()[u"unchanged"].toInt(), 1);
        QCOMPARE(Program::hash(project), before);
    }

    void beingInterruptedLeavesNothingHalfDone_data()
    {
        QTest::addColumn<QString>("seconds");
        for (const char* seconds : {"0.2", "1", "3"})
            QTest::newRow(seconds) << QString::fromLatin1(seconds);
    }

    /// Wherever the import is when it is stopped: it says 130 and nothing changed, or it was done.
    void beingInterruptedLeavesNothingHalfDone()
    {
        REQUIRE_SHARED_DATA("osm-liechtenstein");
        QFETCH(QString, seconds);
        const QString project = mProgram.project(QStringLiteral("stopped%1.gpkg").arg(seconds));
        const QByteArray before = Program::hash(project);
        const Answer answer = mProgram.shell(
            QStringLiteral("timeout --preserve-status -s INT %1 \"$P\" import stopped%1.gpkg '%2' "
                           "--as buildings --json")
                .arg(seconds, sharedData("osm-liechtenstein/liechtenstein-2013-08-03.osm.pbf")));
        if (answer.status == 0)
            QCOMPARE(answer.json()[u"inserted"].toInt(), 3723);
        else if (Program::hash(project) != before)
            QFAIL(qPrintable(QString::number(answer.status) + answer.messages()));
        const QDir folder(mProgram.path({}));
        QCOMPARE(folder.entryList({QStringLiteral("*stopped%1*").arg(seconds)},
                                  QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("stopped%1.gpkg").arg(seconds)});
    }
};

QTEST_GUILESS_MAIN(ImportsTest)
#include "ImportsTest.moc"
