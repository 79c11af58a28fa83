#include "scene/camera/CameraMath.h"

#include <osg/Math>

#include <cmath>

namespace parkwright {

osg::Vec3d viewDirection(const CameraPose& pose)
{
    const double h = osg::DegreesToRadians(pose.heading);
    const double p = osg::DegreesToRadians(pose.pitch);
    return {std::cos(p) * std::sin(h), std::cos(p) * std::cos(h), std::sin(p)};
}

osg::Vec3d upDirection(const CameraPose& pose)
{
    const double h = osg::DegreesToRadians(pose.heading);
    const double p = osg::DegreesToRadians(pose.pitch);
    return {-std::sin(p) * std::sin(h), -std::sin(p) * std::cos(h), std::cos(p)};
}

osg::Vec3d rightDirection(const CameraPose& pose)
{
    const double h = osg::DegreesToRadians(pose.heading);
    return {std::cos(h), -std::sin(h), 0};
}

MapPoint eyePoint(const CameraPose& pose)
{
    const osg::Vec3d back = viewDirection(pose) * -pose.distance;
    return {pose.target.x + back.x(), pose.target.y + back.y(), pose.target.z + back.z()};
}

osg::Matrixd viewMatrix(const CameraPose& pose, const MapPoint& origin)
{
    // Written out rather than by lookAt(), which has no up vector when one looks straight down.
    const MapPoint at = eyePoint(pose);
    const osg::Vec3d eye(at.x - origin.x, at.y - origin.y, at.z - origin.z);
    const osg::Vec3d right = rightDirection(pose);
    const osg::Vec3d up = upDirection(pose);
    const osg::Vec3d back = -viewDirection(pose);
    return osg::Matrixd(right.x(), up.x(), back.x(), 0, //
                        right.y(), up.y(), back.y(), 0, //
                        right.z(), up.z(), back.z(), 0, //
                        -(right * eye), -(up * eye), -(back * eye), 1);
}

osg::Matrixd projectionMatrix(const CameraPose& pose, double aspect, const ClipRange& range)
{
    if (!pose.orthographic)
        return osg::Matrixd::perspective(pose.fieldOfView, aspect, range.nearPlane, range.farPlane);
    const double half = halfHeightAtTarget(pose);
    return osg::Matrixd::ortho(-half * aspect, half * aspect, -half, half, range.nearPlane,
                               range.farPlane);
}

double halfHeightAtTarget(const CameraPose& pose)
{
    return pose.distance * std::tan(osg::DegreesToRadians(pose.fieldOfView / 2));
}

double scaleDenominator(const CameraPose& pose, double height, double dotsPerInch)
{
    constexpr double MetresPerInch = 0.0254;
    return 2 * halfHeightAtTarget(pose) / height * dotsPerInch / MetresPerInch;
}

} // namespace parkwright
