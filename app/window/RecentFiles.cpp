#include "app/window/RecentFiles.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSettings>

namespace parkwright {

namespace {

constexpr qsizetype MostRecent = 10;
const QString ListKey = QStringLiteral("recent/files");

QString viewKey(const QString& path)
{
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1);
    return QStringLiteral("recent/views/") + QString::fromLatin1(hash.toHex().left(16));
}

} // namespace

RecentFiles::RecentFiles(QObject* parent)
    : QObject(parent)
    , mPaths(QSettings().value(ListKey).toStringList())
{
}

void RecentFiles::add(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    mPaths.removeAll(absolute);
    mPaths.prepend(absolute);
    while (mPaths.size() > MostRecent)
        QSettings().remove(viewKey(mPaths.takeLast()));
    store();
}

void RecentFiles::remove(const QString& path)
{
    if (mPaths.removeAll(path) > 0) {
        QSettings().remove(viewKey(path));
        store();
    }
}

void RecentFiles::clear()
{
    mPaths.clear();
    QSettings().remove(QStringLiteral("recent"));
    store();
}

void RecentFiles::store()
{
    QSettings().setValue(ListKey, mPaths);
    Q_EMIT changed();
}

void RecentFiles::keepView(const QString& path, const ViewState& view)
{
    if (mPaths.contains(path))
        QSettings().setValue(viewKey(path), view.toJson());
}

std::optional<ViewState> RecentFiles::viewOf(const QString& path) const
{
    const QString json = QSettings().value(viewKey(path)).toString();
    return json.isEmpty() ? std::nullopt : ViewState::fromJson(json);
}

} // namespace parkwright
