#pragma once

#include "gis/model/Schema.h"

#include <QString>

#include <optional>
#include <vector>

namespace parkwright {

/// The rows of another table that refer to a row: a building's floors.
struct FormulaRelation
{
    TableId table = TableId::Floors;
    int field = 0; ///< the reference in that table
};

/// The field that a word means: its name, or its title in English or the language of the program,
/// upper and lower case alike, blanks as '_'. -1 when there is none.
int findFormulaField(TableId table, const QString& word);
/// Tables whose rows refer to rows of `table` and that `word` names, one for each such reference.
std::vector<FormulaRelation> findFormulaRelations(TableId table, const QString& word);

/// What may be written in a formula, for completion and help.
struct FormulaName
{
    QString name;  ///< as it is inserted
    QString title; ///< translated
    QString note;  ///< type and unit, or what a function does; translated
};
std::vector<FormulaName> formulaNames(TableId table);
/// The name that is most like a word nobody knows; empty when none comes near.
QString nearestFormulaName(TableId table, const QString& word);

} // namespace parkwright
