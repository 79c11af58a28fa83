#include "app/docks/InspectorModel.h"
#include "app/docks/InspectorPanel.h"
#include "app/table/AttributeModel.h"
#include "app/table/AttributePanel.h"
#include "app/view/ParkScene.h"
#include "app/view/ViewPane.h"
#include "app/window/DockLayout.h"
#include "tests/app/window/Program.h"

#include <QAction>
#include <QDockWidget>
#include <QSignalSpy>
#include <QTableView>
#include <QUndoStack>

#include <array>
#include <random>

using namespace parkwright;

namespace {

constexpr int Long = 120000; ///< ms; software rendering on a busy machine
constexpr int Actions100 = 100;
constexpr unsigned Seed = 2026;

/// What people may write into a field, sensible or not.
constexpr std::array Written{"",
                             "0",
                             "1",
                             "12.5",
                             "-3",
                             "1e9",
                             "nan",
                             "厂房 A",
                             "2024-05-01",
                             "100110",
                             "true",
                             "vacant",
                             "=1+1",
                             "'; DROP TABLE parcels; --",
                             "99999999999999999999"};
constexpr std::array Harmless{Command::Explode,
                              Command::Isolate,
                              Command::CutPlane,
                              Command::Hide,
                              Command::ShowAll,
                              Command::Plan,
                              Command::Labels,
                              Command::Overview,
                              Command::Shadows,
                              Command::North,
                              Command::Top,
                              Command::FrameAll,
                              Command::FrameSelection,
                              Command::ClearSelection,
                              Command::FullView,
                              Command::CopyView,
                              Command::Undo,
                              Command::Redo};
constexpr std::array Tables{TableId::Parcels, TableId::Buildings,   TableId::Floors,
                            TableId::Spaces,  TableId::Enterprises, TableId::Sensors,
                            TableId::Parks};

} // namespace

/// Somebody who does anything at all to the window, by a fixed seed.
class RandomActionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesThePlanAsItWas();

private:
    void act();
    void selectSomething();
    void clickSomewhere();
    void writeIntoTheInspector();
    void writeIntoTheTable();
    void runACommand();
    void changeTheWindow();
    int any(size_t count) { return int(mRandom() % count); }
    template <size_t N, typename T>
    const T& one(const std::array<T, N>& of)
    {
        return of[size_t(any(N))];
    }
    const PlanState& plan() { return mProgram->context().document().state(); }

    std::unique_ptr<Program> mProgram;
    std::mt19937 mRandom{Seed};
};

void RandomActionsTest::leavesThePlanAsItWas()
{
    mProgram = std::make_unique<Program>();
    MainWindow& window = mProgram->window();
    window.resize(960, 640);
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QSignalSpy ready(&window.scene(), &ParkScene::ready);
    window.session().openSample(QStringLiteral("tower"));
    QTRY_VERIFY_WITH_TIMEOUT(!plan().table<Building>().isEmpty(), Long);
    QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty(), Long);
    window.docks().reveal("table");
    const PlanState before = plan();
    QUndoStack& stack = mProgram->context().undoStack();
    for (int i = 0; i < Actions100; ++i) {
        act();
        QCoreApplication::processEvents();
    }
    while (stack.canRedo())
        stack.redo();
    QVERIFY2(stack.count() >= 10, qPrintable(QString::number(stack.count())));
    const PlanState after = plan();
    QVERIFY(!difference(before, after, {}).isEmpty());

    while (stack.canUndo())
        stack.undo();
    QVERIFY(difference(before, plan(), {}).isEmpty());
    while (stack.canRedo())
        stack.redo();
    QVERIFY(difference(after, plan(), {}).isEmpty());
    stack.setIndex(0);
    QVERIFY(difference(before, plan(), {}).isEmpty());
    mProgram.reset();
}

void RandomActionsTest::act()
{
    switch (any(10)) {
    case 0:
    case 1:
        selectSomething();
        break;
    case 2:
        clickSomewhere();
        break;
    case 3:
    case 4:
    case 5:
        writeIntoTheInspector();
        break;
    case 6:
    case 7:
        writeIntoTheTable();
        break;
    case 8:
        runACommand();
        break;
    default:
        changeTheWindow();
    }
}

void RandomActionsTest::selectSomething()
{
    const AnyTable& rows = plan().table(one(Tables));
    if (rows.isEmpty())
        return;
    int left = any(rows.size());
    std::vector<ObjectRef> chosen;
    rows.forEachRow([&](const Row& row) {
        if (left-- == 0 || (chosen.size() == 1 && any(8) == 0 && chosen.size() < 4))
            chosen.push_back({rows.def().id, row.uid});
    });
    mProgram->context().selection().set(std::move(chosen));
}

void RandomActionsTest::clickSomewhere()
{
    QWidget* view = mProgram->window().view().sceneWidget();
    const QPoint at(any(size_t(view->width())), any(size_t(view->height())));
    QTest::mouseClick(view, Qt::LeftButton, any(2) == 0 ? Qt::ControlModifier : Qt::NoModifier, at);
}

void RandomActionsTest::writeIntoTheInspector()
{
    InspectorModel& model = mProgram->window().inspector().model();
    if (model.objects().empty() || !model.isOneKind())
        selectSomething();
    if (model.objects().empty() || !model.isOneKind())
        return;
    const auto& fields = tableDef(model.objects().front().table).fields;
    const QModelIndex line = model.indexOf(fields[size_t(any(fields.size()))].name);
    if (!line.isValid())
        return;
    const auto choices = model.choices(line);
    const QString text = !choices.empty() && any(3) > 0 ? choices[size_t(any(choices.size()))].value
                                                        : QString::fromUtf8(one(Written));
    model.setData(line, text, Qt::EditRole);
}

void RandomActionsTest::writeIntoTheTable()
{
    auto& panel = *mProgram->window().findChild<AttributePanel*>();
    if (any(4) == 0)
        panel.showTable(one(Tables));
    AttributeModel& model = panel.model();
    if (model.rowCount() == 0)
        return;
    const QModelIndex cell =
        model.index(any(size_t(model.rowCount())), any(size_t(model.columnCount())));
    if (cell.flags().testFlag(Qt::ItemIsEditable))
        model.setData(cell, QString::fromUtf8(one(Written)), Qt::EditRole);
}

void RandomActionsTest::runACommand()
{
    mProgram->window().actions()[one(Harmless)]->trigger();
}

void RandomActionsTest::changeTheWindow()
{
    Preferences& preferences = mProgram->preferences();
    switch (any(4)) {
    case 0:
        preferences.setLanguage(any(2) == 0 ? QStringLiteral("zh_CN") : QStringLiteral("en"));
        break;
    case 1:
        preferences.setTheme(any(2) == 0 ? ThemeMode::Dark : ThemeMode::Light);
        break;
    case 2:
        mProgram->context().view().setColourBy(
            one(std::array{ColourBy::LandUse, ColourBy::Tenant, ColourBy::Vacancy,
                           ColourBy::SlabLoad, ColourBy::Status}));
        break;
    default:
        if (QDockWidget* dock = mProgram->window().docks().dock(
                one(std::array{"layers", "floors", "inspector", "indicators", "findings"})))
            dock->setFloating(!dock->isFloating());
    }
}

int main(int argc, char** argv)
{
    return parkwright::runWindowTest<RandomActionsTest>(argc, argv);
}
#include "RandomActionsTest.moc"
