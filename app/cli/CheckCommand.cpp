#include "app/cli/CliContext.h"
#include "app/cli/ProjectAccess.h"
#include "gis/land/PlanCheck.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

namespace parkwright {

namespace {

int runCheck(CliContext& context, const QString& path)
{
    const auto project = openProject(context, path);
    if (!project)
        return context.fail(project.error());
    const PlanState& state = project->state();
    const ProjectSettings settings = project->settings();
    JobContext job = context.job();
    const auto checked = checkPlan(state, settings.crs, *packOf(settings), job);
    if (!checked)
        return context.fail(checked.error());
    Findings findings = project->findings();
    findings.insert(findings.end(), checked->begin(), checked->end());

    if (context.json) {
        context.printJson({{QStringLiteral("findings"), findingsToJson(findings)},
                           {QStringLiteral("worst"), severityName(worstOf(findings))}});
    } else if (findings.empty()) {
        context.print(QCoreApplication::translate("CommandLine", "Nothing found."));
    } else {
        for (const Finding& finding : findings)
            context.print(
                QStringLiteral("%1: %2").arg(severityName(finding.severity), findingText(finding)));
    }
    return !findings.empty() && worstOf(findings) == Severity::Error ? 1 : 0;
}

} // namespace

void addCheckCommand(CLI::App& app, CliCommands& commands)
{
    CLI::App* sub = app.add_subcommand(
        "check", QCoreApplication::translate("CommandLine", "Look for data faults and broken rules")
                     .toStdString());
    auto path = std::make_shared<std::string>();
    sub->add_option("PROJECT", *path)->required();
    commands.push_back({sub, [path](CliContext& context) {
                            return runCheck(context, QString::fromStdString(*path));
                        }});
}

} // namespace parkwright
