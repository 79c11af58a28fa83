#include "gis/store/FileReplace.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace parkwright {

namespace {

Error systemError()
{
    return {ErrorCode::Output, {}, QString::fromLocal8Bit(std::strerror(errno))};
}

Result<> syncPath(const QString& path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return systemError();
    const bool ok = ::fsync(descriptor) == 0;
    const Error error = systemError();
    ::close(descriptor);
    return ok ? Result<>(Done()) : error;
}

} // namespace

QString realPath(const QString& path)
{
    const QFileInfo info(path);
    const QString canonical = info.canonicalFilePath(); // empty when there is no such file
    return canonical.isEmpty() ? info.absoluteFilePath() : canonical;
}

Result<> syncFile(const QString& path)
{
    return syncPath(path, O_RDWR);
}

Result<> replaceFile(const QString& finished, const QString& target)
{
    struct stat old = {};
    if (::stat(QFile::encodeName(target).constData(), &old) == 0)
        ::chmod(QFile::encodeName(finished).constData(), old.st_mode & 07777);
    if (auto synced = syncFile(finished); !synced)
        return synced;
    if (::rename(QFile::encodeName(finished).constData(), QFile::encodeName(target).constData()) !=
        0)
        return systemError();
    // Some network file systems cannot sync a folder; the new file is in place all the same.
    [[maybe_unused]] const auto synced =
        syncPath(QFileInfo(target).absolutePath(), O_RDONLY | O_DIRECTORY);
    return Done();
}

} // namespace parkwright
