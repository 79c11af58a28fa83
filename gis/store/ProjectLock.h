#pragma once

#include "gis/core/Result.h"

#include <QDateTime>

#include <memory>

class QLockFile;

namespace parkwright {

/// Who has a project open for editing.
struct LockHolder
{
    QString user;
    QString host;
    qint64 pid = 0;
    QDateTime since;

    /// "Li Wei on office-7, since 14:05", translated; says what is known.
    QString text() const;
};

/// The right to save a project, held by one program at a time through a file NAME.gpkg.lock beside
/// it. A lock whose program has gone is taken over by itself. Released by the destructor.
class ProjectLock
{
public:
    /// @returns ErrorCode::Locked with who has it, in words; Output when the folder cannot be
    ///          written to
    static Result<std::shared_ptr<ProjectLock>> take(const QString& project);
    /// Takes it although another program has it: the user knows that it is gone, e.g. with its
    /// computer.
    static Result<std::shared_ptr<ProjectLock>> takeOver(const QString& project);
    /// Who has it; nothing when nobody does.
    static std::optional<LockHolder> holderOf(const QString& project);

    ~ProjectLock();
    ProjectLock(const ProjectLock&) = delete;
    ProjectLock& operator=(const ProjectLock&) = delete;

private:
    explicit ProjectLock(std::unique_ptr<QLockFile> file);
    std::unique_ptr<QLockFile> mFile;
};

} // namespace parkwright
