#pragma once

#include "gis/model/rows/ProjectRows.h"

#include <QHash>
#include <QImage>

namespace parkwright {

/// Small pictures of saved views. What was seen when a view was saved is kept in memory and in the
/// cache of the user, by what the view shows, so that undo finds the old one again. GUI thread.
class ViewThumbnails final
{
public:
    static constexpr QSize Size{104, 65};

    /// @param folder of the cache; empty takes that of the user
    explicit ViewThumbnails(QString folder = {});

    /// @param picture of any size; null is not kept
    void keep(const SavedView& view, const QImage& picture);
    QImage of(const SavedView& view); ///< null when there is none

private:
    QString pathOf(const SavedView& view) const;

    QString mFolder;
    QHash<QString, QImage> mKept;
};

} // namespace parkwright
