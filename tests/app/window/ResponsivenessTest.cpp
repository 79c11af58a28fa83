#include "app/imports/ImportFlow.h"
#include "app/view/ParkScene.h"
#include "app/view/ViewPane.h"
#include "tests/app/window/Program.h"
#include "tests/app/window/SomeFiles.h"

#include <QAction>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <ctime>

using namespace parkwright;

namespace {

constexpr int Features = 100000;
constexpr int Long = 600000;  ///< ms
constexpr double MostMs = 50; ///< that anybody waits for the window, of processor time

/// Notes how long each event takes that is not painting.
class TimedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    struct Slow
    {
        double milliseconds = 0;
        QString what;
    };
    bool notify(QObject* receiver, QEvent* event) override
    {
        const QEvent::Type type = event->type();
        const QString name = QString::fromLatin1(receiver->metaObject()->className());
        const bool paints = type == QEvent::Paint || type == QEvent::UpdateRequest ||
                            type == QEvent::Expose || type == QEvent::UpdateLater ||
                            (type == QEvent::Resize && // a GL widget paints when it gets a size
                             name == QStringLiteral("parkwright::SceneWidget"));
        const double start = threadMs();
        const double paintedBefore = mPainted;
        ++mDepth;
        const bool result = QApplication::notify(receiver, event);
        --mDepth;
        const double spent = threadMs() - start;
        if (paints)
            mPainted = paintedBefore + spent; // with what was painted within
        if (mDepth == 0 && !paints)
            mSlow.push_back({spent - (mPainted - paintedBefore),
                             QStringLiteral("%1 of %2").arg(int(type)).arg(name)});
        return result;
    }
    /// The longest first.
    std::vector<Slow> slowest()
    {
        std::ranges::sort(mSlow, std::ranges::greater(), &Slow::milliseconds);
        mSlow.resize(std::min(mSlow.size(), size_t(8)));
        return mSlow;
    }
    void forget() { mSlow.clear(); }

private:
    /// Processor time of this thread: what else the machine does is not our doing.
    static double threadMs()
    {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
    }

    int mDepth = 0;
    double mPainted = 0; ///< ms of painting so far
    std::vector<Slow> mSlow;
};

} // namespace

/// How long the window keeps anybody waiting while much is read and drawn.
class ResponsivenessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysAwakeWhileMuchIsImported();

private:
    /// Of what was done since the last time.
    static void report(const QString& what);
};

void ResponsivenessTest::report(const QString& what)
{
    auto& application = static_cast<TimedApplication&>(*qApp);
    const auto slowest = application.slowest();
    application.forget();
    qInfo("%s; longest event that is not painting %.0f ms of processor time", qPrintable(what),
          slowest.front().milliseconds);
    for (const auto& slow : slowest)
        qInfo("  %6.1f ms  event %s", slow.milliseconds, qPrintable(slow.what));
    QVERIFY(slowest.front().milliseconds < MostMs);
}

void ResponsivenessTest::staysAwakeWhileMuchIsImported()
{
    const QTemporaryDir folder;
    const QString path = writeBuildings(folder.path(), Features, QStringLiteral("city.geojson"));
    Program program;
    MainWindow& window = program.window();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    auto& application = static_cast<TimedApplication&>(*qApp);
    application.forget();
    QElapsedTimer clock;
    clock.start();
    QSignalSpy finished(&window.imports(), &ImportFlow::finished);
    QSignalSpy ready(&window.scene(), &ParkScene::ready);
    window.imports().import({path});
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), Long);
    QCOMPARE(program.context().document().table<Building>().size(), size_t(Features));
    const double imported = double(clock.elapsed()) / 1000;
    ready.clear();
    QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty(), Long);
    const double shown = double(clock.elapsed()) / 1000;
    report(QStringLiteral("%1 buildings: in the plan after %2 s, on screen after %3 s")
               .arg(Features)
               .arg(imported, 0, 'f', 1)
               .arg(shown, 0, 'f', 1));
    for (const bool back : {true, false}) {
        ready.clear();
        QMetaObject::invokeMethod(window.actions()[back ? Command::Undo : Command::Redo],
                                  &QAction::trigger, Qt::QueuedConnection);
        QTRY_COMPARE(program.context().document().table<Building>().isEmpty(), back);
        QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty(), Long);
        report(back ? QStringLiteral("taken back") : QStringLiteral("done again"));
    }
}

int main(int argc, char** argv)
{
    return parkwright::runWindowTest<ResponsivenessTest, TimedApplication>(argc, argv);
}
#include "ResponsivenessTest.moc"
