#include "gis/model/Schema.h"

#include "gis/model/SchemaBuild.h"

#include <QCoreApplication>

namespace parkwright {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("Schema", text);
}

std::vector<TableDef> makeTables()
{
    std::vector<TableDef> tables;
    schema::addLandTables(tables);
    schema::addBuildingTables(tables);
    schema::addEconomyTables(tables);
    schema::addCareTables(tables);
    schema::addProjectTables(tables);
    Q_ASSERT(int(tables.size()) == TableCount);
    for (int i = 0; i < TableCount; ++i)
        Q_ASSERT(int(tables[size_t(i)].id) == i);
    return tables;
}

const std::vector<TableDef>& allTables()
{
    static const std::vector<TableDef> tables = makeTables();
    return tables;
}

} // namespace

TableDef schema::table(TableId id, const char* name, const char* singular, const char* plural,
                       std::vector<FieldDef> fields)
{
    TableDef def{id, name, singular, plural, std::move(fields), -1, -1};
    def.fields.insert(def.fields.begin(),
                      field<&Row::uid>("uid", QT_TRANSLATE_NOOP("Schema", "Id")));
    def.fields.push_back(
        field<&Row::source>("source", QT_TRANSLATE_NOOP("Schema", "Imported from")));
    def.fields.push_back(
        field<&Row::sourceKey>("source_key", QT_TRANSLATE_NOOP("Schema", "Key in the source")));
    for (size_t i = 0; i < def.fields.size(); ++i) {
        const FieldDef& each = def.fields[i];
        if (def.geometryField < 0 && each.type == FieldType::Geometry)
            def.geometryField = int(i);
        if (def.labelField < 0 && each.aspects.testFlag(FieldAspect::Label))
            def.labelField = int(i);
    }
    return def;
}

int Domain::indexOf(const QString& code) const
{
    for (size_t i = 0; i < codes.size(); ++i) {
        if (code == QLatin1String(codes[i].code))
            return int(i);
    }
    return -1;
}

QString Domain::title(const QString& code) const
{
    const int index = indexOf(code);
    return index < 0 ? code : translated(codes[size_t(index)].title);
}

QString FieldDef::titleText() const
{
    return translated(title);
}

int TableDef::indexOf(const QString& fieldName) const
{
    for (size_t i = 0; i < fields.size(); ++i) {
        if (fieldName == QLatin1String(fields[i].name))
            return int(i);
    }
    return -1;
}

QString TableDef::singularText() const
{
    return translated(singular);
}

QString TableDef::pluralText() const
{
    return translated(plural);
}

const TableDef& tableDef(TableId id)
{
    return allTables()[size_t(id)];
}

const TableDef* findTable(const QString& name)
{
    for (const TableDef& def : allTables()) {
        if (name == QLatin1String(def.name))
            return &def;
    }
    return nullptr;
}

QString whyNot(const FieldDef& field, const Value& value)
{
    if (isNull(value))
        return {};
    const auto say = [&](const char* text) { return QCoreApplication::translate("Schema", text); };
    const double number = toNumber(value);
    switch (field.type) {
    case FieldType::Integer:
        if (!std::isfinite(number) || number != std::floor(number))
            return say(QT_TRANSLATE_NOOP("Schema", "A whole number is expected."));
        break;
    case FieldType::Real:
        if (!std::isfinite(number))
            return say(QT_TRANSLATE_NOOP("Schema", "A number is expected."));
        break;
    case FieldType::Text:
        if (!std::holds_alternative<QString>(value))
            return say(QT_TRANSLATE_NOOP("Schema", "A text is expected."));
        if (field.domain && field.domain->indexOf(std::get<QString>(value)) < 0)
            return say(QT_TRANSLATE_NOOP("Schema", "This is none of the allowed values."));
        break;
    case FieldType::Bool:
        if (number != 0 && number != 1)
            return say(QT_TRANSLATE_NOOP("Schema", "Yes or no is expected."));
        break;
    case FieldType::Date:
        if (!std::holds_alternative<QDate>(value))
            return say(QT_TRANSLATE_NOOP("Schema", "A date is expected."));
        break;
    case FieldType::Instant:
        if (!std::holds_alternative<Instant>(value))
            return say(QT_TRANSLATE_NOOP("Schema", "A moment is expected."));
        break;
    case FieldType::Money:
        if (!std::holds_alternative<Money>(value))
            return say(QT_TRANSLATE_NOOP("Schema", "An amount is expected."));
        break;
    case FieldType::Reference:
        if (!std::holds_alternative<Uid>(value))
            return say(QT_TRANSLATE_NOOP("Schema", "A reference to another row is expected."));
        break;
    case FieldType::Geometry: {
        const auto* geometry = std::get_if<Geometry>(&value);
        if (!geometry || (!geometry->isNull() && field.geometry != GeometryKind::None &&
                          geometry->kind() != field.geometry))
            return say(QT_TRANSLATE_NOOP("Schema", "A shape of another kind is expected."));
        break;
    }
    }
    if (std::isfinite(number) && (number < field.minimum || number > field.maximum)) {
        if (field.maximum >= 1e12)
            return say(QT_TRANSLATE_NOOP("Schema", "The value must be at least %1."))
                .arg(field.minimum);
        return say(QT_TRANSLATE_NOOP("Schema", "The value must lie between %1 and %2."))
            .arg(field.minimum)
            .arg(field.maximum);
    }
    return {};
}

} // namespace parkwright
