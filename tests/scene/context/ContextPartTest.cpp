#include "scene/context/ContextPart.h"

#include "gis/model/ProjectSettings.h"
#include "scene/camera/CameraMath.h"
#include "tests/support/SceneStage.h"
#include "tests/support/SharedData.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTextStream>

#include <cmath>

using namespace parkwright;

namespace {

constexpr double X = 38505000;
constexpr double Y = 2500000;

/// Writes features in the project CRS.
class GeoJson
{
public:
    explicit GeoJson(const QString& path)
        : mFile(path)
    {
        if (!mFile.open(QIODevice::WriteOnly))
            qFatal("%s", qPrintable(path));
        mText.setDevice(&mFile);
        mText.setRealNumberPrecision(12);
        mText << R"({"type":"FeatureCollection","crs":{"type":"name","properties":)"
              << R"({"name":"urn:ogc:def:crs:EPSG::4526"}},"features":[)";
    }
    ~GeoJson() { mText << "]}"; }

    void line(const QString& properties, const std::vector<MapPoint>& points)
    {
        begin(properties, "LineString");
        corners(points);
        mText << "}}";
    }
    void box(const QString& properties, double x, double y, double width, double depth)
    {
        begin(properties, "Polygon");
        mText << '[';
        corners({{x, y, 0},
                 {x + width, y, 0},
                 {x + width, y + depth, 0},
                 {x, y + depth, 0},
                 {x, y, 0}});
        mText << "]}}";
    }
    void point(const QString& properties, double x, double y)
    {
        begin(properties, "Point");
        mText << '[' << X + x << ',' << Y + y << "]}}";
    }

private:
    void begin(const QString& properties, const char* type)
    {
        mText << (mCount++ ? ",\n" : "\n") << R"({"type":"Feature","properties":{)" << properties
              << R"(},"geometry":{"type":")" << type << R"(","coordinates":)";
    }
    void corners(const std::vector<MapPoint>& points)
    {
        mText << '[';
        for (size_t i = 0; i < points.size(); ++i)
            mText << (i ? "," : "") << '[' << X + points[i].x << ',' << Y + points[i].y << ']';
        mText << ']';
    }

    QFile mFile;
    QTextStream mText;
    int mCount = 0;
};

/// A corner of a town: streets, a stream, a green, houses of two kinds, trees along a street.
void writeTown(const QString& folder)
{
    GeoJson roads(folder + QStringLiteral("/roads.geojson"));
    roads.line(QStringLiteral(R"("highway":"primary","width":20)"), {{-200, 0, 0}, {200, 10, 0}});
    roads.line(QStringLiteral(R"("highway":"residential")"), {{0, -200, 0}, {10, 200, 0}});
    GeoJson land(folder + QStringLiteral("/land.geojson"));
    land.box(QStringLiteral(R"("landuse":"grass")"), 30, 30, 120, 90);
    land.box(QStringLiteral(R"("landuse":"forest")"), -180, -170, 90, 100);
    land.box(QStringLiteral(R"("natural":"water")"), 60, -150, 110, 80);
    GeoJson houses(folder + QStringLiteral("/houses.geojson"));
    for (int i = 0; i < 6; ++i) {
        houses.box(QStringLiteral(R"("building":"yes","height":%1)").arg(8 + 6 * i), -170 + i * 26,
                   30, 16, 12);
        houses.box(QStringLiteral(R"("building":"house")"), -70 + i * 14, -60, 10, 9);
    }
    GeoJson trees(folder + QStringLiteral("/trees.geojson"));
    for (int i = 0; i < 40; ++i)
        trees.point(QStringLiteral(R"("natural":"tree","height":%1)").arg(6 + i % 3),
                    -190 + i * 9.5, 16);
    for (int i = 0; i < 60; ++i)
        trees.point(QStringLiteral(R"("natural":"tree")"), -175 + (i % 8) * 11, -165 + i / 8 * 11);
}

struct Town
{
    Town()
    {
        writeTown(folder.path());
        PlanBuilder builder;
        EditBuilder edit(builder.current());
        ProjectSettings settings;
        settings.crs = *Crs::fromUserInput(QStringLiteral("EPSG:4526"));
        settings.write(edit);
        int i = 0;
        for (const char* name : {"land", "roads", "houses", "trees"}) {
            Layer layer;
            layer.uid = idOf(name);
            layer.kind = LayerKind::Vector;
            layer.name = QString::fromLatin1(name);
            layer.path = layer.name + QStringLiteral(".geojson");
            layer.ordinal = i++;
            edit.insert(layer);
        }
        applyEdit(builder, edit.take({}));
        plan = builder.state();
    }
    static Uid idOf(const char* name) { return Uid::fromName(QString::fromLatin1(name)); }
    static ObjectRef refOf(const char* name) { return {TableId::Layers, idOf(name)}; }
    QString project() const { return folder.filePath(QStringLiteral("town.gpkg")); }

    QTemporaryDir folder;
    PlanState plan;
};

void look(SceneStage& stage, double distance = 430, double pitch = -32)
{
    stage.view.camera.target = {X, Y, 0};
    stage.view.camera.distance = distance;
    stage.view.camera.heading = 25;
    stage.view.camera.pitch = pitch;
}

} // namespace

class ContextPartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsATown()
    {
        Town town;
        SceneStage stage;
        REQUIRE_STAGE(stage, town.plan);
        stage.controller->setProjectPath(town.project());
        look(stage);
        const QImage picture = stage.take();
        stage.size = {1280, 800};
        if (qEnvironmentVariableIsSet("PARKWRIGHT_PICTURES"))
            keepPicture(stage.take(), QStringLiteral("context-town"));
        compareWithGolden(picture, QStringLiteral("context-town"));
        QVERIFY(stage.controller->layerProblems().empty());
        const SceneBounds bounds = stage.controller->bounds(); // there is no plan: of all of it
        QVERIFY(bounds.extent.contains({X - 170, Y - 160, 0}));
        QCOMPARE(bounds.highest, 38.0);
    }

    void picksTheLayerOfWhatStands()
    {
        Town town;
        SceneStage stage;
        REQUIRE_STAGE(stage, town.plan);
        stage.controller->setProjectPath(town.project());
        look(stage, 430, -60);
        stage.take();
        const auto seen = stage.seen(5);
        QCOMPARE(seen, (std::set<ObjectRef>{Town::refOf("houses"), Town::refOf("trees")}));
        QCOMPARE(stage.at(MapPoint{X - 170 + 5 * 26 + 8, Y + 36, 38}), Town::refOf("houses"));
        stage.view.hidden = {Town::idOf("houses")};
        stage.take();
        QCOMPARE(stage.seen(5), (std::set<ObjectRef>{Town::refOf("trees")}));
        stage.view.hidden.clear();
        stage.view.visible[size_t(SceneKind::Trees)] = false;
        stage.take();
        QCOMPARE(stage.seen(5), (std::set<ObjectRef>{Town::refOf("houses")}));
    }

    /// Houses come when one is near enough, and go again.
    void keepsToTheScalesOfALayer()
    {
        Town town;
        SceneStage stage;
        REQUIRE_STAGE(stage, town.plan);
        stage.controller->setProjectPath(town.project());
        look(stage, 430, -60);
        stage.take();
        const double now = scaleDenominator(stage.view.camera, stage.size.height());
        EditBuilder bound(stage.document.state());
        bound.set(Town::refOf("houses"), "min_scale", Value(now * 0.8));
        stage.document.apply(bound.take({}));
        stage.take();
        QCOMPARE(stage.seen(5), (std::set<ObjectRef>{Town::refOf("trees")}));
        stage.view.camera.distance *= 0.7;
        stage.take();
        QVERIFY(stage.seen(5).contains(Town::refOf("houses")));
        EditBuilder far(stage.document.state());
        far.set(Town::refOf("houses"), "max_scale", Value(now * 0.75));
        stage.document.apply(far.take({}));
        stage.take();
        QVERIFY(!stage.seen(5).contains(Town::refOf("houses")));
    }

    void followsEditsOfLayers()
    {
        Town town;
        SceneStage stage;
        REQUIRE_STAGE(stage, town.plan);
        stage.controller->setProjectPath(town.project());
        look(stage);
        const QImage all = stage.take();
        EditBuilder hide(stage.document.state());
        hide.set(Town::refOf("land"), "visible", Value(false));
        hide.set(Town::refOf("trees"), "opacity", Value(0.5));
        stage.document.apply(hide.take({}));
        QVERIFY(differingShare(all, stage.take(), 8) > 0.03);
        EditBuilder remove(stage.document.state());
        remove.remove(Town::refOf("houses"));
        remove.set(Town::refOf("trees"), "path", Value(QStringLiteral("gone.geojson")));
        stage.document.apply(remove.take({}));
        stage.take();
        QVERIFY(stage.seen(5).empty());
        const Findings problems = stage.controller->layerProblems();
        QCOMPARE(problems.size(), size_t(1));
        QCOMPARE(problems[0].row, Town::idOf("trees"));
    }

    void standsOnTheGround()
    {
        Town town;
        QFile file(town.folder.filePath(QStringLiteral("flat.asc")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("ncols 2\nnrows 2\nxllcorner 38504000\nyllcorner 2499000\ncellsize 1000\n"
                   "120 120\n120 120\n");
        file.close();
        PlanBuilder builder(town.plan);
        Layer terrain;
        terrain.uid = Town::idOf("terrain");
        terrain.kind = LayerKind::Terrain;
        terrain.path = QStringLiteral("flat.asc");
        builder.insert(terrain);
        SceneStage stage;
        REQUIRE_STAGE(stage, builder.state());
        stage.controller->setProjectPath(town.project());
        look(stage, 430, -60);
        stage.view.camera.target.z = 120;
        stage.take();
        QCOMPARE(stage.controller->boundsOf({Town::refOf("houses")}).highest, 158.0);
        QCOMPARE(stage.at(MapPoint{X - 170 + 5 * 26 + 8, Y + 36, 158}), Town::refOf("houses"));
    }

    /// Hundreds of thousands of things come without the window standing still.
    void readsManyInTheBackground()
    {
        QTemporaryDir folder;
        {
            GeoJson many(folder.filePath(QStringLiteral("many.geojson")));
            for (int i = 0; i < 60000; ++i)
                many.box(QStringLiteral(R"("building":"yes","height":%1)").arg(6 + i % 20),
                         (i % 245) * 20 - 2450, (i / 245) * 20 - 2450, 12, 11);
        }
        PlanBuilder builder;
        Layer layer;
        layer.uid = Town::idOf("many");
        layer.kind = LayerKind::Vector;
        layer.path = QStringLiteral("many.geojson");
        builder.insert(layer);
        SceneStage stage;
        REQUIRE_STAGE(stage, builder.state());
        stage.controller->setProjectPath(folder.filePath(QStringLiteral("p.gpkg")));
        look(stage, 3000);
        stage.size = {64, 64};
        stage.renderer.resize(stage.size);
        stage.controller->setView(stage.view);
        qint64 longest = 0; // milliseconds that the window would have stood still
        QElapsedTimer timer;
        while (!stage.controller->isReady()) {
            timer.start();
            stage.renderer.prepare();
            longest = std::max(longest, timer.restart());
            QCoreApplication::processEvents(QEventLoop::AllEvents);
            longest = std::max(longest, timer.elapsed());
            QTest::qWait(2);
        }
        qInfo() << "longest stop:" << longest << "ms";
        stage.take();
        QCOMPARE(stage.at(MapPoint{X - 2450 + 6 + 122 * 20, Y - 2450 + 5 + 122 * 20, 14}).id,
                 layer.uid);
        // Nodes are few: one for each square that has any, below some for the layer.
        QVERIFY(stage.renderer.group(SceneKind::Context)
                    .getChild(0)
                    ->asGroup()
                    ->getChild(0)
                    ->asGroup()
                    ->getNumChildren() < 300);
    }

    void showsHousesBeyondTheTerrain()
    {
        REQUIRE_SHARED_DATA("qgis-3d-scene");
        PlanBuilder builder;
        EditBuilder edit(builder.current());
        ProjectSettings settings;
        settings.crs = *Crs::fromUserInput(QStringLiteral("EPSG:27700"));
        settings.write(edit);
        const std::pair<const char*, LayerKind> layers[] = {{"dtm.tif", LayerKind::Terrain},
                                                            {"rgb.tif", LayerKind::Imagery},
                                                            {"buildings.shp", LayerKind::Vector},
                                                            {"trees.shp", LayerKind::Vector}};
        for (const auto& [file, kind] : layers) {
            Layer layer;
            layer.uid = Town::idOf(file);
            layer.kind = kind;
            layer.name = QString::fromLatin1(file);
            layer.path = sharedData("qgis-3d-scene/") + layer.name;
            edit.insert(layer);
        }
        applyEdit(builder, edit.take({}));
        SceneStage stage;
        REQUIRE_STAGE(stage, builder.state());
        stage.take(); // until it is known where it lies
        QVERIFY(stage.controller->layerProblems().empty());
        // Extents by ogrinfo and gdalinfo.
        const SceneBounds houses = stage.controller->boundsOf({Town::refOf("buildings.shp")});
        QVERIFY(std::abs(houses.extent.minX - 320989.541) < 0.01);
        QVERIFY(std::abs(houses.extent.maxY - 130817.197) < 0.01);
        QVERIFY(std::abs(stage.controller->ground().extent().minY - 129000) < 0.01);
        // The middle of a house that lies south of all terrain (ogr2ogr, ST_Centroid).
        const MapPoint outside{322445.630, 128992.104, 0};
        const double level = stage.controller->ground().surfaceAt(outside);
        stage.view.camera.target = outside;
        stage.view.camera.distance = 200;
        stage.take();
        QCOMPARE(stage.at(MapPoint{outside.x, outside.y, level + 9}), Town::refOf("buildings.shp"));
        stage.view.camera.target = houses.extent.center();
        stage.view.camera.target.z = houses.lowest;
        stage.view.camera.distance = 1500;
        stage.view.camera.heading = 20;
        stage.view.camera.pitch = -30;
        stage.size = {480, 300};
        compareWithGolden(stage.take(), QStringLiteral("context-real"));
        stage.size = {1280, 800};
        if (qEnvironmentVariableIsSet("PARKWRIGHT_PICTURES"))
            keepPicture(stage.take(), QStringLiteral("context-real"));
    }

    void stopsReadingWhenThePlanIsReplaced()
    {
        Town town;
        SceneStage stage;
        REQUIRE_STAGE(stage, town.plan);
        stage.controller->setProjectPath(town.project());
        look(stage);
        stage.capture->take(stage.size); // jobs have begun
        stage.document.replace(PlanState());
        stage.take();
        QVERIFY(stage.seen(5).empty());
        QVERIFY(stage.controller->bounds().extent.isEmpty());
        stage.document.replace(town.plan);
        stage.take();
        QVERIFY(stage.seen(5).size() == 2);
    }
};

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    ContextPartTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "ContextPartTest.moc"
