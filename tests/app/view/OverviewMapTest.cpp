#include "app/view/OverviewMap.h"

#include "tests/support/PlanPark.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace parkwright;

namespace {

constexpr int Long = 60000; ///< ms, on a busy machine

CameraPose overThePark()
{
    CameraPose pose;
    pose.target = PlanPark().at(0, 0);
    pose.distance = 120;
    return pose;
}

bool isNear(const MapPoint& a, const MapPoint& b, double metres)
{
    return std::hypot(a.x - b.x, a.y - b.y) <= metres;
}

void wheel(QWidget& widget, const QPointF& at, int delta)
{
    QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

} // namespace

/// The small map, driven as a user drives it.
class OverviewMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void liesClearOfTheButtons_data();
    void liesClearOfTheButtons();
    void showsThePlan();
    void saysWhenThereIsNothing();
    void clickFliesThere();
    void dragMovesTheCamera();
    void dragTakesTheViewAlong();
    void handleTurns();
    void wheelComesNearer();
    void doubleClickShowsEverything();
    void movesByKeyboard();
    void resizesByItsCorner();
    void followsEdits();
    void leavesOtherTablesAlone();
    void showsWhatIsSelected();
    void followsTheScreen();
    void ringsForWhatIsFarApart();
    void drawsOnlyTheConeWhenTheCameraMoves();

private:
    void open(PlanState plan);
    QPoint pixel(const MapPoint& place) { return mMap->pixelOf(place).toPoint(); }
    const CameraPose& camera() { return mContext->view().viewState().camera; }
    void drag(const QPoint& from, const QPoint& to);
    double metresPerPixel() { return 1 / overviewFit(mMap->frame(), mMap->size()).m11(); }

    QTemporaryDir mFolder;
    std::unique_ptr<AppContext> mContext;
    std::unique_ptr<OverviewMap> mMap;
};

void OverviewMapTest::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, mFolder.path());
    QCoreApplication::setOrganizationName(QStringLiteral("Parkwright test"));
}

void OverviewMapTest::init()
{
    QSettings().clear();
    mContext = std::make_unique<AppContext>();
    mMap = std::make_unique<OverviewMap>(*mContext);
    mMap->setViewSize({800, 600});
    mMap->show();
}

void OverviewMapTest::cleanup()
{
    mMap.reset();
    mContext.reset();
}

void OverviewMapTest::open(PlanState plan)
{
    QSignalSpy drawn(mMap.get(), &OverviewMap::drawn);
    mContext->replacePlan(std::move(plan));
    mContext->view().setCamera(overThePark());
    QTRY_VERIFY_WITH_TIMEOUT(!drawn.isEmpty() && mMap->isDrawn() && mContext->jobs().isIdle(),
                             Long);
}

void OverviewMapTest::drag(const QPoint& from, const QPoint& to)
{
    QTest::mousePress(mMap.get(), Qt::LeftButton, {}, from);
    for (const QPoint& at : {(from * 2 + to) / 3, (from + to * 2) / 3, to}) {
        QMouseEvent move(QEvent::MouseMove, at, mMap->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                         {});
        QApplication::sendEvent(mMap.get(), &move);
    }
    QTest::mouseRelease(mMap.get(), Qt::LeftButton, {}, to);
}

void OverviewMapTest::liesClearOfTheButtons_data()
{
    QTest::addColumn<QSize>("view");
    QTest::addColumn<QSize>("wanted");
    QTest::addColumn<QRect>("place");
    QTest::newRow("usual") << QSize(900, 700) << QSize(200, 150) << QRect(688, 538, 200, 150);
    QTest::newRow("as large as it goes")
        << QSize(900, 700) << QSize(400, 300) << QRect(488, 388, 400, 300);
    QTest::newRow("little height below the buttons")
        << QSize(900, 400) << QSize(400, 300) << QRect(488, 230, 400, 158);
    QTest::newRow("no height below the buttons")
        << QSize(900, 300) << QSize(200, 150) << QRect(638, 138, 200, 150);
    QTest::newRow("no width beside the scale")
        << QSize(320, 700) << QSize(200, 150) << QRect(108, 500, 200, 150);
}

void OverviewMapTest::liesClearOfTheButtons()
{
    QFETCH(QSize, view);
    QFETCH(QSize, wanted);
    QFETCH(QRect, place);
    const QRect buttons(view.width() - 50, 70, 38, 148);
    const QRect scale(12, view.height() - 38, 170, 26);
    const QRect found = OverviewMap::placed(view, wanted, buttons, scale);
    QCOMPARE(found, place);
    QVERIFY(!found.intersects(buttons));
    QVERIFY(!found.intersects(scale));
}

void OverviewMapTest::showsThePlan()
{
    PlanPark park;
    open(park.state());
    const QImage picture = mMap->grab().toImage();
    QVERIFY(!mMap->accessibleName().isEmpty());
    // A yellow parcel (0701, dwellings) in the south east, pale.
    const QColor dwelling = picture.pixelColor(pixel(park.at(85, -20)));
    QVERIFY(dwelling.red() > dwelling.blue() + 15 && dwelling.green() > dwelling.blue() + 15);
    QVERIFY(isNear(mMap->placeAt(mMap->pixelOf(park.at(10, 20))), park.at(10, 20), 0.01));
}

void OverviewMapTest::saysWhenThereIsNothing()
{
    QSignalSpy drawn(mMap.get(), &OverviewMap::drawn);
    mContext->replacePlan({});
    QTRY_VERIFY_WITH_TIMEOUT(!drawn.isEmpty(), Long);
    QVERIFY(!mMap->isDrawn());
    mMap->grab();
    QTest::mouseClick(mMap.get(), Qt::LeftButton, {}, {100, 75});
    drag({80, 60}, {100, 75});
}

void OverviewMapTest::clickFliesThere()
{
    PlanPark park;
    open(park.state());
    QSignalSpy flight(&mContext->view(), &ViewController::flightRequested);
    const MapPoint goal = park.at(-100, 60);
    QTest::mouseClick(mMap.get(), Qt::LeftButton, {}, pixel(goal));
    QCOMPARE(flight.size(), 1);
    const auto pose = flight[0][0].value<CameraPose>();
    QVERIFY(isNear(pose.target, goal, metresPerPixel()));
    QCOMPARE(pose.heading, overThePark().heading);
    QCOMPARE(pose.pitch, overThePark().pitch);
    QCOMPARE(pose.distance, overThePark().distance);
    QVERIFY(camera() == overThePark()); // the view flies, it does not jump
}

void OverviewMapTest::dragMovesTheCamera()
{
    PlanPark park;
    open(park.state());
    mMap->setGround([](double, double) { return 7.0; });
    CameraPose pose = overThePark();
    pose.target.z = 17; // 10 m above the ground, where it stays
    mContext->view().setCamera(pose);
    QSignalSpy flight(&mContext->view(), &ViewController::flightRequested);
    QSignalSpy taken(mMap.get(), &OverviewMap::taken);
    drag(pixel(park.at(-120, 70)), pixel(park.at(-60, 70)));
    QCOMPARE(flight.size(), 0);
    QVERIFY(!taken.isEmpty());
    QVERIFY(isNear(camera().target, park.at(-60, 70), metresPerPixel()));
    QCOMPARE(camera().target.z, 17.0);
    QCOMPARE(camera().heading, pose.heading);
    QCOMPARE(camera().distance, pose.distance);
}

void OverviewMapTest::dragTakesTheViewAlong()
{
    PlanPark park;
    open(park.state());
    CameraPose plan = overThePark();
    plan.pitch = -90;
    plan.heading = 0;
    plan.orthographic = true;
    plan.distance = 200; // sees 126 m from south to north
    mContext->view().setCamera(plan);
    drag(pixel(park.at(30, -30)), pixel(park.at(50, -30)));
    QVERIFY(isNear(camera().target, park.at(20, 0), 1.5 * metresPerPixel()));
}

void OverviewMapTest::handleTurns()
{
    PlanPark park;
    open(park.state());
    const OverviewCone cone = mMap->cone();
    QVERIFY(cone.isHandleAtEye);
    const QPoint to = (cone.target + QPointF(0, 40)).toPoint(); // south of what is looked at
    drag(cone.handle.toPoint(), to);
    QVERIFY(std::abs(std::remainder(camera().heading, 360)) < 3);
    QCOMPARE(camera().target, overThePark().target);
    QCOMPARE(camera().distance, overThePark().distance);
}

void OverviewMapTest::wheelComesNearer()
{
    open(PlanPark().state());
    QSignalSpy zoomed(mMap.get(), &OverviewMap::zoomed);
    wheel(*mMap, {100, 75}, 120);
    wheel(*mMap, {100, 75}, -120);
    QCOMPARE(zoomed.size(), 2);
    QVERIFY(zoomed[0][0].toDouble() < 1);
    QVERIFY(zoomed[1][0].toDouble() > 1);
}

void OverviewMapTest::doubleClickShowsEverything()
{
    open(PlanPark().state());
    QSignalSpy framed(&mContext->view(), &ViewController::frameRequested);
    QTest::mouseDClick(mMap.get(), Qt::LeftButton, {}, {100, 60});
    QCOMPARE(framed.size(), 1);
    QVERIFY(framed[0][0].value<std::vector<ObjectRef>>().empty());
}

void OverviewMapTest::movesByKeyboard()
{
    open(PlanPark().state());
    QSignalSpy left(mMap.get(), &OverviewMap::left);
    QCOMPARE(mMap->focusPolicy(), Qt::TabFocus);
    const MapPoint before = camera().target;
    QTest::keyClick(mMap.get(), Qt::Key_Right);
    QVERIFY(camera().target.x > before.x && camera().target.y == before.y);
    QTest::keyClick(mMap.get(), Qt::Key_Left);
    QTest::keyClick(mMap.get(), Qt::Key_Up);
    QVERIFY(std::abs(camera().target.x - before.x) < 1e-6 && camera().target.y > before.y);
    QTest::keyClick(mMap.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(camera().heading, overThePark().heading + 5);
    QCOMPARE(left.size(), 0);
    QTest::keyClick(mMap.get(), Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void OverviewMapTest::resizesByItsCorner()
{
    open(PlanPark().state());
    QCOMPARE(mMap->wantedSize(), QSize(200, 150));
    connect(mMap.get(), &OverviewMap::sizeWanted, this, [this] {
        const QPoint corner = mMap->geometry().bottomRight();
        QRect place(QPoint(), mMap->wantedSize());
        place.moveBottomRight(corner);
        mMap->setGeometry(place);
    });
    QTest::mousePress(mMap.get(), Qt::LeftButton, {}, {5, 5});
    const auto moveBy = [this](const QPoint& way) {
        const QPoint at = QPoint(5, 5) + way;
        QMouseEvent move(QEvent::MouseMove, at, mMap->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                         {});
        QApplication::sendEvent(mMap.get(), &move);
    };
    moveBy({-60, -30});
    QCOMPARE(mMap->size(), QSize(260, 180));
    moveBy({-900, -900});
    QCOMPARE(mMap->size(), QSize(400, 300));
    QTest::mouseRelease(mMap.get(), Qt::LeftButton, {}, {5, 5});
    QCOMPARE(OverviewMap::storedSize(), QSize(400, 300));
}

void OverviewMapTest::followsEdits()
{
    PlanPark park;
    open(park.state());
    QSignalSpy drawn(mMap.get(), &OverviewMap::drawn);
    const MapExtent before = mMap->frame();
    Building far;
    far.uid = Uid::fromName(QStringLiteral("far out"));
    far.footprint = park.area(200, 20, 40, 30);
    EditBuilder edit(mContext->document().state());
    edit.insert(far);
    mContext->pushEdit(edit.take(QStringLiteral("add building")));
    QTRY_COMPARE_WITH_TIMEOUT(drawn.size(), 1, Long);
    QVERIFY(mMap->frame().maxX > before.maxX);
    mContext->undoStack().undo();
    QTRY_COMPARE_WITH_TIMEOUT(drawn.size(), 2, Long);
    QCOMPARE(mMap->frame(), before);
}

void OverviewMapTest::leavesOtherTablesAlone()
{
    open(PlanPark().state());
    QSignalSpy drawn(mMap.get(), &OverviewMap::drawn);
    Enterprise tenant;
    tenant.uid = Uid::fromName(QStringLiteral("new tenant"));
    tenant.name = QStringLiteral("New");
    EditBuilder edit(mContext->document().state());
    edit.insert(tenant);
    mContext->pushEdit(edit.take(QStringLiteral("add tenant")));
    QVERIFY(!drawn.wait(600)); // twice the delay
}

void OverviewMapTest::showsWhatIsSelected()
{
    PlanPark park;
    open(park.state());
    mContext->view().setCamera([] { // sees nothing of the plan, so that it tints nothing
        CameraPose pose = overThePark();
        pose.pitch = 12;
        return pose;
    }());
    const QPoint at = pixel(park.at(-75, 37)); // Hall A
    const QColor before = mMap->grab().toImage().pixelColor(at);
    QSignalSpy drawn(mMap.get(), &OverviewMap::selectionDrawn);
    mContext->selection().set({{TableId::Buildings, park.hall}});
    QTRY_VERIFY_WITH_TIMEOUT(!drawn.isEmpty(), Long);
    const QColor selected = mMap->grab().toImage().pixelColor(at);
    QVERIFY(selected.blue() - selected.red() > before.blue() - before.red() + 30);
    mContext->selection().clear();
    QCOMPARE(mMap->grab().toImage().pixelColor(at), before);
    // A floor shows where its building is.
    drawn.clear();
    mContext->selection().set({{TableId::Floors, PlanPark::floorOf(park.hall, 1)}});
    QTRY_VERIFY_WITH_TIMEOUT(!drawn.isEmpty(), Long);
    QCOMPARE(mMap->grab().toImage().pixelColor(at), selected);
}

void OverviewMapTest::followsTheScreen()
{
    OverviewRequest request;
    request.plan = PlanPark().state();
    request.tokens = ThemeTokens();
    request.size = {200, 150};
    request.ratio = 2;
    const auto picture = drawOverview(request, JobContext());
    QVERIFY(picture);
    QCOMPARE(picture->image.size(), QSize(400, 300));
    QCOMPARE(picture->image.devicePixelRatio(), 2.0);
}

void OverviewMapTest::ringsForWhatIsFarApart()
{
    PlanPark here;
    Park there;
    there.uid = Uid::fromName(QStringLiteral("there"));
    there.name = QStringLiteral("There");
    there.boundary = here.area(20000, 0, 300, 300);
    here.builder.insert(there);
    open(here.state());
    QVERIFY(mMap->frame().width() < 1000); // the park that is looked at
    QSignalSpy framed(&mContext->view(), &ViewController::frameRequested);
    // An arrow at the right edge leads to the other one.
    QTest::mouseClick(mMap.get(), Qt::LeftButton, {}, {mMap->width() - 12, mMap->height() / 2});
    QCOMPARE(framed.size(), 1);
    const auto objects = framed[0][0].value<std::vector<ObjectRef>>();
    QCOMPARE(objects.front().id, there.uid);
    // From far above both are on the map.
    QSignalSpy drawn(mMap.get(), &OverviewMap::drawn);
    CameraPose high = overThePark();
    high.distance = 40000;
    mContext->view().setCamera(high);
    QTRY_VERIFY_WITH_TIMEOUT(!drawn.isEmpty(), Long);
    QVERIFY(mMap->frame().width() > 20000);
}

void OverviewMapTest::drawsOnlyTheConeWhenTheCameraMoves()
{
    PlanPark park;
    for (int i = 0; i < 100000; ++i) {
        Building each;
        each.uid = Uid::fromName(QStringLiteral("many %1").arg(i));
        each.footprint = park.area(i % 400 * 20.0, i / 400 * 20.0, 12, 8);
        park.builder.insert(each);
    }
    QElapsedTimer time;
    time.start();
    open(park.state());
    qInfo("drawn after %lld ms", time.elapsed());
    QSignalSpy drawn(mMap.get(), &OverviewMap::drawn);
    QSignalSpy jobs(&mContext->jobs(), &JobPool::jobsChanged);
    constexpr int Frames = 100;
    qint64 worst = 0;
    CameraPose pose = overThePark();
    QImage canvas(mMap->size(), QImage::Format_ARGB32_Premultiplied);
    for (int i = 0; i < Frames; ++i) {
        pose.heading = i;
        pose.target.x += 1;
        mContext->view().setCamera(pose);
        time.restart();
        mMap->render(&canvas);
        worst = std::max(worst, time.nsecsElapsed());
    }
    qInfo("painted in at most %.2f ms", double(worst) / 1e6);
    QTest::qWait(400); // longer than any delay: nothing was put off either
    QCOMPARE(drawn.size(), 0);
    QCOMPARE(jobs.size(), 0);
    QVERIFY(worst < 50'000'000); // 100,000 shapes would take many times as long
}

QTEST_MAIN(OverviewMapTest)
#include "OverviewMapTest.moc"
