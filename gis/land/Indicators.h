#pragma once

#include "gis/core/Job.h"
#include "gis/land/Indicator.h"
#include "gis/land/LandBalance.h"
#include "gis/model/ProjectSettings.h"

#include <QJsonObject>

namespace parkwright {

struct IndicatorOptions
{
    /// The area that land is taken with, where all of it has one of this kind; else planar, else
    /// ellipsoidal, else of record. Each figure says which it was.
    AreaKind preferredArea = AreaKind::Record;
    UseLayer layer = UseLayer::Planned; ///< of the land balance table
};

/// All figures of some land or some buildings.
struct IndicatorSet
{
    std::vector<Indicator> figures; ///< in the order in which people expect them
    LandBalance balance;
    bool illustrative = false; ///< something in it was drawn to illustrate

    /// nullptr when there is none of that id
    const Indicator* find(const QString& id) const;
};

/// Figures of the plan; a pure function for any thread, about 0.2 s for 100,000 floors. What is
/// not known is left out of sums and said in the gaps, never counted as 0.
///
/// @param objects what the figures are about, see resolveScope(); empty means everything
/// @returns an Error only when `job` was cancelled
Result<IndicatorSet> computeIndicators(const PlanState& state,
                                       const std::vector<ObjectRef>& objects,
                                       const StandardsPack& pack,
                                       const IndicatorOptions& options = {},
                                       const JobContext& job = JobContext());

/// Areas of one piece of land (park, phase, parcel, or another row with a shape), m².
struct LandAreas
{
    std::optional<double> record;
    std::optional<double> planar;
    std::optional<double> ellipsoidal;

    const std::optional<double>& of(AreaKind kind) const;
};
LandAreas landAreas(const PlanState& state, const ObjectRef& land);

/// Stable names for scripts: values in SI, absent ones null, with inputs, gaps and certainty.
QJsonObject toJson(const IndicatorSet& set);

} // namespace parkwright
