#include "app/tools/MeasureBasis.h"

#include <algorithm>

namespace parkwright {

MeasureBasis::MeasureBasis(const Document& document, JobPool& jobs, QObject* parent)
    : QObject(parent)
    , mDocument(document)
    , mJobs(jobs)
    , mCrs(document.settings().crs)
{
    connect(&document, &Document::changed, this, &MeasureBasis::follow);
}

MeasureBasis::~MeasureBasis()
{
    for (const quint64 job : {mTargets.job, mEllipsoid.job, mOther.job})
        mJobs.cancel(job);
}

template <typename T>
void MeasureBasis::drop(Slot<T>& slot)
{
    mJobs.cancel(slot.job);
    slot = {nullptr, 0, slot.turn + 1, false};
}

/// @param work makes it, on a worker
template <typename T, typename Work>
const T* MeasureBasis::ask(Slot<T>& slot, const QString& title, Work work)
{
    if (slot.made || slot.job != 0 || slot.failed)
        return slot.made.get();
    slot.job = mJobs.start(
        title,
        [work = std::move(work)](JobContext& job) -> Result<std::shared_ptr<const T>> {
            Result<T> made = work(job);
            if (!made)
                return made.error();
            if (job.isCancelled())
                return cancelledError();
            return std::make_shared<const T>(std::move(*made));
        },
        this,
        [this, &slot, turn = slot.turn](const Result<std::shared_ptr<const T>>& result) {
            if (turn != slot.turn)
                return; // made of what was before
            slot.job = 0;
            slot.failed = !result;
            if (!result)
                return;
            slot.made = *result;
            Q_EMIT changed();
        });
    return nullptr;
}

const SnapTargets* MeasureBasis::targets()
{
    return ask(mTargets, tr("Collecting corners"),
               [plan = mDocument.state()](JobContext& job) -> Result<SnapTargets> {
                   return SnapTargets::of(plan, job);
               });
}

const GeodesicMeasure* MeasureBasis::ellipsoid()
{
    if (!mCrs.isValid())
        return nullptr;
    return ask(mEllipsoid, tr("Preparing to measure"),
               [crs = mCrs](JobContext&) { return GeodesicMeasure::make(crs); });
}

const OtherCrs* MeasureBasis::other()
{
    if (!mCrs.isValid() || !mOtherCrs.isValid())
        return nullptr;
    return ask(mOther, tr("Preparing to measure"),
               [from = mCrs, to = mOtherCrs](JobContext&) -> Result<OtherCrs> {
                   auto transform = CoordinateTransform::make(from, to);
                   if (!transform)
                       return transform.error();
                   return OtherCrs{to, std::move(*transform)};
               });
}

void MeasureBasis::setOtherCrs(const Crs& crs)
{
    drop(mOther);
    mOtherCrs = crs;
}

void MeasureBasis::retry()
{
    mTargets.failed = mEllipsoid.failed = mOther.failed = false;
}

void MeasureBasis::follow(const Change& change)
{
    const Crs& crs = mDocument.settings().crs;
    const bool isMoved =
        !(crs == mCrs) || std::ranges::any_of(change.items, [](const ChangeItem& item) {
            return std::holds_alternative<DocumentReplaced>(item);
        });
    if (isMoved) {
        mCrs = crs;
        drop(mEllipsoid);
        drop(mOther);
    }
    if (isMoved ||
        touches(change, {TableId::Parcels, TableId::Buildings, TableId::Parks, TableId::Phases}))
        drop(mTargets);
    if (isMoved)
        Q_EMIT placesLost();
}

} // namespace parkwright
