#include "gis/land/SelectionSums.h"

#include "gis/standards/StandardsLibrary.h"
#include "tests/app/docks/SmallPlan.h"

#include <QTest>

using namespace parkwright;

/// Counts and sums of what is selected.
class SelectionSumsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsEachKindOnItsOwn();
    void knowsNothingOfOtherKinds();
};

void SelectionSumsTest::sumsEachKindOnItsOwn()
{
    const PlanState plan = smallPlan();
    const ObjectRef parcel{TableId::Parcels, smallPlanId("parcel 0")};
    const ObjectRef tower{TableId::Buildings, smallPlanId("tower")};
    const ObjectRef floor{TableId::Floors, smallPlanId("floor 1")};
    const ObjectRef next{TableId::Floors, smallPlanId("floor 2")};
    const auto pack = nationalStandards();
    QVERIFY(pack);
    const auto sums = sumByKind(plan, {floor, parcel, tower, next}, *pack, JobContext());
    QVERIFY(sums);
    QCOMPARE(sums->size(), size_t(3));
    QCOMPARE(sums->at(0).count, 2);
    QCOMPARE(sums->at(0).gross, std::optional(4800.0));
    QCOMPARE(sums->at(0).lettable, std::optional(3800.0));
    QCOMPARE(sums->at(1).land, std::optional(60120.0)); // of record
    QVERIFY(sums->at(1).far && *sums->at(1).far > 0.2);
    QCOMPARE(sums->at(2).gross, std::optional(7 * 2400.0));
}

void SelectionSumsTest::knowsNothingOfOtherKinds()
{
    const auto counts = countByKind({{TableId::Sensors, smallPlanId("sensor")}});
    QCOMPARE(counts.size(), size_t(1));
    QVERIFY(!counts[0].land && !counts[0].gross && !counts[0].lettable && !counts[0].far);
}

QTEST_APPLESS_MAIN(SelectionSumsTest)
#include "SelectionSumsTest.moc"
