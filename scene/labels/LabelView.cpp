#include "scene/labels/LabelView.h"

#include "scene/camera/CameraMath.h"
#include "scene/render/SceneRenderer.h"

#include <osg/Vec4d>

#include <algorithm>
#include <cmath>

namespace parkwright {

LabelView LabelView::of(const SceneRenderer& renderer)
{
    const CameraPose& pose = renderer.view().camera;
    LabelView view;
    view.origin = renderer.origin();
    view.size = renderer.size();
    view.ratio = renderer.devicePixelRatio();
    view.eye = eyePoint(pose);
    // Where the clip planes lie does not matter to what is asked of this.
    const double aspect = double(view.size.width()) / std::max(1, view.size.height());
    view.mapToClip =
        viewMatrix(pose, view.origin) * projectionMatrix(pose, aspect, {1.0, 100000.0});
    return view;
}

std::optional<LabelView::Place> LabelView::place(const MapPoint& point) const
{
    const osg::Vec4d clip =
        osg::Vec4d(point.x - origin.x, point.y - origin.y, point.z - origin.z, 1) * mapToClip;
    if (clip.w() <= 0 || std::abs(clip.x()) > clip.w() * 1.2 || std::abs(clip.y()) > clip.w() * 1.2)
        return std::nullopt;
    const QSizeF pixels = picture();
    const double scale = osg::Vec3d(mapToClip(0, 0), mapToClip(1, 0), mapToClip(2, 0)).length();
    return Place{{(clip.x() / clip.w() * 0.5 + 0.5) * pixels.width(),
                  (0.5 - clip.y() / clip.w() * 0.5) * pixels.height()},
                 scale * pixels.width() / 2 / clip.w()};
}

} // namespace parkwright
