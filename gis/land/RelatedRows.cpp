#include "gis/land/RelatedRows.h"

#include "gis/geo/GeometryOps.h"
#include "gis/land/PlanScope.h"

#include <algorithm>

namespace parkwright {

namespace {

constexpr double BorderGap = 0.1;   ///< metres between borders that are meant to be one
constexpr double LeastBorder = 1.0; ///< metres; less is a corner

using RefSet = std::unordered_set<ObjectRef>;

/// Takes each row once and none of those that were given.
class Harvest
{
public:
    explicit Harvest(const std::vector<ObjectRef>& given)
        : mKnown(given.begin(), given.end())
    {
    }
    void add(const ObjectRef& row)
    {
        if (!row.isNull() && mKnown.insert(row).second)
            mRows.push_back(row);
    }
    std::vector<ObjectRef> take() { return std::move(mRows); }

private:
    RefSet mKnown;
    std::vector<ObjectRef> mRows;
};

const Geometry& outlineOf(const PlanState& plan, const ObjectRef& object)
{
    static const Geometry none;
    if (const auto* parcel =
            object.table == TableId::Parcels ? plan.find<Parcel>(object.id) : nullptr)
        return parcel->geometry;
    if (const auto* building =
            object.table == TableId::Buildings ? plan.find<Building>(object.id) : nullptr)
        return building->footprint;
    return none;
}

bool sharesBorder(const Geometry& grown, const Geometry& other)
{
    return planarArea(intersection(grown, other)) >= LeastBorder * BorderGap;
}

/// Rows of a kind that are near shapes of the same kind.
/// @param metres none asks for a shared border
bool addNear(const PlanState& plan, const std::vector<ObjectRef>& objects, TableId kind,
             std::optional<double> metres, const JobContext& job, Harvest& harvest)
{
    const RefSet given(objects.begin(), objects.end());
    std::vector<std::pair<Geometry, MapExtent>> shapes;
    MapExtent all;
    for (const ObjectRef& object : objects) {
        const Geometry& shape = outlineOf(plan, object);
        const bool counts =
            metres ? object.table == TableId::Parcels || object.table == TableId::Buildings
                   : object.table == kind;
        if (!counts || shape.isNull())
            continue;
        const double reach = metres.value_or(BorderGap);
        shapes.emplace_back(metres ? shape : buffered(shape, BorderGap, BufferCorners::Mitre),
                            shape.extent().grownBy(reach));
        all.add(shapes.back().second);
    }
    for (const Uid& id : plan.table(kind).ids()) {
        if (job.isCancelled())
            return false;
        const ObjectRef row{kind, id};
        const Geometry& shape = outlineOf(plan, row);
        if (shape.isNull() || given.contains(row) || !all.intersects(shape.extent()))
            continue;
        const bool isNear = std::any_of(shapes.begin(), shapes.end(), [&](const auto& each) {
            if (!each.second.intersects(shape.extent()))
                return false;
            return metres ? distance(each.first, shape) <= *metres
                          : sharesBorder(each.first, shape);
        });
        if (isNear)
            harvest.add(row);
    }
    return true;
}

Uid buildingOf(const PlanState& plan, const ObjectRef& object)
{
    if (object.table == TableId::Buildings)
        return object.id;
    if (const auto* floor = object.table == TableId::Floors ? plan.find<Floor>(object.id) : nullptr)
        return floor->building;
    if (const auto* space = object.table == TableId::Spaces ? plan.find<Space>(object.id) : nullptr)
        return buildingOf(plan, {TableId::Floors, space->floor});
    if (const auto* sensor =
            object.table == TableId::Sensors ? plan.find<Sensor>(object.id) : nullptr)
        return sensor->building.isNull() ? buildingOf(plan, {TableId::Floors, sensor->floor})
                                         : sensor->building;
    return {};
}

/// Those named, those of floors and spaces, and those on the land.
std::vector<const Building*> buildingsOf(const LandRelations& relations,
                                         const std::vector<ObjectRef>& objects)
{
    const PlanState& plan = relations.state();
    std::vector<const Building*> buildings;
    std::vector<ObjectRef> land;
    Harvest parts({});
    for (const ObjectRef& object : objects) {
        if (object.table == TableId::Parcels || object.table == TableId::Phases ||
            object.table == TableId::Parks)
            land.push_back(object);
        else if (const Uid id = buildingOf(plan, object); !id.isNull())
            parts.add({TableId::Buildings, id});
    }
    if (!land.empty())
        buildings = resolveScope(relations, land).buildings;
    for (const ObjectRef& part : parts.take()) {
        if (const auto* building = plan.find<Building>(part.id))
            buildings.push_back(building);
    }
    return buildings;
}

bool hasAnyKind(const std::vector<TableId>& kinds, std::initializer_list<TableId> wanted)
{
    return std::any_of(kinds.begin(), kinds.end(), [&](TableId kind) {
        return std::find(wanted.begin(), wanted.end(), kind) != wanted.end();
    });
}

} // namespace

Result<std::vector<ObjectRef>> relatedRows(const PlanState& plan,
                                           const std::vector<ObjectRef>& objects, Relation relation,
                                           double metres, const JobContext& job)
{
    Harvest harvest(objects);
    const auto hasAny = [&](TableId kind) {
        return std::any_of(objects.begin(), objects.end(),
                           [kind](const ObjectRef& each) { return each.table == kind; });
    };
    if (relation == Relation::Adjoining || relation == Relation::WithinDistance) {
        const auto reach =
            relation == Relation::Adjoining ? std::nullopt : std::optional<double>(metres);
        for (const TableId kind : {TableId::Parcels, TableId::Buildings}) {
            if (!hasAny(kind) || (!reach && kind == TableId::Buildings))
                continue;
            if (!addNear(plan, objects, kind, reach, job, harvest))
                return cancelledError();
        }
        return harvest.take();
    }
    const LandRelations relations(plan);
    for (const Building* building : buildingsOf(relations, objects)) {
        if (job.isCancelled())
            return cancelledError();
        if (relation == Relation::Buildings)
            harvest.add({TableId::Buildings, building->uid});
        else if (relation == Relation::Parcels)
            harvest.add({TableId::Parcels, relations.parcelOf(*building)});
        else if (relation == Relation::Floors)
            for (const Floor* floor : floorsOf(plan, building->uid))
                harvest.add({TableId::Floors, floor->uid});
        else
            for (const Sensor* sensor : sensorsOf(plan, building->uid))
                harvest.add({TableId::Sensors, sensor->uid});
    }
    return harvest.take();
}

bool canRelate(const std::vector<TableId>& kinds, Relation relation)
{
    switch (relation) {
    case Relation::Adjoining:
        return hasAnyKind(kinds, {TableId::Parcels});
    case Relation::WithinDistance:
        return hasAnyKind(kinds, {TableId::Parcels, TableId::Buildings});
    case Relation::Parcels:
        return hasAnyKind(kinds, {TableId::Parks, TableId::Phases, TableId::Buildings,
                                  TableId::Floors, TableId::Spaces, TableId::Sensors});
    case Relation::Buildings:
        return hasAnyKind(kinds, {TableId::Parks, TableId::Phases, TableId::Parcels,
                                  TableId::Floors, TableId::Spaces, TableId::Sensors});
    case Relation::Floors:
    case Relation::Sensors:
        return hasAnyKind(kinds, {TableId::Parks, TableId::Phases, TableId::Parcels,
                                  TableId::Buildings, TableId::Floors});
    }
    return false;
}

} // namespace parkwright
