#pragma once

#include "gis/geo/Geometry.h"

#include <cstdint>
#include <vector>

namespace parkwright {

/// Finds which of many rectangles touch another one: a net of cells with lists. Immutable after it
/// was made; any thread.
class ExtentIndex
{
public:
    ExtentIndex() = default;
    explicit ExtentIndex(std::vector<MapExtent> extents);

    /// Positions in the list it was made from, ascending.
    std::vector<std::uint32_t> touching(const MapExtent& area) const;
    bool touchesAny(const MapExtent& area) const;
    const MapExtent& extent() const { return mExtent; }

private:
    template <typename Visit>
    bool visitCells(const MapExtent& area, Visit visit) const;

    std::vector<MapExtent> mExtents;
    MapExtent mExtent;
    int mColumns = 0;
    int mRows = 0;
    std::vector<std::vector<std::uint32_t>> mCells;
    std::vector<std::uint32_t> mBig; ///< touch too many cells to stand in each
};

} // namespace parkwright
