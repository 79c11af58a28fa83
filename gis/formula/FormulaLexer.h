#pragma once

#include "gis/core/Result.h"

#include <QString>

#include <vector>

namespace parkwright {

enum class FormulaTokenKind { Number, Text, Name, QuotedName, Symbol, End };

/// One word of a formula.
struct FormulaToken
{
    FormulaTokenKind kind = FormulaTokenKind::End;
    QString text;      ///< as meant: quotes taken off, symbols in their ASCII form
    double number = 0; ///< of a Number, its suffix (%, 亩, 万 …) worked in
    int place = 0;     ///< of its first character in the text, from 0
};

/// Cuts a formula into words, the last of which is End. Full-width and mathematical signs
/// (（ ） ， ≥ ≤ ≠ × ÷) count as their ASCII forms.
Result<std::vector<FormulaToken>> lexFormula(const QString& text);

} // namespace parkwright
