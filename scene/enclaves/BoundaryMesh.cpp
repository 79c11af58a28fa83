#include "scene/enclaves/BoundaryMesh.h"

#include "scene/NodeMask.h"
#include "scene/render/TextureUnit.h"

#include <osg/Geode>
#include <osg/Geometry>
#include <osg/MatrixTransform>

#include <cmath>

namespace parkwright {

namespace {

/// What a vertex belongs to; the numbers are known to boundary.vert.
enum class Piece { Wall = 0, Crest = 1, Dashes = 2, Broad = 3 };

/// Collects strips: two vertices for every point of a line.
class StripWriter
{
public:
    explicit StripWriter(const MapPoint& anchor)
        : mAnchor(anchor)
    {
    }

    void add(const Line& line, std::uint32_t slot, Piece piece)
    {
        const size_t count = line.size();
        if (count < 2)
            return;
        const bool closed = line.front() == line.back() && count > 3;
        double along = 0;
        for (size_t i = 0; i < count; ++i) {
            if (i > 0)
                along += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
            const MapPoint& before = i > 0 ? line[i - 1] : line[closed ? count - 2 : 0];
            const MapPoint& after = i + 1 < count ? line[i + 1] : line[closed ? 1 : count - 1];
            if (i > 0)
                quad();
            for (const float side : {-1.0F, 1.0F}) {
                mPositions->push_back(place(line[i]));
                mBefore->push_back({place(before), side});
                mAfter->push_back({place(after), float(along)});
                mWhat->push_back({float(slot), float(piece)});
            }
        }
    }

    osg::ref_ptr<osg::Node> finish(const MapPoint& origin)
    {
        if (mIndices->empty())
            return nullptr;
        auto geometry = osg::ref_ptr(new osg::Geometry);
        geometry->setUseDisplayList(false);
        geometry->setUseVertexBufferObjects(true);
        geometry->setVertexArray(mPositions);
        geometry->setTexCoordArray(0, mBefore);
        geometry->setTexCoordArray(1, mAfter);
        geometry->setVertexAttribArray(OwnSlotA, mWhat, osg::Array::BIND_PER_VERTEX);
        geometry->addPrimitiveSet(mIndices);
        geometry->setNodeMask(MaskFeature);
        geometry->setCullingActive(false); // lines are widened and walls raised by the shader
        auto geode = osg::ref_ptr(new osg::Geode);
        geode->addDrawable(geometry);
        geode->setCullingActive(false);
        auto root = osg::ref_ptr(new osg::MatrixTransform(osg::Matrix::translate(
            mAnchor.x - origin.x, mAnchor.y - origin.y, mAnchor.z - origin.z)));
        root->addChild(geode);
        root->setCullingActive(false);
        root->getBound();
        return root;
    }

private:
    osg::Vec3f place(const MapPoint& p) const
    {
        return {float(p.x - mAnchor.x), float(p.y - mAnchor.y), float(p.z - mAnchor.z)};
    }
    /// Between the last two vertices and the two that come next.
    void quad()
    {
        const auto next = unsigned(mPositions->size());
        for (const unsigned corner : {next - 2, next - 1, next + 1, next - 2, next + 1, next})
            mIndices->push_back(corner);
    }

    MapPoint mAnchor;
    osg::ref_ptr<osg::Vec3Array> mPositions = new osg::Vec3Array;
    osg::ref_ptr<osg::Vec4Array> mBefore = new osg::Vec4Array; ///< point before, side
    osg::ref_ptr<osg::Vec4Array> mAfter = new osg::Vec4Array;  ///< point after, metres along
    osg::ref_ptr<osg::Vec2Array> mWhat = new osg::Vec2Array;   ///< slot, piece
    osg::ref_ptr<osg::DrawElementsUInt> mIndices =
        new osg::DrawElementsUInt(osg::PrimitiveSet::TRIANGLES);
};

} // namespace

osg::ref_ptr<osg::Node> buildBoundaries(std::span<const BoundaryShape> shapes,
                                        const MapPoint& anchor, const MapPoint& origin)
{
    StripWriter strips(anchor);
    const auto addAll = [&](Piece piece, BoundaryStyle style) {
        for (const BoundaryShape& shape : shapes) {
            if (shape.style != style)
                continue;
            for (const Line& line : shape.lines)
                strips.add(line, shape.slot, piece);
        }
    };
    addAll(Piece::Broad, BoundaryStyle::Broad);
    addAll(Piece::Dashes, BoundaryStyle::Dashes);
    addAll(Piece::Wall, BoundaryStyle::Wall);
    addAll(Piece::Crest, BoundaryStyle::Wall); // bright lines over every wall
    return strips.finish(origin);
}

} // namespace parkwright
