#include "gis/geo/GeometryOps.h"
#include "gis/geo/Measure.h"

#include <QTest>

#include <cmath>

using namespace parkwright;

namespace {

Crs crs(const char* definition)
{
    auto made = Crs::fromUserInput(QString::fromUtf8(definition));
    return made ? *made : Crs();
}

} // namespace

class CrsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsEverySpelling_data();
    void understandsEverySpelling();
    void refusesNonsense();
    void putsEastFirst();
    void bringsPrefixedAndPlainZonesTogether();
    void worksWithACustomCrs();
    void knowsFeet();
    void measuresOnTheEllipsoid();
    void leavesHeightsAlone();
};

void CrsTest::understandsEverySpelling_data()
{
    QTest::addColumn<QString>("definition");
    QTest::addColumn<QString>("authority");
    const auto row = [](const char* definition, const char* authority) {
        QTest::newRow(definition) << QString::fromUtf8(definition) << QString::fromUtf8(authority);
    };
    row("EPSG:4547", "EPSG:4547");
    row("http://www.opengis.net/def/crs/EPSG/6.12/3068", "EPSG:3068");
    row("https://www.opengis.net/def/crs/EPSG/0/7415", "EPSG:7415");
    row("urn:ogc:def:crs:EPSG::28992", "EPSG:28992");
    row("urn:ogc:def:crs,crs:EPSG::25832,crs:EPSG::5783", "");
    row("urn:ogc:def:crs:OGC:1.3:CRS84", "OGC:CRS84");
}

void CrsTest::understandsEverySpelling()
{
    QFETCH(QString, definition);
    QFETCH(QString, authority);
    const auto made = Crs::fromUserInput(definition);
    QVERIFY2(made, qPrintable(definition));
    QCOMPARE(made->authority(), authority);
    QVERIFY(made->isProjected() || made->isGeographic());
}

void CrsTest::refusesNonsense()
{
    const auto made = Crs::fromUserInput(QStringLiteral("EPSG:99999999"));
    QVERIFY(!made);
    QVERIFY(made.error().message.contains(QStringLiteral("EPSG:99999999")));
    QVERIFY(!Crs::fromUserInput(QStringLiteral("hello")));
    QVERIFY(!CoordinateTransform::make(Crs(), crs("EPSG:4547")));
}

void CrsTest::putsEastFirst()
{
    // cs2cs EPSG:4490 EPSG:4547: 114.05 E 22.6 N is N 2500241.950, E 505141.107
    const auto transform = CoordinateTransform::make(crs("EPSG:4490"), crs("EPSG:4547"));
    const auto point = transform->forward(MapPoint{114.05, 22.6, 0});
    QVERIFY(point);
    QVERIFY(std::abs(point->x - 505141.107) < 0.001);
    QVERIFY(std::abs(point->y - 2500241.950) < 0.001);
}

void CrsTest::bringsPrefixedAndPlainZonesTogether()
{
    const auto transform = CoordinateTransform::make(crs("EPSG:4526"), crs("EPSG:4547"));
    const auto point = transform->forward(MapPoint{38505141.107, 2500241.950, 0});
    QVERIFY(point);
    QVERIFY(std::hypot(point->x - 505141.107, point->y - 2500241.950) < 0.0001);
}

void CrsTest::worksWithACustomCrs()
{
    // A city's own: central meridian 106.6, projection plane at 1100 m (scale 1 + 1100/6378137).
    const Crs local = crs("+proj=tmerc +lat_0=0 +lon_0=106.6 +k=1.0001724641 +x_0=500000 +y_0=0 "
                          "+ellps=GRS80 +units=m +no_defs");
    QVERIFY(local.isProjected());
    QVERIFY(local.authority().isEmpty());
    const auto transform = CoordinateTransform::make(local, crs("EPSG:4490"));
    const MapPoint start{512345.678, 2938765.432, 0};
    const auto there = transform->forward(start);
    const auto back = transform->inverse(*there);
    QVERIFY(std::hypot(back->x - start.x, back->y - start.y) < 0.0001);
    const auto again = Crs::fromUserInput(local.wkt());
    QVERIFY(again);
    QVERIFY(*again == local);
}

void CrsTest::knowsFeet()
{
    QVERIFY(std::abs(crs("EPSG:2269").metresPerUnit() - 0.3048) < 1e-9); // international foot
    QCOMPARE(crs("EPSG:4547").metresPerUnit(), 1.0);
}

void CrsTest::measuresOnTheEllipsoid()
{
    // geod +ellps=GRS80 -I: one degree along the equator is 111319.491 m
    const auto measure = GeodesicMeasure::make(crs("EPSG:4490"));
    QVERIFY(measure);
    QVERIFY(std::abs(measure->distance({0, 0, 0}, {1, 0, 0}) - 111319.491) < 0.001);
    // Planimeter's square degree north-east of (0, 0), 12308778361.469 m², has a geodesic for its
    // northern edge; ours is the parallel, 4 m south of it in the middle.
    const Geometry degree =
        Geometry::fromPolygon({{{0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {0, 1, 0}}, {}});
    QVERIFY(std::abs(measure->area(degree) / 12308778361.469 - 1) < 3e-5);

    // Web Mercator shows land at Guiyang a quarter too large; the ellipsoidal area does not mind.
    const auto mercator = CoordinateTransform::make(crs("EPSG:4490"), crs("EPSG:3857"));
    const Geometry field = Geometry::fromPolygon(
        {{{106.70, 26.55, 0}, {106.71, 26.55, 0}, {106.71, 26.56, 0}, {106.70, 26.56, 0}}, {}});
    const Geometry shown = mercator->forward(field);
    const double truth = measure->area(field);
    QVERIFY(std::abs(planarArea(shown) / truth - 1.25) < 0.02);
    const auto onMercator = GeodesicMeasure::make(crs("EPSG:3857"));
    QVERIFY(std::abs(onMercator->area(shown) / truth - 1) < 1e-6);
}

void CrsTest::leavesHeightsAlone()
{
    const auto transform = CoordinateTransform::make(crs("EPSG:4547"), crs("EPSG:4326"));
    const auto point = transform->forward(MapPoint{505141.107, 2500241.950, 33.5});
    QVERIFY(std::abs(point->z - 33.5) < 0.001);
}

QTEST_GUILESS_MAIN(CrsTest)
#include "CrsTest.moc"
