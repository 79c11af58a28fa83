#include "gis/geo/ControlPoints.h"

#include <QTest>

#include <cmath>

using namespace parkwright;

namespace {

Crs reference(const char* definition)
{
    return *Crs::fromUserInput(QString::fromUtf8(definition));
}

double apart(const MapPoint& a, const MapPoint& b)
{
    return std::hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}

constexpr MapPoint Corners[] = {
    {3210.5, 4120.25, 12}, {8875.125, 3990.75, 30}, {9120, 9875.5, 55}, {2990.25, 10230, 80}};

/// Corners as a plane of another city has them: 30.5° turned, 12 ppm larger, shifted. Worked out
/// from the sine and cosine of the angle.
std::vector<ControlPoint> turnedPoints()
{
    const double cosine = 0.8616291604415258; // of 30.5°
    const double sine = 0.5075383629607041;
    const double scale = 1.000012;
    std::vector<ControlPoint> points;
    for (const MapPoint& corner : Corners) {
        ControlPoint point;
        point.name = QString::number(points.size() + 1);
        point.from = corner;
        point.to = {500000 + scale * (cosine * corner.x - sine * corner.y),
                    2500000 + scale * (sine * corner.x + cosine * corner.y), corner.z};
        points.push_back(point);
    }
    return points;
}

/// The same places in Xi'an 1980 and CGCS2000, by PROJ's own pipeline with a Helmert step.
std::vector<ControlPoint> twoDatums(const Crs& bound)
{
    const auto way = CoordinateTransform::make(bound, reference("EPSG:4547"));
    std::vector<ControlPoint> points;
    for (const MapPoint& corner : Corners) {
        ControlPoint point;
        point.name = QString::number(points.size() + 1);
        point.from = {500000 + corner.x * 10, 2500000 + corner.y * 10, 0};
        point.to = *way->forward(point.from);
        points.push_back(point);
    }
    return points;
}

} // namespace

/// Parameters from points known in two systems.
class ControlPointsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsPasted_data();
    void readsWhatIsPasted();
    void findsThePlaneAgain();
    void agreesWithProj();
    void spreadsAnErrorAndLeavesOutPoints();
    void refusesTooFewPoints();
    void followsThePublishedExample();
    void findsTheDatumAgain();
    void makesAPlaneOfFourParameters();
    void makesADatumOfSevenParameters();
    void leadsOverTheHub();
};

void ControlPointsTest::readsWhatIsPasted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("points");
    QTest::addColumn<int>("skipped");
    QTest::newRow("tabs with a heading")
        << QStringLiteral("点号\tX\tY\tX'\tY'\nA1\t1\t2\t3\t4\n") << 1 << 1;
    QTest::newRow("commas") << QStringLiteral("1,2,3,4\n5,6,7,8\r\n") << 2 << 0;
    QTest::newRow("spaces and heights") << QStringLiteral("K1 1 2 9 3 4 9.5") << 1 << 0;
    QTest::newRow("Chinese commas") << QStringLiteral("甲，1，2，3，4") << 1 << 0;
    QTest::newRow("trailing cells") << QStringLiteral("A,1,2,3,4,,") << 1 << 0;
    QTest::newRow("nonsense") << QStringLiteral("hello world\n1 2 3") << 0 << 2;
    QTest::newRow("nothing") << QString() << 0 << 0;
}

void ControlPointsTest::readsWhatIsPasted()
{
    QFETCH(QString, text);
    QFETCH(int, points);
    QFETCH(int, skipped);
    const auto read = ControlPointText::parse(text);
    QCOMPARE(int(read.points.size()), points);
    QCOMPARE(read.skipped, skipped);
    if (points > 0) {
        QCOMPARE(read.points.front().from.x, 1.0);
        QVERIFY(!read.points.front().name.isEmpty());
        const auto other = ControlPointText::parse(text, ControlPointText::Order::NorthEast);
        QCOMPARE(other.points.front().from.x, 2.0);
        QCOMPARE(other.points.front().to.y, read.points.front().to.x);
    }
}

void ControlPointsTest::findsThePlaneAgain()
{
    const auto fit = fitPlane(turnedPoints());
    QVERIFY(fit);
    QVERIFY(std::abs(fit->parameters.scale() - 1.000012) < 1e-11);
    QVERIFY(std::abs(fit->parameters.rotation() - 30.5) < 1e-9);
    QVERIFY(std::abs(fit->parameters.dx - 500000) < 1e-5);
    QVERIFY(std::abs(fit->parameters.dy - 2500000) < 1e-5);
    QVERIFY(fit->quality.rms < 1e-6);
    QCOMPARE(fit->quality.used, 4);
    QCOMPARE(fit->quality.redundant, 4);
    const MapPoint there = fit->parameters.forward({5000, 6000, 7});
    QVERIFY(apart(fit->parameters.inverse(there), {5000, 6000, 7}) < 1e-6);
}

void ControlPointsTest::agreesWithProj()
{
    // cct +proj=helmert +x=500000 +y=2500000 +s=1.000012 +theta=-109800 (−30.5° in seconds; PROJ
    // turns the other way about): 3210.5 4120.25 is 500675.08358 2505179.64162
    const MapPoint first = fitPlane(turnedPoints())->parameters.forward({3210.5, 4120.25, 0});
    QVERIFY(std::hypot(first.x - 500675.08358, first.y - 2505179.64162) < 2e-5);
    const Crs plane = reference("EPSG:4547");
    const auto fit = fitPlane(turnedPoints());
    const auto local = planeCrs(fit->parameters, plane, QStringLiteral("city"));
    QVERIFY(local);
    const auto way = CoordinateTransform::make(*local, plane);
    for (const ControlPoint& point : turnedPoints())
        QVERIFY(apart(*way->forward(point.from), point.to) < 1e-5);
}

void ControlPointsTest::spreadsAnErrorAndLeavesOutPoints()
{
    auto points = turnedPoints();
    points[2].to.x += 0.4; // somebody mistyped
    const auto all = fitPlane(points);
    QVERIFY(all->quality.rms > 0.05);
    // Residuals of a least-squares fit with a shift add up to nothing.
    double sum = 0;
    for (const MapPoint& residual : all->quality.residuals)
        sum += residual.x;
    QVERIFY(std::abs(sum) < 1e-6);
    points[2].used = false;
    const auto three = fitPlane(points);
    QVERIFY(three->quality.rms < 1e-6);
    QCOMPARE(three->quality.used, 3);
    QVERIFY(std::abs(three->quality.residuals[2].x + 0.4) < 1e-5); // still told
}

void ControlPointsTest::refusesTooFewPoints()
{
    auto points = turnedPoints();
    points.resize(1);
    QVERIFY(!fitPlane(points));
    points.push_back(points.front());
    QVERIFY(!fitPlane(points)); // twice the same
    points = turnedPoints();
    points.resize(2);
    QVERIFY(!fitBursaWolf(points, reference("EPSG:4547"), reference("EPSG:4547")));
    QVERIFY(!fitBursaWolf(turnedPoints(), Crs(), reference("EPSG:4547")));
    QVERIFY(!planeCrs({}, reference("EPSG:4490"), QStringLiteral("x")));
}

void ControlPointsTest::followsThePublishedExample()
{
    // IOGP guidance note 7-2, position vector transformation, WGS 72 to WGS 84.
    BursaWolf wgs72;
    wgs72.tz = 4.5;
    wgs72.rz = 0.554;
    wgs72.ppm = 0.219;
    const MapPoint moved = wgs72.forward({3657660.66, 255768.55, 5201382.11});
    QVERIFY(std::abs(moved.x - 3657660.78) < 0.01);
    QVERIFY(std::abs(moved.y - 255778.43) < 0.01);
    QVERIFY(std::abs(moved.z - 5201387.75) < 0.01);
}

void ControlPointsTest::findsTheDatumAgain()
{
    BursaWolf truth{100, -50, 20, 1.5, -0.5, 2.5, 5};
    const Crs xian = reference("EPSG:2383");
    const auto bound = boundCrs(truth, xian, reference("EPSG:4547"), QStringLiteral("Xian here"));
    QVERIFY(bound);
    const auto points = twoDatums(*bound);
    const auto fit = fitBursaWolf(points, xian, reference("EPSG:4547"));
    QVERIFY(fit);
    // Heights of the old ellipsoid are not known, so they stay in the residuals' third part; in
    // the plane the fit is good to a millimetre.
    for (const MapPoint& residual : fit->quality.residuals)
        QVERIFY(std::hypot(residual.x, residual.y) < 0.005);
    const auto again =
        boundCrs(fit->parameters, xian, reference("EPSG:4547"), QStringLiteral("fitted"));
    const auto way = CoordinateTransform::make(*again, reference("EPSG:4547"));
    for (const ControlPoint& point : points) {
        const MapPoint there = *way->forward(point.from);
        QVERIFY(std::hypot(there.x - point.to.x, there.y - point.to.y) < 0.005);
    }
    QCOMPARE(fit->quality.redundant, 5);
}

void ControlPointsTest::makesAPlaneOfFourParameters()
{
    const auto fit = fitPlane(turnedPoints());
    const auto local =
        planeCrs(fit->parameters, reference("EPSG:4547"), QStringLiteral("城建坐标"));
    QVERIFY(local);
    QVERIFY(local->isProjected());
    QCOMPARE(local->name(), QStringLiteral("城建坐标"));
    const auto again = Crs::fromUserInput(local->wkt());
    QVERIFY(again && again->wkt() == local->wkt());
    // On one's own plane as well as on one of the registers, and from degrees.
    const auto way = CoordinateTransform::make(*local, geographicCrs());
    const auto plain = CoordinateTransform::make(reference("EPSG:4547"), geographicCrs());
    for (const ControlPoint& point : turnedPoints()) {
        const MapPoint a = *way->forward(point.from);
        const MapPoint b = *plain->forward(point.to);
        QVERIFY(std::hypot(a.x - b.x, a.y - b.y) < 1e-9);
    }
}

void ControlPointsTest::makesADatumOfSevenParameters()
{
    BursaWolf truth{100, -50, 20, 1.5, -0.5, 2.5, 5};
    const auto bound = boundCrs(truth, reference("EPSG:2383"), reference("EPSG:4547"),
                                QStringLiteral("Xian here"));
    QVERIFY(bound && bound->isProjected());
    // The same, step by step, in one pipeline: cct +proj=pipeline +step +inv +proj=tmerc +lon_0=114
    // +x_0=500000 +ellps=IAU76 +step +proj=cart +ellps=IAU76 +step +proj=helmert +x=100 +y=-50
    // +z=20 +rx=1.5 +ry=-0.5 +rz=2.5 +s=5 +convention=position_vector +step +inv +proj=cart
    // +ellps=GRS80 +step +proj=tmerc +lon_0=114 +x_0=500000 +ellps=GRS80
    const auto way = CoordinateTransform::make(*bound, reference("EPSG:4547"));
    const MapPoint there = *way->forward(MapPoint{505141.107, 2500241.950, 0});
    QVERIFY2(std::hypot(there.x - 505154.149, there.y - 2500328.407) < 0.001,
             qPrintable(QStringLiteral("%1 %2").arg(there.x, 0, 'f', 4).arg(there.y, 0, 'f', 4)));
}

void ControlPointsTest::leadsOverTheHub()
{
    // To WGS 84 it is the way to CGCS2000 and on, not past the parameters.
    BursaWolf truth{100, -50, 20, 1.5, -0.5, 2.5, 5};
    const auto bound = boundCrs(truth, reference("EPSG:2383"), reference("EPSG:4490"),
                                QStringLiteral("Xian here"));
    const auto toOurs = CoordinateTransform::make(*bound, reference("EPSG:4490"));
    const auto toTheirs = CoordinateTransform::make(*bound, reference("EPSG:4326"));
    const MapPoint place{505141.107, 2500241.950, 0};
    const MapPoint a = *toOurs->forward(place);
    const MapPoint b = *toTheirs->forward(place);
    QVERIFY(std::hypot(a.x - b.x, a.y - b.y) < 1e-8);
    const MapPoint back = *toTheirs->inverse(b);
    QVERIFY(std::hypot(back.x - place.x, back.y - place.y) < 1e-3);
}

QTEST_GUILESS_MAIN(ControlPointsTest)
#include "ControlPointsTest.moc"
