#pragma once

#include "app/cli/CliContext.h"
#include "gis/model/ProjectSettings.h"
#include "gis/standards/StandardsPack.h"
#include "gis/store/ProjectFile.h"

namespace parkwright {

/// A project as a subcommand works on it.
class CliProject
{
public:
    CliProject(QString path, OpenedProject opened)
        : mPath(std::move(path))
        , mOpened(std::move(opened))
    {
    }

    const QString& path() const { return mPath; }
    const PlanState& state() const { return mOpened.state; }
    ProjectSettings settings() const { return ProjectSettings::of(mOpened.state); }
    const Findings& findings() const { return mOpened.findings; }
    /// Writes another plan to the file that was opened.
    Result<> save(const PlanState& now, JobContext& job) const;

private:
    QString mPath;
    OpenedProject mOpened;
};

/// Opens a project; what had to be put right in it is said on standard error.
Result<CliProject> openProject(CliContext& context, const QString& path);

/// The standards pack that the project names, or the national one.
StandardsPackPtr packOf(const ProjectSettings& settings);

} // namespace parkwright
