#pragma once

#include "scene/buildings/BuildingShape.h"
#include "scene/render/GpuTable.h"
#include "scene/render/SlotAllocator.h"

#include <optional>

namespace parkwright {

/// Flags of a building, known to building.vert and building.frag.
enum BuildingFlag : unsigned {
    BuildingDetailed = 1, ///< its floors are drawn one by one, its shell is not
    BuildingHidden = 2,
    BuildingSelected = 4,
    BuildingHovered = 8,
    BuildingFaint = 16,
    BuildingExploded = 32, ///< walls turn to glass, slabs are seen
};

/// The rows that shaders look up for buildings and floors.
///
/// Building `b` has rows 2b and 2b+1 of the building table: (ground z, top z, first floor slot,
/// number of floors) and (material, flags, seed, 0); z in scene coordinates. Its floors have a run
/// of slots, lowest first, then one for the roof, then one for each space, which has the levels of
/// its floor. Floor table: (elevation, height, lift, 0). Floor state: colour and RowState bits.
///
/// GUI thread.
class BuildingTables
{
public:
    BuildingTables();

    /// Binds all three for what hangs below.
    void bind(osg::StateSet& stateSet) const;
    void setOrigin(const MapPoint& origin) { mOrigin = origin; }

    /// Makes room at once: growing copies and uploads all rows.
    /// @param parts floors and spaces of all buildings
    void reserve(std::uint32_t buildings, std::uint32_t parts);
    std::uint32_t addBuilding();
    void removeBuilding(std::uint32_t building);
    /// Writes ground, heights and material; its run of floors is made to fit. Colours and states of
    /// floors that stay are kept.
    void setShape(std::uint32_t building, const BuildingShape& shape);

    SlotRun floorsOf(std::uint32_t building) const; ///< without the roof and the spaces
    std::uint32_t roofOf(std::uint32_t building) const;
    unsigned flags(std::uint32_t building) const;
    void changeFlags(std::uint32_t building, unsigned clear, unsigned set);
    /// Raises floor `index` (the roof is one past the last) and its spaces by `metres`.
    void setLift(std::uint32_t building, std::uint32_t index, double metres);
    double lift(std::uint32_t building, std::uint32_t index) const;

    GpuTable& floorStates() { return mFloorStates; }
    const GpuTable& floorStates() const { return mFloorStates; }
    /// Which building a slot of the floor table belongs to; none for a free slot.
    std::optional<std::uint32_t> buildingOfFloor(std::uint32_t floorSlot) const;

    /// Counts writes that changed something.
    std::uint64_t revision() const;
    void releaseGl(osg::State* state);

private:
    struct Entry
    {
        SlotRun rows;                      ///< floors, roof and spaces
        std::uint32_t floors = 0;          ///< how many of them are floors
        std::vector<std::uint32_t> spaces; ///< the floor of each space
        bool used = false;
    };
    void growTo(std::uint32_t floors, std::uint32_t buildings);

    MapPoint mOrigin;
    GpuTable mBuildings{GpuTable::Format::Float};
    GpuTable mFloors{GpuTable::Format::Float};
    GpuTable mFloorStates{GpuTable::Format::Colour};
    SlotAllocator mBuildingSlots, mFloorSlots;
    std::vector<Entry> mEntries;        ///< by building slot
    std::vector<std::uint32_t> mOwners; ///< building slot by floor slot
};

} // namespace parkwright
