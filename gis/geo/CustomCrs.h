#pragma once

#include "gis/geo/Crs.h"

#include <optional>

namespace parkwright {

/// A city's or a site's own plane: transverse Mercator about a meridian of one's choice, raised to
/// the height at which one builds. A plain value.
///
/// A raised plane is told by its scale on the central meridian, so that the datum stays the
/// registered one and every transform works as for the national zones:
/// - Ellipsoid: the semi-major axis grows by the height, the flattening and all latitudes and
///   longitudes stay. As transverse Mercator is proportional to the axis, this is exactly the scale
///   1 + H / a.
/// - MeanRadius: the scale 1 + H / R, R the mean radius of curvature √(M·N) at the latitude given:
///   lengths at that latitude and height are true.
/// Both multiply what was typed as scale. Which of the two a survey office took has to be asked: at
/// 1100 m they differ by some metres in the northing.
struct CustomCrs
{
    enum class Base { Cgcs2000, Xian1980, Beijing1954, Wgs84 };
    enum class Raise { Ellipsoid, MeanRadius };

    QString name; ///< empty makes one
    Base base = Base::Cgcs2000;
    double centralMeridian = 114; ///< degrees east
    double falseEasting = 500000; ///< m, without zone number
    double falseNorthing = 0;     ///< m
    int zone = 0;                 ///< stands before the easting; 0 for none
    double scale = 1;             ///< on the central meridian at height 0
    double height = 0;            ///< of the projection plane, m
    Raise raise = Raise::Ellipsoid;
    double latitude = 30; ///< degrees, for Raise::MeanRadius

    /// scale with the height in it
    double effectiveScale() const;
    QString nameOrDefault() const;
    /// @returns an Error that names the value which cannot be
    Result<Crs> make() const;
    /// What made `crs`, as far as it is a transverse Mercator plane on one of the bases; heights
    /// are known of planes that make() made.
    static std::optional<CustomCrs> from(const Crs& crs);

    friend bool operator==(const CustomCrs&, const CustomCrs&) = default;
};

/// "113.283", "113°17'", "113 17 00.5", "113°17′E" and "W 3.5" in degrees, east and north positive.
std::optional<double> parseDegrees(const QString& text);

} // namespace parkwright
