#pragma once

#include "gis/model/ViewState.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace parkwright {

/// The projects that were open last, newest first, and how each was looked at. Kept in the user's
/// settings. GUI thread.
class RecentFiles final : public QObject
{
    Q_OBJECT

public:
    explicit RecentFiles(QObject* parent = nullptr);

    const QStringList& paths() const { return mPaths; }
    /// Puts it on top.
    void add(const QString& path);
    void remove(const QString& path);
    void clear();

    void keepView(const QString& path, const ViewState& view);
    std::optional<ViewState> viewOf(const QString& path) const;

Q_SIGNALS:
    void changed();

private:
    void store();

    QStringList mPaths; ///< absolute
};

} // namespace parkwright
