#pragma once

#include "gis/geo/Crs.h"

#include <span>
#include <vector>

namespace parkwright {

/// A point known in two systems.
struct ControlPoint
{
    QString name;
    MapPoint from; ///< x east, y north, z height; metres
    MapPoint to;   ///< the same place in the other system
    bool used = true;
    friend bool operator==(const ControlPoint&, const ControlPoint&) = default;
};

/// Points out of what somebody typed or pasted from a spreadsheet: a line each, with tabs, commas,
/// semicolons or spaces between: [name] x y [z] x' y' [z']. Lines that begin otherwise (headings)
/// are left out.
struct ControlPointText
{
    enum class Order { EastNorth, NorthEast };

    std::vector<ControlPoint> points;
    int skipped = 0; ///< lines with something in them that were no point
    static ControlPointText parse(const QString& text, Order order = Order::EastNorth);
};

/// Four parameters: a plane shifted, turned and scaled.
///   x' = dx + a·x − b·y,   y' = dy + b·x + a·y
struct PlaneSimilarity
{
    double dx = 0, dy = 0; ///< m
    double a = 1, b = 0;   ///< scale · cos and scale · sin of the angle
    MapPoint forward(const MapPoint& point) const;
    MapPoint inverse(const MapPoint& point) const;
    double scale() const;
    double rotation() const; ///< degrees, counter-clockwise
};

/// Seven parameters between geocentric systems (Bursa-Wolf), small angles, position vector.
struct BursaWolf
{
    double tx = 0, ty = 0, tz = 0; ///< m
    double rx = 0, ry = 0, rz = 0; ///< seconds of arc
    double ppm = 0;                ///< scale difference
    MapPoint forward(const MapPoint& geocentric) const;
};

/// What the points say of a fit.
struct FitQuality
{
    std::vector<MapPoint> residuals; ///< of every point, also those not used: fitted minus given, m
    double rms = 0;                  ///< m, of the points used: √(Σ v² / n)
    int used = 0;
    int redundant = 0; ///< equations more than parameters; 0 proves nothing
};

template <typename Parameters>
struct Fit
{
    Parameters parameters;
    FitQuality quality;
};

/// Least squares over the points used. @returns an Error with fewer than two, or with all in one
/// place
Result<Fit<PlaneSimilarity>> fitPlane(std::span<const ControlPoint> points);
/// The same for planes or degrees of two CRSs; needs three points that lie on no line. Heights are
/// taken as those above the ellipsoid, 0 where none are known. Residuals are east, north, up at the
/// place, in the plane of `to` as far as that is one.
Result<Fit<BursaWolf>> fitBursaWolf(std::span<const ControlPoint> points, const Crs& from,
                                    const Crs& to);

/// The system of the `from` coordinates as a CRS: the plane `to` turned, shifted and scaled.
Result<Crs> planeCrs(const PlaneSimilarity& toPlane, const Crs& to, const QString& name);
/// `from` with the way to the datum of `to` in it (a bound CRS).
Result<Crs> boundCrs(const BursaWolf& toDatum, const Crs& from, const Crs& to, const QString& name);

} // namespace parkwright
