#include "gis/standards/StandardsLibrary.h"
#include "tests/support/PlanPark.h"
#include "tests/support/SceneStage.h"

#include <osg/Group>
#include <osg/NodeVisitor>

#include <functional>

using namespace parkwright;

namespace {

class NodeCount : public osg::NodeVisitor
{
public:
    NodeCount()
        : osg::NodeVisitor(TRAVERSE_ALL_CHILDREN)
    {
    }
    void apply(osg::Node& node) override
    {
        ++count;
        traverse(node);
    }
    int count = 0;
};

void lookAtPark(SceneStage& stage, const PlanPark& park)
{
    stage.view.camera.target = park.at(-15, -30, 10);
    stage.view.camera.distance = 430;
    stage.view.camera.heading = 40;
    stage.view.camera.pitch = -35;
    stage.view.visible[size_t(SceneKind::Sensors)] = false;
}

void lookAtTower(SceneStage& stage, const PlanPark& park, double height = 24)
{
    lookAtPark(stage, park);
    stage.view.camera.target = park.at(30, 35, height);
    stage.view.camera.distance = 170;
    stage.view.camera.pitch = -24;
}

} // namespace

class BuildingPartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAsItDid_data();
    void looksAsItDid();
    void picksParcelsBuildingsAndFloors();
    void picksThroughWhatIsHidden();
    void drawsTheSpacesOfAFloor();
    void drawsFarFromTheOriginWithoutJitter();
    void hasNoNodePerBuilding();
};

using Set = std::function<void(SceneStage&, const PlanPark&)>;
Q_DECLARE_METATYPE(Set)

void BuildingPartTest::looksAsItDid_data()
{
    QTest::addColumn<Set>("set");
    QTest::newRow("buildings-park")
        << Set([](SceneStage& s, const PlanPark& p) { lookAtPark(s, p); });
    QTest::newRow("buildings-exploded") << Set([](SceneStage& s, const PlanPark& p) {
        lookAtTower(s, p, 38);
        s.view.colourBy = ColourBy::Tenant;
        s.view.explode = Explode{p.tower, 4};
    });
    QTest::newRow("buildings-isolated") << Set([](SceneStage& s, const PlanPark& p) {
        lookAtTower(s, p);
        s.view.isolatedFloor = PlanPark::floorOf(p.tower, 5);
    });
    QTest::newRow("buildings-cut") << Set([](SceneStage& s, const PlanPark& p) {
        lookAtTower(s, p);
        s.view.cut = CutPlane{p.at(0, 0, 18), 0, true};
    });
    QTest::newRow("buildings-vacancy") << Set([](SceneStage& s, const PlanPark& p) {
        lookAtPark(s, p);
        s.view.colourBy = ColourBy::Vacancy;
    });
    QTest::newRow("buildings-slab-load") << Set([](SceneStage& s, const PlanPark& p) {
        lookAtPark(s, p);
        s.view.colourBy = ColourBy::SlabLoad;
    });
    QTest::newRow("buildings-hidden") << Set([](SceneStage& s, const PlanPark& p) {
        lookAtPark(s, p);
        s.view.hidden = {p.hall, PlanPark::floorOf(p.tower, 4)};
    });
    QTest::newRow("buildings-selected") << Set([](SceneStage& s, const PlanPark& p) {
        lookAtTower(s, p);
        s.controller->setMarks(
            {{{TableId::Floors, PlanPark::floorOf(p.tower, 3)}}, {TableId::Buildings, p.hall}});
    });
    QTest::newRow("buildings-plan") << Set([](SceneStage& s, const PlanPark& p) {
        lookAtPark(s, p);
        s.view.camera.heading = 0;
        s.view.camera.pitch = -90;
        s.view.camera.orthographic = true;
    });
}

void BuildingPartTest::looksAsItDid()
{
    QFETCH(Set, set);
    PlanPark park;
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    stage.controller->setStandards(StandardsLibrary().find(QStringLiteral("cn-national")));
    set(stage, park);
    const QImage image = stage.take();
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    keepPicture(image, name);
    compareWithGolden(image, name);
}

void BuildingPartTest::picksParcelsBuildingsAndFloors()
{
    PlanPark park;
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    lookAtPark(stage, park);
    stage.take();
    QCOMPARE(stage.at(park.at(-30, -60)), (ObjectRef{TableId::Parcels, park.parcels[2]}));
    QCOMPARE(stage.at(park.at(15, 40, 40)), (ObjectRef{TableId::Buildings, park.tower})); // roof
    // The west and south walls are the ones that are seen.
    QCOMPARE(stage.at(park.at(30, 20, 4 * 6 + 2)),
             (ObjectRef{TableId::Floors, PlanPark::floorOf(park.tower, 7)}));
    lookAtTower(stage, park, 38);
    stage.view.explode = Explode{park.tower, 4};
    stage.take();
    for (int number = 2; number <= 9; ++number) // the glass wall in the middle of its height
        QCOMPARE(stage.at(park.at(45, 20, (number - 1) * 8 + 2)),
                 (ObjectRef{TableId::Floors, PlanPark::floorOf(park.tower, number)}));
}

void BuildingPartTest::picksThroughWhatIsHidden()
{
    PlanPark park;
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    lookAtPark(stage, park);
    stage.view.hidden = {park.hall};
    stage.take();
    // The parcel below the hall.
    QCOMPARE(stage.at(park.at(-75, 37)), (ObjectRef{TableId::Parcels, park.parcels[0]}));
    stage.view.hidden.push_back(park.parcels[0]);
    stage.take();
    QVERIFY(stage.at(park.at(-75, 37)).isNull());
}

/// Two tenants and an empty space share floor 5: each is seen, found and counted on its own.
void BuildingPartTest::drawsTheSpacesOfAFloor()
{
    PlanPark park;
    const Uid floor = PlanPark::floorOf(park.tower, 5);
    std::vector<Uid> spaces;
    for (int i = 0; i < 3; ++i) {
        Space space;
        space.uid = Uid::fromName(QStringLiteral("space %1").arg(i));
        space.floor = floor;
        space.outline = park.area(10 + i * 13, 20, i == 2 ? 14 : 13, 30);
        if (i < 2)
            space.tenant = park.enterprises[size_t(i)];
        else
            space.vacancy = Vacancy::Vacant;
        park.builder.insert(space);
        spaces.push_back(space.uid);
    }
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    lookAtTower(stage, park);
    stage.view.camera.pitch = -50;
    stage.view.colourBy = ColourBy::Tenant;
    stage.view.isolatedFloor = floor;
    const QImage image = stage.take();
    keepPicture(image, QStringLiteral("buildings-spaces"));
    compareWithGolden(image, QStringLiteral("buildings-spaces"));
    const double level = 4 * 4;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(stage.at(park.at(17 + i * 13, 35, level)),
                 (ObjectRef{TableId::Spaces, spaces[size_t(i)]}));
    const SceneBounds bounds = stage.controller->boundsOf({{TableId::Spaces, spaces[1]}});
    QVERIFY(std::abs(bounds.extent.center().x - park.at(29.5, 0).x) < 0.01);
    QVERIFY(std::abs(bounds.lowest - level) < 0.01);
    // Lifted with their floor.
    stage.view.isolatedFloor = {};
    stage.view.explode = Explode{park.tower, 16};
    stage.take();
    QCOMPARE(stage.at(park.at(17, 35, level + 4 * 16)), (ObjectRef{TableId::Spaces, spaces[0]}));
    for (const LegendEntry& entry : stage.controller->legend().entries) {
        if (entry.label.contains(QStringLiteral("Several")))
            QCOMPARE(entry.count, 1);
    }
}

void BuildingPartTest::drawsFarFromTheOriginWithoutJitter()
{
    // The same park near 0, 0 and at coordinates of EPSG:4526, whose eastings have eight digits.
    QImage pictures[2];
    const MapPoint places[2] = {{141, 241, 0}, {38505141, 2500241, 0}};
    for (int i = 0; i < 2; ++i) {
        PlanPark park(places[i]);
        SceneStage stage;
        REQUIRE_STAGE(stage, park.state());
        lookAtTower(stage, park);
        stage.view.camera.distance = 60; // near: a float's step there would be four metres
        pictures[i] = stage.take();
    }
    const double share = differingShare(pictures[0], pictures[1], 12);
    QVERIFY2(share < 0.002, qPrintable(QString::number(share)));
}

void BuildingPartTest::hasNoNodePerBuilding()
{
    PlanPark park;
    for (int i = 0; i < 5000; ++i)
        park.addBuilding(QStringLiteral("b%1").arg(i),
                         park.area(-1000 + 25 * (i % 80), 200 + 25 * (i / 80), 15, 15), 3, 3.5,
                         BuildingUse::Factory);
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    lookAtPark(stage, park);
    stage.view.camera.distance = 2500;
    stage.take();
    NodeCount nodes;
    stage.renderer.group(SceneKind::Buildings).accept(nodes);
    // 2,000 m by 1,600 m in tiles of 400 m: some 40, each a transform, a geode and a geometry.
    QVERIFY2(nodes.count < 300, qPrintable(QString::number(nodes.count)));
}

QTEST_GUILESS_MAIN(BuildingPartTest)
#include "BuildingPartTest.moc"
