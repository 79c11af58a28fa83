#pragma once

#include "gis/core/Job.h"
#include "gis/model/PlanState.h"
#include "gis/model/ViewState.h"

#include <QSizeF>
#include <QTransform>

#include <vector>

namespace parkwright {

/// A part of the plan that lies by itself, e.g. one of two enclaves that are kilometres apart.
struct OverviewPlace
{
    MapExtent extent;
    Uid park; ///< one that lies in it; null for none
    QString name;
};

/// Where the plan is, for a small map of it.
struct OverviewPlaces
{
    MapExtent whole;
    std::vector<OverviewPlace> places; ///< one or more, if there is anything
};

/// Of parks, parcels and buildings. Any thread.
OverviewPlaces overviewPlaces(const PlanState& plan, const JobContext& job);

/// What a small map shows: the place that is looked at when the plan has several far apart, or
/// all of it when so much is seen.
/// @param seen metres that the view covers at its target
/// @param now  what is shown, which stays while it is as good
MapExtent overviewFrame(const OverviewPlaces& places, const MapPoint& target, double seen,
                        const MapExtent& now);

/// From the project CRS to pixels of a map of that size, north up, with a margin.
QTransform overviewFit(const MapExtent& frame, const QSizeF& size);

} // namespace parkwright
