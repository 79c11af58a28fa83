#include "scene/context/TreeMesh.h"

#include "scene/NodeMask.h"
#include "scene/render/TextureUnit.h"

#include <osg/Geode>
#include <osg/Geometry>
#include <osg/LOD>
#include <osg/MatrixTransform>
#include <osg/VertexAttribDivisor>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace parkwright {

namespace {

constexpr double Turn = 2 * std::numbers::pi;

/// 0 to 1, of a place and a number: the same in every run.
double chance(double x, double y, int number)
{
    const double wave = std::sin(x * 12.9898 + y * 78.233 + number * 37.719) * 43758.5453;
    return wave - std::floor(wave);
}

/// A ring of the crown: height and radius, of a tree that is 1 high with a crown 1 wide.
struct Level
{
    double z, radius;
};

/// One way to draw a tree.
struct TreeShape
{
    int sides;
    std::vector<Level> crown; ///< from below; between the lower and the upper tip
    double bottom;            ///< height of the lower tip
    int trunkSides;           ///< 0 for none
    double from, to;          ///< metres from the eye
};

const std::vector<TreeShape>& treeShapes()
{
    static const std::vector<TreeShape> shapes{
        {9, {{.22, .26}, {.36, .44}, {.53, .50}, {.71, .42}, {.87, .24}}, .19, 5, 0, 170},
        {6, {{.25, .32}, {.50, .50}, {.78, .36}}, .19, 3, 170, 600},
        {5, {{.30, .42}, {.66, .46}}, .15, 0, 600, 2200},
        {4, {{.42, .52}}, .08, 0, 2200, 40000}};
    return shapes;
}

/// Surface of revolution with a slightly uneven skin.
class TreeWriter
{
public:
    explicit TreeWriter(const TreeShape& shape)
    {
        addCrown(shape);
        addTrunk(shape);
    }

    osg::ref_ptr<osg::Geometry> geometry(osg::Vec4Array* places, osg::Vec4Array* traits,
                                         const osg::BoundingBox& box) const
    {
        auto made = osg::ref_ptr(new osg::Geometry);
        made->setUseDisplayList(false);
        made->setUseVertexBufferObjects(true);
        made->setVertexArray(mPlaces);
        made->setNormalArray(mNormals, osg::Array::BIND_PER_VERTEX);
        made->setVertexAttribArray(OwnSlotA, places, osg::Array::BIND_PER_VERTEX);
        made->setVertexAttribArray(OwnSlotB, traits, osg::Array::BIND_PER_VERTEX);
        mTriangles->setNumInstances(int(places->size()));
        made->addPrimitiveSet(mTriangles);
        osg::StateSet& state = *made->getOrCreateStateSet();
        state.setAttribute(new osg::VertexAttribDivisor(OwnSlotA, 1));
        state.setAttribute(new osg::VertexAttribDivisor(OwnSlotB, 1));
        made->setInitialBound(box);
        return made;
    }

private:
    void addCrown(const TreeShape& shape)
    {
        std::vector<std::vector<unsigned>> rings;
        for (size_t i = 0; i < shape.crown.size(); ++i) {
            std::vector<unsigned> ring;
            for (int side = 0; side < shape.sides; ++side) {
                const double turn = Turn * (side + 0.5 * double(i % 2)) / shape.sides;
                const double uneven = 0.90 + 0.2 * chance(double(i), side, shape.sides);
                const double r = shape.crown[i].radius * uneven;
                ring.push_back(add(r * std::cos(turn), r * std::sin(turn), shape.crown[i].z));
            }
            rings.push_back(std::move(ring));
        }
        const unsigned low = add(0, 0, shape.bottom);
        const unsigned tip = add(0, 0, 1);
        const auto next = [&](size_t i) { return (i + 1) % size_t(shape.sides); };
        for (size_t i = 0; i < size_t(shape.sides); ++i) {
            triangle(low, rings.front()[next(i)], rings.front()[i]);
            triangle(rings.back()[i], rings.back()[next(i)], tip);
            for (size_t k = 0; k + 1 < rings.size(); ++k) {
                triangle(rings[k][i], rings[k][next(i)], rings[k + 1][i]);
                triangle(rings[k][next(i)], rings[k + 1][next(i)], rings[k + 1][i]);
            }
        }
    }

    void addTrunk(const TreeShape& shape)
    {
        std::vector<unsigned> feet;
        for (int side = 0; side < shape.trunkSides; ++side) {
            const double turn = Turn * side / shape.trunkSides;
            const osg::Vec3f normal(float(std::cos(turn)), float(std::sin(turn)), 0);
            for (const double z : {-0.06, 0.34}) {
                mPlaces->push_back({normal.x() * 0.045f, normal.y() * 0.045f, float(z)});
                mNormals->push_back(normal);
            }
            feet.push_back(unsigned(mPlaces->size() - 2));
        }
        for (size_t i = 0; i < feet.size(); ++i) {
            const unsigned a = feet[i];
            const unsigned b = feet[(i + 1) % feet.size()];
            triangle(a, b, b + 1);
            triangle(a, b + 1, a + 1);
        }
    }

    unsigned add(double x, double y, double z)
    {
        mPlaces->push_back({float(x), float(y), float(z)});
        // As of a ball: a crown is lit as one soft shape. Longer than 1 says that it is a crown.
        osg::Vec3f normal(float(x), float(y), float((z - 0.48) * 0.8));
        normal.normalize();
        mNormals->push_back(normal * 2);
        return unsigned(mPlaces->size() - 1);
    }
    void triangle(unsigned a, unsigned b, unsigned c)
    {
        for (const unsigned index : {a, b, c})
            mTriangles->push_back(static_cast<unsigned short>(index));
    }

    osg::ref_ptr<osg::Vec3Array> mPlaces = new osg::Vec3Array;
    osg::ref_ptr<osg::Vec3Array> mNormals = new osg::Vec3Array;
    osg::ref_ptr<osg::DrawElementsUShort> mTriangles = new osg::DrawElementsUShort(GL_TRIANGLES);
};

} // namespace

osg::ref_ptr<osg::Node> buildTrees(std::span<const ContextTree> trees, const HeightField& ground,
                                   const MapPoint& anchor, const MapPoint& origin)
{
    if (trees.empty())
        return nullptr;
    auto places = osg::ref_ptr(new osg::Vec4Array); // x, y, z, height
    auto traits = osg::ref_ptr(new osg::Vec4Array); // width, turn, tone, pointedness
    osg::BoundingBox box;
    for (const ContextTree& tree : trees) {
        const double size = chance(tree.x, tree.y, 1);
        const double height = tree.height > 0.5 ? std::min(tree.height, 60.0) : 5.5 + 3.5 * size;
        const bool pointed = chance(tree.x, tree.y, 2) > 0.88;
        const double width = std::clamp(
            height * (pointed ? 0.46 : 0.62 + 0.2 * chance(tree.x, tree.y, 3)), 1.2, 12.0);
        const osg::Vec3f foot(float(tree.x - anchor.x), float(tree.y - anchor.y),
                              float(ground.surfaceAt(tree.x, tree.y) - anchor.z));
        places->push_back({foot, float(height)});
        traits->push_back({float(width), float(Turn * chance(tree.x, tree.y, 4)),
                           float(chance(tree.x, tree.y, 5)), pointed ? 1.0f : 0.0f});
        const auto half = float(width / 2 * 1.2);
        box.expandBy(foot - osg::Vec3f(half, half, float(height) * 0.1f));
        box.expandBy(foot + osg::Vec3f(half, half, float(height)));
    }
    auto levels = osg::ref_ptr(new osg::LOD);
    levels->setCenterMode(osg::LOD::USER_DEFINED_CENTER);
    levels->setCenter(box.center());
    levels->setRadius(box.radius());
    for (const TreeShape& shape : treeShapes()) {
        auto geode = osg::ref_ptr(new osg::Geode);
        geode->addDrawable(TreeWriter(shape).geometry(places, traits, box));
        geode->setNodeMask(MaskFeature | MaskCastsShadow);
        levels->addChild(geode, float(shape.from), float(shape.to));
    }
    auto place = osg::ref_ptr(new osg::MatrixTransform(
        osg::Matrixd::translate(anchor.x - origin.x, anchor.y - origin.y, anchor.z - origin.z)));
    place->addChild(levels);
    place->getBound(); // here in the job, not on the GUI thread
    return place;
}

} // namespace parkwright
