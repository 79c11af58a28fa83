#include "scene/light/SunPosition.h"

#include <cmath>
#include <numbers>

namespace parkwright {

namespace {

double toRadians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

double degrees(double radians)
{
    return radians * 180 / std::numbers::pi;
}

double wrapped(double degrees)
{
    const double rest = std::fmod(degrees, 360.0);
    return rest < 0 ? rest + 360 : rest;
}

/// Lifting of the sun's image by the air, degrees.
double refraction(double elevation)
{
    if (elevation > 85)
        return 0;
    const double tangent = std::tan(toRadians(elevation));
    double seconds = 0;
    if (elevation > 5)
        seconds = 58.1 / tangent - 0.07 / std::pow(tangent, 3) + 0.000086 / std::pow(tangent, 5);
    else if (elevation > -0.575)
        seconds =
            1735 +
            elevation * (-518.2 + elevation * (103.4 + elevation * (-12.79 + elevation * 0.711)));
    else
        seconds = -20.772 / tangent;
    return seconds / 3600;
}

} // namespace

SunAngles sunAt(Instant instant, const GeoPoint& place)
{
    const double julianDay = double(instant.ms) / 86400000.0 + 2440587.5;
    const double t = (julianDay - 2451545.0) / 36525.0; // Julian centuries since 2000

    const double meanLongitude = wrapped(280.46646 + t * (36000.76983 + t * 0.0003032));
    const double meanAnomaly = toRadians(357.52911 + t * (35999.05029 - 0.0001537 * t));
    const double eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t);
    const double centre = std::sin(meanAnomaly) * (1.914602 - t * (0.004817 + 0.000014 * t)) +
                          std::sin(2 * meanAnomaly) * (0.019993 - 0.000101 * t) +
                          std::sin(3 * meanAnomaly) * 0.000289;
    const double node = toRadians(125.04 - 1934.136 * t);
    const double longitude = toRadians(meanLongitude + centre - 0.00569 - 0.00478 * std::sin(node));
    const double meanObliquity =
        23 + (26 + (21.448 - t * (46.815 + t * (0.00059 - t * 0.001813))) / 60) / 60;
    const double obliquity = toRadians(meanObliquity + 0.00256 * std::cos(node));
    const double declination = std::asin(std::sin(obliquity) * std::sin(longitude));

    const double y = std::pow(std::tan(obliquity / 2), 2);
    const double l0 = toRadians(meanLongitude);
    const double equationOfTime =
        4 * degrees(y * std::sin(2 * l0) - 2 * eccentricity * std::sin(meanAnomaly) +
                    4 * eccentricity * y * std::sin(meanAnomaly) * std::cos(2 * l0) -
                    0.5 * y * y * std::sin(4 * l0) -
                    1.25 * eccentricity * eccentricity * std::sin(2 * meanAnomaly)); // minutes

    const double minutes = std::fmod(double(instant.ms), 86400000.0) / 60000.0;
    const double solarMinutes = minutes + equationOfTime + 4 * place.longitude;
    const double hourAngle = toRadians(wrapped(solarMinutes / 4) - 180);
    const double latitude = toRadians(place.latitude);

    const double sineElevation = std::sin(latitude) * std::sin(declination) +
                                 std::cos(latitude) * std::cos(declination) * std::cos(hourAngle);
    const double elevation = degrees(std::asin(std::fmin(std::fmax(sineElevation, -1), 1)));
    // From the south, positive towards the west; then clockwise from north.
    const double azimuth =
        degrees(std::atan2(std::sin(hourAngle), std::cos(hourAngle) * std::sin(latitude) -
                                                    std::tan(declination) * std::cos(latitude)));
    return {wrapped(azimuth + 180), elevation + refraction(elevation)};
}

} // namespace parkwright
