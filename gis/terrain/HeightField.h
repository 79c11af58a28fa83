#pragma once

#include "gis/geo/Geometry.h"

#include <memory>
#include <optional>
#include <vector>

namespace parkwright {

/// Heights on a regular net over a rectangle of the project CRS.
struct HeightGrid
{
    MapExtent extent; ///< the outermost nodes lie on its edges; metres
    int columns = 0;  ///< nodes from west to east, at least 2
    int rows = 0;     ///< nodes from north to south, at least 2
    /// Row by row from the north-west, columns * rows values, metres; NaN where nothing is known.
    std::vector<float> heights;

    bool isEmpty() const { return columns < 2 || rows < 2; }
    /// Metres between nodes, the coarser of the two directions.
    double spacing() const;
    /// Bilinear; unknown corners are left out as long as the nearest one is known.
    /// @returns NaN outside or where nothing is known
    double at(double x, double y) const;
};

/// The ground of a project: what buildings, sensors, boundaries and the terrain mesh stand on.
///
/// Immutable; copying one shares its data; any thread. A default-made one is flat ground at 0 m
/// and knows no measured height anywhere.
class HeightField
{
public:
    HeightField() = default;
    /// @param grids the first one that knows a height decides; empty ones are left out
    static HeightField fromGrids(std::vector<HeightGrid> grids);
    /// Flat ground at a height, metres: where a plan says how high it lies and nothing else does.
    static HeightField level(double height);

    /// True when no elevation data is there at all.
    bool isFlat() const { return mData == nullptr; }

    /// Measured height, metres in the project's vertical datum; nothing where no data is.
    std::optional<double> heightAt(const MapPoint& place) const;

    /// A height everywhere, continuous: measured where there is data, otherwise that of the nearest
    /// data, running out to levelAway() some kilometres beyond it.
    double surfaceAt(double x, double y) const;
    double surfaceAt(const MapPoint& place) const { return surfaceAt(place.x, place.y); }

    /// Lowest surface under a ring: its corners, edges (every `step` metres) and middle.
    double lowestUnder(const Ring& ring, double step = 5) const;
    double highestUnder(const Ring& ring, double step = 5) const;

    /// The corner points with z put on the surface, and more points between them so that none is
    /// farther from the next than `step` metres.
    Line drapedLine(const Line& line, double step, double above = 0) const;

    /// Height of the ground far away from all data, metres.
    double levelAway() const;
    double lowest() const; ///< of all data, metres; the level when flat
    /// Of all data; empty when flat.
    const MapExtent& extent() const;
    /// Metres between samples of the finest data that touches `area`; nothing where none does.
    std::optional<double> spacingIn(const MapExtent& area) const;

    /// Whether both share their data, or are flat at the same height.
    friend bool operator==(const HeightField& a, const HeightField& b)
    {
        return a.mData == b.mData && a.mLevel == b.mLevel;
    }

private:
    struct Data;
    double mLevel = 0; ///< of flat ground
    std::shared_ptr<const Data> mData;
};

} // namespace parkwright
