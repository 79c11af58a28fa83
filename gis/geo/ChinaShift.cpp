#include "gis/geo/ChinaShift.h"

#include <cmath>
#include <numbers>

namespace parkwright {

namespace {

constexpr double Pi = std::numbers::pi;
// Krassovsky 1940, which the shift was made on.
constexpr double SemiMajorAxis = 6378245.0; // metres
constexpr double EccentricitySquared = 0.00669342162296594323;
constexpr double BaiduPi = Pi * 3000.0 / 180.0;

bool isShifted(const GeoPoint& point)
{
    return point.longitude >= 72.004 && point.longitude <= 137.8347 && point.latitude >= 0.8293 &&
           point.latitude <= 55.8271;
}

/// How far GCJ-02 moves what lies at `point`, in degrees.
GeoPoint shiftAt(const GeoPoint& point)
{
    const double x = point.longitude - 105.0;
    const double y = point.latitude - 35.0;
    const double common =
        (20.0 * std::sin(6.0 * x * Pi) + 20.0 * std::sin(2.0 * x * Pi)) * 2.0 / 3.0;
    double north = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y +
                   0.2 * std::sqrt(std::abs(x)) + common;
    north += (20.0 * std::sin(y * Pi) + 40.0 * std::sin(y / 3.0 * Pi)) * 2.0 / 3.0;
    north += (160.0 * std::sin(y / 12.0 * Pi) + 320.0 * std::sin(y * Pi / 30.0)) * 2.0 / 3.0;
    double east =
        300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * std::sqrt(std::abs(x)) + common;
    east += (20.0 * std::sin(x * Pi) + 40.0 * std::sin(x / 3.0 * Pi)) * 2.0 / 3.0;
    east += (150.0 * std::sin(x / 12.0 * Pi) + 300.0 * std::sin(x / 30.0 * Pi)) * 2.0 / 3.0;

    const double latitude = point.latitude / 180.0 * Pi;
    const double magic = 1.0 - EccentricitySquared * std::sin(latitude) * std::sin(latitude);
    const double root = std::sqrt(magic);
    const double meridian = SemiMajorAxis * (1.0 - EccentricitySquared) / (magic * root);
    const double parallel = SemiMajorAxis / root * std::cos(latitude);
    return {east * 180.0 / (parallel * Pi), north * 180.0 / (meridian * Pi), 0};
}

} // namespace

GeoPoint gcj02FromWgs84(const GeoPoint& point)
{
    if (!isShifted(point))
        return point;
    const GeoPoint shift = shiftAt(point);
    return {point.longitude + shift.longitude, point.latitude + shift.latitude, point.height};
}

GeoPoint wgs84FromGcj02(const GeoPoint& point)
{
    if (!isShifted(point))
        return point;
    GeoPoint guess = point;
    for (int i = 0; i < 10; ++i) { // each pass gains about four digits
        const GeoPoint there = gcj02FromWgs84(guess);
        const double east = there.longitude - point.longitude;
        const double north = there.latitude - point.latitude;
        guess.longitude -= east;
        guess.latitude -= north;
        if (std::abs(east) < 1e-10 && std::abs(north) < 1e-10)
            break;
    }
    return guess;
}

GeoPoint bd09FromGcj02(const GeoPoint& point)
{
    if (!isShifted(point))
        return point;
    const double x = point.longitude;
    const double y = point.latitude;
    const double radius = std::hypot(x, y) + 0.00002 * std::sin(y * BaiduPi);
    const double angle = std::atan2(y, x) + 0.000003 * std::cos(x * BaiduPi);
    return {radius * std::cos(angle) + 0.0065, radius * std::sin(angle) + 0.006, point.height};
}

GeoPoint gcj02FromBd09(const GeoPoint& point)
{
    if (!isShifted(point))
        return point;
    GeoPoint guess{point.longitude - 0.0065, point.latitude - 0.006, point.height};
    for (int i = 0; i < 10; ++i) {
        const GeoPoint there = bd09FromGcj02(guess);
        const double east = there.longitude - point.longitude;
        const double north = there.latitude - point.latitude;
        guess.longitude -= east;
        guess.latitude -= north;
        if (std::abs(east) < 1e-11 && std::abs(north) < 1e-11)
            break;
    }
    return guess;
}

GeoPoint wgs84FromBd09(const GeoPoint& point)
{
    return wgs84FromGcj02(gcj02FromBd09(point));
}

} // namespace parkwright
