#pragma once

#include <QString>

#include <memory>
#include <vector>

namespace parkwright {

/// Degrees, longitude first (x = east), metres above the ellipsoid or the datum named beside it.
struct GeoPoint
{
    double longitude = 0;
    double latitude = 0;
    double height = 0;
    friend bool operator==(const GeoPoint&, const GeoPoint&) = default;
};

/// A place in the project CRS: x east, y north, z up in its vertical datum, all in metres.
struct MapPoint
{
    double x = 0;
    double y = 0;
    double z = 0;
    friend bool operator==(const MapPoint&, const MapPoint&) = default;
};

/// A rectangle in the project CRS, metres. Empty until something was added.
struct MapExtent
{
    double minX = 1, minY = 1, maxX = -1, maxY = -1;

    bool isEmpty() const { return minX > maxX || minY > maxY; }
    void add(const MapPoint& point);
    void add(const MapExtent& other);
    MapExtent grownBy(double metres) const; ///< an empty one stays empty
    bool contains(const MapPoint& point) const;
    bool intersects(const MapExtent& other) const;
    double width() const { return isEmpty() ? 0 : maxX - minX; }
    double height() const { return isEmpty() ? 0 : maxY - minY; }
    MapPoint center() const { return {(minX + maxX) / 2, (minY + maxY) / 2, 0}; }
    friend bool operator==(const MapExtent&, const MapExtent&) = default;
};

/// Corners in order; the first one is NOT repeated at the end.
using Ring = std::vector<MapPoint>;
using Line = std::vector<MapPoint>;

/// Outer ring counter-clockwise, holes clockwise, seen from above (polygons that lie flat; walls of
/// a shell keep the order of their source, which is counter-clockwise seen from outside).
struct Polygon
{
    Ring outer;
    std::vector<Ring> holes;
    friend bool operator==(const Polygon&, const Polygon&) = default;
};

enum class GeometryKind { None, Points, Lines, Polygons };

/// An immutable shape in the project CRS; copying one shares it. Every kind is a list, so a single
/// point is a list of one. Safe to read from any thread.
class Geometry
{
public:
    Geometry() = default;
    static Geometry fromPoint(const MapPoint& point, bool hasZ = false);
    static Geometry fromPoints(std::vector<MapPoint> points, bool hasZ = false);
    static Geometry fromLines(std::vector<Line> lines, bool hasZ = false);
    static Geometry fromPolygon(Polygon polygon, bool hasZ = false);
    /// Orientation is put right when `hasZ` is false; a shell with z is taken as it is.
    static Geometry fromPolygons(std::vector<Polygon> polygons, bool hasZ = false);

    GeometryKind kind() const;
    bool isNull() const { return kind() == GeometryKind::None; }
    bool hasZ() const; ///< whether z was given; without it every z is 0

    const std::vector<MapPoint>& points() const;
    const std::vector<Line>& lines() const;
    const std::vector<Polygon>& polygons() const;

    /// Of all corners.
    const MapExtent& extent() const;
    /// e.g. "Polygons (2 parts, 31 corners)", untranslated, for logs.
    QString describe() const;
    size_t cornerCount() const;

    friend bool operator==(const Geometry& a, const Geometry& b);

private:
    struct Data;
    explicit Geometry(std::shared_ptr<const Data> data);
    std::shared_ptr<const Data> mData;
};

/// Twice signed area is positive for a counter-clockwise ring; m².
double signedArea(const Ring& ring);

} // namespace parkwright
