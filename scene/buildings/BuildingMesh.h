#pragma once

#include "scene/buildings/BuildingShape.h"

#include <osg/MatrixTransform>
#include <osg/ref_ptr>

#include <span>

namespace parkwright {

/// Buildings as closed shells, one geometry for all of them: walls that the shader divides into
/// floors, roofs with parapets or pitches. For everything that is not pulled apart.
///
/// Like all builders: no OpenGL, no globals, any thread; the node is not attached to anything.
/// @param anchor near the buildings; float coordinates are relative to it
/// @param origin of the scene
/// @returns nullptr when there is nothing to draw
osg::ref_ptr<osg::Node> buildShells(std::span<const BuildingShape> shapes, const MapPoint& anchor,
                                    const MapPoint& origin);

/// The same buildings with every floor on its own: slab, walls from slab to slab, roof. Drawn for
/// those whose row in the building table says BuildingDetailed; their shells vanish.
osg::ref_ptr<osg::Node> buildFloors(std::span<const BuildingShape> shapes, const MapPoint& anchor,
                                    const MapPoint& origin);

} // namespace parkwright
