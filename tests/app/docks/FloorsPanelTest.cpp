#include "app/docks/FloorsPanel.h"

#include "app/docks/FloorsModel.h"
#include "tests/app/docks/SmallPlan.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace parkwright;

namespace {

ObjectRef floorRef(int number)
{
    return {TableId::Floors, Uid::fromName(QStringLiteral("small plan floor %1").arg(number))};
}

const ObjectRef Tower{TableId::Buildings, smallPlanId("tower")};
const ObjectRef Workshop{TableId::Buildings, smallPlanId("workshop")};

} // namespace

class FloorsPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsFromTopToBottom();
    void followsTheSelection();
    void selectsWhatIsClicked();
    void followsEdits();
    void explodes();
    void isolates();
    void cutsAboveTheGround();
    void resetsAll();
    void showsWhatTheViewSays();
    void leavesWithItsBuilding();

private:
    const ViewState& view() const { return mContext->view().viewState(); }
    QStringList numbers() const
    {
        QStringList list;
        for (int row = 0; row < mPanel->model().rowCount(); ++row)
            list << mPanel->model().line(row).number;
        return list;
    }

    std::unique_ptr<AppContext> mContext;
    std::unique_ptr<FloorsPanel> mPanel;
};

void FloorsPanelTest::init()
{
    mContext = std::make_unique<AppContext>();
    mContext->replacePlan(smallPlan());
    mPanel = std::make_unique<FloorsPanel>(*mContext);
    mContext->selection().set({Tower});
}

void FloorsPanelTest::cleanup()
{
    mPanel.reset();
    mContext.reset();
}

void FloorsPanelTest::listsFromTopToBottom()
{
    QAbstractItemModelTester tester(&mPanel->model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(numbers(),
             QStringList({QStringLiteral("6F"), QStringLiteral("5F"), QStringLiteral("4F"),
                          QStringLiteral("3F"), QStringLiteral("2F"), QStringLiteral("1F"),
                          QStringLiteral("B1")}));
    QCOMPARE(mPanel->model().line(5).height,
             (Quantity{QStringLiteral("8.4"), QStringLiteral("m")}));
    QCOMPARE(mPanel->model().line(5).what, QStringLiteral("示例电子"));
    QCOMPARE(mPanel->model().line(0).vacancy, QStringLiteral("Vacant"));
    QVERIFY(mPanel->model().line(0).colour.isValid());
    QVERIFY(!mPanel->model().line(6).colour.isValid()); // of the basement nothing is known
}

void FloorsPanelTest::followsTheSelection()
{
    mContext->selection().set({floorRef(3)});
    QCOMPARE(mPanel->building(), Tower.id);
    QCOMPARE(mPanel->view().currentIndex().row(), 3);
    mContext->selection().set({Workshop});
    QCOMPARE(mPanel->building(), Workshop.id);
    QCOMPARE(mPanel->model().rowCount(), 0);
    mContext->selection().clear();
    QVERIFY(mPanel->building().isNull());
    QVERIFY(!mPanel->view().isVisibleTo(mPanel.get()));
}

void FloorsPanelTest::selectsWhatIsClicked()
{
    QSignalSpy spy(&mContext->selection(), &Selection::changed);
    mPanel->view().setCurrentIndex(mPanel->model().index(1));
    QCOMPARE(mContext->selection().objects(), std::vector<ObjectRef>({floorRef(5)}));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(mPanel->building(), Tower.id);
}

void FloorsPanelTest::followsEdits()
{
    mContext->selection().set({floorRef(2)});
    EditBuilder builder(mContext->document().state());
    builder.set(floorRef(2), "storey_height", 6.0);
    builder.set(floorRef(2), "vacancy", QStringLiteral("vacant"));
    mContext->pushEdit(builder.take(QStringLiteral("height")));
    QCOMPARE(mPanel->model().line(4).height.number, QStringLiteral("6"));
    QCOMPARE(mPanel->view().currentIndex().row(), 4);
    EditBuilder more(mContext->document().state());
    more.remove(floorRef(6));
    mContext->pushEdit(more.take(QStringLiteral("remove")));
    QCOMPARE(mPanel->model().rowCount(), 6);
}

void FloorsPanelTest::explodes()
{
    mPanel->explodeButton().click();
    QCOMPARE(view().explode, std::optional(Explode{Tower.id, 4}));
    QCOMPARE(mPanel->gapSlider().value(), 8);
    mPanel->gapSlider().setValue(13);
    QCOMPARE(view().explode->gap, 6.5);
    mPanel->gapSlider().setValue(0);
    QVERIFY(!view().explode);
    QVERIFY(!mPanel->explodeButton().isChecked());
}

void FloorsPanelTest::isolates()
{
    QVERIFY(!mPanel->isolateButton().isEnabled()); // which one?
    mContext->selection().set({floorRef(3)});
    mPanel->isolateButton().click();
    QCOMPARE(view().isolatedFloor, floorRef(3).id);
    mPanel->view().setCurrentIndex(mPanel->model().index(1)); // another one, alone as well
    QCOMPARE(view().isolatedFloor, floorRef(5).id);
    mPanel->isolateButton().click();
    QVERIFY(view().isolatedFloor.isNull());
}

void FloorsPanelTest::cutsAboveTheGround()
{
    mPanel->setGround([](double, double) { return 1200.0; });
    mPanel->cutButton().click();
    QVERIFY(view().cut && view().cut->horizontal);
    mPanel->cutSlider().setValue(99);
    QCOMPARE(view().cut->through.z, 1209.9);
    QCOMPARE(view().cut->through.x, 500050.0); // the middle of the tower
    mPanel->cutButton().click();
    QVERIFY(!view().cut);
}

void FloorsPanelTest::resetsAll()
{
    QVERIFY(!mPanel->resetButton().isEnabled());
    mPanel->explodeButton().click();
    mPanel->cutButton().click();
    QSignalSpy spy(&mContext->view(), &ViewController::changed);
    mPanel->resetButton().click();
    QCOMPARE(spy.count(), 1);
    QVERIFY(!view().explode && !view().cut);
    QVERIFY(!mPanel->resetButton().isEnabled());
}

void FloorsPanelTest::showsWhatTheViewSays()
{
    mContext->view().setExplode(Explode{Tower.id, 10});
    QVERIFY(mPanel->explodeButton().isChecked());
    QCOMPARE(mPanel->gapSlider().value(), 20);
    mContext->selection().clear(); // a building that is pulled apart stays
    QCOMPARE(mPanel->building(), Tower.id);
}

void FloorsPanelTest::leavesWithItsBuilding()
{
    EditBuilder builder(mContext->document().state());
    builder.remove(Tower);
    mContext->pushEdit(builder.take(QStringLiteral("remove")));
    QVERIFY(mPanel->building().isNull());
    QCOMPARE(mPanel->model().rowCount(), 0);
}

QTEST_MAIN(FloorsPanelTest)
#include "FloorsPanelTest.moc"
