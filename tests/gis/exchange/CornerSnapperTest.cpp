#include "gis/exchange/CornerSnapper.h"

#include <QTest>

#include <cmath>

using namespace parkwright;

namespace {

Geometry square(double x, double y)
{
    return Geometry::fromPolygon(
        {{{x, y, 0}, {x + 10, y, 0}, {x + 10, y + 10, 0}, {x, y + 10, 0}}, {}});
}

} // namespace

/// DESIGN: shared parcel borders are snapped to 0.1 mm.
class CornerSnapperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neighboursShareTheirCorners_data()
    {
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("off");
        QTest::addColumn<bool>("isShared");
        for (const double x : {0.0, 505141.12345, 38505141.107, -1234.56789, 0.0064, 0.00639}) {
            QTest::addRow("%.5f a hair off", x) << x << 0.00003 << true;
            QTest::addRow("%.5f a hair off to the left", x) << x << -0.00003 << true;
            QTest::addRow("%.5f a centimetre off", x) << x << 0.01 << false;
        }
    }
    void neighboursShareTheirCorners()
    {
        QFETCH(double, x);
        QFETCH(double, off);
        QFETCH(bool, isShared);
        CornerSnapper snapper;
        const Geometry left = snapper.snapped(square(x, 2500241.95));
        const Geometry right = snapper.snapped(square(x + 10 + off, 2500241.95 - off));
        const MapExtent a = left.extent();
        const MapExtent b = right.extent();
        QCOMPARE(a.maxX == b.minX && a.minY == b.minY, isShared);
        QVERIFY(std::abs(a.minX - x) < 1e-4 && std::abs(b.minX - x - 10 - off) < 1.1e-4);
    }

    void whatIsThereStaysWhereItIs()
    {
        CornerSnapper snapper;
        const Geometry there = square(505141.123456, 2500241.987654);
        snapper.learn(there);
        QVERIFY(snapper.snapped(square(505141.12348, 2500241.98767)).extent() == there.extent());
    }

    void theSameFileGivesTheSameCorners()
    {
        const Geometry shape = square(505141.123456, 2500241.987654);
        CornerSnapper once, twice;
        twice.learn(square(0, 0));
        QVERIFY(once.snapped(shape) == twice.snapped(shape));
        QVERIFY(once.snapped(once.snapped(shape)) == once.snapped(shape));
    }

    void dropsWhatShrinksToNothing()
    {
        CornerSnapper snapper;
        const Geometry speck =
            Geometry::fromPolygon({{{5, 5, 0}, {5.00002, 5, 0}, {5.00002, 5.00002, 0}}, {}});
        QVERIFY(snapper.snapped(speck).isNull());
    }
};

QTEST_GUILESS_MAIN(CornerSnapperTest)
#include "CornerSnapperTest.moc"
