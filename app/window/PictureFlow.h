#pragma once

#include "scene/colour/Legend.h"

#include <QSize>

class QString;

namespace parkwright {

class AppContext;
class ViewPane;

/// Pictures of the view for others. GUI thread.
struct PictureFlow
{
    /// What a picture is to be.
    struct Wishes
    {
        QSize pixels;
        bool title = false; ///< of the project, with the date
        bool scale = false; ///< and where north is
        Legend legend;      ///< without entries none
    };

    /// Asks for size, what to draw into it, and file.
    /// @param legend of the view
    static void askToSave(AppContext& context, ViewPane& view, const Legend& legend);
    /// Draws and writes; the end of the name decides the format. Tells how it went.
    static void save(AppContext& context, ViewPane& view, const Wishes& wishes,
                     const QString& path);
    /// As it is shown, to the clipboard.
    static void copy(AppContext& context, ViewPane& view);
};

} // namespace parkwright
