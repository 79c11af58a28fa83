#include "app/views/ViewHistory.h"

#include <cmath>

namespace parkwright {

bool isSameView(const CameraPose& a, const CameraPose& b)
{
    const double reach = std::max(a.distance, 1.0);
    const auto near = [](double x, double y, double limit) { return std::abs(x - y) <= limit; };
    return a.orthographic == b.orthographic && near(a.target.x, b.target.x, reach * 1e-3) &&
           near(a.target.y, b.target.y, reach * 1e-3) &&
           near(a.target.z, b.target.z, reach * 1e-3) &&
           near(a.distance, b.distance, reach * 1e-3) &&
           near(std::remainder(a.heading - b.heading, 360.0), 0, 0.1) &&
           near(a.pitch, b.pitch, 0.1);
}

void ViewHistory::settle(const CameraPose& pose)
{
    if (!mPoses.empty()) {
        if (isSameView(mPoses[mAt], pose))
            return;
        mPoses.resize(mAt + 1);
    }
    mPoses.push_back(pose);
    if (mPoses.size() > Most)
        mPoses.erase(mPoses.begin());
    mAt = mPoses.size() - 1;
}

std::optional<CameraPose> ViewHistory::back()
{
    if (!canGoBack())
        return std::nullopt;
    return mPoses[--mAt];
}

std::optional<CameraPose> ViewHistory::forward()
{
    if (!canGoForward())
        return std::nullopt;
    return mPoses[++mAt];
}

void ViewHistory::clear()
{
    mPoses.clear();
    mAt = 0;
}

} // namespace parkwright
