#include "gis/land/SelectionSums.h"

#include "gis/land/FloorAreas.h"
#include "gis/land/LandMeasure.h"

#include <algorithm>

namespace parkwright {

namespace {

std::optional<double> figureOf(const IndicatorSet& set, const char* id)
{
    const Indicator* figure = set.find(QString::fromLatin1(id));
    return figure ? figure->value : std::nullopt;
}

/// The land that the floor area ratio was taken of.
std::optional<double> siteOf(const IndicatorSet& set)
{
    const Indicator* far = set.find(QStringLiteral("far"));
    if (!far)
        return std::nullopt;
    for (const auto& input : far->inputs) {
        if (input.id == QStringLiteral("site-area"))
            return input.value;
    }
    return std::nullopt;
}

void addTo(std::optional<double>& sum, const std::optional<double>& value)
{
    if (value)
        sum = sum.value_or(0) + *value;
}

void sumFloors(KindSums& sums, const PlanState& plan, const std::vector<ObjectRef>& objects,
               double planarUnit)
{
    for (const ObjectRef& object : objects) {
        if (const auto* floor =
                sums.kind == TableId::Floors ? plan.find<Floor>(object.id) : nullptr) {
            addTo(sums.gross,
                  floorArea(*floor, plan.find<Building>(floor->building), planarUnit).value);
            addTo(sums.lettable, floor->lettableArea);
        } else if (const auto* space =
                       sums.kind == TableId::Spaces ? plan.find<Space>(object.id) : nullptr) {
            addTo(sums.gross, space->grossArea);
            addTo(sums.lettable, space->lettableArea);
        }
    }
}

} // namespace

std::vector<KindSums> countByKind(const std::vector<ObjectRef>& objects)
{
    std::vector<KindSums> kinds;
    for (const ObjectRef& object : objects) {
        auto found = std::find_if(kinds.begin(), kinds.end(),
                                  [&](const KindSums& each) { return each.kind == object.table; });
        if (found == kinds.end())
            found = kinds.insert(found, KindSums{object.table, 0, {}, {}, {}, {}});
        ++found->count;
    }
    return kinds;
}

Result<std::vector<KindSums>> sumByKind(const PlanState& plan,
                                        const std::vector<ObjectRef>& objects,
                                        const StandardsPack& pack, const JobContext& job)
{
    std::vector<KindSums> kinds = countByKind(objects);
    for (KindSums& sums : kinds) {
        std::vector<ObjectRef> these;
        std::copy_if(objects.begin(), objects.end(), std::back_inserter(these),
                     [&](const ObjectRef& each) { return each.table == sums.kind; });
        const bool isLand = sums.kind == TableId::Parcels || sums.kind == TableId::Phases ||
                            sums.kind == TableId::Parks;
        if (sums.kind == TableId::Floors || sums.kind == TableId::Spaces) {
            const LandMeasure measure(ProjectSettings::of(plan).crs);
            sumFloors(sums, plan, these, measure.planarUnit());
        } else if (isLand || sums.kind == TableId::Buildings) {
            const auto set = computeIndicators(plan, these, pack, {}, job);
            if (!set)
                return set.error();
            if (isLand) {
                sums.land = siteOf(*set);
                sums.far = figureOf(*set, "far");
            } else {
                sums.gross = figureOf(*set, "gross-floor-area");
            }
        }
        if (job.isCancelled())
            return cancelledError();
    }
    return kinds;
}

} // namespace parkwright
