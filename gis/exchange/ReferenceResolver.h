#pragma once

#include "gis/model/PlanState.h"

#include <QHash>

#include <map>

namespace parkwright {

/// Finds the row that a word in a column means: by id, then key in its source, then number or code,
/// then name. Where several fit, those that belong to something else than the asking row are left
/// out: floor "3" of a row that names its building. One thread.
class ReferenceResolver
{
public:
    explicit ReferenceResolver(const PlanState& state); ///< kept for as long as this lives

    /// Rows that are about to be inserted and may be referred to as well.
    void add(TableId table, std::shared_ptr<const Row> row);

    struct Answer
    {
        Uid id;        ///< null when there is none
        int count = 0; ///< how many fit
    };
    /// @param asking the row with what it refers to so far; may be null
    Answer resolve(const QString& words, TableId target, const Row* asking, TableId askingTable);
    /// The floor of a building by its number.
    Answer floorOf(const Uid& building, qint64 number);
    const Row* row(TableId table, const Uid& id) const;

private:
    struct Index
    {
        QHash<QString, std::vector<Uid>> byKey, byCode, byName;
    };
    Index& indexOf(TableId table);
    void insert(Index& index, TableId table, const Row& row) const;
    void narrow(std::vector<Uid>& found, TableId target, const Row& asking,
                TableId askingTable) const;

    const PlanState& mState;
    std::map<TableId, std::vector<std::shared_ptr<const Row>>> mAdded;
    QHash<ObjectRef, const Row*> mAddedRows;
    std::map<TableId, Index> mIndexes;
};

} // namespace parkwright
