#pragma once

#include "gis/core/Result.h"

#include <QObject>
#include <QPointer>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace parkwright {

/// What a background function may say and ask while it runs. Used by its worker thread only.
class JobContext
{
public:
    using Report = std::function<void(double fraction, const QString& step)>;

    /// For work that runs right here, as the command line does: nothing cancels it unless `stop`
    /// does.
    explicit JobContext(std::stop_token stop = {}, Report report = {});

    /// True once somebody cancelled. Ask at least every 50 ms of work.
    bool isCancelled() const { return mStop.stop_requested(); }

    /// @param fraction work done so far, 0 to 1
    /// @param step     translated, e.g. "Reading roads.gpkg"; empty keeps the last one
    void setProgress(double fraction, const QString& step = {});

    /// A context for one part of the work, whose 0 to 1 is `from` to `to` of this one.
    JobContext part(double from, double to) const;

private:
    std::stop_token mStop;
    Report mReport;
};

/// The answer of work that stopped because isCancelled() said so.
Error cancelledError();

/// What one job looks like from outside, for a progress list.
struct JobInfo
{
    quint64 id = 0;
    QString title;
    QString step;
    double fraction = 0; ///< 0 to 1
};

/// Threads that run jobs, and the way their results come back.
///
/// Belongs to the GUI thread, as do all its functions. `work(JobContext&)` runs on a worker: it
/// gets copies, returns a Result and never touches a document, a widget or an attached node.
/// `then(result)` runs on the GUI thread, exactly once, unless its receiver has gone; the result of
/// a job that was cancelled, be it after its work was done, is an Error with ErrorCode::Cancelled.
/// The destructor cancels everything and waits for the workers.
class JobPool final : public QObject
{
    Q_OBJECT

public:
    /// @param threads 0 takes one per processor
    explicit JobPool(unsigned threads = 0, QObject* parent = nullptr);
    ~JobPool() override;

    /// @returns the number of the job, for cancel()
    template <typename Work, typename Then>
    quint64 start(const QString& title, Work work, QObject* receiver, Then then)
    {
        using R = std::invoke_result_t<Work, JobContext&>;
        return startLasting(title, std::move(work), receiver,
                            [then = std::move(then)](R result, bool cancelled) mutable {
                                then(cancelled ? R(cancelledError()) : std::move(result));
                            });
    }

    /// As start(), for work that leaves something behind, such as a file: `then(result, cancelled)`
    /// gets what the work itself said, also when it was cancelled too late.
    template <typename Work, typename Then>
    quint64 startLasting(const QString& title, Work work, QObject* receiver, Then then)
    {
        using R = std::invoke_result_t<Work, JobContext&>;
        auto result = std::make_shared<std::unique_ptr<R>>();
        return enqueue(
            title,
            [work = std::move(work), result](JobContext& context) mutable {
                *result = std::make_unique<R>(runGuarded<R>(work, context));
            },
            [then = std::move(then), result,
             guard = QPointer<QObject>(receiver)](bool cancelled) mutable {
                if (guard && *result)
                    then(std::move(**result), cancelled);
            });
    }

    /// Asks a job to stop; its `then` still comes. Unknown or finished numbers do nothing.
    void cancel(quint64 job);
    void cancelAll();
    /// Jobs that wait or run, oldest first.
    std::vector<JobInfo> jobs() const;
    bool isIdle() const { return jobs().empty(); }

Q_SIGNALS:
    /// A job began, went on or ended; at most some twenty times a second for progress.
    void jobsChanged();

private:
    struct Job;
    template <typename R, typename Work>
    static R runGuarded(Work& work, JobContext& context)
    {
        if (context.isCancelled())
            return cancelledError();
        try {
            return work(context);
        } catch (const std::exception& e) { // a library threw; ours do not
            return Error{ErrorCode::Internal, tr("The operation failed."),
                         QString::fromUtf8(e.what())};
        }
    }
    quint64 enqueue(const QString& title, std::function<void(JobContext&)> work,
                    std::function<void(bool cancelled)> then);
    void work(const std::stop_token& stop);
    void wakeGui();
    void deliver();

    mutable std::mutex mMutex;
    std::condition_variable_any mWaiting;
    std::deque<std::shared_ptr<Job>> mQueue;    ///< guarded by mMutex
    std::deque<std::shared_ptr<Job>> mFinished; ///< guarded by mMutex
    std::vector<std::shared_ptr<Job>> mAll;     ///< guarded by mMutex; waiting, running or finished
    std::atomic<bool> mWakePosted{false};
    quint64 mLastId = 0;
    std::vector<std::jthread> mThreads; ///< last, so that they end before what they use
};

} // namespace parkwright
