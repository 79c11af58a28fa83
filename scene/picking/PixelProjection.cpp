#include "scene/picking/PixelProjection.h"

#include "scene/camera/CameraMath.h"

#include <algorithm>
#include <limits>

namespace parkwright {

namespace {
constexpr double NearShare = 0.001; ///< of the distance to the target
constexpr double LeastNear = 0.1;   ///< metres
} // namespace

PixelProjection::PixelProjection(const CameraPose& pose, const QSizeF& pixels)
    : mRight(rightDirection(pose))
    , mUp(upDirection(pose))
    , mAway(viewDirection(pose))
    , mEye(eyePoint(pose))
    , mCentre(pixels.width() / 2, pixels.height() / 2)
    , mOrthographic(pose.orthographic)
{
    mPixels = pixels.height() / 2 / halfHeightAtTarget(pose);
    if (mOrthographic) {
        mNearest = -std::numeric_limits<double>::max();
    } else {
        mPixels *= pose.distance;
        mNearest = std::max(LeastNear, pose.distance * NearShare);
    }
}

osg::Vec3d PixelProjection::toEye(const MapPoint& point) const
{
    const osg::Vec3d from(point.x - mEye.x, point.y - mEye.y, point.z - mEye.z);
    return {mRight * from, mUp * from, mAway * from};
}

QPointF PixelProjection::toPixel(const osg::Vec3d& eye) const
{
    const double scale = mOrthographic ? mPixels : mPixels / eye.z();
    return {mCentre.x() + eye.x() * scale, mCentre.y() - eye.y() * scale};
}

} // namespace parkwright
