#include "gis/model/SelectionSets.h"

#include "tests/app/docks/SmallPlan.h"

#include <QTest>

using namespace parkwright;

using Refs = std::vector<ObjectRef>;

namespace {

const ObjectRef Tower{TableId::Buildings, smallPlanId("tower")};
const ObjectRef Workshop{TableId::Buildings, smallPlanId("workshop")};
const ObjectRef Gate{TableId::Sensors, smallPlanId("sensor")};

} // namespace

class SelectionSetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void combines();
    void inverts();
};

void SelectionSetsTest::combines()
{
    const Refs selected{Tower, Gate};
    QCOMPARE(combined(selected, {Workshop}, SelectMode::Replace), Refs{Workshop});
    QCOMPARE(combined(selected, {Workshop, Tower}, SelectMode::Add), (Refs{Tower, Gate, Workshop}));
    QCOMPARE(combined(selected, {Workshop, Tower}, SelectMode::Remove), Refs{Gate});
    QCOMPARE(combined(selected, {Workshop, Tower}, SelectMode::Within), Refs{Tower});
    QCOMPARE(kindsOf({Tower, Gate, Workshop}), (std::vector{TableId::Buildings, TableId::Sensors}));
}

void SelectionSetsTest::inverts()
{
    const PlanState plan = smallPlan();
    QCOMPARE(inverted(plan, {Tower}, {TableId::Buildings}), Refs{Workshop});
    QCOMPARE(inverted(plan, {Tower, Workshop}, {TableId::Buildings}), Refs{});
    QCOMPARE(inverted(plan, {Tower, Gate}, {TableId::Buildings, TableId::Sensors}), Refs{Workshop});
    QCOMPARE(allOf(plan, {TableId::Parcels}).size(), size_t(5));
}

QTEST_APPLESS_MAIN(SelectionSetsTest)
#include "SelectionSetsTest.moc"
