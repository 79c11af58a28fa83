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
     {.095f, .125f, .21f},
     {.04f, .05f, .075f},
     {.008f, .016f, .045f},
     {.035f, .055f, .10f},
     1.0},
    {-4,
     {.11f, .13f, .21f},
     {.15f, .18f, .28f},
     {.07f, .075f, .10f},
     {.025f, .05f, .13f},
     {.28f, .22f, .24f},
     0.8},
    {2,
     {.55f, .27f, .12f},
     {.28f, .30f, .40f},
     {.15f, .125f, .12f},
     {.10f, .19f, .40f},
     {.72f, .50f, .36f},
     0.35},
    {12,
     {.84f, .60f, .38f},
     {.36f, .40f, .49f},
     {.24f, .21f, .18f},
     {.15f, .30f, .58f},
     {.74f, .68f, .60f},
     0.05},
    {35,
     {.82f, .715f, .56f},
     {.455f, .505f, .585f},
     {.40f, .365f, .315f},
     {.16f, .34f, .64f},
     {.71f, .77f, .82f},
     0.0},
    {90,
     {.82f, .75f, .63f},
     {.47f, .52f, .60f},
     {.41f, .38f, .335f},
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
