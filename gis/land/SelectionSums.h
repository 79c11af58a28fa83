#pragma once

#include "gis/land/Indicators.h"

namespace parkwright {

/// What is selected of one kind, summed up; m². Absent where nothing is known or it does not apply.
struct KindSums
{
    TableId kind = TableId::Parcels;
    qint64 count = 0;
    std::optional<double> land;     ///< of parcels, phases, parks
    std::optional<double> far;      ///< of what stands on them
    std::optional<double> gross;    ///< of buildings, floors, spaces
    std::optional<double> lettable; ///< of floors, spaces
    friend bool operator==(const KindSums&, const KindSums&) = default;
};

/// One for each kind, in the order in which they were selected; only the counts.
std::vector<KindSums> countByKind(const std::vector<ObjectRef>& objects);
/// … with all sums, as the indicators have them; for jobs.
/// @returns an Error only when it was cancelled
Result<std::vector<KindSums>> sumByKind(const PlanState& plan,
                                        const std::vector<ObjectRef>& objects,
                                        const StandardsPack& pack, const JobContext& job);

} // namespace parkwright
