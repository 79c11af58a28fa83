#pragma once

#include "gis/exchange/Exporter.h"
#include "gis/geo/Crs.h"
#include "gis/model/Schema.h"

namespace parkwright {

/// One table on its way out.
struct ExportTable
{
    const PlanState& state;
    const TableDef& def;
    std::vector<int> columns; ///< numbers of the fields that go out, without shapes
    int geometry = -1;        ///< field of the shape, or -1
    const ExportRequest& request;
    Crs crs; ///< of the plan

    /// @param request decides about confidential columns
    static ExportTable of(const PlanState& state, TableId table, const ExportRequest& request,
                          const Crs& crs);
    const FieldDef& field(int number) const { return def.field(number); }
    Geometry shapeOf(const Row& row) const;
    /// A value in words for people: titles of codes, names of rows.
    Value forPeople(int number, const Row& row) const;
    /// Whether the names of the rows that a field refers to may be told.
    bool mayName(int number) const;
};

// Each writes into a folder that nobody looks at yet. Errors: ErrorCode::Output.

/// @param driver GDAL's name; one file with one or more tables
Result<> writeByOgr(const QString& path, const char* driver, const std::vector<ExportTable>& tables,
                    JobContext& job, Findings& findings);
Result<> writeCsv(const QString& path, const ExportTable& table, JobContext& job);
Result<> writeXlsx(const QString& path, const std::vector<ExportTable>& tables, JobContext& job);

Error cannotWrite(const QString& path, const QString& detail);

} // namespace parkwright
