#pragma once

#include "app/tools/SnapTargets.h"
#include "gis/core/Job.h"
#include "gis/geo/MeasureReport.h"
#include "gis/model/Document.h"

#include <QObject>

#include <memory>

namespace parkwright {

/// What measuring rests on and what takes time to make: the ellipsoid, what to snap to, the way
/// into another CRS. Each is made in a job when it is first asked for, and anew after the plan or
/// its CRS changed. GUI thread.
class MeasureBasis final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    MeasureBasis(const Document& document, JobPool& jobs, QObject* parent = nullptr);
    ~MeasureBasis() override;

    // Null until it has been made; changed() tells.
    const SnapTargets* targets();
    const GeodesicMeasure* ellipsoid();
    const OtherCrs* other();

    /// The CRS that coordinates are told in besides the project's; unknown for none.
    void setOtherCrs(const Crs& crs);
    const Crs& otherCrs() const { return mOtherCrs; }
    /// Tries again what failed or was cancelled.
    void retry();

Q_SIGNALS:
    /// Something was made.
    void changed();
    /// Places of before mean nothing any more: another CRS, or another project.
    void placesLost();

private:
    template <typename T>
    struct Slot
    {
        std::shared_ptr<const T> made;
        quint64 job = 0; ///< 0 for none
        quint64 turn = 0;
        bool failed = false;
    };
    template <typename T>
    void drop(Slot<T>& slot);
    template <typename T, typename Work>
    const T* ask(Slot<T>& slot, const QString& title, Work work);
    void follow(const Change& change);

    const Document& mDocument;
    JobPool& mJobs;
    Crs mCrs; ///< of the project
    Crs mOtherCrs;
    Slot<SnapTargets> mTargets;
    Slot<GeodesicMeasure> mEllipsoid;
    Slot<OtherCrs> mOther;
};

} // namespace parkwright
