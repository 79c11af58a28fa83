#pragma once

#include <QColor>

#include <cstddef>

namespace parkwright {

/// The `index`-th of many colours that can be told apart, also by the colour-blind: Okabe-Ito's,
/// softened for large areas, then lighter and darker ones of them.
QColor categoryColour(size_t index);

/// From low to high, like viridis. @param share 0 to 1
QColor rampColour(double share);

/// Of what is not known.
QColor noValueColour();

} // namespace parkwright
