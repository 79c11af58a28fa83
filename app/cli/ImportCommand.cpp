#include "app/cli/CliContext.h"
#include "app/cli/ImportAnswer.h"
#include "app/cli/ProjectAccess.h"
#include "gis/exchange/FolderImport.h"
#include "gis/exchange/ImportRecipe.h"

#include <QFileInfo>

#include <CLI/CLI.hpp>

namespace parkwright {

namespace {

struct ImportArguments
{
    std::string project;
    std::vector<std::string> sources;
    std::string kind;
    std::string layer;
    std::string park;
    std::vector<std::string> map;
    std::string where;
    std::string crs;
    std::string encoding;
    std::string correction;
    std::string mapping;
    std::string saveMapping;
    bool removeGone = false;
};

QString importKindNames()
{
    QStringList names;
    for (const ImportKindInfo& info : importKinds())
        names.append(QString::fromLatin1(info.name));
    return names.join(QStringLiteral(", "));
}

Result<> addColumns(const std::vector<std::string>& pairs, ImportRequest& request)
{
    for (const std::string& pair : pairs) {
        const QString text = QString::fromStdString(pair);
        const qsizetype equals = text.indexOf(u'=');
        if (equals <= 0 || equals + 1 == text.size())
            return usageError(CommandLine::tr("“%1” is not FIELD=COLUMN."), text);
        request.columns.insert(text.left(equals), text.mid(equals + 1));
    }
    return Done{};
}

/// What is asked for, without a path: the same for all sources.
Result<ImportRequest> requestFrom(const ImportArguments& arguments)
{
    ImportRequest request;
    request.projectPath = QFileInfo(QString::fromStdString(arguments.project)).absoluteFilePath();
    request.layer = QString::fromStdString(arguments.layer);
    request.park = QString::fromStdString(arguments.park);
    request.where = QString::fromStdString(arguments.where);
    request.encoding = QString::fromStdString(arguments.encoding);
    request.removeGone = arguments.removeGone;
    if (!arguments.kind.empty()) {
        const QString kind = QString::fromStdString(arguments.kind);
        request.kind = importKindFromName(kind);
        if (!request.kind)
            return Error{
                ErrorCode::InvalidInput,
                CommandLine::tr("“%1” is no kind; there are: %2.").arg(kind, importKindNames()),
                {}};
    }
    if (const auto added = addColumns(arguments.map, request); !added)
        return added.error();
    if (!arguments.crs.empty()) {
        const auto crs = Crs::fromUserInput(QString::fromStdString(arguments.crs));
        if (!crs)
            return Error{ErrorCode::InvalidInput, crs.error().message, crs.error().detail};
        request.crs = *crs;
    }
    if (arguments.correction == "gcj02")
        request.correction = CoordinateCorrection::Gcj02;
    else if (arguments.correction == "bd09")
        request.correction = CoordinateCorrection::Bd09;
    if (!arguments.mapping.empty()) {
        const auto recipe = loadImportRecipe(QString::fromStdString(arguments.mapping));
        if (!recipe)
            return recipe.error();
        applyRecipe(*recipe, request);
    }
    return request;
}

/// One source of those that were named.
struct Wanted
{
    ImportRequest request;
    bool isOfFolder = false; ///< found in a folder: may be passed over
};

/// A folder is as many sources as it has files.
Result<std::vector<Wanted>> sourcesFrom(const ImportArguments& arguments,
                                        const ImportRequest& request, JobContext& job,
                                        Findings& findings)
{
    std::vector<Wanted> all;
    for (const std::string& source : arguments.sources) {
        ImportRequest one = request;
        one.path = QString::fromStdString(source);
        auto inside = requestsForFolder(one, job, findings);
        if (!inside)
            return inside.error();
        for (ImportRequest& each : *inside)
            all.push_back({std::move(each), true});
        if (inside->empty())
            all.push_back({std::move(one), false});
    }
    return all;
}

/// All sources one after the other, or none: each finds what those before it brought.
Result<std::vector<Imported>> importAll(const PlanState& start, const std::vector<Wanted>& sources,
                                        JobContext& job, Findings& findings)
{
    std::vector<Imported> imported;
    std::optional<Error> passedOver;
    PlanState state = start;
    for (size_t i = 0; i < sources.size(); ++i) {
        const auto share = [&sources](size_t n) { return double(n) / double(sources.size()); };
        JobContext reading = job.part(share(i), share(i + 1));
        auto result = planImport(state, sources[i].request, reading, findings);
        if (!result && (!sources[i].isOfFolder || job.isCancelled()))
            return result.error();
        if (!result) {
            passedOver = result.error();
            findings.push_back(passedOverFinding(sources[i].request.path, *passedOver));
            continue;
        }
        state = result->after;
        imported.push_back({sources[i].request.path, std::move(*result)});
    }
    if (imported.empty() && passedOver)
        return *passedOver;
    return imported;
}

Result<> saveRecipe(const ImportArguments& arguments, const ImportRequest& request,
                    const Imported& imported)
{
    if (arguments.saveMapping.empty())
        return Done{};
    return saveImportRecipe(QString::fromStdString(arguments.saveMapping),
                            recipeOf(request, imported.result));
}

int runImport(CliContext& context, const ImportArguments& arguments)
{
    const auto request = requestFrom(arguments);
    if (!request)
        return context.fail(request.error());
    const auto project = openForChange(context, arguments.project);
    if (!project)
        return context.fail(project.error());
    Findings findings;
    JobContext job = context.job();
    JobContext looking = job.part(0, 0.1);
    const auto sources = sourcesFrom(arguments, *request, looking, findings);
    if (!sources)
        return context.fail(sources.error(), findings);
    JobContext reading = job.part(0.1, 0.8);
    const auto imported = importAll(project->state(), *sources, reading, findings);
    if (!context.json)
        context.sayFindings(findings);
    if (!imported)
        return context.fail(imported.error(), findings);
    JobContext saving = job.part(0.8, 1);
    const PlanState& after = imported->back().result.after;
    if (!(after == project->state())) {
        if (const auto saved = project->save(after, saving); !saved)
            return context.fail(saved.error(), findings);
    }
    job.setProgress(1);
    if (const auto saved = saveRecipe(arguments, *request, imported->back()); !saved)
        return context.fail(saved.error(), findings);
    answer(context, *imported, findings);
    return CliDone;
}

void addSourceOptions(CLI::App& app, ImportArguments& arguments)
{
    app.add_option("--layer", arguments.layer, CommandLine::tr("Layer in the file").toStdString());
    app.add_option("--where", arguments.where,
                   CommandLine::tr("SQL condition on the source's columns that chooses features")
                       .toStdString());
    app.add_option(
        "--crs", arguments.crs,
        CommandLine::tr("Coordinate reference system of the source instead of the one found: "
                        "EPSG code, WKT or PROJ")
            .toStdString());
    app.add_option(
        "--encoding", arguments.encoding,
        CommandLine::tr("Character set instead of the one found, e.g. GB18030").toStdString());
    app.add_option(
           "--correction", arguments.correction,
           CommandLine::tr("Undo a publisher's shift, approximately: gcj02 or bd09").toStdString())
        ->check(CLI::IsMember({"gcj02", "bd09"}));
}

} // namespace

CliRun addImportCommand(CLI::App& app)
{
    describe(app, CommandLine::tr("Bring GIS files or tables into a project."),
             {QStringLiteral("parkwright import park.gpkg buildings.shp --as buildings "
                             "--map storeys=CS --map height=JZGD"),
              QStringLiteral("parkwright import park.gpkg town.osm.pbf --as parcels"),
              QStringLiteral("parkwright import park.gpkg delivery/"),
              QStringLiteral("parkwright import park.gpkg a.xlsx b.xlsx --mapping survey.json")});
    auto arguments = std::make_shared<ImportArguments>();
    addProjectArgument(app, arguments->project);
    app.add_option(
           "SOURCE", arguments->sources,
           CommandLine::tr("Files or folders to read, all or none; of a folder without --as "
                           "every file")
               .toStdString())
        ->required();
    app.add_option(
        "--as", arguments->kind,
        (CommandLine::tr("What it holds; without it that is guessed. One of: ") + importKindNames())
            .toStdString());
    app.add_option(
        "--park", arguments->park,
        CommandLine::tr("Park that it belongs to; made if it is not there").toStdString());
    app.add_option("--map", arguments->map,
                   CommandLine::tr("FIELD=COLUMN, as often as needed; FIELD=- leaves a field out")
                       .toStdString())
        ->allow_extra_args(false);
    addSourceOptions(app, *arguments);
    app.add_option("--save-mapping", arguments->saveMapping,
                   CommandLine::tr("Keep kind, columns and options in this file for another time")
                       .toStdString());
    app.add_option(
        "--mapping", arguments->mapping,
        CommandLine::tr("Use what --save-mapping kept; other options go before it").toStdString());
    app.add_flag(
        "--remove-gone", arguments->removeGone,
        CommandLine::tr("Remove rows that came from this source and are not in it any more")
            .toStdString());
    return [arguments](CliContext& context) { return runImport(context, *arguments); };
}

} // namespace parkwright
