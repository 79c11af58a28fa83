#include "app/views/ViewHistory.h"
#include "app/views/ViewKeys.h"
#include "app/views/ViewsPanel.h"
#include "app/window/Actions.h"
#include "tests/app/docks/SmallPlan.h"

#include <QAction>
#include <QComboBox>
#include <QListWidget>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace parkwright;

namespace {

CameraPose facing(double heading, double distance = 800)
{
    CameraPose pose;
    pose.target = {500100, 2500100, 0};
    pose.heading = heading;
    pose.distance = distance;
    return pose;
}

} // namespace

/// Views and themes that stay with the project, and the way back through what was looked at.
class SavedViewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init()
    {
        mContext = std::make_unique<AppContext>();
        mContext->replacePlan(smallPlan());
        mPanel = std::make_unique<ViewsPanel>(*mContext, [] {
            QImage picture(640, 400, QImage::Format_RGB32);
            picture.fill(Qt::darkGreen);
            return picture;
        });
    }
    void cleanup()
    {
        mPanel.reset();
        mContext.reset();
    }

    void goesBackAndForthLikeABrowser()
    {
        ViewHistory history;
        QVERIFY(!history.back() && !history.forward());
        for (const double heading : {10.0, 20.0, 30.0})
            history.settle(facing(heading));
        history.settle(facing(30.00001)); // rounding of a flight
        QCOMPARE(history.back()->heading, 20.0);
        history.settle(facing(20.0)); // one has arrived
        QVERIFY(history.canGoForward());
        QCOMPARE(history.back()->heading, 10.0);
        QVERIFY(!history.canGoBack());
        QCOMPARE(history.forward()->heading, 20.0);
        history.settle(facing(90)); // elsewhere: what was ahead is gone
        QVERIFY(!history.canGoForward());
        QCOMPARE(history.back()->heading, 20.0);
        for (size_t i = 0; i < 2 * ViewHistory::Most; ++i)
            history.settle(facing(i % 2 == 0 ? 100 : 200, 100 + double(i)));
        size_t steps = 0;
        while (history.back())
            ++steps;
        QCOMPARE(steps, ViewHistory::Most - 1);
    }

    void numbersStoreAndGo()
    {
        ViewController& view = mContext->view();
        view.setCamera(facing(45));
        view.setColourBy(ColourBy::Vacancy);
        mPanel->store(1);
        QCOMPARE(mPanel->list().count(), 1);
        view.setColourBy(ColourBy::LandUse);
        view.setCamera(facing(200));
        mPanel->store(7); // beyond the last: it comes next
        QCOMPARE(mPanel->list().count(), 2);
        QSignalSpy flights(&view, &ViewController::flightRequested);
        QVERIFY(mPanel->views().go(1));
        QCOMPARE(view.viewState().colourBy, ColourBy::Vacancy);
        QCOMPARE(flights.size(), 1);
        QCOMPARE(flights[0][0].value<CameraPose>().heading, 45.0);
        QVERIFY(!mPanel->views().go(3));
        // Stored anew and taken back.
        view.setColourBy(ColourBy::Phase);
        mPanel->store(1);
        QCOMPARE(mPanel->list().count(), 2);
        mContext->undoStack().undo();
        QVERIFY(mPanel->views().go(1));
        QCOMPARE(view.viewState().colourBy, ColourBy::Vacancy);
    }

    void isRenamedMovedAndRemoved()
    {
        mPanel->add();
        mPanel->add();
        QListWidget& list = mPanel->list();
        list.item(1)->setText(QStringLiteral("河边"));
        QCOMPARE(mPanel->views().bookmarks()[1]->name, QStringLiteral("河边"));
        list.setCurrentRow(1);
        QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(mPanel->views().bookmarks()[0]->name, QStringLiteral("河边"));
        QCOMPARE(list.currentRow(), 0);
        QTest::keyClick(&list, Qt::Key_Delete);
        QCOMPARE(list.count(), 1);
        mContext->undoStack().undo();
        QCOMPARE(list.count(), 2);
        QVERIFY(!list.item(0)->icon().isNull());
    }

    void themesLeaveTheCameraAlone()
    {
        ViewController& view = mContext->view();
        const Uid plain = mPanel->views().addTheme(QStringLiteral("plain"));
        view.setColourBy(ColourBy::SlabLoad);
        view.setVisible(SceneKind::Trees, false);
        const Uid loads = mPanel->views().addTheme(QStringLiteral("loads"));
        QCOMPARE(mPanel->themeChooser().currentText(), QStringLiteral("loads"));
        view.setCamera(facing(123));
        mPanel->views().apply(plain);
        QCOMPARE(view.viewState().colourBy, ColourBy::LandUse);
        QVERIFY(view.viewState().isVisible(SceneKind::Trees));
        QCOMPARE(view.viewState().camera.heading, 123.0);
        QCOMPARE(mPanel->views().shownTheme(), plain);
        mPanel->views().apply(loads);
        QVERIFY(!view.viewState().isVisible(SceneKind::Trees));
        view.setVisible(SceneKind::Labels, false);
        QVERIFY(mPanel->views().shownTheme().isNull());
        QCOMPARE(mPanel->themeChooser().currentIndex(), 0);
    }

    void picturesSurviveTheEnd()
    {
        const QTemporaryDir folder;
        SavedView view;
        view.uid = Uid::make();
        view.state = QStringLiteral("{}");
        QImage picture(300, 300, QImage::Format_RGB32);
        picture.fill(Qt::red);
        ViewThumbnails(folder.path()).keep(view, picture);
        ViewThumbnails again(folder.path());
        const QImage kept = again.of(view);
        QCOMPARE(kept.deviceIndependentSize().toSize(), ViewThumbnails::Size);
        QCOMPARE(kept.pixelColor(5, 5), QColor(Qt::red));
        view.state = QStringLiteral("{\"colour_by\":\"phase\"}"); // another view
        QVERIFY(again.of(view).isNull());
    }

    void keysAndCommandsWork()
    {
        QWidget window;
        Actions actions;
        for (const Command command : {Command::ViewBack, Command::ViewForward})
            window.addAction(actions[command]);
        ViewKeys keys(*mContext, actions, *mPanel, window);
        keys.setProjectOpen(true);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        mContext->view().setCamera(facing(10));
        QVERIFY(!actions[Command::ViewBack]->isEnabled());
        QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(mPanel->list().count(), 1);
        mContext->view().setCamera(facing(90));
        QSignalSpy flights(&mContext->view(), &ViewController::flightRequested);
        QTest::keyClick(&window, Qt::Key_1);
        QCOMPARE(flights.size(), 1);
        QCOMPARE(flights[0][0].value<CameraPose>().heading, 10.0);
        QTRY_VERIFY(keys.history().canGoBack() || !actions[Command::ViewForward]->isEnabled());
    }

private:
    std::unique_ptr<AppContext> mContext;
    std::unique_ptr<ViewsPanel> mPanel;
};

QTEST_MAIN(SavedViewsTest)
#include "SavedViewsTest.moc"
