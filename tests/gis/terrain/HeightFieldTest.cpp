#include "gis/terrain/HeightField.h"

#include <QTest>

#include <cmath>
#include <limits>

namespace parkwright {

namespace {

constexpr float None = std::numeric_limits<float>::quiet_NaN();

/// 3 x 3 nodes, 10 m apart, over 0..20 / 0..20: a plane that rises 1 m per metre to the east.
HeightGrid ramp()
{
    return {{0, 0, 20, 20}, 3, 3, {0, 10, 20, 0, 10, 20, 0, 10, 20}};
}

} // namespace

class HeightFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFlatWithoutData()
    {
        const HeightField field;
        QVERIFY(field.isFlat());
        QVERIFY(!field.heightAt({5, 5, 0}));
        QCOMPARE(field.surfaceAt(1e6, -1e6), 0.0);
        QVERIFY(HeightField::fromGrids({HeightGrid{}}).isFlat());
        QVERIFY(HeightField::fromGrids({{{0, 0, 1, 1}, 2, 2, {None, None, None, None}}}).isFlat());
    }

    void interpolatesOnAPlaneExactly()
    {
        const HeightField field = HeightField::fromGrids({ramp()});
        for (double x = 0; x <= 20; x += 0.7)
            QVERIFY(std::abs(*field.heightAt({x, 20 - x, 0}) - x) < 1e-6);
    }

    void rowsRunFromTheNorth()
    {
        const HeightField field =
            HeightField::fromGrids({{{0, 0, 10, 10}, 2, 2, {100, 100, 0, 0}}});
        QCOMPARE(*field.heightAt({5, 10, 0}), 100.0);
        QCOMPARE(*field.heightAt({5, 0, 0}), 0.0);
    }

    void firstGridDecides()
    {
        HeightGrid hole = ramp();
        hole.heights[4] = None; // the middle is left to the second one
        const HeightField field =
            HeightField::fromGrids({hole, {{0, 0, 20, 20}, 2, 2, {7, 7, 7, 7}}});
        QCOMPARE(*field.heightAt({0, 0, 0}), 0.0);
        QCOMPARE(*field.heightAt({10, 10, 0}), 7.0);
    }

    void surfaceHasNoHolesAndNoEnd()
    {
        HeightGrid grid = ramp();
        grid.heights[0] = None;
        const HeightField field = HeightField::fromGrids({grid});
        QVERIFY(!field.heightAt({0, 20, 0}));
        QVERIFY(std::isfinite(field.surfaceAt(0, 20)));
        QVERIFY(std::abs(field.surfaceAt(20.01, 10) - 20) < 0.01); // continuous across the edge
        QCOMPARE(field.surfaceAt(1e7, 1e7), field.levelAway());
        double last = field.surfaceAt(20, 10);
        for (double x = 20; x < 5000; x += 10) { // and without steps on the way out
            QVERIFY(std::abs(field.surfaceAt(x, 10) - last) < 0.2);
            last = field.surfaceAt(x, 10);
        }
    }

    void findsTheLowestAndHighestUnderARing()
    {
        const HeightField field = HeightField::fromGrids({ramp()});
        const Ring ring{{2, 2, 0}, {12, 2, 0}, {12, 12, 0}, {2, 12, 0}};
        QVERIFY(std::abs(field.lowestUnder(ring) - 2) < 1e-6);
        QVERIFY(std::abs(field.highestUnder(ring) - 12) < 1e-6);
        QCOMPARE(field.lowestUnder({}), 0.0);
    }

    void drapesALineWithEnoughPoints()
    {
        const HeightField field = HeightField::fromGrids({ramp()});
        const Line line = field.drapedLine({{0, 10, 0}, {20, 10, 0}}, 4, 0.5);
        QCOMPARE(line.size(), size_t(6));
        for (const MapPoint& point : line)
            QVERIFY(std::abs(point.z - point.x - 0.5) < 1e-6);
    }
};

} // namespace parkwright

QTEST_APPLESS_MAIN(parkwright::HeightFieldTest)
#include "HeightFieldTest.moc"
