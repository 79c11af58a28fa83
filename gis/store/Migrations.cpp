#include "gis/store/Migrations.h"

#include "gis/store/GeoPackageSchema.h"

#include <array>

namespace parkwright {

namespace {

bool hasColumn(SqliteDatabase& database, const QString& table, const QString& column)
{
    return database.integer(
               QStringLiteral("SELECT count(*) FROM pragma_table_info(%1) WHERE lower(name) = %2")
                   .arg(sqlText(table), sqlText(column)),
               0) > 0;
}

/// Version 0 kept the shell of a building as a blob in its row, which no other program could draw,
/// and called gross areas "gfa".
bool moveShellsOut(SqliteDatabase& database)
{
    const QString buildings = QStringLiteral("buildings");
    bool ok = true;
    if (hasColumn(database, buildings, QStringLiteral("shell"))) {
        for (const FileTable& table : fileTables()) {
            if (table.name != u"buildings_shell")
                continue;
            const FoundTable owner = lookAt(database, mainTable(TableId::Buildings));
            ok = bool(ensureTable(database, table, owner.srsId)) &&
                 database.execute(QStringLiteral(
                     "INSERT INTO buildings_shell(uid, shell) SELECT uid, shell FROM buildings "
                     "WHERE shell IS NOT NULL AND uid IS NOT NULL; UPDATE buildings SET shell = "
                     "NULL"));
        }
    }
    for (const char* table : {"buildings", "floors", "spaces"}) {
        const QString name = QString::fromLatin1(table);
        if (ok && hasColumn(database, name, QStringLiteral("gfa")) &&
            !hasColumn(database, name, QStringLiteral("gross_area"))) {
            ok = database.execute(
                QStringLiteral("ALTER TABLE %1 RENAME COLUMN gfa TO gross_area").arg(name));
        }
    }
    return ok;
}

using MigrationStep = bool (*)(SqliteDatabase&);
/// Step i leads from version i to version i + 1. Never changed once released; append only.
constexpr std::array<MigrationStep, ProjectSchemaVersion> Steps{&moveShellsOut};

} // namespace

Result<> migrate(SqliteDatabase& database, int fromVersion)
{
    // The triggers of R-trees call functions that only programs with a spatial SQL have; renaming
    // a column must not stumble over them.
    database.execute(QStringLiteral("PRAGMA legacy_alter_table=ON"));
    if (auto made = ensureGeoPackage(database); !made)
        return made;
    for (int version = std::max(fromVersion, 0); version < ProjectSchemaVersion; ++version) {
        if (!Steps[size_t(version)](database))
            return database.error(ErrorCode::Io, {});
        if (auto set = setProjectValue(database, QStringLiteral("schema_version"),
                                       QString::number(version + 1));
            !set)
            return set;
    }
    return Done();
}

} // namespace parkwright
