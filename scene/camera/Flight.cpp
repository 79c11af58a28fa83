#include "scene/camera/Flight.h"

#include "scene/camera/CameraMath.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace parkwright {

namespace {

constexpr double Rho = 1.2;           ///< how much the way rises; the paper finds people like 1.4
constexpr double NarrowestView = 4.0; ///< degrees; nearly parallel

double ease(double t)
{
    return t * t * t * (t * (6 * t - 15) + 10);
}

double mix(double a, double b, double share)
{
    return a + (b - a) * share;
}

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

/// Difference on the circle, -180 to 180.
double shortWay(double from, double to)
{
    return std::remainder(to - from, 360.0);
}

} // namespace

Flight::Flight(const CameraPose& from, const CameraPose& to, double seconds)
    : mFrom(from)
    , mTo(to)
    , mSeconds(std::max(0.0, seconds))
    , mWay(std::hypot(to.target.x - from.target.x, to.target.y - from.target.y))
    , mFromHeight(std::max(1e-3, halfHeightAtTarget(from)))
    , mToHeight(std::max(1e-3, halfHeightAtTarget(to)))
{
    const double w0 = mFromHeight;
    const double w1 = mToHeight;
    if (mWay < 1e-3 * std::min(w0, w1)) {
        mWay = 0;
        return;
    }
    const double rho2 = Rho * Rho;
    const auto parameter = [&](double w, double sign) {
        const double b =
            (w1 * w1 - w0 * w0 + sign * rho2 * rho2 * mWay * mWay) / (2 * w * rho2 * mWay);
        return -std::asinh(b); // the paper's ln(sqrt(b² + 1) - b), without its loss of digits
    };
    mRise = parameter(w0, 1);
    mLength = (parameter(w1, -1) - mRise) / Rho;
}

CameraPose Flight::at(double time) const
{
    if (time >= mSeconds)
        return mTo;
    const double share = ease(std::clamp(time / mSeconds, 0.0, 1.0));

    double height = 0;
    double gone = 0; // share of the way
    if (mWay == 0) {
        height = mFromHeight * std::pow(mToHeight / mFromHeight, share);
        gone = share;
    } else {
        const double s = mLength * share;
        height = mFromHeight * std::cosh(mRise) / std::cosh(Rho * s + mRise);
        gone = mFromHeight / (Rho * Rho) *
               (std::cosh(mRise) * std::tanh(Rho * s + mRise) - std::sinh(mRise)) / mWay;
    }

    CameraPose pose = mTo;
    pose.orthographic = false;
    pose.target.x = mix(mFrom.target.x, mTo.target.x, gone);
    pose.target.y = mix(mFrom.target.y, mTo.target.y, gone);
    pose.target.z = mix(mFrom.target.z, mTo.target.z, share);
    pose.heading = mFrom.heading + shortWay(mFrom.heading, mTo.heading) * share;
    pose.pitch = mix(mFrom.pitch, mTo.pitch, share);
    if (mFrom.orthographic && mTo.orthographic) {
        pose.orthographic = true;
    } else {
        const double from = mFrom.orthographic ? NarrowestView : mFrom.fieldOfView;
        const double to = mTo.orthographic ? NarrowestView : mTo.fieldOfView;
        pose.fieldOfView = mix(from, to, share);
    }
    pose.distance = height / std::tan(radians(pose.fieldOfView / 2));
    return pose;
}

} // namespace parkwright
