#include "gis/geo/GeometryOps.h"
#include "plugins/boundary-points/BoundaryPointsExport.h"
#include "plugins/boundary-points/BoundaryPointsFile.h"
#include "plugins/boundary-points/BoundaryPointsFormat.h"

#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace parkwright;

namespace {

// The layout of published descriptions; numbers are ours.
const char* const Example = "[属性描述]\r\n"
                            "格式版本号=1.01\r\n"
                            "坐标系=2000国家大地坐标系\r\n"
                            "几度分带=3\r\n"
                            "投影类型=高斯克吕格\r\n"
                            "计量单位=米\r\n"
                            "带号=38\r\n"
                            "精度=0.001\r\n"
                            "转换参数=0,0,0,0,0,0,0\r\n"
                            "[地块坐标]\r\n"
                            "9,0.9600,1,一号地块,面,,工业用地,0601,@\r\n"
                            "J1,1,3751500.000,38438600.000\r\n"
                            "J2,1,3751600.000,38438600.000\r\n"
                            "J3,1,3751600.000,38438700.000\r\n"
                            "J4,1,3751500.000,38438700.000\r\n"
                            "J1,1,3751500.000,38438600.000\r\n"
                            "J5,2,3751540.000,38438640.000\r\n"
                            "J6,2,3751560.000,38438640.000\r\n"
                            "J7,2,3751560.000,38438660.000\r\n"
                            "J8,2,3751540.000,38438660.000\r\n"
                            "J5,2,3751540.000,38438640.000\r\n"
                            "4,1.0000,2,二号地块,面,,,,@\r\n"
                            "1,1,3752500,38438600\r\n"
                            "2,1,3752600,38438600\r\n"
                            "3,1,abc,38438700\r\n"
                            "4,1,3752500,38438700\r\n";

} // namespace

class BoundaryPointsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsParcelsWithHoles();
    void tellsUtf8FromGbk();
    void findsTheCrs_data();
    void findsTheCrs();
    void writesWhatItReads();
    void isReadLikeAnyOtherSource();
    void refusesOtherTexts();
};

void BoundaryPointsTest::readsParcelsWithHoles()
{
    Findings findings;
    const auto file =
        parseBoundaryPoints(QString::fromUtf8(Example), QStringLiteral("a.txt"), findings);
    QVERIFY(file);
    QCOMPARE(file->records.size(), size_t(2));
    QCOMPARE(file->crs.authority(), QStringLiteral("EPSG:4526"));
    const auto& first = file->records[0];
    QCOMPARE(first.name, QStringLiteral("一号地块"));
    QCOMPARE(first.code, QStringLiteral("0601"));
    QCOMPARE(first.geometry.polygons().size(), size_t(1));
    QCOMPARE(planarArea(first.geometry), 10000.0 - 400.0); // the 0.96 ha that the line says
    QCOMPARE(first.geometry.extent().minX, 38438600.0);    // x is east
    QCOMPARE(file->records[1].geometry.polygons()[0].outer.size(), size_t(3));
    QCOMPARE(findings.size(), size_t(1)); // the line that is no point
}

void BoundaryPointsTest::tellsUtf8FromGbk()
{
    QTemporaryDir folder;
    QStringEncoder gbk("GB18030");
    if (!gbk.isValid())
        QSKIP("this Qt knows no GB18030");
    for (const bool old : {true, false}) {
        const QString path = folder.filePath(QStringLiteral("parcels.txt"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        const QByteArray utf8(Example);
        file.write(old ? QByteArray(gbk.encode(QString::fromUtf8(utf8))) : utf8);
        file.close();
        const BoundaryPointsFormat format;
        QFile again(path);
        QVERIFY(again.open(QIODevice::ReadOnly));
        QVERIFY(format.recognises(path, again.read(4096)));
        JobContext job;
        Findings findings;
        const auto layers = format.read(path, {}, job, findings);
        QVERIFY(layers);
        const SourceLayer& layer = layers->front();
        QCOMPARE(layer.features.size(), size_t(2));
        QCOMPARE(std::get<QString>(layer.features[0].attributes[1]), QStringLiteral("一号地块"));
        QCOMPARE(findings.size(), size_t(old ? 2 : 1));
    }
}

void BoundaryPointsTest::findsTheCrs_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("zone");
    QTest::addColumn<bool>("prefixed");
    QTest::addColumn<QString>("authority");
    const auto row = [](const char* system, int width, int zone, bool prefixed, const char* code) {
        QTest::newRow(code) << QString::fromUtf8(system) << width << zone << prefixed
                            << QString::fromUtf8(code);
    };
    row("2000国家大地坐标系", 3, 36, true, "EPSG:4524");
    row("CGCS2000", 3, 36, false, "EPSG:4545");
    row("1980西安坐标系", 3, 38, true, "EPSG:2362");
    row("西安80", 3, 38, false, "EPSG:2383");
    row("1954北京坐标系", 3, 38, false, "EPSG:2435");
    row("2000国家大地坐标系", 6, 18, true, "EPSG:4496");
    row("2000国家大地坐标系", 3, 99, true, "");
    row("WGS84", 3, 38, true, "");
}

void BoundaryPointsTest::findsTheCrs()
{
    QFETCH(QString, system);
    QFETCH(int, width);
    QFETCH(int, zone);
    QFETCH(bool, prefixed);
    QFETCH(QString, authority);
    const Crs crs = boundaryPointsCrs(system, width, zone, prefixed);
    QCOMPARE(crs.authority(), authority);
    if (crs.isValid())
        QVERIFY2(crs.name().contains(QString::number(zone)) || !prefixed, qPrintable(crs.name()));
}

void BoundaryPointsTest::writesWhatItReads()
{
    PlanBuilder plan;
    Parcel parcel;
    parcel.uid = Uid::make();
    parcel.number = QStringLiteral("A-01");
    parcel.name = QStringLiteral("带,逗号@的地块");
    parcel.plannedUse = QStringLiteral("100101");
    parcel.geometry = Geometry::fromPolygon(
        {{{38438600, 3751500, 0}, {38438700, 3751500, 0}, {38438700, 3751600, 0}}, {}});
    plan.insert(parcel);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.txt"));
    const BoundaryPointsExport format;
    JobContext job;
    Findings findings;
    const Crs crs = *Crs::fromUserInput(QStringLiteral("EPSG:4526"));
    QVERIFY(format.write(path, TableId::Parcels, plan.state(), crs, {}, job, findings));
    QVERIFY(findings.empty());

    const auto layers = BoundaryPointsFormat().read(path, {}, job, findings);
    QVERIFY(layers);
    QVERIFY(layers->front().crs == crs);
    const SourceFeature& feature = layers->front().features[0];
    QVERIFY(feature.geometry == parcel.geometry);
    QCOMPARE(std::get<QString>(feature.attributes[0]), parcel.number);
    QCOMPARE(std::get<double>(feature.attributes[5]), 0.5);

    const auto refused = format.write(folder.filePath(QStringLiteral("no/such/folder/out.txt")),
                                      TableId::Parcels, plan.state(), crs, {}, job, findings);
    QVERIFY(!refused);
    QVERIFY(refused.error().code == ErrorCode::Output);
}

void BoundaryPointsTest::isReadLikeAnyOtherSource()
{
    addSourceFormat(std::make_shared<BoundaryPointsFormat>());
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("parcels.txt"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(Example);
    file.close();
    JobContext job;
    Findings findings;
    ReadOptions options;
    options.where = QStringLiteral("DKBH = '1'");
    const auto layer = readLayer(path, {}, options, job, findings);
    QVERIFY(layer);
    QCOMPARE(layer->features.size(), size_t(1));
    QCOMPARE(layer->crs.authority(), QStringLiteral("EPSG:4526"));
    QCOMPARE(layer->driver, QStringLiteral("BoundaryPoints"));
}

void BoundaryPointsTest::refusesOtherTexts()
{
    Findings findings;
    QVERIFY(
        !parseBoundaryPoints(QStringLiteral("hello\nworld"), QStringLiteral("a.txt"), findings));
    QVERIFY(!BoundaryPointsFormat().recognises({}, QByteArrayLiteral("x,y\n1,2\n")));
    const auto empty = parseBoundaryPoints(QStringLiteral("[地块坐标]\n@\n1,1,2,3\n"),
                                           QStringLiteral("a.txt"), findings);
    QVERIFY(empty);
    QVERIFY(empty->records[0].geometry.isNull());
}

QTEST_GUILESS_MAIN(BoundaryPointsTest)
#include "BoundaryPointsTest.moc"
