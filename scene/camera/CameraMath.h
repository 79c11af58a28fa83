#pragma once

#include "gis/model/ViewState.h"

#include <osg/Matrixd>
#include <osg/Vec3d>

namespace parkwright {

/// Eye, axes and matrices that belong to a CameraPose. All in double; scene = map - origin.
/// @{
osg::Vec3d viewDirection(const CameraPose& pose); ///< unit, map axes
osg::Vec3d upDirection(const CameraPose& pose);   ///< unit, map axes
osg::Vec3d rightDirection(const CameraPose& pose);
MapPoint eyePoint(const CameraPose& pose);

/// From scene to eye coordinates.
osg::Matrixd viewMatrix(const CameraPose& pose, const MapPoint& origin);

/// Distances of the clip planes from the eye, metres.
struct ClipRange
{
    double nearPlane = 1;
    double farPlane = 10000;
};
osg::Matrixd projectionMatrix(const CameraPose& pose, double aspect, const ClipRange& range);

/// Half of the height that the picture covers at the target, metres.
double halfHeightAtTarget(const CameraPose& pose);
/// Denominator of the scale at the target: 1 : so many.
/// @param height of the picture in logical pixels; @param dotsPerInch of those
double scaleDenominator(const CameraPose& pose, double height, double dotsPerInch = 96);
/// @}

} // namespace parkwright
