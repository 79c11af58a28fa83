#pragma once

#include "gis/model/ViewState.h"
#include "scene/light/Lighting.h"

#include <osg/Matrixd>
#include <osg/Vec3d>

namespace parkwright {

/// The part of the scene that the shadow map covers: a ball about a point.
///
/// Steps instead of following the camera exactly: the map is drawn again only when this value
/// changes, and the same view gives the same value whatever came before it.
struct ShadowFit
{
    MapPoint centre;
    double radius = 100; ///< metres
    double height = 100; ///< metres from the lowest to the highest thing

    friend bool operator==(const ShadowFit&, const ShadowFit&) = default;
};

ShadowFit fitShadow(const CameraPose& pose, const MapExtent& extent, double lowest, double highest);

/// What the sun sees of it, scene coordinates.
struct ShadowCamera
{
    osg::Matrixd view, projection;
};
ShadowCamera shadowCamera(const ShadowFit& fit, const SunAngles& sun, const MapPoint& origin);

/// Unit vector towards the sun, x east, y north, z up.
osg::Vec3d sunDirection(const SunAngles& sun);

} // namespace parkwright
