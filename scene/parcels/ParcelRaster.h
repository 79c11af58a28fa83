#pragma once

#include "gis/geo/Geometry.h"
#include "scene/terrain/ExtentIndex.h"

#include <cstdint>
#include <vector>

namespace parkwright {

/// A parcel as the ground shows it. Its colour and state stand in the parcel table under `slot`.
struct ParcelShape
{
    std::uint32_t slot = 0; ///< row of the parcel table, below 2^23 - 1
    Geometry area;          ///< polygons, project CRS; heights are ignored
};

/// All parcels of a scene. Immutable and shared by the jobs that build ground tiles.
class ParcelShapes
{
public:
    ParcelShapes() = default;
    /// What has no polygon is left out. Later parcels lie over earlier ones.
    explicit ParcelShapes(std::vector<ParcelShape> shapes);

    const std::vector<ParcelShape>& shapes() const { return mShapes; }
    const ExtentIndex& index() const { return mIndex; }
    const MapExtent& extent() const { return mIndex.extent(); }
    bool isEmpty() const { return mShapes.empty(); }

private:
    std::vector<ParcelShape> mShapes;
    ExtentIndex mIndex;
};

/// Which parcel each texel of a square of ground belongs to, and where its borders run.
struct ParcelRaster
{
    int size = 0; ///< texels per side
    /// Row by row from the SOUTH-west, as textures have it: slot + 1 in the lower 23 bits (0 is no
    /// parcel), then a bit that is set where a border line reaches beyond its parcel, and coverage
    /// by border lines, 0 to 255, in the upper 8.
    std::vector<std::uint32_t> texels;

    bool isBlank() const { return texels.empty(); }
    std::uint32_t slotPlusOne(int column, int row) const; ///< 0 also where only a border reaches
    std::uint32_t border(int column, int row) const;
};

/// Any thread.
/// @param area       outer edges of the outermost texels, project CRS
/// @param lineMetres width of border lines; they are never thinner than 1.5 texels
/// @returns a blank one when no parcel touches the area
ParcelRaster rasterParcels(const ParcelShapes& shapes, const MapExtent& area, int size,
                           double lineMetres);

} // namespace parkwright
