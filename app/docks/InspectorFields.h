#pragma once

#include "gis/model/Schema.h"

namespace parkwright {

/// Headings of the inspector, in the order in which they stand.
enum class FieldGroup {
    Identity,
    Place,
    Land,
    Limits,
    Building,
    Needs,
    Leasing,
    Economy,
    Details,
    Provenance
};
constexpr int FieldGroupCount = int(FieldGroup::Provenance) + 1;

QString fieldGroupTitle(FieldGroup group); ///< translated
QString fieldGroupKey(FieldGroup group);   ///< stable
FieldGroup fieldGroup(TableId table, const FieldDef& field);

/// False for what people only look at: ids, where a row came from, shapes.
bool isEditable(const FieldDef& field);
/// True for fields that the inspector does not show at all: the id, and texts for machines.
bool isHidden(TableId table, const FieldDef& field);
/// True for fields that hold a land-use code.
bool isLandUseCode(TableId table, const FieldDef& field);

/// Name of the icon that stands for rows of a table.
QString tableIcon(TableId table);

} // namespace parkwright
