#include "scene/buildings/BuildingTables.h"

#include "scene/render/TextureUnit.h"

#include <algorithm>

namespace parkwright {

namespace {

constexpr std::uint32_t NoOwner = 0xffffffffu;

} // namespace

BuildingTables::BuildingTables() = default;

void BuildingTables::bind(osg::StateSet& stateSet) const
{
    mBuildings.bind(stateSet, BuildingTableUnit, "pwBuildings");
    mFloors.bind(stateSet, FloorTableUnit, "pwFloors");
    mFloorStates.bind(stateSet, FloorStateUnit, "pwFloorStates");
}

void BuildingTables::growTo(std::uint32_t floors, std::uint32_t buildings)
{
    if (mFloors.size() < floors) {
        mFloors.resize(floors);
        mFloorStates.resize(floors);
    }
    if (mOwners.size() < floors)
        mOwners.resize(floors, NoOwner);
    if (mBuildings.size() < size_t(buildings) * 2)
        mBuildings.resize(size_t(buildings) * 2);
    if (mEntries.size() < buildings)
        mEntries.resize(buildings);
}

void BuildingTables::reserve(std::uint32_t buildings, std::uint32_t parts)
{
    growTo(parts + buildings, buildings); // each has a row for its roof
}

std::uint32_t BuildingTables::addBuilding()
{
    const std::uint32_t slot = mBuildingSlots.allocate(1).first;
    growTo(0, slot + 1);
    mEntries[slot] = {};
    mEntries[slot].used = true;
    mBuildings.set(size_t(slot) * 2, FloatRow{});
    mBuildings.set(size_t(slot) * 2 + 1, FloatRow{});
    return slot;
}

void BuildingTables::removeBuilding(std::uint32_t building)
{
    Entry& entry = mEntries[building];
    std::fill_n(mOwners.begin() + entry.rows.first, entry.rows.count, NoOwner);
    mFloorSlots.release(entry.rows);
    mBuildingSlots.release({building, 1});
    // Until its tile is built anew the triangles are still there: draw none of them.
    mBuildings.set(size_t(building) * 2 + 1, FloatRow{0, float(BuildingHidden), 0, 0});
    entry = {};
}

void BuildingTables::setShape(std::uint32_t building, const BuildingShape& shape)
{
    Entry& entry = mEntries[building];
    const auto count = std::uint32_t(shape.floors.size());
    const auto rowCount = count + 1 + std::uint32_t(shape.spaces.size());
    const SlotRun old = entry.rows;
    std::vector<ColourRow> states(rowCount);
    const std::uint32_t kept = std::min(old.count, count + 1);
    for (std::uint32_t i = 0; i < kept; ++i)
        states[i] = mFloorStates.colour(old.first + i);
    std::fill_n(mOwners.begin() + old.first, old.count, NoOwner);
    entry.rows = mFloorSlots.resize(old, rowCount);
    entry.floors = count;
    growTo(mFloorSlots.capacity(), 0);
    std::fill_n(mOwners.begin() + entry.rows.first, rowCount, building);
    mFloorStates.setRows(entry.rows.first, states);

    std::vector<FloatRow> rows(rowCount);
    for (std::uint32_t i = 0; i < count; ++i)
        rows[i] = {float(shape.floors[i].elevation - mOrigin.z), float(shape.floors[i].height), 0,
                   0};
    rows[count] = {float(shape.top - mOrigin.z), 1, 0, 0};
    entry.spaces.clear();
    for (const SpaceShape& space : shape.spaces) {
        entry.spaces.push_back(space.floor);
        rows[count + entry.spaces.size()] = rows[space.floor];
    }
    mFloors.setRows(entry.rows.first, rows);

    const unsigned kept1 = flags(building);
    mBuildings.set(size_t(building) * 2,
                   FloatRow{float(shape.base - mOrigin.z), float(shape.top - mOrigin.z),
                            float(entry.rows.first), float(count)});
    mBuildings.set(size_t(building) * 2 + 1,
                   FloatRow{float(shape.material), float(kept1), float(building % 97) / 97, 0});
}

SlotRun BuildingTables::floorsOf(std::uint32_t building) const
{
    const Entry& entry = mEntries[building];
    return entry.floors == 0 ? SlotRun{} : SlotRun{entry.rows.first, entry.floors};
}

std::uint32_t BuildingTables::roofOf(std::uint32_t building) const
{
    return mEntries[building].rows.first + mEntries[building].floors;
}

unsigned BuildingTables::flags(std::uint32_t building) const
{
    return unsigned(mBuildings.floats(2 * building + 1).y);
}

void BuildingTables::changeFlags(std::uint32_t building, unsigned clear, unsigned set)
{
    FloatRow row = mBuildings.floats(2 * building + 1);
    row.y = float((unsigned(row.y) & ~clear) | set);
    mBuildings.set(size_t(building) * 2 + 1, row);
}

void BuildingTables::setLift(std::uint32_t building, std::uint32_t index, double metres)
{
    const Entry& entry = mEntries[building];
    const auto raise = [&](std::uint32_t row) {
        FloatRow values = mFloors.floats(entry.rows.first + row);
        values.z = float(metres);
        mFloors.set(entry.rows.first + row, values);
    };
    raise(index);
    for (std::uint32_t i = 0; i < entry.spaces.size(); ++i) {
        if (entry.spaces[i] == index)
            raise(entry.floors + 1 + i);
    }
}

double BuildingTables::lift(std::uint32_t building, std::uint32_t index) const
{
    return double(mFloors.floats(mEntries[building].rows.first + index).z);
}

std::optional<std::uint32_t> BuildingTables::buildingOfFloor(std::uint32_t floorSlot) const
{
    if (floorSlot >= mOwners.size() || mOwners[floorSlot] == NoOwner)
        return std::nullopt;
    return mOwners[floorSlot];
}

std::uint64_t BuildingTables::revision() const
{
    return mBuildings.revision() + mFloors.revision() + mFloorStates.revision();
}

void BuildingTables::releaseGl(osg::State* state)
{
    mBuildings.releaseGl(state);
    mFloors.releaseGl(state);
    mFloorStates.releaseGl(state);
}

} // namespace parkwright
