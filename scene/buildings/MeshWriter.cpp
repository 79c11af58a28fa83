#include "scene/buildings/MeshWriter.h"

#include "scene/NodeMask.h"
#include "scene/buildings/Triangulation.h"
#include "scene/render/TextureUnit.h"

#include <osg/Geode>

#include <cmath>

namespace parkwright {

namespace {

MapPoint wallNormal(const MapPoint& a, const MapPoint& b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = std::hypot(dx, dy);
    return length > 0 ? MapPoint{dy / length, -dx / length, 0} : MapPoint{0, 0, 1};
}

signed char toByte(double component)
{
    return static_cast<signed char>(std::lround(component * 127));
}

} // namespace

MeshWriter::MeshWriter(const MapPoint& anchor)
    : mAnchor(anchor)
{
}

void MeshWriter::begin(std::uint32_t buildingSlot, int floor)
{
    mSlot = float(buildingSlot);
    mFloor = float(floor);
}

std::uint32_t MeshWriter::corner(const MapPoint& at, double z, const MapPoint& normal,
                                 Surface surface, double along, double length)
{
    mPositions->push_back({float(at.x - mAnchor.x), float(at.y - mAnchor.y), float(z - mAnchor.z)});
    mWhat->push_back({mSlot, mFloor, float(along), float(length)});
    mFacing->push_back(osg::Vec4b(toByte(normal.x), toByte(normal.y), toByte(normal.z),
                                  static_cast<signed char>(surface)));
    return std::uint32_t(mPositions->size() - 1);
}

void MeshWriter::wall(const MapPoint& a, const MapPoint& b, double bottom, double top,
                      Surface surface, double from, double length)
{
    const double width = std::hypot(b.x - a.x, b.y - a.y);
    if (!(width > 1e-4) || !(top > bottom))
        return;
    const MapPoint n = wallNormal(a, b);
    const std::uint32_t first = corner(a, bottom, n, surface, from, length);
    corner(b, bottom, n, surface, from + width, length);
    corner(b, top, n, surface, from + width, length);
    corner(a, top, n, surface, from, length);
    for (std::uint32_t k : {0u, 1u, 2u, 0u, 2u, 3u})
        mIndices->push_back(first + k);
}

void MeshWriter::walls(const Ring& ring, double bottom, double top, Surface surface)
{
    for (size_t i = 0; i < ring.size(); ++i) {
        const MapPoint& a = ring[i];
        const MapPoint& b = ring[(i + 1) % ring.size()];
        wall(a, b, bottom, top, surface, 0, std::hypot(b.x - a.x, b.y - a.y));
    }
}

void MeshWriter::quad(const std::array<MapPoint, 4>& corners, Surface surface)
{
    const MapPoint n = normalOf(Ring(corners.begin(), corners.end()));
    const double width = std::hypot(corners[1].x - corners[0].x, corners[1].y - corners[0].y);
    std::uint32_t first = 0;
    for (size_t i = 0; i < 4; ++i) {
        const double along = i == 1 || i == 2 ? width : 0;
        const std::uint32_t at = corner(corners[i], corners[i].z, n, surface, along, width);
        if (i == 0)
            first = at;
    }
    for (std::uint32_t k : {0u, 1u, 2u, 0u, 2u, 3u})
        mIndices->push_back(first + k);
}

void MeshWriter::triangle(const std::array<MapPoint, 3>& corners, Surface surface)
{
    const MapPoint n = normalOf(Ring(corners.begin(), corners.end()));
    const double width = std::hypot(corners[1].x - corners[0].x, corners[1].y - corners[0].y);
    for (size_t i = 0; i < 3; ++i)
        mIndices->push_back(corner(corners[i], corners[i].z, n, surface,
                                   i == 1 ? width : (i == 2 ? width / 2 : 0), width));
}

void MeshWriter::cap(const Polygon& polygon, double z, Surface surface, bool up)
{
    const Triangles triangles = triangulate(polygon);
    const auto first = std::uint32_t(mPositions->size());
    for (const MapPoint& at : triangles.corners)
        corner(at, z, {0, 0, up ? 1.0 : -1.0}, surface, 0, 0);
    for (size_t i = 0; i + 2 < triangles.indices.size(); i += 3) {
        mIndices->push_back(first + triangles.indices[i]);
        mIndices->push_back(first + triangles.indices[i + (up ? 1 : 2)]);
        mIndices->push_back(first + triangles.indices[i + (up ? 2 : 1)]);
    }
}

void MeshWriter::face(const Polygon& polygon, Surface surface)
{
    const Triangles triangles = triangulateInSpace(polygon);
    if (triangles.indices.empty())
        return;
    const MapPoint n = normalOf(polygon.outer);
    // Walls measure along the horizontal direction in them, from their leftmost corner.
    const double across = std::hypot(n.x, n.y);
    const MapPoint axis =
        across > 1e-6 ? MapPoint{-n.y / across, n.x / across, 0} : MapPoint{1, 0, 0};
    const MapPoint& o = polygon.outer.front();
    const auto along = [&](const MapPoint& p) {
        return (p.x - o.x) * axis.x + (p.y - o.y) * axis.y;
    };
    double low = 0;
    double high = 0;
    for (const MapPoint& p : polygon.outer) {
        low = std::min(low, along(p));
        high = std::max(high, along(p));
    }
    const auto first = std::uint32_t(mPositions->size());
    for (const MapPoint& p : triangles.corners)
        corner(p, p.z, n, surface, along(p) - low, high - low);
    for (std::uint32_t index : triangles.indices)
        mIndices->push_back(first + index);
}

void MeshWriter::box(const MapPoint& centre, double heading, double length, double width,
                     double bottom, double top, Surface side, Surface lid)
{
    const double c = std::cos(heading);
    const double s = std::sin(heading);
    const auto at = [&](double u, double v) {
        return MapPoint{centre.x + c * u - s * v, centre.y + s * u + c * v, 0};
    };
    const double u = length / 2;
    const double v = width / 2;
    const Ring ring{at(-u, -v), at(u, -v), at(u, v), at(-u, v)};
    walls(ring, bottom, top, side);
    cap(Polygon{ring, {}}, top, lid);
}

osg::ref_ptr<osg::MatrixTransform> MeshWriter::finish(const MapPoint& origin, bool lifted)
{
    auto geometry = osg::ref_ptr(new osg::Geometry);
    geometry->setUseDisplayList(false);
    geometry->setUseVertexBufferObjects(true);
    geometry->setVertexArray(mPositions);
    geometry->setVertexAttribArray(OwnSlotA, mWhat, osg::Array::BIND_PER_VERTEX);
    mFacing->setNormalize(false);
    geometry->setVertexAttribArray(OwnSlotB, mFacing, osg::Array::BIND_PER_VERTEX);
    geometry->addPrimitiveSet(mIndices);
    geometry->setNodeMask(MaskFeature | MaskCastsShadow);
    auto geode = osg::ref_ptr(new osg::Geode);
    geode->addDrawable(geometry);
    auto place = osg::ref_ptr(new osg::MatrixTransform(
        osg::Matrix::translate(mAnchor.x - origin.x, mAnchor.y - origin.y, mAnchor.z - origin.z)));
    place->addChild(geode);
    for (osg::Node* node :
         {static_cast<osg::Node*>(geometry.get()), static_cast<osg::Node*>(geode.get()),
          static_cast<osg::Node*>(place.get())})
        node->setCullingActive(!lifted);
    place->getBound(); // here in the job, not on the GUI thread
    return place;
}

} // namespace parkwright
