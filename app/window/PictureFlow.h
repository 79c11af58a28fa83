#pragma once

#include "scene/colour/Legend.h"

#include <QSize>

class QString;

namespace parkwright {

class AppContext;
class ViewPane;

/// Pictures of the view for others. GUI thread.
namespace PictureFlow {

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
void askToSave(AppContext& context, ViewPane& view, const Legend& legend);
/// Draws and writes; the end of the name decides the format. Tells how it went.
void save(AppContext& context, ViewPane& view, const Wishes& wishes, const QString& path);
/// As it is shown, to the clipboard.
void copy(AppContext& context, ViewPane& view);

} // namespace PictureFlow

} // namespace parkwright
