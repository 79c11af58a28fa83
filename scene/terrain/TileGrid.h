#pragma once

#include "gis/geo/Geometry.h"

#include <algorithm>
#include <cmath>
#include <compare>
#include <cstdint>

namespace parkwright {

/// One square of a quadtree: level 0 is the whole, column and row count from the south-west.
struct TileKey
{
    int level = 0;
    std::int32_t column = 0;
    std::int32_t row = 0;

    TileKey child(int east, int north) const
    {
        return {level + 1, column * 2 + east, row * 2 + north};
    }
    friend bool operator==(const TileKey&, const TileKey&) = default;
    friend auto operator<=>(const TileKey&, const TileKey&) = default;
};

/// The squares that the ground is cut into.
struct TileGrid
{
    double minX = 0, minY = 0; ///< south-west corner of the whole, project CRS
    double size = 65536;       ///< metres along one side of the whole
    int deepest = 11;          ///< last level

    double sizeOf(int level) const { return std::ldexp(size, -level); }
    MapExtent extentOf(const TileKey& key) const
    {
        const double side = sizeOf(key.level);
        const double x = minX + side * key.column;
        const double y = minY + side * key.row;
        return {x, y, x + side, y + side};
    }

    /// Squares of `finest` metres at the deepest level, wide enough that the end of the ground lies
    /// in the haze. Steps instead of following the content exactly: a little more or less of it
    /// keeps the squares, and the same content gives the same ones whatever was there before.
    static TileGrid around(const MapExtent& content, double finest = 32)
    {
        TileGrid grid;
        const double width = std::max({content.width() * 3, content.height() * 3, 60000.0});
        grid.deepest = std::clamp(int(std::ceil(std::log2(width / finest))), 1, 24);
        grid.size = std::ldexp(finest, grid.deepest);
        const MapPoint center = content.isEmpty() ? MapPoint{} : content.center();
        const double step = std::max(grid.size / 16, finest);
        grid.minX = std::round(center.x / step) * step - grid.size / 2;
        grid.minY = std::round(center.y / step) * step - grid.size / 2;
        return grid;
    }
    friend bool operator==(const TileGrid&, const TileGrid&) = default;
};

} // namespace parkwright
