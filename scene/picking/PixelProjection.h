#pragma once

#include "gis/model/ViewState.h"

#include <QPointF>
#include <QSizeF>

#include <osg/Vec3d>

namespace parkwright {

/// From the project CRS to pixels of the view, as the renderer draws; y runs down. Immutable, any
/// thread.
class PixelProjection
{
public:
    /// @param pixels size of the view, in the pixels that are wanted
    PixelProjection(const CameraPose& pose, const QSizeF& pixels);

    /// Metres to the right, up and away from the eye.
    osg::Vec3d toEye(const MapPoint& point) const;
    /// @param eye of toEye(), not nearer than nearest()
    QPointF toPixel(const osg::Vec3d& eye) const;
    /// Metres from the eye; what is nearer lies beside or behind the viewer.
    double nearest() const { return mNearest; }

private:
    osg::Vec3d mRight, mUp, mAway;
    MapPoint mEye;
    QPointF mCentre;
    double mPixels = 1; ///< of a metre; in perspective of a metre at a distance of one
    double mNearest = 0;
    bool mOrthographic = false;
};

} // namespace parkwright
