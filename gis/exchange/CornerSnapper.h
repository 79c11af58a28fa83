#pragma once

#include "gis/geo/Geometry.h"

#include <unordered_map>

namespace parkwright {

/// Makes corners that lie within a tenth of a millimetre of each other the very same corner, so
/// that shared borders stay shared whatever transformation they came through. One thread.
class CornerSnapper
{
public:
    static constexpr double Tolerance = 1e-4; ///< m

    /// Takes the corners as they are, for others to be snapped to.
    void learn(const Geometry& geometry);
    /// The shape on known corners; new ones are rounded and known from then on. A ring that shrinks
    /// to less than three corners is left out.
    Geometry snapped(const Geometry& geometry);

private:
    struct Cell
    {
        qint64 x = 0, y = 0;
        friend bool operator==(const Cell&, const Cell&) = default;
    };
    struct CellHash
    {
        size_t operator()(const Cell& c) const noexcept
        {
            return size_t(c.x) * 0x9E3779B97F4A7C15ULL ^ size_t(c.y) * 0xC2B2AE3D27D4EB4FULL;
        }
    };
    static Cell cellOf(double x, double y);
    const MapPoint* find(const Cell& cell, const MapPoint& point) const;
    const MapPoint* findNear(const MapPoint& point) const;
    MapPoint snap(const MapPoint& point);
    Ring snap(const Ring& ring);

    std::unordered_multimap<Cell, MapPoint, CellHash> mCorners;
};

} // namespace parkwright
