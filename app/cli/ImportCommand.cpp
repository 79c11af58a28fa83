#include "app/cli/CliContext.h"
#include "app/cli/CliText.h"
#include "app/cli/ProjectAccess.h"
#include "gis/exchange/ImportRecipe.h"

#include <QFileInfo>

#include <CLI/CLI.hpp>

namespace parkwright {

namespace {

struct Arguments
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

/// One source and what became of it.
struct Imported
{
    QString path;
    ImportResult result;
};

QString kindNames()
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
Result<ImportRequest> requestFrom(const Arguments& arguments)
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
            return Error{ErrorCode::InvalidInput,
                         CommandLine::tr("“%1” is no kind; there are: %2.").arg(kind, kindNames()),
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

QJsonObject countsOf(const std::vector<Imported>& imported)
{
    const auto sum = [&imported](auto member) {
        qint64 total = 0;
        for (const Imported& each : imported)
            total += each.result.*member;
        return total;
    };
    return {{QStringLiteral("read"), sum(&ImportResult::featuresRead)},
            {QStringLiteral("inserted"), sum(&ImportResult::inserted)},
            {QStringLiteral("updated"), sum(&ImportResult::updated)},
            {QStringLiteral("unchanged"), sum(&ImportResult::unchanged)},
            {QStringLiteral("gone"), sum(&ImportResult::gone)},
            {QStringLiteral("skipped"), sum(&ImportResult::skipped)},
            {QStringLiteral("derived_buildings"), sum(&ImportResult::derivedBuildings)},
            {QStringLiteral("derived_floors"), sum(&ImportResult::derivedFloors)},
            {QStringLiteral("unresolved_references"), sum(&ImportResult::unresolved)}};
}

QJsonObject sourceToJson(const Imported& imported)
{
    const ImportResult& result = imported.result;
    QJsonObject columns;
    for (const ColumnUse& use : result.used)
        columns.insert(use.fieldName, use.columnName);
    QJsonObject object = countsOf({imported});
    object.insert(QStringLiteral("path"), imported.path);
    object.insert(QStringLiteral("layer"), result.layer);
    object.insert(QStringLiteral("kind"), QString::fromLatin1(infoOf(result.kind).name));
    object.insert(QStringLiteral("columns"), columns);
    object.insert(QStringLiteral("ignored_columns"), QJsonArray::fromStringList(result.ignored));
    object.insert(QStringLiteral("source_crs"), result.sourceCrs.displayName());
    return object;
}

void answerJson(const CliContext& context, const std::vector<Imported>& imported,
                const Findings& findings)
{
    QJsonObject object = countsOf(imported);
    QJsonArray sources;
    for (const Imported& each : imported)
        sources.append(sourceToJson(each));
    object.insert(QStringLiteral("sources"), sources);
    object.insert(QStringLiteral("project_crs"), imported.back().result.projectCrs.displayName());
    object.insert(QStringLiteral("findings"), findingsToJson(findings));
    context.printJson(object);
}

void answerPeople(const CliContext& context, const Imported& imported)
{
    const ImportResult& result = imported.result;
    const QString name = QFileInfo(imported.path).fileName();
    if (isReferred(result.kind)) {
        context.print(CommandLine::tr("%1: %2, shown from its file.")
                          .arg(name, importKindTitle(result.kind)));
        return;
    }
    QString line = CommandLine::tr("%1: %2, %3 new, %4 updated, %5 unchanged")
                       .arg(name, importKindTitle(result.kind))
                       .arg(result.inserted)
                       .arg(result.updated)
                       .arg(result.unchanged);
    if (result.skipped > 0)
        line += CommandLine::tr(", %1 passed over").arg(result.skipped);
    if (result.gone > 0)
        line += CommandLine::tr(", %1 no longer there").arg(result.gone);
    context.print(line);
    if (result.derivedFloors > 0)
        context.print(CommandLine::tr("  %1 floors of %2 buildings were derived.")
                          .arg(result.derivedFloors)
                          .arg(result.derivedBuildings));
}

/// All sources one after the other, or none: each finds what those before it brought.
Result<std::vector<Imported>> importAll(const PlanState& start, const Arguments& arguments,
                                        ImportRequest request, JobContext& job, Findings& findings)
{
    std::vector<Imported> imported;
    PlanState state = start;
    const double share = 1.0 / double(arguments.sources.size());
    for (const std::string& source : arguments.sources) {
        const double from = share * double(imported.size());
        JobContext reading = job.part(from, from + share);
        request.path = QString::fromStdString(source);
        auto result = planImport(state, request, reading, findings);
        if (!result)
            return result.error();
        state = result->after;
        imported.push_back({request.path, std::move(*result)});
    }
    return imported;
}

Result<> saveRecipe(const Arguments& arguments, const ImportRequest& request,
                    const Imported& imported)
{
    if (arguments.saveMapping.empty())
        return Done{};
    return saveImportRecipe(QString::fromStdString(arguments.saveMapping),
                            recipeOf(request, imported.result));
}

int runImport(CliContext& context, const Arguments& arguments)
{
    const auto request = requestFrom(arguments);
    if (!request)
        return context.fail(request.error());
    const auto project = openForChange(context, arguments.project);
    if (!project)
        return context.fail(project.error());
    Findings findings;
    JobContext job = context.job();
    JobContext reading = job.part(0, 0.8);
    const auto imported = importAll(project->state(), arguments, *request, reading, findings);
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
    if (context.json) {
        answerJson(context, *imported, findings);
    } else {
        for (const Imported& each : *imported)
            answerPeople(context, each);
    }
    return CliDone;
}

void addSourceOptions(CLI::App& app, Arguments& arguments)
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
              QStringLiteral("parkwright import park.gpkg a.xlsx b.xlsx --mapping survey.json")});
    auto arguments = std::make_shared<Arguments>();
    addProjectArgument(app, arguments->project);
    app.add_option("SOURCE", arguments->sources,
                   CommandLine::tr("Files or folders to read; all of them or none").toStdString())
        ->required();
    app.add_option(
        "--as", arguments->kind,
        (CommandLine::tr("What it holds; without it that is guessed. One of: ") + kindNames())
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
