#pragma once

#include "gis/model/ViewState.h"

#include <optional>
#include <vector>

namespace parkwright {

/// Whether two poses are one place but for rounding, as at the end of a flight.
bool isSameView(const CameraPose& a, const CameraPose& b);

/// Where one has looked from, as a browser remembers pages. A plain value without a clock: whoever
/// owns it says when the camera has come to rest.
class ViewHistory
{
public:
    static constexpr size_t Most = 50; ///< the oldest go first

    /// The camera rests there now. The same as before is nothing new; another cuts off what could
    /// be gone forward to.
    void settle(const CameraPose& pose);
    bool canGoBack() const { return mAt > 0; }
    bool canGoForward() const { return mAt + 1 < mPoses.size(); }
    /// Nothing where there is nothing to go to.
    std::optional<CameraPose> back();
    std::optional<CameraPose> forward();
    void clear();

private:
    std::vector<CameraPose> mPoses;
    size_t mAt = 0; ///< the one that is looked from; 0 while there is none
};

} // namespace parkwright
