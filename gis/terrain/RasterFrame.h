#pragma once

// Private to gis/terrain: it shows GDAL.

#include "gis/core/Result.h"
#include "gis/gdal/GdalScope.h"
#include "gis/geo/Crs.h"
#include "gis/terrain/RasterSource.h"

#include <optional>
#include <vector>

namespace parkwright {

/// A part of a raster's pixel net, and how much it is thinned out when read.
struct PixelWindow
{
    int x = 0, y = 0, width = 0, height = 0; ///< pixels of the full raster
    int columns = 0, rows = 0;               ///< what is read of it

    bool isEmpty() const { return columns < 1 || rows < 1; }
    /// Place of a full-raster pixel coordinate in the thinned net, 0 = middle of its first cell.
    double columnOf(double pixelX) const { return (pixelX - x) * columns / width - 0.5; }
    double rowOf(double pixelY) const { return (pixelY - y) * rows / height - 0.5; }
};

/// An open raster and the way from the project CRS to its pixels. One thread at a time.
class RasterFrame
{
public:
    static Result<RasterFrame> open(const RasterSource& source, const Crs& project);

    GDALDatasetH dataset() const { return mDataset.get(); }
    int width() const { return mWidth; }
    int height() const { return mHeight; }
    bool saysWhereItLies() const { return mHasCrs; }
    const MapExtent& extent() const { return mExtent; }
    double resolution() const { return mResolution; }

    /// Project coordinates become pixel coordinates in place: x = column, y = row, 0,0 is the outer
    /// corner of the first pixel; infinite where that cannot be.
    void toPixels(std::vector<MapPoint>& places) const;

    /// The pixels that `pixelPlaces` need, thinned out to about the density of a net of `columns`
    /// by `rows` of them.
    PixelWindow windowFor(const std::vector<MapPoint>& pixelPlaces, int columns, int rows) const;

private:
    RasterFrame() = default;
    MapPoint toGround(double pixelX, double pixelY) const; ///< in the raster's own CRS
    bool measure();

    DatasetPtr mDataset;
    std::optional<CoordinateTransform> mToProject; ///< nothing when both are the same
    int mWidth = 0;
    int mHeight = 0;
    bool mHasCrs = false;
    double mForward[6] = {0, 1, 0, 0, 0, 1};  ///< GDAL geotransform: pixel to ground
    double mBackward[6] = {0, 1, 0, 0, 0, 1}; ///< ground to pixel
    MapExtent mExtent;
    double mResolution = 1;
};

} // namespace parkwright
