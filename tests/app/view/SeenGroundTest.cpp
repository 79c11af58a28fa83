#include "app/view/SeenGround.h"

#include "app/view/OverviewCone.h"
#include "app/view/OverviewPlaces.h"

#include <QTest>

#include <cmath>

using namespace parkwright;

namespace {

constexpr double Far = 1e6; ///< metres

CameraPose poseOver(double distance, double heading, double pitch, double fieldOfView)
{
    CameraPose pose;
    pose.target = {1000, 2000, 0};
    pose.distance = distance;
    pose.heading = heading;
    pose.pitch = pitch;
    pose.fieldOfView = fieldOfView;
    return pose;
}

bool isAt(const MapPoint& point, double x, double y)
{
    const bool is = std::abs(point.x - x) < 0.01 && std::abs(point.y - y) < 0.01;
    if (!is)
        qWarning() << point.x << point.y << "instead of" << x << y;
    return is;
}

} // namespace

/// The ground that a camera sees, worked out by hand.
class SeenGroundTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isARectangleFromAbove_data();
    void isARectangleFromAbove();
    void turnsWithTheView();
    void isATrapezoidAtAnAngle();
    void isCutBeforeTheHorizon();
    void isNothingInTheSky_data();
    void isNothingInTheSky();
    void handleTurnsTheView();
    void keepsAnEyeFarOutAtTheEdge();
    void fitsTheMap();
    void showsThePlaceThatIsLookedAt();
};

void SeenGroundTest::isARectangleFromAbove_data()
{
    QTest::addColumn<bool>("orthographic");
    QTest::newRow("2D plan") << true;
    QTest::newRow("perspective") << false;
}

void SeenGroundTest::isARectangleFromAbove()
{
    QFETCH(bool, orthographic);
    CameraPose pose = poseOver(100, 0, -90, 90); // tan 45° = 1: as far to each side as it is high
    pose.orthographic = orthographic;
    const SeenGround seen = seenGround(pose, 2, 0, Far);
    QCOMPARE(seen.corners.size(), 4u);
    QVERIFY(isAt(seen.eye, 1000, 2000));
    QVERIFY(isAt(seen.corners[0], 800, 1900));
    QVERIFY(isAt(seen.corners[1], 1200, 1900));
    QVERIFY(isAt(seen.corners[2], 1200, 2100));
    QVERIFY(isAt(seen.corners[3], 800, 2100));
}

void SeenGroundTest::turnsWithTheView()
{
    const SeenGround seen = seenGround(poseOver(100, 90, -90, 90), 2, 0, Far); // east is up
    QVERIFY(isAt(seen.corners[0], 900, 2200)); // near left: west and north
    QVERIFY(isAt(seen.corners[2], 1100, 1800));
    QVERIFY(std::abs(seen.ahead.x() - 1) < 1e-9 && std::abs(seen.ahead.y()) < 1e-9);
}

void SeenGroundTest::isATrapezoidAtAnAngle()
{
    // 45° down from 100 m above and 100 m south of the target; 30° of field, so the edges of the
    // picture look 60° and 30° down: 100 / tan 60° and 100 / tan 30° from the eye. Half widths:
    // tan 15° of the depth, which is the slant range by cos 15°.
    const SeenGround seen = seenGround(poseOver(std::hypot(100, 100), 0, -45, 30), 1, 0, Far);
    QVERIFY(isAt(seen.eye, 1000, 1900));
    QVERIFY(isAt(seen.corners[0], 1000 - 29.886, 1900 + 57.735));
    QVERIFY(isAt(seen.corners[1], 1000 + 29.886, 1900 + 57.735));
    QVERIFY(isAt(seen.corners[2], 1000 + 51.764, 1900 + 173.205));
    QVERIFY(isAt(seen.corners[3], 1000 - 51.764, 1900 + 173.205));
}

void SeenGroundTest::isCutBeforeTheHorizon()
{
    const SeenGround seen = seenGround(poseOver(200, 0, -10, 40), 1.5, 0, 3000);
    QCOMPARE(seen.corners.size(), 4u);
    for (int i : {2, 3})
        QVERIFY(std::abs(std::hypot(seen.corners[size_t(i)].x - seen.eye.x,
                                    seen.corners[size_t(i)].y - seen.eye.y) -
                         3000) < 0.01);
    // The sides still run along the edges of the picture: away from each other.
    QVERIFY(seen.corners[2].x - seen.corners[3].x > seen.corners[1].x - seen.corners[0].x);
}

void SeenGroundTest::isNothingInTheSky_data()
{
    QTest::addColumn<double>("pitch");
    QTest::addColumn<double>("ground");
    QTest::addColumn<double>("reach");
    QTest::newRow("looking up") << 12.0 << -100.0 << Far;
    QTest::newRow("below the ground") << -30.0 << 500.0 << Far;
    QTest::newRow("all of it too far away") << -30.0 << 0.0 << 10.0;
}

void SeenGroundTest::isNothingInTheSky()
{
    QFETCH(double, pitch);
    QFETCH(double, ground);
    QFETCH(double, reach);
    QVERIFY(seenGround(poseOver(100, 0, pitch, 10), 1, ground, reach).corners.empty());
}

void SeenGroundTest::handleTurnsTheView()
{
    const MapExtent frame{0, 0, 4000, 3000};
    const QSizeF size(200, 150);
    const QTransform fit = overviewFit(frame, size);
    const CameraPose slanted = poseOver(2000, 0, -45, 30);
    OverviewCone cone = overviewCone(seenGround(slanted, 1, 0, Far), slanted.target, fit, size);
    QVERIFY(cone.isHandleAtEye);
    QVERIFY(cone.eye.y() > cone.target.y()); // south of it
    // The eye dragged to the west looks east, to the north it looks south.
    QCOMPARE(headingByHandle(cone, cone.target + QPointF(-40, 0)), 90.0);
    QCOMPARE(headingByHandle(cone, cone.target + QPointF(0, -40)), 180.0);

    const CameraPose above = poseOver(2000, 0, -90, 30);
    cone = overviewCone(seenGround(above, 1, 0, Far), above.target, fit, size);
    QVERIFY(!cone.isHandleAtEye);
    QVERIFY(cone.handle.y() < cone.target.y()); // ahead of it
    QCOMPARE(headingByHandle(cone, cone.target + QPointF(40, 0)), 90.0);
    QCOMPARE(headingByHandle(cone, cone.target + QPointF(-40, 0)), 270.0);
}

void SeenGroundTest::keepsAnEyeFarOutAtTheEdge()
{
    const QSizeF size(200, 150);
    const CameraPose pose = poseOver(50000, 30, -20, 35);
    const OverviewCone cone = overviewCone(seenGround(pose, 1, 0, Far), pose.target,
                                           overviewFit({0, 0, 4000, 3000}, size), size);
    QVERIFY(cone.isOut);
    QVERIFY(QRectF(QPointF(), size).contains(cone.eye));
    // … on the line from the target to it, which runs 30° west of south.
    const QPointF way = cone.eye - cone.target;
    QVERIFY(std::abs(std::atan2(-way.x(), way.y()) * 180 / M_PI - 30) < 0.5);
}

void SeenGroundTest::fitsTheMap()
{
    const QTransform fit = overviewFit({1000, 2000, 1400, 2300}, {200, 150});
    QCOMPARE(fit.map(QPointF(1200, 2150)), QPointF(100, 75));
    QVERIFY(fit.map(QPointF(1200, 2300)).y() < 75); // north is up
    QVERIFY(QRectF(0, 0, 200, 150).contains(fit.mapRect(QRectF(1000, 2000, 400, 300))));
    QVERIFY(fit.map(QPointF(1000, 2150)).x() < 40); // and little room is lost
}

void SeenGroundTest::showsThePlaceThatIsLookedAt()
{
    OverviewPlaces places;
    places.whole = {0, 0, 40000, 10000};
    places.places = {{{0, 0, 900, 800}, {}, {}}, {{39000, 9000, 40000, 10000}, {}, {}}};
    const MapPoint inFirst{400, 300, 0};
    const MapPoint between{20000, 5000, 0};
    QCOMPARE(overviewFrame(places, inFirst, 800, {}), places.places[0].extent);
    QCOMPARE(overviewFrame(places, {39100, 9900, 0}, 800, {}), places.places[1].extent);
    QCOMPARE(overviewFrame(places, between, 800, {}), places.whole);
    QCOMPARE(overviewFrame(places, inFirst, 30000, {}), places.whole);
    // It does not jump to and fro: 2.5 times the place keeps what is shown.
    QCOMPARE(overviewFrame(places, inFirst, 3000, places.places[0].extent),
             places.places[0].extent);
    QCOMPARE(overviewFrame(places, inFirst, 3000, places.whole), places.whole);
}

QTEST_APPLESS_MAIN(SeenGroundTest)
#include "SeenGroundTest.moc"
