#include "gis/store/ProjectLock.h"

#include "gis/store/FileReplace.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QLockFile>

namespace parkwright {

namespace {

QString lockText(const char* text)
{
    return QCoreApplication::translate("ProjectLock", text);
}

QString lockPath(const QString& project)
{
    return realPath(project) + QStringLiteral(".lock");
}

std::unique_ptr<QLockFile> lockFile(const QString& project)
{
    auto file = std::make_unique<QLockFile>(lockPath(project));
    file->setStaleLockTime(0); // old is not stale: people leave a project open for days
    return file;
}

LockHolder holderIn(const QLockFile& file, const QString& project)
{
    LockHolder holder;
    QString program;
    file.getLockInfo(&holder.pid, &holder.host, &program);
    const QFileInfo info(lockPath(project));
    holder.user = info.owner();
    holder.since = info.lastModified();
    return holder;
}

} // namespace

QString LockHolder::text() const
{
    const QString who =
        user.isEmpty() ? lockText(QT_TRANSLATE_NOOP("ProjectLock", "somebody")) : user;
    QString where = host.isEmpty()
                        ? who
                        : lockText(QT_TRANSLATE_NOOP("ProjectLock", "%1 on %2")).arg(who, host);
    if (!since.isValid())
        return where;
    return lockText(QT_TRANSLATE_NOOP("ProjectLock", "%1, since %2"))
        .arg(where, QLocale().toString(since, QLocale::ShortFormat));
}

ProjectLock::ProjectLock(std::unique_ptr<QLockFile> file)
    : mFile(std::move(file))
{
}

ProjectLock::~ProjectLock() = default; // QLockFile removes its file

Result<std::shared_ptr<ProjectLock>> ProjectLock::take(const QString& project)
{
    auto file = lockFile(project);
    if (file->tryLock(0))
        return std::shared_ptr<ProjectLock>(new ProjectLock(std::move(file)));
    const QString name = QFileInfo(project).fileName();
    if (file->error() == QLockFile::LockFailedError) {
        return Error{ErrorCode::Locked,
                     lockText(QT_TRANSLATE_NOOP("ProjectLock", "%1 is open elsewhere: %2."))
                         .arg(name, holderIn(*file, project).text()),
                     lockPath(project)};
    }
    return Error{
        ErrorCode::Output,
        lockText(QT_TRANSLATE_NOOP("ProjectLock",
                                   "%1 can only be looked at: its folder cannot be written to."))
            .arg(name),
        lockPath(project)};
}

Result<std::shared_ptr<ProjectLock>> ProjectLock::takeOver(const QString& project)
{
    QFile::remove(lockPath(project));
    return take(project);
}

std::optional<LockHolder> ProjectLock::holderOf(const QString& project)
{
    if (!QFileInfo::exists(lockPath(project)))
        return std::nullopt;
    auto file = lockFile(project);
    if (file->tryLock(0)) // its program has gone
        return std::nullopt;
    return holderIn(*file, project);
}

} // namespace parkwright
