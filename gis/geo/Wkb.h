#pragma once

#include "gis/geo/Geometry.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace parkwright {

/// Which of the two names of a kind is written: "Polygon" or "MultiPolygon".
enum class WkbParts {
    AsFound, ///< the single type when there is one part
    Multi    ///< always the multi type, as a column of multi geometries wants it
};

/// What a reader of foreign WKB met on its way; the geometry itself cannot tell any more.
struct WkbNotes
{
    bool unclosedRing = false; ///< a ring did not end where it began; it was closed
    bool mixedKinds = false;   ///< a collection; only the parts of the highest dimension were taken
    bool hadM = false;         ///< measures, which were dropped
};

/// Little-endian ISO WKB (Z types are 1000 + type); rings closed, as WKB wants it. Empty for a null
/// geometry.
QByteArray toWkb(const Geometry& geometry, WkbParts parts = WkbParts::AsFound);

/// Reads ISO and extended WKB of either byte order, also PolyhedralSurface, TIN and Triangle; an
/// embedded SRID is skipped. An empty geometry comes back null.
/// @returns nothing when it is cut short, nests too deep or is a curve type
std::optional<Geometry> geometryFromWkb(QByteArrayView wkb, WkbNotes* notes = nullptr);

/// A GeoPackage geometry blob: header with `srsId` and extent (none for points), then WKB. Empty
/// for a null geometry, which GeoPackage stores as NULL.
QByteArray toGeoPackageBlob(const Geometry& geometry, int srsId, WkbParts parts = WkbParts::Multi);

struct GeoPackageGeometry
{
    Geometry geometry;
    int srsId = 0;
};

/// @returns nothing when the blob is damaged or holds a curve type
std::optional<GeoPackageGeometry> fromGeoPackageBlob(QByteArrayView blob,
                                                     WkbNotes* notes = nullptr);

} // namespace parkwright
