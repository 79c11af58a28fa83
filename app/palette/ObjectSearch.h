#pragma once

#include "gis/core/Job.h"
#include "gis/model/PlanState.h"
#include "gis/standards/StandardsPack.h"

#include <QString>

#include <vector>

namespace parkwright {

/// Something of the plan whose name, code or number has what was looked for.
struct FoundObject
{
    ObjectRef object;
    QString name;   ///< as people call it
    QString detail; ///< its kind, and what it belongs to
};

/// Parks, parcels, buildings, floors, enterprises, sensors and the rest by name, code and number;
/// those that begin with the words come first. Any thread.
/// @param most how many at the most
std::vector<FoundObject> findObjects(const PlanState& plan, const StandardsPack& pack,
                                     const QString& words, size_t most, const JobContext& job);

} // namespace parkwright
