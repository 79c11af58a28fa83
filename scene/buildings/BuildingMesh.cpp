#include "scene/buildings/BuildingMesh.h"

#include "scene/buildings/RoofMesh.h"
#include "scene/buildings/Triangulation.h"

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr double SlabThickness = 0.4;   ///< metres; thick enough to be read when pulled apart
constexpr double PartitionHeight = 1.1; ///< metres; low, so that one looks over it
constexpr double Covering = 0.03;       ///< metres that a space lies above the slab

const Geometry& outlineOf(const BuildingShape& shape, const FloorShape& floor)
{
    return shape.outlines[std::min(size_t(floor.outline), shape.outlines.size() - 1)];
}

void addWalls(MeshWriter& mesh, const Geometry& outline, double bottom, double top)
{
    for (const Polygon& polygon : outline.polygons()) {
        mesh.walls(polygon.outer, bottom, top, Surface::Wall);
        for (const Ring& hole : polygon.holes)
            mesh.walls(hole, bottom, top, Surface::Wall);
    }
}

void addRoofs(MeshWriter& mesh, const BuildingShape& shape, const Geometry& outline, double top,
              bool rich)
{
    for (const Polygon& polygon : outline.polygons())
        addRoof(mesh, shape, polygon, top, rich);
}

/// Floors that follow each other and share an outline are one stretch of wall.
struct Stretch
{
    const Geometry* outline;
    double bottom;
    double top;
};

std::vector<Stretch> stretchesOf(const BuildingShape& shape)
{
    std::vector<Stretch> result;
    for (const FloorShape& floor : shape.floors) {
        const double top = floor.elevation + floor.height;
        if (top <= shape.base + 0.1)
            continue; // a basement
        const Geometry* outline = &outlineOf(shape, floor);
        if (!result.empty() && result.back().outline == outline)
            result.back().top = top;
        else
            result.push_back({outline, std::max(floor.elevation, shape.base), top});
    }
    if (result.empty())
        result.push_back({&shape.outlines.front(), shape.base, shape.top});
    result.front().bottom = std::min(shape.foot, shape.base);
    result.back().top = std::max(result.back().top, shape.top);
    return result;
}

void addShell(MeshWriter& mesh, const BuildingShape& shape)
{
    const int roof = int(shape.floors.size());
    if (!shape.shell.isNull()) {
        for (const Polygon& polygon : shape.shell.polygons()) {
            const double up = normalOf(polygon.outer).z;
            if (up < -0.7)
                continue; // the ground surface
            mesh.begin(shape.slot, up > 0.3 ? roof : -1);
            mesh.face(polygon, up > 0.3 ? Surface::Roof : Surface::Wall);
        }
        return;
    }
    const std::vector<Stretch> stretches = stretchesOf(shape);
    for (size_t i = 0; i < stretches.size(); ++i) {
        const Stretch& each = stretches[i];
        mesh.begin(shape.slot, -1);
        addWalls(mesh, *each.outline, each.bottom, each.top);
        const bool last = i + 1 == stretches.size();
        mesh.begin(shape.slot, last ? roof : -1);
        if (last) {
            addRoofs(mesh, shape, *each.outline, each.top, true);
            continue;
        }
        // Where the building steps back there is a terrace, where it steps out an underside.
        for (const Polygon& polygon : each.outline->polygons())
            mesh.cap(polygon, each.top, Surface::Roof);
        for (const Polygon& polygon : stretches[i + 1].outline->polygons())
            mesh.cap(polygon, each.top - 0.02, Surface::Trim, false);
    }
}

void addFloor(MeshWriter& mesh, const BuildingShape& shape, int index)
{
    const FloorShape& floor = shape.floors[size_t(index)];
    mesh.begin(shape.slot, index);
    const Geometry& outline = outlineOf(shape, floor);
    // The ground floor lies a little above the ground, or the two would flicker.
    const double level =
        floor.elevation + (std::abs(floor.elevation - shape.base) < 0.3 ? 0.15 : 0);
    const double slabBottom = level - SlabThickness;
    for (const Polygon& polygon : outline.polygons()) {
        mesh.cap(polygon, level, Surface::Slab);
        mesh.cap(polygon, slabBottom, Surface::Slab, false);
        mesh.walls(polygon.outer, slabBottom, level, Surface::SlabEdge);
        for (const Ring& hole : polygon.holes)
            mesh.walls(hole, slabBottom, level, Surface::SlabEdge);
    }
    const double top = floor.elevation + floor.height - SlabThickness;
    addWalls(mesh, outline, floor.elevation, std::max(top, floor.elevation + 0.5));
    for (size_t i = 0; i < shape.spaces.size(); ++i) {
        const SpaceShape& space = shape.spaces[i];
        if (int(space.floor) != index)
            continue;
        mesh.begin(shape.slot, int(shape.floors.size() + 1 + i));
        for (const Polygon& polygon : space.outline.polygons()) {
            mesh.cap(polygon, level + Covering, Surface::Space);
            mesh.walls(polygon.outer, level, level + PartitionHeight, Surface::Partition);
        }
    }
}

} // namespace

osg::ref_ptr<osg::Node> buildShells(std::span<const BuildingShape> shapes, const MapPoint& anchor,
                                    const MapPoint& origin)
{
    MeshWriter mesh(anchor);
    for (const BuildingShape& shape : shapes) {
        if (!shape.outlines.empty() || !shape.shell.isNull())
            addShell(mesh, shape);
    }
    return mesh.isEmpty() ? nullptr : osg::ref_ptr<osg::Node>(mesh.finish(origin, false));
}

osg::ref_ptr<osg::Node> buildFloors(std::span<const BuildingShape> shapes, const MapPoint& anchor,
                                    const MapPoint& origin)
{
    MeshWriter mesh(anchor);
    for (const BuildingShape& shape : shapes) {
        if (shape.outlines.empty() || shape.floors.empty())
            continue;
        for (int i = 0; i < int(shape.floors.size()); ++i)
            addFloor(mesh, shape, i);
        const FloorShape& last = shape.floors.back();
        mesh.begin(shape.slot, int(shape.floors.size()));
        const double top = std::max(shape.top, last.elevation + last.height);
        const Geometry& outline = outlineOf(shape, last);
        for (const Polygon& polygon : outline.polygons()) {
            mesh.cap(polygon, top - SlabThickness, Surface::Slab, false);
            mesh.walls(polygon.outer, top - SlabThickness, top, Surface::SlabEdge);
        }
        addRoofs(mesh, shape, outline, top, true);
    }
    return mesh.isEmpty() ? nullptr : osg::ref_ptr<osg::Node>(mesh.finish(origin, true));
}

} // namespace parkwright
