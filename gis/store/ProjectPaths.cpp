#include "gis/store/ProjectPaths.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>

namespace parkwright {

namespace {

/// "https://…", "PG:…", "/vsizip/…": no file that could lie beside the project.
bool isNoFile(const QString& path)
{
    static const QRegularExpression scheme(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]+:"));
    return path.isEmpty() || path.startsWith(u"/vsi") || scheme.match(path).hasMatch();
}

QDir folderOf(const QString& project)
{
    return QFileInfo(project).absoluteDir();
}

} // namespace

QString sideFolder(const QString& project)
{
    const QFileInfo info(project);
    return info.absolutePath() + u'/' + info.completeBaseName() + QStringLiteral(".parkwright");
}

QString storedPath(const QString& path, const QString& project)
{
    if (isNoFile(path) || project.isEmpty() || QDir::isRelativePath(path))
        return path;
    return folderOf(project).relativeFilePath(QDir::cleanPath(path));
}

QString resolvedPath(const QString& stored, const QString& project)
{
    if (isNoFile(stored) || project.isEmpty() || QDir::isAbsolutePath(stored))
        return stored;
    return QDir::cleanPath(folderOf(project).absoluteFilePath(stored));
}

Edit relocatePaths(const PlanState& state, const QString& from, const QString& to)
{
    EditBuilder builder(state);
    const auto moved = [&](const QString& path) {
        if (isNoFile(path))
            return path;
        if (from.isEmpty())
            return storedPath(path, to);
        if (QDir::isAbsolutePath(path))
            return path;
        QString target = resolvedPath(path, from);
        const QString side = sideFolder(from) + u'/';
        if (target.startsWith(side))
            target = sideFolder(to) + u'/' + target.mid(side.size());
        return storedPath(target, to);
    };
    for (const Layer& layer : state.table<Layer>())
        builder.set({TableId::Layers, layer.uid}, "path", moved(layer.path));
    for (const TourStop& stop : state.table<TourStop>())
        builder.set({TableId::TourStops, stop.uid}, "media", moved(stop.media));
    return builder.take({});
}

Result<> copySideFolder(const QString& from, const QString& to, JobContext& job)
{
    const QDir source(sideFolder(from));
    const QDir target(sideFolder(to));
    if (!source.exists() || source.absolutePath() == target.absolutePath())
        return Done();
    QDirIterator files(source.absolutePath(), QDir::Files | QDir::Hidden | QDir::NoSymLinks,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file(files.next());
        if (job.isCancelled())
            return cancelledError();
        const QString copy =
            target.absoluteFilePath(source.relativeFilePath(file.absoluteFilePath()));
        const QFileInfo there(copy);
        if (there.exists() && there.size() == file.size() &&
            there.lastModified() >= file.lastModified())
            continue;
        if (there.exists())
            QFile::remove(copy);
        if (!QDir().mkpath(there.absolutePath()) || !QFile::copy(file.absoluteFilePath(), copy)) {
            return Error{ErrorCode::Output,
                         QCoreApplication::translate("ProjectFile", "%1 cannot be written.")
                             .arg(QFileInfo(copy).fileName()),
                         copy};
        }
    }
    return Done();
}

} // namespace parkwright
