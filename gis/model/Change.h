#pragma once

#include "gis/model/Schema.h"

#include <variant>
#include <vector>

namespace parkwright {

struct RowsInserted
{
    TableId table;
    std::vector<Uid> rows;
};
struct RowsRemoved
{
    TableId table;
    std::vector<Uid> rows;
};
struct RowsUpdated
{
    TableId table;
    std::vector<Uid> rows;
    FieldAspects aspects;    ///< of all fields that changed in any of the rows
    std::vector<int> fields; ///< their numbers, ascending
};
/// Another project, or none: everything known so far is void.
struct DocumentReplaced
{
};

/// One thing that happened to a Document. Views std::visit it; a new kind fails to compile until
/// every view has said what it does about it.
using ChangeItem = std::variant<RowsInserted, RowsRemoved, RowsUpdated, DocumentReplaced>;

/// Everything that one Edit did, in one batch; each row at most once in each list.
struct Change
{
    std::vector<ChangeItem> items;
};

/// Whether anything in the tables named happened.
bool touches(const Change& change, std::initializer_list<TableId> tables);

} // namespace parkwright
