#pragma once

#include "scene/render/SceneRenderer.h"

#include <QElapsedTimer>
#include <QImage>
#include <QOpenGLWidget>
#include <QTimer>

namespace parkwright {

/// What draws, in words, for the status bar and bug reports.
struct GlInfo
{
    QString renderer; ///< "llvmpipe (LLVM 15.0.6, 256 bits)"
    QString version;  ///< "4.5 (Compatibility Profile) Mesa 22.3.6"
    bool software = false;
};

/// Shows a SceneRenderer inside Qt: the only seam between the two. Draws when the renderer asks for
/// it and not otherwise; coarsely while the camera moves, in full quality soon after it rests.
class SceneWidget final : public QOpenGLWidget
{
    Q_OBJECT

public:
    /// @param renderer outlives the widget and is drawn nowhere else meanwhile
    explicit SceneWidget(SceneRenderer& renderer, QWidget* parent = nullptr);
    ~SceneWidget() override;

    /// What is under a place; logical pixels. Waits for the graphics card.
    PickResult pickAt(const QPointF& position);
    std::optional<MapPoint> pointAt(const QPointF& position);

    /// Draws what is shown at another size, in the quality of pictures for files; null without
    /// OpenGL. Labels keep their share of the picture.
    /// @param pixels at most MostPixels each way
    QImage grabPicture(const QSize& pixels);
    static constexpr int MostPixels = 8192;

    /// The camera moves now: draws coarsely until it has been quiet for a moment, a longer one
    /// where drawing in full quality takes long.
    void noteMotion();
    /// While things are coming in it draws coarsely and leaves time between frames, so that a slow
    /// computer reads instead of drawing what will be another picture in a moment.
    void setLoading(bool loading);
    /// False draws coarsely at all times, for slow computers.
    void setFullQuality(bool full);

    const GlInfo& glInfo() const { return mInfo; }
    double lastFrameMs() const { return mLastFrameMs; }
    quint64 frameCount() const { return mFrames; }

Q_SIGNALS:
    void glReady();
    void framePainted();

protected:
    void initializeGL() override;
    void resizeGL(int width, int height) override;
    void paintGL() override;
    bool event(QEvent* event) override;

private:
    void releaseGl();
    void redraw();
    void rest();
    QPoint devicePixel(const QPointF& position) const;

    SceneRenderer& mRenderer;
    QTimer mRest;
    QTimer mPace; ///< to the next frame while loading
    bool mLoading = false;
    bool mMoving = false;
    bool mFullQuality = true;
    double mFullFrameMs = 0; ///< of the last frame in full quality
    GlInfo mInfo;
    double mLastFrameMs = 0;
    quint64 mFrames = 0;
};

} // namespace parkwright
