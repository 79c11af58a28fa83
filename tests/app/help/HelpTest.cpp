#include "app/help/HelpTexts.h"
#include "app/help/WelcomeTour.h"
#include "app/window/DockLayout.h"

#include <QApplication>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QMainWindow>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTest>

using namespace parkwright;

/// What helps a newcomer, and panels arranged for what one does.
class HelpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(QStringLiteral("Parkwright help test"));
    }
    void init() { QSettings().clear(); }
    void cleanupTestCase() { QSettings().clear(); }

    void theManualHasTheSameTexts()
    {
        QFile file(QStringLiteral(PARKWRIGHT_MANUAL));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString manual = QString::fromUtf8(file.readAll()).remove(u'\\').simplified();
        for (const HelpText& help : helpTexts())
            QVERIFY2(manual.contains(QString::fromUtf8(help.text)), help.key);
    }

    void theTourIsShownOnceAndCanBeLeft()
    {
        QMainWindow window;
        QLabel view(&window), layers(&window), tools(&window);
        window.resize(800, 600);
        window.show();
        QVERIFY(WelcomeTour::isDue());
        auto* tour = new WelcomeTour(window, view, layers, tools);
        tour->start();
        QVERIFY(tour->isVisible());
        QVERIFY(!WelcomeTour::isDue());
        QTest::keyClick(&tour->nextButton(), Qt::Key_Space);
        QCOMPARE(tour->step(), 1);
        tour->nextButton().click();
        QCOMPARE(tour->step(), 2);
        tour->nextButton().click(); // the last one ends it
        QVERIFY(!tour->isVisible());

        auto* again = new WelcomeTour(window, view, layers, tools);
        again->start();
        QTest::keyClick(again, Qt::Key_Escape);
        QVERIFY(!again->isVisible());
    }

    void eachTaskHasItsPanelsAndKeepsThem()
    {
        QMainWindow window;
        window.menuBar()->show();
        window.statusBar()->show();
        DockLayout docks(window);
        for (const char* key : {"layers", "inspector", "floors", "indicators", "findings", "table"})
            docks.add(key, new QLabel(&window),
                      key[0] == 'l'                    ? Qt::LeftDockWidgetArea
                      : key[0] == 't' || key[2] == 'n' ? Qt::BottomDockWidgetArea
                                                       : Qt::RightDockWidgetArea);
        window.resize(1200, 800);
        window.show();
        docks.begin();
        QCOMPARE(docks.task(), Task::Plan);
        const auto isShown = [&](const char* key) { return !docks.dock(key)->isHidden(); };
        docks.setTask(Task::Stack);
        QVERIFY(isShown("floors") && isShown("table") && !isShown("findings"));
        docks.dock("table")->hide(); // as the user likes it
        docks.setTask(Task::Present);
        for (const QDockWidget* dock : docks.docks())
            QVERIFY(dock->isHidden());
        docks.setTask(Task::Stack);
        QVERIFY(isShown("floors") && !isShown("table"));
        docks.reset();
        QVERIFY(isShown("table"));
        docks.store();

        QMainWindow next;
        DockLayout again(next);
        for (const char* key : {"layers", "inspector", "floors", "indicators", "findings", "table"})
            again.add(key, new QLabel(&next), Qt::RightDockWidgetArea);
        again.begin();
        QCOMPARE(again.task(), Task::Stack);
    }
};

QTEST_MAIN(HelpTest)
#include "HelpTest.moc"
