#pragma once

#include "gis/exchange/FieldAliases.h"
#include "gis/exchange/ImportNotes.h"
#include "gis/model/rows/LandRows.h"
#include "gis/standards/StandardsPack.h"

#include <optional>
#include <set>

namespace parkwright {

/// Finds out which coding system the land-use codes of a layer belong to: as declared, as the
/// column's name says (YDYHFLDM, DLBM), or as the codes can only be (M1 and W2 are GB 50137's, six
/// digits the national classes', words like "industrial" OpenStreetMap's). Four digits alone say
/// nothing, because 1001 is industry in one system and railway in another: then it stays unknown.
struct CodingSystemFound
{
    std::optional<CodingSystem> system;
    QString reason; ///< translated; empty when unknown
};
/// @param declared by the user, wins over everything
/// @param column   what the column was taken for
/// @param columnName for the reason
/// @param codes    all different ones of the layer
CodingSystemFound findCodingSystem(std::optional<CodingSystem> declared, ExtraField column,
                                   const QString& columnName, const std::set<QString>& codes,
                                   const StandardsPack& pack);

/// The code of a class by its name ("工业用地"), empty when the system has none of that name.
QString codeOfClassName(const QString& name, CodingSystem system, const StandardsPack& pack);

/// "M1/W1" and "100101 一类工业用地" hold a code and something more: only the first code, upper
/// case where the system has letters.
QString tidyCode(const QString& text);

} // namespace parkwright
