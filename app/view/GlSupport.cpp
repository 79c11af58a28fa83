#include "app/view/GlSupport.h"

#include <QCoreApplication>
#include <QOpenGLContext>

namespace parkwright {

QSurfaceFormat sceneSurfaceFormat()
{
    QSurfaceFormat format;
    format.setRenderableType(QSurfaceFormat::OpenGL);
    format.setVersion(4, 5);
    format.setProfile(QSurfaceFormat::CompatibilityProfile);
    // Without it Qt's GLX code asks for a forward compatible context, which is a core one.
    format.setOption(QSurfaceFormat::DeprecatedFunctions);
    format.setDepthBufferSize(24);
    format.setSamples(0); // the scene is multisampled in its own framebuffer
    return format;
}

void prepareGl()
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QSurfaceFormat::setDefaultFormat(sceneSurfaceFormat());
}

QString whyNoGl()
{
    QOpenGLContext context;
    context.setFormat(sceneSurfaceFormat());
    if (!context.create())
        return QCoreApplication::translate("GlSupport", "No OpenGL context could be made.");
    const QSurfaceFormat got = context.format();
    if (context.isOpenGLES() || got.version() < qMakePair(3, 3))
        return QCoreApplication::translate("GlSupport",
                                           "OpenGL 3.3 is needed; this computer offers %1.%2.")
            .arg(got.majorVersion())
            .arg(got.minorVersion());
    if (got.profile() == QSurfaceFormat::CoreProfile)
        return QCoreApplication::translate(
            "GlSupport", "The OpenGL driver offers no compatibility profile, which is needed.");
    return {};
}

} // namespace parkwright
