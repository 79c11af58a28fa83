#define GL_GLEXT_PROTOTYPES // Mesa's and glvnd's libraries export these
#include "scene/capture/Capture.h"

#include <GL/gl.h>
#include <GL/glext.h>

namespace parkwright {

/// Framebuffer that stands in for a window.
struct Capture::Target
{
    GLuint framebuffer = 0;
    GLuint colour = 0;
    QSize size;

    void resize(const QSize& wanted)
    {
        if (size == wanted && framebuffer != 0)
            return;
        release();
        size = wanted;
        glGenRenderbuffers(1, &colour);
        glBindRenderbuffer(GL_RENDERBUFFER, colour);
        glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, size.width(), size.height());
        glGenFramebuffers(1, &framebuffer);
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour);
    }

    QImage read() const
    {
        QImage image(size, QImage::Format_RGBX8888);
        glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer);
        glReadBuffer(GL_COLOR_ATTACHMENT0);
        glPixelStorei(GL_PACK_ALIGNMENT, 4);
        glReadPixels(0, 0, size.width(), size.height(), GL_RGBA, GL_UNSIGNED_BYTE, image.bits());
        return image.mirrored().convertToFormat(QImage::Format_RGB888);
    }

    void release()
    {
        if (framebuffer != 0)
            glDeleteFramebuffers(1, &framebuffer);
        if (colour != 0)
            glDeleteRenderbuffers(1, &colour);
        framebuffer = colour = 0;
    }
};

Result<std::unique_ptr<Capture>> Capture::make(SceneRenderer& renderer)
{
    auto context = OffscreenContext::make();
    if (!context)
        return context.error();
    return std::unique_ptr<Capture>(new Capture(renderer, std::move(*context)));
}

Capture::Capture(SceneRenderer& renderer, std::unique_ptr<OffscreenContext> context)
    : mRenderer(renderer)
    , mContext(std::move(context))
    , mTarget(std::make_unique<Target>())
{
}

Capture::~Capture()
{
    mContext->makeCurrent();
    mRenderer.releaseGl();
    mTarget->release();
}

QImage Capture::take(const QSize& size, const std::function<bool()>& isReady,
                     const std::function<void()>& wait, double devicePixelRatio)
{
    mContext->makeCurrent();
    mTarget->resize(size);
    mRenderer.resize(size, devicePixelRatio);
    // A frame costs far more than what it shows: nothing is drawn until all of it is there.
    while (isReady && !isReady()) {
        mRenderer.prepare();
        if (!isReady() && wait)
            wait();
    }
    mRenderer.invalidate(true);
    mRenderer.frame(mTarget->framebuffer);
    while (mRenderer.isDirty() || (isReady && !isReady())) {
        if (isReady && !isReady() && wait)
            wait();
        mRenderer.frame(mTarget->framebuffer);
    }
    return mTarget->read();
}

PickResult Capture::pick(const QPoint& pixel)
{
    mContext->makeCurrent();
    return mRenderer.pick(pixel);
}

} // namespace parkwright
