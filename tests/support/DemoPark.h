#pragma once

#include "scene/buildings/BuildingMesh.h"
#include "scene/buildings/BuildingTables.h"
#include "scene/render/SceneRenderer.h"
#include "scene/render/ShaderLibrary.h"

#include <osg/Group>
#include <osg/Uniform>

#include <cmath>
#include <memory>

namespace parkwright {

/// A dozen buildings of every kind about a place, without any document: for pictures and picks.
class DemoPark
{
public:
    explicit DemoPark(const MapPoint& place)
        : mPlace(place)
    {
        addBuildings();
    }

    static Ring rectangle(double x, double y, double length, double width, double degrees = 0)
    {
        const double a = degrees * 3.14159265358979 / 180;
        const double c = std::cos(a);
        const double s = std::sin(a);
        Ring ring;
        for (const auto& [u, v] : {std::pair(-.5, -.5), {.5, -.5}, {.5, .5}, {-.5, .5}})
            ring.push_back(
                {x + c * u * length - s * v * width, y + s * u * length + c * v * width, 0});
        return ring;
    }

    /// Puts it into a renderer, whose origin is near the place already.
    void attach(SceneRenderer& renderer)
    {
        tables.setOrigin(renderer.origin());
        for (BuildingShape& shape : shapes) {
            shape.slot = tables.addBuilding();
            tables.setShape(shape.slot, shape);
        }
        osg::Group& group = renderer.group(SceneKind::Buildings);
        osg::StateSet& state = *group.getOrCreateStateSet();
        state.setAttributeAndModes(makeProgram(QStringLiteral("building")));
        tables.bind(state);
        const osg::ref_ptr<osg::Node> shells = buildShells(shapes, mPlace, renderer.origin());
        shells->getOrCreateStateSet()->addUniform(new osg::Uniform("pwFloorsDrawn", false));
        const osg::ref_ptr<osg::Node> floors = buildFloors(shapes, mPlace, renderer.origin());
        osg::StateSet& detail = *floors->getOrCreateStateSet();
        detail.addUniform(new osg::Uniform("pwFloorsDrawn", true));
        detail.setMode(GL_CULL_FACE, osg::StateAttribute::OFF);
        group.addChild(shells);
        group.addChild(floors);
        MapExtent extent;
        for (const BuildingShape& shape : shapes)
            extent.add(shape.outlines.front().extent());
        renderer.setExtent(extent, mPlace.z, mPlace.z + 100);
        renderer.setGround(mPlace.z);
    }

    CameraPose pose(double distance = 620, double heading = 45, double pitch = -35) const
    {
        CameraPose pose;
        pose.target = {mPlace.x, mPlace.y, mPlace.z + 10};
        pose.distance = distance;
        pose.heading = heading;
        pose.pitch = pitch;
        return pose;
    }

    /// Pulls one building apart.
    void explode(size_t index, double gap)
    {
        const std::uint32_t slot = shapes[index].slot;
        tables.changeFlags(slot, 0, BuildingDetailed | BuildingExploded);
        for (std::uint32_t i = 0; i <= shapes[index].floors.size(); ++i)
            tables.setLift(slot, i, gap * i);
    }

    std::vector<BuildingShape> shapes;
    BuildingTables tables;

private:
    BuildingShape& add(Ring ring, int floors, double height, BuildingMaterial material,
                       RoofStyle roof = RoofStyle::Flat)
    {
        for (MapPoint& p : ring) {
            p.x += mPlace.x;
            p.y += mPlace.y;
        }
        BuildingShape shape;
        shape.outlines.push_back(Geometry::fromPolygon(Polygon{std::move(ring), {}}));
        shape.base = mPlace.z;
        shape.foot = mPlace.z - 1;
        shape.top = mPlace.z + floors * height;
        for (int i = 0; i < floors; ++i)
            shape.floors.push_back({mPlace.z + i * height, height, 0});
        shape.material = material;
        shape.roof = roof;
        shapes.push_back(std::move(shape));
        return shapes.back();
    }

    void addBuildings()
    {
        using M = BuildingMaterial;
        add(rectangle(-150, 40, 120, 54), 1, 10, M::Metal, RoofStyle::SawTooth);
        add(rectangle(-150, -40, 120, 54), 1, 9, M::Metal);
        add(rectangle(-150, -120, 120, 60), 2, 7, M::Warehouse);
        add(rectangle(-10, 60, 60, 28), 5, 5.4, M::Ribbon);
        add(rectangle(-10, 10, 60, 28), 5, 5.4, M::Ribbon);
        add(rectangle(-10, -40, 60, 28), 6, 5.0, M::Ribbon);
        BuildingShape& tower = add(rectangle(75, 40, 58, 46), 4, 5.5, M::Glass);
        Ring upper = rectangle(75, 40, 34, 34);
        for (MapPoint& p : upper) {
            p.x += mPlace.x;
            p.y += mPlace.y;
        }
        tower.outlines.push_back(Geometry::fromPolygon(Polygon{std::move(upper), {}}));
        for (int i = 0; i < 19; ++i)
            tower.floors.push_back({mPlace.z + 22 + i * 3.9, 3.9, 1});
        tower.top = mPlace.z + 22 + 19 * 3.9;
        add(rectangle(75, -40, 52, 22, 10), 8, 4.0, M::Glass);
        for (int i = 0; i < 4; ++i)
            add(rectangle(150, 90 - 42 * i, 52, 14), 6, 3.2, M::Dwelling);
        add(rectangle(-10, -115, 44, 30), 3, 4.5, M::Clay);
        Ring ell{{60, -130, 0}, {130, -130, 0}, {130, -110, 0},
                 {85, -110, 0}, {85, -80, 0},   {60, -80, 0}};
        add(ell, 4, 4.2, M::Clay);
        for (int i = 0; i < 7; ++i) {
            add(rectangle(-230 + 62 * i, 175, 34, 16, 4), 3 + i % 4, 3.1, M::Context,
                RoofStyle::Hip);
            add(rectangle(-225 + 62 * i, -215, 30, 18, -6), 2 + i % 3, 3.3, M::Context);
        }
    }

    MapPoint mPlace;
};

} // namespace parkwright
