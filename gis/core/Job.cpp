#include "gis/core/Job.h"

#include <algorithm>

namespace parkwright {

struct JobPool::Job
{
    quint64 id = 0;
    QString title;
    std::function<void(JobContext&)> work;
    std::function<void(bool)> then;
    std::stop_source stop;
    QString step;        ///< guarded by the pool's mutex
    double fraction = 0; ///< guarded by the pool's mutex
};

JobContext::JobContext(std::stop_token stop, Report report)
    : mStop(std::move(stop))
    , mReport(std::move(report))
{
}

void JobContext::setProgress(double fraction, const QString& step)
{
    if (mReport)
        mReport(std::clamp(fraction, 0.0, 1.0), step);
}

JobContext JobContext::part(double from, double to) const
{
    if (!mReport)
        return JobContext(mStop);
    return JobContext(mStop, [report = mReport, from, to](double fraction, const QString& step) {
        report(from + (to - from) * fraction, step);
    });
}

Error cancelledError()
{
    return {ErrorCode::Cancelled, QObject::tr("The operation was cancelled."), {}};
}

JobPool::JobPool(unsigned threads, QObject* parent)
    : QObject(parent)
{
    if (threads == 0)
        threads = std::max(1U, std::thread::hardware_concurrency());
    for (unsigned i = 0; i < threads; ++i)
        mThreads.emplace_back([this](const std::stop_token& stop) { work(stop); });
}

JobPool::~JobPool()
{
    cancelAll();
    for (std::jthread& thread : mThreads)
        thread.request_stop();
    mThreads.clear(); // joins; posted wake-ups die with this object
}

quint64 JobPool::enqueue(const QString& title, std::function<void(JobContext&)> work,
                         std::function<void(bool)> then)
{
    auto job = std::make_shared<Job>();
    job->id = ++mLastId;
    job->title = title;
    job->work = std::move(work);
    job->then = std::move(then);
    {
        const std::scoped_lock lock(mMutex);
        mQueue.push_back(job);
        mAll.push_back(job);
    }
    mWaiting.notify_one();
    Q_EMIT jobsChanged();
    return job->id;
}

void JobPool::work(const std::stop_token& stop)
{
    while (true) {
        std::shared_ptr<Job> job;
        {
            std::unique_lock lock(mMutex);
            if (!mWaiting.wait(lock, stop, [this] { return !mQueue.empty(); }))
                return;
            job = mQueue.front();
            mQueue.pop_front();
        }
        JobContext context(job->stop.get_token(),
                           [this, job](double fraction, const QString& step) {
                               {
                                   const std::scoped_lock lock(mMutex);
                                   job->fraction = fraction;
                                   if (!step.isEmpty())
                                       job->step = step;
                               }
                               wakeGui();
                           });
        job->work(context);
        job->work = nullptr; // what it captured goes here, not on the GUI thread
        {
            const std::scoped_lock lock(mMutex);
            mFinished.push_back(job);
        }
        wakeGui();
    }
}

void JobPool::wakeGui()
{
    if (!mWakePosted.exchange(true))
        QMetaObject::invokeMethod(this, &JobPool::deliver, Qt::QueuedConnection);
}

void JobPool::deliver()
{
    mWakePosted = false;
    std::deque<std::shared_ptr<Job>> finished;
    {
        const std::scoped_lock lock(mMutex);
        finished.swap(mFinished);
    }
    for (const auto& job : finished) {
        {
            const std::scoped_lock lock(mMutex); // one by one: the first may cancel the second
            std::erase(mAll, job);
        }
        job->then(job->stop.stop_requested());
    }
    Q_EMIT jobsChanged();
}

void JobPool::cancel(quint64 job)
{
    const std::scoped_lock lock(mMutex);
    for (const auto& each : mAll) {
        if (each->id == job)
            each->stop.request_stop();
    }
}

void JobPool::cancelAll()
{
    const std::scoped_lock lock(mMutex);
    for (const auto& job : mAll)
        job->stop.request_stop();
}

std::vector<JobInfo> JobPool::jobs() const
{
    const std::scoped_lock lock(mMutex);
    std::vector<JobInfo> infos;
    for (const auto& job : mAll)
        infos.push_back({job->id, job->title, job->step, job->fraction});
    return infos;
}

} // namespace parkwright
