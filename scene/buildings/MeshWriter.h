#pragma once

#include "gis/geo/Geometry.h"

#include <osg/Geometry>
#include <osg/MatrixTransform>

#include <array>

namespace parkwright {

/// What a surface is, for building.frag.
enum class Surface {
    Wall = 0,
    Roof = 1,
    Slab = 2, ///< floor plate, seen when a building is exploded, cut or isolated
    SlabEdge = 3,
    Trim = 4,      ///< parapets, plant on the roof: plain
    RoofGlass = 5, ///< glazed side of a saw tooth, skylights
    Space = 6,     ///< floor of a space, on the slab
    Partition = 7, ///< low walls around a space
};

/// Collects the triangles of one tile. Positions are map coordinates, written relative to an anchor
/// in double before they become float. Used by one job.
class MeshWriter
{
public:
    explicit MeshWriter(const MapPoint& anchor);

    /// What the next corners belong to.
    /// @param floor index within the building; the roof is one past the last floor, spaces follow
    ///              it, -1 means that the shader finds the floor by height
    void begin(std::uint32_t buildingSlot, int floor);

    /// An upright rectangle below the line from `a` to `b`, seen from its right-hand side.
    /// @param from how far along the whole wall `a` is, metres; @param length of the whole wall
    void wall(const MapPoint& a, const MapPoint& b, double bottom, double top, Surface surface,
              double from, double length);
    /// All sides of a ring; the outside is to the right of a counter-clockwise ring's edges.
    void walls(const Ring& ring, double bottom, double top, Surface surface);
    /// Four corners, counter-clockwise seen from outside, each with its own z.
    void quad(const std::array<MapPoint, 4>& corners, Surface surface);
    void triangle(const std::array<MapPoint, 3>& corners, Surface surface);
    /// A flat polygon at one height. @param up false turns it to be seen from below
    void cap(const Polygon& polygon, double z, Surface surface, bool up = true);
    /// A polygon anywhere in space.
    void face(const Polygon& polygon, Surface surface);
    /// An upright box about a centre with its long side along `heading`, radians from east.
    void box(const MapPoint& centre, double heading, double length, double width, double bottom,
             double top, Surface side, Surface lid);

    bool isEmpty() const { return mIndices->empty(); }
    /// One geometry below a transform that puts the anchor in place.
    /// @param origin of the scene
    /// @param lifted whether the shader may move it out of its bounds: it is never culled then
    osg::ref_ptr<osg::MatrixTransform> finish(const MapPoint& origin, bool lifted);

private:
    std::uint32_t corner(const MapPoint& at, double z, const MapPoint& normal, Surface surface,
                         double along, double length);

    MapPoint mAnchor;
    float mSlot = 0;
    float mFloor = -1;
    osg::ref_ptr<osg::Vec3Array> mPositions = new osg::Vec3Array;
    osg::ref_ptr<osg::Vec4Array> mWhat = new osg::Vec4Array;     ///< slot, floor, along, length
    osg::ref_ptr<osg::Vec4bArray> mFacing = new osg::Vec4bArray; ///< normal * 127, surface
    osg::ref_ptr<osg::DrawElementsUInt> mIndices = new osg::DrawElementsUInt(GL_TRIANGLES);
};

} // namespace parkwright
