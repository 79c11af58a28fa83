#pragma once

#include <QStringList>

namespace parkwright {

/// What must be settled before the QApplication of the window is made: OpenGL's surface format,
/// shared contexts, fractional scaling.
void prepareWindowSystem();

/// Opens the window and stays until it is closed. A QApplication exists, after
/// prepareWindowSystem().
/// @param paths    a project to open or files to import; may be empty
/// @param languageAsked for this time; empty for the one of the settings
/// @returns the exit status
int runWindow(const QStringList& paths, const QString& languageAsked);

} // namespace parkwright
