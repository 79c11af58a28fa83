#include "gis/exchange/FloorDeriver.h"

#include "gis/model/Domains.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace parkwright {

namespace {

/// Usual storey heights of a use, from the ground floor up, m.
std::vector<double> usualHeights(const BuildingUseDefaults& use, int storeys)
{
    std::vector<double> heights(size_t(storeys), use.storeyHeight);
    if (!heights.empty() && storeys > 1)
        heights.front() = use.groundStoreyHeight;
    return heights;
}

int storeysFor(double height, const BuildingUseDefaults& use, const StandardsPack& pack)
{
    const double smallest = pack.defaultValue(QStringLiteral("smallest-storey-height"), 2.4);
    const auto most = int(pack.defaultValue(QStringLiteral("largest-storeys"), 200));
    if (height < smallest * 2)
        return 1;
    // The count whose usual heights come closest to the height; never lower than the smallest.
    int storeys = 1;
    if (height > use.groundStoreyHeight)
        storeys = 1 + int(std::lround((height - use.groundStoreyHeight) / use.storeyHeight));
    else if (height > use.storeyHeight * 1.5)
        storeys = int(std::lround(height / use.storeyHeight));
    return std::clamp(storeys, 1, std::max(1, std::min(most, int(height / smallest))));
}

void scaleTo(std::vector<double>& heights, double total)
{
    const double sum = std::accumulate(heights.begin(), heights.end(), 0.0);
    for (double& height : heights)
        height *= total / sum;
}

double rounded(double metres)
{
    return std::round(metres * 1000) / 1000;
}

} // namespace

std::vector<Floor> deriveFloors(Building& building, const StoreyFacts& facts,
                                const StandardsPack& pack)
{
    static const BuildingUseDefaults fallback;
    const QString useId = codeOf(building.use.value_or(BuildingUse::Other));
    const BuildingUseDefaults* found = pack.findBuildingUse(useId);
    const BuildingUseDefaults& use = found ? *found : fallback;
    const int most = int(pack.defaultValue(QStringLiteral("largest-storeys"), 200));

    const bool hasHeight = building.height && *building.height > 0;
    const bool hasStoreys = building.storeysAbove && *building.storeysAbove > 0;
    const bool onlyBelow = building.storeysAbove == 0 && building.storeysBelow.value_or(0) > 0;
    const auto stated = int(std::min<qint64>(building.storeysAbove.value_or(0), most));
    std::vector<double> heights;
    Derived how = Derived::Stated;
    if (!facts.heights.empty() && !onlyBelow) {
        heights = facts.heights;
        if (hasStoreys)
            heights.resize(size_t(stated), facts.heights.back());
        if (!hasHeight && !building.height)
            building.height = std::accumulate(heights.begin(), heights.end(), 0.0);
        building.derived = Derived::Stated;
    } else if (onlyBelow) {
        building.derived = Derived::Stated;
    } else if (hasHeight) {
        heights = usualHeights(use, hasStoreys ? stated : storeysFor(*building.height, use, pack));
        scaleTo(heights, *building.height);
        how = Derived::FromHeight;
        building.derived = hasStoreys ? Derived::Stated : Derived::FromHeight;
    } else {
        how = hasStoreys ? Derived::FromStoreys : Derived::FromDefault;
        heights = usualHeights(use, hasStoreys ? stated : std::max(1, use.defaultStoreys));
        building.height = rounded(std::accumulate(heights.begin(), heights.end(), 0.0));
        building.derived = how;
    }
    if (!building.storeysAbove)
        building.storeysAbove = qint64(heights.size());

    const auto below = int(std::clamp<qint64>(building.storeysBelow.value_or(0), 0, 20));
    const double basement = pack.defaultValue(QStringLiteral("basement-storey-height"), 4.2);
    const double share =
        building.grossArea
            ? *building.grossArea / double(std::max<size_t>(heights.size(), 1) + size_t(below))
            : facts.footprintArea;
    std::vector<Floor> floors;
    floors.reserve(heights.size() + size_t(below));
    const auto add = [&](qint64 number, double elevation, double height, Derived derived) {
        Floor floor;
        floor.building = building.uid;
        floor.number = number;
        floor.elevation = rounded(elevation);
        floor.storeyHeight = rounded(height);
        if (share > 0)
            floor.grossArea = std::round(share * 100) / 100;
        floor.derived = derived;
        floors.push_back(std::move(floor));
    };
    for (int level = below; level >= 1; --level)
        add(-level, -basement * level, basement, Derived::FromStoreys);
    double elevation = 0;
    for (size_t i = 0; i < heights.size(); ++i) {
        const bool given = how == Derived::Stated && i < facts.heights.size();
        add(qint64(i) + 1, elevation, heights[i],
            given ? Derived::Stated : (how == Derived::Stated ? Derived::FromStoreys : how));
        elevation += heights[i];
    }
    return floors;
}

} // namespace parkwright
