#pragma once

#include "scene/terrain/TileGrid.h"

#include <osg/Matrixd>

#include <functional>
#include <vector>

namespace parkwright {

/// From where ground is looked at, and how large it appears.
struct GroundView
{
    MapPoint eye;           ///< project CRS
    osg::Matrixd mapToClip; ///< from map minus `origin` to clip coordinates
    MapPoint origin;
    /// Pixels of a metre: at 1 m distance, or anywhere when orthographic.
    double pixelsPerMetre = 1000;
    bool orthographic = false;

    friend bool operator==(const GroundView&, const GroundView&) = default;
};

/// What the choice has to know about a square.
struct TileFacts
{
    double lowest = 0, highest = 0; ///< map z
    double finestTexel = 0;         ///< metres below which nothing more is to be seen
};

/// A square that is looked at, with what would be needed to show it.
struct ChosenTile
{
    TileKey key;
    bool split = false;  ///< its children are wanted instead
    double distance = 0; ///< metres from the eye to its nearest point
};

/// Squares to draw for a view, parents before their children. Those with split == false cover all
/// that is in sight, without overlap, with texels of about `pixels` each.
///
/// When there would be more than `most` of them, texels are allowed to be larger.
std::vector<ChosenTile> chooseTiles(const TileGrid& grid, const GroundView& view,
                                    const std::function<TileFacts(const TileKey&)>& facts,
                                    double pixels = 1.15, size_t most = 260);

} // namespace parkwright
