#include "scene/light/Lighting.h"

#include <algorithm>
#include <array>

namespace parkwright {

namespace {

/// Light at one elevation of the sun; between the rows it is mixed.
struct Step
{
    double elevation;
    LightColour sun, sky, ground, zenith, horizon;
    double night;
};

constexpr std::array<Step, 6> Steps{{
    {-12,
     {.10f, .13f, .22f},
     {.085f, .115f, .20f},
     {.035f, .045f, .07f},
     {.008f, .016f, .045f},
     {.035f, .055f, .10f},
     1.0},
    {-4,
     {.11f, .13f, .21f},
     {.13f, .16f, .26f},
     {.06f, .065f, .09f},
     {.025f, .05f, .13f},
     {.28f, .22f, .24f},
     0.8},
    {2,
     {.55f, .27f, .12f},
     {.24f, .26f, .36f},
     {.12f, .10f, .10f},
     {.10f, .19f, .40f},
     {.72f, .50f, .36f},
     0.35},
    {12,
     {.86f, .64f, .42f},
     {.30f, .34f, .43f},
     {.17f, .145f, .12f},
     {.15f, .30f, .58f},
     {.74f, .68f, .60f},
     0.05},
    {35,
     {.90f, .81f, .66f},
     {.31f, .37f, .47f},
     {.20f, .18f, .15f},
     {.16f, .34f, .64f},
     {.71f, .77f, .82f},
     0.0},
    {90,
     {.90f, .85f, .74f},
     {.33f, .39f, .49f},
     {.22f, .20f, .17f},
     {.15f, .33f, .64f},
     {.71f, .78f, .84f},
     0.0},
}};

LightColour mix(const LightColour& a, const LightColour& b, float t)
{
    return {a.red + (b.red - a.red) * t, a.green + (b.green - a.green) * t,
            a.blue + (b.blue - a.blue) * t};
}

} // namespace

Lighting lightingFor(const SunAngles& sun)
{
    const double at = std::clamp(sun.elevation, Steps.front().elevation, Steps.back().elevation);
    size_t upper = 1;
    while (upper + 1 < Steps.size() && Steps[upper].elevation < at)
        ++upper;
    const Step& a = Steps[upper - 1];
    const Step& b = Steps[upper];
    const double t = (at - a.elevation) / (b.elevation - a.elevation);
    const float f = float(t);

    Lighting light;
    light.sun = sun;
    light.sunColour = mix(a.sun, b.sun, f);
    light.skyFill = mix(a.sky, b.sky, f);
    light.groundFill = mix(a.ground, b.ground, f);
    light.zenith = mix(a.zenith, b.zenith, f);
    light.horizon = mix(a.horizon, b.horizon, f);
    light.night = a.night + (b.night - a.night) * t;
    if (sun.elevation < 0) {
        // The moon, high in the south-west: shapes stay readable.
        light.sun = {225, 48};
    } else {
        light.sun.elevation = std::max(sun.elevation, 4.0); // endless shadows show the map's texels
    }
    return light;
}

} // namespace parkwright
