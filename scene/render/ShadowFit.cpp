#include "scene/render/ShadowFit.h"

#include <osg/Math>

#include <algorithm>
#include <cmath>

namespace parkwright {

ShadowFit fitShadow(const CameraPose& pose, const MapExtent& extent, double lowest, double highest)
{
    ShadowFit fit;
    fit.height = std::max(highest - lowest, 1.0);
    const double whole = std::max(std::hypot(extent.width(), extent.height()) / 2, 10.0);
    // Steps of the square root of two: a zoom by a few per cent changes nothing.
    const double wanted = std::max(pose.distance * 1.1, 60.0);
    const double stepped = 60 * std::exp2(std::ceil(2 * std::log2(wanted / 60)) / 2);
    if (!extent.isEmpty() && stepped >= whole) {
        fit.centre = extent.center();
        fit.radius = std::min(stepped, whole * 1.6); // what stands round it casts shadows, too
    } else {
        const double grid = stepped / 4;
        fit.centre = {std::round(pose.target.x / grid) * grid,
                      std::round(pose.target.y / grid) * grid, 0};
        fit.radius = stepped * 1.2;
    }
    fit.centre.z = lowest;
    return fit;
}

ShadowCamera shadowCamera(const ShadowFit& fit, const SunAngles& sun, const MapPoint& origin)
{
    const osg::Vec3d centre(fit.centre.x - origin.x, fit.centre.y - origin.y,
                            fit.centre.z - origin.z);
    const osg::Vec3d to = sunDirection(sun);
    const osg::Vec3d up = std::abs(to.z()) > 0.99 ? osg::Vec3d(0, 1, 0) : osg::Vec3d(0, 0, 1);
    // Far enough that the tallest thing at the sunward rim is still in front of the sun's eye.
    const double back = fit.radius + fit.height * 2;
    ShadowCamera camera;
    camera.view = osg::Matrixd::lookAt(centre + to * back, centre, up);
    camera.projection = osg::Matrixd::ortho(-fit.radius, fit.radius, -fit.radius, fit.radius, 0,
                                            back + fit.radius + fit.height);
    return camera;
}

osg::Vec3d sunDirection(const SunAngles& sun)
{
    const double a = osg::DegreesToRadians(sun.azimuth);
    const double e = osg::DegreesToRadians(sun.elevation);
    return {std::cos(e) * std::sin(a), std::cos(e) * std::cos(a), std::sin(e)};
}

} // namespace parkwright
