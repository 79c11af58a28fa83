#pragma once

#include "scene/camera/CameraMath.h"
#include "scene/capture/Capture.h"
#include "scene/terrain/GroundLayer.h"

#include <QTest>

#include <cmath>
#include <memory>

namespace parkwright {

/// For looking at while working: PARKWRIGHT_PICTURES=folder keeps large versions.
inline void keepPicture(const QImage& image, const char* name)
{
    if (qEnvironmentVariableIsSet("PARKWRIGHT_PICTURES"))
        image.save(qEnvironmentVariable("PARKWRIGHT_PICTURES") + QLatin1Char('/') +
                   QLatin1String(name) + QStringLiteral(".png"));
}

/// A renderer and a way to look at what it draws, for tests of the scene's layers.
struct ScenePicture
{
    std::unique_ptr<SceneRenderer> renderer = std::make_unique<SceneRenderer>();
    std::unique_ptr<Capture> capture;
    GpuTable parcelTable{GpuTable::Format::Colour};
    std::unique_ptr<GroundLayer> ground;

    /// @returns false where no OpenGL context can be made; the test is then skipped
    bool make(const MapPoint& origin)
    {
        auto made = Capture::make(*renderer);
        if (!made)
            return false;
        capture = std::move(*made);
        renderer->setOrigin(origin);
        ground = std::make_unique<GroundLayer>(parcelTable);
        ground->setOrigin(origin);
        renderer->group(SceneKind::Terrain).addChild(&ground->node());
        return true;
    }

    GroundView groundView(const CameraPose& pose, const QSize& size) const
    {
        GroundView view;
        view.eye = eyePoint(pose);
        view.origin = renderer->origin();
        view.orthographic = pose.orthographic;
        view.mapToClip = viewMatrix(pose, renderer->origin()) *
                         projectionMatrix(pose, double(size.width()) / size.height(),
                                          {std::max(1.0, pose.distance / 100), 90000});
        const double half = halfHeightAtTarget(pose);
        view.pixelsPerMetre =
            size.height() / 2.0 / half * (pose.orthographic ? 1.0 : pose.distance);
        return view;
    }

    QImage take(const ViewState& state, const QSize& size,
                RenderQuality quality = RenderQuality::Normal)
    {
        renderer->setQuality(quality);
        renderer->setView(state);
        ground->complete(groundView(state.camera, size));
        // Beyond the last tile the renderer's own ground goes on to the horizon.
        renderer->setGround(ground->content().heights.lowest() - 5);
        renderer->invalidate(true);
        return capture->take(size);
    }
};

#define REQUIRE_PICTURE(picture, origin)                                                           \
    do {                                                                                           \
        if (!(picture).make(origin))                                                               \
            QSKIP("no OpenGL without a display is at hand (EGL surfaceless)");                     \
    } while (false)

} // namespace parkwright
