#pragma once

#include "gis/formula/FormulaNames.h"
#include "gis/formula/FormulaNode.h"

#include <optional>

namespace parkwright {

/// A field of the row, or of one that references lead to.
/// @param table of the row; @param references their fields, in the order in which they are followed
FormulaNodePtr makeField(TableId table, const std::vector<int>& references, int field);
/// What people call the row that a reference names.
FormulaNodePtr makeLabelOf(FormulaNodePtr reference, TableId references);

enum class FormulaAggregate { Sum, Mean, Count, Min, Max };
std::optional<FormulaAggregate> findFormulaAggregate(const QString& name);

/// Which rows an aggregate runs over: all of the table, or those down a chain of relations.
struct FormulaRows
{
    bool all = false;
    std::vector<FormulaRelation> hops;
    TableId table = TableId::Floors; ///< of the rows
};
/// @param value of each row; may be null for Count
/// @param filter rows for which it is not true are left out; may be null
FormulaNodePtr makeAggregate(FormulaAggregate aggregate, FormulaRows rows, FormulaNodePtr value,
                             FormulaNodePtr filter);

} // namespace parkwright
