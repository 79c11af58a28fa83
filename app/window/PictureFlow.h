#pragma once

#include <QSize>

class QString;

namespace parkwright {

class AppContext;
class ViewPane;

/// Pictures of the view for others. GUI thread.
namespace PictureFlow {

/// Asks for size and file.
void askToSave(AppContext& context, ViewPane& view);
/// Draws and writes; the end of the name decides the format. Tells how it went.
void save(AppContext& context, ViewPane& view, const QSize& pixels, const QString& path);
/// As it is shown, to the clipboard.
void copy(AppContext& context, ViewPane& view);

} // namespace PictureFlow

} // namespace parkwright
