#include "app/view/ObjectBox.h"

#include "gis/model/Domains.h"

#include <algorithm>

namespace parkwright {

namespace {

constexpr double DefaultHeight = 12; ///< metres, of a building that says nothing
constexpr double GlyphRoom = 15;     ///< metres around a thing that is a point

ObjectBox flat(const Geometry& geometry, const GroundHeight& ground)
{
    ObjectBox box;
    if (geometry.isNull() || geometry.extent().isEmpty())
        return box;
    box.extent = geometry.extent();
    const MapPoint centre = box.extent.center();
    box.lowest = box.highest = ground(centre.x, centre.y);
    return box;
}

ObjectBox ofBuilding(const PlanState& plan, const Building& building, const GroundHeight& ground)
{
    ObjectBox box = flat(building.footprint, ground);
    if (box.isEmpty())
        return box;
    box.lowest = building.groundElevation.value_or(box.lowest);
    double height = building.height.value_or(0);
    for (const Floor* floor : floorsOf(plan, building.uid))
        height = std::max(height, floor->elevation.value_or(0) + floor->storeyHeight.value_or(0));
    box.highest = box.lowest + (height > 0 ? height : DefaultHeight);
    return box;
}

ObjectBox ofFloor(const PlanState& plan, const Floor& floor, const GroundHeight& ground)
{
    const auto* building = plan.find<Building>(floor.building);
    if (!building)
        return {};
    ObjectBox box = ofBuilding(plan, *building, ground);
    if (box.isEmpty())
        return box;
    const double slab = box.lowest + floor.elevation.value_or(0);
    box.lowest = slab;
    box.highest = slab + floor.storeyHeight.value_or(4);
    return box;
}

template <typename T>
ObjectBox ofAll(const PlanState& plan, const std::vector<const T*>& rows, TableId table,
                const GroundHeight& ground)
{
    ObjectBox box;
    for (const T* row : rows)
        box.add(boxOf(plan, {table, row->uid}, ground));
    return box;
}

} // namespace

void ObjectBox::add(const ObjectBox& other)
{
    if (other.isEmpty())
        return;
    lowest = isEmpty() ? other.lowest : std::min(lowest, other.lowest);
    highest = isEmpty() ? other.highest : std::max(highest, other.highest);
    extent.add(other.extent);
}

ObjectBox boxOf(const PlanState& plan, const ObjectRef& object, const GroundHeight& ground)
{
    switch (object.table) {
    case TableId::Buildings:
        if (const auto* building = plan.find<Building>(object.id))
            return ofBuilding(plan, *building, ground);
        return {};
    case TableId::Floors:
        if (const auto* floor = plan.find<Floor>(object.id))
            return ofFloor(plan, *floor, ground);
        return {};
    case TableId::Spaces:
        if (const auto* space = plan.find<Space>(object.id))
            return boxOf(plan, {TableId::Floors, space->floor}, ground);
        return {};
    case TableId::Enterprises: {
        ObjectBox box =
            ofAll(plan, plan.referring<Space>("tenant", object.id), TableId::Spaces, ground);
        box.add(ofAll(plan, plan.referring<Floor>("tenant", object.id), TableId::Floors, ground));
        return box;
    }
    default:
        break;
    }
    const AnyTable& table = plan.table(object.table);
    const TableDef& def = tableDef(object.table);
    const Row* row = table.row(object.id);
    if (!row || def.geometryField < 0)
        return {};
    const Value value = def.field(def.geometryField).get(*row);
    const auto* geometry = std::get_if<Geometry>(&value);
    ObjectBox box = geometry ? flat(*geometry, ground) : ObjectBox{};
    if (!box.isEmpty() && std::max(box.extent.width(), box.extent.height()) < 1) {
        box.extent = box.extent.grownBy(GlyphRoom);
        box.highest += GlyphRoom;
    }
    return box;
}

} // namespace parkwright
