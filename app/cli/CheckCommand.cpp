#include "app/cli/CliContext.h"
#include "app/cli/CliText.h"
#include "app/cli/ProjectAccess.h"
#include "gis/land/PlanCheck.h"

#include <CLI/CLI.hpp>

namespace parkwright {

namespace {

/// How many there are of each severity.
QJsonObject countsOf(const Findings& findings)
{
    QJsonObject counts;
    for (const Severity severity : {Severity::Note, Severity::Warning, Severity::Error}) {
        counts.insert(severityName(severity),
                      int(std::count_if(findings.begin(), findings.end(), [&](const Finding& each) {
                          return each.severity == severity;
                      })));
    }
    return counts;
}

int runCheck(CliContext& context, const std::string& path)
{
    const auto project = openProject(context, path);
    if (!project)
        return context.fail(project.error());
    const ProjectSettings settings = project->settings();
    JobContext job = context.job();
    const auto checked = checkPlan(project->state(), settings.crs, *packOf(settings), job);
    if (!checked)
        return context.fail(checked.error());
    job.setProgress(1);
    Findings findings = project->findings();
    findings.insert(findings.end(), checked->begin(), checked->end());

    if (context.json) {
        context.printJson({{QStringLiteral("findings"), findingsToJson(findings)},
                           {QStringLiteral("counts"), countsOf(findings)},
                           {QStringLiteral("worst"),
                            findings.empty() ? QJsonValue() : severityName(worstOf(findings))}});
    } else if (findings.empty()) {
        context.print(CommandLine::tr("Nothing found."));
    } else {
        for (const Finding& finding : findings)
            context.print(findingLine(finding));
    }
    return !findings.empty() && worstOf(findings) == Severity::Error ? CliFindings : CliDone;
}

} // namespace

CliRun addCheckCommand(CLI::App& app)
{
    describe(
        app,
        CommandLine::tr("Look for data faults and broken rules; ends with 1 if there is an error."),
        {QStringLiteral("parkwright check park.gpkg")});
    auto path = std::make_shared<std::string>();
    addProjectArgument(app, *path);
    return [path](CliContext& context) { return runCheck(context, *path); };
}

} // namespace parkwright
