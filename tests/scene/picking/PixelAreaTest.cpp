#include "scene/picking/PixelArea.h"

#include "scene/render/SceneRenderer.h"

#include <QTest>

using namespace parkwright;

namespace {

constexpr QSizeF Size{800, 600};

Geometry square(double x, double y, double side)
{
    return Geometry::fromPolygon(
        {{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}}, {}});
}

/// One metre is one pixel; the origin is in the middle.
CameraPose plan()
{
    CameraPose pose;
    pose.orthographic = true;
    pose.heading = 0;
    pose.pitch = -90;
    pose.distance = 300 / std::tan(pose.fieldOfView / 2 * M_PI / 180);
    return pose;
}

CameraPose oblique()
{
    CameraPose pose;
    pose.heading = 0;
    pose.pitch = -30;
    pose.distance = 400;
    return pose;
}

QPolygonF rectangle(double left, double top, double right, double bottom)
{
    return {{{left, top}, {right, top}, {right, bottom}, {left, bottom}}};
}

} // namespace

/// What an area of the view takes.
class PixelAreaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void projectsAsTheRendererDraws();
    void takesFlatShapes_data();
    void takesFlatShapes();
    void takesBodiesByAllTheirFaces();
    void knowsWhatIsBehindTheEye();
    void followsTheGround();
    void takesOnlyTheBorder();
    void agreesWithTheQuickLook();
};

void PixelAreaTest::projectsAsTheRendererDraws()
{
    SceneRenderer renderer;
    renderer.resize(Size.toSize());
    renderer.setOrigin({500000, 2500000, 0});
    renderer.setExtent({499000, 2499000, 501000, 2501000}, 0, 100);
    for (const bool orthographic : {false, true}) {
        CameraPose pose;
        pose.target = {500010, 2500020, 30};
        pose.heading = 33;
        pose.pitch = -40;
        pose.orthographic = orthographic;
        ViewState view;
        view.camera = pose;
        renderer.setView(view);
        const PixelProjection projection(pose, Size);
        for (const MapPoint& point :
             {MapPoint{500000, 2500000, 0}, MapPoint{500100, 2500150, 60}, pose.target}) {
            const auto drawn = renderer.project(point);
            QVERIFY(drawn);
            const QPointF ours = projection.toPixel(projection.toEye(point));
            QVERIFY(std::abs(ours.x() - drawn->x) < 1e-3);
            QVERIFY(std::abs(ours.y() - drawn->y) < 1e-3);
        }
    }
}

void PixelAreaTest::takesFlatShapes_data()
{
    QTest::addColumn<QPolygonF>("area");
    QTest::addColumn<bool>("inside");
    QTest::addColumn<bool>("touching");
    // The square covers pixels 400 to 500 across and 200 to 300 down.
    QTest::newRow("around it") << rectangle(390, 190, 510, 310) << true << true;
    QTest::newRow("a corner of it") << rectangle(480, 190, 510, 220) << false << true;
    QTest::newRow("within it") << rectangle(430, 230, 450, 250) << false << true;
    QTest::newRow("a stripe across it") << rectangle(300, 240, 600, 250) << false << true;
    QTest::newRow("beside it") << rectangle(510, 190, 600, 310) << false << false;
    QTest::newRow("triangle around it")
        << QPolygonF{{{450, 150}, {600, 310}, {300, 310}}} << false << true;
    QTest::newRow("wide triangle around it")
        << QPolygonF{{{450, 0}, {700, 310}, {200, 310}}} << true << true;
    QTest::newRow("hook around an edge") << QPolygonF{{{380, 180},
                                                       {520, 180},
                                                       {520, 320},
                                                       {380, 320},
                                                       {380, 260},
                                                       {460, 260},
                                                       {460, 250},
                                                       {380, 250}}}
                                         << false << true;
    QTest::newRow("hook beside it")
        << QPolygonF{{{380, 180}, {520, 180}, {520, 190}, {390, 190}, {390, 320}, {380, 320}}}
        << false << false;
    QTest::newRow("no area") << QPolygonF{{{450, 250}, {460, 250}}} << false << false;
}

void PixelAreaTest::takesFlatShapes()
{
    QFETCH(QPolygonF, area);
    const PixelProjection projection(plan(), Size);
    const Geometry shape = square(0, 0, 100);
    QTEST(PixelArea(area, projection, AreaRule::Inside).takesBody(shape, 0, 0), "inside");
    QTEST(PixelArea(area, projection, AreaRule::Touching).takesBody(shape, 0, 0), "touching");
    QTEST(PixelArea(area, projection, AreaRule::Inside).takesBody(shape, 0, 30), "inside");
    QTEST(PixelArea(area, projection, AreaRule::Touching).takesBody(shape, 0, 30), "touching");
}

void PixelAreaTest::takesBodiesByAllTheirFaces()
{
    const PixelProjection projection(oblique(), Size);
    const Geometry tower = square(-10, -10, 20);
    const auto pixel = [&](double x, double y, double z) {
        return projection.toPixel(projection.toEye({x, y, z}));
    };
    const QPointF base = pixel(0, -10, 0);
    const QPointF top = pixel(0, 0, 60);
    const QPointF wall = pixel(0, -10, 30);
    const auto around = [](const QPointF& p, double half) {
        return rectangle(p.x() - half, p.y() - half, p.x() + half, p.y() + half);
    };
    for (const QPointF& p : {base, top, wall}) {
        QVERIFY(PixelArea(around(p, 2), projection, AreaRule::Touching).takesBody(tower, 0, 60));
        QVERIFY(!PixelArea(around(p, 2), projection, AreaRule::Inside).takesBody(tower, 0, 60));
    }
    // Its base alone is not all of it.
    const PixelArea low(around(pixel(0, 0, 0), 40), projection, AreaRule::Inside);
    QVERIFY(low.takesBody(tower, 0, 0));
    QVERIFY(!low.takesBody(tower, 0, 60));
    QVERIFY(PixelArea(around(pixel(0, 0, 30), 120), projection, AreaRule::Inside)
                .takesBody(tower, 0, 60));
    // A yard in the middle is open ground when seen from above, and its walls count.
    const PixelProjection above(plan(), Size);
    const Geometry ring = Geometry::fromPolygon(
        {square(-50, -50, 100).polygons()[0].outer, {square(-20, -20, 40).polygons()[0].outer}});
    QVERIFY(!PixelArea(rectangle(395, 295, 405, 305), above, AreaRule::Touching)
                 .takesBody(ring, 0, 20));
    QVERIFY(
        PixelArea(rectangle(375, 295, 405, 305), above, AreaRule::Touching).takesBody(ring, 0, 20));
}

void PixelAreaTest::knowsWhatIsBehindTheEye()
{
    CameraPose pose = oblique();
    pose.pitch = 0;
    pose.target = {0, 0, 2};
    pose.distance = 10; // the eye is at y = -10 and looks north
    const PixelProjection projection(pose, Size);
    const PixelArea all(rectangle(0, 0, 800, 600), projection, AreaRule::Touching);
    const PixelArea whole(rectangle(0, 0, 800, 600), projection, AreaRule::Inside);
    const Geometry behind = square(-5, -100, 10);
    QVERIFY(!all.takesBody(behind, 0, 20));
    QCOMPARE(all.look(behind.extent(), 0, 20), PixelArea::Answer::No);
    QVERIFY(!all.takesPoint({0, -100, 2}));
    const Geometry both = square(-60, -60, 120); // one stands in it
    QVERIFY(all.takesBody(both, 0, 0));
    QVERIFY(!whole.takesBody(both, 0, 0));
    QVERIFY(all.look(both.extent(), 0, 0) == PixelArea::Answer::Unsure);
    QVERIFY(whole.takesPoint({0, 100, 2}));
}

void PixelAreaTest::followsTheGround()
{
    CameraPose pose = oblique();
    const PixelProjection projection(pose, Size);
    const auto hill = [](const MapPoint& p) { return std::max(0.0, 40 - std::hypot(p.x, p.y)); };
    const QPointF edge = projection.toPixel(projection.toEye({0, 0, 40}));
    const PixelArea area(rectangle(edge.x() - 3, edge.y() - 3, edge.x() + 3, edge.y() + 3),
                         projection, AreaRule::Touching);
    // The side of the plot runs over the top of the hill, its corners lie at its foot.
    const Geometry plot = square(-150, 0, 300);
    QVERIFY(area.takesBorder(plot, hill));
    QVERIFY(!area.takesBorder(plot, [](const MapPoint&) { return 0.0; }));
}

void PixelAreaTest::takesOnlyTheBorder()
{
    const PixelProjection projection(plan(), Size);
    const auto flat = [](const MapPoint&) { return 0.0; };
    const Geometry park = square(-200, -200, 400);
    const PixelArea within(rectangle(390, 290, 410, 310), projection, AreaRule::Touching);
    QVERIFY(within.takesGround(park, flat));
    QVERIFY(!within.takesBorder(park, flat));
    const PixelArea across(rectangle(590, 290, 610, 310), projection, AreaRule::Touching);
    QVERIFY(across.takesBorder(park, flat));
    const PixelArea around(rectangle(190, 90, 610, 510), projection, AreaRule::Inside);
    QVERIFY(around.takesBorder(park, flat));
}

void PixelAreaTest::agreesWithTheQuickLook()
{
    const PixelProjection projection(oblique(), Size);
    for (const AreaRule rule : {AreaRule::Inside, AreaRule::Touching}) {
        const PixelArea area(rectangle(300, 200, 520, 420), projection, rule);
        for (int i = 0; i < 400; ++i) {
            const Geometry shape = square((i % 20 - 10) * 30, (i / 20 - 10) * 30, 20);
            const auto look = area.look(shape.extent(), 0, 25);
            const bool takes = area.takesBody(shape, 0, 25);
            QVERIFY(look == PixelArea::Answer::Unsure || (look == PixelArea::Answer::Yes) == takes);
        }
    }
}

QTEST_APPLESS_MAIN(PixelAreaTest)
#include "PixelAreaTest.moc"
