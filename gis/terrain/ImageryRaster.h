#pragma once

#include "gis/core/Result.h"
#include "gis/geo/Geometry.h"
#include "gis/terrain/RasterSource.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace parkwright {

/// A picture of a rectangle of ground.
struct ImageryTile
{
    MapExtent extent; ///< the outer edges of the outermost pixels, project CRS
    int columns = 0;
    int rows = 0;
    /// Red, green, blue, alpha of each pixel, row by row from the north-west; alpha 0 where the
    /// raster has nothing. Colours are not multiplied by alpha.
    std::vector<std::uint8_t> rgba;
    bool isBlank() const; ///< nothing to be seen at all
};

/// One open picture, seen from the project CRS: colour, grey, palette, 8 bits or more (stretched),
/// with alpha, mask or "no data". One object is used by one thread at a time.
class ImageryRaster
{
public:
    static Result<ImageryRaster> open(const RasterSource& source, const Crs& project);
    ImageryRaster(ImageryRaster&&) noexcept;
    ImageryRaster& operator=(ImageryRaster&&) noexcept;
    ~ImageryRaster();

    const MapExtent& extent() const; ///< project CRS, metres
    double resolution() const;       ///< metres of a pixel
    Result<ImageryTile> read(const MapExtent& area, int columns, int rows) const;

private:
    struct Data;
    explicit ImageryRaster(std::unique_ptr<Data> data);
    std::unique_ptr<Data> mData;
};

/// Tiles of one picture for any thread: every reader that works at the same time gets an open
/// raster of its own, which is kept for the next one.
class ImagerySource
{
public:
    /// Opens it once, to learn where it lies.
    static Result<std::shared_ptr<const ImagerySource>> open(const RasterSource& source,
                                                             const Crs& project);

    const MapExtent& extent() const { return mExtent; }
    double resolution() const { return mResolution; }
    Result<ImageryTile> read(const MapExtent& area, int columns, int rows) const;

private:
    ImagerySource(RasterSource source, Crs project, ImageryRaster first);

    RasterSource mSource;
    Crs mProject;
    MapExtent mExtent;
    double mResolution = 1;
    mutable std::mutex mMutex;
    mutable std::vector<ImageryRaster> mIdle; ///< guarded by mMutex
};

} // namespace parkwright
