#include "scene/terrain/GroundLayer.h"

#include "gis/terrain/ElevationRaster.h"
#include "scene/render/TextureUnit.h"
#include "tests/support/ImageCompare.h"
#include "tests/support/ScenePicture.h"
#include "tests/support/SharedData.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTest>

#include <cmath>

namespace parkwright {

namespace {

/// Gentle hills, 4 m between nodes, 2 km wide.
HeightField hills()
{
    HeightGrid grid{{0, 0, 2000, 2000}, 501, 501, {}};
    grid.heights.reserve(501 * 501);
    for (int row = 0; row < 501; ++row) {
        for (int column = 0; column < 501; ++column) {
            const double x = column * 4.0;
            const double y = 2000 - row * 4.0;
            grid.heights.push_back(float(40 + 30 * std::sin(x * 0.004) * std::cos(y * 0.0035) +
                                         7 * std::sin(x * 0.013 + y * 0.009)));
        }
    }
    return HeightField::fromGrids({std::move(grid)});
}

Geometry box(double x, double y, double width, double height, double skew = 0)
{
    return Geometry::fromPolygon({{{x, y, 0},
                                   {x + width, y + skew, 0},
                                   {x + width + skew, y + height, 0},
                                   {x + skew, y + height + skew, 0}},
                                  {}});
}

/// A small park: 24 parcels between roads, a pond and some green.
GroundContent park(GpuTable& table)
{
    // Colours of the national classes: industrial, storage, road green, business …
    const std::vector<ColourRow> colours{
        {187, 150, 116, RowColoured}, {135, 97, 211, RowColoured}, {255, 0, 0, RowColoured},
        {255, 255, 45, RowColoured},  {0, 204, 0, RowColoured},    {255, 127, 126, RowColoured}};
    std::vector<ParcelShape> shapes;
    std::vector<ColourRow> rows;
    for (int i = 0; i < 24; ++i) {
        const int column = i % 6;
        const int row = i / 6;
        shapes.push_back({std::uint32_t(i), box(500 + column * 150, 600 + row * 130, 130, 110, 6)});
        rows.push_back(colours[size_t((i * 7) % 6)]);
    }
    rows[8].state |= RowSelected;
    rows[10].state |= RowHovered;
    rows[15].state |= RowBroken;
    rows[16].state |= RowHatched;
    table.resize(rows.size());
    table.setRows(0, rows);

    auto layer = std::make_shared<PaintLayer>();
    PaintStyle road;
    road.line = QColor(0xCD, 0xD2, 0xD6);
    road.lineWidth = 12;
    road.edge = QColor(0xB4, 0xBB, 0xC1);
    road.edgeWidth = 0.5;
    road.middle = QColor(255, 255, 255, 220);
    PaintStyle water;
    water.fill = QColor(0x9C, 0xC3, 0xDD);
    PaintStyle green;
    green.fill = QColor(0xC9, 0xDB, 0xB8);
    layer->styles = {road, water, green};
    for (int i = 0; i < 5; ++i)
        layer->shapes.push_back(
            {Geometry::fromLines({{{400, 590 + i * 130.0, 0}, {1500, 600 + i * 130.0, 0}}}), 0, 0});
    for (int i = 0; i < 7; ++i)
        layer->shapes.push_back(
            {Geometry::fromLines({{{490 + i * 150.0, 500, 0}, {500 + i * 150.0, 1200, 0}}}), 0, 0});
    layer->shapes.push_back({box(150, 700, 200, 300, 40), 1, 0});
    layer->shapes.push_back({box(100, 1150, 1600, 300, 20), 2, 0});

    GroundContent content;
    content.parcels = std::make_shared<ParcelShapes>(std::move(shapes));
    content.paint = std::make_shared<GroundPaint>(std::vector<PaintEntry>{{layer, 1.0}});
    return content;
}

ViewState lookAt(const MapPoint& target, double distance, double pitch = -35, double heading = 40)
{
    ViewState state;
    state.camera.target = target;
    state.camera.distance = distance;
    state.camera.pitch = pitch;
    state.camera.heading = heading;
    return state;
}

constexpr QSize Size(480, 270);

} // namespace

class GroundLayerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsAParkOnHills()
    {
        ScenePicture picture;
        REQUIRE_PICTURE(picture, (MapPoint{1000, 1000, 0}));
        GroundContent content = park(picture.parcelTable);
        content.heights = hills();
        picture.ground->setContent(content);
        picture.renderer->setExtent({0, 0, 2000, 2000}, 0, 90);
        const QImage far = picture.take(lookAt({950, 850, 40}, 1500), Size);
        keepPicture(picture.take(lookAt({950, 850, 40}, 1500), {1280, 720}), "ground-hills");
        compareWithGolden(far, QStringLiteral("ground-hills"));
    }

    void drawsParcelsCrispFromNear()
    {
        ScenePicture picture;
        REQUIRE_PICTURE(picture, (MapPoint{1000, 1000, 0}));
        picture.ground->setContent(park(picture.parcelTable));
        picture.renderer->setExtent({0, 0, 2000, 2000}, 0, 50);
        keepPicture(picture.take(lookAt({880, 930, 0}, 260), {1280, 720}), "ground-near");
        compareWithGolden(picture.take(lookAt({880, 930, 0}, 260), Size),
                          QStringLiteral("ground-near"));
        keepPicture(picture.take(lookAt({800, 860, 0}, 40), {1280, 720}), "ground-very-near");
        ViewState plan = lookAt({950, 850, 0}, 900, -90, 0);
        plan.camera.orthographic = true;
        keepPicture(picture.take(plan, {1280, 720}), "ground-plan");
        compareWithGolden(picture.take(plan, Size), QStringLiteral("ground-plan"));
    }

    void picksParcelsThatAreShown()
    {
        ScenePicture picture;
        REQUIRE_PICTURE(picture, (MapPoint{1000, 1000, 0}));
        picture.ground->setContent(park(picture.parcelTable));
        picture.renderer->setExtent({0, 0, 2000, 2000}, 0, 50);
        // The picture's middle is the middle of the parcel in column 2, row 1.
        const ViewState state = lookAt({500 + 2 * 150 + 65, 600 + 130 + 55, 0}, 400);
        picture.take(state, Size);
        const QPoint middle(Size.width() / 2, Size.height() / 2);
        QCOMPARE(picture.capture->pick(middle).number, (PickNumber{PickKind::Parcel, 8}));
        picture.parcelTable.changeState(8, 0, RowHidden);
        picture.take(state, Size);
        QCOMPARE(picture.capture->pick(middle).number.kind, PickKind::None);
    }

    void recoloursWithoutRebuilding()
    {
        ScenePicture picture;
        REQUIRE_PICTURE(picture, (MapPoint{1000, 1000, 0}));
        picture.ground->setContent(park(picture.parcelTable));
        picture.renderer->setExtent({0, 0, 2000, 2000}, 0, 50);
        const ViewState state = lookAt({865, 785, 0}, 500, -60);
        const QImage before = picture.take(state, Size);
        osg::Node* tile = picture.ground->node().getChild(0);
        for (size_t i = 0; i < picture.parcelTable.size(); ++i)
            picture.parcelTable.set(i, ColourRow{20, 60, 200, RowColoured});
        const QImage after = picture.take(state, Size);
        QVERIFY(differingShare(before, after, 30) > 0.3);
        QCOMPARE(picture.ground->node().getChild(0), tile);
    }

    void loadsInTheBackground()
    {
        GpuTable table(GpuTable::Format::Colour);
        ScenePicture picture;
        REQUIRE_PICTURE(picture, (MapPoint{1000, 1000, 0}));
        GroundContent content = park(picture.parcelTable);
        content.heights = hills();
        GroundLayer& ground = *picture.ground;
        ground.setContent(content);
        std::atomic<int> woken{0};
        ground.setWake([&woken] { ++woken; });
        picture.renderer->setExtent({0, 0, 2000, 2000}, 0, 90);
        const ViewState state = lookAt({950, 850, 40}, 900);
        picture.renderer->resize(Size);
        picture.renderer->setView(state);
        const GroundView view = picture.groundView(state.camera, Size);
        QTRY_VERIFY_WITH_TIMEOUT((ground.update(view), ground.isComplete()), 60000);
        QVERIFY(woken > 0);
        picture.renderer->invalidate(true);
        const QImage loaded = picture.capture->take(Size);
        // The same picture as when all of it is built at once.
        picture.ground->complete(view);
        picture.renderer->invalidate(true);
        QVERIFY(differingShare(loaded, picture.capture->take(Size), 4) < 0.001);
        // An edit replaces only squares that it touches.
        ground.setContent(content, {500, 600, 630, 710});
        QTRY_VERIFY_WITH_TIMEOUT((ground.update(view), ground.isComplete()), 60000);
    }

    void showsTheRealPlace()
    {
        REQUIRE_SHARED_DATA("qgis-3d-scene");
        auto crs = Crs::fromUserInput(QStringLiteral("EPSG:27700"));
        QVERIFY(bool(crs));
        JobContext job;
        RasterSource dtm;
        dtm.path = sharedData("qgis-3d-scene/dtm.tif");
        RasterSource rgb;
        rgb.path = sharedData("qgis-3d-scene/rgb.tif");
        auto heights = readHeightField({dtm}, *crs, {}, job);
        auto imagery = ImagerySource::open(rgb, *crs);
        QVERIFY(heights && imagery);
        GroundContent content;
        content.heights = *heights;
        content.imagery = {{*imagery, 1}};
        ScenePicture picture;
        REQUIRE_PICTURE(picture, heights->extent().center());
        picture.ground->setContent(content);
        picture.renderer->setExtent(heights->extent(), 40, 200);
        const MapPoint middle = heights->extent().center();
        const ViewState state = lookAt({middle.x, middle.y, 90}, 2600, -28);
        keepPicture(picture.take(state, {1280, 720}), "ground-real");
        compareWithGolden(picture.take(state, Size), QStringLiteral("ground-real"));
        picture.ground->setLook({.imageryOpacity = 0});
        keepPicture(picture.take(state, {1280, 720}), "ground-relief");
        compareWithGolden(picture.take(state, Size), QStringLiteral("ground-relief"));
    }
};

} // namespace parkwright

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    parkwright::GroundLayerTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "GroundLayerTest.moc"
