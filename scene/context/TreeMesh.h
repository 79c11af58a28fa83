#pragma once

#include "gis/terrain/HeightField.h"

#include <osg/Node>
#include <osg/ref_ptr>

#include <span>

namespace parkwright {

/// A tree of the surroundings.
struct ContextTree
{
    double x = 0, y = 0; ///< project CRS
    double height = 0;   ///< metres; 0 gets one
};

/// Trees that stand on the ground: one small mesh drawn once for each, simpler with distance. Size,
/// shape and tone follow from the place, so that they are the same in every run. Any thread, no
/// OpenGL, unattached.
/// @param anchor in their middle; float coordinates are relative to it
/// @param origin of the scene
osg::ref_ptr<osg::Node> buildTrees(std::span<const ContextTree> trees, const HeightField& ground,
                                   const MapPoint& anchor, const MapPoint& origin);

} // namespace parkwright
