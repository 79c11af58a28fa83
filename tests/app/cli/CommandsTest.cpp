#include "gis/store/ProjectLock.h"
#include "tests/app/cli/Program.h"

#include <QDir>
#include <QJsonArray>

using namespace parkwright;

class CommandsTest : public QObject
{
    Q_OBJECT

    Program mProgram;
    QString mGuiyang;
    QString mTower;

private Q_SLOTS:
    void initTestCase()
    {
        mGuiyang =
            mProgram.project(QStringLiteral("guiyang.gpkg"), QStringLiteral("guiyang-enclaves"));
        mTower = mProgram.project(QStringLiteral("tower.gpkg"), QStringLiteral("tower"));
        QVERIFY(QFile::exists(mGuiyang) && QFile::exists(mTower));
    }

    void endsWithTheStatusThatScriptsRelyOn_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const char* line, int status) {
            QTest::newRow(name) << QString::fromUtf8(line) << status;
        };
        row("help", "--help", 0);
        row("help of a subcommand", "import --help", 0);
        row("version", "--version", 0);
        row("samples", "samples", 0);
        row("plugins", "plugins", 0);
        row("options before the subcommand", "--quiet --lang en info tower.gpkg", 0);
        row("no such subcommand", "inform tower.gpkg", 2);
        row("a window without a display", "tower.gpkg", 2);
        row("no such option", "info tower.gpkg --colour", 2);
        row("nothing to work on", "info", 2);
        row("two projects", "info tower.gpkg guiyang.gpkg", 2);
        row("no such sample", "new x.gpkg --sample nowhere", 2);
        row("project of another kind", "new x.shp", 2);
        row("degrees are no plan", "new x.gpkg --crs EPSG:4326", 2);
        row("no such CRS", "new x.gpkg --crs EPSG:999999", 2);
        row("no such kind", "import tower.gpkg table.csv --as houses", 2);
        row("no mapping", "import tower.gpkg table.csv --map code", 2);
        row("no such park", "indicators tower.gpkg --park nowhere", 2);
        row("nothing that can be measured", "measure tower.gpkg weight 0,0 1,1", 2);
        row("one place is no distance", "measure tower.gpkg distance 0,0", 2);
        row("four places are no angle", "measure tower.gpkg angle 0,0 1,0 1,1 2,2", 2);
        row("no places", "measure tower.gpkg distance 0,0 north", 2);
        row("places of no CRS", "measure tower.gpkg distance 0,0 1,1 --crs EPSG:999999", 2);
        row("places beyond a CRS", "measure tower.gpkg distance 0,0 1,91 --crs EPSG:4490", 2);
        row("an area has no profile", "measure tower.gpkg area 0,0 1,0 1,1 --profile x.csv", 2);
        row("measured in no project", "measure nowhere.gpkg distance 0,0 1,1", 3);
        row("no folder for a profile",
            "measure tower.gpkg distance 0,0 1,1 --profile nowhere/x.csv", 4);
        row("no such layer", "export tower.gpkg --out x.csv --layer roads", 2);
        row("no such format", "export tower.gpkg --out x.doc", 2);
        row("onto itself", "export tower.gpkg --out tower.gpkg", 2);
        row("no such size", "render tower.gpkg --out x.png --size huge", 2);
        row("no such view", "render tower.gpkg --out x.png --view nowhere", 2);
        row("no picture", "render tower.gpkg --out x.mp4", 2);
        row("no project there", "info nowhere.gpkg", 3);
        row("no GeoPackage", "info table.csv", 3);
        row("source that is not there", "import tower.gpkg nowhere.shp --as buildings", 3);
        row("mapping that is not there", "import tower.gpkg table.csv --mapping nowhere.json", 3);
        row("is there already", "new tower.gpkg", 4);
        row("no folder for a project", "new nowhere/x.gpkg", 4);
        row("no folder for an export", "export tower.gpkg --out nowhere/x.csv", 4);
        row("no folder for a picture", "render tower.gpkg --out nowhere/x.png", 4);
    }

    void endsWithTheStatusThatScriptsRelyOn()
    {
        QFETCH(QString, line);
        QFETCH(int, status);
        mProgram.write(QStringLiteral("table.csv"), "code,name\n1,a\n");
        const QByteArray before = Program::hash(mTower);
        const Answer answer = mProgram.run(line.split(u' '));
        COMPARE_STATUS(answer, status);
        QCOMPARE(answer.err.isEmpty(), status == 0);
        QCOMPARE(answer.out.isEmpty(), status != 0);
        QCOMPARE(Program::hash(mTower), before);
    }

    /// Without a display the answer shows what was understood.
    void takesALanguageForTheWindow()
    {
        const QString lang = QStringLiteral("--lang");
        for (const QStringList& line : {QStringList{lang, QStringLiteral("zh_CN"), mTower},
                                        {QStringLiteral("--lang=zh_CN"), mTower},
                                        {mTower, lang, QStringLiteral("zh_CN")},
                                        {lang, QStringLiteral("zh_CN")}}) {
            const Answer answer = mProgram.run(line);
            COMPARE_STATUS(answer, 2);
            QVERIFY2(answer.messages().contains(QStringLiteral("没有显示")),
                     answer.err.constData());
        }
    }

    void tellsWhatIsInAProject()
    {
        const Answer answer =
            mProgram.run({QStringLiteral("info"), mTower, QStringLiteral("--json")});
        COMPARE_STATUS(answer, 0);
        const QJsonObject info = answer.json();
        for (const char* count : {"parks", "jurisdictions", "parcels", "buildings", "floors",
                                  "spaces", "enterprises", "sensors", "layers"})
            QVERIFY2(info.value(QLatin1String(count)).isDouble(), count);
        QCOMPARE(info[u"crs"].toString(), QStringLiteral("EPSG:4547"));
        const QJsonArray extent = info[u"extent"].toArray();
        QCOMPARE(extent.size(), 4);
        QVERIFY(extent[0].toDouble() < extent[2].toDouble());
        QVERIFY(extent[1].toDouble() < extent[3].toDouble());
        QCOMPARE(info[u"park_names"].toArray().size(), info[u"parks"].toInt());
        QCOMPARE(info[u"tour_names"].toArray().size(), 1);
        QCOMPARE(info[u"enterprises"].toInt(), 120); // FIELD.md section 4b
    }

    void namesTheEnclaves()
    {
        const QJsonObject info =
            mProgram.run({QStringLiteral("info"), mGuiyang, QStringLiteral("--json")}).json();
        QString names;
        for (const QJsonValue& name : info[u"park_names"].toArray())
            names += name.toString();
        QCOMPARE(info[u"parks"].toInt(), 2);
        QVERIFY(names.contains(QStringLiteral("南明")) && names.contains(QStringLiteral("云岩")));
    }

    void measuresDistances()
    {
        const QString csv = mProgram.path(QStringLiteral("profile.csv"));
        const Answer answer =
            mProgram.run({QStringLiteral("measure"), mGuiyang, QStringLiteral("distance"),
                          QStringLiteral("480000,2920000"), QStringLiteral("480300,2920400"),
                          QStringLiteral("--profile"), csv, QStringLiteral("--json")});
        COMPARE_STATUS(answer, 0);
        const QJsonObject figures = answer.json();
        QVERIFY(std::abs(figures[u"planar"].toDouble() - 500) < 1e-6); // 3-4-5
        QVERIFY(std::abs(figures[u"geodesic"].toDouble() - 500) < 0.1);
        QVERIFY(figures[u"over_ground"].toDouble() >= 500);
        QVERIFY(figures[u"lowest"].toDouble() < figures[u"highest"].toDouble());
        const double rise = figures[u"climb"].toDouble() - figures[u"descent"].toDouble();
        QVERIFY(std::abs(rise - figures[u"height_difference"].toDouble()) < 1e-6);
        // atan(3/4), clockwise from north
        const QJsonObject leg = figures[u"legs"].toArray().at(0).toObject();
        QVERIFY(std::abs(leg[u"bearing"].toDouble() - 36.869897645844021) < 1e-9);
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readLine(), QByteArray("distance,height,x,y\n"));
        const QList<QByteArray> first = file.readLine().trimmed().split(',');
        QCOMPARE(first.value(0), QByteArray("0.000"));
        QCOMPARE(first.value(2), QByteArray("480000.000"));
        const Answer people =
            mProgram.run({QStringLiteral("measure"), mGuiyang, QStringLiteral("distance"),
                          QStringLiteral("480000,2920000"), QStringLiteral("480300,2920400")});
        QVERIFY2(people.text().contains(QStringLiteral("500.00 m")), people.out.constData());
    }

    /// A square of 0.001° at 26.6° N, where a degree is 110.8 km long and 99.6 km wide
    /// (GRS 80: M = 6348.2 km, N = 6382.4 km there, times π/180 and the cosine).
    void measuresAreasOfOtherCrs()
    {
        const Answer answer = mProgram.run(
            {QStringLiteral("measure"), mGuiyang, QStringLiteral("area"),
             QStringLiteral("106.7,26.6"), QStringLiteral("106.701,26.6"),
             QStringLiteral("106.701,26.601"), QStringLiteral("106.7,26.601"),
             QStringLiteral("--crs"), QStringLiteral("EPSG:4490"), QStringLiteral("--json")});
        COMPARE_STATUS(answer, 0);
        const QJsonObject figures = answer.json();
        const double expected = 11035.0;
        const double geodesic = figures[u"geodesic"].toDouble();
        QVERIFY2(std::abs(geodesic / expected - 1) < 0.002, qPrintable(QString::number(geodesic)));
        const double planar = figures[u"planar"].toDouble();
        QVERIFY(std::abs(planar / geodesic - 1) < 0.001);
        QVERIFY(std::abs(figures[u"mu"].toDouble() - planar * 3 / 2000) < 1e-9);
        QVERIFY(std::abs(figures[u"hectares"].toDouble() - planar / 10000) < 1e-9);
    }

    void measuresAngles()
    {
        const Answer answer = mProgram.run(
            {QStringLiteral("measure"), mTower, QStringLiteral("angle"), QStringLiteral("10,0"),
             QStringLiteral("0,0"), QStringLiteral("-7,7"), QStringLiteral("--json")});
        COMPARE_STATUS(answer, 0);
        QVERIFY(std::abs(answer.json()[u"angle"].toDouble() - 135) < 1e-9);
        QVERIFY(std::abs(answer.json()[u"other_way_round"].toDouble() - 225) < 1e-9);
    }

    // FIELD.md section 1b: 451 mu = 300,667 m² within 0.1 %
    void givesThePublishedAreas()
    {
        const Answer answer =
            mProgram.run({QStringLiteral("indicators"), mGuiyang, QStringLiteral("--json")});
        COMPARE_STATUS(answer, 0);
        bool found = false;
        for (const QJsonValue& each : answer.json()[u"indicators"].toArray()) {
            const QJsonObject figures = each[u"figures"].toObject();
            for (const QString& id : figures.keys()) {
                const QJsonObject figure = figures[id].toObject();
                if (figure[u"unit"].toString() == u"m2" &&
                    std::abs(figure[u"value"].toDouble() / 300667 - 1) < 0.001 &&
                    figure[u"area"].isString())
                    found = true;
            }
        }
        QVERIFY2(found, answer.out.left(3000).constData());
    }

    void givesFiguresOfOnePark()
    {
        const QString park =
            mProgram.run({QStringLiteral("info"), mGuiyang, QStringLiteral("--json")})
                .json()[u"park_names"]
                .toArray()
                .last()
                .toString();
        const Answer answer =
            mProgram.run({QStringLiteral("indicators"), mGuiyang, QStringLiteral("--json"),
                          QStringLiteral("--park"), park});
        COMPARE_STATUS(answer, 0);
        const QJsonArray list = answer.json()[u"indicators"].toArray();
        QCOMPARE(list.size(), 1);
        const QJsonObject figures = list.at(0)[u"figures"].toObject();
        QVERIFY(figures[u"far"][u"value"].toDouble() > 0);
        QVERIFY(figures[u"building-density"][u"value"].toDouble() > 0);
    }

    void keepsAProjectThatIsThere()
    {
        const QString path = mProgram.project(QStringLiteral("kept.gpkg"), QStringLiteral("tower"));
        const QByteArray before = Program::hash(path);
        COMPARE_STATUS(mProgram.run({QStringLiteral("new"), path}), 4);
        QCOMPARE(Program::hash(path), before);
        COMPARE_STATUS(mProgram.run({QStringLiteral("new"), path, QStringLiteral("--force")}), 0);
        const QJsonObject info =
            mProgram.run({QStringLiteral("info"), path, QStringLiteral("--json")}).json();
        QCOMPARE(info[u"buildings"].toInt(), 0);
    }

    void takesACrsForANewProject()
    {
        const QString path = mProgram.path(QStringLiteral("crs.gpkg"));
        COMPARE_STATUS(mProgram.run({QStringLiteral("new"), path, QStringLiteral("--crs"),
                                     QStringLiteral("EPSG:4526"), QStringLiteral("--title"),
                                     QStringLiteral("试验园")}),
                       0);
        const QJsonObject info =
            mProgram.run({QStringLiteral("info"), path, QStringLiteral("--json")}).json();
        QCOMPARE(info[u"crs"].toString(), QStringLiteral("EPSG:4526"));
        QCOMPARE(info[u"title"].toString(), QStringLiteral("试验园"));
        QVERIFY(info[u"extent"].isNull());
    }

    void listsTheSamples()
    {
        const QJsonObject json =
            mProgram.run({QStringLiteral("samples"), QStringLiteral("--json")}).json();
        QStringList ids;
        for (const QJsonValue& sample : json[u"samples"].toArray()) {
            ids << sample[u"id"].toString();
            QVERIFY(!sample[u"title"][u"zh"].toString().isEmpty());
            QVERIFY(!sample[u"title"][u"en"].toString().isEmpty());
        }
        QCOMPARE(ids, QStringList({QStringLiteral("guiyang-enclaves"), QStringLiteral("tower")}));
    }

    void checkEndsWithOneWhenSomethingIsWrong()
    {
        const QString path = mProgram.project(QStringLiteral("wrong.gpkg"));
        COMPARE_STATUS(mProgram.run({QStringLiteral("check"), path}), 0);
        const QString csv = mProgram.write(
            QStringLiteral("wrong.csv"),
            "code,WKT\n"
            "A,\"POLYGON((500000 2950000,500100 2950000,500100 2950100,500000 2950100,500000 "
            "2950000))\"\n"
            "B,\"POLYGON((500050 2950000,500150 2950000,500150 2950100,500050 2950100,500050 "
            "2950000))\"\n");
        COMPARE_STATUS(mProgram.run({QStringLiteral("import"), path, csv, QStringLiteral("--as"),
                                     QStringLiteral("parcels"), QStringLiteral("--crs"),
                                     QStringLiteral("EPSG:4545")}),
                       0);
        const Answer check =
            mProgram.run({QStringLiteral("check"), path, QStringLiteral("--json")});
        COMPARE_STATUS(check, 1);
        QCOMPARE(check.json()[u"worst"].toString(), QStringLiteral("error"));
        QVERIFY(check.text().contains(QStringLiteral("parcels-overlap")));
    }

    void checkMendsWhatIsClear()
    {
        const QString path = mProgram.project(QStringLiteral("mend.gpkg"));
        const QString csv = mProgram.write(
            QStringLiteral("mend.csv"),
            "number,far_min,far_max,WKT\n"
            "A,2.5,1.2,\"POLYGON((500000 2950000,500100 2950000,500100 2950100,500000 2950100,"
            "500000 2950000))\"\n");
        COMPARE_STATUS(mProgram.run({QStringLiteral("import"), path, csv, QStringLiteral("--as"),
                                     QStringLiteral("parcels"), QStringLiteral("--crs"),
                                     QStringLiteral("EPSG:4545")}),
                       0);
        COMPARE_STATUS(mProgram.run({QStringLiteral("check"), path}), 1);
        const Answer mended = mProgram.run(
            {QStringLiteral("check"), path, QStringLiteral("--fix"), QStringLiteral("--json")});
        COMPARE_STATUS(mended, 0);
        QCOMPARE(mended.json()[u"mended"].toInt(), 1);
        COMPARE_STATUS(mProgram.run({QStringLiteral("check"), path}), 0);
    }

    void aProjectThatIsOpenElsewhereCanBeLookedAt()
    {
        const QString csv = mProgram.write(QStringLiteral("table.csv"), "code,name\n1,a\n");
        const auto lock = ProjectLock::take(mTower);
        QVERIFY(bool(lock));
        const QByteArray before = Program::hash(mTower);
        const Answer refused =
            mProgram.run({QStringLiteral("import"), mTower, csv, QStringLiteral("--as"),
                          QStringLiteral("enterprises")});
        COMPARE_STATUS(refused, 4);
        QVERIFY(refused.messages().contains(QStringLiteral("open elsewhere")));
        QCOMPARE(refused.messages().count(u'\n'), 1);
        COMPARE_STATUS(mProgram.run({QStringLiteral("info"), mTower}), 0);
        COMPARE_STATUS(mProgram.run({QStringLiteral("new"), mTower, QStringLiteral("--force")}), 4);
        QCOMPARE(Program::hash(mTower), before);
    }

    void speaksTheLanguageThatIsAskedFor()
    {
        const Answer chinese = mProgram.run(
            {QStringLiteral("--lang"), QStringLiteral("zh_CN"), QStringLiteral("info"), mTower});
        QVERIFY(chinese.text().contains(QStringLiteral("企业")));
        const Answer english =
            mProgram.run({QStringLiteral("info"), mTower, QStringLiteral("--lang=en")});
        QVERIFY(english.text().contains(QStringLiteral("Enterprises")));
        const Answer help = mProgram.run(
            {QStringLiteral("--lang=zh"), QStringLiteral("import"), QStringLiteral("--help")});
        COMPARE_STATUS(help, 0);
        QVERIFY(help.text().contains(QStringLiteral("坐标")));
        QProcessEnvironment locale;
        locale.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
        const Answer plain = mProgram.run({QStringLiteral("info"), mGuiyang}, locale);
        COMPARE_STATUS(plain, 0);
        QVERIFY(plain.text().contains(QStringLiteral("南明"))); // UTF-8 whatever the locale
    }

    void failsInJsonToo()
    {
        const Answer answer = mProgram.run(
            {QStringLiteral("info"), QStringLiteral("nowhere.gpkg"), QStringLiteral("--json")});
        COMPARE_STATUS(answer, 3);
        QCOMPARE(answer.json()[u"error"][u"code"].toString(), QStringLiteral("unreadable"));
        QVERIFY(answer.json()[u"error"][u"message"].toString().contains(u"nowhere.gpkg"));
    }

    void aReaderThatGoesAwayDoesNoHarm()
    {
        const Answer answer = mProgram.shell(
            QStringLiteral("\"$P\" info guiyang.gpkg --json | head -c 1; echo ${PIPESTATUS[0]}"));
        QCOMPARE(answer.out, QByteArrayLiteral("{0\n"));
        QVERIFY2(answer.err.isEmpty(), answer.err.constData());
    }

    void aFullDiskIsSaid()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("there is no /dev/full");
        const Answer answer = mProgram.shell(QStringLiteral("\"$P\" samples >/dev/full"));
        COMPARE_STATUS(answer, 4);
        QVERIFY(!answer.err.isEmpty());
    }

    void listsPlugins()
    {
        const QJsonObject json =
            mProgram.run({QStringLiteral("plugins"), QStringLiteral("--json")}).json();
        const QJsonArray plugins = json[u"plugins"].toArray();
        QCOMPARE(plugins.at(0)[u"id"].toString(), QStringLiteral("boundary-points"));
        QVERIFY(plugins.at(0)[u"loaded"].toBool());
    }
};

QTEST_GUILESS_MAIN(CommandsTest)
#include "CommandsTest.moc"
