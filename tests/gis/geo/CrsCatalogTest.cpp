#include "gis/geo/CrsCatalog.h"

#include "gis/geo/CrsFacts.h"

#include <QTest>

#include <cmath>

using namespace parkwright;

/// Finding a CRS by what people type, and what is told about it.
class CrsCatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatWasMeant_data();
    void findsWhatWasMeant();
    void knowsWhatCoversAPlace();
    void understandsKindsAndZones();
    void tellsTheFacts();
    void triesAPlace();
    void refusesAPlaceThatCannotBe();
};

void CrsCatalogTest::findsWhatWasMeant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    const auto row = [](const char* text, const char* first) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(first);
    };
    // Codes as in the EPSG register: 4509 + zone without, 4488 + zone with the zone's number.
    row("4547", "EPSG:4547");
    row("EPSG:4490", "EPSG:4490");
    row("CGCS2000 / 3-degree CM 114E", "EPSG:4547");
    row("cgcs2000 3度带 114度", "EPSG:4547");
    row("国家2000 三度带 38带", "EPSG:4526");
    row("西安80 3度带 中央子午线114", "EPSG:2383");
    row("北京54 3度带 中央经线114", "EPSG:2435");
    row("广州3度带", "EPSG:4547"); // 113.3° E: zone round(113.3 / 3) = 38
    row("国家2000 经纬度", "EPSG:4490");
    row("web墨卡托", "EPSG:3857");
    row("Amersfoort RD New", "EPSG:28992");
}

void CrsCatalogTest::findsWhatWasMeant()
{
    QFETCH(QString, text);
    QFETCH(QString, first);
    const auto found = CrsCatalog::shared()->search(CrsQuery::parse(text), std::nullopt, 20);
    QVERIFY(!found.empty());
    QCOMPARE(found.front()->authority, first);
}

void CrsCatalogTest::knowsWhatCoversAPlace()
{
    const GeoPoint guiyang{106.7, 26.6, 0};
    const auto found = CrsCatalog::shared()->covering(guiyang, 8);
    QVERIFY(!found.empty());
    QVERIFY(found.front()->name.startsWith(QStringLiteral("CGCS2000 / 3-degree")));
    for (const CrsEntry* entry : found) {
        QVERIFY(entry->covers(guiyang));
        QVERIFY(!entry->deprecated);
    }
    // Of those that fit the words, the ones that cover the park come first.
    const auto zones =
        CrsCatalog::shared()->search(CrsQuery::parse(QStringLiteral("cgcs2000 3度带")), guiyang, 5);
    QVERIFY(zones.front()->covers(guiyang));
    const CrsEntry* fiji = CrsCatalog::shared()->find(QStringLiteral("EPSG:3460"));
    QVERIFY(fiji && fiji->covers({179.5, -17, 0}) && fiji->covers({-179.5, -17, 0}));
    QVERIFY(!fiji->covers(guiyang));
}

void CrsCatalogTest::understandsKindsAndZones()
{
    const CrsQuery six = CrsQuery::parse(QStringLiteral("cgcs2000 6度带"));
    for (const CrsEntry* entry : CrsCatalog::shared()->search(six, std::nullopt, 50)) {
        QVERIFY(entry->name.contains(QStringLiteral("Gauss-Kruger")));
        QVERIFY(!entry->name.contains(QStringLiteral("3-degree")));
    }
    const CrsQuery city = CrsQuery::parse(QStringLiteral("贵阳市 投影"));
    QCOMPARE(city.placeName, QStringLiteral("贵阳"));
    QCOMPARE(city.kind, CrsQuery::Kind::Projected);
    QVERIFY(city.words.isEmpty());
    QVERIFY(CrsQuery::parse(QStringLiteral("  ")).isEmpty());
    QVERIFY(CrsCatalog::shared()
                ->search(CrsQuery::parse(QStringLiteral("no such thing at all")), {}, 5)
                .empty());
}

void CrsCatalogTest::tellsTheFacts()
{
    const CrsFacts facts = CrsFacts::of(*Crs::fromUserInput(QStringLiteral("EPSG:4526")));
    QCOMPARE(facts.datum, QStringLiteral("China 2000"));
    QCOMPARE(facts.method, QStringLiteral("Transverse Mercator"));
    QCOMPARE(facts.unit, QStringLiteral("metre"));
    QVERIFY(std::abs(*facts.centralMeridian - 114) < 1e-9);
    QCOMPARE(*facts.falseEasting, 38500000.0);
    QVERIFY(facts.bounds && facts.bounds->minX < 113 && facts.bounds->maxX > 115);
    QVERIFY(facts.area.contains(QStringLiteral("China")));
    QVERIFY(facts.wkt.count(u'\n') > 10);
    QVERIFY(!facts.hasOldDatum);
    QVERIFY(CrsFacts::of(*Crs::fromUserInput(QStringLiteral("EPSG:2383"))).hasOldDatum);
    QVERIFY(CrsFacts::of(Crs()).wkt.isEmpty());
}

void CrsCatalogTest::triesAPlace()
{
    // cs2cs EPSG:4490 EPSG:4547: 114.05 E 22.6 N is N 2500241.950, E 505141.107
    const auto trial =
        CrsTrial::make(*Crs::fromUserInput(QStringLiteral("EPSG:4547")), {114.05, 22.6, 0});
    QVERIFY(trial);
    QVERIFY(std::hypot(trial->place.x - 505141.107, trial->place.y - 2500241.950) < 0.001);
    QVERIFY(trial->returnError < 0.001);
    // Next to the central meridian: 1 + y² / (2 R²), R about 6360 km
    QVERIFY(std::abs(*trial->scale - (1 + 5141.0 * 5141 / 2 / 6.36e6 / 6.36e6)) < 1e-8);
}

void CrsCatalogTest::refusesAPlaceThatCannotBe()
{
    QVERIFY(!CrsTrial::make(*Crs::fromUserInput(QStringLiteral("EPSG:4547")), {114, 95, 0}));
    QVERIFY(!CrsTrial::make(Crs(), {114, 22, 0}));
}

QTEST_GUILESS_MAIN(CrsCatalogTest)
#include "CrsCatalogTest.moc"
