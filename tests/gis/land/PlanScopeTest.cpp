#include "gis/land/PlanScope.h"

#include "tests/gis/land/LandPlan.h"

#include <QTest>

using namespace parkwright;

class PlanScopeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheSmallestAreaAroundAPoint();
    void standsInsideOddShapes();
    void followsReferencesBeforePlaces();
    void takesSubParksWithTheirPark();
    void doesNotDivideByLandOfOthers();
    void takesSingleFloorsWithoutLand();
    void countsNestedParksOnce();
};

namespace {

Park makePark(const QString& name, const Geometry& boundary)
{
    Park park;
    park.uid = Uid::fromName(QStringLiteral("park ") + name);
    park.name = name;
    park.boundary = boundary;
    return park;
}

} // namespace

void PlanScopeTest::findsTheSmallestAreaAroundAPoint()
{
    AreaLocator locator;
    const Uid large = Uid::make();
    const Uid small = Uid::make();
    locator.add(large, rectangle(0, 0, 100, 100));
    locator.add(small, rectangle(40, 40, 10, 10));
    locator.prepare();
    QCOMPARE(locator.find({45, 45, 0}), small);
    QCOMPARE(locator.find({10, 10, 0}), large);
    QVERIFY(locator.find({200, 10, 0}).isNull());
    QVERIFY(AreaLocator().find({0, 0, 0}).isNull());
}

void PlanScopeTest::standsInsideOddShapes()
{
    // An L: its centre of gravity lies outside.
    const Geometry corner = Geometry::fromPolygon(
        {{{0, 0, 0}, {100, 0, 0}, {100, 5, 0}, {5, 5, 0}, {5, 100, 0}, {0, 100, 0}}, {}});
    const auto point = pointInside(corner);
    QVERIFY(point.has_value());
    QVERIFY(liesIn(corner, *point));
    Polygon ring{{{0, 0, 0}, {100, 0, 0}, {100, 100, 0}, {0, 100, 0}},
                 {{{10, 10, 0}, {10, 90, 0}, {90, 90, 0}, {90, 10, 0}}}};
    const Geometry court = Geometry::fromPolygon(ring);
    const auto beside = pointInside(court);
    QVERIFY(beside.has_value());
    QVERIFY(liesIn(court, *beside));
    QVERIFY(!pointInside(Geometry()).has_value());
}

void PlanScopeTest::followsReferencesBeforePlaces()
{
    PlanBuilder builder;
    const Parcel west = makeParcel(QStringLiteral("west"), rectangle(0, 0, 100, 100));
    const Parcel east = makeParcel(QStringLiteral("east"), rectangle(100, 0, 100, 100));
    builder.insert(west);
    builder.insert(east);
    const Building placed = makeBuilding(QStringLiteral("placed"), rectangle(10, 10, 20, 20));
    Building told = makeBuilding(QStringLiteral("told"), rectangle(40, 10, 20, 20));
    told.parcel = east.uid;
    Building stale = makeBuilding(QStringLiteral("stale"), rectangle(70, 10, 20, 20));
    stale.parcel = Uid::make(); // of a parcel that is not there
    for (const Building& building : {placed, told, stale})
        builder.insert(building);
    const LandRelations relations(builder.state());
    QCOMPARE(relations.parcelOf(placed), west.uid);
    QCOMPARE(relations.parcelOf(told), east.uid);
    QCOMPARE(relations.parcelOf(stale), west.uid);
    const PlanScope scope = resolveScope(relations, {{TableId::Parcels, west.uid}});
    QCOMPARE(scope.buildings.size(), size_t(2));
}

void PlanScopeTest::takesSubParksWithTheirPark()
{
    PlanBuilder builder;
    const Park mother = makePark(QStringLiteral("mother"), rectangle(0, 0, 1000, 1000));
    Park inner = makePark(QStringLiteral("inner"), rectangle(0, 0, 100, 100));
    inner.parent = mother.uid;
    inner.relation = ParkRelation::SubPark;
    Park away = makePark(QStringLiteral("away"), rectangle(5000, 0, 100, 100));
    away.parent = mother.uid;
    away.relation = ParkRelation::OffSite;
    for (const Park& park : {mother, inner, away})
        builder.insert(park);
    builder.insert(makeBuilding(QStringLiteral("in"), rectangle(10, 10, 20, 20)));
    builder.insert(makeBuilding(QStringLiteral("beside"), rectangle(500, 10, 20, 20)));
    builder.insert(makeBuilding(QStringLiteral("away"), rectangle(5010, 10, 20, 20)));
    const LandRelations relations(builder.state());
    QCOMPARE(resolveScope(relations, {{TableId::Parks, mother.uid}}).buildings.size(), size_t(2));
    QCOMPARE(resolveScope(relations, {{TableId::Parks, inner.uid}}).buildings.size(), size_t(1));
    QCOMPARE(resolveScope(relations, {{TableId::Parks, away.uid}}).buildings.size(), size_t(1));
}

void PlanScopeTest::countsNestedParksOnce()
{
    PlanBuilder builder;
    const Park mother = makePark(QStringLiteral("mother"), rectangle(0, 0, 1000, 1000));
    Park inner = makePark(QStringLiteral("inner"), rectangle(0, 0, 100, 100));
    inner.parent = mother.uid;
    inner.relation = ParkRelation::SubPark;
    builder.insert(inner);
    builder.insert(mother);
    const LandRelations relations(builder.state());
    const std::vector<ObjectRef> mothersLand{{TableId::Parks, mother.uid}};
    QCOMPARE(resolveScope(relations, {}).site, mothersLand);
    QCOMPARE(
        resolveScope(relations, {{TableId::Parks, inner.uid}, {TableId::Parks, mother.uid}}).site,
        mothersLand);
}

void PlanScopeTest::doesNotDivideByLandOfOthers()
{
    PlanBuilder builder;
    builder.insert(makeParcel(QStringLiteral("A1"), rectangle(0, 0, 100, 100)));
    builder.insert(makeBuilding(QStringLiteral("on"), rectangle(10, 10, 20, 20)));
    builder.insert(makeBuilding(QStringLiteral("off"), rectangle(500, 10, 20, 20)));
    const LandRelations relations(builder.state());
    const PlanScope scope = resolveScope(relations, {});
    QCOMPARE(scope.buildings.size(), size_t(2));
    QCOMPARE(scope.onSite, (std::vector<bool>{true, false}));
    QCOMPARE(scope.offSite, 1);
}

void PlanScopeTest::takesSingleFloorsWithoutLand()
{
    PlanBuilder builder;
    const Building building = makeBuilding(QStringLiteral("tower"), rectangle(10, 10, 20, 20));
    builder.insert(building);
    for (const qint64 number : {1, 2, 3})
        builder.insert(makeFloor(building, number, 400.0));
    const LandRelations relations(builder.state());
    const PlanScope scope =
        resolveScope(relations, {{TableId::Floors, makeFloor(building, 2, 400.0).uid}});
    QVERIFY(scope.site.empty());
    QVERIFY(scope.buildings.empty());
    QCOMPARE(scope.floors.size(), size_t(1));
}

QTEST_GUILESS_MAIN(PlanScopeTest)
#include "PlanScopeTest.moc"
