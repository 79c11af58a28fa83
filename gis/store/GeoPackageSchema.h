#pragma once

// Private to gis/store.

#include "gis/core/Result.h"
#include "gis/store/FileLayout.h"
#include "gis/store/SqliteDatabase.h"

namespace parkwright {

/// What a file has under the name of one of our tables.
struct FoundTable
{
    enum class Kind { Missing, Table, Other };

    Kind kind = Kind::Missing;
    QString key; ///< name of the integer key column, "rowid" where there is none
    bool hasUid = false;
    std::vector<int> fields; ///< those of FileTable::fields that are there, same order
    std::vector<int> missing;
    QString geometry; ///< name of the geometry column; may differ from the field's
    int srsId = -1;   ///< as registered; only with a geometry

    /// Name of the column that holds a field.
    QString columnOf(const FileTable& table, int field) const;
};
FoundTable lookAt(SqliteDatabase& database, const FileTable& table);

/// Name of a geometry column's R-tree: "rtree_parcels_geometry".
QString rtreeName(const QString& table, const QString& geometry);

/// Makes the tables that every GeoPackage has and ours beside them, where they are missing.
Result<> ensureGeoPackage(SqliteDatabase& database);

/// Makes a table with its columns, its registration and its R-tree, or adds what is missing to one
/// that is there. Every row gets a uid (see RowIds). What others put in stays.
Result<> ensureTable(SqliteDatabase& database, const FileTable& table, int srsId);

/// A value of our own table, e.g. "schema_version"; null text when there is none.
QString projectValue(SqliteDatabase& database, const QString& key);
Result<> setProjectValue(SqliteDatabase& database, const QString& key, const QString& value);

} // namespace parkwright
