#pragma once

#include "gis/formula/FormulaNode.h"

namespace parkwright {

/// Reads a formula and binds its names to the fields of a table.
/// @returns an Error whose message says what is wrong and at which character
Result<FormulaNodePtr> parseFormula(const QString& text, TableId table);

} // namespace parkwright
