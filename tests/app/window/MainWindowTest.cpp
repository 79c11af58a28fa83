#include "app/docks/InspectorModel.h"
#include "app/docks/InspectorPanel.h"
#include "app/docks/PanelView.h"
#include "app/imports/ImportDialog.h"
#include "app/imports/ImportFlow.h"
#include "app/imports/MappingPage.h"
#include "app/palette/CommandPalette.h"
#include "app/table/AttributePanel.h"
#include "app/table/FilterHeader.h"
#include "app/tools/MeasureCard.h"
#include "app/tools/MeasureTool.h"
#include "app/tools/ToolStage.h"
#include "app/view/Compass.h"
#include "app/view/NavigationPad.h"
#include "app/view/OverviewMap.h"
#include "app/view/ParkScene.h"
#include "app/view/ScaleBar.h"
#include "app/view/ViewPane.h"
#include "app/window/DockLayout.h"
#include "app/window/JobsIndicator.h"
#include "app/window/MeasureCommands.h"
#include "app/window/PictureFlow.h"
#include "app/window/StatusStrip.h"
#include "gis/model/ProjectSettings.h"
#include "gis/store/ProjectLock.h"
#include "tests/app/window/Program.h"
#include "tests/app/window/SomeFiles.h"

#include <QAction>
#include <QClipboard>
#include <QDockWidget>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

using namespace parkwright;

namespace {

constexpr int Long = 120000; ///< ms; software rendering on a busy machine

} // namespace

/// The real window, driven as a user drives it.
class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void cleanupTestCase();
    void startsWithSamplesAndRecentFiles();
    void opensTheSample();
    void namesWhatThePointerIsOver();
    void selectsWhatIsClicked();
    void editsThroughTheInspectorAndUndoes();
    void explodesIsolatesAndCuts();
    void walksAndComesBack();
    void movesByTheButtonsOnTheView();
    void movesByTheOverviewMap();
    void findsByKeyboardAlone();
    void measuresByMouse();
    void measuresAnewInAnotherCrs();
    void goesBackSeveralSteps();
    void takesFilesThatAreDropped();
    void settlesAnImportByKeyboard();
    void worksInTheTableByKeyboard();
    void keepsThePlanWhenAnImportIsCancelled();
    void saysWhatCannotBeRead();
    void switchesLanguageEverywhere();
    void switchesTheTheme();
    void savesAndOpensAgain();
    void opensTheProjectOfLastTime();
    void asksBeforeEditsAreLost();
    void tellsWhoHasTheProject();
    void restoresEditsOfACrash();
    void comesBackAsItWasLeft();
    void makesPicturesOfAnySize();

private:
    void openTower();
    ObjectRef someBuilding() const;
    QPoint placeOf(const ObjectRef& object);
    void drop(const QStringList& paths);
    void waitForImport(const std::function<void()>& start);
    QAction* action(Command command) { return mProgram->window().actions()[command]; }

    QTemporaryDir mFolder;
    std::unique_ptr<Program> mProgram;
    std::unique_ptr<Program> mTower; ///< with the sample open, while another test runs
    bool mIsTower = false;
};

void MainWindowTest::init()
{
    mProgram = std::make_unique<Program>();
    QVERIFY(QTest::qWaitForWindowExposed(&mProgram->window()));
}

void MainWindowTest::cleanup()
{
    if (std::exchange(mIsTower, false)) {
        mProgram->window().hide();
        mTower = std::move(mProgram);
    }
    mProgram.reset();
}

void MainWindowTest::cleanupTestCase()
{
    mTower.reset();
}

/// The sample takes long to draw in software, so the tests that look at it share one window.
void MainWindowTest::openTower()
{
    if (mTower) {
        mProgram = std::move(mTower);
        mIsTower = true;
        mProgram->window().show();
        mProgram->context().selection().clear();
        mProgram->window().messages().clear();
        action(Command::ShowAll)->trigger();
        QVERIFY(QTest::qWaitForWindowExposed(&mProgram->window()));
        return;
    }
    mIsTower = true;
    QSignalSpy ready(&mProgram->window().scene(), &ParkScene::ready);
    mProgram->window().session().openSample(QStringLiteral("tower"));
    QTRY_VERIFY_WITH_TIMEOUT(!mProgram->context().document().table<Building>().isEmpty(), Long);
    QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty(), Long);
    QTRY_VERIFY_WITH_TIMEOUT(!mProgram->window().view().navigator()->isFlying(), Long);
}

ObjectRef MainWindowTest::someBuilding() const
{
    const Building* tallest = nullptr;
    for (const Building& building : mProgram->context().document().table<Building>()) {
        if (!tallest || building.height.value_or(0) > tallest->height.value_or(0))
            tallest = &building;
    }
    return {TableId::Buildings, tallest->uid};
}

QPoint MainWindowTest::placeOf(const ObjectRef& object)
{
    ParkScene& scene = mProgram->window().scene();
    const SceneBounds bounds = scene.controller().boundsOf({object});
    const MapPoint middle = bounds.extent.center();
    const auto pixel =
        scene.renderer().project({middle.x, middle.y, (bounds.lowest + bounds.highest) / 2});
    return pixel ? QPoint(int(pixel->x), int(pixel->y)) : QPoint();
}

void MainWindowTest::drop(const QStringList& paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&mProgram->window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&mProgram->window(), &event);
    QVERIFY(event.isAccepted());
}

void MainWindowTest::waitForImport(const std::function<void()>& start)
{
    QSignalSpy finished(&mProgram->window().imports(), &ImportFlow::finished);
    start();
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), Long);
}

void MainWindowTest::startsWithSamplesAndRecentFiles()
{
    MainWindow& window = mProgram->window();
    QCOMPARE(window.docks().stage(), DockLayout::Stage::Start);
    QVERIFY(window.findChild<QWidget*>(QStringLiteral("sample-tower"))->isVisible());
    QVERIFY(window.findChild<QWidget*>(QStringLiteral("sample-guiyang-enclaves"))->isVisible());
    QVERIFY(!window.inspector().isVisible());
    QVERIFY(!action(Command::Save)->isEnabled());
    QVERIFY(action(Command::Open)->isEnabled());
}

void MainWindowTest::opensTheSample()
{
    openTower();
    MainWindow& window = mProgram->window();
    QCOMPARE(window.docks().stage(), DockLayout::Stage::Work);
    QVERIFY(window.view().isVisible());
    QVERIFY(window.inspector().isVisible());
    QVERIFY2(window.view().width() >= 640, qPrintable(QString::number(window.view().width())));
    QVERIFY(!window.isWindowModified());
    QVERIFY(window.windowTitle().startsWith(QStringLiteral("tower")));
    QCOMPARE(window.session().recent().paths().size(), 1);
    QVERIFY(window.scene().renderer().project(
        window.scene().controller().boundsOf({someBuilding()}).extent.center()));
}

void MainWindowTest::namesWhatThePointerIsOver()
{
    openTower();
    const QPoint at = placeOf(someBuilding());
    QWidget& view = *mProgram->window().view().sceneWidget();
    QTest::mouseMove(&view, at + QPoint(30, 30));
    QTest::mouseMove(&view, at);
    QTRY_VERIFY(!mProgram->context().selection().hovered().isNull());
    auto* place = mProgram->window().findChild<QLabel*>(QStringLiteral("place"));
    QTRY_VERIFY(place->text().startsWith(QStringLiteral("E ")));
}

void MainWindowTest::selectsWhatIsClicked()
{
    openTower();
    QWidget& view = *mProgram->window().view().sceneWidget();
    QTest::mouseClick(&view, Qt::LeftButton, {}, placeOf(someBuilding()));
    QCOMPARE(mProgram->context().selection().objects().size(), size_t(1));
    const ObjectRef chosen = mProgram->context().selection().current();
    QVERIFY(chosen.table == TableId::Buildings || chosen.table == TableId::Floors);
    QCOMPARE(mProgram->window().inspector().model().objects().front(), chosen);
    auto* count = mProgram->window().findChild<QLabel*>(QStringLiteral("selectionCount"));
    QVERIFY2(count->text().startsWith(QStringLiteral("1 ")), qPrintable(count->text()));
    action(Command::ClearSelection)->trigger();
    QVERIFY(mProgram->context().selection().isEmpty());
}

void MainWindowTest::editsThroughTheInspectorAndUndoes()
{
    openTower();
    const ObjectRef building = someBuilding();
    mProgram->context().selection().set({building});
    InspectorModel& model = mProgram->window().inspector().model();
    const auto before = mProgram->context().document().find<Building>(building.id)->height;
    QVERIFY(model.setData(model.indexOf("height"), QStringLiteral("123.4"), Qt::EditRole));
    QCOMPARE(mProgram->context().document().find<Building>(building.id)->height,
             std::optional(123.4));
    QVERIFY(mProgram->window().isWindowModified());
    QVERIFY(action(Command::Undo)->isEnabled());
    action(Command::Undo)->trigger();
    QCOMPARE(mProgram->context().document().find<Building>(building.id)->height, before);
    QVERIFY(!mProgram->window().isWindowModified());
    QVERIFY(!action(Command::Undo)->isEnabled());
    action(Command::Redo)->trigger();
    QVERIFY(mProgram->window().isWindowModified());
    action(Command::Undo)->trigger();
}

void MainWindowTest::explodesIsolatesAndCuts()
{
    openTower();
    const ObjectRef building = someBuilding();
    QVERIFY(!action(Command::Explode)->isEnabled());
    mProgram->context().selection().set({building});
    QVERIFY(action(Command::Explode)->isEnabled());
    QVERIFY(!action(Command::Isolate)->isEnabled());
    action(Command::Explode)->trigger();
    const ViewState& view = mProgram->context().view().viewState();
    QVERIFY(view.explode.has_value());
    QCOMPARE(view.explode->building, building.id);
    const auto floors = floorsOf(mProgram->context().document().state(), building.id);
    mProgram->context().selection().set({{TableId::Floors, floors[floors.size() / 2]->uid}});
    action(Command::Isolate)->trigger();
    QCOMPARE(view.isolatedFloor, floors[floors.size() / 2]->uid);
    action(Command::CutPlane)->trigger();
    QVERIFY(view.cut.has_value());
    action(Command::Hide)->trigger();
    QCOMPARE(view.hidden.size(), size_t(1));
    action(Command::ShowAll)->trigger();
    QVERIFY(!view.explode && !view.cut && view.isolatedFloor.isNull() && view.hidden.empty());
    QVERIFY(!action(Command::Explode)->isChecked());
    action(Command::Plan)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(view.camera.orthographic, Long);
    QTRY_VERIFY(action(Command::Plan)->isChecked());
    action(Command::Plan)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!view.camera.orthographic, Long);
    QVERIFY(mProgram->context().undoStack().isClean()); // views are never undoable
}

void MainWindowTest::walksAndComesBack()
{
    openTower();
    ViewPane& view = mProgram->window().view();
    const CameraPose before = mProgram->context().view().viewState().camera;
    action(Command::Walk)->trigger();
    QVERIFY(action(Command::Walk)->isChecked());
    const MapPoint start = mProgram->context().view().viewState().camera.target;
    QTest::keyPress(view.sceneWidget(), Qt::Key_W);
    QTest::keyRelease(view.sceneWidget(), Qt::Key_W);
    const CameraPose walked = mProgram->context().view().viewState().camera;
    QVERIFY(!(walked.target == start));
    QCOMPARE(walked.pitch, 0.0);
    QTest::keyClick(view.sceneWidget(), Qt::Key_Escape);
    QVERIFY(!action(Command::Walk)->isChecked());
    QVERIFY(mProgram->context().view().viewState().camera == before);
}

void MainWindowTest::movesByTheOverviewMap()
{
    openTower();
    ViewPane& view = mProgram->window().view();
    OverviewMap& map = *view.overview();
    QSettings().remove(QStringLiteral("view/overview"));
    mProgram->window().resize(1200, 800); // the view is less than 700 pixels wide
    QTRY_VERIFY(view.width() < 700 && map.isHidden());
    QVERIFY(!action(Command::Overview)->isChecked());
    mProgram->window().resize(1600, 900);
    QTRY_VERIFY(view.width() >= 700 && map.isVisible());
    QVERIFY(action(Command::Overview)->isChecked());
    QTRY_VERIFY_WITH_TIMEOUT(map.isDrawn(), Long);
    QVERIFY(view.rect().contains(map.geometry()));
    QVERIFY(!map.geometry().intersects(view.pad()->geometry()));
    QVERIFY(!map.geometry().intersects(view.findChild<ScaleBar*>()->geometry()));

    const MapPoint goal = map.placeAt({map.width() * 0.6, map.height() * 0.4});
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.pixelOf(goal).toPoint());
    const double pixel = 1 / overviewFit(map.frame(), map.size()).m11();
    const auto camera = [this] { return mProgram->context().view().viewState().camera; };
    QTRY_VERIFY_WITH_TIMEOUT(
        std::hypot(camera().target.x - goal.x, camera().target.y - goal.y) < 1.5 * pixel, Long);
    const double before = camera().distance;
    Q_EMIT map.zoomed(0.8);
    QVERIFY(camera().distance < before);
    map.setFocus(Qt::TabFocusReason);
    QCOMPARE(mProgram->window().focusWidget(), &map);
    QTest::keyClick(&map, Qt::Key_Escape);
    QCOMPARE(mProgram->window().focusWidget(), view.sceneWidget());

    action(Command::Overview)->trigger();
    QVERIFY(map.isHidden());
    QCOMPARE(QSettings().value(QStringLiteral("view/overview")).toBool(), false);
    action(Command::Overview)->trigger();
    QVERIFY(map.isVisible());
    QSettings().remove(QStringLiteral("view/overview"));
    mProgram->window().resize(1280, 800);
}

void MainWindowTest::movesByTheButtonsOnTheView()
{
    openTower();
    ViewPane& view = mProgram->window().view();
    const auto camera = [this] { return mProgram->context().view().viewState().camera; };
    const CameraPose before = camera();
    const auto buttons = view.pad()->findChildren<QToolButton*>();
    QVERIFY(buttons.size() >= 4);
    buttons[0]->click();
    QVERIFY(camera().distance < before.distance);
    buttons[1]->click();
    QVERIFY(std::abs(camera().distance - before.distance) < 1e-6 * before.distance);

    auto* compass = view.findChild<Compass*>();
    const QPoint middle = compass->rect().center();
    QTest::mousePress(compass, Qt::LeftButton, {}, middle);
    QTest::mouseMove(compass, middle + QPoint(15, 0));
    QTest::mouseMove(compass, middle + QPoint(30, 0));
    QTest::mouseRelease(compass, Qt::LeftButton, {}, middle + QPoint(30, 0));
    QVERIFY(std::abs(camera().heading - before.heading) > 5);
    QVERIFY(std::abs(camera().heading) > 1e-6); // a drag is no click
    QTest::mouseClick(compass, Qt::LeftButton);
    QCOMPARE(camera().heading, 0.0);
    action(Command::Home)->trigger();
}

void MainWindowTest::findsByKeyboardAlone()
{
    openTower();
    CommandPalette& finder = mProgram->window().finder();
    const auto find = [&](const QString& words) {
        action(Command::Find)->trigger();
        QVERIFY(finder.isVisible());
        QTest::keyClicks(&finder.edit(), words);
        QTRY_VERIFY(!finder.isSearching());
    };
    const CameraPose before = mProgram->context().view().viewState().camera;
    find(QStringLiteral("@F13"));
    QTest::keyClick(&finder.edit(), Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(!finder.isVisible());
    const ObjectRef floor = mProgram->context().selection().current();
    QCOMPARE(mProgram->context().document().state().labelOf(floor), QStringLiteral("F13"));
    QVERIFY(mProgram->context().view().viewState().camera == before);
    find(QStringLiteral("@F13"));
    QTest::keyClick(&finder.edit(), Qt::Key_Return);
    QVERIFY(!(mProgram->context().view().viewState().camera == before));

    find(QStringLiteral("slab"));
    QTest::keyClick(&finder.edit(), Qt::Key_Return);
    QCOMPARE(mProgram->context().view().viewState().colourBy, ColourBy::SlabLoad);
    find(QStringLiteral("482030, 2515235"));
    QTest::keyClick(&finder.edit(), Qt::Key_Return);
    const MapPoint target = mProgram->context().view().viewState().camera.target;
    QVERIFY(std::hypot(target.x - 482030, target.y - 2515235) < 1);
    find(QStringLiteral("zzzz"));
    QTest::keyClick(&finder.edit(), Qt::Key_Escape);
    QVERIFY(!finder.isVisible());
    QCOMPARE(mProgram->context().selection().current(), floor);
    action(Command::Home)->trigger();
}

void MainWindowTest::measuresByMouse()
{
    openTower();
    QWidget* view = mProgram->window().view().sceneWidget();
    const MeasureCard& card = *mProgram->window().measures().card();
    action(Command::MeasureDistance)->trigger();
    QVERIFY(action(Command::MeasureDistance)->isChecked());
    const QPoint from(view->width() / 2 - 120, view->height() - 90);
    const QPoint to(view->width() / 2 + 120, view->height() - 90);
    QTest::mouseClick(view, Qt::LeftButton, Qt::ControlModifier, from);
    QTest::mouseClick(view, Qt::LeftButton, Qt::ControlModifier, to);
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(!card.isHidden());
    QTRY_VERIFY(card.report().figures.size() >= 6); // the ellipsoid comes from a job
    // What the picture says: so many pixels in the middle between both.
    const auto* tool = qobject_cast<MeasureTool*>(mProgram->window().view().tools()->tool());
    QVERIFY(tool && tool->points().size() == 2);
    const MapPoint a = tool->points()[0];
    const MapPoint b = tool->points()[1];
    const double expected = 240 * mProgram->window().view().metresPerPixel(
                                      {(a.x + b.x) / 2, (a.y + b.y) / 2, (a.z + b.z) / 2});
    QVERIFY(std::abs(std::hypot(b.x - a.x, b.y - a.y) - expected) < 0.05 * expected);
    QVERIFY(mProgram->context().selection().isEmpty()); // no click reached the scene
    action(Command::MeasureArea)->trigger();
    QVERIFY(!action(Command::MeasureDistance)->isChecked());
    QVERIFY(!card.isHidden()); // until something else is measured
    QTest::keyClick(view, Qt::Key_Escape);
    QVERIFY(!mProgram->window().view().tools()->tool());
    QVERIFY(card.isHidden());
}

void MainWindowTest::measuresAnewInAnotherCrs()
{
    openTower();
    QWidget* view = mProgram->window().view().sceneWidget();
    MeasureCard& card = *mProgram->window().measures().card();
    action(Command::MeasurePlace)->trigger();
    QTest::mouseClick(view, Qt::LeftButton, Qt::ControlModifier,
                      QPoint(view->width() / 2, view->height() - 90));
    QTRY_VERIFY(card.report().figures.size() >= 5);
    mProgram->preferences().setLanguage(QStringLiteral("zh_CN"));
    QTRY_COMPARE(card.report().title, QStringLiteral("坐标"));
    mProgram->preferences().setLanguage(QStringLiteral("en"));
    QTRY_COMPARE(card.report().title, QStringLiteral("Coordinates"));
    EditBuilder builder(mProgram->context().document().state());
    setSetting(builder, QStringLiteral("crs"), QStringLiteral("EPSG:4546"));
    mProgram->context().pushEdit(builder.take(QStringLiteral("another CRS")));
    const auto* tool = qobject_cast<MeasureTool*>(mProgram->window().view().tools()->tool());
    QVERIFY(tool && tool->points().empty());
    QVERIFY(card.isHidden());
    mProgram->context().undoStack().undo();
    QTest::keyClick(view, Qt::Key_Escape);
}

void MainWindowTest::goesBackSeveralSteps()
{
    openTower();
    QUndoStack& stack = mProgram->context().undoStack();
    const int before = stack.index();
    const ObjectRef building = someBuilding();
    for (const char* name : {"one", "two", "three"}) {
        EditBuilder builder(mProgram->context().document().state());
        builder.set(building, "name", Value(QString::fromLatin1(name)));
        mProgram->context().pushEdit(builder.take(QString::fromLatin1(name)));
    }
    QMenu& steps = *mProgram->window().findChild<QToolButton*>(QStringLiteral("undo"))->menu();
    Q_EMIT steps.aboutToShow();
    const auto names = [&steps] {
        QStringList texts;
        const auto actions = steps.actions();
        for (const QAction* action : actions)
            texts << action->text();
        return texts;
    };
    QCOMPARE(names().mid(0, 3),
             (QStringList{QStringLiteral("three"), QStringLiteral("two"), QStringLiteral("one")}));
    QVERIFY(steps.actions().first()->isChecked());
    steps.actions()[2]->trigger(); // as it was after "one"
    QCOMPARE(mProgram->context().document().find<Building>(building.id)->name,
             QStringLiteral("one"));
    Q_EMIT steps.aboutToShow();
    QCOMPARE(names().first(), QStringLiteral("three")); // and forth again
    stack.setIndex(before);
}

void MainWindowTest::takesFilesThatAreDropped()
{
    const QString path = writeBuildings(mFolder.path(), 50, QStringLiteral("blocks.geojson"));
    QSignalSpy found(&mProgram->window().imports(), &ImportFlow::found);
    waitForImport([&] { drop({path}); });
    QCOMPARE(mProgram->context().document().table<Building>().size(), size_t(50));
    QVERIFY(mProgram->context().document().settings().crs.isProjected());
    QCOMPARE(found.size(), 1);
    QVERIFY(!found[0][1].value<Findings>().empty());
    const QStringList said = mProgram->messages();
    QCOMPARE(said.size(), 1);
    QVERIFY2(said[0].contains(QStringLiteral("blocks.geojson")), qPrintable(said[0]));
    QVERIFY2(said[0].contains(QStringLiteral("50 new")), qPrintable(said[0]));
    // One step that can be undone.
    QCOMPARE(mProgram->context().undoStack().count(), 1);
    action(Command::Undo)->trigger();
    QVERIFY(mProgram->context().document().table<Building>().isEmpty());
    QCOMPARE(
        ImportFlow::withoutCompanions({QStringLiteral("/a/b.shp"), QStringLiteral("/a/b.dbf"),
                                       QStringLiteral("/a/b.prj"), QStringLiteral("/a/c.dbf")}),
        (QStringList{QStringLiteral("/a/b.shp"), QStringLiteral("/a/c.dbf")}));
}

/// Columns changed and accepted without the mouse; then adjusted from what the window said.
void MainWindowTest::settlesAnImportByKeyboard()
{
    const QString path = writeBuildings(mFolder.path(), 30, QStringLiteral("settled.geojson"));
    ImportFlow& imports = mProgram->window().imports();
    waitForImport([&] {
        imports.importAsking({path});
        ImportDialog& dialog = *imports.dialog();
        QTRY_VERIFY_WITH_TIMEOUT(dialog.draft().preview() && dialog.isVisible(), Long);
        QCOMPARE(dialog.draft().preview()->result.inserted, 30);
        dialog.pages().setCurrentWidget(&dialog.mapping());
        QTableView& columns = dialog.mapping().columns();
        for (int row = 0; row < columns.model()->rowCount(); ++row) {
            if (columns.model()->index(row, 0).data().toString() == u"height")
                columns.setCurrentIndex(columns.model()->index(row, 0));
        }
        columns.setFocus();
        QTest::keyClick(&columns, Qt::Key_Delete); // heights are not to be read
        QTRY_VERIFY_WITH_TIMEOUT(dialog.draft().preview() && !dialog.draft().isBusy(), Long);
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    const auto& buildings = mProgram->context().document().table<Building>();
    QCOMPARE(buildings.size(), size_t(30));
    QVERIFY(buildings.begin()->derived == Derived::FromDefault);
    QCOMPARE(mProgram->context().undoStack().count(), 1);

    const MessageCard* card = mProgram->window().messages().cards().front();
    const auto adjust =
        std::ranges::find(card->message().actions, QStringLiteral("Adjust…"), &MessageAction::text);
    QVERIFY(adjust != card->message().actions.end());
    const auto run = adjust->run;
    run(); // takes the step back first
    QVERIFY(imports.dialog());
    QVERIFY(mProgram->context().document().table<Building>().isEmpty());
    QTest::keyClick(imports.dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!imports.isBusy());
    QVERIFY(mProgram->context().document().table<Building>().isEmpty());
}

/// Filtered, sorted, five rows selected and edited at once, taken back; then the panel floats.
void MainWindowTest::worksInTheTableByKeyboard()
{
    MainWindow& window = mProgram->window();
    waitForImport(
        [&] { drop({writeBuildings(mFolder.path(), 30, QStringLiteral("table.geojson"))}); });
    window.docks().reveal("table");
    auto& table = *window.findChild<AttributePanel*>();
    table.showTable(TableId::Buildings);
    const auto settle = [&] { QTRY_VERIFY_WITH_TIMEOUT(table.isSettled(), Long); };
    settle();
    QLineEdit* filter = table.header().editor(QStringLiteral("name"));
    QVERIFY(filter);
    filter->setFocus();
    QTest::keyClicks(filter, QStringLiteral("B1"));
    QTRY_COMPARE_WITH_TIMEOUT(table.model().rowCount(), 11, Long); // B1, B10 to B19
    table.sortBy(QStringLiteral("name"), true);
    settle();
    QTableView& view = table.view();
    view.setFocus();
    view.setCurrentIndex(table.model().index(0, 0));
    view.selectRow(0);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    QTRY_COMPARE(mProgram->context().selection().objects().size(), size_t(5));
    for (const ObjectRef& object : mProgram->context().selection().objects())
        QVERIFY(mProgram->context().document().find<Building>(object.id)->name > u"B14");

    InspectorModel& inspector = window.inspector().model();
    QVERIFY(inspector.setData(inspector.indexOf("owner"), QStringLiteral("开发区"), Qt::EditRole));
    int owned = 0;
    for (const Building& each : mProgram->context().document().table<Building>())
        owned += each.owner == QStringLiteral("开发区") ? 1 : 0;
    QCOMPARE(owned, 5);
    action(Command::Undo)->trigger();
    for (const Building& each : mProgram->context().document().table<Building>())
        QVERIFY(each.owner.isEmpty());

    QDockWidget* dock = window.docks().dock("table");
    dock->setFloating(true);
    QTRY_VERIFY(dock->isFloating() && dock->isVisible());
    dock->setFloating(false);
    QTRY_VERIFY(!dock->isFloating() && dock->isVisible());
    QCOMPARE(window.dockWidgetArea(dock), Qt::BottomDockWidgetArea);
}

void MainWindowTest::keepsThePlanWhenAnImportIsCancelled()
{
    const QString path = writeBuildings(mFolder.path(), 60000, QStringLiteral("many.geojson"));
    JobsIndicator& jobs = mProgram->window().strip().jobs();
    waitForImport([&] {
        drop({path});
        // The button stops the job that is named beside it.
        QTRY_VERIFY_WITH_TIMEOUT(
            jobs.isVisible() && jobs.toolTip().contains(QStringLiteral("many.geojson")), Long);
        QTest::mouseClick(jobs.findChild<QToolButton*>(QStringLiteral("cancelJob")),
                          Qt::LeftButton);
    });
    QVERIFY(mProgram->context().document().table<Building>().isEmpty());
    QCOMPARE(mProgram->context().undoStack().count(), 0);
    QTRY_VERIFY(!jobs.isVisible());
}

void MainWindowTest::saysWhatCannotBeRead()
{
    QFile broken(mFolder.filePath(QStringLiteral("broken.geojson")));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("this is no map");
    broken.close();
    waitForImport([&] { drop({broken.fileName()}); });
    QCOMPARE(mProgram->messages().size(), 1);
    QVERIFY(mProgram->messages()[0].contains(QStringLiteral("broken.geojson")));
    QCOMPARE(mProgram->context().undoStack().count(), 0);
}

void MainWindowTest::switchesLanguageEverywhere()
{
    openTower();
    const QString english = action(Command::Open)->text();
    mProgram->preferences().setLanguage(QStringLiteral("zh_CN"));
    QTRY_VERIFY(action(Command::Open)->text() != english);
    QVERIFY(QLocale().language() == QLocale::Chinese);
    QVERIFY(mProgram->window().docks().dock("inspector")->windowTitle() !=
            QStringLiteral("Inspector"));
    mProgram->preferences().setLanguage(QStringLiteral("en"));
    QTRY_COMPARE(action(Command::Open)->text(), english);
    QTRY_COMPARE(mProgram->window().docks().dock("inspector")->windowTitle(),
                 QStringLiteral("Inspector"));
}

void MainWindowTest::switchesTheTheme()
{
    mProgram->preferences().setTheme(ThemeMode::Dark);
    QVERIFY(Theme::tokens().dark);
    QCOMPARE(mProgram->window().palette().color(QPalette::Window), Theme::darkTokens().window);
    mProgram->preferences().setTheme(ThemeMode::Light);
    QCOMPARE(mProgram->window().palette().color(QPalette::Window), Theme::lightTokens().window);
}

void MainWindowTest::savesAndOpensAgain()
{
    waitForImport(
        [&] { drop({writeBuildings(mFolder.path(), 20, QStringLiteral("few.geojson"))}); });
    const QString path = mFolder.filePath(QStringLiteral("saved.gpkg"));
    ProjectSession& session = mProgram->window().session();
    bool saved = false;
    session.saveAs(path, [&] { saved = true; });
    QTRY_VERIFY_WITH_TIMEOUT(saved, Long);
    QVERIFY(!mProgram->window().isWindowModified());
    QVERIFY(mProgram->window().windowTitle().startsWith(QStringLiteral("saved")));
    CameraPose pose = mProgram->context().view().viewState().camera;
    pose.heading = 77;
    mProgram->context().view().setCamera(pose);
    session.closeProject();
    QVERIFY(mProgram->context().document().table<Building>().isEmpty());
    drop({path}); // a project that is dropped is opened, not imported
    QTRY_COMPARE_WITH_TIMEOUT(mProgram->context().document().table<Building>().size(), size_t(20),
                              Long);
    QCOMPARE(mProgram->context().view().viewState().camera.heading, 77.0);
    QVERIFY(!session.isModified());
}

void MainWindowTest::opensTheProjectOfLastTime()
{
    waitForImport(
        [&] { drop({writeBuildings(mFolder.path(), 7, QStringLiteral("seven.geojson"))}); });
    const QString path = mFolder.filePath(QStringLiteral("last.gpkg"));
    ProjectSession& session = mProgram->window().session();
    bool saved = false;
    session.saveAs(path, [&] { saved = true; });
    QTRY_VERIFY_WITH_TIMEOUT(saved, Long);
    session.closeProject();
    session.openLast();
    QTRY_COMPARE_WITH_TIMEOUT(mProgram->context().document().table<Building>().size(), size_t(7),
                              Long);
    session.closeProject();
    QVERIFY(QFile::remove(path));
    session.openLast(); // says so, and the start page stays
    QVERIFY(!session.isOpen());
    QVERIFY(mProgram->messages().last().contains(QStringLiteral("last.gpkg")));
}

void MainWindowTest::asksBeforeEditsAreLost()
{
    waitForImport(
        [&] { drop({writeBuildings(mFolder.path(), 5, QStringLiteral("five.geojson"))}); });
    const auto box = [this] { return mProgram->window().findChild<QMessageBox*>(); };
    mProgram->window().close();
    QTRY_VERIFY(box() && box()->isVisible());
    box()->button(QMessageBox::Cancel)->click();
    QVERIFY(mProgram->window().isVisible());
    QTRY_VERIFY(!box());
    mProgram->window().close();
    QTRY_VERIFY(box() && box()->isVisible());
    box()->button(QMessageBox::Discard)->click();
    QTRY_VERIFY(!mProgram->window().isVisible());
}

void MainWindowTest::tellsWhoHasTheProject()
{
    waitForImport(
        [&] { drop({writeBuildings(mFolder.path(), 5, QStringLiteral("five.geojson"))}); });
    const QString path = mFolder.filePath(QStringLiteral("shared.gpkg"));
    bool saved = false;
    mProgram->window().session().saveAs(path, [&] { saved = true; });
    QTRY_VERIFY_WITH_TIMEOUT(saved, Long);
    mProgram->window().session().closeProject();
    const auto other = ProjectLock::take(path);
    QVERIFY(other);
    mProgram->window().session().openFile(path);
    QTRY_VERIFY_WITH_TIMEOUT(mProgram->window().session().isOpen(), Long);
    QVERIFY(mProgram->context().store().isReadOnly());
    QVERIFY(mProgram->window().windowTitle().contains(QStringLiteral("read only")));
    QCOMPARE(mProgram->messages().size(), 1);
}

void MainWindowTest::restoresEditsOfACrash()
{
    waitForImport(
        [&] { drop({writeBuildings(mFolder.path(), 5, QStringLiteral("five.geojson"))}); });
    const QString path = mFolder.filePath(QStringLiteral("crash.gpkg"));
    bool saved = false;
    mProgram->window().session().saveAs(path, [&] { saved = true; });
    QTRY_VERIFY_WITH_TIMEOUT(saved, Long);
    const Uid id = mProgram->context().document().table<Building>().begin()->uid;
    EditBuilder builder(mProgram->context().document().state());
    builder.set({TableId::Buildings, id}, "name", QStringLiteral("Renamed"));
    mProgram->context().pushEdit(builder.take(QStringLiteral("rename")));
    mProgram.reset(); // ends without closing the project, as a crash does
    init();
    mProgram->window().session().openFile(path);
    QTRY_VERIFY_WITH_TIMEOUT(mProgram->window().session().isOpen(), Long);
    QCOMPARE(mProgram->context().document().find<Building>(id)->name, QStringLiteral("Renamed"));
    QVERIFY(mProgram->window().isWindowModified());
    QCOMPARE(mProgram->messages().size(), 1);
    bool savedAgain = false;
    mProgram->window().session().save([&] { savedAgain = true; });
    QTRY_VERIFY_WITH_TIMEOUT(savedAgain, Long);
    QVERIFY(!mProgram->window().isWindowModified());
}

void MainWindowTest::comesBackAsItWasLeft()
{
    mProgram->window().session().newProject();
    QDockWidget* inspector = mProgram->window().docks().dock("inspector");
    const int width = inspector->width();
    QVERIFY2(std::abs(width - 320) <= 12, qPrintable(QString::number(width)));
    action(Command::FullView)->trigger();
    QVERIFY(!inspector->isVisible());
    action(Command::FullView)->trigger();
    QTRY_VERIFY(inspector->isVisible());
    mProgram->window().removeDockWidget(inspector);
    mProgram->window().addDockWidget(Qt::LeftDockWidgetArea, inspector);
    inspector->show();
    mProgram->window().close();
    cleanup();
    init();
    mProgram->window().session().newProject();
    inspector = mProgram->window().docks().dock("inspector");
    QVERIFY(inspector->isVisible());
    QCOMPARE(mProgram->window().dockWidgetArea(inspector), Qt::LeftDockWidgetArea);
    action(Command::ResetLayout)->trigger();
    QCOMPARE(mProgram->window().dockWidgetArea(inspector), Qt::RightDockWidgetArea);
}

void MainWindowTest::makesPicturesOfAnySize()
{
    openTower();
    const QString path = mFolder.filePath(QStringLiteral("tower.png"));
    PictureFlow::save(mProgram->context(), mProgram->window().view(),
                      {{1600, 1000}, true, true, {}}, path);
    const QImage picture(path);
    QCOMPARE(picture.size(), QSize(1600, 1000));
    QSet<QRgb> colours;
    for (int x = 0; x < picture.width(); x += 16)
        colours.insert(picture.pixel(x, 600));
    QVERIFY(colours.size() > 10); // a picture, not a plain sheet
    action(Command::CopyView)->trigger();
    QVERIFY(!QGuiApplication::clipboard()->image().isNull());
}

int main(int argc, char** argv)
{
    return parkwright::runWindowTest<MainWindowTest>(argc, argv);
}
#include "MainWindowTest.moc"
