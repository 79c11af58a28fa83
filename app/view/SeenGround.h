#pragma once

#include "gis/model/ViewState.h"

#include <QPointF>

#include <vector>

namespace parkwright {

/// What a camera sees of level ground, as a map shows it: where the eye is, where it looks and
/// which part of the ground is in the picture. Project CRS.
struct SeenGround
{
    MapPoint eye;
    QPointF ahead; ///< unit vector, x east, y north
    /// Near left, near right, far right, far left; empty when only the sky is seen, or only ground
    /// beyond `reach`.
    std::vector<MapPoint> corners;
};

/// @param aspect  width of the picture over its height
/// @param groundZ height of the ground, metres
/// @param reach   metres from the eye, over the ground, where what goes on to the horizon is cut
SeenGround seenGround(const CameraPose& pose, double aspect, double groundZ, double reach);

} // namespace parkwright
