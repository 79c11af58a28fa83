#include "scene/terrain/GroundTile.h"

#include "scene/NodeMask.h"
#include "scene/render/TextureUnit.h"

#include <osg/Geode>
#include <osg/Geometry>
#include <osg/MatrixTransform>
#include <osg/Texture2D>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace parkwright {

namespace {

constexpr int MeshCells = 32; ///< of a tile with relief, along one side

osg::ref_ptr<osg::Texture2D> makeTexture(osg::Image* image)
{
    auto texture = osg::ref_ptr(new osg::Texture2D(image));
    texture->setWrap(osg::Texture::WRAP_S, osg::Texture::CLAMP_TO_EDGE);
    texture->setWrap(osg::Texture::WRAP_T, osg::Texture::CLAMP_TO_EDGE);
    texture->setResizeNonPowerOfTwoHint(false);
    return texture;
}

/// RGBA8 with mipmaps from rows that begin in the south.
osg::ref_ptr<osg::Texture2D> makeColourTexture(osg::Image* image)
{
    auto texture = makeTexture(image);
    texture->setInternalFormat(GL_RGBA8);
    texture->setFilter(osg::Texture::MIN_FILTER, osg::Texture::LINEAR_MIPMAP_LINEAR);
    texture->setFilter(osg::Texture::MAG_FILTER, osg::Texture::LINEAR);
    texture->setMaxAnisotropy(4);
    return texture;
}

osg::ref_ptr<osg::Image> makeColourImage()
{
    auto image = osg::ref_ptr(new osg::Image);
    image->allocateImage(TileTexels, TileTexels, 1, GL_RGBA, GL_UNSIGNED_BYTE);
    return image;
}

osg::ref_ptr<osg::Texture2D> imageryTexture(const GroundContent& content, const MapExtent& area)
{
    osg::ref_ptr<osg::Image> image;
    for (const ImageryEntry& entry : content.imagery) {
        if (!entry.source->extent().intersects(area))
            continue;
        const auto opacity = unsigned(std::lround(entry.opacity * 255));
        const auto tile = entry.source->read(area, TileTexels, TileTexels);
        if (!tile || tile->isBlank())
            continue;
        if (!image) {
            image = makeColourImage();
            std::memset(image->data(), 0, image->getTotalSizeInBytes());
        }
        for (int row = 0; row < TileTexels; ++row) {
            const std::uint8_t* from = &tile->rgba[size_t(row) * TileTexels * 4];
            std::uint8_t* to = image->data(0, unsigned(TileTexels - 1 - row));
            for (int column = 0; column < TileTexels; ++column, from += 4, to += 4) {
                const unsigned cover = from[3] * opacity / 255;
                if (cover == 0)
                    continue;
                const unsigned below = to[3] * (255 - cover) / 255;
                for (int i = 0; i < 3; ++i)
                    to[i] = std::uint8_t((from[i] * cover + to[i] * below) / (cover + below));
                to[3] = std::uint8_t(cover + below);
            }
        }
    }
    return image ? makeColourTexture(image) : nullptr;
}

osg::ref_ptr<osg::Texture2D> paintTexture(const GroundContent& content, const MapExtent& area)
{
    if (!content.paint || !content.paint->touches(area))
        return nullptr;
    QImage painted = content.paint->paint(area, TileTexels);
    if (painted.isNull())
        return nullptr;
    painted.convertTo(QImage::Format_RGBA8888_Premultiplied);
    auto image = makeColourImage();
    for (int row = 0; row < TileTexels; ++row)
        std::memcpy(image->data(0, unsigned(TileTexels - 1 - row)), painted.constScanLine(row),
                    size_t(TileTexels) * 4);
    return makeColourTexture(image);
}

osg::ref_ptr<osg::Texture2D> parcelTexture(const GroundContent& content, const MapExtent& area)
{
    if (!content.parcels)
        return nullptr;
    const ParcelRaster raster = rasterParcels(*content.parcels, area, TileTexels, 0.4);
    if (raster.isBlank())
        return nullptr;
    auto image = osg::ref_ptr(new osg::Image);
    image->allocateImage(TileTexels, TileTexels, 1, GL_RED_INTEGER_EXT, GL_UNSIGNED_INT);
    std::memcpy(image->data(), raster.texels.data(), raster.texels.size() * sizeof(std::uint32_t));
    auto texture = makeTexture(image);
    texture->setInternalFormat(GL_R32UI);
    texture->setSourceFormat(GL_RED_INTEGER_EXT);
    texture->setSourceType(GL_UNSIGNED_INT);
    texture->setFilter(osg::Texture::MIN_FILTER, osg::Texture::NEAREST);
    texture->setFilter(osg::Texture::MAG_FILTER, osg::Texture::NEAREST);
    return texture;
}

/// Nodes of a square net with a skirt that hides the cracks to coarser neighbours.
class TileMesh
{
public:
    TileMesh(const HeightField& heights, const MapExtent& area)
        : mHeights(heights)
        , mArea(area)
        , mCells(heights.isFlat() ? 1 : MeshCells)
    {
        sampleHeights();
        addNodes();
        addCells();
        if (!heights.isFlat())
            addSkirt();
    }

    double lowest() const { return mLowest; }
    double highest() const { return mHighest; }
    double middle() const { return (mLowest + mHighest) / 2; }

    osg::ref_ptr<osg::Geometry> geometry() const
    {
        auto made = osg::ref_ptr(new osg::Geometry);
        made->setUseDisplayList(false);
        made->setUseVertexBufferObjects(true);
        made->setVertexArray(mPlaces);
        made->setNormalArray(mNormals, osg::Array::BIND_PER_VERTEX);
        made->setTexCoordArray(0, mShares);
        made->addPrimitiveSet(mTriangles);
        return made;
    }

private:
    /// Heights of the nodes and of one ring beyond them, row by row from the south.
    void sampleHeights()
    {
        const int side = mCells + 3;
        const double step = mArea.width() / mCells;
        mSamples.resize(size_t(side) * size_t(side));
        mLowest = mHighest = mHeights.surfaceAt(mArea.minX, mArea.minY);
        for (int row = 0; row < side; ++row) {
            for (int column = 0; column < side; ++column) {
                const double height = mHeights.surfaceAt(mArea.minX + (column - 1) * step,
                                                         mArea.minY + (row - 1) * step);
                mSamples[size_t(row) * size_t(side) + size_t(column)] = height;
                mLowest = std::min(mLowest, height);
                mHighest = std::max(mHighest, height);
            }
        }
    }
    double sample(int column, int row) const
    {
        return mSamples[size_t(row + 1) * size_t(mCells + 3) + size_t(column + 1)];
    }

    void addNodes()
    {
        const double step = mArea.width() / mCells;
        for (int row = 0; row <= mCells; ++row) {
            for (int column = 0; column <= mCells; ++column) {
                mPlaces->push_back({float(column * step - mArea.width() / 2),
                                    float(row * step - mArea.height() / 2),
                                    float(sample(column, row) - middle())});
                osg::Vec3f normal(float(sample(column - 1, row) - sample(column + 1, row)),
                                  float(sample(column, row - 1) - sample(column, row + 1)),
                                  float(2 * step));
                normal.normalize();
                mNormals->push_back(normal);
                mShares->push_back({float(column) / float(mCells), float(row) / float(mCells)});
            }
        }
    }

    unsigned node(int column, int row) const { return unsigned(row * (mCells + 1) + column); }

    void addTriangle(unsigned a, unsigned b, unsigned c)
    {
        for (const unsigned index : {a, b, c})
            mTriangles->push_back(static_cast<unsigned short>(index));
    }

    void addCells()
    {
        for (int row = 0; row < mCells; ++row) {
            for (int column = 0; column < mCells; ++column) {
                const unsigned a = node(column, row);
                const unsigned b = node(column + 1, row);
                const unsigned c = node(column + 1, row + 1);
                const unsigned d = node(column, row + 1);
                addTriangle(a, b, c);
                addTriangle(a, c, d);
            }
        }
    }

    void addSkirt()
    {
        // Round the edge counter-clockwise; each node gets one straight below it.
        std::vector<unsigned> edge;
        for (int i = 0; i < mCells; ++i)
            edge.push_back(node(i, 0));
        for (int i = 0; i < mCells; ++i)
            edge.push_back(node(mCells, i));
        for (int i = mCells; i > 0; --i)
            edge.push_back(node(i, mCells));
        for (int i = mCells; i > 0; --i)
            edge.push_back(node(0, i));
        const auto drop = float(mArea.width() / mCells * 0.5 + (mHighest - mLowest) * 0.05);
        const auto first = unsigned(mPlaces->size());
        for (const unsigned index : edge) {
            osg::Vec3f place = (*mPlaces)[index];
            place.z() -= drop;
            mPlaces->push_back(place);
            mNormals->push_back(osg::Vec3f((*mNormals)[index]));
            mShares->push_back(osg::Vec2f((*mShares)[index]));
        }
        for (size_t i = 0; i < edge.size(); ++i) {
            const size_t next = (i + 1) % edge.size();
            addTriangle(edge[i], first + unsigned(i), first + unsigned(next));
            addTriangle(edge[i], first + unsigned(next), edge[next]);
        }
    }

    const HeightField& mHeights;
    MapExtent mArea;
    int mCells;
    double mLowest = 0;
    double mHighest = 0;
    std::vector<double> mSamples;
    osg::ref_ptr<osg::Vec3Array> mPlaces = new osg::Vec3Array;
    osg::ref_ptr<osg::Vec3Array> mNormals = new osg::Vec3Array;
    osg::ref_ptr<osg::Vec2Array> mShares = new osg::Vec2Array; ///< 0 to 1, west to east and up
    osg::ref_ptr<osg::DrawElementsUShort> mTriangles =
        new osg::DrawElementsUShort(osg::PrimitiveSet::TRIANGLES);
};

} // namespace

MapExtent textureExtent(const MapExtent& tile)
{
    return tile.grownBy(tile.width() / (TileTexels - 2 * TileApron) * TileApron);
}

GroundTile buildGroundTile(const GroundContent& content, const TileGrid& grid, const TileKey& key,
                           const MapPoint& origin)
{
    const MapExtent area = grid.extentOf(key);
    const MapExtent textured = textureExtent(area);
    const TileMesh mesh(content.heights, area);
    auto geometry = mesh.geometry();
    osg::StateSet& state = *geometry->getOrCreateStateSet();
    const auto imagery = imageryTexture(content, textured);
    const auto parcels = parcelTexture(content, textured);
    const auto paint = paintTexture(content, textured);
    if (imagery)
        state.setTextureAttribute(Own0, imagery);
    if (parcels)
        state.setTextureAttribute(Own1, parcels);
    if (paint)
        state.setTextureAttribute(Own2, paint);
    state.addUniform(
        new osg::Uniform("pwTileHas", (imagery ? 1 : 0) | (parcels ? 2 : 0) | (paint ? 4 : 0)));
    state.addUniform(new osg::Uniform("pwTileTexels", float(TileTexels)));

    auto geode = osg::ref_ptr(new osg::Geode);
    geode->addDrawable(geometry);
    geode->setNodeMask(content.heights.isFlat() ? unsigned(MaskTerrain)
                                                : unsigned(MaskTerrain) | MaskCastsShadow);
    const MapPoint center = area.center();
    auto transform = osg::ref_ptr(new osg::MatrixTransform(osg::Matrixd::translate(
        center.x - origin.x, center.y - origin.y, mesh.middle() - origin.z)));
    transform->addChild(geode);
    transform->getBound(); // here and not in the first frame
    return {key, transform, mesh.lowest(), mesh.highest()};
}

} // namespace parkwright
