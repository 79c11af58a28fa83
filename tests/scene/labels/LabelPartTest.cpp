#include "scene/labels/LabelPlaces.h"
#include "tests/support/PlanPark.h"
#include "tests/support/SceneStage.h"

#include <QGuiApplication>

using namespace parkwright;

namespace {

/// What labels of the last picture name: each is found by the pick number that it carries.
std::set<ObjectRef> named(SceneStage& stage)
{
    std::set<ObjectRef> found;
    for (int y = 0; y < stage.size.height(); y += 7) {
        for (int x = 0; x < stage.size.width(); x += 11) {
            const PickNumber number = stage.capture->pick({x, y}).number;
            if (number.kind == PickKind::Label)
                found.insert(stage.controller->objectAt(number));
        }
    }
    return found;
}

void lookAtPark(SceneStage& stage, const PlanPark& park)
{
    stage.size = {640, 420};
    stage.view.camera.target = park.at(-15, -30, 10);
    stage.view.camera.distance = 420;
    stage.view.camera.heading = 40;
    stage.view.camera.pitch = -38;
}

} // namespace

class LabelPartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesParksBuildingsAndParcels();
    void namesFloorsThatArePulledApart();
    void followsVisibility();
    void followsEdits();
    void comesTheSameTwice();
    void standsBesideBuildings();
    void staysInsideBentAreas();
};

void LabelPartTest::namesParksBuildingsAndParcels()
{
    PlanPark park;
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    lookAtPark(stage, park);
    const QImage image = stage.take();
    keepPicture(image, QStringLiteral("labels-park"));
    compareWithGolden(image, QStringLiteral("labels-park"));
    const std::set<ObjectRef> found = named(stage);
    QVERIFY(found.contains({TableId::Parks, park.park}));
    QVERIFY(found.contains({TableId::Buildings, park.hall}));
    QVERIFY(std::any_of(found.begin(), found.end(),
                        [](const ObjectRef& each) { return each.table == TableId::Parcels; }));
}

void LabelPartTest::namesFloorsThatArePulledApart()
{
    PlanPark park;
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    lookAtPark(stage, park);
    stage.view.camera.target = park.at(40, 35, 40);
    stage.view.camera.distance = 210;
    stage.view.camera.pitch = -16;
    stage.view.colourBy = ColourBy::Tenant;
    stage.view.explode = Explode{park.tower, 4};
    const QImage image = stage.take();
    keepPicture(image, QStringLiteral("labels-floors"));
    compareWithGolden(image, QStringLiteral("labels-floors"));
    const std::set<ObjectRef> found = named(stage);
    for (int number = 1; number <= 10; ++number)
        QVERIFY(found.contains({TableId::Floors, PlanPark::floorOf(park.tower, number)}));
    stage.view.explode.reset();
    stage.take();
    for (const ObjectRef& each : named(stage))
        QVERIFY(each.table != TableId::Floors);
}

void LabelPartTest::followsVisibility()
{
    PlanPark park;
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    lookAtPark(stage, park);
    stage.view.hidden = {park.hall};
    stage.view.visible[size_t(SceneKind::ParkBoundaries)] = false;
    stage.take();
    std::set<ObjectRef> found = named(stage);
    QVERIFY(!found.contains({TableId::Buildings, park.hall}));
    QVERIFY(found.contains({TableId::Buildings, park.tower}));
    QVERIFY(!found.contains({TableId::Parks, park.park}));
    stage.view.visible[size_t(SceneKind::Labels)] = false;
    stage.take();
    QVERIFY(named(stage).empty());
}

void LabelPartTest::followsEdits()
{
    PlanPark park;
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    lookAtPark(stage, park);
    const QImage before = stage.take();
    EditBuilder rename(stage.document.state());
    QVERIFY(rename.set({TableId::Buildings, park.hall}, "name",
                       Value(QStringLiteral("Research Tower North"))));
    stage.document.apply(rename.take(QStringLiteral("rename")));
    QVERIFY(differingShare(stage.take(), before, 8) > 0.001);
    EditBuilder remove(stage.document.state());
    remove.remove({TableId::Parks, park.park});
    stage.document.apply(remove.take(QStringLiteral("remove")));
    stage.take();
    QVERIFY(!named(stage).contains({TableId::Parks, park.park}));
}

void LabelPartTest::comesTheSameTwice()
{
    PlanPark park;
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    lookAtPark(stage, park);
    const QImage first = stage.take();
    stage.view.camera.heading = 130; // something else in between
    stage.take();
    stage.view.camera.heading = 40;
    QCOMPARE(stage.take(), first);
}

void LabelPartTest::standsBesideBuildings()
{
    PlanPark park;
    const auto places = labelPlacesOf(park.state(), {});
    const PlanState plan = park.state();
    for (const Uid& id : park.parcels) {
        const MapPoint place = places.value(id);
        QVERIFY(plan.find<Parcel>(id)->geometry.extent().contains(place));
        for (const Building& building : plan.table<Building>())
            QVERIFY(!building.footprint.extent().contains(place));
    }
}

void LabelPartTest::staysInsideBentAreas()
{
    // An L: the middle of its extent lies outside.
    const Ring ell{{0, 0, 0}, {100, 0, 0}, {100, 10, 0}, {10, 10, 0}, {10, 100, 0}, {0, 100, 0}};
    const MapPoint place = labelPlaceIn(Geometry::fromPolygon(Polygon{ell, {}}));
    QVERIFY(place.x > 0 && place.y > 0);
    QVERIFY(place.x < 10 || place.y < 10);
    QVERIFY(place.x < 100 && place.y < 100);
}

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    LabelPartTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "LabelPartTest.moc"
