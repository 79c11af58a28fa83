#pragma once

// Private to gis/store.

#include "gis/model/Schema.h"
#include "gis/store/SqliteDatabase.h"

#include <optional>

namespace parkwright {

/// The column type that a field has in a GeoPackage: "BOOLEAN", "TEXT", "MULTIPOLYGON" …
QString columnType(const FieldDef& field);

/// Puts a value of this field into a parameter. What is not known becomes NULL, never 0.
void bindCell(SqliteStatement& statement, int parameter, const FieldDef& field, const Value& value,
              int srsId);

/// Reads a cell as a value of the field, also where another program left it in another type (a
/// whole number in a text column, "12.5" in a column of numbers).
/// @returns nothing when the cell holds what is no such value; Null for NULL
std::optional<Value> readCell(const SqliteStatement& statement, int column, const FieldDef& field);

/// What stands in a cell, for messages: short, one line.
QString cellText(const SqliteStatement& statement, int column);

} // namespace parkwright
