#include "app/cli/CliContext.h"
#include "app/cli/CliText.h"
#include "app/cli/ProjectAccess.h"
#include "gis/land/FindingFix.h"
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

struct Checked
{
    Findings findings;
    int mended = 0;
};

Result<Findings> check(const PlanState& state, JobContext& job)
{
    const ProjectSettings settings = ProjectSettings::of(state);
    return checkPlan(state, settings.crs, *packOf(settings), job);
}

/// Mends what the plan itself says how to mend, saves, and checks again.
Result<Checked> mend(const CliContext& context, const std::string& path)
{
    const auto project = openForChange(context, path);
    if (!project)
        return project.error();
    JobContext job = context.job();
    auto found = check(project->state(), job);
    if (!found)
        return found.error();
    EditBuilder builder(project->state());
    Checked checked;
    for (const Finding& finding : *found)
        checked.mended += addFix(builder, finding) ? 1 : 0;
    if (checked.mended > 0) {
        if (const auto saved = project->save(builder.state(), job); !saved)
            return saved.error();
        found = check(builder.state(), job);
        if (!found)
            return found.error();
    }
    checked.findings = std::move(*found);
    return checked;
}

Result<Checked> look(const CliContext& context, const std::string& path)
{
    const auto project = openProject(context, path);
    if (!project)
        return project.error();
    JobContext job = context.job();
    const auto found = check(project->state(), job);
    if (!found)
        return found.error();
    Checked checked{project->findings(), 0};
    checked.findings.insert(checked.findings.end(), found->begin(), found->end());
    return checked;
}

int runCheck(const CliContext& context, const std::string& path, bool fix)
{
    const auto checked = fix ? mend(context, path) : look(context, path);
    if (!checked)
        return context.fail(checked.error());
    const Findings& findings = checked->findings;
    if (context.json) {
        QJsonObject answer{{QStringLiteral("findings"), findingsToJson(findings)},
                           {QStringLiteral("counts"), countsOf(findings)},
                           {QStringLiteral("worst"),
                            findings.empty() ? QJsonValue() : severityName(worstOf(findings))}};
        if (fix)
            answer.insert(QStringLiteral("mended"), checked->mended);
        context.printJson(answer);
    } else {
        if (fix)
            context.print(CommandLine::tr("Mended: %1.").arg(checked->mended));
        if (findings.empty())
            context.print(CommandLine::tr("Nothing found."));
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
        {QStringLiteral("parkwright check park.gpkg"),
         QStringLiteral("parkwright check park.gpkg --fix")});
    auto path = std::make_shared<std::string>();
    auto fix = std::make_shared<bool>(false);
    addProjectArgument(app, *path);
    app.add_flag("--fix", *fix,
                 CommandLine::tr("Mend what the plan itself says how to mend, save, and say what "
                                 "is left")
                     .toStdString());
    return [path, fix](CliContext& context) { return runCheck(context, *path, *fix); };
}

} // namespace parkwright
