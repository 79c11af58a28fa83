#pragma once

// Private to gis/store.

#include "gis/core/Job.h"
#include "gis/model/Edit.h"
#include "gis/store/GeoPackageSchema.h"

#include <functional>
#include <map>

namespace parkwright {

/// Writes rows into the tables of one open project file and keeps R-trees, extents and counters
/// right. The caller holds the transaction.
class GeoPackageWriter
{
public:
    /// @param srsId of the geometries that are written
    GeoPackageWriter(SqliteDatabase& database, int srsId);
    ~GeoPackageWriter();

    /// Every row of `now`, into tables that are empty.
    Result<> writeAll(const PlanState& now, JobContext& job);
    /// What differs between the two; columns and rows of others stay as they are.
    Result<> writeDifference(const PlanState& before, const PlanState& now, JobContext& job);
    /// All geometries of one table once more, e.g. because the CRS is another one.
    Result<> rewriteGeometries(const FileTable& table, const PlanState& now);
    /// Extents, times and counts in gpkg_contents and its like, for the tables written to.
    Result<> finish(const PlanState& now);

    /// For tests: asked before each row; false makes the writer fail as if the disk had.
    std::function<bool()> probe;

private:
    class TableWriter;
    TableWriter& writer(const FileTable& table);
    bool write(const RowDelta& delta, const PlanState& now);

    SqliteDatabase& mDatabase;
    int mSrsId;
    std::map<const FileTable*, std::unique_ptr<TableWriter>> mWriters;
};

} // namespace parkwright
