#pragma once

namespace parkwright {

/// Where the sun stands, seen from a place.
struct SunAngles
{
    double azimuth = 140;  ///< degrees clockwise from north
    double elevation = 42; ///< degrees above the horizon; negative at night
    friend bool operator==(const SunAngles&, const SunAngles&) = default;
};

/// Three light values, linear.
struct LightColour
{
    float red = 0, green = 0, blue = 0;
    friend bool operator==(const LightColour&, const LightColour&) = default;
};

/// All the light of a scene. Starts as a late morning.
struct Lighting
{
    SunAngles sun; ///< direction that the main light comes from: sun, or moon at night
    LightColour sunColour;
    LightColour skyFill;        ///< from above
    LightColour groundFill;     ///< from below
    LightColour zenith;         ///< colours of the sky
    LightColour horizon;        ///< also the haze
    double hazeDistance = 9000; ///< metres after which about two thirds of a thing is haze
    double night = 0;           ///< 0 by day, 1 at night: how far windows are lit

    friend bool operator==(const Lighting&, const Lighting&) = default;
};

/// Light for a position of the sun: warm and low in the evening, blue but never black at night.
Lighting lightingFor(const SunAngles& sun);

} // namespace parkwright
