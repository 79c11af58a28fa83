#pragma once

#include <QStringList>

namespace parkwright {

/// The arguments of main(), the program's name first.
QStringList commandLineArguments(int argc, char** argv);

/// The value of `--lang`, before or behind anything else; empty when it is not there.
QString languageAsked(const QStringList& arguments);

/// What is neither an option nor the value of `--lang`.
QStringList pathsAmong(const QStringList& arguments);

/// Whether the arguments ask for the command line: a subcommand, `--help`, `--version`, or
/// something that is neither an option of Qt nor a project, so that it is answered with what is
/// wrong. Nothing or the path of a project opens the window, also behind `--lang`.
bool isCommandLine(const QStringList& arguments);

/// Runs one subcommand without any window and without a display. A QGuiApplication exists (labels
/// need fonts). Arguments that mean the window are answered with a sentence: there is no display.
/// @param arguments as given, the program's name first
/// @returns the exit status: 0 done, 1 findings of severity error, 2 wrong usage, 3 an input cannot
///          be read (nothing changed), 4 an output cannot be written, 130 interrupted
int runCommandLine(const QStringList& arguments);

} // namespace parkwright
