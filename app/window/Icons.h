#pragma once

#include <QIcon>
#include <QString>

namespace parkwright {

/// An icon of resources/icons, drawn in the colours of the palette at the size it is asked for, so
/// that it follows light and dark by itself. Strokes are 1.5 logical pixels at any size.
/// @param name of the file without its ending
QIcon themedIcon(const QString& name);

/// The same in one colour that does not follow the palette, e.g. that of a warning.
QIcon colouredIcon(const QString& name, const QColor& colour);

} // namespace parkwright
