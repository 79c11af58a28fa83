#pragma once

#include "scene/terrain/GroundContent.h"
#include "scene/terrain/TileGrid.h"

#include <osg/Node>
#include <osg/ref_ptr>

namespace parkwright {

constexpr int TileTexels = 256; ///< texels of a tile's textures along one side
/// Texels that lie beyond the tile on each side, so that neighbours blend without a seam.
constexpr int TileApron = 1;

/// The square that a tile's textures show: the tile and its apron.
MapExtent textureExtent(const MapExtent& tile);

/// One square of ground, ready to be attached.
struct GroundTile
{
    TileKey key;
    osg::ref_ptr<osg::Node> node; ///< stands at the tile's centre minus the origin
    double lowest = 0;            ///< map z
    double highest = 0;
};

/// Mesh, imagery, painted layers and parcels of one square. Any thread, no OpenGL.
/// @param origin of the scene; what it is at the centre is subtracted in double
GroundTile buildGroundTile(const GroundContent& content, const TileGrid& grid, const TileKey& key,
                           const MapPoint& origin);

} // namespace parkwright
