#pragma once

#include "gis/model/ViewState.h"

namespace parkwright {

/// A way from one pose to another that rises where it is far and is easy on the eye: van Wijk and
/// Nuij, "Smooth and efficient zooming and panning" (2003), over the visible height, with eased
/// time. Between perspective and plan the field of view narrows and the eye moves back, so that
/// nothing jumps. A plain value.
class Flight
{
public:
    Flight(const CameraPose& from, const CameraPose& to, double seconds);

    double seconds() const { return mSeconds; }
    /// @param time seconds since the start; at or after the end it is exactly the target
    CameraPose at(double time) const;

private:
    CameraPose mFrom;
    CameraPose mTo;
    double mSeconds;
    double mWay = 0;        ///< metres between the targets
    double mFromHeight = 1; ///< half of what the picture covers at the target, metres
    double mToHeight = 1;
    double mRise = 0;   ///< start of the hyperbola's parameter; see at()
    double mLength = 0; ///< of the path in its own measure
};

} // namespace parkwright
