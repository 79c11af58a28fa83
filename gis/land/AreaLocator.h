#pragma once

#include "gis/core/Uid.h"
#include "gis/geo/Geometry.h"

#include <optional>
#include <vector>

namespace parkwright {

/// Whether a point lies in an area, borders included on two of four sides; holes are outside.
bool liesIn(const Geometry& area, const MapPoint& point);

/// A point that stands for an area and lies inside it: its centre of gravity where that is inside,
/// else the point where a label would stand. Nothing for what is no area.
std::optional<MapPoint> pointInside(const Geometry& area);

/// Tells in which of many areas a point lies, quickly. Fill it, then ask; asking is safe from many
/// threads.
class AreaLocator
{
public:
    void add(const Uid& id, const Geometry& area);
    void prepare(); ///< after the last add()

    /// The smallest area that holds the point; null when none does.
    Uid find(const MapPoint& point) const;
    bool isEmpty() const { return mAreas.empty(); }

private:
    struct Area
    {
        Uid id;
        Geometry shape;
        double size = 0;
    };
    size_t cellOf(double value, double from, double width) const;

    std::vector<Area> mAreas;
    MapExtent mExtent;
    size_t mSide = 0; ///< cells in a row and in a column
    std::vector<std::vector<std::uint32_t>> mCells;
};

} // namespace parkwright
