#pragma once

#include "app/view/OverviewPlaces.h"
#include "app/window/ThemeTokens.h"
#include "gis/core/Result.h"
#include "gis/standards/StandardsPack.h"

#include <QImage>

namespace parkwright {

/// What a picture of the plan for a small map is made from: copies, for a job.
struct OverviewRequest
{
    PlanState plan;
    StandardsPackPtr standards; ///< may be null: then parcels have no colours of their own
    QString palette;
    ThemeTokens tokens;
    QSize size;       ///< logical pixels
    double ratio = 1; ///< device pixels to a logical one
    MapPoint target;  ///< of the camera …
    double seen = 0;  ///< … and the metres that it covers there
    MapExtent frame;  ///< what is shown so far; empty for nothing yet
};

/// The part of a small map that stays while the camera moves.
struct OverviewPicture
{
    QImage image; ///< null when the plan has nothing to show
    MapExtent frame;
    QSize size;
    OverviewPlaces places;
};

/// Boundaries of parks, parcels in the pale colour of their planned use, and buildings. What is
/// smaller than a pixel is one, and is drawn once however many lie there. Any thread.
Result<OverviewPicture> drawOverview(const OverviewRequest& request, const JobContext& job);

/// What is selected, in the accent, to be laid over the picture of `request.frame`; what has no
/// shape on the map stands for the building, parcel or park that it is part of. Any thread.
Result<QImage> drawOverviewSelection(const OverviewRequest& request,
                                     const std::vector<ObjectRef>& objects, const JobContext& job);

} // namespace parkwright
