#include "app/cli/ProjectAccess.h"

#include "gis/standards/StandardsLibrary.h"

#include <QFileInfo>

namespace parkwright {

namespace {

/// A project that is not there or is being written is an input that cannot be read.
Error asUnreadable(const Error& error)
{
    if (error.code == ErrorCode::NotFound || error.code == ErrorCode::Locked)
        return {ErrorCode::Io, error.message, error.detail};
    return error;
}

} // namespace

Result<> CliProject::save(const PlanState& now, JobContext& job) const
{
    Q_ASSERT(mLoaded.lock);
    ProjectStore::SaveTask task;
    task.path = mLoaded.path;
    task.repository = mLoaded.repository;
    task.lock = mLoaded.lock;
    task.now = now;
    task.lastSaved = mLoaded.project.stored;
    task.expected = mLoaded.project.stamp;
    const auto saved = ProjectStore::run(std::move(task), job);
    if (!saved)
        return saved.error();
    return Done{};
}

Result<CliProject> openProject(const CliContext& context, const std::string& path)
{
    JobContext job = context.job();
    auto loaded =
        ProjectStore::load(QString::fromStdString(path), ProjectStore::Access::ReadOnly, job);
    if (!loaded)
        return asUnreadable(loaded.error());
    if (!context.json)
        context.sayFindings(loaded->project.findings);
    return CliProject(std::move(*loaded));
}

Result<CliProject> openForChange(const CliContext& context, const std::string& path)
{
    JobContext job = context.job();
    auto loaded =
        ProjectStore::load(QString::fromStdString(path), ProjectStore::Access::ReadWrite, job);
    if (!loaded)
        return asUnreadable(loaded.error());
    if (loaded->whyReadOnly)
        return *loaded->whyReadOnly;
    if (!context.json)
        context.sayFindings(loaded->project.findings);
    if (loaded->recovery) {
        context.say(
            CommandLine::tr("An earlier session left edits of %1 that were never saved; they are "
                            "not in it. The window offers them.")
                .arg(QFileInfo(loaded->path).fileName()));
    }
    return CliProject(std::move(*loaded));
}

StandardsPackPtr packOf(const ProjectSettings& settings)
{
    const StandardsPackPtr named = StandardsLibrary().find(settings.standardsPack);
    return named ? named : nationalStandards();
}

Result<> checkWritable(const QString& path)
{
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    const QString name = file.fileName();
    if (!folder.isDir())
        return Error{ErrorCode::Output,
                     CommandLine::tr("%1 cannot be written: there is no folder %2.")
                         .arg(name, folder.absoluteFilePath()),
                     {}};
    if (file.isDir())
        return Error{ErrorCode::Output,
                     CommandLine::tr("%1 cannot be written: it is a folder.").arg(name),
                     {}};
    if (!folder.isWritable() || (file.exists() && !file.isWritable()))
        return Error{ErrorCode::Output,
                     CommandLine::tr("%1 cannot be written: that is not permitted.").arg(name),
                     file.absoluteFilePath()};
    return Done{};
}

Result<const Park*> findPark(const PlanState& state, const QString& wanted)
{
    if (const Park* park = findNamed<Park>(state, wanted))
        return park;
    QStringList names;
    for (const Park& each : state.table<Park>())
        names.append(each.name);
    if (names.isEmpty())
        return usageError(CommandLine::tr("There is no park “%1”; the project has none."), wanted);
    return Error{ErrorCode::InvalidInput,
                 CommandLine::tr("There is no park “%1”; there are: %2.")
                     .arg(wanted, names.join(QStringLiteral(", "))),
                 {}};
}

} // namespace parkwright
