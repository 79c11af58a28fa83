#include "scene/terrain/TileChoice.h"

#include "scene/terrain/GroundTile.h"

#include <osg/Vec4d>

#include <algorithm>
#include <array>
#include <cmath>

namespace parkwright {

namespace {

/// Whether some of the box may be in sight: not all corners lie beyond one clip plane.
bool mayBeSeen(const MapExtent& area, const TileFacts& facts, const GroundView& view)
{
    std::array<int, 6> beyond{};
    for (int i = 0; i < 8; ++i) {
        const osg::Vec4d corner(((i & 1) != 0 ? area.maxX : area.minX) - view.origin.x,
                                ((i & 2) != 0 ? area.maxY : area.minY) - view.origin.y,
                                ((i & 4) != 0 ? facts.highest : facts.lowest) - view.origin.z, 1);
        const osg::Vec4d clip = corner * view.mapToClip;
        beyond[0] += clip.x() < -clip.w();
        beyond[1] += clip.x() > clip.w();
        beyond[2] += clip.y() < -clip.w();
        beyond[3] += clip.y() > clip.w();
        beyond[4] += clip.z() < -clip.w();
        beyond[5] += clip.z() > clip.w();
    }
    return std::find(beyond.begin(), beyond.end(), 8) == beyond.end();
}

double distanceTo(const MapExtent& area, const TileFacts& facts, const MapPoint& eye)
{
    const double dx = std::max({area.minX - eye.x, eye.x - area.maxX, 0.0});
    const double dy = std::max({area.minY - eye.y, eye.y - area.maxY, 0.0});
    const double dz = std::max({facts.lowest - eye.z, eye.z - facts.highest, 0.0});
    return std::sqrt(dx * dx + dy * dy + dz * dz);
}

struct Chooser
{
    const TileGrid& grid;
    const GroundView& view;
    const std::function<TileFacts(const TileKey&)>& facts;
    double pixels;
    std::vector<ChosenTile> chosen;
    size_t leaves = 0;
    size_t most;

    void visit(const TileKey& key)
    {
        const TileFacts fact = facts(key);
        const MapExtent area = grid.extentOf(key);
        if (leaves > most || !mayBeSeen(area, fact, view))
            return;
        const double distance = distanceTo(area, fact, view.eye);
        const double texel = area.width() / (TileTexels - 2 * TileApron);
        const double perMetre =
            view.orthographic ? view.pixelsPerMetre : view.pixelsPerMetre / std::max(distance, 1.0);
        const bool split =
            key.level < grid.deepest && texel > fact.finestTexel && texel * perMetre > pixels;
        chosen.push_back({key, split, distance});
        if (!split) {
            ++leaves;
            return;
        }
        for (int i = 0; i < 4; ++i)
            visit(key.child(i & 1, i >> 1));
    }
};

} // namespace

std::vector<ChosenTile> chooseTiles(const TileGrid& grid, const GroundView& view,
                                    const std::function<TileFacts(const TileKey&)>& facts,
                                    double pixels, size_t most)
{
    for (;; pixels *= 1.3) {
        Chooser chooser{grid, view, facts, pixels, {}, 0, most};
        chooser.visit({});
        if (chooser.leaves <= most || pixels > 1000)
            return std::move(chooser.chosen);
    }
}

} // namespace parkwright
