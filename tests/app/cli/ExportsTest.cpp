#include "tests/app/cli/Program.h"

#include <QJsonArray>

using namespace parkwright;

class ExportsTest : public QObject
{
    Q_OBJECT

    Program mProgram;
    QString mTower;

    Answer exported(const QString& file, const QStringList& more = {}) const
    {
        return mProgram.run(QStringList{QStringLiteral("export"), mTower, QStringLiteral("--json"),
                                        QStringLiteral("--out"), mProgram.path(file)} +
                            more);
    }

private Q_SLOTS:
    void initTestCase()
    {
        mTower = mProgram.project(QStringLiteral("tower.gpkg"), QStringLiteral("tower"));
    }

    void writesEachFormat_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("GeoPackage") << QStringLiteral("p.gpkg") << QByteArrayLiteral("SQLite");
        QTest::newRow("GeoJSON") << QStringLiteral("p.geojson") << QByteArrayLiteral("{");
        QTest::newRow("FlatGeobuf") << QStringLiteral("p.fgb") << QByteArrayLiteral("fgb");
        QTest::newRow("CSV") << QStringLiteral("p.csv") << QByteArrayLiteral("\xEF\xBB\xBF");
        QTest::newRow("XLSX") << QStringLiteral("p.xlsx") << QByteArrayLiteral("PK");
        QTest::newRow("DXF") << QStringLiteral("p.dxf") << QByteArrayLiteral("  0");
        QTest::newRow("Shapefile") << QStringLiteral("p.shp") << QByteArrayLiteral("");
        QTest::newRow("of a plugin") << QStringLiteral("p.txt") << QByteArrayLiteral("[");
    }

    void writesEachFormat()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, start);
        const Answer answer =
            exported(file, {QStringLiteral("--layer"), QStringLiteral("parcels")});
        COMPARE_STATUS(answer, 0);
        QCOMPARE(answer.json()[u"rows"].toInt(), 20);
        QFile written(mProgram.path(file));
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.read(100).startsWith(start));
    }

    void whatIsExportedComesBack_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("GeoPackage") << QStringLiteral("back.gpkg");
        QTest::newRow("GeoJSON") << QStringLiteral("back.geojson");
        QTest::newRow("FlatGeobuf") << QStringLiteral("back.fgb");
        QTest::newRow("CSV") << QStringLiteral("back.csv");
    }

    void whatIsExportedComesBack()
    {
        QFETCH(QString, file);
        COMPARE_STATUS(exported(file, {QStringLiteral("--layer"), QStringLiteral("parcels")}), 0);
        const QString other =
            mProgram.project(QStringLiteral("other-") + file + QStringLiteral(".gpkg"));
        const Answer back = mProgram.run(
            {QStringLiteral("import"), other, mProgram.path(file), QStringLiteral("--as"),
             QStringLiteral("parcels"), QStringLiteral("--crs"),
             file.endsWith(u".geojson") ? QStringLiteral("EPSG:4326") : QStringLiteral("EPSG:4547"),
             QStringLiteral("--json")});
        COMPARE_STATUS(back, 0);
        QCOMPARE(back.json()[u"inserted"].toInt(), 20);
    }

    void keepsWhatIsConfidential()
    {
        const QStringList layer{QStringLiteral("--layer"), QStringLiteral("spaces")};
        const auto header = [this](const QString& name) {
            QFile file(mProgram.path(name));
            return file.open(QIODevice::ReadOnly) ? file.readLine() : QByteArray();
        };
        COMPARE_STATUS(exported(QStringLiteral("open.csv"), layer), 0);
        QVERIFY(!header(QStringLiteral("open.csv")).contains("rent"));
        COMPARE_STATUS(exported(QStringLiteral("all.csv"),
                                layer + QStringList{QStringLiteral("--confidential")}),
                       0);
        QVERIFY(header(QStringLiteral("all.csv")).contains("rent"));
    }

    void severalLayersGetAFileEach()
    {
        const Answer answer = exported(QStringLiteral("some.csv"),
                                       {QStringLiteral("--layer"), QStringLiteral("parcels"),
                                        QStringLiteral("--layer"), QStringLiteral("floors")});
        COMPARE_STATUS(answer, 0);
        QCOMPARE(answer.json()[u"files"].toArray().size(), 2);
        QVERIFY(QFile::exists(mProgram.path(QStringLiteral("some-floors.csv"))));
    }

    void aPluginTakesItsSettings()
    {
        const QStringList layer{QStringLiteral("--layer"), QStringLiteral("parcels"),
                                QStringLiteral("--set")};
        COMPARE_STATUS(exported(QStringLiteral("p.txt"),
                                layer + QStringList{QStringLiteral("encoding=UTF-8")}),
                       0);
        COMPARE_STATUS(exported(QStringLiteral("p.txt"),
                                layer + QStringList{QStringLiteral("encoding=Latin")}),
                       2);
        COMPARE_STATUS(
            exported(QStringLiteral("p.txt"), layer + QStringList{QStringLiteral("colour=red")}),
            2);
        COMPARE_STATUS(exported(QStringLiteral("p.txt"),
                                {QStringLiteral("--layer"), QStringLiteral("floors")}),
                       2);
    }
};

QTEST_GUILESS_MAIN(ExportsTest)
#include "ExportsTest.moc"
