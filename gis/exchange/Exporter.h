#pragma once

#include "gis/core/Finding.h"
#include "gis/core/Job.h"
#include "gis/model/PlanState.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace parkwright {

enum class FileFormat { GeoPackage, GeoJson, FlatGeobuf, Csv, Xlsx, Dxf, Shapefile };

/// By the end of a file name: .gpkg, .geojson, .json, .fgb, .csv, .xlsx, .dxf, .shp.
std::optional<FileFormat> exportFormatOf(const QString& path);
/// One file holds several tables: GeoPackage, XLSX and DXF.
bool holdsSeveral(FileFormat format);

enum class CsvGeometry {
    Wkt,     ///< the whole shape, project CRS
    Centroid ///< longitude and latitude of a point in it
};

struct ExportRequest
{
    QString path;
    std::optional<FileFormat> format; ///< none goes by the end of the path
    /// Empty takes all that have rows (and shapes, where the format is of shapes only). Of formats
    /// that hold one table each gets a file of its own: "plan.csv" becomes "plan-parcels.csv" …
    std::vector<TableId> tables;
    bool confidential = false; ///< also columns that are marked confidential
    bool byteOrderMark = true; ///< CSV: so that Excel reads UTF-8
    CsvGeometry csvGeometry = CsvGeometry::Wkt;
    bool planFieldNames = false; ///< Shapefile: DKBH, YDYHFLDM … of plan databases
};

struct ExportResult
{
    QStringList files;
    std::vector<TableId> tables;
    qint64 rows = 0;
};

/// Tables that mean something outside the program, in the order of the file.
std::vector<TableId> exportableTables();

/// Writes tables of the plan for others. Nothing is in place until all of it is written: a failure
/// leaves what was there before and is an Error with ErrorCode::Output. GeoJSON is in WGS 84 as its
/// standard wants, everything else in the project CRS. XLSX has headings, units and codes in the
/// language of the moment, the other formats have the names of the schema.
Result<ExportResult> exportPlan(const PlanState& state, const ExportRequest& request,
                                JobContext& job, Findings& findings);

} // namespace parkwright
