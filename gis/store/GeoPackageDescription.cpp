#include "gis/store/GeoPackageDescription.h"

#include "gis/model/Domains.h"
#include "gis/store/GeoPackageSchema.h"

#include <cmath>

namespace parkwright {

namespace {

/// "容积率上限 (FAR, upper bound)"; the English alone where that is the language.
QString bothLanguages(const QString& translated, const char* english)
{
    const QString original = QString::fromUtf8(english);
    return translated == original ? original : QStringLiteral("%1 (%2)").arg(translated, original);
}

QString typeName(FieldType type)
{
    constexpr const char* Names[] = {"boolean", "integer", "real",      "text",    "date",
                                     "instant", "money",   "reference", "geometry"};
    return QString::fromLatin1(Names[size_t(type)]);
}

/// What English readers of the file need to know of a column.
QString descriptionOf(const FieldDef& field)
{
    QStringList parts;
    if (field.confidential)
        parts << QStringLiteral("Confidential.");
    parts << QString::fromUtf8(field.title) + u'.';
    if (field.unit[0] != '\0')
        parts << QStringLiteral("Unit: %1.").arg(QString::fromUtf8(field.unit));
    switch (field.type) {
    case FieldType::Money:
        parts << QStringLiteral("Exact amount and ISO 4217 currency, e.g. \"1234.5600 CNY\".");
        break;
    case FieldType::Instant:
        parts << QStringLiteral("UTC.");
        break;
    case FieldType::Reference:
        if (int(field.references) >= 0)
            parts << QStringLiteral("The uid of a row of %1.")
                         .arg(tableDef(field.references).nameText());
        else
            parts << QStringLiteral("The uid of a row.");
        break;
    default:
        break;
    }
    return parts.join(u' ');
}

/// Name of the rule for what the column may hold; empty for none.
QString constraintOf(const FieldDef& field)
{
    if (field.domain)
        return QString::fromLatin1(field.domain->name);
    if (!std::isfinite(field.minimum) || !std::isfinite(field.maximum) ||
        field.type == FieldType::Money)
        return {};
    return QStringLiteral("range_%1_%2").arg(field.minimum).arg(field.maximum).remove(u'+');
}

class Describer
{
public:
    explicit Describer(SqliteDatabase& database)
        : mColumn(database.prepare(QStringLiteral(
              "INSERT OR IGNORE INTO gpkg_data_columns(table_name, column_name, title, "
              "description, mime_type, constraint_name) VALUES(?,?,?,?,NULL,?)")))
        , mOwn(database.prepare(QStringLiteral(
              "INSERT OR REPLACE INTO parkwright_columns(table_name, column_name, type, unit, "
              "reference_table, confidential) VALUES(?,?,?,?,?,?)")))
        , mEnum(database.prepare(
              QStringLiteral("INSERT OR IGNORE INTO gpkg_data_column_constraints(constraint_name, "
                             "constraint_type, value, description) VALUES(?, 'enum', ?, ?)")))
        , mRange(database.prepare(QStringLiteral(
              "INSERT INTO gpkg_data_column_constraints(constraint_name, constraint_type, min, "
              "min_is_inclusive, max, max_is_inclusive) SELECT ?1, 'range', ?2, 1, ?3, 1 WHERE NOT "
              "EXISTS (SELECT 1 FROM gpkg_data_column_constraints WHERE constraint_name = ?1)")))
    {
    }

    bool describe(const FileTable& table, const QString& column, const FieldDef& field)
    {
        const QString constraint = constraintOf(field);
        if (field.domain && !domain(*field.domain))
            return false;
        if (!field.domain && !constraint.isEmpty()) {
            mRange.bindText(1, constraint);
            mRange.bindReal(2, field.minimum);
            mRange.bindReal(3, field.maximum);
            if (!mRange.run())
                return false;
        }
        mColumn.bindText(1, table.name);
        mColumn.bindText(2, column);
        mColumn.bindText(3, bothLanguages(field.titleText(), field.title));
        mColumn.bindText(4, descriptionOf(field));
        textOrNull(mColumn, 5, constraint);
        mOwn.bindText(1, table.name);
        mOwn.bindText(2, column);
        mOwn.bindText(3, typeName(field.type));
        textOrNull(mOwn, 4, QString::fromUtf8(field.unit));
        textOrNull(mOwn, 5,
                   int(field.references) >= 0 ? tableDef(field.references).nameText() : QString());
        mOwn.bindInteger(6, field.confidential ? 1 : 0);
        return mColumn.run() && mOwn.run();
    }

private:
    static void textOrNull(SqliteStatement& statement, int parameter, const QString& text)
    {
        if (text.isEmpty())
            statement.bindNull(parameter);
        else
            statement.bindText(parameter, text);
    }

    bool domain(const Domain& domain)
    {
        for (const DomainCode& code : domain.codes) {
            mEnum.bindText(1, QString::fromLatin1(domain.name));
            mEnum.bindText(2, QString::fromLatin1(code.code));
            mEnum.bindText(3,
                           bothLanguages(domain.title(QString::fromLatin1(code.code)), code.title));
            if (!mEnum.run())
                return false;
        }
        return true;
    }

    SqliteStatement mColumn, mOwn, mEnum, mRange;
};

/// Whether every column of the table is described already.
bool isDescribed(SqliteDatabase& database, const FileTable& table, const FoundTable& found)
{
    return database.integer(
               QStringLiteral("SELECT count(*) FROM parkwright_columns AS own JOIN "
                              "gpkg_data_columns AS known USING(table_name, column_name) WHERE "
                              "own.table_name = %1")
                   .arg(sqlText(table.name)),
               0) >= qint64(found.fields.size()) + 1;
}

} // namespace

Result<> describeColumns(SqliteDatabase& database)
{
    Describer describer(database);
    for (const FileTable& table : fileTables()) {
        const FoundTable found = lookAt(database, table);
        if (isDescribed(database, table, found))
            continue;
        bool ok = describer.describe(table, QStringLiteral("uid"), table.field(0));
        for (const int field : found.fields)
            ok = ok && describer.describe(table, found.columnOf(table, field), table.field(field));
        SqliteStatement title = database.prepare(QStringLiteral(
            "UPDATE gpkg_contents SET description = ? WHERE table_name = ? AND (description IS "
            "NULL OR description = '')"));
        title.bindText(1, bothLanguages(table.def().pluralText(), table.def().plural));
        title.bindText(2, table.name);
        if (!ok || !title.run())
            return database.error(ErrorCode::Output, {});
    }
    return Done();
}

} // namespace parkwright
