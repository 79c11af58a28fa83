#include "scene/camera/CameraController.h"

#include "scene/camera/CameraMath.h"

#include <osg/Math>

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr double SteepestPitch = -90;
constexpr double FlattestPitch = 12; ///< a little up into the sky
constexpr double NearestDistance = 4;
constexpr double LeastEyeHeight = 1.7; ///< metres above the ground
constexpr double WalkFrom = 70;        ///< metres from what was looked at, where a walk begins
constexpr double WalkReach = 20;       ///< metres that somebody who walks looks ahead

osg::Vec3d vec(const MapPoint& p)
{
    return {p.x, p.y, p.z};
}

MapPoint point(const osg::Vec3d& v)
{
    return {v.x(), v.y(), v.z()};
}

struct Ray
{
    osg::Vec3d from;
    osg::Vec3d along;
};

Ray rayThrough(const CameraPose& pose, const QSizeF& viewport, const QPointF& pixel)
{
    const double aspect = viewport.width() / viewport.height();
    const double x = (2 * pixel.x() / viewport.width() - 1) * aspect;
    const double y = 1 - 2 * pixel.y() / viewport.height();
    const osg::Vec3d ahead = viewDirection(pose);
    const osg::Vec3d right = rightDirection(pose);
    const osg::Vec3d up = upDirection(pose);
    const osg::Vec3d eye = vec(eyePoint(pose));
    if (pose.orthographic) {
        const double half = halfHeightAtTarget(pose);
        return {eye + right * (x * half) + up * (y * half), ahead};
    }
    const double slope = std::tan(osg::DegreesToRadians(pose.fieldOfView / 2));
    return {eye, ahead + right * (x * slope) + up * (y * slope)};
}

/// Where a ray meets a plane, if it does so ahead and within `reach` lengths of `along`.
std::optional<osg::Vec3d> meet(const Ray& ray, const osg::Vec3d& on, const osg::Vec3d& normal,
                               double reach)
{
    const double slope = ray.along * normal;
    if (std::abs(slope) < 1e-6)
        return {};
    const double t = ((on - ray.from) * normal) / slope;
    if (t <= 0 || t > reach)
        return {};
    return ray.from + ray.along * t;
}

} // namespace

void CameraController::setPose(const CameraPose& pose)
{
    mFlight.reset();
    mPose = pose;
}

void CameraController::setScene(const MapExtent& extent, double lowest, double highest)
{
    mExtent = extent;
    mLowest = lowest;
    mHighest = highest;
}

void CameraController::setGround(std::function<std::optional<double>(double, double)> ground)
{
    mGround = std::move(ground);
}

double CameraController::aspect() const
{
    return mViewport.height() > 0 ? mViewport.width() / mViewport.height() : 1;
}

void CameraController::change(CameraPose pose)
{
    mFlight.reset();
    const double size = std::max({500.0, mExtent.width(), mExtent.height()});
    pose.distance = std::clamp(pose.distance, NearestDistance, 12 * size);
    pose.heading = std::fmod(std::fmod(pose.heading, 360.0) + 360.0, 360.0);
    pose.pitch = std::clamp(pose.pitch, SteepestPitch, FlattestPitch);
    if (!pose.orthographic && mGround) {
        const MapPoint eye = eyePoint(pose);
        if (const auto ground = mGround(eye.x, eye.y))
            pose.target.z += std::max(0.0, *ground + LeastEyeHeight - eye.z);
    }
    mPose = pose;
}

std::optional<MapPoint> CameraController::onPlane(const QPointF& pixel, double z) const
{
    const Ray ray = rayThrough(mPose, mViewport, pixel);
    const double size = std::max({500.0, mExtent.width(), mExtent.height()});
    const auto hit = meet(ray, {0, 0, z}, {0, 0, 1}, mPose.distance * 8 + size * 3);
    return hit ? std::optional(point(*hit)) : std::nullopt;
}

MapPoint CameraController::anchorAt(const QPointF& pixel) const
{
    return onPlane(pixel, mPose.target.z).value_or(mPose.target);
}

void CameraController::panTo(const MapPoint& anchor, const QPointF& pixel)
{
    const Ray ray = rayThrough(mPose, mViewport, pixel);
    const double away = (vec(anchor) - vec(eyePoint(mPose))).length();
    // Near the horizon a pixel is worth kilometres; hold the anchor in the plane of the picture
    // there.
    auto hit = meet(ray, vec(anchor), {0, 0, 1}, away * 3);
    if (!hit || mPose.pitch > -8)
        hit = meet(ray, vec(anchor), -viewDirection(mPose), away * 3);
    if (!hit)
        return;
    CameraPose pose = mPose;
    pose.target = point(vec(pose.target) + vec(anchor) - *hit);
    change(pose);
}

void CameraController::orbit(const MapPoint& anchor, double heading, double pitch)
{
    CameraPose pose = mPose;
    const osg::Vec3d offset = vec(anchor) - vec(pose.target);
    const double right = offset * rightDirection(pose);
    const double up = offset * upDirection(pose);
    const double ahead = offset * viewDirection(pose);
    pose.heading += heading;
    if (!pose.orthographic) // a plan stays a plan
        pose.pitch = std::clamp(pose.pitch + pitch, SteepestPitch, -2.0);
    pose.target = point(vec(anchor) - rightDirection(pose) * right - upDirection(pose) * up -
                        viewDirection(pose) * ahead);
    change(pose);
}

void CameraController::zoom(const MapPoint& anchor, double factor)
{
    CameraPose pose = mPose;
    const double before = pose.distance;
    pose.distance = std::max(before * factor, NearestDistance);
    const double done = pose.distance / before;
    pose.target = point(vec(anchor) + (vec(pose.target) - vec(anchor)) * done);
    change(pose);
}

void CameraController::look(double heading, double pitch)
{
    if (mPose.orthographic)
        return;
    CameraPose pose = mPose;
    const osg::Vec3d eye = vec(eyePoint(pose));
    pose.heading += heading;
    pose.pitch = std::clamp(pose.pitch + pitch, SteepestPitch, FlattestPitch);
    pose.target = point(eye + viewDirection(pose) * pose.distance);
    change(pose);
}

void CameraController::move(double right, double forward)
{
    CameraPose pose = mPose;
    const double size = 2 * halfHeightAtTarget(pose);
    const double h = osg::DegreesToRadians(pose.heading);
    const osg::Vec3d ahead(std::sin(h), std::cos(h), 0);
    pose.target =
        point(vec(pose.target) + rightDirection(pose) * (right * size) + ahead * (forward * size));
    change(pose);
}

void CameraController::walk(double right, double forward)
{
    if (mPose.orthographic)
        return;
    CameraPose pose = mPose;
    const double h = osg::DegreesToRadians(pose.heading);
    pose.target.x += forward * std::sin(h) + right * std::cos(h);
    pose.target.y += forward * std::cos(h) - right * std::sin(h);
    const MapPoint eye = eyePoint(pose);
    const auto ground = mGround ? mGround(eye.x, eye.y) : std::nullopt;
    if (ground)
        pose.target.z += *ground + LeastEyeHeight - eye.z;
    change(pose);
}

CameraPose CameraController::walkPose() const
{
    CameraPose pose;
    pose.heading = mPose.heading;
    pose.pitch = 0;
    pose.distance = WalkReach;
    // Some way before what one looked at, which may be a building.
    const osg::Vec3d ahead = viewDirection(pose);
    const osg::Vec3d eye = vec(mPose.target) - ahead * WalkFrom;
    pose.target = point(eye + ahead * WalkReach);
    const auto ground = mGround ? mGround(eye.x(), eye.y()) : std::nullopt;
    pose.target.z = ground.value_or(mLowest) + LeastEyeHeight;
    return pose;
}

void CameraController::rise(double share)
{
    CameraPose pose = mPose;
    if (pose.orthographic)
        pose.distance *= 1 + share;
    else
        pose.target.z += share * pose.distance;
    change(pose);
}

void CameraController::flyTo(const CameraPose& pose, double seconds)
{
    mFlown = 0;
    mFlight.emplace(mPose, pose, seconds);
    if (seconds <= 0)
        setPose(pose);
}

bool CameraController::advance(double seconds)
{
    if (!mFlight)
        return false;
    mFlown += seconds;
    mPose = mFlight->at(mFlown);
    if (mFlown >= mFlight->seconds())
        mFlight.reset();
    return true;
}

void CameraController::stop()
{
    if (!mFlight)
        return;
    mFlight.reset();
    if (mPose.fieldOfView < CameraPose().fieldOfView / 2 && !mPose.orthographic) {
        // On the way from or to the plan: end with an ordinary lens at the same size.
        const double half = halfHeightAtTarget(mPose);
        mPose.fieldOfView = CameraPose().fieldOfView;
        mPose.distance = half / std::tan(osg::DegreesToRadians(mPose.fieldOfView / 2));
    }
}

CameraPose CameraController::framing(const MapExtent& extent, double lowest, double highest,
                                     const CameraPose& like, double share) const
{
    if (extent.isEmpty())
        return like;
    CameraPose pose = like;
    pose.target = extent.center();
    pose.target.z = (lowest + highest) / 2;
    const osg::Vec3d ahead = viewDirection(pose);
    const osg::Vec3d right = rightDirection(pose);
    const osg::Vec3d up = upDirection(pose);
    const double slope = std::tan(osg::DegreesToRadians(pose.fieldOfView / 2)) * share;
    double distance = NearestDistance * 3;
    for (int corner = 0; corner < 8; ++corner) {
        const osg::Vec3d at((corner & 1) != 0 ? extent.maxX : extent.minX,
                            (corner & 2) != 0 ? extent.maxY : extent.minY,
                            (corner & 4) != 0 ? highest : lowest);
        const osg::Vec3d offset = at - vec(pose.target);
        // In a plan everything has the same scale; in perspective what is nearer needs more room.
        const double nearer = pose.orthographic ? 0 : -(offset * ahead);
        distance = std::max({distance, std::abs(offset * right) / (slope * aspect()) + nearer,
                             std::abs(offset * up) / slope + nearer});
    }
    pose.distance = distance;
    return pose;
}

CameraPose CameraController::startPose() const
{
    return framing(mExtent, mLowest, mHighest, CameraPose());
}

} // namespace parkwright
