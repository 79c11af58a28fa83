#include "scene/terrain/GroundContent.h"

#include <algorithm>
#include <limits>

namespace parkwright {

double GroundContent::finestTexel(const MapExtent& area) const
{
    double finest = std::numeric_limits<double>::infinity();
    if (const auto spacing = heights.spacingIn(area))
        finest = std::min(finest, *spacing / 8); // a mesh cell is eight texels wide
    for (const ImageryEntry& entry : imagery) {
        if (entry.source->extent().intersects(area))
            finest = std::min(finest, entry.source->resolution() * 0.7);
    }
    if (parcels && parcels->index().touchesAny(area))
        finest = std::min(finest, 0.125);
    if (paint && paint->touches(area))
        finest = std::min(finest, 0.125);
    return finest;
}

MapExtent GroundContent::extent() const
{
    MapExtent all = heights.extent();
    for (const ImageryEntry& entry : imagery)
        all.add(entry.source->extent());
    if (parcels)
        all.add(parcels->extent());
    if (paint)
        all.add(paint->extent());
    return all;
}

} // namespace parkwright
