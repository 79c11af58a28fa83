#include "gis/model/Document.h"

#include "gis/model/Selection.h"

#include <QSignalSpy>
#include <QTest>

using namespace parkwright;

namespace {

Building makeBuilding(const QString& name)
{
    Building building;
    building.uid = Uid::fromName(name);
    building.name = name;
    return building;
}

/// A building of three floors with a space and a tenant, and a parcel under it.
PlanState smallPlan()
{
    PlanBuilder builder;
    Enterprise tenant;
    tenant.uid = Uid::fromName(QStringLiteral("tenant"));
    tenant.name = QStringLiteral("示例企业");
    builder.insert(tenant);
    builder.insert(makeBuilding(QStringLiteral("tower")));
    for (qint64 number : {2, -1, 1}) {
        Floor floor;
        floor.uid = Uid::fromName(QStringLiteral("floor %1").arg(number));
        floor.building = Uid::fromName(QStringLiteral("tower"));
        floor.number = number;
        floor.tenant = tenant.uid;
        builder.insert(floor);
        Space space;
        space.uid = Uid::fromName(QStringLiteral("space %1").arg(number));
        space.floor = floor.uid;
        builder.insert(space);
    }
    return builder.state();
}

} // namespace

class DocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOnceOfEachEdit();
    void takesAnEditBack();
    void removesWhatBelongsToARow();
    void keepsSnapshotsAsTheyWere();
    void findsRowsByReferenceWhileTheyMove();
    void ordersFloorsFromTheLowestBasement();
    void findsTheDifferenceOfTwoStates();
    void holdsManyRows();
    void takesPreparedEditsBothWays();
    void leavesRemovedRowsOutOfTheSelection();
    void readsAndWritesSettings();
};

void DocumentTest::tellsOnceOfEachEdit()
{
    Document document;
    document.replace(smallPlan());
    QSignalSpy spy(&document, &Document::changed);
    const ObjectRef tower{TableId::Buildings, Uid::fromName(QStringLiteral("tower"))};

    EditBuilder builder(document.state());
    QVERIFY(builder.set(tower, "height", 12.0));
    QVERIFY(builder.set(tower, "height", 15.0));
    QVERIFY(builder.set(tower, "use", QStringLiteral("office")));
    QVERIFY(!builder.set(tower, "use", QStringLiteral("castle")));
    QVERIFY(!builder.set(tower, "height", QStringLiteral("tall")));
    document.apply(builder.take(QStringLiteral("change the tower")));

    QCOMPARE(spy.count(), 1);
    const auto change = spy.first().first().value<Change>();
    QCOMPARE(change.items.size(), size_t(1));
    const auto& updated = std::get<RowsUpdated>(change.items[0]);
    QCOMPARE(updated.rows, std::vector<Uid>{tower.id});
    QVERIFY(updated.aspects.testFlag(FieldAspect::Shape));
    QVERIFY(updated.aspects.testFlag(FieldAspect::Appearance));
    QCOMPARE(document.find<Building>(tower.id)->height, std::optional(15.0));
    QCOMPARE(document.find<Building>(tower.id)->use, std::optional(BuildingUse::Office));

    document.apply(Edit());
    QCOMPARE(spy.count(), 1);
}

void DocumentTest::takesAnEditBack()
{
    Document document;
    const PlanState before = smallPlan();
    document.replace(before);
    EditBuilder builder(document.state());
    builder.remove({TableId::Buildings, Uid::fromName(QStringLiteral("tower"))});
    builder.insert(makeBuilding(QStringLiteral("hall")));
    builder.set({TableId::Enterprises, Uid::fromName(QStringLiteral("tenant"))}, "jobs",
                qint64(12));
    const Edit edit = builder.take({});

    document.apply(edit);
    QCOMPARE(document.table<Building>().size(), size_t(1));
    document.apply(edit.inverse());
    QVERIFY(difference(before, document.state(), {}).isEmpty());
}

void DocumentTest::removesWhatBelongsToARow()
{
    Document document;
    document.replace(smallPlan());
    const Uid tenant = Uid::fromName(QStringLiteral("tenant"));

    EditBuilder builder(document.state());
    builder.remove({TableId::Enterprises, tenant});
    document.apply(builder.take({}));
    for (const Floor& floor : document.table<Floor>())
        QVERIFY(floor.tenant.isNull()); // the floors stay and forget their tenant
    QCOMPARE(document.table<Floor>().size(), size_t(3));

    EditBuilder second(document.state());
    second.remove({TableId::Buildings, Uid::fromName(QStringLiteral("tower"))});
    document.apply(second.take({}));
    QVERIFY(document.table<Floor>().isEmpty());
    QVERIFY(document.table<Space>().isEmpty());
}

void DocumentTest::keepsSnapshotsAsTheyWere()
{
    Document document;
    document.replace(smallPlan());
    const PlanState snapshot = document.state();
    const Uid tower = Uid::fromName(QStringLiteral("tower"));
    for (int i = 0; i < 3; ++i) {
        EditBuilder builder(document.state());
        builder.set({TableId::Buildings, tower}, "name", QStringLiteral("name %1").arg(i));
        document.apply(builder.take({}));
    }
    QCOMPARE(document.find<Building>(tower)->name, QStringLiteral("name 2"));
    QCOMPARE(snapshot.find<Building>(tower)->name, QStringLiteral("tower"));
    QVERIFY(&snapshot.table(TableId::Floors) == &document.state().table(TableId::Floors));
}

void DocumentTest::findsRowsByReferenceWhileTheyMove()
{
    PlanBuilder plan(smallPlan());
    plan.insert(makeBuilding(QStringLiteral("hall")));
    const Uid tower = Uid::fromName(QStringLiteral("tower"));
    const Uid hall = Uid::fromName(QStringLiteral("hall"));
    EditBuilder builder(plan.state());
    builder.set({TableId::Floors, Uid::fromName(QStringLiteral("floor 1"))}, "building", hall);
    QCOMPARE(floorsOf(builder.state(), tower).size(), size_t(2));
    QCOMPARE(floorsOf(builder.state(), hall).size(), size_t(1));
    builder.set({TableId::Floors, Uid::fromName(QStringLiteral("floor 1"))}, "building", Value());
    QVERIFY(floorsOf(builder.state(), hall).empty());
}

void DocumentTest::ordersFloorsFromTheLowestBasement()
{
    const PlanState state = smallPlan();
    std::vector<qint64> numbers;
    for (const Floor* floor : floorsOf(state, Uid::fromName(QStringLiteral("tower"))))
        numbers.push_back(*floor->number);
    QCOMPARE(numbers, (std::vector<qint64>{-1, 1, 2}));
    QCOMPARE(state.labelOf({TableId::Floors, Uid::fromName(QStringLiteral("floor -1"))}),
             QStringLiteral("B1"));
}

void DocumentTest::findsTheDifferenceOfTwoStates()
{
    const PlanState before = smallPlan();
    EditBuilder builder(before);
    builder.set({TableId::Floors, Uid::fromName(QStringLiteral("floor 2"))}, "slab_load", 7.5);
    builder.remove({TableId::Spaces, Uid::fromName(QStringLiteral("space 1"))});
    builder.insert(makeBuilding(QStringLiteral("hall")));
    const PlanState after = builder.state();
    const Edit edit = difference(before, after, {});
    QCOMPARE(edit.rows.size(), size_t(3));
    PlanBuilder again(before);
    QCOMPARE(applyEdit(again, edit), 0);
    QVERIFY(difference(again.state(), after, {}).isEmpty());
}

void DocumentTest::holdsManyRows()
{
    constexpr int Count = 20000;
    PlanBuilder builder;
    const Uid owner = Uid::make();
    std::vector<Uid> ids;
    for (int i = 0; i < Count; ++i) {
        Floor floor;
        floor.uid = Uid::make();
        floor.building = owner;
        floor.number = i + 1;
        ids.push_back(floor.uid);
        builder.insert(floor);
    }
    const PlanState state = builder.state();
    QCOMPARE(floorsOf(state, owner).size(), size_t(Count));
    for (int i = 0; i < Count; i += 2)
        builder.table(TableId::Floors).remove(ids[size_t(i)]);
    const PlanState half = builder.state();
    QCOMPARE(half.table<Floor>().size(), size_t(Count / 2));
    QCOMPARE(floorsOf(half, owner).size(), size_t(Count / 2));
    QCOMPARE(half.find<Floor>(ids[1])->number, std::optional<qint64>(2));
    QVERIFY(!half.find<Floor>(ids[0]));
    QCOMPARE(state.table<Floor>().size(), size_t(Count));
}

void DocumentTest::takesPreparedEditsBothWays()
{
    Document document;
    document.replace(smallPlan());
    const PlanState start = document.state();
    EditBuilder builder(start);
    builder.insert(makeBuilding(QStringLiteral("hall")));
    const PreparedEdit prepared = prepareEdit(start, builder.take({}));
    QSignalSpy spy(&document, &Document::changed);

    document.apply(prepared);
    QVERIFY(document.state() == prepared.after);
    document.apply(prepared.inverse());
    QVERIFY(document.state() == start);
    QCOMPARE(spy.count(), 2);
    const auto told = [&spy](int index) { return spy[index][0].value<Change>().items; };
    QCOMPARE(std::get<RowsInserted>(told(0)[0]).rows, std::get<RowsRemoved>(told(1)[0]).rows);

    // The plan has moved on: the edit is worked out anew and nothing is lost.
    EditBuilder other(document.state());
    other.insert(makeBuilding(QStringLiteral("shed")));
    document.apply(other.take({}));
    document.apply(prepared);
    QCOMPARE(document.table<Building>().size(), size_t(3));
}

void DocumentTest::leavesRemovedRowsOutOfTheSelection()
{
    Document document;
    document.replace(smallPlan());
    Selection selection(document);
    QSignalSpy spy(&selection, &Selection::changed);
    const ObjectRef tower{TableId::Buildings, Uid::fromName(QStringLiteral("tower"))};
    const ObjectRef floor{TableId::Floors, Uid::fromName(QStringLiteral("floor 1"))};
    selection.set({tower, floor, tower, {TableId::Floors, Uid::make()}});
    QCOMPARE(selection.objects(), (std::vector<ObjectRef>{tower, floor}));
    selection.set({tower, floor});
    QCOMPARE(spy.count(), 1);

    EditBuilder builder(document.state());
    builder.remove(floor);
    document.apply(builder.take({}));
    QCOMPARE(selection.objects(), std::vector<ObjectRef>{tower});
    document.replace(PlanState());
    QVERIFY(selection.isEmpty());
    QCOMPARE(spy.count(), 3);
}

void DocumentTest::readsAndWritesSettings()
{
    Document document;
    ProjectSettings settings;
    settings.title = QStringLiteral("贵阳飞地");
    settings.crs = *Crs::fromUserInput(QStringLiteral("EPSG:4545"));
    settings.sceneTime = 1767225600000;
    settings.areaUnit = AreaUnit::Mu;
    EditBuilder builder(document.state());
    settings.write(builder);
    document.apply(builder.take({}));
    QCOMPARE(document.settings().title, settings.title);
    QVERIFY(document.settings().crs == settings.crs);
    QCOMPARE(document.settings().sceneTime, settings.sceneTime);
    QVERIFY(document.settings().areaUnit == AreaUnit::Mu);
}

QTEST_GUILESS_MAIN(DocumentTest)
#include "DocumentTest.moc"
