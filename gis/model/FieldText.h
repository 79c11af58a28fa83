#pragma once

#include "gis/core/Format.h"
#include "gis/model/PlanState.h"

namespace parkwright {

// What people read and write in a field. Areas of land stand in the unit of the project, shares as
// percentages, codes as their titles, references as the name of the row.

/// True for areas of land, which follow the unit of the project; areas of floors stay in m².
bool isLandArea(const FieldDef& field);
/// True for shares of 1, which are shown as percentages.
bool isShare(const FieldDef& field);

/// @param state    to look up what references name
/// @param timeZone IANA, for moments
Quantity fieldText(const PlanState& state, const FieldDef& field, const Value& value,
                   const Format& format, const QString& timeZone);

/// The value as an editor shows it, so that parseField() reads it back without loss.
QString fieldEditText(const FieldDef& field, const Value& value, const Format& format);

/// What somebody wrote, or why it is not taken.
struct ParsedField
{
    Value value;    ///< null for an empty text: not known
    QString reason; ///< translated; empty when the value is taken
};
ParsedField parseField(const FieldDef& field, const QString& text, const Format& format);

} // namespace parkwright
