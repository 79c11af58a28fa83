#pragma once

#include "gis/core/Result.h"
#include "gis/geo/Geometry.h"

#include <memory>
#include <optional>

namespace parkwright {

/// A coordinate reference system, kept as the WKT 2 it came as. Cheap to copy, safe on any thread.
///
/// A default-made one is "unknown"; that is a state the user sees, not an error.
class Crs
{
public:
    Crs() = default;

    /// @param definition "EPSG:4547", an OGC URL or URN, WKT 1 (also ESRI's) or 2, or a PROJ string
    static Result<Crs> fromUserInput(const QString& definition);

    bool isValid() const { return mData != nullptr; }
    bool isProjected() const;  ///< metres or another length unit on a plane
    bool isGeographic() const; ///< degrees
    /// Metres of one unit of a projected CRS: 1, or 0.3048… for feet.
    double metresPerUnit() const;

    QString name() const; ///< as its register or author calls it, e.g. "CGCS2000 / 3-degree …"
    QString authority() const;    ///< "EPSG:4547", or empty for a custom one
    QString wkt() const;          ///< WKT 2:2019, one line
    Crs horizontal() const;       ///< a compound one without its vertical part; any other as it is
    QString verticalName() const; ///< of a compound one: "EPSG:5709 · NAP height"; else empty
    /// Short for people: "EPSG:4547 · CGCS2000 / …", or the name.
    QString displayName() const;

    friend bool operator==(const Crs& a, const Crs& b);

private:
    struct Data;
    explicit Crs(std::shared_ptr<const Data> data);
    std::shared_ptr<const Data> mData;
};

/// Moves coordinates from one CRS to another. x is east or longitude on both sides, whatever the
/// register says of the axes. Heights pass through unless both CRSs have a vertical part.
///
/// One object is used by one thread at a time: it holds a PROJ context of its own. Making one takes
/// 20 to 60 ms; keep it.
class CoordinateTransform
{
public:
    static Result<CoordinateTransform> make(const Crs& from, const Crs& to);

    CoordinateTransform(CoordinateTransform&&) noexcept;
    CoordinateTransform& operator=(CoordinateTransform&&) noexcept;
    ~CoordinateTransform();

    /// @returns nothing where the point cannot be transformed
    std::optional<MapPoint> forward(const MapPoint& point) const;
    std::optional<MapPoint> inverse(const MapPoint& point) const;
    /// All in place. @returns false if any point failed; those hold infinities then
    bool forward(std::vector<MapPoint>& points) const;
    bool inverse(std::vector<MapPoint>& points) const;
    /// Every corner moved; null if any corner cannot be.
    Geometry forward(const Geometry& geometry) const;
    Geometry inverse(const Geometry& geometry) const;
    bool isIdentity() const;

private:
    struct Data;
    explicit CoordinateTransform(std::unique_ptr<Data> data);
    std::unique_ptr<Data> mData;
};

/// The geographic CRS that geodesic measures use: CGCS2000 (EPSG:4490).
const Crs& geographicCrs();

} // namespace parkwright
