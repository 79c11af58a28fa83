#pragma once

#include <QString>
#include <QSurfaceFormat>

namespace parkwright {

/// What the scene asks of a context: OpenGL 3.3 or later in the compatibility profile, since
/// Debian's OpenSceneGraph uses the fixed function pipeline too.
QSurfaceFormat sceneSurfaceFormat();

/// Once, before the QApplication is made: shared contexts, so that docking does not lose what was
/// uploaded, and the default format.
void prepareGl();

/// Tries to make such a context. @returns why there is none, translated, or an empty text
QString whyNoGl();

} // namespace parkwright
