#pragma once

#include "gis/core/Value.h"
#include "gis/model/TableId.h"
#include "gis/model/rows/Row.h"

#include <QFlags>
#include <QStringList>

#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace parkwright {

enum class FieldType { Bool, Integer, Real, Text, Date, Instant, Money, Reference, Geometry };

/// One allowed code of a coded field.
struct DomainCode
{
    const char* code;  ///< stable: files, JSON and scripts hold it
    const char* title; ///< English, translated in context "Schema"
};

/// The codes that a field may hold. In the file it is a GeoPackage field domain.
struct Domain
{
    const char* name;
    std::span<const DomainCode> codes;

    int indexOf(const QString& code) const;   ///< -1 when it is none of them
    QString title(const QString& code) const; ///< translated; the code itself when unknown
};

/// What a change of a field means for those who show the row.
enum class FieldAspect {
    Label = 0x1,      ///< its name or another text shown in the view
    Shape = 0x2,      ///< where it lies or what it looks like: geometry, heights, storeys
    Appearance = 0x4, ///< colours may follow from it
    Relation = 0x8,   ///< what it belongs to
    Figures = 0x10    ///< anything else
};
Q_DECLARE_FLAGS(FieldAspects, FieldAspect)
Q_DECLARE_OPERATORS_FOR_FLAGS(FieldAspects)

/// One column: how it is called, what it may hold and how to reach it in a row.
struct FieldDef
{
    const char* name = "";  ///< column name in files and JSON
    const char* title = ""; ///< English, translated in context "Schema"
    FieldType type = FieldType::Text;
    const char* unit = ""; ///< "m", "m²", "kN/m²", …; empty for none
    const Domain* domain = nullptr;
    TableId references = TableId(-1); ///< of a Reference; -1 = a row of any table
    GeometryKind geometry = GeometryKind::None;
    FieldAspects aspects = FieldAspect::Figures;
    bool confidential = false;
    double minimum = -std::numeric_limits<double>::infinity();
    double maximum = std::numeric_limits<double>::infinity();

    Value (*get)(const Row& row) = nullptr;
    /// @returns false, with the row unchanged, when the value is of the wrong type or no code of
    /// the
    ///          domain. A null value clears the field.
    bool (*set)(Row& row, const Value& value) = nullptr;

    QString titleText() const; ///< translated
    QString nameText() const { return QString::fromLatin1(name); }
};

/// One table: its columns in order, `uid`, `source` and `source_key` included.
struct TableDef
{
    TableId id = TableId::Parks;
    const char* name = "";     ///< table name in files and JSON: "parcels"
    const char* singular = ""; ///< English, one of them: "Parcel"; translated in context "Schema"
    const char* plural = "";   ///< English: "Parcels"
    std::vector<FieldDef> fields;
    int geometryField = -1; ///< the one that stands for the row on a map, or -1
    int labelField = -1;    ///< the one that people call the row by, or -1

    int indexOf(const QString& fieldName) const; ///< -1 when there is none
    const FieldDef& field(int index) const { return fields[size_t(index)]; }
    QString nameText() const { return QString::fromLatin1(name); }
    QString singularText() const; ///< translated
    QString pluralText() const;   ///< translated
};

const TableDef& tableDef(TableId id);
/// By its name in files, e.g. "parcels"; nullptr when there is none.
const TableDef* findTable(const QString& name);

/// @returns why the field cannot hold the value, translated, or an empty text when it can
QString whyNot(const FieldDef& field, const Value& value);

/// Reads what people or files write ("12.5", "1,234", "是", "2024-05-01", a domain's code or title
/// in any language of the program) as the field's type. Null for an empty text; an Error when it is
/// no such value.
struct FieldParser
{
    static std::optional<Value> parse(const FieldDef& field, const QString& text);
};

/// The table that rows of a type live in.
template <typename T>
inline constexpr TableId TableOf = TableId(-1);

} // namespace parkwright
