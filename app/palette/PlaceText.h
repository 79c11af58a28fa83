#pragma once

#include "gis/geo/Geometry.h"

#include <QString>

#include <optional>

namespace parkwright {

/// Two numbers that somebody typed for a place, east before north.
struct TypedPlace
{
    double x = 0;
    double y = 0;
    bool isGeographic = false; ///< degrees; else units of the project's CRS
};

/// Reads "113.93, 22.54", "22.54N 113.93E", "113°56'10\"E 22°32'20\"N", "E 482034 N 2515228" and
/// the like. Two plain numbers within -180 … 180 and -90 … 90 are degrees.
/// @returns none for anything else
std::optional<TypedPlace> typedPlace(const QString& text);

} // namespace parkwright
