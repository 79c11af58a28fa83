#pragma once

#include <QColor>

namespace parkwright {

/// The colours that everything in the window is made of. The scene has its own.
struct ThemeTokens
{
    bool dark = false;
    QColor window;   ///< around panels
    QColor panel;    ///< lists, editors, cards
    QColor line;     ///< hairlines
    QColor hover;    ///< row or button under the pointer
    QColor text;     ///< 4.5 : 1 and more on window and panel
    QColor muted;    ///< captions and units, 4.5 : 1 as well
    QColor accent;   ///< selection, focus, the one main button
    QColor onAccent; ///< text on it
    QColor good;
    QColor warn;
    QColor bad;
};

} // namespace parkwright
