#include "gis/geo/GeometryOps.h"

#include "gis/geo/Wkb.h"
#include "tests/support/SharedData.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <geos_c.h>
#include <limits>
#include <random>

using namespace parkwright;

namespace {

Geometry square(double x, double y, double size)
{
    return Geometry::fromPolygon(
        {{{x, y, 0}, {x + size, y, 0}, {x + size, y + size, 0}, {x, y + size, 0}}, {}});
}

/// Goes through WKB, so that what GEOS parsed reaches us as any file's geometry would.
std::optional<Geometry> fromText(const QByteArray& text)
{
    static GEOSContextHandle_t geos = GEOS_init_r();
    GEOSWKTReader* reader = GEOSWKTReader_create_r(geos);
    GEOSGeometry* geometry = GEOSWKTReader_read_r(geos, reader, text.constData());
    GEOSWKTReader_destroy_r(geos, reader);
    if (geometry == nullptr)
        return std::nullopt;
    size_t size = 0;
    unsigned char* bytes = GEOSGeomToWKB_buf_r(geos, geometry, &size);
    GEOSGeom_destroy_r(geos, geometry);
    if (bytes == nullptr)
        return std::nullopt;
    const auto result = geometryFromWkb({reinterpret_cast<const char*>(bytes), qsizetype(size)});
    GEOSFree_r(geos, bytes);
    return result;
}

} // namespace

class GeometryOpsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithGeosTestsOnValidity_data();
    void agreesWithGeosTestsOnValidity();
    void agreesWithGeosOnAnyRing();
    void saysWhereTheFaultIs();
    void repairsABowTie();
    void keepsOnlyPolygonsOfARepair();
    void survivesBrokenNumbers();
    void measures();
    void putsLabelsInside();
    void compares();
    void overlays();
    void leavesNullAlone();
};

void GeometryOpsTest::agreesWithGeosTestsOnValidity_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("valid");
    QTest::addColumn<int>("invalid");
    // Counts of the <op name="isValid"> expectations in GEOS' own tests.
    QTest::newRow("TestValid") << QStringLiteral("geos-xml/general/TestValid.xml") << 36 << 51;
    QTest::newRow("TestValid2") << QStringLiteral("geos-xml/general/TestValid2.xml") << 747 << 5;
}

void GeometryOpsTest::agreesWithGeosTestsOnValidity()
{
    REQUIRE_SHARED_DATA("geos-xml");
    QFETCH(QString, file);
    QFETCH(int, valid);
    QFETCH(int, invalid);
    QFile xml(sharedData(file.toUtf8().constData()));
    QVERIFY(xml.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(xml.readAll());
    static const QRegularExpression eachCase(
        QStringLiteral("<case>.*?<a>(.*?)</a>.*?name=\"isValid\"[^>]*>\\s*(true|false)\\s*<"),
        QRegularExpression::DotMatchesEverythingOption);
    int sawValid = 0;
    int sawInvalid = 0;
    auto cases = eachCase.globalMatch(text);
    while (cases.hasNext()) {
        const auto match = cases.next();
        const bool expected = match.captured(2) == QLatin1String("true");
        expected ? ++sawValid : ++sawInvalid;
        if (match.captured(1).trimmed().startsWith(QLatin1String("LINEARRING")))
            continue; // a kind that no file holds and we do not have
        const auto geometry = fromText(match.captured(1).simplified().toUtf8());
        if (!geometry) // GEOS itself refuses to build it
            QVERIFY2(!expected, qPrintable(match.captured(1)));
        else
            QVERIFY2(isValidGeometry(*geometry) == expected, qPrintable(match.captured(1)));
        if (geometry && geometry->kind() == GeometryKind::Polygons) {
            const Geometry repaired = madeValid(*geometry);
            QVERIFY(isValidGeometry(repaired));
        }
    }
    QCOMPARE(sawValid, valid);
    QCOMPARE(sawInvalid, invalid);
}

// Rings of all sorts, far from the origin as projected ones are: plain ones are passed by a quick
// check, and it must never pass one that GEOS would not.
void GeometryOpsTest::agreesWithGeosOnAnyRing()
{
    static GEOSContextHandle_t geos = GEOS_init_r();
    std::mt19937 random(7);
    int valid = 0;
    for (int i = 0; i < 4000; ++i) {
        const int corners = 3 + int(random() % 14);
        const bool onGrid = i % 2 == 0; // corners on corners, edges on edges
        const bool star = i % 3 == 0;
        Ring ring;
        for (int k = 0; k < corners; ++k) {
            const double angle = 2 * M_PI * k / corners;
            const double radius = 5 + double(random() % 1000) / 100;
            MapPoint point{radius * std::cos(angle), radius * std::sin(angle), 0};
            if (!star)
                point = {double(random() % 600) / 50, double(random() % 600) / 50, 0};
            if (onGrid)
                point = {std::round(point.x / 3) * 3, std::round(point.y / 3) * 3, 0};
            ring.push_back({38505141.25 + point.x, 2500241.75 + point.y, 0});
        }
        const Geometry geometry = Geometry::fromPolygon({ring, {}});
        const QByteArray wkb = toWkb(geometry);
        GEOSGeometry* made = GEOSGeomFromWKB_buf_r(
            geos, reinterpret_cast<const unsigned char*>(wkb.constData()), size_t(wkb.size()));
        QVERIFY(made != nullptr);
        const bool expected = GEOSisValid_r(geos, made) == 1;
        GEOSGeom_destroy_r(geos, made);
        QCOMPARE(isValidGeometry(geometry), expected);
        valid += expected ? 1 : 0;
    }
    QVERIFY2(valid > 500 && valid < 3500, qPrintable(QString::number(valid)));
}

void GeometryOpsTest::saysWhereTheFaultIs()
{
    const Geometry bowTie =
        Geometry::fromPolygon({{{0, 0, 0}, {10, 10, 0}, {10, 0, 0}, {0, 10, 0}}, {}});
    const auto fault = findFault(bowTie);
    QVERIFY(fault);
    QCOMPARE(fault->reason, QStringLiteral("Self-intersection"));
    QVERIFY(fault->place);
    QCOMPARE(fault->place->x, 5.0);
    QCOMPARE(fault->place->y, 5.0);
}

void GeometryOpsTest::repairsABowTie()
{
    const Geometry bowTie =
        Geometry::fromPolygon({{{0, 0, 0}, {10, 10, 0}, {10, 0, 0}, {0, 10, 0}}, {}});
    const Geometry repaired = madeValid(bowTie);
    QVERIFY(isValidGeometry(repaired));
    QCOMPARE(repaired.polygons().size(), 2U);
    QCOMPARE(planarArea(repaired), 50.0); // two triangles of 10 * 5 / 2
}

void GeometryOpsTest::keepsOnlyPolygonsOfARepair()
{
    // A square with a spike: the repair is a square and a line.
    const Geometry spiked = Geometry::fromPolygon(
        {{{0, 0, 0}, {10, 0, 0}, {20, 0, 0}, {10, 0, 0}, {10, 10, 0}, {0, 10, 0}}, {}});
    const Geometry repaired = madeValid(spiked);
    QCOMPARE(repaired.kind(), GeometryKind::Polygons);
    QCOMPARE(planarArea(repaired), 100.0);
    QVERIFY(isValidGeometry(repaired));
    // Nothing but a line: no polygon is left.
    QVERIFY(madeValid(Geometry::fromPolygon({{{0, 0, 0}, {10, 0, 0}, {20, 0, 0}}, {}})).isNull());
}

void GeometryOpsTest::survivesBrokenNumbers()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    const Geometry broken = Geometry::fromPolygon(
        {{{0, 0, 0}, {10, 0, 0}, {nan, 5, 0}, {10, 10, 0}, {infinity, 1, 0}, {0, 10, 0}}, {}});
    const auto fault = findFault(broken);
    QVERIFY(fault);
    QCOMPARE(fault->reason, QStringLiteral("Invalid Coordinate"));
    QCOMPARE(planarArea(madeValid(broken)), 100.0);
    const Geometry two = Geometry::fromPolygon({{{0, 0, 0}, {1, 1, 0}}, {}});
    QVERIFY(!isValidGeometry(two));
    QVERIFY(madeValid(two).isNull());
    QVERIFY(madeValid(Geometry::fromPoint({nan, 0, 0})).isNull());
    const Geometry huge = Geometry::fromPoint({-1.797e308, -1.797e308, 0});
    QVERIFY(labelPoint(huge).has_value());
}

void GeometryOpsTest::measures()
{
    // Far from the origin, where naive sums lose figures.
    const Geometry plot = square(38505141, 2500241, 100);
    QCOMPARE(planarArea(plot), 10000.0);
    QCOMPARE(planarLength(plot), 400.0);
    const Geometry holed = Geometry::fromPolygon(
        {square(0, 0, 10).polygons().front().outer, {square(2, 2, 3).polygons().front().outer}});
    QCOMPARE(planarArea(holed), 91.0);
    QCOMPARE(planarLength(Geometry::fromLines({{{0, 0, 0}, {3, 4, 0}}})), 5.0);
    const auto middle = centroid(plot);
    QVERIFY(middle);
    QCOMPARE(middle->x, 38505191.0);
    QCOMPARE(middle->y, 2500291.0);
    QCOMPARE(distance(square(0, 0, 10), square(13, 14, 10)), 5.0);
    QVERIFY(std::isnan(distance(square(0, 0, 1), Geometry())));
    QCOMPARE(planarArea(orientedBox(Geometry::fromLines({{{0, 0, 0}, {1, 1, 0}, {0, 2, 0}}}))),
             2.0);
}

void GeometryOpsTest::putsLabelsInside()
{
    // A U, whose centre of mass lies outside.
    const Geometry u = Geometry::fromPolygon({{{0, 0, 0},
                                               {30, 0, 0},
                                               {30, 30, 0},
                                               {28, 30, 0},
                                               {28, 4, 0},
                                               {2, 4, 0},
                                               {2, 30, 0},
                                               {0, 30, 0}},
                                              {}});
    const auto place = labelPoint(u);
    QVERIFY(place);
    QVERIFY(contains(u, *place));
    QVERIFY(!contains(u, *centroid(u)));
    const auto onLine = labelPoint(Geometry::fromLines({{{0, 0, 0}, {10, 0, 0}, {10, 10, 0}}}));
    QCOMPARE(*onLine, (MapPoint{10, 0, 0}));
}

void GeometryOpsTest::compares()
{
    QVERIFY(intersects(square(0, 0, 10), square(10, 0, 10))); // they touch
    QVERIFY(!intersects(square(0, 0, 10), square(11, 0, 10)));
    QVERIFY(contains(square(0, 0, 10), square(0, 0, 5)));
    QVERIFY(!contains(square(0, 0, 10), square(8, 8, 5)));
    QVERIFY(contains(square(0, 0, 10), MapPoint{10, 10, 0}));
}

void GeometryOpsTest::overlays()
{
    const Geometry a = square(0, 0, 10);
    const Geometry b = square(5, 5, 10);
    QCOMPARE(planarArea(intersection(a, b)), 25.0);
    QCOMPARE(planarArea(difference(a, b)), 75.0);
    QCOMPARE(planarArea(united({a, b, Geometry()})), 175.0);
    QCOMPARE(planarArea(buffered(a, -1, BufferCorners::Mitre)), 64.0);
    QCOMPARE(planarArea(buffered(a, 1, BufferCorners::Mitre)), 144.0);
    // Outer rings come back counter-clockwise, as Geometry promises.
    QVERIFY(signedArea(united({a, b}).polygons().front().outer) > 0);
    const Geometry noisy =
        Geometry::fromPolygon({{{0, 0, 0}, {5, 0.01, 0}, {10, 0, 0}, {10, 10, 0}, {0, 10, 0}}, {}});
    QCOMPARE(simplified(noisy, 0.1).cornerCount(), 4U);
}

void GeometryOpsTest::leavesNullAlone()
{
    QVERIFY(isValidGeometry(Geometry()));
    QVERIFY(madeValid(Geometry()).isNull());
    QVERIFY(!centroid(Geometry()));
    QVERIFY(!labelPoint(Geometry()));
    QCOMPARE(planarArea(Geometry()), 0.0);
    QVERIFY(!intersects(Geometry(), square(0, 0, 1)));
    QVERIFY(united({}).isNull());
    QVERIFY(buffered(Geometry(), 5).isNull());
    QVERIFY(difference(square(0, 0, 1), Geometry()) == square(0, 0, 1));
}

QTEST_GUILESS_MAIN(GeometryOpsTest)
#include "GeometryOpsTest.moc"
