#pragma once

#include "gis/geo/Geometry.h"
#include "gis/model/PlanState.h"

#include <functional>

namespace parkwright {

/// The room that something takes, project CRS and its heights, metres.
struct ObjectBox
{
    MapExtent extent;
    double lowest = 0;
    double highest = 0;
    bool isEmpty() const { return extent.isEmpty(); }
    void add(const ObjectBox& other);
};

/// Height of the ground at a map position; 0 where unknown.
using GroundHeight = std::function<double(double x, double y)>;

/// Of a row; of what it stands on or belongs to when it has no place of its own (a space is on its
/// floor, an enterprise in its spaces). Empty when nothing of that has a place.
ObjectBox boxOf(const PlanState& plan, const ObjectRef& object, const GroundHeight& ground);

} // namespace parkwright
