#pragma once

#include "app/view/SeenGround.h"
#include "app/window/ThemeTokens.h"

#include <QPolygonF>
#include <QSizeF>
#include <QTransform>

class QPainter;

namespace parkwright {

/// A camera on a small map: eye, direction and seen ground, in pixels of the map.
struct OverviewCone
{
    QPointF eye;        ///< where it is drawn: at the edge of the map when it is farther out
    bool isOut = false; ///< the eye is not on the map
    QPointF target;
    QPointF ahead; ///< unit vector, y downwards
    QPolygonF ground;

    /// What is dragged to turn the view.
    QPointF handle;
    bool isHandleAtEye = false; ///< else it lies ahead of the target
};

OverviewCone overviewCone(const SeenGround& seen, const MapPoint& target, const QTransform& fit,
                          const QSizeF& size);

/// The heading when the handle of a cone is dragged to `pointer`; degrees clockwise from north.
double headingByHandle(const OverviewCone& cone, const QPointF& pointer);

void paintOverviewCone(QPainter& painter, const OverviewCone& cone, const QSizeF& size,
                       const ThemeTokens& tokens);

} // namespace parkwright
