#include "scene/parcels/ParcelLayout.h"

namespace parkwright {

Result<ParcelLayout> layOutParcels(const Table<Parcel>& parcels, ParcelSlots before,
                                   JobContext& job)
{
    ParcelLayout layout;
    layout.slots = std::move(before);
    ParcelSlots& slots = layout.slots;
    std::vector<bool> kept(slots.at.size(), false);
    std::vector<ParcelShape> shapes;
    shapes.reserve(parcels.size());
    for (const Parcel& parcel : parcels) {
        if (shapes.size() % 4096 == 0 && job.isCancelled())
            return cancelledError();
        const auto known = slots.slotOf.constFind(parcel.uid);
        std::uint32_t slot = 0;
        if (known == slots.slotOf.constEnd()) {
            slot = slots.allocator.allocate(1).first;
            const size_t needed = std::max(slots.at.size(), size_t(slots.allocator.capacity()));
            slots.at.resize(needed);
            slots.areas.resize(needed);
            kept.resize(needed, false);
            slots.slotOf.insert(parcel.uid, slot);
            slots.at[slot] = parcel.uid;
            layout.fresh.push_back(slot);
        } else {
            slot = *known;
        }
        kept[slot] = true;
        if (!(slots.areas[slot] == parcel.geometry)) {
            layout.changed.add(slots.areas[slot].extent());
            layout.changed.add(parcel.geometry.extent());
            slots.areas[slot] = parcel.geometry;
        }
        shapes.push_back({slot, parcel.geometry});
    }
    for (std::uint32_t slot = 0; slot < slots.at.size(); ++slot) {
        if (kept[slot] || slots.at[slot].isNull())
            continue;
        layout.changed.add(slots.areas[slot].extent());
        layout.freed.push_back(slot);
        slots.slotOf.remove(slots.at[slot]);
        slots.at[slot] = {};
        slots.areas[slot] = {};
        slots.allocator.release({slot, 1});
    }
    auto all = std::make_shared<const ParcelShapes>(std::move(shapes));
    if (!all->isEmpty())
        layout.shapes = std::move(all);
    return layout;
}

} // namespace parkwright
