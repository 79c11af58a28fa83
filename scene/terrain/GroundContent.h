#pragma once

#include "gis/terrain/HeightField.h"
#include "gis/terrain/ImageryRaster.h"
#include "scene/context/GroundPaint.h"
#include "scene/parcels/ParcelRaster.h"

#include <memory>
#include <vector>

namespace parkwright {

/// A picture on the ground and how much of it is seen.
struct ImageryEntry
{
    std::shared_ptr<const ImagerySource> source;
    double opacity = 1; ///< 0 to 1
    friend bool operator==(const ImageryEntry&, const ImageryEntry&) = default;
};

/// Everything that lies on the ground or is the ground. A value that jobs copy; what is big in it
/// is shared and never changed.
struct GroundContent
{
    HeightField heights;
    std::vector<ImageryEntry> imagery;           ///< later ones lie on top
    std::shared_ptr<const GroundPaint> paint;    ///< context layers; may be null
    std::shared_ptr<const ParcelShapes> parcels; ///< may be null

    /// Metres of a texel below which nothing more is to be seen in `area`; infinite where a single
    /// colour is all there is.
    double finestTexel(const MapExtent& area) const;
    /// What all of it covers; the terrain, when nothing else is there.
    MapExtent extent() const;
};

} // namespace parkwright
