#pragma once

#include "gis/exchange/ColumnMapper.h"
#include "gis/exchange/ImportNotes.h"
#include "gis/model/Schema.h"
#include "gis/standards/StandardsPack.h"

namespace parkwright {

/// Turns what a source holds into what a field holds: units, codes in the words of the field, texts
/// with numbers in them. What cannot be used is left out with a finding. One thread.
class ValueConverter
{
public:
    ValueConverter(const TableDef& table, StandardsPackPtr pack, ImportNotes& notes);

    /// @returns the value, or null when there is none or it cannot be used
    Value convert(const ColumnUse& use, const Value& source, const QString& feature);

private:
    Value number(const FieldDef& field, const ColumnUse& use, const Value& source,
                 const QString& feature);
    Value money(const FieldDef& field, const ColumnUse& use, const Value& source,
                const QString& feature);
    Value text(const FieldDef& field, const Value& source, const QString& feature);
    Value code(const FieldDef& field, const QString& words, const QString& feature);
    void refuse(const FieldDef& field, const QString& words, const QString& feature);

    const TableDef& mTable;
    StandardsPackPtr mPack;
    ImportNotes& mNotes;
};

/// The text of a source value as a person would write it: 1001.0 is "1001", no blanks around it.
QString sourceText(const Value& value);

/// The code of a domain for words of the field, e.g. "批而未供" of ParcelStatus; empty when
/// unknown.
QString codeForWords(const Domain& domain, const QString& words);

} // namespace parkwright
