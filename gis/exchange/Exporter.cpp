#include "gis/exchange/Exporter.h"

#include "gis/exchange/ExportTable.h"
#include "gis/model/ProjectSettings.h"
#include "gis/store/FileReplace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace parkwright {

namespace {

QString exporterText(const char* text)
{
    return QCoreApplication::translate("Exporter", text);
}

const char* driverOf(FileFormat format)
{
    switch (format) {
    case FileFormat::GeoPackage:
        return "GPKG";
    case FileFormat::GeoJson:
        return "GeoJSON";
    case FileFormat::FlatGeobuf:
        return "FlatGeobuf";
    case FileFormat::Dxf:
        return "DXF";
    case FileFormat::Shapefile:
        return "ESRI Shapefile";
    case FileFormat::Csv:
    case FileFormat::Xlsx:
        break;
    }
    return nullptr;
}

bool isOfShapes(FileFormat format)
{
    return format == FileFormat::GeoJson || format == FileFormat::FlatGeobuf ||
           format == FileFormat::Dxf || format == FileFormat::Shapefile;
}

std::vector<TableId> chosenTables(const PlanState& state, const ExportRequest& request,
                                  FileFormat format)
{
    if (!request.tables.empty())
        return request.tables;
    std::vector<TableId> tables;
    for (const TableId id : exportableTables()) {
        const bool fits = !isOfShapes(format) || tableDef(id).geometryField >= 0;
        if (fits && !state.table(id).isEmpty())
            tables.push_back(id);
    }
    return tables;
}

Result<> writeInto(const QString& path, FileFormat format, const std::vector<ExportTable>& tables,
                   JobContext& job, Findings& findings)
{
    if (format == FileFormat::Xlsx)
        return writeXlsx(path, tables, job);
    if (format == FileFormat::Csv)
        return writeCsv(path, tables.front(), job);
    return writeByOgr(path, driverOf(format), tables, job, findings);
}

} // namespace

std::optional<FileFormat> exportFormatOf(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"gpkg")
        return FileFormat::GeoPackage;
    if (suffix == u"geojson" || suffix == u"json")
        return FileFormat::GeoJson;
    if (suffix == u"fgb")
        return FileFormat::FlatGeobuf;
    if (suffix == u"csv")
        return FileFormat::Csv;
    if (suffix == u"xlsx")
        return FileFormat::Xlsx;
    if (suffix == u"dxf")
        return FileFormat::Dxf;
    if (suffix == u"shp")
        return FileFormat::Shapefile;
    return std::nullopt;
}

bool holdsSeveral(FileFormat format)
{
    return format == FileFormat::GeoPackage || format == FileFormat::Xlsx ||
           format == FileFormat::Dxf;
}

std::vector<TableId> exportableTables()
{
    std::vector<TableId> tables;
    for (int i = 0; i <= int(TableId::Alarms); ++i) {
        if (TableId(i) != TableId::Feeds)
            tables.push_back(TableId(i));
    }
    return tables;
}

Result<ExportResult> exportPlan(const PlanState& state, const ExportRequest& request,
                                JobContext& job, Findings& findings)
{
    const QFileInfo target(request.path);
    const auto format = request.format ? request.format : exportFormatOf(request.path);
    if (!format)
        return Error{
            ErrorCode::InvalidInput,
            exporterText(QT_TRANSLATE_NOOP("Exporter", "It is not clear in which format %1 is "
                                                       "wanted; name it .gpkg, .geojson, .fgb, "
                                                       ".csv, .xlsx, .dxf or .shp."))
                .arg(target.fileName()),
            {}};
    const auto ids = chosenTables(state, request, *format);
    if (ids.empty())
        return Error{
            ErrorCode::InvalidInput,
            exporterText(QT_TRANSLATE_NOOP("Exporter", "There is nothing to export to %1."))
                .arg(target.fileName()),
            {}};
    const Crs crs = ProjectSettings::of(state).crs;
    std::vector<ExportTable> tables;
    for (const TableId id : ids) {
        if (isOfShapes(*format) && tableDef(id).geometryField < 0)
            return Error{
                ErrorCode::InvalidInput,
                exporterText(QT_TRANSLATE_NOOP("Exporter", "%1 have no shapes; choose .csv, .xlsx "
                                                           "or .gpkg."))
                    .arg(tableDef(id).pluralText()),
                {}};
        tables.push_back(ExportTable::of(state, id, request, crs));
    }
    if (*format == FileFormat::GeoJson && !crs.isValid())
        return Error{
            ErrorCode::InvalidInput,
            exporterText(QT_TRANSLATE_NOOP("Exporter", "GeoJSON needs the project's coordinate "
                                                       "reference system, which is unknown.")),
            {}};

    // All of it is made in a folder beside the target, then each file takes its place.
    const QTemporaryDir scratch(
        target.absoluteDir().filePath(QStringLiteral(".parkwright-XXXXXX")));
    if (!scratch.isValid())
        return cannotWrite(request.path, scratch.errorString());
    ExportResult result;
    const bool together = holdsSeveral(*format) || tables.size() == 1;
    for (size_t i = 0; i < tables.size(); i += together ? tables.size() : 1) {
        QString name = target.fileName();
        if (!together)
            name = QStringLiteral("%1-%2.%3")
                       .arg(target.completeBaseName(), tables[i].def.nameText(), target.suffix());
        const std::vector<ExportTable> part =
            together ? tables : std::vector<ExportTable>{tables[i]};
        JobContext writing = job.part(double(i) / double(tables.size()),
                                      together ? 1 : double(i + 1) / double(tables.size()));
        const auto written = writeInto(scratch.filePath(name), *format, part, writing, findings);
        if (!written)
            return written.error();
    }
    for (const ExportTable& table : tables) {
        result.tables.push_back(table.def.id);
        result.rows += qint64(state.table(table.def.id).size());
    }
    const QDir made(scratch.path());
    for (const QString& name : made.entryList(QDir::Files | QDir::Hidden, QDir::Name)) {
        const QString place = target.absoluteDir().filePath(name);
        const auto replaced = replaceFile(made.filePath(name), place);
        if (!replaced)
            return cannotWrite(place, replaced.error().detail);
        result.files << place;
    }
    return result;
}

} // namespace parkwright
