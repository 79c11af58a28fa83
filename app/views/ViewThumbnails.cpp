#include "app/views/ViewThumbnails.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

namespace parkwright {

namespace {

constexpr int PixelRatio = 2; ///< they are kept for screens of either kind

} // namespace

ViewThumbnails::ViewThumbnails(QString folder)
    : mFolder(folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::CacheLocation) +
                                     QStringLiteral("/views")
                               : std::move(folder))
{
}

QString ViewThumbnails::pathOf(const SavedView& view) const
{
    const QByteArray what = view.uid.toString().toUtf8() + view.state.toUtf8();
    const QByteArray hash = QCryptographicHash::hash(what, QCryptographicHash::Sha1);
    return mFolder + u'/' + QString::fromLatin1(hash.toHex()) + QStringLiteral(".png");
}

void ViewThumbnails::keep(const SavedView& view, const QImage& picture)
{
    if (picture.isNull())
        return;
    const QSize size = Size * PixelRatio;
    const QImage filled =
        picture.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    const QPoint corner((filled.width() - size.width()) / 2, (filled.height() - size.height()) / 2);
    QImage thumbnail = filled.copy(QRect(corner, size));
    thumbnail.setDevicePixelRatio(PixelRatio);
    const QString path = pathOf(view);
    mKept.insert(path, thumbnail);
    QDir().mkpath(mFolder);
    thumbnail.save(path); // a cache: without it there is an icon
}

QImage ViewThumbnails::of(const SavedView& view)
{
    const QString path = pathOf(view);
    const auto known = mKept.constFind(path);
    if (known != mKept.constEnd())
        return *known;
    QImage read(path);
    read.setDevicePixelRatio(PixelRatio);
    mKept.insert(path, read);
    return read;
}

} // namespace parkwright
