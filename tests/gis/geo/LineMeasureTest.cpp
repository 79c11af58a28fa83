#include "gis/geo/LineMeasure.h"

#include <QTest>

#include <cmath>

using namespace parkwright;

namespace {

bool isNear(double value, double expected, double tolerance)
{
    return std::abs(value - expected) <= tolerance;
}

std::vector<ProfilePoint> profileOf(const std::vector<MapPoint>& points,
                                    const ProfileSampling& sampling,
                                    const std::function<double(double, double)>& height)
{
    return profileAlong(points, measureLine(points, 1, nullptr), sampling, height);
}

} // namespace

class LineMeasureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresLegs_data();
    void measuresLegs();
    void sumsUpALine();
    void measuresOnTheEllipsoid();
    void measuresAreas();
    void keepsTheDigitsOfLargeCoordinates();
    void measuresAngles_data();
    void measuresAngles();
    void followsTheGround();
    void takesNoMorePlacesThanAllowed_data();
    void takesNoMorePlacesThanAllowed();
    void writesProfiles();
    void measuresDegreesOnTheEllipsoidOnly();
    void takesWhatIsNotThere();
};

void LineMeasureTest::measuresLegs_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<double>("rise");
    QTest::addColumn<double>("planar");
    QTest::addColumn<double>("slope");
    QTest::addColumn<double>("bearing");
    QTest::newRow("north") << 0.0 << 10.0 << 0.0 << 10.0 << 10.0 << 0.0;
    QTest::newRow("east") << 10.0 << 0.0 << 0.0 << 10.0 << 10.0 << 90.0;
    QTest::newRow("south") << 0.0 << -10.0 << 0.0 << 10.0 << 10.0 << 180.0;
    QTest::newRow("north-west") << -10.0 << 10.0 << 0.0 << std::sqrt(200.0) << std::sqrt(200.0)
                                << 315.0;
    QTest::newRow("3-4-5 up 12 is 13") << 3.0 << 4.0 << 12.0 << 5.0 << 13.0 << 36.869897645844021;
}

void LineMeasureTest::measuresLegs()
{
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(double, rise);
    QFETCH(double, planar);
    QFETCH(double, slope);
    QFETCH(double, bearing);
    const MeasuredLine line =
        measureLine({{500000, 2500000, 7}, {500000 + x, 2500000 + y, 7 + rise}}, 1, nullptr);
    QCOMPARE(line.legs.size(), size_t(1));
    QVERIFY(isNear(line.legs[0].planar, planar, 1e-9));
    QVERIFY(isNear(line.legs[0].slope, slope, 1e-9));
    QVERIFY(isNear(line.legs[0].bearing, bearing, 1e-9));
    QVERIFY(std::isnan(line.legs[0].geodesic));
}

void LineMeasureTest::sumsUpALine()
{
    const MeasuredLine line =
        measureLine({{0, 0, 0}, {30, 0, 5}, {30, 40, 2}, {0, 40, 2}}, 0.3048, nullptr);
    QVERIFY(isNear(line.planar, 100 * 0.3048, 1e-9)); // of feet
    QVERIFY(isNear(line.climb, 5, 1e-9));
    QVERIFY(isNear(line.fall, 3, 1e-9));
}

/// John F. Kennedy to Heathrow is 5551759.400 m on WGS 84 (documentation of GeographicLib); the
/// ellipsoid of CGCS2000 differs by 0.1 mm at its poles.
void LineMeasureTest::measuresOnTheEllipsoid()
{
    auto ellipsoid = GeodesicMeasure::make(*Crs::fromUserInput(QStringLiteral("EPSG:4490")));
    QVERIFY(bool(ellipsoid));
    const MeasuredLine line = measureLine({{-73.8, 40.6, 0}, {-0.5, 51.6, 0}}, 1, &*ellipsoid);
    QVERIFY2(isNear(line.geodesic, 5551759.400, 0.01),
             qPrintable(QString::number(line.geodesic, 'f', 3)));
}

void LineMeasureTest::measuresAreas()
{
    const std::vector<MapPoint> corners{{0, 0, 0}, {40, 0, 0}, {40, 30, 0}, {0, 30, 0}};
    const MeasuredArea area = measureArea(corners, 1, nullptr);
    QVERIFY(isNear(area.planar, 1200, 1e-9));
    QVERIFY(isNear(area.perimeter, 140, 1e-9));
    QVERIFY(std::isnan(area.geodesic));
    const std::vector<MapPoint> turned(corners.rbegin(), corners.rend());
    QVERIFY(isNear(measureArea(turned, 1, nullptr).planar, 1200, 1e-9));
    // On the central meridian of a zone a plan is true to about a millionth.
    auto ellipsoid = GeodesicMeasure::make(*Crs::fromUserInput(QStringLiteral("EPSG:4547")));
    QVERIFY(bool(ellipsoid));
    const MeasuredArea onEarth = measureArea(
        {{499950, 2500000, 0}, {500050, 2500000, 0}, {500050, 2500100, 0}, {499950, 2500100, 0}}, 1,
        &*ellipsoid);
    QVERIFY2(isNear(onEarth.geodesic, 10000, 0.02),
             qPrintable(QString::number(onEarth.geodesic, 'f', 4)));
}

void LineMeasureTest::keepsTheDigitsOfLargeCoordinates()
{
    const double x = 38500000;
    const double y = 2500000;
    const MeasuredArea area = measureArea(
        {{x, y, 0}, {x + 0.1, y, 0}, {x + 0.1, y + 0.1, 0}, {x, y + 0.1, 0}}, 1, nullptr);
    QVERIFY(isNear(area.planar, 0.01, 1e-8));
}

void LineMeasureTest::measuresAngles_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<double>("angle");
    QTest::newRow("right") << 0.0 << 5.0 << 90.0;
    QTest::newRow("straight") << -3.0 << 0.0 << 180.0;
    QTest::newRow("none") << 7.0 << 0.0 << 0.0;
    QTest::newRow("half a right one, below") << 2.0 << -2.0 << 45.0;
}

void LineMeasureTest::measuresAngles()
{
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(double, angle);
    const MapPoint corner{1000, 2000, 0};
    QVERIFY(isNear(angleAt(corner, {1010, 2000, 0}, {1000 + x, 2000 + y, 0}), angle, 1e-9));
    QVERIFY(std::isnan(angleAt(corner, corner, {1, 1, 0})));
}

void LineMeasureTest::followsTheGround()
{
    // A roof-shaped ground: 45° up for 10 m, 45° down for 10 m.
    const auto roof = [](double x, double) { return 10 - std::abs(x - 10); };
    const auto profile = profileOf({{0, 0, 0}, {20, 0, 0}}, {3, 4000}, roof);
    QCOMPARE(profile.front().height, 0.0);
    QCOMPARE(profile.back().along, 20.0);
    for (size_t i = 1; i < profile.size(); ++i)
        QVERIFY(profile[i].along - profile[i - 1].along <= 3.0);
    const auto fine = profileOf({{0, 0, 0}, {10, 0, 0}, {20, 0, 0}}, {3, 4000}, roof);
    const ProfileSummary summary = summaryOf(fine);
    QVERIFY(isNear(summary.length, 20 * std::sqrt(2.0), 1e-9)); // corners are among the places
    QCOMPARE(summary.lowest, 0.0);
    QCOMPARE(summary.highest, 10.0);
    QVERIFY(isNear(summary.climb, 10, 1e-9));
    QVERIFY(isNear(summary.descent, 10, 1e-9));
    QCOMPARE(fine[fine.size() / 2].x, fine[fine.size() / 2].along);
}

/// A line over the whole county must not stop the pointer.
void LineMeasureTest::takesNoMorePlacesThanAllowed_data()
{
    QTest::addColumn<double>("length");
    QTest::addColumn<int>("corners");
    QTest::addColumn<int>("most");
    QTest::newRow("short") << 100.0 << 2 << 21;
    QTest::newRow("long") << 1e6 << 2 << 512;
    QTest::newRow("many corners") << 1e6 << 400 << 512;
    QTest::newRow("more corners than places") << 1e6 << 600 << 600;
}

void LineMeasureTest::takesNoMorePlacesThanAllowed()
{
    QFETCH(double, length);
    QFETCH(int, corners);
    QFETCH(int, most);
    std::vector<MapPoint> points;
    for (int i = 0; i < corners; ++i)
        points.push_back({length * i / (corners - 1), 0, 0});
    const auto profile = profileOf(points, {5, 512}, [](double, double) { return 1.0; });
    QVERIFY2(int(profile.size()) <= most, qPrintable(QString::number(profile.size())));
    QVERIFY(isNear(profile.back().along, length, 1e-6));
}

void LineMeasureTest::writesProfiles()
{
    const std::vector<ProfilePoint> profile{{0, 1.25, 500000, 2500000}, {5, 2, 500003, 2500004}};
    QCOMPARE(profileCsv(profile, 1), QByteArray("distance,height,x,y\n"
                                                "0.000,1.250,500000.0,2500000.0\n"
                                                "5.000,2.000,500003.0,2500004.0\n"));
}

/// Degrees are no plane, so lengths are those on the ellipsoid.
void LineMeasureTest::measuresDegreesOnTheEllipsoidOnly()
{
    const Crs crs = *Crs::fromUserInput(QStringLiteral("EPSG:4490"));
    const auto ellipsoid = GeodesicMeasure::make(crs);
    const std::vector<MapPoint> points{{106, 26, 0}, {106.01, 26, 0}};
    const MeasuredLine line = measureLine(points, planarUnit(crs), &*ellipsoid);
    QVERIFY(std::isnan(line.planar));
    QVERIFY(std::isnan(line.legs[0].bearing));
    QVERIFY(isNear(line.slope, line.geodesic, 1e-9));
    const auto profile = profileAlong(points, line, {5, 4000}, [](double, double) { return 0.0; });
    QVERIFY(isNear(profile.back().along, line.geodesic, 1e-6));
    // A degree of longitude at 26° N is 100.1 km.
    const MapScale scale = mapScale(crs, points[0]);
    QVERIFY(isNear(scale.x * 0.01, line.geodesic, line.geodesic * 0.01));
    const MapScale feet = mapScale(*Crs::fromUserInput(QStringLiteral("EPSG:2263")), points[0]);
    QVERIFY(isNear(feet.x, 0.3048006, 1e-6));
}

void LineMeasureTest::takesWhatIsNotThere()
{
    QVERIFY(measureLine({}, 1, nullptr).legs.empty());
    QVERIFY(measureLine({{1, 1, 1}}, 1, nullptr).legs.empty());
    QCOMPARE(measureArea({{0, 0, 0}, {1, 1, 0}}, 1, nullptr).planar, 0.0);
    QVERIFY(profileAlong({}, {}, {}, {}).empty());
    QVERIFY(std::isnan(summaryOf({}).lowest));
}

QTEST_GUILESS_MAIN(LineMeasureTest)
#include "LineMeasureTest.moc"
