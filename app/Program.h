#pragma once

#include <QString>
#include <QStringList>

namespace parkwright {

/// Name, version and organisation, as Qt and the user's settings know the program. Once, before the
/// application object is made.
void describeProgram();

/// Whether a window could be shown: there is an X or Wayland display, or the environment or the
/// program's arguments choose one.
bool hasDisplay(const QStringList& arguments);

/// The languages that the program speaks: "zh_CN", "en".
QStringList programLanguages();
/// The one that fits best: what was asked for ("zh", "zh-CN", "en_GB" …), else the user's locale.
/// Everything that is not Chinese gets English.
QString languageFor(const QString& wanted = {});
/// Loads the translations of a language, of the program and of Qt, in place of those before, and
/// makes its locale the default: numbers and dates keep the user's own where that speaks the
/// language. Needs an application object. GUI thread.
void useLanguage(const QString& language);

} // namespace parkwright
