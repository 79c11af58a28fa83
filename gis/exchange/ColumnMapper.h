#pragma once

#include "gis/exchange/FieldAliases.h"
#include "gis/exchange/Quantity.h"
#include "gis/sources/SourceData.h"

#include <QMap>

namespace parkwright {

/// One column of a source and what is made of it.
struct ColumnUse
{
    int column = -1;    ///< place in the source's fields
    QString columnName; ///< as the source has it
    int field = -1;     ///< number in the table's fields, or -1 for an ExtraField
    ExtraField extra = ExtraField::None;
    QString fieldName;  ///< of either
    HeadingUnit unit;   ///< as the heading says: "面积(亩)"
    bool given = false; ///< by hand, not recognised
};

struct ColumnMapping
{
    std::vector<ColumnUse> uses; ///< in the order of the source's fields
    QStringList ignored;         ///< columns that fit nothing
    QStringList unknown;         ///< of what was given by hand: fields or columns that do not exist

    const ColumnUse* find(const char* fieldName) const;
};

/// Finds what each column is: by hand first ("FIELD=COLUMN", "FIELD=-"), then by names known in the
/// field, also when a shapefile cut them to ten bytes or a unit is written behind. The better alias
/// wins where two columns want one field.
ColumnMapping mapColumns(ImportKind kind, const SourceLayerInfo& layer,
                         const QMap<QString, QString>& given = {});

/// Heading without its unit, in one spelling: "面积(亩)" and "面积_亩" are "面积" and 亩.
struct Heading
{
    QString name; ///< lower case, without blanks, '_', '-', ':' and '.'
    HeadingUnit unit;
};
Heading readHeading(const QString& column);

} // namespace parkwright
