#include "app/cli/CliContext.h"
#include "app/cli/CliText.h"
#include "app/cli/ProjectAccess.h"
#include "gis/exchange/Samples.h"
#include "gis/model/Edit.h"

#include <QFileInfo>

#include <CLI/CLI.hpp>

namespace parkwright {

namespace {

struct NewArguments
{
    std::string project;
    std::string sample;
    std::string crs;
    std::string title;
    bool force = false;
};

Result<SampleInfo> sampleNamed(const QString& id)
{
    if (const auto sample = findSample(id))
        return *sample;
    QStringList ids;
    for (const SampleInfo& each : shippedSamples())
        ids.append(each.id);
    return Error{ErrorCode::InvalidInput,
                 CommandLine::tr("There is no sample “%1”; there are: %2.")
                     .arg(id, ids.join(QStringLiteral(", "))),
                 {}};
}

/// An empty plan with the settings that were asked for.
Result<PlanState> emptyPlan(const NewArguments& arguments)
{
    EditBuilder builder{PlanState()};
    ProjectSettings settings;
    settings.title = QString::fromStdString(arguments.title);
    if (!arguments.crs.empty()) {
        const auto crs = Crs::fromUserInput(QString::fromStdString(arguments.crs));
        if (!crs)
            return Error{ErrorCode::InvalidInput, crs.error().message, crs.error().detail};
        if (!crs->isProjected())
            return usageError(
                CommandLine::tr("A plan is drawn in metres or feet: %1 is no projected "
                                "coordinate reference system."),
                crs->displayName());
        settings.crs = *crs;
    }
    settings.write(builder);
    return builder.state();
}

/// Whether the project may be put there.
Result<> checkTarget(const QString& path, bool force)
{
    const QString name = QFileInfo(path).fileName();
    if (QFileInfo(path).suffix().compare(u"gpkg", Qt::CaseInsensitive) != 0)
        return usageError(CommandLine::tr("A project is a GeoPackage: name it “%1.gpkg”."), name);
    if (const auto writable = checkWritable(path); !writable)
        return writable.error();
    if (QFileInfo::exists(path) && !force)
        return Error{ErrorCode::Output,
                     CommandLine::tr("%1 is there already; --force replaces it.").arg(name),
                     {}};
    return Done{};
}

int runNew(CliContext& context, const NewArguments& arguments)
{
    const QString path = QFileInfo(QString::fromStdString(arguments.project)).absoluteFilePath();
    if (const auto possible = checkTarget(path, arguments.force); !possible)
        return context.fail(possible.error());
    const auto lock = ProjectLock::take(path);
    if (!lock)
        return context.fail(lock.error());
    JobContext job = context.job();
    JobContext making = job.part(0, 0.9);
    Findings findings;
    auto state = Result<PlanState>(PlanState());
    if (arguments.sample.empty()) {
        state = emptyPlan(arguments);
    } else {
        const auto sample = sampleNamed(QString::fromStdString(arguments.sample));
        if (!sample)
            return context.fail(sample.error());
        state = buildSample({sample->folder, path, {}, context.language}, making, findings);
    }
    if (!state)
        return context.fail(state.error(), findings);
    JobContext saving = job.part(0.9, 1);
    const auto saved = ProjectFile::create(path, *state, saving);
    if (!saved)
        return context.fail(saved.error(), findings);
    job.setProgress(1);
    if (context.json) {
        context.printJson({{QStringLiteral("project"), path},
                           {QStringLiteral("sample"), QString::fromStdString(arguments.sample)},
                           {QStringLiteral("findings"), findingsToJson(findings)}});
    } else {
        context.print(path);
    }
    return CliDone;
}

} // namespace

CliRun addNewCommand(CLI::App& app)
{
    describe(app, CommandLine::tr("Make a project, empty or from a sample."),
             {QStringLiteral("parkwright new plan.gpkg --crs EPSG:4547"),
              QStringLiteral("parkwright new park.gpkg --sample guiyang-enclaves")});
    auto arguments = std::make_shared<NewArguments>();
    addProjectArgument(app, arguments->project);
    CLI::Option* sample = app.add_option(
        "--sample", arguments->sample,
        CommandLine::tr("Sample to fill it with; see parkwright samples").toStdString());
    app.add_option(
           "--crs", arguments->crs,
           CommandLine::tr("Coordinate reference system of the plan: EPSG code, WKT or PROJ; "
                           "without it the first import decides")
               .toStdString())
        ->excludes(sample);
    app.add_option("--title", arguments->title,
                   CommandLine::tr("Title of the project").toStdString())
        ->excludes(sample);
    app.add_flag("--force", arguments->force,
                 CommandLine::tr("Replace the file if it is there already").toStdString());
    return [arguments](CliContext& context) { return runNew(context, *arguments); };
}

} // namespace parkwright
