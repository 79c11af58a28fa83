#pragma once

#include "app/docks/PanelModel.h"
#include "gis/core/Finding.h"
#include "gis/land/Indicators.h"

namespace parkwright {

/// What a panel of figures is about, for putting it into words.
struct IndicatorWords
{
    const PlanState& plan;
    const StandardsPack& pack;
    const Format& format;
};

/// Figures by subject, then the land balance table, then limits that are broken.
/// @param broken findings of checkPlan() about limits, within what the figures are about
std::unique_ptr<PanelNode> indicatorLines(const IndicatorSet& set, const Findings& broken,
                                          const IndicatorWords& words);

/// True for a finding that says that a limit is broken: FAR, density, green ratio, height.
bool isBrokenLimit(const Finding& finding);

/// Findings about parcels and buildings that `objects` stand for; all of them when it is empty.
Findings brokenLimitsIn(const PlanState& plan, const std::vector<ObjectRef>& objects,
                        const Findings& findings);

} // namespace parkwright
