#pragma once

#include "gis/core/Job.h"
#include "gis/core/Result.h"
#include "gis/terrain/HeightField.h"
#include "gis/terrain/RasterSource.h"

#include <memory>

namespace parkwright {

/// One open elevation raster, seen from the project CRS. Any type of values, any CRS, rotated or
/// upside down. One object is used by one thread at a time; open another one for another thread.
class ElevationRaster
{
public:
    static Result<ElevationRaster> open(const RasterSource& source, const Crs& project);
    ElevationRaster(ElevationRaster&&) noexcept;
    ElevationRaster& operator=(ElevationRaster&&) noexcept;
    ~ElevationRaster();

    const MapExtent& extent() const; ///< project CRS, metres
    double resolution() const;       ///< metres between its samples
    bool saysWhereItLies() const;    ///< false when no CRS was given and the project's is assumed
    int columns() const;             ///< samples of the file, west to east as stored
    int rows() const;

    /// Metres; bilinear between the middles of the pixels, nothing where no data is.
    std::optional<double> heightAt(const MapPoint& place) const;
    /// Heights of a net over `area`; NaN where no data is. Thinned out by averaging when the net is
    /// coarser than the file.
    Result<HeightGrid> read(const MapExtent& area, int columns, int rows) const;

private:
    struct Data;
    explicit ElevationRaster(std::unique_ptr<Data> data);
    std::unique_ptr<Data> mData;
};

/// Reads the ground of a project from its elevation rasters, the first one deciding where several
/// know. Each gives a fine net over `focus` (the plan) and a coarse one over all of it.
/// Rasters that cannot be read are left out and told in `failures`, if given.
/// @param nodesPerSide at most, for each net
Result<HeightField> readHeightField(const std::vector<RasterSource>& sources, const Crs& project,
                                    const MapExtent& focus, JobContext& job,
                                    std::vector<Error>* failures = nullptr,
                                    int nodesPerSide = 1536);

} // namespace parkwright
