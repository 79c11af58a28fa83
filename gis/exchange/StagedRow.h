#pragma once

#include "gis/exchange/ImportNotes.h"
#include "gis/exchange/Importer.h"
#include "gis/exchange/ReferenceResolver.h"
#include "gis/standards/StandardsPack.h"

#include <memory>
#include <set>
#include <vector>

namespace parkwright {

/// A row on its way from a source into the plan.
struct StagedRow
{
    std::shared_ptr<Row> row; ///< of the table's type
    QString featureKey;       ///< that the source gave it
    QString ownKey;           ///< from a key column
    /// Reference fields with the words that stand for the other row.
    std::vector<std::pair<int, QString>> references;
    QString floorBuilding, floorNumber; ///< of a space
    std::vector<double> storeyHeights;  ///< of a building, m
    std::vector<std::pair<ExtraField, QString>> landUse;
    bool exists = false; ///< its uid is that of a row of the plan
    bool dropped = false;
};

/// Everything that the parts of an import share. Lives as long as one planImport().
struct ImportSession
{
    const PlanState& state;
    const ImportRequest& request;
    ImportResult& result;
    ImportNotes& notes;
    JobContext& job;
    const TableDef& table;
    StandardsPackPtr pack;
    ColumnMapping mapping;
    EditBuilder builder;                           ///< starts from `state`
    ReferenceResolver resolver;                    ///< knows `state` and what the session adds
    std::vector<StagedRow> rows;                   ///< in the order of the source
    std::set<int> fields;                          ///< numbers of the fields that the source gives
    std::vector<std::vector<Floor>> derivedFloors; ///< of each staged building

    /// The source gives this field.
    void giveField(const char* name) { fields.insert(table.indexOf(QString::fromLatin1(name))); }
    /// The name by which findings call a staged row.
    static QString nameOf(const StagedRow& staged)
    {
        return staged.ownKey.isEmpty() ? staged.featureKey : staged.ownKey;
    }
    template <typename T>
    static T& as(const StagedRow& staged)
    {
        return static_cast<T&>(*staged.row);
    }
};

/// A new, empty row of a table.
std::shared_ptr<Row> makeRow(TableId table);

} // namespace parkwright
