#pragma once

#include <QStringList>

namespace parkwright {

/// Whether the arguments ask for the command line: the first one is a subcommand, `--help` or
/// `--version`. Everything else opens the window.
bool isCommandLine(const QStringList& arguments);

/// Runs one subcommand without any window and without a display. A QGuiApplication exists (labels
/// need fonts).
/// @param arguments as given, the program's name first
/// @returns the exit status: 0 done, 1 findings of severity error, 2 wrong usage, 3 an input cannot
/// be
///          read (nothing changed), 4 an output cannot be written
int runCommandLine(const QStringList& arguments);

} // namespace parkwright
