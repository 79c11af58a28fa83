#include "scene/light/SunPosition.h"

#include <QDateTime>
#include <QTest>

#include <cmath>

using namespace parkwright;

class SunPositionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheAlmanac_data();
    void agreesWithTheAlmanac();
    void risesInTheEastAndSetsInTheWest();
    void isNeverBlackAtNight();
};

void SunPositionTest::agreesWithTheAlmanac_data()
{
    QTest::addColumn<QString>("instant");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("azimuth");
    QTest::addColumn<double>("elevation");
    QTest::addColumn<double>("tolerance");
    // Reda and Andreas, NREL/TP-560-34302, the worked example of the Solar Position Algorithm:
    // topocentric zenith 50.11162°, azimuth 194.34024°, at 1830.14 m and 820 mbar.
    QTest::newRow("NREL's worked example") << QStringLiteral("2003-10-17T19:30:30Z") << -105.1786
                                           << 39.742476 << 194.34024 << 90 - 50.11162 << 0.02;
    // Solstice: declination 23.4367° (Astronomical Almanac), 20° north of the place. Equation of
    // time -1.8 min: noon at 0° is 12:01.8 UTC.
    QTest::newRow("noon at the solstice")
        << QStringLiteral("2024-06-20T12:01:48Z") << 0.0 << 23.4367 - 20 << 0.0 << 70.0 << 0.1;
    // Equinox of 2024-03-20 03:06 UTC: declination 0, so at the pole the sun rolls along the
    // horizon, lifted by 0.48° of refraction.
    QTest::newRow("equinox at the pole")
        << QStringLiteral("2024-03-20T03:06:00Z") << 0.0 << 89.999 << -1.0 << 0.48 << 0.05;
}

void SunPositionTest::agreesWithTheAlmanac()
{
    QFETCH(QString, instant);
    QFETCH(double, longitude);
    QFETCH(double, latitude);
    QFETCH(double, azimuth);
    QFETCH(double, elevation);
    QFETCH(double, tolerance);
    const qint64 ms = QDateTime::fromString(instant, Qt::ISODate).toMSecsSinceEpoch();
    const SunAngles sun = sunAt(Instant{ms}, GeoPoint{longitude, latitude, 0});
    QVERIFY2(std::abs(sun.elevation - elevation) < tolerance,
             qPrintable(QString::number(sun.elevation, 'f', 5)));
    const double off = std::remainder(sun.azimuth - azimuth, 360);
    QVERIFY2(azimuth < 0 || std::abs(off) < tolerance * 5,
             qPrintable(QString::number(sun.azimuth, 'f', 5)));
}

void SunPositionTest::risesInTheEastAndSetsInTheWest()
{
    // Guiyang at an equinox; Beijing time 6:53 and 19:05 or so.
    const GeoPoint guiyang{106.63, 26.65, 0};
    const auto at = [&](const char* instant) {
        return sunAt(Instant{QDateTime::fromString(QString::fromLatin1(instant), Qt::ISODate)
                                 .toMSecsSinceEpoch()},
                     guiyang);
    };
    const SunAngles morning = at("2024-03-19T23:30:00Z");
    QVERIFY(morning.azimuth > 85 && morning.azimuth < 100);
    const SunAngles noon = at("2024-03-20T05:01:00Z");
    QVERIFY(std::abs(noon.azimuth - 180) < 1);
    QVERIFY(std::abs(noon.elevation - (90 - 26.65)) < 0.2);
    const SunAngles evening = at("2024-03-20T10:30:00Z");
    QVERIFY(evening.azimuth > 260 && evening.azimuth < 275);
    QVERIFY(at("2024-03-20T17:00:00Z").elevation < -40);
}

void SunPositionTest::isNeverBlackAtNight()
{
    for (double elevation = -90; elevation <= 90; elevation += 1) {
        const Lighting light = lightingFor(SunAngles{120, elevation});
        QVERIFY(light.sunColour.blue + light.skyFill.blue > 0.25f);
        QVERIFY(light.sun.elevation > 0); // something always shines from above
    }
    QVERIFY(lightingFor(SunAngles{0, -30}).night > 0.9);
    QCOMPARE(lightingFor(SunAngles{140, 42}).night, 0.0);
}

QTEST_GUILESS_MAIN(SunPositionTest)
#include "SunPositionTest.moc"
