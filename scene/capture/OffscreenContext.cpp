#include "scene/capture/OffscreenContext.h"

#include <QCoreApplication>

#include <EGL/egl.h>
#include <EGL/eglext.h>

#ifndef EGL_PLATFORM_SURFACELESS_MESA
#define EGL_PLATFORM_SURFACELESS_MESA 0x31DD
#endif

namespace parkwright {

struct OffscreenContext::Data
{
    EGLDisplay display = EGL_NO_DISPLAY;
    EGLSurface surface = EGL_NO_SURFACE;
    EGLContext context = EGL_NO_CONTEXT;
};

namespace {

Error contextError(const char* step)
{
    return Error{ErrorCode::Unsupported,
                 QCoreApplication::translate("OffscreenContext",
                                             "Pictures cannot be drawn on this machine: OpenGL "
                                             "without a display is not available."),
                 QStringLiteral("%1: EGL error 0x%2")
                     .arg(QString::fromLatin1(step))
                     .arg(eglGetError(), 0, 16)};
}

} // namespace

Result<std::unique_ptr<OffscreenContext>> OffscreenContext::make()
{
    std::unique_ptr<OffscreenContext> result(new OffscreenContext);
    result->mData = std::make_unique<Data>();
    Data& d = *result->mData;
    const auto getDisplay = reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(
        eglGetProcAddress("eglGetPlatformDisplayEXT"));
    if (getDisplay)
        d.display = getDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
    if (d.display == EGL_NO_DISPLAY || !eglInitialize(d.display, nullptr, nullptr))
        return contextError("eglInitialize");
    if (!eglBindAPI(EGL_OPENGL_API))
        return contextError("eglBindAPI");
    const EGLint configWanted[] = {EGL_SURFACE_TYPE,
                                   EGL_PBUFFER_BIT,
                                   EGL_RENDERABLE_TYPE,
                                   EGL_OPENGL_BIT,
                                   EGL_RED_SIZE,
                                   8,
                                   EGL_GREEN_SIZE,
                                   8,
                                   EGL_BLUE_SIZE,
                                   8,
                                   EGL_NONE};
    EGLConfig config = nullptr;
    EGLint count = 0;
    if (!eglChooseConfig(d.display, configWanted, &config, 1, &count) || count == 0)
        return contextError("eglChooseConfig");
    // Everything is drawn into framebuffer objects; the surface is there because EGL wants one.
    const EGLint surfaceWanted[] = {EGL_WIDTH, 16, EGL_HEIGHT, 16, EGL_NONE};
    d.surface = eglCreatePbufferSurface(d.display, config, surfaceWanted);
    if (d.surface == EGL_NO_SURFACE)
        return contextError("eglCreatePbufferSurface");
    // Debian's OSG uses the fixed function pipeline's state: a core profile would draw nothing.
    const EGLint contextWanted[] = {EGL_CONTEXT_MAJOR_VERSION,
                                    3,
                                    EGL_CONTEXT_MINOR_VERSION,
                                    3,
                                    EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                    EGL_CONTEXT_OPENGL_COMPATIBILITY_PROFILE_BIT,
                                    EGL_NONE};
    d.context = eglCreateContext(d.display, config, EGL_NO_CONTEXT, contextWanted);
    if (d.context == EGL_NO_CONTEXT)
        return contextError("eglCreateContext");
    result->makeCurrent();
    return result;
}

OffscreenContext::~OffscreenContext()
{
    if (!mData || mData->display == EGL_NO_DISPLAY)
        return;
    doneCurrent();
    if (mData->context != EGL_NO_CONTEXT)
        eglDestroyContext(mData->display, mData->context);
    if (mData->surface != EGL_NO_SURFACE)
        eglDestroySurface(mData->display, mData->surface);
    // Not eglTerminate(): the display is shared by every OffscreenContext of the process.
}

void OffscreenContext::makeCurrent()
{
    eglMakeCurrent(mData->display, mData->surface, mData->surface, mData->context);
}

void OffscreenContext::doneCurrent()
{
    eglMakeCurrent(mData->display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
}

} // namespace parkwright
