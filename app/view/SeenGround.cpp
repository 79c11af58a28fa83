#include "app/view/SeenGround.h"

#include "scene/camera/CameraMath.h"

#include <osg/Math>

#include <cmath>
#include <optional>

namespace parkwright {

namespace {

constexpr int Halvings = 50; ///< of the picture's height: far below a millimetre

/// The line of sight through a place of the picture, x and y from -1 to 1.
struct SightLine
{
    osg::Vec3d from;
    osg::Vec3d along;
};

SightLine sightThrough(const CameraPose& pose, double aspect, double x, double y)
{
    const MapPoint at = eyePoint(pose);
    const osg::Vec3d eye(at.x, at.y, at.z);
    const osg::Vec3d right = rightDirection(pose) * (x * aspect);
    const osg::Vec3d up = upDirection(pose) * y;
    if (pose.orthographic)
        return {eye + (right + up) * halfHeightAtTarget(pose), viewDirection(pose)};
    const double slope = std::tan(osg::DegreesToRadians(pose.fieldOfView / 2));
    return {eye, viewDirection(pose) + (right + up) * slope};
}

/// Where a line of sight meets the ground; none when it does not, or farther away than `reach`.
std::optional<MapPoint> meetsGround(const SightLine& line, double groundZ, double reach)
{
    const double above = line.from.z() - groundZ;
    if (above <= 0 || line.along.z() > -1e-9)
        return std::nullopt;
    const double t = above / -line.along.z();
    if (t * std::hypot(line.along.x(), line.along.y()) > reach)
        return std::nullopt;
    return MapPoint{line.from.x() + t * line.along.x(), line.from.y() + t * line.along.y(),
                    groundZ};
}

/// The farthest ground on the left (x = -1) or right edge of the picture.
std::optional<MapPoint> farthest(const CameraPose& pose, double aspect, double x, double groundZ,
                                 double reach)
{
    auto best = meetsGround(sightThrough(pose, aspect, x, 1), groundZ, reach);
    if (best)
        return best;
    double low = -1;
    double high = 1;
    for (int i = 0; i < Halvings; ++i) {
        const double middle = (low + high) / 2;
        if (const auto hit = meetsGround(sightThrough(pose, aspect, x, middle), groundZ, reach)) {
            best = hit;
            low = middle;
        } else {
            high = middle;
        }
    }
    return best;
}

} // namespace

SeenGround seenGround(const CameraPose& pose, double aspect, double groundZ, double reach)
{
    const double heading = osg::DegreesToRadians(pose.heading);
    SeenGround seen;
    seen.eye = eyePoint(pose);
    seen.ahead = {std::sin(heading), std::cos(heading)};
    const auto nearLeft = meetsGround(sightThrough(pose, aspect, -1, -1), groundZ, reach);
    const auto nearRight = meetsGround(sightThrough(pose, aspect, 1, -1), groundZ, reach);
    if (!nearLeft || !nearRight)
        return seen;
    const auto farRight = farthest(pose, aspect, 1, groundZ, reach);
    const auto farLeft = farthest(pose, aspect, -1, groundZ, reach);
    if (farRight && farLeft)
        seen.corners = {*nearLeft, *nearRight, *farRight, *farLeft};
    return seen;
}

} // namespace parkwright
