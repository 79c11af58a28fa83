#include "app/cli/ProjectAccess.h"

#include "gis/standards/StandardsLibrary.h"

namespace parkwright {

Result<> CliProject::save(const PlanState& now, JobContext& job) const
{
    SaveRequest request;
    request.path = mPath;
    request.now = now;
    request.lastSaved = mOpened.stored;
    request.expected = mOpened.stamp;
    const auto saved = ProjectFile::save(request, job);
    if (!saved)
        return saved.error();
    return Done{};
}

Result<CliProject> openProject(CliContext& context, const QString& path)
{
    JobContext job = context.job();
    auto opened = ProjectFile::open(path, job);
    if (!opened)
        return opened.error();
    if (!context.json)
        context.sayFindings(opened->findings);
    return CliProject(path, std::move(*opened));
}

StandardsPackPtr packOf(const ProjectSettings& settings)
{
    const StandardsPackPtr named = StandardsLibrary().find(settings.standardsPack);
    return named ? named : nationalStandards();
}

} // namespace parkwright
