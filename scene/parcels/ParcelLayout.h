#pragma once

#include "gis/core/Job.h"
#include "gis/model/PlanState.h"
#include "scene/parcels/ParcelRaster.h"
#include "scene/render/SlotAllocator.h"

#include <QHash>

#include <memory>
#include <vector>

namespace parkwright {

/// Which row of the parcel table each parcel has.
struct ParcelSlots
{
    QHash<Uid, std::uint32_t> slotOf;
    std::vector<Uid> at;         ///< by slot; null where it is free
    std::vector<Geometry> areas; ///< by slot, as drawn
    SlotAllocator allocator;
};

/// All parcels of a plan, ready to be draped, and what is new in it.
struct ParcelLayout
{
    ParcelSlots slots;
    std::shared_ptr<const ParcelShapes> shapes; ///< null when there are none
    MapExtent changed;                          ///< where the picture of borders and areas differs
    std::vector<std::uint32_t> fresh;           ///< slots that got a parcel
    std::vector<std::uint32_t> freed;           ///< slots that lost theirs
};

/// Parcels keep their slots; a slot that becomes free is not used again in the same step, so that
/// what is still on screen never shows another parcel's colour. For jobs.
Result<ParcelLayout> layOutParcels(const Table<Parcel>& parcels, ParcelSlots before,
                                   JobContext& job);

} // namespace parkwright
