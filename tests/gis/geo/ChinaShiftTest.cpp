#include "gis/geo/ChinaShift.h"

#include <QTest>

#include <cmath>

using namespace parkwright;

namespace {

void compareDegrees(const GeoPoint& actual, double longitude, double latitude, double tolerance)
{
    QVERIFY2(std::abs(actual.longitude - longitude) < tolerance,
             qPrintable(QString::number(actual.longitude, 'f', 12)));
    QVERIFY2(std::abs(actual.latitude - latitude) < tolerance,
             qPrintable(QString::number(actual.latitude, 'f', 12)));
}

} // namespace

class ChinaShiftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithOthers();
    void comesBack_data();
    void comesBack();
    void leavesTheRestOfTheWorldAlone();
};

void ChinaShiftTest::agreesWithOthers()
{
    // Values from the tests of the npm package "coordtransform".
    compareDegrees(gcj02FromWgs84({116.404, 39.915, 7}), 116.41024449916938, 39.91640428150164,
                   1e-9);
    compareDegrees(bd09FromGcj02({116.404, 39.915, 7}), 116.41036949371029, 39.92133699351021,
                   1e-9);
    // That package inverts in one step, good to about a metre.
    compareDegrees(wgs84FromGcj02({116.404, 39.915, 7}), 116.39775550083061, 39.91359571849836,
                   2e-5);
    compareDegrees(gcj02FromBd09({116.404, 39.915, 7}), 116.39762729119315, 39.90865673957631,
                   2e-5);
    QCOMPARE(gcj02FromWgs84({116.404, 39.915, 7}).height, 7.0);
}

void ChinaShiftTest::comesBack_data()
{
    QTest::addColumn<double>("longitude");
    QTest::addColumn<double>("latitude");
    QTest::newRow("Guiyang") << 106.7 << 26.6;
    QTest::newRow("Beijing") << 116.4 << 39.9;
    QTest::newRow("Urumqi") << 87.6 << 43.8;
    QTest::newRow("Sanya") << 109.5 << 18.25;
    QTest::newRow("Mohe") << 122.5 << 53.5;
}

void ChinaShiftTest::comesBack()
{
    QFETCH(double, longitude);
    QFETCH(double, latitude);
    const GeoPoint there{longitude, latitude, 0};
    compareDegrees(wgs84FromGcj02(gcj02FromWgs84(there)), longitude, latitude, 1e-9);
    compareDegrees(wgs84FromBd09(bd09FromGcj02(gcj02FromWgs84(there))), longitude, latitude, 1e-9);
}

void ChinaShiftTest::leavesTheRestOfTheWorldAlone()
{
    const GeoPoint vaduz{9.52, 47.14, 455};
    QCOMPARE(gcj02FromWgs84(vaduz), vaduz);
    QCOMPARE(wgs84FromGcj02(vaduz), vaduz);
    QCOMPARE(wgs84FromBd09(vaduz), vaduz);
    const GeoPoint nowhere{std::nan(""), std::nan(""), 0};
    QVERIFY(std::isnan(wgs84FromGcj02(nowhere).longitude));
}

QTEST_GUILESS_MAIN(ChinaShiftTest)
#include "ChinaShiftTest.moc"
