#include "scene/SceneController.h"

#include "gis/model/PlanState.h"
#include "scene/capture/Capture.h"
#include "tests/support/ImageCompare.h"

#include <QCoreApplication>
#include <QTest>

#include <osg/Group>

#include <set>

using namespace parkwright;

namespace {

Ring rectangle(double x, double y, double width, double depth)
{
    return {{x, y, 0}, {x + width, y, 0}, {x + width, y + depth, 0}, {x, y + depth, 0}};
}

/// A hall and a tower of eight floors, near a corner of a zone.
struct Plan
{
    Plan()
    {
        hall = add(rectangle(38505000, 2500000, 60, 30), 1, 9, BuildingUse::Factory);
        tower = add(rectangle(38505100, 2500000, 30, 24), 8, 4, BuildingUse::Office);
    }
    Uid add(Ring ring, int floors, double height, BuildingUse use)
    {
        Building building;
        building.uid = Uid::fromName(QStringLiteral("building %1").arg(++count));
        building.use = use;
        building.groundElevation = 20;
        building.footprint = Geometry::fromPolygon(Polygon{std::move(ring), {}});
        builder.insert(building);
        for (int i = 1; i <= floors; ++i) {
            Floor floor;
            floor.uid = floorOf(count, i);
            floor.building = building.uid;
            floor.number = i;
            floor.storeyHeight = height;
            floor.slabLoad = 5 + i;
            builder.insert(floor);
        }
        return building.uid;
    }
    static Uid floorOf(int building, int number)
    {
        return Uid::fromName(QStringLiteral("floor %1 of %2").arg(number).arg(building));
    }

    PlanBuilder builder;
    Uid hall, tower;
    int count = 0;
};

/// Everything between a document and a picture.
struct Stage
{
    explicit Stage(PlanState plan)
    {
        document.replace(std::move(plan));
        renderer.setQuality(RenderQuality::Normal);
        auto made = Capture::make(renderer);
        if (!made)
            qFatal("%s", qPrintable(made.error().detail));
        capture = std::move(*made);
        view.camera.target = {38505080, 2500012, 30};
        view.camera.distance = 220;
        view.camera.heading = 30;
        view.camera.pitch = -25;
        renderer.setGround(20);
    }
    QImage take(const QSize& size = {480, 320})
    {
        controller.setView(view);
        controller.settle();
        const auto isReady = [this] { return controller.isReady(); };
        const auto wait = [] {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        };
        capture->take(size, isReady, wait);
        controller.settle();
        return capture->take(size);
    }
    ObjectRef at(const QPoint& pixel) { return controller.objectAt(capture->pick(pixel).number); }
    /// Every row that can be picked anywhere, on a grid.
    std::set<ObjectRef> seen(const QSize& size = {480, 320}, int step = 9)
    {
        std::set<ObjectRef> found;
        for (int y = 0; y < size.height(); y += step) {
            for (int x = 0; x < size.width(); x += step)
                found.insert(at({x, y}));
        }
        found.erase(ObjectRef{TableId::Parks, {}});
        std::erase_if(found, [](const ObjectRef& each) { return each.isNull(); });
        return found;
    }

    Document document;
    SceneRenderer renderer;
    JobPool jobs{2};
    SceneController controller{document, renderer, jobs};
    std::unique_ptr<Capture> capture;
    ViewState view;
};

ObjectRef floorRef(int building, int number)
{
    return {TableId::Floors, Plan::floorOf(building, number)};
}

} // namespace

class SceneControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picksEveryFloorOfAnExplodedBuilding();
    void hidesWhatIsAboveAnIsolatedFloor();
    void neverPicksHiddenThings();
    void picksWhatTheCutLeaves();
    void recoloursWithoutRebuilding();
    void followsEdits();
    void outlinesTheSelection();
    void takesGalleryPictures();
};

void SceneControllerTest::picksEveryFloorOfAnExplodedBuilding()
{
    Plan plan;
    Stage stage(plan.builder.state());
    stage.view.explode = Explode{plan.tower, 5};
    stage.view.camera.target.z = 45;
    keepPicture(stage.take(), QStringLiteral("controller-exploded"));
    const std::set<ObjectRef> seen = stage.seen();
    for (int number = 1; number <= 8; ++number)
        QVERIFY2(seen.contains(floorRef(2, number)), qPrintable(QString::number(number)));
    QVERIFY(seen.contains(floorRef(1, 1)));
    // A floor is picked where it is drawn: five metres of air above each one below.
    const auto bounds = stage.controller.boundsOf({floorRef(2, 5)});
    QCOMPARE(bounds.lowest, 20 + 4 * 4 + 4 * 5.0);
    const MapPoint edge{38505100, 2500000, bounds.lowest + 1};
    const auto pixel = stage.renderer.project(edge);
    QVERIFY(pixel.has_value());
    QCOMPARE(stage.at({int(pixel->x) + 2, int(pixel->y)}), floorRef(2, 5));
}

void SceneControllerTest::hidesWhatIsAboveAnIsolatedFloor()
{
    Plan plan;
    Stage stage(plan.builder.state());
    stage.view.isolatedFloor = Plan::floorOf(2, 4);
    keepPicture(stage.take(), QStringLiteral("controller-isolated"));
    const std::set<ObjectRef> seen = stage.seen();
    for (int number = 5; number <= 8; ++number)
        QVERIFY(!seen.contains(floorRef(2, number)));
    for (int number = 1; number <= 4; ++number) // faint ones are there to be picked
        QVERIFY(seen.contains(floorRef(2, number)));
}

void SceneControllerTest::neverPicksHiddenThings()
{
    Plan plan;
    Stage stage(plan.builder.state());
    stage.view.hidden = {plan.hall, Plan::floorOf(2, 3)};
    const QImage without = stage.take();
    const std::set<ObjectRef> seen = stage.seen();
    QVERIFY(!seen.contains(floorRef(1, 1)));
    QVERIFY(!seen.contains(floorRef(2, 3)));
    QVERIFY(seen.contains(floorRef(2, 2)));
    stage.view.hidden.clear();
    QVERIFY(differingShare(stage.take(), without, 8) > 0.02);
    stage.view.visible[size_t(SceneKind::Buildings)] = false;
    stage.take();
    QVERIFY(stage.seen().empty());
}

void SceneControllerTest::picksWhatTheCutLeaves()
{
    Plan plan;
    Stage stage(plan.builder.state());
    stage.view.cut = CutPlane{{0, 0, 30}, 0, true};
    keepPicture(stage.take(), QStringLiteral("controller-cut"));
    const std::set<ObjectRef> seen = stage.seen();
    QVERIFY(seen.contains(floorRef(2, 3)));  // 28 m, cut in the middle
    QVERIFY(!seen.contains(floorRef(2, 4))); // 32 m
}

void SceneControllerTest::recoloursWithoutRebuilding()
{
    Plan plan;
    Stage stage(plan.builder.state());
    const QImage plain = stage.take();
    const osg::Node* tile =
        stage.renderer.group(SceneKind::Buildings).getChild(0)->asGroup()->getChild(0);
    stage.view.colourBy = ColourBy::SlabLoad;
    const QImage coloured = stage.take();
    keepPicture(coloured, QStringLiteral("controller-slab-load"));
    QVERIFY(differingShare(plain, coloured, 8) > 0.02);
    QCOMPARE(stage.renderer.group(SceneKind::Buildings).getChild(0)->asGroup()->getChild(0), tile);
    QCOMPARE(stage.controller.legend().colourBy, ColourBy::SlabLoad);
    QVERIFY(stage.controller.legend().entries.size() >= 4);
}

void SceneControllerTest::followsEdits()
{
    Plan plan;
    Stage stage(plan.builder.state());
    const QImage before = stage.take();
    EditBuilder raise(stage.document.state());
    QVERIFY(raise.set(floorRef(2, 8), "storey_height", Value(12.0)));
    stage.document.apply(raise.take(QStringLiteral("raise")));
    const QImage after = stage.take();
    QVERIFY(differingShare(before, after, 8) > 0.005);
    QCOMPARE(stage.controller.boundsOf({floorRef(2, 8)}).highest, 20 + 7 * 4 + 12.0);
    EditBuilder remove(stage.document.state());
    remove.remove({TableId::Buildings, plan.hall});
    stage.document.apply(remove.take(QStringLiteral("remove")));
    stage.take();
    QVERIFY(!stage.seen().contains(floorRef(1, 1)));
}

void SceneControllerTest::outlinesTheSelection()
{
    Plan plan;
    Stage stage(plan.builder.state());
    stage.controller.setMarks({{{TableId::Buildings, plan.tower}}, {}});
    const QImage image = stage.take();
    keepPicture(image, QStringLiteral("controller-selected"));
    int accent = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor c = image.pixelColor(x, y);
            accent += std::abs(c.red() - 0x25) < 12 && std::abs(c.green() - 0x63) < 12 &&
                      std::abs(c.blue() - 0xeb) < 12;
        }
    }
    QVERIFY2(accent > 300, qPrintable(QString::number(accent)));
}

void SceneControllerTest::takesGalleryPictures()
{
    if (!qEnvironmentVariableIsSet("PARKWRIGHT_PICTURES"))
        QSKIP("PARKWRIGHT_PICTURES names no folder");
    Plan plan;
    Stage stage(plan.builder.state());
    stage.renderer.setQuality(RenderQuality::Still);
    stage.view.camera.target = {38505105, 2500012, 34};
    stage.view.camera.distance = 110;
    const QSize size(720, 540);
    stage.view.colourBy = ColourBy::SlabLoad;
    stage.view.explode = Explode{plan.tower, 4};
    keepPicture(stage.take(size), QStringLiteral("gallery-exploded"));
    stage.view.explode.reset();
    stage.view.isolatedFloor = Plan::floorOf(2, 5);
    keepPicture(stage.take(size), QStringLiteral("gallery-isolated"));
    stage.view.isolatedFloor = {};
    stage.view.cut = CutPlane{{0, 0, 34}, 0, true};
    keepPicture(stage.take(size), QStringLiteral("gallery-cut"));
    stage.view.cut = CutPlane{{38505110, 2500010, 34}, 210, false};
    keepPicture(stage.take(size), QStringLiteral("gallery-upright-cut"));
}

QTEST_GUILESS_MAIN(SceneControllerTest)
#include "SceneControllerTest.moc"
