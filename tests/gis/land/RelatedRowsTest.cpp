#include "gis/land/RelatedRows.h"

#include "tests/app/docks/SmallPlan.h"

#include <QTest>

using namespace parkwright;

namespace {

ObjectRef parcel(int index)
{
    return {TableId::Parcels, Uid::fromName(QStringLiteral("small plan parcel %1").arg(index))};
}

std::vector<ObjectRef> sorted(std::vector<ObjectRef> rows)
{
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::vector<ObjectRef> related(const PlanState& plan, const std::vector<ObjectRef>& objects,
                               Relation relation, double metres = 0)
{
    auto rows = relatedRows(plan, objects, relation, metres, JobContext());
    return rows ? sorted(std::move(*rows)) : std::vector<ObjectRef>{};
}

} // namespace

/// What belongs to what, on a row of five parcels with two buildings on the first.
class RelatedRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsParcelsThatShareABorder();
    void takesNoCornersForBorders();
    void findsWhatIsNear();
    void goesDownAndUp();
    void knowsWhatMayBe();
    void stopsWhenAsked();

private:
    PlanState mPlan = smallPlan();
};

void RelatedRowsTest::findsParcelsThatShareABorder()
{
    QCOMPARE(related(mPlan, {parcel(0)}, Relation::Adjoining), sorted({parcel(1)}));
    QCOMPARE(related(mPlan, {parcel(1), parcel(2)}, Relation::Adjoining),
             sorted({parcel(0), parcel(3)}));
    QVERIFY(
        related(mPlan, {{TableId::Buildings, smallPlanId("tower")}}, Relation::Adjoining).empty());
}

void RelatedRowsTest::takesNoCornersForBorders()
{
    PlanBuilder builder;
    std::vector<Uid> ids;
    for (const auto& [x, y] : {std::pair(0.0, 0.0), std::pair(100.0, 100.0), std::pair(100.02, 0.0),
                               std::pair(0.0, 103.0)}) {
        Parcel each;
        each.uid = Uid::fromName(QStringLiteral("corner %1").arg(ids.size()));
        each.geometry = box(x, y, 100, 100);
        builder.insert(each);
        ids.push_back(each.uid);
    }
    QCOMPARE(related(builder.state(), {{TableId::Parcels, ids[0]}}, Relation::Adjoining),
             (std::vector<ObjectRef>{{TableId::Parcels, ids[2]}})); // 2 cm is drawn, not meant
}

void RelatedRowsTest::findsWhatIsNear()
{
    QCOMPARE(related(mPlan, {parcel(0)}, Relation::WithinDistance, 119), sorted({parcel(1)}));
    QCOMPARE(related(mPlan, {parcel(0)}, Relation::WithinDistance, 120),
             sorted({parcel(1), parcel(2)}));
    const ObjectRef tower{TableId::Buildings, smallPlanId("tower")};
    const ObjectRef workshop{TableId::Buildings, smallPlanId("workshop")};
    QVERIFY(related(mPlan, {tower}, Relation::WithinDistance, 69).empty());
    QCOMPARE(related(mPlan, {tower}, Relation::WithinDistance, 70), sorted({workshop}));
}

void RelatedRowsTest::goesDownAndUp()
{
    const ObjectRef tower{TableId::Buildings, smallPlanId("tower")};
    const ObjectRef workshop{TableId::Buildings, smallPlanId("workshop")};
    QCOMPARE(related(mPlan, {parcel(0)}, Relation::Buildings), sorted({tower, workshop}));
    QVERIFY(related(mPlan, {parcel(4)}, Relation::Buildings).empty());
    const auto floors = related(mPlan, {parcel(0)}, Relation::Floors);
    QCOMPARE(floors.size(), size_t(7));
    QCOMPARE(related(mPlan, {tower}, Relation::Floors), floors);
    QCOMPARE(related(mPlan, {floors[0], floors[3]}, Relation::Buildings), sorted({tower}));
    QCOMPARE(related(mPlan, {floors[0]}, Relation::Parcels), sorted({parcel(0)}));
    QCOMPARE(related(mPlan, {tower}, Relation::Sensors),
             sorted({{TableId::Sensors, smallPlanId("sensor")}}));
}

void RelatedRowsTest::knowsWhatMayBe()
{
    QVERIFY(canRelate({TableId::Parcels}, Relation::Adjoining));
    QVERIFY(!canRelate({TableId::Buildings}, Relation::Adjoining));
    QVERIFY(canRelate({TableId::Sensors, TableId::Buildings}, Relation::Floors));
    QVERIFY(!canRelate({}, Relation::Parcels));
}

void RelatedRowsTest::stopsWhenAsked()
{
    std::stop_source stop;
    stop.request_stop();
    const auto rows =
        relatedRows(mPlan, {parcel(0)}, Relation::Adjoining, 0, JobContext(stop.get_token()));
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, ErrorCode::Cancelled);
}

QTEST_APPLESS_MAIN(RelatedRowsTest)
#include "RelatedRowsTest.moc"
