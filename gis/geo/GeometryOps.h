#pragma once

#include "gis/geo/Geometry.h"

#include <QString>

#include <optional>

namespace parkwright {

// What GEOS can do for our shapes. All functions look at the plan (x, y) only, keep what they get
// unchanged, may be called from any thread, and give a null geometry where GEOS gives up. A null
// input is a null answer. Distances and areas are in the unit of the coordinates: metres in the
// project CRS.
//
// A shell with z (walls stand upright) has no meaning here; ask with its footprint.

/// Why a shape is not valid, and where.
struct GeometryFault
{
    QString reason; ///< GEOS' words, untranslated, e.g. "Self-intersection"
    std::optional<MapPoint> place;
};

/// @returns nothing when the shape is valid (OGC simple features) or null
std::optional<GeometryFault> findFault(const Geometry& geometry);
inline bool isValidGeometry(const Geometry& geometry)
{
    return !findFault(geometry);
}

/// The shape put right. Of polygons only the polygon part is kept, which may be nothing: then the
/// answer is null. Corners that are no finite number are left out first.
Geometry madeValid(const Geometry& geometry);

/// Area without holes, positive; 0 for points and lines. Exact for rings that do not cross
/// themselves.
double planarArea(const Geometry& geometry);
/// Length of lines or of all rings.
double planarLength(const Geometry& geometry);
std::optional<MapPoint> centroid(const Geometry& geometry);

/// Where a label or an icon stands best: the centre of the largest circle inside the largest
/// polygon, the middle of the longest line, the first point.
std::optional<MapPoint> labelPoint(const Geometry& geometry);

bool intersects(const Geometry& a, const Geometry& b);
/// True when nothing of `b` lies outside `a`; borders may touch (GEOS "covers").
bool contains(const Geometry& a, const Geometry& b);
bool contains(const Geometry& a, const MapPoint& point);
double distance(const Geometry& a, const Geometry& b); ///< NaN when one is null

Geometry united(const std::vector<Geometry>& geometries);
Geometry intersection(const Geometry& a, const Geometry& b);
Geometry difference(const Geometry& a, const Geometry& b);

enum class BufferCorners { Round, Mitre };
/// Grown by `distance`, or shrunk when it is negative.
Geometry buffered(const Geometry& geometry, double distance,
                  BufferCorners corners = BufferCorners::Round);
/// With fewer corners: none is moved by more than `tolerance`, and a polygon stays valid.
Geometry simplified(const Geometry& geometry, double tolerance);
/// The smallest rectangle of any direction around it; four corners.
Geometry orientedBox(const Geometry& geometry);

} // namespace parkwright
