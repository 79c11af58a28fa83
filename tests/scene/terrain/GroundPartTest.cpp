#include "scene/terrain/GroundPart.h"

#include "gis/model/ProjectSettings.h"
#include "gis/standards/StandardsLibrary.h"
#include "scene/camera/CameraMath.h"
#include "tests/support/SceneStage.h"
#include "tests/support/SharedData.h"

#include <QGuiApplication>
#include <QTemporaryDir>

#include <osg/Group>

#include <set>

using namespace parkwright;

namespace {

Geometry box(double x, double y, double width, double depth)
{
    return Geometry::fromPolygon(
        {{{x, y, 0}, {x + width, y, 0}, {x + width, y + depth, 0}, {x, y + depth, 0}}, {}});
}

/// Six parcels of 100 x 80 m with roads of 20 m between them, near a corner of a zone.
struct Plan
{
    static constexpr double X = 38505000;
    static constexpr double Y = 2500000;

    Plan()
    {
        // National classes of 2023: industry, storage, business, green, road, reserved
        const char* uses[] = {"100101", "110101", "0901", "1401", "1207", "16"};
        for (int i = 0; i < 6; ++i) {
            Parcel parcel;
            parcel.uid = idOf(i);
            parcel.codingSystem = CodingSystem::National2023;
            parcel.plannedUse = QString::fromLatin1(uses[i]);
            parcel.geometry = box(X + (i % 3) * 120, Y + (i / 3) * 100, 100, 80);
            builder.insert(parcel);
        }
    }
    static Uid idOf(int i) { return Uid::fromName(QStringLiteral("parcel %1").arg(i)); }
    static ObjectRef refOf(int i) { return {TableId::Parcels, idOf(i)}; }
    static MapPoint middleOf(int i, double z = 0)
    {
        return {X + (i % 3) * 120 + 50, Y + (i / 3) * 100 + 40, z};
    }
    void setCrs(const char* definition)
    {
        EditBuilder edit(builder.current());
        ProjectSettings settings;
        settings.crs = *Crs::fromUserInput(QString::fromLatin1(definition));
        settings.write(edit);
        applyEdit(builder, edit.take({}));
    }
    void addLayer(LayerKind kind, const QString& path, qint64 ordinal = 0)
    {
        Layer layer;
        layer.uid = Uid::fromName(QStringLiteral("layer ") + path);
        layer.kind = kind;
        layer.name = path;
        layer.path = path;
        layer.ordinal = ordinal;
        builder.insert(layer);
    }

    PlanBuilder builder;
};

ViewState above(const MapPoint& middle, double distance)
{
    ViewState view;
    view.camera.target = middle;
    view.camera.distance = distance;
    view.camera.pitch = -90;
    view.camera.heading = 0;
    view.camera.orthographic = true;
    return view;
}

/// An ESRI grid of equal heights.
void writeGrid(const QString& path, double x, double y, double cell, int cells, double height,
               double lastHeight)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QTextStream text(&file);
    text << "ncols " << cells << "\nnrows " << cells << "\nxllcorner " << qint64(x)
         << "\nyllcorner " << qint64(y) << "\ncellsize " << cell << "\nNODATA_value -9999\n";
    for (int row = 0; row < cells; ++row) {
        for (int column = 0; column < cells; ++column)
            text << (column + 1 == cells ? lastHeight : height) << ' ';
        text << '\n';
    }
}

std::set<const osg::Node*> tilesOf(SceneRenderer& renderer)
{
    std::set<const osg::Node*> tiles;
    osg::Group& ground = *renderer.group(SceneKind::Terrain).getChild(0)->asGroup();
    for (unsigned i = 0; i < ground.getNumChildren(); ++i)
        tiles.insert(ground.getChild(i));
    return tiles;
}

} // namespace

class GroundPartTest : public QObject
{
    Q_OBJECT

    static void dress(SceneStage& stage)
    {
        stage.controller->setStandards(StandardsLibrary().find(QStringLiteral("cn-national")));
        stage.view = above({Plan::X + 170, Plan::Y + 90, 0}, 400);
    }

private Q_SLOTS:
    void drawsParcelsInTheirLandUse()
    {
        Plan plan;
        SceneStage stage;
        REQUIRE_STAGE(stage, plan.builder.state());
        dress(stage);
        stage.view.camera.orthographic = false;
        stage.view.camera.pitch = -40;
        stage.view.camera.heading = 30;
        compareWithGolden(stage.take(), QStringLiteral("ground-part"));
        QCOMPARE(stage.controller->bounds().extent,
                 (MapExtent{Plan::X, Plan::Y, Plan::X + 340, Plan::Y + 180}));
        QVERIFY(stage.controller->layerProblems().empty());
    }

    void picksWhatIsShown()
    {
        Plan plan;
        SceneStage stage;
        REQUIRE_STAGE(stage, plan.builder.state());
        dress(stage);
        stage.take();
        for (int i = 0; i < 6; ++i)
            QCOMPARE(stage.at(Plan::middleOf(i)), Plan::refOf(i));
        QVERIFY(stage.at(MapPoint{Plan::X + 110, Plan::Y + 40, 0}).isNull()); // the road between
        stage.view.hidden = {Plan::idOf(2)};
        stage.take();
        QVERIFY(stage.at(Plan::middleOf(2)).isNull());
        QCOMPARE(stage.at(Plan::middleOf(1)), Plan::refOf(1));
        stage.view.hidden.clear();
        stage.view.visible[size_t(SceneKind::Parcels)] = false;
        stage.take();
        QVERIFY(stage.seen().empty());
        // Parcels stay when it is only the relief that is switched off.
        stage.view.visible[size_t(SceneKind::Parcels)] = true;
        stage.view.visible[size_t(SceneKind::Terrain)] = false;
        stage.take();
        QCOMPARE(stage.at(Plan::middleOf(4)), Plan::refOf(4));
    }

    void marksAndColoursWithoutRebuilding()
    {
        Plan plan;
        SceneStage stage;
        REQUIRE_STAGE(stage, plan.builder.state());
        dress(stage);
        const QImage plain = stage.take();
        const auto tiles = tilesOf(stage.renderer);
        stage.controller->setMarks({{Plan::refOf(0)}, Plan::refOf(5)});
        const QImage marked = stage.take();
        QVERIFY(differingShare(plain, marked, 8) > 0.02);
        stage.controller->setMarks({});
        QCOMPARE(differingShare(plain, stage.take(), 0), 0.0);
        EditBuilder edit(stage.document.state());
        QVERIFY(edit.set(Plan::refOf(0), "planned_use", Value(QStringLiteral("1401"))));
        stage.document.apply(edit.take({}));
        QVERIFY(differingShare(plain, stage.take(), 8) > 0.02);
        QCOMPARE(tilesOf(stage.renderer), tiles);
    }

    void rebuildsOnlyWhereAnEditWas()
    {
        Plan plan;
        SceneStage stage;
        REQUIRE_STAGE(stage, plan.builder.state());
        dress(stage);
        stage.take();
        const auto before = tilesOf(stage.renderer);
        QVERIFY(before.size() > 4);
        EditBuilder edit(stage.document.state());
        QVERIFY(edit.set(Plan::refOf(0), "geometry", Value(box(Plan::X, Plan::Y, 60, 80))));
        stage.document.apply(edit.take({}));
        stage.take();
        QVERIFY(stage.at(MapPoint{Plan::X + 80, Plan::Y + 40, 0}).isNull());
        QCOMPARE(stage.at(MapPoint{Plan::X + 30, Plan::Y + 40, 0}), Plan::refOf(0));
        size_t kept = 0;
        for (const osg::Node* tile : tilesOf(stage.renderer))
            kept += before.count(tile);
        QVERIFY2(kept * 2 > before.size(), qPrintable(QString::number(kept)));
        EditBuilder remove(stage.document.state());
        remove.remove(Plan::refOf(1));
        stage.document.apply(remove.take({}));
        stage.take();
        QVERIFY(stage.at(Plan::middleOf(1)).isNull());
        QCOMPARE(stage.at(Plan::middleOf(3)), Plan::refOf(3));
    }

    void followsTheFinerOfTwoGrids()
    {
        QTemporaryDir folder;
        writeGrid(folder.filePath(QStringLiteral("coarse.asc")), Plan::X - 1000, Plan::Y - 1000,
                  100, 25, 50, 60);
        writeGrid(folder.filePath(QStringLiteral("fine.asc")), Plan::X, Plan::Y, 10, 30, 20, -9999);
        Plan plan;
        plan.addLayer(LayerKind::Terrain, QStringLiteral("fine.asc"), 0);
        plan.addLayer(LayerKind::Terrain, QStringLiteral("coarse.asc"), 1);
        plan.addLayer(LayerKind::Terrain, QStringLiteral("lost.asc"), 2);
        SceneStage stage;
        REQUIRE_STAGE(stage, plan.builder.state());
        stage.controller->setProjectPath(folder.filePath(QStringLiteral("park.gpkg")));
        dress(stage);
        stage.take();
        const HeightField& ground = stage.controller->ground();
        QCOMPARE(ground.heightAt({Plan::X + 100, Plan::Y + 100, 0}).value_or(0), 20.0);
        QCOMPARE(ground.heightAt({Plan::X - 500, Plan::Y - 500, 0}).value_or(0), 50.0);
        // Where the fine one holds no data the coarse one goes on.
        QCOMPARE(ground.heightAt({Plan::X + 297, Plan::Y + 100, 0}).value_or(0), 50.0);
        const Findings problems = stage.controller->layerProblems();
        QCOMPARE(problems.size(), size_t(1));
        QCOMPARE(problems[0].code, QStringLiteral("layer-file-missing"));
        QCOMPARE(problems[0].row, Uid::fromName(QStringLiteral("layer lost.asc")));
        QVERIFY(findingText(problems[0]).contains(QStringLiteral("lost.asc")));
        // What is picked lies on the relief.
        QCOMPARE(stage.at(Plan::middleOf(0, 20)), Plan::refOf(0));
        stage.view.hidden = {Uid::fromName(QStringLiteral("layer fine.asc"))};
        stage.take();
        QCOMPARE(ground.heightAt({Plan::X + 100, Plan::Y + 100, 0}).value_or(0), 50.0);
    }

    void refusesWhatIsNoRaster()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("words.tif")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no picture at all");
        file.close();
        Plan plan;
        plan.addLayer(LayerKind::Imagery, QStringLiteral("words.tif"));
        plan.addLayer(LayerKind::Imagery, QStringLiteral("/vsicurl/http://127.0.0.1:9/a.tif"));
        SceneStage stage;
        REQUIRE_STAGE(stage, plan.builder.state());
        stage.controller->setProjectPath(folder.filePath(QStringLiteral("park.gpkg")));
        dress(stage);
        stage.take();
        QCOMPARE(stage.at(Plan::middleOf(3)), Plan::refOf(3)); // the scene goes on
        const Findings problems = stage.controller->layerProblems();
        QCOMPARE(problems.size(), size_t(2));
        QCOMPARE(problems[0].code, QStringLiteral("layer-not-shown"));
        QCOMPARE(problems[1].code, QStringLiteral("layer-file-missing"));
    }

    void liesAtTheLevelOfItsBuildings()
    {
        Plan plan;
        for (int i = 0; i < 3; ++i) {
            Building building;
            building.uid = Uid::fromName(QStringLiteral("building %1").arg(i));
            building.footprint = box(Plan::X + i * 100, Plan::Y, 20, 20);
            building.groundElevation = 1200 + i;
            plan.builder.insert(building);
        }
        SceneStage stage;
        REQUIRE_STAGE(stage, plan.builder.state());
        dress(stage);
        stage.take();
        QCOMPARE(stage.controller->ground().surfaceAt(Plan::X, Plan::Y), 1201.0);
        QVERIFY(stage.controller->ground().isFlat());
    }

    /// A picture that is only for near looks goes when one is far, and comes back.
    void keepsToTheScalesOfAPicture()
    {
        REQUIRE_SHARED_DATA("qgis-3d-scene");
        Plan plan;
        for (int i = 0; i < 6; ++i)
            plan.builder.table(TableId::Parcels).remove(Plan::idOf(i));
        plan.setCrs("EPSG:27700");
        plan.addLayer(LayerKind::Terrain, sharedData("qgis-3d-scene/dtm.tif"));
        plan.addLayer(LayerKind::Imagery, sharedData("qgis-3d-scene/rgb.tif"));
        SceneStage stage;
        REQUIRE_STAGE(stage, plan.builder.state());
        stage.take();
        const SceneBounds bounds = stage.controller->bounds();
        stage.view.camera.target = bounds.extent.center();
        stage.view.camera.distance = 2600;
        stage.view.camera.pitch = -60;
        const QImage with = stage.take();
        const double scale = scaleDenominator(stage.view.camera, stage.size.height());
        EditBuilder bound(stage.document.state());
        for (const Layer& layer : stage.document.table<Layer>()) {
            if (layer.kind == LayerKind::Imagery)
                bound.set({TableId::Layers, layer.uid}, "min_scale", Value(scale * 0.9));
        }
        stage.document.apply(bound.take({}));
        const QImage without = stage.take();
        QVERIFY(differingShare(with, without, 12) > 0.1);
        stage.view.camera.distance *= 0.8; // near enough
        const QImage near = stage.take();
        stage.view.camera.distance /= 0.8;
        stage.take();
        EditBuilder always(stage.document.state());
        for (const Layer& layer : stage.document.table<Layer>())
            always.set({TableId::Layers, layer.uid}, "min_scale", Value());
        stage.document.apply(always.take({}));
        stage.view.camera.distance *= 0.8;
        QVERIFY(differingShare(near, stage.take(), 12) < 0.01);
    }

    void showsTheRealPlaceTheSameTwice()
    {
        REQUIRE_SHARED_DATA("qgis-3d-scene");
        PlanState state;
        {
            Plan plan;
            for (int i = 0; i < 6; ++i)
                plan.builder.table(TableId::Parcels).remove(Plan::idOf(i));
            plan.setCrs("EPSG:27700");
            plan.addLayer(LayerKind::Terrain, sharedData("qgis-3d-scene/dtm.tif"));
            plan.addLayer(LayerKind::Imagery, sharedData("qgis-3d-scene/rgb.tif"));
            state = plan.builder.state();
        }
        QImage pictures[2];
        for (QImage& picture : pictures) {
            SceneStage stage;
            REQUIRE_STAGE(stage, state);
            stage.take(); // until it is known where it lies
            const SceneBounds bounds = stage.controller->bounds();
            QVERIFY(!bounds.extent.isEmpty());
            stage.view.camera.target = bounds.extent.center();
            stage.view.camera.target.z = bounds.lowest;
            stage.view.camera.distance = 2600;
            stage.view.camera.pitch = -28;
            picture = stage.take();
        }
        QCOMPARE(pictures[0], pictures[1]);
        compareWithGolden(pictures[0], QStringLiteral("ground-part-real"));
    }
};

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    GroundPartTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "GroundPartTest.moc"
