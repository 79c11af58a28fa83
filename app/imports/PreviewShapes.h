#pragma once

#include "gis/core/Job.h"
#include "gis/model/Edit.h"

#include <QPainterPath>
#include <QPolygonF>

namespace parkwright {

/// What a small map draws of an import: what comes new, what changes and what is there already.
/// Metres of the project CRS from `origin`, y downwards as a painter has it.
struct PreviewShapes
{
    struct Set
    {
        QPainterPath areas; ///< odd-even
        QPainterPath lines;
        QPolygonF points;
        size_t corners = 0;
        bool isEmpty() const { return areas.isEmpty() && lines.isEmpty() && points.isEmpty(); }
    };

    MapPoint origin;
    QRectF bounds; ///< of what comes in; null when nothing has a place
    Set there;
    Set added;
    Set changed;
    QRectF frame;           ///< of a layer that is shown from its file; null for none
    bool isThinned = false; ///< too many to draw: every so many are left out
};

/// Any thread.
/// @param extent of a layer that is shown from its file; else empty
PreviewShapes previewShapes(const PlanState& before, const Edit& edit, const PlanState& after,
                            const MapExtent& extent, const JobContext& job);

} // namespace parkwright
