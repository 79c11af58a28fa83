#pragma once

#include "app/cli/CliContext.h"
#include "gis/model/ProjectSettings.h"
#include "gis/standards/StandardsPack.h"
#include "gis/store/ProjectStore.h"

namespace parkwright {

/// A project as a subcommand works on it: read once, written at most once at the end.
class CliProject
{
public:
    explicit CliProject(ProjectStore::Loaded loaded)
        : mLoaded(std::move(loaded))
    {
    }

    const QString& path() const { return mLoaded.path; } ///< absolute
    const PlanState& state() const { return mLoaded.project.state; }
    ProjectSettings settings() const { return ProjectSettings::of(state()); }
    /// What had to be put right while it was read.
    const Findings& findings() const { return mLoaded.project.findings; }

    /// Writes another plan to the file. Only for a project that was opened for changing.
    Result<> save(const PlanState& now, JobContext& job) const;

private:
    ProjectStore::Loaded mLoaded;
};

/// Opens a project to look at it, also while it is open elsewhere. What had to be put right in it
/// is said on standard error. An Error with ErrorCode::Io: it cannot be read.
Result<CliProject> openProject(const CliContext& context, const std::string& path);

/// … to change it: nobody else may have it open (ErrorCode::Locked).
Result<CliProject> openForChange(const CliContext& context, const std::string& path);

/// The standards pack that the project names, or the national one.
StandardsPackPtr packOf(const ProjectSettings& settings);

/// Whether a file can be put there, before work is spent on it.
Result<> checkWritable(const QString& path);

/// A row by name, code, key in its source or id; parks also by their English name. nullptr when
/// there is none.
template <typename T>
const T* findNamed(const PlanState& state, const QString& wanted)
{
    for (const T& row : state.table<T>()) {
        if (row.name == wanted || row.uid.toString() == wanted || row.sourceKey == wanted)
            return &row;
        if constexpr (requires { row.code; }) {
            if (row.code == wanted && !wanted.isEmpty())
                return &row;
        }
        if constexpr (requires { row.nameEn; }) {
            if (row.nameEn.compare(wanted, Qt::CaseInsensitive) == 0 && !wanted.isEmpty())
                return &row;
        }
    }
    return nullptr;
}

/// The park that was asked for, or the sentence with those that there are.
Result<const Park*> findPark(const PlanState& state, const QString& wanted);

} // namespace parkwright
