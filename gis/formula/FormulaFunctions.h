#pragma once

#include "gis/formula/FormulaNode.h"

#include <span>

namespace parkwright {

/// A function that formulas may call.
struct FormulaFunction
{
    const char* name;  ///< lower case
    const char* usage; ///< "round(x, digits)"
    const char* help;  ///< English, translated in context "Formula"
    int fewest;        ///< arguments
    int most;          ///< arguments; -1 for any number
    FormulaType type;
    Value (*call)(std::span<const Value> arguments);
};

std::span<const FormulaFunction> formulaFunctions();
const FormulaFunction* findFormulaFunction(const QString& name); ///< nullptr when there is none
FormulaNodePtr makeCall(const FormulaFunction& function, std::vector<FormulaNodePtr> arguments);

} // namespace parkwright
