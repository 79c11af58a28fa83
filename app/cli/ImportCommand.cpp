#include "app/cli/CliContext.h"
#include "app/cli/ProjectAccess.h"
#include "gis/exchange/Importer.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <CLI/CLI.hpp>

namespace parkwright {

namespace {

struct Arguments
{
    std::string project;
    std::string source;
    std::string kind;
    std::string layer;
    std::string park;
    std::vector<std::string> map;
    std::string where;
    std::string crs;
    std::string encoding;
    std::string correction;
    bool removeGone = false;
};

Error usageError(const char* text, const std::string& argument)
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("CommandLine", text).arg(QString::fromStdString(argument)),
            {}};
}

QString kindNames()
{
    QStringList names;
    for (const ImportKindInfo& info : importKinds())
        names.append(QString::fromLatin1(info.name));
    return names.join(QStringLiteral(", "));
}

Result<ImportRequest> requestFrom(const Arguments& arguments)
{
    ImportRequest request;
    request.path = QString::fromStdString(arguments.source);
    request.projectPath = QFileInfo(QString::fromStdString(arguments.project)).absoluteFilePath();
    request.layer = QString::fromStdString(arguments.layer);
    request.park = QString::fromStdString(arguments.park);
    request.where = QString::fromStdString(arguments.where);
    request.encoding = QString::fromStdString(arguments.encoding);
    request.removeGone = arguments.removeGone;
    if (!arguments.kind.empty()) {
        request.kind = importKindFromName(QString::fromStdString(arguments.kind));
        if (!request.kind) {
            return Error{
                ErrorCode::InvalidInput,
                QCoreApplication::translate("CommandLine", "“%1” is no kind; there are: %2.")
                    .arg(QString::fromStdString(arguments.kind), kindNames()),
                {}};
        }
    }
    for (const std::string& pair : arguments.map) {
        const size_t equals = pair.find('=');
        if (equals == std::string::npos || equals == 0)
            return usageError(QT_TRANSLATE_NOOP("CommandLine", "“%1” is not FIELD=COLUMN."), pair);
        request.columns.insert(QString::fromStdString(pair.substr(0, equals)),
                               QString::fromStdString(pair.substr(equals + 1)));
    }
    if (!arguments.crs.empty()) {
        auto crs = Crs::fromUserInput(QString::fromStdString(arguments.crs));
        if (!crs)
            return Error{ErrorCode::InvalidInput, crs.error().message, crs.error().detail};
        request.crs = *crs;
    }
    if (arguments.correction == "gcj02")
        request.correction = CoordinateCorrection::Gcj02;
    else if (arguments.correction == "bd09")
        request.correction = CoordinateCorrection::Bd09;
    return request;
}

QJsonObject resultToJson(const ImportResult& result, const Findings& findings)
{
    QJsonObject columns;
    for (const ColumnUse& use : result.used)
        columns.insert(use.fieldName, use.columnName);
    return {{QStringLiteral("kind"), QString::fromLatin1(infoOf(result.kind).name)},
            {QStringLiteral("layer"), result.layer},
            {QStringLiteral("columns"), columns},
            {QStringLiteral("ignored_columns"), QJsonArray::fromStringList(result.ignored)},
            {QStringLiteral("source_crs"), result.sourceCrs.displayName()},
            {QStringLiteral("project_crs"), result.projectCrs.displayName()},
            {QStringLiteral("read"), result.featuresRead},
            {QStringLiteral("inserted"), result.inserted},
            {QStringLiteral("updated"), result.updated},
            {QStringLiteral("unchanged"), result.unchanged},
            {QStringLiteral("gone"), result.gone},
            {QStringLiteral("skipped"), result.skipped},
            {QStringLiteral("derived_buildings"), result.derivedBuildings},
            {QStringLiteral("derived_floors"), result.derivedFloors},
            {QStringLiteral("unresolved_references"), result.unresolved},
            {QStringLiteral("findings"), findingsToJson(findings)}};
}

int runImport(CliContext& context, const Arguments& arguments)
{
    const auto request = requestFrom(arguments);
    if (!request)
        return context.fail(request.error());
    const auto project = openProject(context, QString::fromStdString(arguments.project));
    if (!project)
        return context.fail(project.error());
    Findings findings;
    JobContext job = context.job();
    JobContext reading = job.part(0, 0.8);
    const auto result = planImport(project->state(), *request, reading, findings);
    if (!result) {
        context.sayFindings(findings);
        return context.fail(result.error());
    }
    PlanBuilder plan(project->state());
    applyEdit(plan, result->edit);
    JobContext saving = job.part(0.8, 1);
    const auto saved = project->save(plan.state(), saving);
    job.setProgress(1);
    if (!saved)
        return context.fail(saved.error());

    if (context.json) {
        context.printJson(resultToJson(*result, findings));
        return 0;
    }
    context.sayFindings(findings);
    context.print(
        QCoreApplication::translate("CommandLine", "%1 from %2: %3 new, %4 updated, %5 unchanged.")
            .arg(importKindTitle(result->kind), result->layer)
            .arg(result->inserted)
            .arg(result->updated)
            .arg(result->unchanged));
    if (result->derivedFloors > 0) {
        context.print(
            QCoreApplication::translate("CommandLine", "%1 floors of %2 buildings were derived.")
                .arg(result->derivedFloors)
                .arg(result->derivedBuildings));
    }
    return 0;
}

} // namespace

void addImportCommand(CLI::App& app, CliCommands& commands)
{
    const auto say = [](const char* text) {
        return QCoreApplication::translate("CommandLine", text).toStdString();
    };
    CLI::App* sub = app.add_subcommand(
        "import",
        say(QT_TRANSLATE_NOOP("CommandLine", "Bring a GIS file or table into a project")));
    auto arguments = std::make_shared<Arguments>();
    sub->add_option("PROJECT", arguments->project)->required();
    sub->add_option("SOURCE", arguments->source,
                    say(QT_TRANSLATE_NOOP("CommandLine", "File or folder to read")))
        ->required();
    sub->add_option("--as", arguments->kind,
                    say(QT_TRANSLATE_NOOP("CommandLine", "What it holds: ")) +
                        kindNames().toStdString());
    sub->add_option("--layer", arguments->layer,
                    say(QT_TRANSLATE_NOOP("CommandLine", "Layer in the file")));
    sub->add_option("--park", arguments->park,
                    say(QT_TRANSLATE_NOOP("CommandLine", "Park that it belongs to")));
    sub->add_option("--map", arguments->map,
                    say(QT_TRANSLATE_NOOP(
                        "CommandLine", "FIELD=COLUMN, as often as needed; FIELD=- leaves it out")));
    sub->add_option("--where", arguments->where,
                    say(QT_TRANSLATE_NOOP("CommandLine", "SQL condition that chooses features")));
    sub->add_option("--crs", arguments->crs,
                    say(QT_TRANSLATE_NOOP("CommandLine",
                                          "Coordinate reference system instead of the one found")));
    sub->add_option(
        "--encoding", arguments->encoding,
        say(QT_TRANSLATE_NOOP("CommandLine", "Text encoding instead of the one found")));
    sub->add_option("--correct", arguments->correction,
                    say(QT_TRANSLATE_NOOP("CommandLine",
                                          "Undo a publisher's shift: gcj02 or bd09 (approximate)")))
        ->check(CLI::IsMember({"gcj02", "bd09"}));
    sub->add_flag("--remove-gone", arguments->removeGone,
                  say(QT_TRANSLATE_NOOP("CommandLine",
                                        "Remove rows that the source does not have any more")));
    commands.push_back(
        {sub, [arguments](CliContext& context) { return runImport(context, *arguments); }});
}

} // namespace parkwright
