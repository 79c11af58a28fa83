#pragma once

// Private to gis/store.

#include "gis/model/Schema.h"

#include <vector>

namespace parkwright {

/// One table of a project file: a table of the model, or the second geometry of one
/// ("buildings_shell"), because a table of a GeoPackage has at most one geometry. Parts are keyed
/// by the `uid` of the row they belong to.
struct FileTable
{
    QString name;
    TableId id = TableId::Parks;
    bool isPart = false;
    std::vector<int> fields; ///< numbers of the model's fields that are columns here, without uid
    int geometry = -1;       ///< the one of them that is the geometry, or -1

    const TableDef& def() const { return tableDef(id); }
    const FieldDef& field(int number) const { return def().field(number); }
};

/// All of them in order of the model, a part right behind its table.
const std::vector<FileTable>& fileTables();
const FileTable& mainTable(TableId id);

/// Version of the shape that this program writes. Raise it together with a step in Migrations.cpp.
constexpr int ProjectSchemaVersion = 1;

// Tables of our own beside those of the model.
inline constexpr const char* ProjectTable = "parkwright_project"; ///< version, ids, counters
inline constexpr const char* ColumnsTable = "parkwright_columns"; ///< meaning of every column

} // namespace parkwright
