#include "app/cli/CliContext.h"
#include "app/cli/CliText.h"
#include "app/cli/ProjectAccess.h"
#include "gis/exchange/Exporter.h"
#include "plugins/host/PluginLoader.h"

#include <QFileInfo>

#include <CLI/CLI.hpp>

namespace parkwright {

namespace {

struct ExportArguments
{
    std::string project;
    std::string out;
    std::vector<std::string> layers;
    std::vector<std::string> settings;
    std::string csvGeometry = "wkt";
    bool confidential = false;
    bool planFieldNames = false;
    bool noByteOrderMark = false;
};

QString layerNames()
{
    QStringList names;
    for (const TableId id : exportableTables())
        names.append(tableDef(id).nameText());
    return names.join(QStringLiteral(", "));
}

Result<std::vector<TableId>> tablesFrom(const std::vector<std::string>& layers)
{
    const std::vector<TableId> known = exportableTables();
    std::vector<TableId> tables;
    for (const std::string& layer : layers) {
        const QString name = QString::fromStdString(layer);
        const auto isIt = [&name](TableId id) {
            const TableDef& def = tableDef(id);
            return def.nameText().compare(name, Qt::CaseInsensitive) == 0 ||
                   def.pluralText().compare(name, Qt::CaseInsensitive) == 0;
        };
        const auto found = std::find_if(known.begin(), known.end(), isIt);
        if (found == known.end())
            return Error{
                ErrorCode::InvalidInput,
                CommandLine::tr("There is no layer “%1”; there are: %2.").arg(name, layerNames()),
                {}};
        if (std::find(tables.begin(), tables.end(), *found) == tables.end())
            tables.push_back(*found);
    }
    return tables;
}

/// What `--set NAME=VALUE` gives, as the type that the format wants.
Result<SettingValues> settingsFrom(const std::vector<std::string>& pairs,
                                   const PluginSettings& known)
{
    SettingValues values;
    for (const std::string& pair : pairs) {
        const QString text = QString::fromStdString(pair);
        const QString name = text.section(u'=', 0, 0);
        const QString given = text.section(u'=', 1);
        const auto setting = std::find_if(known.begin(), known.end(),
                                          [&name](const auto& each) { return each.id == name; });
        if (setting == known.end())
            return usageError(CommandLine::tr("“%1” is no setting of this format."), name);
        bool ok = true;
        Value value = given;
        if (std::holds_alternative<bool>(setting->standard))
            value = given == u"true" || given == u"yes" || given == u"1";
        else if (std::holds_alternative<qint64>(setting->standard))
            value = given.toLongLong(&ok);
        else if (std::holds_alternative<double>(setting->standard))
            value = given.toDouble(&ok);
        else if (!setting->choices.isEmpty())
            ok = setting->choices.contains(given);
        if (!ok)
            return usageError(CommandLine::tr("“%1” is no value of this setting."), text);
        values.insert(name, value);
    }
    return values;
}

/// What came of it, whoever wrote it.
struct Written
{
    QStringList files;
    std::vector<TableId> tables;
    qint64 rows = 0;
};

Result<Written> writeByProgram(const CliProject& project, const ExportArguments& arguments,
                               const QString& out, std::vector<TableId> tables, JobContext& job,
                               Findings& findings)
{
    if (!arguments.settings.empty())
        return usageError(CommandLine::tr("%1 has no settings."), QFileInfo(out).suffix());
    ExportRequest request;
    request.path = out;
    request.tables = std::move(tables);
    request.confidential = arguments.confidential;
    request.byteOrderMark = !arguments.noByteOrderMark;
    request.planFieldNames = arguments.planFieldNames;
    request.csvGeometry =
        arguments.csvGeometry == "centroid" ? CsvGeometry::Centroid : CsvGeometry::Wkt;
    auto done = exportPlan(project.state(), request, job, findings);
    if (!done)
        return done.error();
    return Written{done->files, done->tables, done->rows};
}

/// Formats that plugins bring take one table to a file.
Result<Written> writeByPlugin(const CliProject& project, const ExportArguments& arguments,
                              const QString& out, const std::vector<TableId>& tables,
                              JobContext& job, Findings& findings)
{
    const QString suffix = QFileInfo(out).suffix().toLower();
    std::shared_ptr<const ExportFormat> format;
    TableId table = TableId::Parcels;
    for (const TableId id : tables.empty() ? exportableTables() : tables) {
        format = pluginRegistry().findExportFormat(suffix, id);
        table = id;
        if (format)
            break;
    }
    if (!format || tables.size() > 1)
        return usageError(
            CommandLine::tr("“.%1” is no format for that; there are .gpkg, .geojson, .fgb, "
                            ".csv, .xlsx, .dxf and .shp, and those of plugins."),
            suffix);
    const auto values = settingsFrom(arguments.settings, format->settings());
    if (!values)
        return values.error();
    const auto done =
        format->write(out, table, project.state(), project.settings().crs, *values, job, findings);
    if (!done)
        return done.error();
    return Written{{out}, {table}, qint64(project.state().table(table).size())};
}

void answer(const CliContext& context, const Written& written, const Findings& findings)
{
    if (!context.json) {
        for (const QString& file : written.files)
            context.print(file);
        return;
    }
    QJsonArray layers;
    for (const TableId id : written.tables)
        layers.append(tableDef(id).nameText());
    context.printJson({{QStringLiteral("files"), QJsonArray::fromStringList(written.files)},
                       {QStringLiteral("layers"), layers},
                       {QStringLiteral("rows"), written.rows},
                       {QStringLiteral("findings"), findingsToJson(findings)}});
}

int runExport(CliContext& context, const ExportArguments& arguments)
{
    auto tables = tablesFrom(arguments.layers);
    if (!tables)
        return context.fail(tables.error());
    const auto project = openProject(context, arguments.project);
    if (!project)
        return context.fail(project.error());
    const QString out = QFileInfo(QString::fromStdString(arguments.out)).absoluteFilePath();
    if (QFileInfo(out).canonicalFilePath() == QFileInfo(project->path()).canonicalFilePath())
        return context.fail(
            usageError(CommandLine::tr("%1 is the project itself; choose another file."),
                       QFileInfo(out).fileName()));
    if (const auto possible = checkWritable(out); !possible)
        return context.fail(possible.error());
    JobContext job = context.job();
    Findings findings;
    const auto written =
        exportFormatOf(out)
            ? writeByProgram(*project, arguments, out, std::move(*tables), job, findings)
            : writeByPlugin(*project, arguments, out, *tables, job, findings);
    job.setProgress(1);
    if (!context.json)
        context.sayFindings(findings);
    if (!written)
        return context.fail(written.error(), findings);
    answer(context, *written, findings);
    return CliDone;
}

/// What `--set` can say, of all formats that plugins brought.
QString settingsHelp()
{
    QString help = CommandLine::tr("A setting of a format that a plugin brought");
    for (const auto& format : pluginRegistry().exportFormats()) {
        for (const PluginSetting& setting : format->settings()) {
            help += QStringLiteral("; .%1: %2=%3")
                        .arg(format->suffixes().value(0), setting.id,
                             setting.choices.isEmpty() ? toPlainText(setting.standard)
                                                       : setting.choices.join(u'|'));
        }
    }
    return help;
}

} // namespace

CliRun addExportCommand(CLI::App& app)
{
    describe(app, CommandLine::tr("Write the plan to files of other formats."),
             {QStringLiteral("parkwright export park.gpkg --out parcels.geojson --layer parcels"),
              QStringLiteral("parkwright export park.gpkg --out park.xlsx")});
    auto arguments = std::make_shared<ExportArguments>();
    addProjectArgument(app, arguments->project);
    app.add_option("--out", arguments->out,
                   CommandLine::tr(
                       "File to write; its end is the format: .gpkg, .geojson, .fgb, .csv, .xlsx, "
                       ".dxf, .shp and what plugins bring")
                       .toStdString())
        ->required();
    app.add_option("--layer", arguments->layers,
                   (CommandLine::tr("Only this one, as often as needed. One of: ") + layerNames())
                       .toStdString())
        ->allow_extra_args(false);
    app.add_flag("--confidential", arguments->confidential,
                 CommandLine::tr("Also columns that are confidential: rents, tenants, prospects …")
                     .toStdString());
    app.add_option(
           "--csv-geometry", arguments->csvGeometry,
           CommandLine::tr("CSV: wkt, or centroid for longitude and latitude").toStdString())
        ->check(CLI::IsMember({"wkt", "centroid"}));
    app.add_flag("--no-bom", arguments->noByteOrderMark,
                 CommandLine::tr("CSV: without the mark by which Excel knows UTF-8").toStdString());
    app.add_flag(
        "--plan-field-names", arguments->planFieldNames,
        CommandLine::tr("Shapefile: columns as plan databases call them (DKBH, YDYHFLDM …)")
            .toStdString());
    app.add_option("--set", arguments->settings,
                   (QStringLiteral("NAME=VALUE: ") + settingsHelp()).toStdString())
        ->allow_extra_args(false);
    return [arguments](CliContext& context) { return runExport(context, *arguments); };
}

} // namespace parkwright
