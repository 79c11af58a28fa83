#include "gis/geo/CustomCrs.h"

#include "gis/geo/CrsFacts.h"

#include <QTest>

#include <cmath>

using namespace parkwright;

namespace {

MapPoint placeIn(const Crs& crs, const MapPoint& degrees)
{
    const auto transform = CoordinateTransform::make(geographicCrs(), crs);
    return transform ? transform->forward(degrees).value_or(MapPoint()) : MapPoint();
}

double apart(const MapPoint& a, const MapPoint& b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

} // namespace

/// A city's own plane.
class CustomCrsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheNationalZoneWithItsFigures();
    void raisesTheEllipsoid();
    void raisesByTheMeanRadius();
    void comesBackFromItsText_data();
    void comesBackFromItsText();
    void readsRegisteredZones();
    void namesWhatCannotBe_data();
    void namesWhatCannotBe();
    void readsDegrees_data();
    void readsDegrees();
};

void CustomCrsTest::isTheNationalZoneWithItsFigures()
{
    const MapPoint place{114.05, 22.6, 0};
    CustomCrs design;
    design.centralMeridian = 114;
    const Crs plain = *design.make();
    QVERIFY(plain.isProjected());
    QVERIFY(plain.authority().isEmpty());
    QVERIFY(apart(placeIn(plain, place),
                  placeIn(*Crs::fromUserInput(QStringLiteral("EPSG:4547")), place)) < 1e-6);
    design.zone = 38;
    QVERIFY(apart(placeIn(*design.make(), place),
                  placeIn(*Crs::fromUserInput(QStringLiteral("EPSG:4526")), place)) < 1e-6);
}

void CustomCrsTest::raisesTheEllipsoid()
{
    CustomCrs design;
    design.centralMeridian = 106.6;
    design.height = 1100;
    const MapPoint place{106.7, 26.6, 0};
    // The same as PROJ does it with an ellipsoid whose semi-major axis was raised by hand.
    const Crs raised = *Crs::fromUserInput(
        QStringLiteral("+proj=tmerc +lat_0=0 +lon_0=106.6 +k=1 +x_0=500000 +y_0=0 +a=6379237 "
                       "+rf=298.257222101 +units=m +no_defs"));
    const Crs degrees =
        *Crs::fromUserInput(QStringLiteral("+proj=longlat +a=6379237 +rf=298.257222101 +no_defs"));
    const auto direct = CoordinateTransform::make(degrees, raised);
    QVERIFY(direct);
    QVERIFY(apart(placeIn(*design.make(), place), *direct->forward(place)) < 1e-4);
}

void CustomCrsTest::raisesByTheMeanRadius()
{
    CustomCrs design;
    design.centralMeridian = 106.6;
    design.height = 1100;
    design.raise = CustomCrs::Raise::MeanRadius;
    design.latitude = 26.5;
    // GRS 80 at 26.5°: M = 6348060 m, N = 6382390 m, so R = 6365202 m (√(M·N))
    QVERIFY(std::abs(design.effectiveScale() - (1 + 1100 / 6365202.0)) < 1e-9);
    const auto trial = CrsTrial::make(*design.make(), {106.6, 26.5, 0});
    QVERIFY(std::abs(*trial->scale - (1 + 1100 / 6365202.0)) < 1e-9);
}

void CustomCrsTest::comesBackFromItsText_data()
{
    QTest::addColumn<int>("base");
    QTest::addColumn<int>("raise");
    QTest::addColumn<double>("height");
    QTest::addColumn<int>("zone");
    for (int base = 0; base < 4; ++base) {
        QTest::addRow("base %d", base) << base << 0 << 0.0 << 0;
        QTest::addRow("base %d raised", base) << base << 0 << 1123.25 << 36;
        QTest::addRow("base %d by radius", base) << base << 1 << -12.5 << 0;
    }
}

void CustomCrsTest::comesBackFromItsText()
{
    QFETCH(int, base);
    QFETCH(int, raise);
    QFETCH(double, height);
    QFETCH(int, zone);
    CustomCrs design;
    design.name = QStringLiteral("贵阳城建坐标系");
    design.base = CustomCrs::Base(base);
    design.raise = CustomCrs::Raise(raise);
    design.height = height;
    design.zone = zone;
    design.centralMeridian = 106.0 + 38.0 / 60;
    design.falseNorthing = -2800000;
    design.scale = 0.9999;
    design.latitude = design.raise == CustomCrs::Raise::MeanRadius ? 26.55 : CustomCrs().latitude;
    const Crs made = *design.make();
    QCOMPARE(made.name(), design.name);
    const auto again = Crs::fromUserInput(made.wkt());
    QVERIFY(again);
    QCOMPARE(again->wkt(), made.wkt());
    const auto back = CustomCrs::from(*again);
    QVERIFY(back);
    QVERIFY(std::abs(back->centralMeridian - design.centralMeridian) < 1e-10);
    CustomCrs same = *back;
    same.centralMeridian = design.centralMeridian;
    QVERIFY(same == design);
}

void CustomCrsTest::readsRegisteredZones()
{
    const auto zone = CustomCrs::from(*Crs::fromUserInput(QStringLiteral("EPSG:4526")));
    QVERIFY(zone);
    QCOMPARE(zone->zone, 38);
    QCOMPARE(zone->falseEasting, 500000.0);
    QCOMPARE(zone->centralMeridian, 114.0);
    QVERIFY(!CustomCrs::from(*Crs::fromUserInput(QStringLiteral("EPSG:3857"))));
    QVERIFY(!CustomCrs::from(*Crs::fromUserInput(QStringLiteral("EPSG:4490"))));
    QVERIFY(!CustomCrs::from(*Crs::fromUserInput(QStringLiteral("EPSG:27700"))));
    QVERIFY(!CustomCrs::from(Crs()));
}

void CustomCrsTest::namesWhatCannotBe_data()
{
    QTest::addColumn<double>("meridian");
    QTest::addColumn<double>("scale");
    QTest::addColumn<double>("height");
    QTest::newRow("meridian") << 190.0 << 1.0 << 0.0;
    QTest::newRow("no meridian") << std::nan("") << 1.0 << 0.0;
    QTest::newRow("scale") << 114.0 << 0.0 << 0.0;
    QTest::newRow("height") << 114.0 << 1.0 << 90000.0;
}

void CustomCrsTest::namesWhatCannotBe()
{
    QFETCH(double, meridian);
    QFETCH(double, scale);
    QFETCH(double, height);
    CustomCrs design;
    design.centralMeridian = meridian;
    design.scale = scale;
    design.height = height;
    const auto made = design.make();
    QVERIFY(!made);
    QVERIFY(!made.error().message.isEmpty());
}

void CustomCrsTest::readsDegrees_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("degrees");
    const auto row = [](const char* text, double degrees) {
        QTest::newRow(text) << QString::fromUtf8(text) << degrees;
    };
    row("113.283", 113.283);
    row("113°17'", 113 + 17.0 / 60);
    row("113 17 30", 113 + 17.5 / 60);
    row("113:17:30.5", 113 + 17.0 / 60 + 30.5 / 3600);
    row("113°17′30″E", 113 + 17.5 / 60);
    row("东经113度17分", 113 + 17.0 / 60);
    row("W 3.5", -3.5);
    row("-3.5", -3.5);
    row("113°61'", std::nan(""));
    row("here", std::nan(""));
    row("", std::nan(""));
}

void CustomCrsTest::readsDegrees()
{
    QFETCH(QString, text);
    QFETCH(double, degrees);
    const auto read = parseDegrees(text);
    QCOMPARE(read.has_value(), !std::isnan(degrees));
    if (read)
        QVERIFY(std::abs(*read - degrees) < 1e-12);
}

QTEST_GUILESS_MAIN(CustomCrsTest)
#include "CustomCrsTest.moc"
