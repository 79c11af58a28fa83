#include "gis/geo/RingCheck.h"

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

/// Which side of the line from a to b the point p is on; 0 also where rounding could decide.
int sideOf(const MapPoint& a, const MapPoint& b, const MapPoint& p)
{
    const double left = (b.x - a.x) * (p.y - a.y);
    const double right = (b.y - a.y) * (p.x - a.x);
    const double doubt = 1e-12 * (std::abs(left) + std::abs(right));
    return left - right > doubt ? 1 : (right - left > doubt ? -1 : 0);
}

/// Whether two edges are certainly apart: both ends of one on the same side of the other.
bool areApart(const MapPoint& a, const MapPoint& b, const MapPoint& c, const MapPoint& d)
{
    if (std::max(a.x, b.x) < std::min(c.x, d.x) || std::max(c.x, d.x) < std::min(a.x, b.x) ||
        std::max(a.y, b.y) < std::min(c.y, d.y) || std::max(c.y, d.y) < std::min(a.y, b.y))
        return true;
    return sideOf(a, b, c) * sideOf(a, b, d) > 0 || sideOf(c, d, a) * sideOf(c, d, b) > 0;
}

} // namespace

bool isSurelySimple(const Geometry& geometry)
{
    constexpr size_t MostCorners = 64; // every pair of edges is looked at
    if (geometry.kind() != GeometryKind::Polygons || geometry.polygons().size() != 1)
        return false;
    const Polygon& polygon = geometry.polygons().front();
    const Ring& ring = polygon.outer;
    const size_t count = ring.size();
    if (!polygon.holes.empty() || count < 3 || count > MostCorners)
        return false;
    for (size_t i = 0; i < count; ++i) {
        const MapPoint& a = ring[i];
        const MapPoint& b = ring[(i + 1) % count];
        if (sideOf(a, b, ring[(i + 2) % count]) == 0) // a spike, a corner twice, or merely straight
            return false;
        for (size_t j = i + 2; j < count; ++j) {
            if (j + 1 - i == count) // the edge before this one
                continue;
            if (!areApart(a, b, ring[j], ring[(j + 1) % count]))
                return false;
        }
    }
    return true;
}

} // namespace parkwright
