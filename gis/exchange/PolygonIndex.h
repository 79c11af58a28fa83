#pragma once

#include "gis/core/Uid.h"
#include "gis/geo/Geometry.h"

#include <vector>

namespace parkwright {

/// Finds the area in which a point lies. Made once, then only asked; any thread may ask.
class PolygonIndex
{
public:
    void add(const Uid& id, const Geometry& geometry); ///< what has no area is passed over
    void build();                                      ///< after the last add()
    bool isEmpty() const { return mItems.empty(); }

    /// The smallest area with the point inside or on its edge; null when there is none.
    Uid find(const MapPoint& point) const;

private:
    struct Item
    {
        Uid id;
        Geometry geometry;
        double area = 0;
    };
    size_t cellOf(double value, double low, double size, size_t count) const;

    std::vector<Item> mItems; ///< smallest area first once built
    MapExtent mExtent;
    size_t mColumns = 0, mRows = 0;
    std::vector<std::vector<std::uint32_t>> mCells; ///< items by cell, row by row, ascending
};

/// Whether the point lies inside; holes are outside. No GEOS: exact enough and quick.
bool liesInside(const Geometry& polygons, const MapPoint& point);

} // namespace parkwright
