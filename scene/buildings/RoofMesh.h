#pragma once

#include "scene/buildings/BuildingShape.h"
#include "scene/buildings/MeshWriter.h"

namespace parkwright {

/// The rectangle that fits tightest about a ring.
struct OrientedBox
{
    MapPoint centre;
    double heading = 0; ///< radians from east, of the long side
    double length = 0;  ///< metres, the long side
    double width = 0;
    double fill = 0; ///< share of it that the ring covers, 0 to 1
};
OrientedBox orientedBox(const Ring& ring);

/// The ring moved inwards by `distance`, corner by corner; empty where that cannot work.
Ring insetRing(const Ring& ring, double distance);

/// The roof over one polygon of a building, from z `top` upwards, with what stands on it.
/// begin() has been called on the writer. @param rich parapet and plant, too
void addRoof(MeshWriter& mesh, const BuildingShape& shape, const Polygon& polygon, double top,
             bool rich);

} // namespace parkwright
