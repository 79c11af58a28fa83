// Where buildings and floors are drawn, for what hangs on them or names them.
#include "scene/buildings/BuildingPart.h"
#include "scene/render/TextureUnit.h"

#include <algorithm>

namespace parkwright {

std::optional<FloorPlace> BuildingPart::placeOfFloor(const Uid& floor) const
{
    const auto found = mRecords.find(mBuildingOf.value(floor));
    if (found == mRecords.end() || !found->built)
        return std::nullopt;
    const std::vector<Uid>& floors = found->planned.floors;
    const auto at = std::find(floors.begin(), floors.end(), floor);
    if (at == floors.end())
        return std::nullopt;
    const auto index = std::uint32_t(at - floors.begin());
    const BuildingShape& shape = found->planned.shape;
    const FloorShape& level = shape.floors[index];
    const SlotRun run = mTables.floorsOf(found->slot);
    FloorPlace place;
    place.elevation = level.elevation + mTables.lift(found->slot, index);
    place.height = level.height;
    place.outline = shape.outlines[std::min(size_t(level.outline), shape.outlines.size() - 1)];
    place.hidden = mHidden.contains(found.key()) ||
                   (mTables.floorStates().colour(run.first + index).state & RowHidden) != 0;
    place.apart = found.key() == mExploded;
    return place;
}

std::optional<BuildingPlace> BuildingPart::placeOfBuilding(const Uid& building) const
{
    const auto found = mRecords.find(building);
    if (found == mRecords.end() || !found->built)
        return std::nullopt;
    const BuildingShape& shape = found->planned.shape;
    BuildingPlace place;
    place.base = shape.base;
    place.top = shape.top + shape.roofHeight +
                mTables.lift(found->slot, std::uint32_t(shape.floors.size()));
    place.extent = shape.outlines.empty() ? shape.shell.extent() : shape.outlines[0].extent();
    const std::vector<Uid>& floors = found->planned.floors;
    const auto isolated = mView.isolatedFloor.isNull()
                              ? floors.end()
                              : std::find(floors.begin(), floors.end(), mView.isolatedFloor);
    if (isolated != floors.end()) { // all above it is hidden
        const auto index = std::uint32_t(isolated - floors.begin());
        place.top = shape.floors[index].elevation + shape.floors[index].height +
                    mTables.lift(found->slot, index);
    }
    place.hidden = mHidden.contains(building);
    place.apart = building == mExploded;
    return place;
}

} // namespace parkwright
