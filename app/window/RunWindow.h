#pragma once

#include <QStringList>

namespace parkwright {

/// What must be settled before the QApplication of the window is made: OpenGL's surface format,
/// shared contexts, fractional scaling.
void prepareWindowSystem();

/// Opens the window and stays until it is closed. A QApplication exists, after
/// prepareWindowSystem().
/// @param arguments as given, the program's name first; a path among them is opened
/// @returns the exit status
int runWindow(const QStringList& arguments);

} // namespace parkwright
