#include "app/tools/SelectTools.h"
#include "app/tools/ToolStage.h"
#include "app/view/ParkScene.h"
#include "app/view/ViewPane.h"
#include "app/window/SelectCommands.h"
#include "app/window/SelectExpression.h"
#include "app/window/SelectionLabel.h"
#include "tests/app/docks/SmallPlan.h"
#include "tests/app/window/Program.h"

#include <QAction>
#include <QInputDialog>
#include <QSignalSpy>

using namespace parkwright;

using Refs = std::vector<ObjectRef>;

namespace {

constexpr int Long = 60000; ///< ms; software rendering on a busy machine

const ObjectRef Tower{TableId::Buildings, smallPlanId("tower")};
const ObjectRef Workshop{TableId::Buildings, smallPlanId("workshop")};

ObjectRef parcelRef(int index)
{
    return {TableId::Parcels, Uid::fromName(QStringLiteral("small plan parcel %1").arg(index))};
}

} // namespace

/// Selecting in the real window, as a user does it.
class SelectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void takesWhatLiesInside();
    void takesWhatItTouches();
    void addsAndTakesAway();
    void beginsByADragWithModifiers();
    void takesPolygons();
    void leavesOutWhatIsNotSeen();
    void takesFloorsOfAnOpenBuilding();
    void goesOnFromWhatIsSelected();
    void selectsByExpression();
    void tellsWhatIsSelected();
    void endsWithTheProject();

private:
    QWidget& view() { return *mProgram->window().view().sceneWidget(); }
    QAction* action(Command command) { return mProgram->window().actions()[command]; }
    Selection& selection() { return mProgram->context().selection(); }
    ToolStage& tools() { return *mProgram->window().view().tools(); }
    SelectCommands& commands() { return *mProgram->window().view().findChild<SelectCommands*>(); }
    QPoint at(double x, double y, double z = 0);
    void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers = {});
    bool has(const ObjectRef& object) { return selection().contains(object); }
    size_t count(TableId kind);
    Refs solid(); ///< what is selected but for the sensor at the tower
    void wait() { QTRY_VERIFY_WITH_TIMEOUT(!commands().isBusy(), Long); }

    std::unique_ptr<Program> mProgram;
};

void SelectTest::initTestCase()
{
    mProgram = std::make_unique<Program>();
    QVERIFY(QTest::qWaitForWindowExposed(&mProgram->window()));
    QSignalSpy ready(&mProgram->window().scene(), &ParkScene::ready);
    mProgram->window().session().newProject();
    mProgram->context().startProject(smallPlan());
    SceneController& scene = mProgram->window().scene().controller();
    QTRY_VERIFY_WITH_TIMEOUT(!scene.boundsOf({Tower}).extent.isEmpty() && scene.isReady(), Long);
    QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty(), Long); // the camera is where it begins
}

void SelectTest::init()
{
    if (!mProgram)
        return;
    tools().stop();
    ViewState state = mProgram->context().view().viewState();
    state.camera.orthographic = true;
    state.camera.heading = 0;
    state.camera.pitch = -90;
    state.camera.target = {500300, 2500250, 0};
    state.camera.distance = 1200;
    state.hidden.clear();
    state.explode.reset();
    state.isolatedFloor = {};
    state.cut.reset();
    state.visible.fill(true);
    mProgram->context().view().setViewState(state);
    selection().clear();
}

QPoint SelectTest::at(double x, double y, double z)
{
    const PixelProjection projection(mProgram->context().view().viewState().camera, view().size());
    return projection.toPixel(projection.toEye({500000 + x, 2500000 + y, z})).toPoint();
}

void SelectTest::drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers)
{
    QTest::mousePress(&view(), Qt::LeftButton, modifiers, from);
    for (const QPoint& step : {(from + to) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, step, view().mapToGlobal(step), Qt::NoButton,
                         Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(&view(), &move);
    }
    QTest::mouseRelease(&view(), Qt::LeftButton, modifiers, to);
    wait();
}

Refs SelectTest::solid()
{
    Refs objects = selection().objects();
    std::erase_if(objects, [](const ObjectRef& each) { return each.table == TableId::Sensors; });
    return objects;
}

size_t SelectTest::count(TableId kind)
{
    const auto& objects = selection().objects();
    return size_t(std::count_if(objects.begin(), objects.end(),
                                [kind](const ObjectRef& each) { return each.table == kind; }));
}

void SelectTest::takesWhatLiesInside()
{
    action(Command::SelectRectangle)->trigger();
    QVERIFY(action(Command::SelectRectangle)->isChecked());
    drag(at(5, 110), at(110, 10)); // to the right: around the tower, not the parcel
    QCOMPARE(solid(), Refs{Tower});
    drag(at(-10, 510), at(130, -10));
    QVERIFY(has(Tower) && has(Workshop) && has(parcelRef(0)) && !has(parcelRef(1)));
    QVERIFY(action(Command::SelectRectangle)->isChecked()); // goes on until it is ended
    QTest::keyClick(&view(), Qt::Key_Escape);
    QVERIFY(!action(Command::SelectRectangle)->isChecked());
    QVERIFY(!tools().tool());
    QVERIFY(has(Tower)); // Escape ended the tool and nothing else
}

void SelectTest::takesWhatItTouches()
{
    action(Command::SelectRectangle)->trigger();
    drag(at(200, 200), at(70, 170)); // to the left: workshop and two parcels
    QVERIFY(has(Workshop) && has(parcelRef(0)) && has(parcelRef(1)));
    QVERIFY(!has(Tower) && !has(parcelRef(2)));
    QCOMPARE(count(TableId::Parks), size_t(0)); // the border is far away
    drag(at(10, 200), at(-20, 170));
    QVERIFY(count(TableId::Parks) == 1);
}

void SelectTest::addsAndTakesAway()
{
    action(Command::SelectRectangle)->trigger();
    drag(at(5, 110), at(110, 10));
    drag(at(5, 290), at(110, 140), Qt::ControlModifier);
    QCOMPARE(solid(), (Refs{Tower, Workshop}));
    drag(at(5, 110), at(110, 10), Qt::AltModifier);
    QCOMPARE(solid(), Refs{Workshop});
    const QPoint roof = at(75, 45, 20);
    QTRY_COMPARE_WITH_TIMEOUT( // what lies there is asked of the last picture
        mProgram->window().scene().objectAt(mProgram->window().view().sceneWidget()->pickAt(roof)),
        Tower, 10000);
    QTest::mouseClick(&view(), Qt::LeftButton, Qt::ShiftModifier, roof);
    QCOMPARE(solid(), (Refs{Workshop, Tower}));
}

void SelectTest::beginsByADragWithModifiers()
{
    const CameraPose before = mProgram->context().view().viewState().camera;
    const Qt::KeyboardModifiers both = Qt::ControlModifier | Qt::ShiftModifier;
    for (const NavigationPreset preset : NavigationScheme::presets()) {
        NavigationScheme::setPreset(preset);
        selection().clear();
        drag(at(5, 110), at(110, 10), both);
        QCOMPARE(solid(), Refs{Tower});
        QTRY_VERIFY(!tools().tool()); // one rectangle only
        QVERIFY(mProgram->context().view().viewState().camera == before);
    }
    NavigationScheme::setPreset(NavigationPreset::Qgis);
    drag(at(300, 200), at(320, 200)); // and now the left button moves the view again
    QVERIFY(!(mProgram->context().view().viewState().camera == before));
}

void SelectTest::takesPolygons()
{
    action(Command::SelectPolygon)->trigger();
    const auto click = [this](double x, double y) {
        QTest::mouseClick(&view(), Qt::LeftButton, {}, at(x, y));
    };
    click(5, 20);
    click(110, 20);
    click(300, 400);
    QTest::keyClick(&view(), Qt::Key_Backspace);
    click(110, 300);
    QTest::keyClick(&view(), Qt::Key_Backspace);
    click(110, 110);
    click(5, 110);
    QTest::keyClick(&view(), Qt::Key_Return);
    wait();
    QCOMPARE(solid(), Refs{Tower});
    click(110, 200); // begun to the left: what it touches
    click(60, 200);
    QTest::mouseClick(&view(), Qt::LeftButton, {}, at(60, 220));
    QTest::mouseDClick(&view(), Qt::LeftButton, {}, at(60, 220));
    wait();
    QVERIFY(has(Workshop) && has(parcelRef(0)) && !has(Tower));
    click(10, 10);
    QTest::keyClick(&view(), Qt::Key_Escape); // takes the corner back
    QVERIFY(tools().tool());
    QTest::keyClick(&view(), Qt::Key_Escape);
    QVERIFY(!tools().tool());
}

void SelectTest::leavesOutWhatIsNotSeen()
{
    ViewController& view = mProgram->context().view();
    view.setHidden(Tower.id, true);
    view.setVisible(SceneKind::Parcels, false);
    action(Command::SelectRectangle)->trigger();
    drag(at(-50, 600), at(700, -50));
    QVERIFY(has(Workshop) && !has(Tower));
    QCOMPARE(count(TableId::Parcels), size_t(0));
    QCOMPARE(count(TableId::Parks), size_t(1));
}

void SelectTest::takesFloorsOfAnOpenBuilding()
{
    ViewController& view = mProgram->context().view();
    view.setExplode(Explode{Tower.id, 4});
    action(Command::SelectRectangle)->trigger();
    drag(at(5, 110), at(115, 10));
    QCOMPARE(count(TableId::Buildings), size_t(0));
    QCOMPARE(count(TableId::Floors), size_t(7));
    view.setExplode(std::nullopt);
    const Uid third = Uid::fromName(QStringLiteral("small plan floor 3"));
    view.setIsolatedFloor(third);
    drag(at(5, 110), at(115, 10));
    QCOMPARE(solid(), (Refs{{TableId::Floors, third}}));
}

void SelectTest::goesOnFromWhatIsSelected()
{
    selection().set({Tower});
    action(Command::InvertSelection)->trigger();
    QCOMPARE(selection().objects(), Refs{Workshop});
    action(Command::SelectSameKind)->trigger();
    QCOMPARE(count(TableId::Buildings), size_t(2));
    QVERIFY(!action(Command::SelectAdjoining)->isEnabled());
    selection().set({parcelRef(2)});
    action(Command::SelectAdjoining)->trigger();
    wait();
    QCOMPARE(selection().objects(), (Refs{parcelRef(2), parcelRef(1), parcelRef(3)}));
    selection().set({parcelRef(0)});
    action(Command::SelectFloorsOf)->trigger();
    wait();
    QCOMPARE(count(TableId::Floors), size_t(7));
    selection().set({parcelRef(0)});
    action(Command::SelectWithinDistance)->trigger();
    auto* ask = mProgram->window().findChild<QInputDialog*>(QStringLiteral("selectDistance"));
    QVERIFY(ask);
    ask->setDoubleValue(130);
    ask->accept();
    wait();
    QCOMPARE(count(TableId::Parcels), size_t(3));
}

void SelectTest::selectsByExpression()
{
    selection().set({Tower});
    action(Command::SelectByExpression)->trigger();
    SelectExpression* dialog = commands().dialog();
    QVERIFY(dialog);
    QCOMPARE(dialog->kind(), TableId::Buildings);
    auto* count = dialog->findChild<QLabel*>(QStringLiteral("count"));
    dialog->setKind(TableId::Floors);
    dialog->setExpression(QStringLiteral("vacancy = 'vacant'"));
    QTRY_VERIFY(dialog->isSettled());
    QCOMPARE(count->text(), QStringLiteral("2 of 7"));
    dialog->apply();
    QCOMPARE(selection().objects().size(), size_t(2));
    dialog->setMode(SelectMode::Within);
    dialog->setExpression(QStringLiteral("number = 5"));
    dialog->apply(); // as soon as it is counted
    QTRY_COMPARE(selection().objects().size(), size_t(1));
    dialog->setExpression(QStringLiteral("nmber = 5"));
    QTRY_VERIFY(dialog->isSettled());
    QVERIFY2(count->text().contains(QStringLiteral("nmber")), qPrintable(count->text()));
    dialog->setExpression(QStringLiteral("gross_area * 2"));
    QTRY_VERIFY(dialog->isSettled());
    QVERIFY(count->text().contains(QStringLiteral("condition")));
    // Every example means something.
    for (const TableId kind : {TableId::Parcels, TableId::Buildings, TableId::Floors,
                               TableId::Sensors, TableId::Parks}) {
        dialog->setKind(kind);
        QCOMPARE(dialog->kind(), kind);
        for (const QString& example : SelectExpression::examplesOf(kind)) {
            dialog->setExpression(example);
            QTRY_VERIFY(dialog->isSettled());
            QVERIFY2(count->text().contains(QStringLiteral(" of ")),
                     qPrintable(example + u' ' + count->text()));
        }
    }
    dialog->close();
}

void SelectTest::tellsWhatIsSelected()
{
    auto* label = mProgram->window().findChild<SelectionLabel*>();
    QVERIFY(label);
    QCOMPARE(label->wholeText(), QStringLiteral("Nothing selected"));
    selection().set({parcelRef(0)});
    QVERIFY(label->wholeText().startsWith(QStringLiteral("1 parcel")));
    QTRY_VERIFY_WITH_TIMEOUT(label->isSettled(), Long);
    const auto text = [label] { return QString(label->wholeText()).replace(QChar::Nbsp, u' '); };
    QVERIFY2(text().contains(QStringLiteral(" mu (6.01 ha) · FAR ")), qPrintable(text()));
    selection().set({{TableId::Floors, Uid::fromName(QStringLiteral("small plan floor 1"))},
                     {TableId::Floors, Uid::fromName(QStringLiteral("small plan floor 2"))}});
    QTRY_VERIFY_WITH_TIMEOUT(label->isSettled(), Long);
    QCOMPARE(text(), QStringLiteral("2 floors · 4,800 m² gross · 3,800 m² lettable"));
    label->resize(100, label->height());
    QVERIFY(label->text() != label->wholeText());
    QCOMPARE(label->toolTip(), label->wholeText());
}

void SelectTest::endsWithTheProject()
{
    action(Command::SelectRectangle)->trigger();
    QVERIFY(tools().tool());
    mProgram->window().session().closeProject();
    QTRY_VERIFY(!tools().tool());
    QVERIFY(!action(Command::SelectRectangle)->isEnabled());
    mProgram.reset();
}

int main(int argc, char** argv)
{
    return runWindowTest<SelectTest>(argc, argv);
}
#include "SelectTest.moc"
