#include "app/view/SceneWidget.h"

#include "app/view/GlSupport.h"

#include <QEvent>
#include <QOpenGLContext>
#include <QOpenGLFramebufferObject>
#include <QOpenGLFunctions>

#include <algorithm>

namespace parkwright {

namespace {

constexpr int RestMs = 160;
constexpr int LongRestMs = 1500;
constexpr int MostPaceMs = 3000;
constexpr double PaceFactor = 2;    ///< time between frames while loading, in frames
constexpr double SlowFrameMs = 300; ///< a frame that takes longer waits for a longer rest

QString glText(QOpenGLFunctions& gl, unsigned name)
{
    return QString::fromLatin1(reinterpret_cast<const char*>(gl.glGetString(name)));
}

} // namespace

SceneWidget::SceneWidget(SceneRenderer& renderer, QWidget* parent)
    : QOpenGLWidget(parent)
    , mRenderer(renderer)
{
    setFormat(sceneSurfaceFormat());
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("3D view"));
    mRest.setSingleShot(true);
    mRest.setInterval(RestMs);
    mPace.setSingleShot(true);
    connect(&mRest, &QTimer::timeout, this, &SceneWidget::rest);
    connect(&mPace, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    mRenderer.setRedrawCallback([this] { redraw(); });
}

SceneWidget::~SceneWidget()
{
    mRenderer.setRedrawCallback({});
    // ~QOpenGLWidget destroys the context when this part of the object is already gone.
    if (context())
        disconnect(context(), nullptr, this, nullptr);
    releaseGl();
}

void SceneWidget::initializeGL()
{
    connect(context(), &QOpenGLContext::aboutToBeDestroyed, this, &SceneWidget::releaseGl);
    QOpenGLFunctions& gl = *context()->functions();
    mInfo.renderer = glText(gl, GL_RENDERER);
    mInfo.version = glText(gl, GL_VERSION);
    mInfo.software = mInfo.renderer.contains(QStringLiteral("llvmpipe")) ||
                     mInfo.renderer.contains(QStringLiteral("softpipe"));
    Q_EMIT glReady();
}

void SceneWidget::resizeGL(int width, int height)
{
    // Rounded, not cut: a cut one misses a row of pixels at 150 %.
    const double ratio = devicePixelRatioF();
    mRenderer.resize({qRound(width * ratio), qRound(height * ratio)}, ratio);
}

void SceneWidget::paintGL()
{
    QElapsedTimer timer;
    timer.start();
    mRenderer.frame(defaultFramebufferObject()); // another one after every resize
    mLastFrameMs = double(timer.nsecsElapsed()) / 1e6;
    if (mRenderer.quality() == RenderQuality::Normal)
        mFullFrameMs = mLastFrameMs;
    ++mFrames;
    Q_EMIT framePainted();
    if (mRenderer.isDirty()) // a callback of this frame asked for the next one
        redraw();
}

void SceneWidget::redraw()
{
    if (!mLoading || mMoving)
        update();
    else if (!mPace.isActive())
        mPace.start(std::clamp(int(mLastFrameMs * PaceFactor), 0, MostPaceMs));
}

void SceneWidget::rest()
{
    mMoving = false;
    if (mFullQuality && !mLoading)
        mRenderer.setQuality(RenderQuality::Normal);
}

bool SceneWidget::event(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("3D view"));
    return QOpenGLWidget::event(event);
}

PickResult SceneWidget::pickAt(const QPointF& position)
{
    if (!isValid())
        return {};
    makeCurrent();
    const PickResult result = mRenderer.pick(devicePixel(position));
    doneCurrent();
    return result;
}

std::optional<MapPoint> SceneWidget::pointAt(const QPointF& position)
{
    if (!isValid())
        return {};
    makeCurrent();
    const auto point = mRenderer.pointUnder(devicePixel(position));
    doneCurrent();
    return point;
}

QImage SceneWidget::grabPicture(const QSize& pixels)
{
    if (!isValid() || pixels.isEmpty())
        return {};
    makeCurrent();
    const QSize shown = mRenderer.size();
    const double ratio = mRenderer.devicePixelRatio();
    const RenderQuality quality = mRenderer.quality();
    QImage picture;
    {
        QOpenGLFramebufferObject target(pixels);
        mRenderer.setQuality(RenderQuality::Still);
        mRenderer.resize(pixels, ratio * pixels.height() / std::max(shown.height(), 1));
        mRenderer.frame(target.handle());
        picture = target.toImage(true).convertToFormat(QImage::Format_RGB32);
    }
    mRenderer.setQuality(quality);
    mRenderer.resize(shown, ratio);
    doneCurrent();
    update();
    return picture;
}

void SceneWidget::noteMotion()
{
    mMoving = true;
    if (mRenderer.quality() == RenderQuality::Normal)
        mRenderer.setQuality(RenderQuality::Fast);
    mRest.start(mFullFrameMs > SlowFrameMs ? LongRestMs : RestMs);
}

void SceneWidget::setLoading(bool loading)
{
    if (loading == mLoading)
        return;
    mLoading = loading;
    // Where frames are quick, an edit that rebuilds a tile must not flicker.
    if (loading && (mFullFrameMs <= 0 || mFullFrameMs > SlowFrameMs))
        mRenderer.setQuality(RenderQuality::Fast);
    mRest.start(RestMs);
}

void SceneWidget::setFullQuality(bool full)
{
    mFullQuality = full;
    if (!full)
        mRenderer.setQuality(RenderQuality::Fast);
    mRest.start(RestMs);
}

QPoint SceneWidget::devicePixel(const QPointF& position) const
{
    return (position * devicePixelRatioF()).toPoint();
}

void SceneWidget::releaseGl()
{
    if (!context() || !context()->isValid())
        return;
    makeCurrent();
    mRenderer.releaseGl();
    doneCurrent();
}

} // namespace parkwright
