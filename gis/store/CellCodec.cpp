#include "gis/store/CellCodec.h"

#include "gis/geo/Wkb.h"
#include "gis/store/ValueText.h"

#include <cmath>

namespace parkwright {

namespace {

using Cell = SqliteStatement::Cell;

std::optional<Value> geometryCell(const SqliteStatement& statement, int column)
{
    if (statement.cell(column) != Cell::Blob)
        return std::nullopt;
    auto read = fromGeoPackageBlob(statement.blob(column));
    if (!read)
        return std::nullopt;
    return read->geometry.isNull() ? Value() : Value(std::move(read->geometry));
}

std::optional<Value> textCell(const QString& text, const FieldDef& field)
{
    if (field.type == FieldType::Text)
        return text.isEmpty() ? Value() : Value(text);
    if (text.isEmpty())
        return Value();
    switch (field.type) {
    case FieldType::Date:
        if (const auto date = dateFromText(text))
            return Value(*date);
        break;
    case FieldType::Instant:
        if (const auto instant = instantFromText(text))
            return Value(*instant);
        break;
    case FieldType::Money:
        if (const auto money = moneyFromText(text))
            return Value(*money);
        break;
    default:
        break;
    }
    return FieldParser::parse(field, text); // as people or other programs write it
}

} // namespace

QString columnType(const FieldDef& field)
{
    switch (field.type) {
    case FieldType::Bool:
        return QStringLiteral("BOOLEAN");
    case FieldType::Integer:
        return QStringLiteral("INTEGER");
    case FieldType::Real:
        return QStringLiteral("REAL");
    case FieldType::Text:
    case FieldType::Money:
    case FieldType::Reference:
        return QStringLiteral("TEXT");
    case FieldType::Date:
        return QStringLiteral("DATE");
    case FieldType::Instant:
        return QStringLiteral("DATETIME");
    case FieldType::Geometry:
        break;
    }
    switch (field.geometry) {
    case GeometryKind::Points:
        return QStringLiteral("MULTIPOINT");
    case GeometryKind::Lines:
        return QStringLiteral("MULTILINESTRING");
    case GeometryKind::Polygons:
        return QStringLiteral("MULTIPOLYGON");
    case GeometryKind::None:
        break;
    }
    return QStringLiteral("GEOMETRY");
}

void bindCell(SqliteStatement& statement, int parameter, const FieldDef& field, const Value& value,
              int srsId)
{
    if (isNull(value)) {
        statement.bindNull(parameter);
        return;
    }
    switch (field.type) {
    case FieldType::Bool:
        statement.bindInteger(parameter, std::get<bool>(value) ? 1 : 0);
        break;
    case FieldType::Integer:
        statement.bindInteger(parameter, std::get<qint64>(value));
        break;
    case FieldType::Real:
        if (const double number = std::get<double>(value); std::isfinite(number))
            statement.bindReal(parameter, number);
        else
            statement.bindNull(parameter); // neither NaN nor infinity is a figure
        break;
    case FieldType::Text:
        statement.bindText(parameter, std::get<QString>(value));
        break;
    case FieldType::Date:
        statement.bindText(parameter, dateText(std::get<QDate>(value)));
        break;
    case FieldType::Instant:
        statement.bindText(parameter, instantText(std::get<Instant>(value)));
        break;
    case FieldType::Money:
        statement.bindText(parameter, moneyText(std::get<Money>(value)));
        break;
    case FieldType::Reference:
        statement.bindText(parameter, std::get<Uid>(value).toString());
        break;
    case FieldType::Geometry:
        statement.bindBlob(parameter, toGeoPackageBlob(std::get<Geometry>(value), srsId));
        break;
    }
}

std::optional<Value> readCell(const SqliteStatement& statement, int column, const FieldDef& field)
{
    const Cell cell = statement.cell(column);
    if (cell == Cell::Null)
        return Value();
    if (field.type == FieldType::Geometry)
        return geometryCell(statement, column);
    switch (cell) {
    case Cell::Integer: {
        const qint64 number = statement.integer(column);
        if (field.type == FieldType::Integer)
            return Value(number);
        if (field.type == FieldType::Real)
            return Value(double(number));
        if (field.type == FieldType::Bool && (number == 0 || number == 1))
            return Value(number == 1);
        return textCell(QString::number(number), field);
    }
    case Cell::Real: {
        const double number = statement.real(column);
        if (!std::isfinite(number))
            return std::nullopt;
        if (field.type == FieldType::Real || field.type == FieldType::Integer)
            return Value(number); // the field takes it if it is whole
        return textCell(QString::number(number, 'g', QLocale::FloatingPointShortest), field);
    }
    case Cell::Text:
        return textCell(statement.text(column), field);
    default:
        return std::nullopt;
    }
}

QString cellText(const SqliteStatement& statement, int column)
{
    constexpr qsizetype Longest = 60;
    if (statement.cell(column) == Cell::Blob)
        return QStringLiteral("%1 bytes").arg(statement.blob(column).size());
    const QString text = statement.text(column).simplified();
    return text.size() > Longest ? text.left(Longest) + u'…' : text;
}

} // namespace parkwright
