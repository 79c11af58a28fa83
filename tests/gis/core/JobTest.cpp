#include "gis/core/Job.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>
#include <optional>

using namespace parkwright;

class JobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsTheResultToTheGuiThread();
    void reportsProgress();
    void tellsACancelledJobApart();
    void tellsOfACancelThatCameLate();
    void dropsResultsWhoseReceiverHasGone();
    void turnsAnExceptionIntoAnError();
    void endsCleanlyWithWorkUnderWay();
};

void JobTest::bringsTheResultToTheGuiThread()
{
    JobPool pool(2);
    QThread* thenThread = nullptr;
    int value = 0;
    pool.start(
        QStringLiteral("answer"), [](JobContext&) -> Result<int> { return 42; }, this,
        [&](const Result<int>& result) {
            thenThread = QThread::currentThread();
            value = *result;
        });
    QTRY_COMPARE(value, 42);
    QCOMPARE(thenThread, thread());
    QVERIFY(pool.isIdle());
}

void JobTest::reportsProgress()
{
    JobPool pool(1);
    QSemaphore seen;
    pool.start(
        QStringLiteral("long"),
        [&seen](JobContext& job) -> Result<> {
            job.setProgress(0.25, QStringLiteral("reading"));
            seen.acquire();
            return Done{};
        },
        this, [](const Result<>&) {});
    QTRY_VERIFY(pool.jobs().size() == 1 && pool.jobs()[0].fraction == 0.25);
    QCOMPARE(pool.jobs()[0].step, QStringLiteral("reading"));
    seen.release();
    QTRY_VERIFY(pool.isIdle());
}

void JobTest::tellsACancelledJobApart()
{
    JobPool pool(1);
    QSemaphore started;
    bool cancelled = false;
    const auto untilCancelled = [&started](JobContext& job) -> Result<> {
        started.release();
        while (!job.isCancelled())
            std::this_thread::yield();
        return cancelledError();
    };
    const quint64 job =
        pool.start(QStringLiteral("endless"), untilCancelled, this, [&](const Result<>& result) {
            cancelled = result.error().code == ErrorCode::Cancelled;
        });
    started.acquire();
    pool.cancel(job);
    QTRY_VERIFY(cancelled);
}

/// What was done already when somebody cancelled is not told as done, unless it lasts.
void JobTest::tellsOfACancelThatCameLate()
{
    JobPool pool(1);
    std::atomic<int> done = 0;
    std::optional<ErrorCode> told;
    std::optional<int> lasting;
    const auto work = [&done](JobContext&) -> Result<int> { return ++done; };
    const quint64 first =
        pool.start(QStringLiteral("quick"), work, this, [&](const Result<int>& result) {
            told = result ? ErrorCode::Internal : result.error().code;
        });
    const quint64 second = pool.startLasting(QStringLiteral("file"), work, this,
                                             [&](const Result<int>& result, bool cancelled) {
                                                 if (result && cancelled)
                                                     lasting = *result;
                                             });
    while (done < 2)
        std::this_thread::yield();
    pool.cancel(first); // both wait to be told, here on the GUI thread
    pool.cancel(second);
    QTRY_VERIFY(told.has_value() && lasting.has_value());
    QCOMPARE(*told, ErrorCode::Cancelled);
    QCOMPARE(*lasting, 2);
}

void JobTest::dropsResultsWhoseReceiverHasGone()
{
    JobPool pool(1);
    QSemaphore go;
    bool called = false;
    auto receiver = std::make_unique<QObject>();
    pool.start(
        QStringLiteral("late"),
        [&go](JobContext&) -> Result<> {
            go.acquire();
            return Done{};
        },
        receiver.get(), [&](const Result<>&) { called = true; });
    receiver.reset();
    go.release();
    QTRY_VERIFY(pool.isIdle());
    QVERIFY(!called);
}

void JobTest::turnsAnExceptionIntoAnError()
{
    JobPool pool(1);
    QString detail;
    pool.start(
        QStringLiteral("throws"),
        [](JobContext&) -> Result<int> { throw std::runtime_error("from a library"); }, this,
        [&](const Result<int>& result) { detail = result.error().detail; });
    QTRY_COMPARE(detail, QStringLiteral("from a library"));
}

void JobTest::endsCleanlyWithWorkUnderWay()
{
    QSemaphore started;
    {
        JobPool pool(2);
        for (int i = 0; i < 8; ++i) {
            pool.start(
                QStringLiteral("endless"),
                [&started](JobContext& job) -> Result<> {
                    started.release();
                    while (!job.isCancelled())
                        std::this_thread::yield();
                    return cancelledError();
                },
                this, [](const Result<>&) { QFAIL("the pool has gone"); });
        }
        started.acquire();
    }
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(JobTest)
#include "JobTest.moc"
