#include "tests/support/PlanPark.h"
#include "tests/support/SceneStage.h"

using namespace parkwright;

namespace {

/// Pixels that are nearly of a colour.
int countNear(const QImage& image, const QColor& colour, int tolerance = 24)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor c = image.pixelColor(x, y);
            count += std::abs(c.red() - colour.red()) < tolerance &&
                     std::abs(c.green() - colour.green()) < tolerance &&
                     std::abs(c.blue() - colour.blue()) < tolerance;
        }
    }
    return count;
}

} // namespace

class BoundaryPartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsAsWallsAndLines();
    void isPickedByItsLine();
    void isNotPickedThroughWalls();
    void hidesWithItsKindAndAlone();
    void turnsToTheAccentWhenSelected();
    void keepsItsWidthFromAfar();
    void followsEdits();
    void countsParksAmongTheBounds();

private:
    /// Straight down, so that places of the map are easy to find.
    static void lookDown(SceneStage& stage, const PlanPark& park, double height = 260)
    {
        stage.view.camera.target = park.at(-15, -30);
        stage.view.camera.distance = height * 1.5;
        stage.view.camera.heading = 0;
        stage.view.camera.pitch = -90;
        stage.view.camera.orthographic = true;
        stage.view.shadows = false;
    }
};

void BoundaryPartTest::standsAsWallsAndLines()
{
    PlanPark park;
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    stage.view.camera.target = park.at(-15, -30);
    stage.view.camera.distance = 460;
    stage.view.camera.heading = 45;
    const QImage image = stage.take();
    keepPicture(image, QStringLiteral("boundaries"));
    compareWithGolden(image, QStringLiteral("boundaries"));
}

void BoundaryPartTest::isPickedByItsLine()
{
    PlanPark park;
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    lookDown(stage, park);
    keepPicture(stage.take(), QStringLiteral("boundaries-plan"));
    const ObjectRef parkRef{TableId::Parks, park.park};
    const ObjectRef phaseRef{TableId::Phases, park.phase};
    QCOMPARE(stage.at(park.at(-130, -60)), parkRef);
    QCOMPARE(stage.at(park.at(-15, -140)), parkRef);
    QCOMPARE(stage.at(park.at(-20, 0)), phaseRef);
    QVERIFY(stage.at(park.at(-15, -60)) != parkRef);
}

void BoundaryPartTest::isNotPickedThroughWalls()
{
    PlanPark park;
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    // Level, from the south: the wall stands in front of the dormitory's lowest floor.
    stage.view.camera.target = park.at(45, -140, 2);
    stage.view.camera.distance = 120;
    stage.view.camera.heading = 0;
    stage.view.camera.pitch = -4;
    stage.take();
    QVERIFY(stage.at(park.at(45, -140, 1.2)) != (ObjectRef{TableId::Parks, park.park}));
}

void BoundaryPartTest::hidesWithItsKindAndAlone()
{
    PlanPark park;
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    lookDown(stage, park);
    const ObjectRef parkRef{TableId::Parks, park.park};
    stage.view.hidden = {park.park};
    stage.take();
    QVERIFY(!stage.seen(5).contains(parkRef));
    QVERIFY(stage.seen(5).contains(ObjectRef{TableId::Phases, park.phase}));
    stage.view.hidden.clear();
    stage.view.visible[size_t(SceneKind::PhaseBoundaries)] = false;
    stage.take();
    QVERIFY(stage.seen(5).contains(parkRef));
    QVERIFY(!stage.seen(5).contains(ObjectRef{TableId::Phases, park.phase}));
}

void BoundaryPartTest::turnsToTheAccentWhenSelected()
{
    PlanPark park;
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    lookDown(stage, park);
    const QColor accent(0x25, 0x63, 0xeb);
    const int before = countNear(stage.take(), accent);
    stage.controller->setMarks({{{TableId::Parks, park.park}}, {}});
    const int selected = countNear(stage.take(), accent);
    QVERIFY2(selected > before + 300, qPrintable(QString::number(selected)));
    stage.controller->setMarks({});
    QCOMPARE(countNear(stage.take(), accent), before);
}

void BoundaryPartTest::keepsItsWidthFromAfar()
{
    PlanPark park;
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    stage.view.visible[size_t(SceneKind::Buildings)] = false;
    stage.view.visible[size_t(SceneKind::Parcels)] = false;
    const QColor accent(0x25, 0x63, 0xeb);
    stage.controller->setMarks({{{TableId::Parks, park.park}}, {}});
    // The share of a line's pixels goes with the scale; their number across it does not.
    lookDown(stage, park, 260);
    const double near = countNear(stage.take(), accent, 40);
    lookDown(stage, park, 520);
    const double far = countNear(stage.take(), accent, 40);
    QVERIFY2(near > 200, qPrintable(QString::number(near)));
    QVERIFY2(far / near > 0.4 && far / near < 0.65, qPrintable(QString::number(far / near)));
}

void BoundaryPartTest::followsEdits()
{
    PlanPark park;
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    lookDown(stage, park);
    stage.take();
    const ObjectRef parkRef{TableId::Parks, park.park};
    QVERIFY(stage.at(park.at(-130, -60)) == parkRef);
    EditBuilder edit(stage.document.state());
    QVERIFY(edit.set(parkRef, "boundary", Value(park.area(-150, -140, 250, 220))));
    stage.document.apply(edit.take(QStringLiteral("move")));
    stage.take();
    QVERIFY(stage.at(park.at(-130, -60)) != parkRef);
    QCOMPARE(stage.at(park.at(-150, -60)), parkRef);
    EditBuilder removal(stage.document.state());
    removal.remove({TableId::Phases, park.phase});
    stage.document.apply(removal.take(QStringLiteral("remove")));
    stage.take();
    QVERIFY(!stage.seen(5).contains(ObjectRef{TableId::Phases, park.phase}));
}

void BoundaryPartTest::countsParksAmongTheBounds()
{
    PlanPark park;
    SceneStage stage;
    REQUIRE_STAGE(stage, park.state());
    lookDown(stage, park);
    stage.take();
    const SceneBounds bounds = stage.controller->bounds();
    QCOMPARE(bounds.extent.width(), 230.0); // the jurisdictions around are 1,800 m wide
    QCOMPARE(stage.controller->boundsOf({{TableId::Jurisdictions, park.host}}).extent.width(),
             1800.0);
}

QTEST_GUILESS_MAIN(BoundaryPartTest)
#include "BoundaryPartTest.moc"
