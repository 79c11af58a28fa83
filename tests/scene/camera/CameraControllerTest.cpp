#include "scene/camera/CameraController.h"

#include "scene/camera/CameraMath.h"

#include <QTest>

#include <cmath>

using namespace parkwright;

class CameraControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void panKeepsTheGrabbedPointUnderThePointer();
    void zoomKeepsThePointUnderThePointer_data();
    void zoomKeepsThePointUnderThePointer();
    void orbitKeepsThePointWhereItIs();
    void neverFallsThroughTheGround();
    void walksOverTheGroundAtTheHeightOfEyes();
    void startsInTheSouthWestAndFillsTwoThirds();
    void flightEndsExactlyAtItsPose();
    void flightRisesOverALongWay();
    void anyGestureEndsAFlight();

private:
    QPointF pixelOf(const MapPoint& at) const;

    CameraController mCamera;
    const QSizeF mSize{900, 600};
};

void CameraControllerTest::init()
{
    mCamera = CameraController();
    mCamera.setViewport(mSize);
    MapExtent extent;
    extent.add(MapPoint{38505000, 2500000, 0}); // the size of CGCS2000 coordinates with zone
    extent.add(MapPoint{38506000, 2500800, 0});
    mCamera.setScene(extent, 20, 80);
    mCamera.setPose(mCamera.startPose());
}

QPointF CameraControllerTest::pixelOf(const MapPoint& at) const
{
    const osg::Vec3d clip =
        osg::Vec3d(at.x, at.y, at.z) * viewMatrix(mCamera.pose(), {}) *
        projectionMatrix(mCamera.pose(), mSize.width() / mSize.height(), ClipRange{1, 1e6});
    return {(clip.x() + 1) / 2 * mSize.width(), (1 - clip.y()) / 2 * mSize.height()};
}

static void compareClosely(const QPointF& found, const QPointF& wanted)
{
    QVERIFY2(std::hypot(found.x() - wanted.x(), found.y() - wanted.y()) < 0.05,
             qPrintable(QStringLiteral("%1, %2 instead of %3, %4")
                            .arg(found.x())
                            .arg(found.y())
                            .arg(wanted.x())
                            .arg(wanted.y())));
}

void CameraControllerTest::panKeepsTheGrabbedPointUnderThePointer()
{
    const MapPoint anchor = *mCamera.onPlane({300, 400}, 45);
    mCamera.panTo(anchor, {520, 350});
    compareClosely(pixelOf(anchor), {520, 350});
}

void CameraControllerTest::zoomKeepsThePointUnderThePointer_data()
{
    QTest::addColumn<double>("factor");
    QTest::addColumn<bool>("plan");
    QTest::newRow("nearer") << 0.5 << false;
    QTest::newRow("farther") << 1.7 << false;
    QTest::newRow("nearer in the plan") << 0.5 << true;
}

void CameraControllerTest::zoomKeepsThePointUnderThePointer()
{
    QFETCH(double, factor);
    QFETCH(bool, plan);
    if (plan) {
        CameraPose pose = mCamera.pose();
        pose.orthographic = true;
        pose.pitch = -90;
        pose.heading = 0;
        mCamera.setPose(pose);
    }
    const MapPoint anchor = *mCamera.onPlane({200, 450}, 60);
    const double before = mCamera.pose().distance;
    mCamera.zoom(anchor, factor);
    compareClosely(pixelOf(anchor), {200, 450});
    QCOMPARE(mCamera.pose().distance, before * factor);
}

void CameraControllerTest::orbitKeepsThePointWhereItIs()
{
    const MapPoint anchor = *mCamera.onPlane({650, 380}, 45);
    const QPointF before = pixelOf(anchor);
    mCamera.orbit(anchor, 70, -20);
    compareClosely(pixelOf(anchor), before);
    QCOMPARE(mCamera.pose().heading, 115.0);
}

void CameraControllerTest::neverFallsThroughTheGround()
{
    mCamera.setGround([](double, double) { return 40.0; });
    for (int i = 0; i < 60; ++i)
        mCamera.zoom(mCamera.pose().target, 0.7);
    mCamera.orbit(mCamera.pose().target, 0, 80);
    mCamera.rise(-30);
    QVERIFY(eyePoint(mCamera.pose()).z >= 41.6);
}

void CameraControllerTest::walksOverTheGroundAtTheHeightOfEyes()
{
    const auto slope = [](double x, double) { return 30 + (x - 38505000) * 0.1; };
    mCamera.setGround(slope);
    mCamera.setPose(mCamera.walkPose());
    QCOMPARE(mCamera.pose().pitch, 0.0);
    const double heading = mCamera.pose().heading;
    for (const auto& [right, forward] :
         {std::pair(0.0, 0.0), std::pair(0.0, 25.0), std::pair(-10.0, 0.0)}) {
        const MapPoint before = eyePoint(mCamera.pose());
        mCamera.walk(right, forward);
        const MapPoint eye = eyePoint(mCamera.pose());
        QVERIFY(std::abs(eye.z - slope(eye.x, eye.y) - 1.7) < 0.01);
        QVERIFY(std::abs(std::hypot(eye.x - before.x, eye.y - before.y) -
                         std::hypot(right, forward)) < 1e-6);
        QCOMPARE(mCamera.pose().heading, heading);
    }
}

void CameraControllerTest::startsInTheSouthWestAndFillsTwoThirds()
{
    const CameraPose pose = mCamera.startPose();
    QCOMPARE(pose.pitch, -35.0);
    const MapPoint eye = eyePoint(pose);
    QVERIFY(eye.x < pose.target.x && eye.y < pose.target.y);
    const double left = pixelOf({38505000, 2500800, 20}).x();
    const double right = pixelOf({38506000, 2500000, 20}).x();
    QVERIFY2(std::abs((right - left) / mSize.width() - 0.67) < 0.12,
             qPrintable(QString::number((right - left) / mSize.width())));
}

void CameraControllerTest::flightEndsExactlyAtItsPose()
{
    CameraPose to;
    to.target = {38505900, 2500700, 33};
    to.distance = 120;
    to.heading = 350;
    to.pitch = -90;
    to.orthographic = true;
    mCamera.flyTo(to, 1.0);
    while (mCamera.advance(0.04))
        QVERIFY(std::isfinite(mCamera.pose().distance) && mCamera.pose().distance > 0);
    QCOMPARE(mCamera.pose(), to);
}

void CameraControllerTest::flightRisesOverALongWay()
{
    CameraPose from = mCamera.pose();
    from.distance = 100;
    CameraPose to = from;
    to.target.x += 5000;
    const Flight flight(from, to, 2);
    QVERIFY(flight.at(1).distance > 1000);
    QVERIFY(std::abs(flight.at(0).distance - 100) < 1e-6);
    QVERIFY(std::abs(flight.at(0).target.x - from.target.x) < 1e-6);
    QVERIFY(std::abs(flight.at(1.999999).target.x - to.target.x) < 0.1);
}

void CameraControllerTest::anyGestureEndsAFlight()
{
    CameraPose to = mCamera.pose();
    to.distance *= 3;
    mCamera.flyTo(to, 1.0);
    QVERIFY(mCamera.advance(0.3));
    mCamera.zoom(mCamera.pose().target, 0.9);
    QVERIFY(!mCamera.isFlying());
    QVERIFY(!mCamera.advance(0.3));
}

QTEST_GUILESS_MAIN(CameraControllerTest)
#include "CameraControllerTest.moc"
