#include "tests/support/PlanPark.h"
#include "tests/support/SceneStage.h"

#include <osg/Geode>
#include <osg/Group>
#include <osg/NodeVisitor>

#include <algorithm>

using namespace parkwright;

namespace {

class DrawableCount : public osg::NodeVisitor
{
public:
    DrawableCount()
        : osg::NodeVisitor(TRAVERSE_ALL_CHILDREN)
    {
    }
    void apply(osg::Drawable&) override { ++count; }
    int count = 0;
};

void lookAtTower(SceneStage& stage, const PlanPark& park)
{
    stage.view.camera.target = park.at(30, 35, 30);
    stage.view.camera.distance = 190;
    stage.view.camera.heading = 0;
    stage.view.camera.pitch = -12;
}

} // namespace

class SensorPartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hangsWhereItsFloorIsLifted();
    void hidesWithItsFloor();
    void standsOnTheGroundWithoutAFloor();
    void isHiddenByWallsUnlessItsBuildingIsSelected();
    void showsAlarmsAsRings();
    void pulsesOnceForANewAlarm();
    void shrinksWhatWouldOverlap();
    void drawsManyInOneCall();
    void followsEdits();
};

void SensorPartTest::hangsWhereItsFloorIsLifted()
{
    PlanPark park;
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    lookAtTower(stage, park);
    stage.view.explode = Explode{park.tower, 4};
    stage.view.camera.target = park.at(30, 35, 40);
    const QImage image = stage.take();
    keepPicture(image, QStringLiteral("sensors-exploded"));
    compareWithGolden(image, QStringLiteral("sensors-exploded"));
    for (int number = 1; number <= 10; ++number) {
        // 0.6 m below the next slab, 4 m of air below each floor
        const MapPoint place = park.at(30, 22, (number - 1) * 8.0 + 3.4);
        const ObjectRef expected{TableId::Sensors, PlanPark::sensorOn(number)};
        QCOMPARE(stage.at(place), expected);
        const SceneBounds bounds = stage.controller->boundsOf({expected});
        QCOMPARE((bounds.lowest + bounds.highest) / 2, place.z);
    }
}

void SensorPartTest::hidesWithItsFloor()
{
    PlanPark park;
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    lookAtTower(stage, park);
    stage.view.explode = Explode{park.tower, 4};
    stage.view.hidden = {PlanPark::floorOf(park.tower, 3), PlanPark::sensorOn(5)};
    stage.take();
    std::set<ObjectRef> seen = stage.seen(8);
    QVERIFY(!seen.contains({TableId::Sensors, PlanPark::sensorOn(3)}));
    QVERIFY(seen.contains({TableId::Sensors, PlanPark::sensorOn(4)}));
    QVERIFY(!seen.contains({TableId::Sensors, PlanPark::sensorOn(5)}));
    stage.view.hidden.clear();
    stage.view.explode.reset();
    stage.view.isolatedFloor = PlanPark::floorOf(park.tower, 6);
    stage.take();
    seen = stage.seen(8);
    for (int above = 7; above <= 10; ++above)
        QVERIFY(!seen.contains({TableId::Sensors, PlanPark::sensorOn(above)}));
    stage.view.visible[size_t(SceneKind::Sensors)] = false;
    stage.take();
    for (const ObjectRef& object : stage.seen(8))
        QVERIFY(object.table != TableId::Sensors);
}

void SensorPartTest::standsOnTheGroundWithoutAFloor()
{
    PlanPark park;
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    stage.view.camera.target = park.at(-15, -130);
    stage.view.camera.distance = 150;
    stage.take();
    QCOMPARE(stage.at(park.at(-15, -130, 4)), (ObjectRef{TableId::Sensors, park.gate}));
}

void SensorPartTest::isHiddenByWallsUnlessItsBuildingIsSelected()
{
    PlanPark park;
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    lookAtTower(stage, park);
    stage.view.camera.heading = 180; // from the north: 28 m of building in front of them
    stage.take();
    const std::set<ObjectRef> closed = stage.seen(8);
    for (int number = 1; number <= 10; ++number)
        QVERIFY(!closed.contains({TableId::Sensors, PlanPark::sensorOn(number)}));
    stage.controller->setMarks({{{TableId::Buildings, park.tower}}, {}});
    keepPicture(stage.take(), QStringLiteral("sensors-of-selection"));
    QVERIFY(stage.seen(8).contains({TableId::Sensors, PlanPark::sensorOn(5)}));
}

void SensorPartTest::showsAlarmsAsRings()
{
    PlanPark park;
    Alarm alarm;
    alarm.uid = Uid::fromName(QStringLiteral("alarm"));
    alarm.sensor = PlanPark::sensorOn(8);
    alarm.severity = AlarmSeverity::Red;
    alarm.state = AlarmState::Raised;
    park.builder.insert(alarm);
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    lookAtTower(stage, park);
    const QImage image = stage.take();
    keepPicture(image, QStringLiteral("sensors-alarm"));
    // Seen through the wall; a ring of red around it.
    const auto pixel = stage.renderer.project(park.at(30, 22, 7 * 4 + 3.4));
    QVERIFY(pixel);
    int red = 0;
    for (int y = -20; y <= 20; ++y) {
        for (int x = -20; x <= 20; ++x) {
            const QColor c = image.pixelColor(int(pixel->x) + x, int(pixel->y) + y);
            red += c.red() > 170 && c.green() < 90 && c.blue() < 90;
        }
    }
    QVERIFY2(red > 60, qPrintable(QString::number(red)));
    EditBuilder clear(stage.document.state());
    QVERIFY(clear.set({TableId::Alarms, alarm.uid}, "state", Value(QStringLiteral("cleared"))));
    stage.document.apply(clear.take(QStringLiteral("clear")));
    QVERIFY(differingShare(stage.take(), image, 8) > 0.001);
}

void SensorPartTest::pulsesOnceForANewAlarm()
{
    PlanPark park;
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    lookAtTower(stage, park);
    stage.take();
    QVERIFY(!stage.controller->advance());
    Alarm alarm;
    alarm.uid = Uid::fromName(QStringLiteral("alarm"));
    alarm.sensor = park.gate;
    alarm.severity = AlarmSeverity::Orange;
    alarm.state = AlarmState::Raised;
    EditBuilder raise(stage.document.state());
    raise.insert(alarm);
    stage.document.apply(raise.take(QStringLiteral("raise")));
    QVERIFY(stage.controller->advance());
    stage.controller->settle();
    QVERIFY(!stage.controller->advance());
}

void SensorPartTest::shrinksWhatWouldOverlap()
{
    PlanPark park;
    std::vector<Uid> close;
    for (int i = 0; i < 12; ++i)
        close.push_back(park.addSensor(QStringLiteral("close %1").arg(i), SensorFamily::Environment,
                                       {-15 + i * 1.5, -120, 0}));
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    const auto countSeen = [&] {
        int count = 0;
        for (size_t i = 0; i < close.size(); ++i)
            count += stage.at(park.at(-15 + double(i) * 1.5, -120, 4)) ==
                     ObjectRef{TableId::Sensors, close[i]};
        return count;
    };
    stage.view.camera.target = park.at(-7, -120, 4);
    stage.view.camera.distance = 30;
    keepPicture(stage.take(), QStringLiteral("sensors-near"));
    QCOMPARE(countSeen(), 12);
    stage.view.camera.distance = 300;
    keepPicture(stage.take(), QStringLiteral("sensors-far"));
    const int far = countSeen();
    QVERIFY2(far >= 1 && far <= 6, qPrintable(QString::number(far)));
}

void SensorPartTest::drawsManyInOneCall()
{
    PlanPark park;
    for (int i = 0; i < 760; ++i)
        park.addSensor(QStringLiteral("many %1").arg(i), SensorFamily::Environment,
                       {12.0 + i % 36, 22.0 + i % 25, 0},
                       PlanPark::floorOf(park.tower, 1 + i % 10));
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    lookAtTower(stage, park);
    stage.view.explode = Explode{park.tower, 4};
    keepPicture(stage.take(), QStringLiteral("sensors-many"));
    DrawableCount drawables;
    stage.renderer.group(SceneKind::Sensors).accept(drawables);
    QCOMPARE(drawables.count, 1);
}

void SensorPartTest::followsEdits()
{
    PlanPark park;
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    lookAtTower(stage, park);
    stage.view.explode = Explode{park.tower, 4};
    stage.take();
    const ObjectRef moved{TableId::Sensors, PlanPark::sensorOn(2)};
    EditBuilder edit(stage.document.state());
    QVERIFY(edit.set(moved, "floor", Value(PlanPark::floorOf(park.tower, 9))));
    QVERIFY(edit.set(moved, "place", Value(Geometry::fromPoint([&] {
                         MapPoint p = park.at(14, 22);
                         p.z = 0;
                         return p;
                     }()))));
    edit.remove({TableId::Sensors, PlanPark::sensorOn(4)});
    stage.document.apply(edit.take(QStringLiteral("move")));
    stage.take();
    QCOMPARE(stage.at(park.at(14, 22, 8 * 8.0 + 3.4)), moved);
    QVERIFY(!stage.seen(8).contains({TableId::Sensors, PlanPark::sensorOn(4)}));
}

QTEST_GUILESS_MAIN(SensorPartTest)
#include "SensorPartTest.moc"
