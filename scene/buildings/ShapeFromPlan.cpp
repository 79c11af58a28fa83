#include "scene/buildings/ShapeFromPlan.h"

#include "gis/geo/GeometryOps.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace parkwright {

namespace {

constexpr double DefaultHeight = 6; ///< metres, of buildings of which nothing is known
constexpr double DefaultStoreyHeight = 3.6;
constexpr double WallShare = 0.12; ///< metres of its walls that lie on a space's side

RoofStyle styleOf(const std::optional<RoofForm>& form)
{
    switch (form.value_or(RoofForm::Flat)) {
    case RoofForm::Flat:
        return RoofStyle::Flat;
    case RoofForm::MonoPitch:
        return RoofStyle::MonoPitch;
    case RoofForm::Gable:
        return RoofStyle::Gable;
    case RoofForm::SawTooth:
        return RoofStyle::SawTooth;
    case RoofForm::Hip:
        return RoofStyle::Hip;
    }
    Q_UNREACHABLE();
}

struct Range
{
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
};

Range heightsOf(const Geometry& shell)
{
    Range range;
    for (const Polygon& polygon : shell.polygons()) {
        for (const MapPoint& p : polygon.outer) {
            range.low = std::min(range.low, p.z);
            range.high = std::max(range.high, p.z);
        }
    }
    return range;
}

void standOnGround(BuildingShape& shape, const Building& building, const HeightField& ground)
{
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    for (const Polygon& polygon : building.footprint.polygons()) {
        low = std::min(low, ground.lowestUnder(polygon.outer));
        high = std::max(high, ground.highestUnder(polygon.outer));
    }
    if (!std::isfinite(low))
        low = high = ground.levelAway();
    // On a slope the entrance is between the extremes, nearer to the low side.
    const double middle = std::min((low + high) / 2, low + 2.0);
    shape.base = building.groundElevation.value_or(middle);
    // Walls reach the ground wherever it is, unless somebody put the building high in the air.
    shape.foot = std::min(shape.base, std::max(low, shape.base - 15)) - 1.0;
}

std::uint32_t outlineIndex(BuildingShape& shape, const Geometry& outline)
{
    if (outline.kind() != GeometryKind::Polygons)
        return 0;
    for (size_t i = 0; i < shape.outlines.size(); ++i) {
        if (shape.outlines[i] == outline)
            return std::uint32_t(i);
    }
    shape.outlines.push_back(outline);
    return std::uint32_t(shape.outlines.size() - 1);
}

/// Elevations of the floors above the building's ground: those given, the others stacked.
std::vector<double> elevationsOf(const std::vector<const Floor*>& floors,
                                 const std::vector<double>& heights)
{
    std::vector<double> elevations(floors.size(), 0);
    // The first floor that is above ground stands at 0; basements hang below it.
    size_t ground = 0;
    while (ground < floors.size() && floors[ground]->number.value_or(1) < 0)
        ++ground;
    double next = 0;
    for (size_t i = ground; i < floors.size(); ++i) {
        elevations[i] = floors[i]->elevation.value_or(next);
        next = elevations[i] + heights[i];
    }
    next = ground < floors.size() ? elevations[ground] : 0;
    for (size_t i = ground; i-- > 0;) {
        elevations[i] = floors[i]->elevation.value_or(next - heights[i]);
        next = elevations[i];
    }
    return elevations;
}

void stackFloors(PlannedShape& planned, const PlanState& plan, const Building& building)
{
    BuildingShape& shape = planned.shape;
    const std::vector<const Floor*> floors = floorsOf(plan, building.uid);
    const auto above = std::count_if(floors.begin(), floors.end(), [](const Floor* floor) {
        return floor->number.value_or(1) > 0;
    });
    double usual = DefaultStoreyHeight;
    if (building.height && above > 0)
        usual = std::clamp(*building.height / double(above), 2.2, 30.0);
    std::vector<double> heights;
    for (const Floor* floor : floors) {
        const double height = floor->storeyHeight.value_or(usual);
        heights.push_back(height > 0.5 && height < 200 ? height : usual);
    }
    const std::vector<double> elevations = elevationsOf(floors, heights);
    for (size_t i = 0; i < floors.size(); ++i) {
        shape.floors.push_back(
            {shape.base + elevations[i], heights[i], outlineIndex(shape, floors[i]->outline)});
        planned.floors.push_back(floors[i]->uid);
    }
    for (size_t i = 0; i < floors.size(); ++i) {
        for (const Space* space : spacesOf(plan, floors[i]->uid)) {
            Geometry inside = buffered(space->outline, -WallShare, BufferCorners::Mitre);
            if (inside.kind() != GeometryKind::Polygons)
                continue;
            shape.spaces.push_back({std::uint32_t(i), std::move(inside)});
            planned.spaces.push_back(space->uid);
        }
    }
    // A floor ends where the next one begins, also where the plan leaves or lacks room.
    for (size_t i = 0; i + 1 < shape.floors.size(); ++i) {
        const double gap = shape.floors[i + 1].elevation - shape.floors[i].elevation;
        if (gap > 0.5)
            shape.floors[i].height = gap;
    }
}

} // namespace

BuildingMaterial materialOf(const Building& building)
{
    if (!building.use)
        return BuildingMaterial::Clay;
    switch (*building.use) {
    case BuildingUse::Factory:
    case BuildingUse::Utility:
        return BuildingMaterial::Metal;
    case BuildingUse::HighRiseFactory:
        return BuildingMaterial::Ribbon;
    case BuildingUse::Warehouse:
        return BuildingMaterial::Warehouse;
    case BuildingUse::Research:
    case BuildingUse::Office:
        return BuildingMaterial::Glass;
    case BuildingUse::Dormitory:
    case BuildingUse::Residential:
        return BuildingMaterial::Dwelling;
    case BuildingUse::Parking:
        return BuildingMaterial::Parking;
    case BuildingUse::Commercial:
    case BuildingUse::Public:
    case BuildingUse::Mixed:
    case BuildingUse::Other:
        return BuildingMaterial::Clay;
    }
    Q_UNREACHABLE();
}

PlannedShape shapeFromPlan(const PlanState& plan, const Building& building,
                           const HeightField& ground)
{
    PlannedShape planned;
    planned.building = building.uid;
    BuildingShape& shape = planned.shape;
    if (building.footprint.kind() == GeometryKind::Polygons)
        shape.outlines.push_back(building.footprint);
    shape.material = materialOf(building);
    shape.roof = styleOf(building.roof);
    standOnGround(shape, building, ground);
    if (building.shell.kind() == GeometryKind::Polygons && building.shell.hasZ()) {
        shape.shell = building.shell;
        const Range range = heightsOf(shape.shell);
        if (!building.groundElevation)
            shape.base = range.low;
        shape.top = range.high;
    }
    if (!shape.outlines.empty())
        stackFloors(planned, plan, building);
    if (shape.shell.isNull()) {
        shape.top = shape.floors.empty()
                        ? shape.base + std::max(building.height.value_or(DefaultHeight), 0.5)
                        : shape.floors.back().elevation + shape.floors.back().height;
        // What the height of record has above the last floor is roof.
        const double rest = building.height.value_or(0) - (shape.top - shape.base);
        if (shape.roof != RoofStyle::Flat && !shape.floors.empty() && rest > 0.5 && rest < 20)
            shape.roofHeight = rest;
        if (shape.roof != RoofStyle::Flat && shape.floors.empty() && building.height) {
            shape.roofHeight = std::min(*building.height * 0.25, 4.0);
            shape.top -= shape.roofHeight;
        }
    }
    return planned;
}

} // namespace parkwright
