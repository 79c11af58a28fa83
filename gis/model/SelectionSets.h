#pragma once

#include "gis/model/PlanState.h"

#include <vector>

namespace parkwright {

/// What becomes of what is selected when more is found.
enum class SelectMode { Replace, Add, Remove, Within };

/// @param found no row twice
std::vector<ObjectRef> combined(const std::vector<ObjectRef>& selected,
                                const std::vector<ObjectRef>& found, SelectMode mode);
/// Kinds in the order in which they first appear.
std::vector<TableId> kindsOf(const std::vector<ObjectRef>& objects);
/// Every row of the kinds.
std::vector<ObjectRef> allOf(const PlanState& plan, const std::vector<TableId>& kinds);
/// Every row of the kinds that is not selected.
std::vector<ObjectRef> inverted(const PlanState& plan, const std::vector<ObjectRef>& selected,
                                const std::vector<TableId>& kinds);

} // namespace parkwright
