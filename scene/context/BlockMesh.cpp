#include "scene/context/BlockMesh.h"

#include "scene/NodeMask.h"
#include "scene/buildings/Triangulation.h"
#include "scene/render/TextureUnit.h"

#include <osg/Geode>
#include <osg/Geometry>
#include <osg/MatrixTransform>

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr double Sunk = 1.5; ///< metres that walls reach below the lowest ground at them

signed char clampedByte(double component)
{
    return static_cast<signed char>(std::lround(std::clamp(component, -1.0, 1.0) * 127));
}

/// Triangles of walls and roofs. context.vert knows the attributes.
class BlockWriter
{
public:
    explicit BlockWriter(const MapPoint& anchor)
        : mAnchor(anchor)
    {
    }

    /// @param base height of the ground, from which walls lighten upwards
    void begin(double base, float tone)
    {
        mBase = base;
        mTone = tone;
    }

    void walls(const Ring& ring, double bottom, double top)
    {
        for (size_t i = 0; i < ring.size(); ++i) {
            const MapPoint& a = ring[i];
            const MapPoint& b = ring[(i + 1) % ring.size()];
            const double length = std::hypot(b.x - a.x, b.y - a.y);
            if (!(length > 0.02))
                continue;
            const MapPoint normal{(b.y - a.y) / length, (a.x - b.x) / length, 0};
            const unsigned first = corner(a, bottom, normal, false);
            corner(b, bottom, normal, false);
            corner(b, top, normal, false);
            corner(a, top, normal, false);
            for (const unsigned k : {0U, 1U, 2U, 0U, 2U, 3U})
                mIndices->push_back(first + k);
        }
    }

    void roof(const Polygon& polygon, double z)
    {
        addTriangles(triangulate(polygon), {0, 0, 1}, true, z);
    }

    void face(const Polygon& polygon)
    {
        const MapPoint normal = normalOf(polygon.outer);
        if (normal.z < -0.7)
            return; // lies on the ground
        addTriangles(triangulateInSpace(polygon), normal, normal.z > 0.3, std::nullopt);
    }

    osg::ref_ptr<osg::Node> finish(const MapPoint& origin) const
    {
        if (mIndices->empty())
            return nullptr;
        auto geometry = osg::ref_ptr(new osg::Geometry);
        geometry->setUseDisplayList(false);
        geometry->setUseVertexBufferObjects(true);
        geometry->setVertexArray(mPlaces);
        mFacing->setNormalize(false);
        geometry->setVertexAttribArray(OwnSlotA, mFacing, osg::Array::BIND_PER_VERTEX);
        geometry->setVertexAttribArray(OwnSlotB, mAbove, osg::Array::BIND_PER_VERTEX);
        geometry->addPrimitiveSet(mIndices);
        geometry->setNodeMask(MaskFeature | MaskCastsShadow);
        auto geode = osg::ref_ptr(new osg::Geode);
        geode->addDrawable(geometry);
        auto place = osg::ref_ptr(new osg::MatrixTransform(osg::Matrixd::translate(
            mAnchor.x - origin.x, mAnchor.y - origin.y, mAnchor.z - origin.z)));
        place->addChild(geode);
        place->getBound(); // here in the job, not on the GUI thread
        return place;
    }

private:
    unsigned corner(const MapPoint& at, double z, const MapPoint& normal, bool isRoof)
    {
        mPlaces->push_back(
            {float(at.x - mAnchor.x), float(at.y - mAnchor.y), float(z - mAnchor.z)});
        mFacing->push_back(osg::Vec4b(clampedByte(normal.x), clampedByte(normal.y),
                                      clampedByte(normal.z),
                                      static_cast<signed char>(isRoof ? 1 : 0)));
        mAbove->push_back({float(z - mBase), mTone});
        return unsigned(mPlaces->size() - 1);
    }

    void addTriangles(const Triangles& triangles, const MapPoint& normal, bool isRoof,
                      std::optional<double> z)
    {
        const auto first = unsigned(mPlaces->size());
        for (const MapPoint& at : triangles.corners)
            corner(at, z.value_or(at.z), normal, isRoof);
        for (const std::uint32_t index : triangles.indices)
            mIndices->push_back(first + index);
    }

    MapPoint mAnchor;
    double mBase = 0;
    float mTone = 0;
    osg::ref_ptr<osg::Vec3Array> mPlaces = new osg::Vec3Array;
    osg::ref_ptr<osg::Vec4bArray> mFacing = new osg::Vec4bArray; ///< normal * 127, is it a roof
    osg::ref_ptr<osg::Vec2Array> mAbove = new osg::Vec2Array;    ///< metres above ground, tone
    osg::ref_ptr<osg::DrawElementsUInt> mIndices = new osg::DrawElementsUInt(GL_TRIANGLES);
};

/// 0 to 1, of where it stands: the same in every run.
float toneAt(const MapPoint& point)
{
    const double wave = std::sin(point.x * 0.0129898 + point.y * 0.078233) * 43758.5453;
    return float(wave - std::floor(wave));
}

} // namespace

osg::ref_ptr<osg::Node> buildBlocks(std::span<const ContextBlock> blocks, const HeightField& ground,
                                    const MapPoint& anchor, const MapPoint& origin)
{
    BlockWriter writer(anchor);
    for (const ContextBlock& block : blocks) {
        if (!block.shell.isNull()) {
            const MapPoint centre = block.shell.extent().center();
            writer.begin(ground.surfaceAt(centre.x, centre.y), toneAt(centre));
            for (const Polygon& polygon : block.shell.polygons())
                writer.face(polygon);
            continue;
        }
        const float tone = toneAt(block.footprint.extent().center());
        for (const Polygon& polygon : block.footprint.polygons()) {
            const double low = ground.lowestUnder(polygon.outer, 20);
            const double high = ground.highestUnder(polygon.outer, 20);
            // On a slope it counts from where most of it stands, as plan buildings do.
            const double base = std::min((low + high) / 2, low + 2.0);
            const double top = base + block.height;
            const double bottom = block.raised > 0 ? base + block.raised : low - Sunk;
            writer.begin(base, tone);
            writer.walls(polygon.outer, bottom, top);
            for (const Ring& hole : polygon.holes)
                writer.walls(hole, bottom, top);
            writer.roof(polygon, top);
        }
    }
    return writer.finish(origin);
}

} // namespace parkwright
