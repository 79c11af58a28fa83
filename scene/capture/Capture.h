#pragma once

#include "gis/core/Result.h"
#include "scene/capture/OffscreenContext.h"
#include "scene/render/SceneRenderer.h"

#include <QImage>

#include <functional>
#include <memory>

namespace parkwright {

/// Makes pictures of a SceneRenderer without a window. The same scene, view and size give the same
/// bytes, however often it is asked.
///
/// The renderer must not be in use by a window; it is drawn in a context that Capture owns.
class Capture
{
public:
    /// @param renderer outlives the Capture
    static Result<std::unique_ptr<Capture>> make(SceneRenderer& renderer);
    ~Capture();
    Capture(const Capture&) = delete;
    Capture& operator=(const Capture&) = delete;

    /// The view that the renderer has, at `size` pixels. Draws again for as long as `isReady`
    /// (tiles, labels) says no, calling `wait` in between; both may be left out.
    QImage take(const QSize& size, const std::function<bool()>& isReady = {},
                const std::function<void()>& wait = {}, double devicePixelRatio = 1.0);
    /// As SceneRenderer's, after take().
    PickResult pick(const QPoint& pixel);

private:
    explicit Capture(SceneRenderer& renderer, std::unique_ptr<OffscreenContext> context);
    struct Target;
    SceneRenderer& mRenderer;
    std::unique_ptr<OffscreenContext> mContext;
    std::unique_ptr<Target> mTarget;
};

} // namespace parkwright
