#include "gis/store/GeoPackageSchema.h"

#include "gis/geo/Wkb.h"
#include "gis/store/CellCodec.h"
#include "gis/store/RowIds.h"

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

using Step = SqliteStatement::Step;

// As the standard words them, version 1.2.
constexpr const char* StandardTables = R"sql(
CREATE TABLE IF NOT EXISTS gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT, definition_12_063 TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE IF NOT EXISTS gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name), CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE IF NOT EXISTS gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
CREATE TABLE IF NOT EXISTS gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT, mime_type TEXT, constraint_name TEXT, CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name));
CREATE TABLE IF NOT EXISTS gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT, min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT, CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
CREATE TABLE IF NOT EXISTS parkwright_project (key TEXT NOT NULL PRIMARY KEY, value TEXT);
CREATE TABLE IF NOT EXISTS parkwright_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, type TEXT NOT NULL, unit TEXT, reference_table TEXT, confidential BOOLEAN NOT NULL, PRIMARY KEY (table_name, column_name));
)sql";

constexpr const char* StandardSrs = R"sql(
INSERT OR IGNORE INTO gpkg_spatial_ref_sys(srs_name, srs_id, organization, organization_coordsys_id, definition, description%1) VALUES
('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'%2),
('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'%2),
('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]', 'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid'%3);
)sql";

constexpr const char* Wgs84Wkt2 =
    R"sql(, 'GEOGCRS["WGS 84",DATUM["World Geodetic System 1984",ELLIPSOID["WGS 84",6378137,298.257223563,LENGTHUNIT["metre",1]]],PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]],CS[ellipsoidal,2],AXIS["geodetic latitude (Lat)",north,ORDER[1],ANGLEUNIT["degree",0.0174532925199433]],AXIS["geodetic longitude (Lon)",east,ORDER[2],ANGLEUNIT["degree",0.0174532925199433]],ID["EPSG",4326]]')sql";

// A random UUID for rows that a program adds which knows nothing of ours. Not a DEFAULT: GDAL takes
// an expression there for a text, and QGIS would put it into the form.
constexpr const char* UidTrigger = R"sql(
CREATE TRIGGER IF NOT EXISTS "uid_%2_insert" AFTER INSERT ON %1 WHEN NEW.uid IS NULL BEGIN UPDATE %1 SET uid = lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) WHERE %3 = NEW.%3; END;
)sql";

// What GeoPackage asks for (extension gpkg_rtree_index); %1 table, %2 geometry, %3 key, all quoted,
// %4 the R-tree without quotes. They are for other programs: ours writes with triggers off.
constexpr const char* RtreeTriggers = R"sql(
CREATE TRIGGER "%4_insert" AFTER INSERT ON %1 WHEN (new.%2 NOT NULL AND NOT ST_IsEmpty(NEW.%2)) BEGIN INSERT OR REPLACE INTO "%4" VALUES (NEW.%3, ST_MinX(NEW.%2), ST_MaxX(NEW.%2), ST_MinY(NEW.%2), ST_MaxY(NEW.%2)); END;
CREATE TRIGGER "%4_update1" AFTER UPDATE OF %2 ON %1 WHEN OLD.%3 = NEW.%3 AND (NEW.%2 NOTNULL AND NOT ST_IsEmpty(NEW.%2)) BEGIN INSERT OR REPLACE INTO "%4" VALUES (NEW.%3, ST_MinX(NEW.%2), ST_MaxX(NEW.%2), ST_MinY(NEW.%2), ST_MaxY(NEW.%2)); END;
CREATE TRIGGER "%4_update2" AFTER UPDATE OF %2 ON %1 WHEN OLD.%3 = NEW.%3 AND (NEW.%2 ISNULL OR ST_IsEmpty(NEW.%2)) BEGIN DELETE FROM "%4" WHERE id = OLD.%3; END;
CREATE TRIGGER "%4_update3" AFTER UPDATE ON %1 WHEN OLD.%3 != NEW.%3 AND (NEW.%2 NOTNULL AND NOT ST_IsEmpty(NEW.%2)) BEGIN DELETE FROM "%4" WHERE id = OLD.%3; INSERT OR REPLACE INTO "%4" VALUES (NEW.%3, ST_MinX(NEW.%2), ST_MaxX(NEW.%2), ST_MinY(NEW.%2), ST_MaxY(NEW.%2)); END;
CREATE TRIGGER "%4_update4" AFTER UPDATE ON %1 WHEN OLD.%3 != NEW.%3 AND (NEW.%2 ISNULL OR ST_IsEmpty(NEW.%2)) BEGIN DELETE FROM "%4" WHERE id IN (OLD.%3, NEW.%3); END;
CREATE TRIGGER "%4_delete" AFTER DELETE ON %1 WHEN old.%2 NOT NULL BEGIN DELETE FROM "%4" WHERE id = OLD.%3; END;
)sql";

struct ExtensionRow
{
    const char* table;
    const char* column; ///< empty for none
    const char* name;
    const char* definition;
};
constexpr ExtensionRow Extensions[] = {
    {"gpkg_data_columns", "", "gpkg_schema", "http://www.geopackage.org/spec121/#extension_schema"},
    {"gpkg_data_column_constraints", "", "gpkg_schema",
     "http://www.geopackage.org/spec121/#extension_schema"},
    {ProjectTable, "", "parkwright_project",
     "Extension Title: Parkwright project. Key and value: schema_version, project_id, save_id, "
     "save_counter."},
    {ColumnsTable, "", "parkwright_project",
     "Extension Title: Parkwright columns. Type, unit, referenced table of each column, and "
     "whether what it holds is confidential (1) and must not be given away."},
};

bool registerExtension(SqliteDatabase& database, const QString& table, const QString& column,
                       const QString& name, const QString& definition, const QString& scope)
{
    SqliteStatement insert = database.prepare(QStringLiteral(
        "INSERT INTO gpkg_extensions(table_name, column_name, extension_name, definition, scope) "
        "SELECT ?1, ?2, ?3, ?4, ?5 WHERE NOT EXISTS (SELECT 1 FROM gpkg_extensions WHERE "
        "table_name IS ?1 AND column_name IS ?2 AND extension_name = ?3)"));
    insert.bindText(1, table);
    if (column.isEmpty())
        insert.bindNull(2);
    else
        insert.bindText(2, column);
    insert.bindText(3, name);
    insert.bindText(4, definition);
    insert.bindText(5, scope);
    return insert.run();
}

QString createTableSql(const FileTable& table)
{
    QStringList columns{QStringLiteral("\"fid\" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL")};
    if (table.geometry >= 0) {
        const FieldDef& geometry = table.field(table.geometry);
        columns << sqlName(geometry.nameText()) + u' ' + columnType(geometry);
    }
    // A part is keyed by its owner's uid; an owner gets one by itself, see UidTrigger.
    columns << (table.isPart ? QStringLiteral("\"uid\" TEXT NOT NULL UNIQUE")
                             : QStringLiteral("\"uid\" TEXT UNIQUE"));
    for (const int number : table.fields) {
        if (number != table.geometry) {
            const FieldDef& field = table.field(number);
            columns << sqlName(field.nameText()) + u' ' + columnType(field);
        }
    }
    return QStringLiteral("CREATE TABLE %1 (%2)")
        .arg(sqlName(table.name), columns.join(QStringLiteral(", ")));
}

bool addMissingColumns(SqliteDatabase& database, const FileTable& table, const FoundTable& found)
{
    const auto add = [&](const QString& column, const QString& type) {
        return database.execute(QStringLiteral("ALTER TABLE %1 ADD COLUMN %2 %3")
                                    .arg(sqlName(table.name), sqlName(column), type));
    };
    if (!found.hasUid && !add(QStringLiteral("uid"), QStringLiteral("TEXT")))
        return false;
    return std::all_of(found.missing.begin(), found.missing.end(), [&](int number) {
        const FieldDef& field = table.field(number);
        return add(field.nameText(), columnType(field));
    });
}

/// Writes the uids that RowIds gives to rows without a good one.
bool assignUids(SqliteDatabase& database, const FileTable& table, const FoundTable& found)
{
    if (table.isPart)
        return true;
    const QString name = sqlName(table.name);
    const QString key = sqlName(found.key);
    SqliteStatement rows =
        database.prepare(QStringLiteral("SELECT %1, uid FROM %2 ORDER BY %1").arg(key, name));
    RowIds ids(projectValue(database, QStringLiteral("project_id")), table.name);
    std::vector<std::pair<qint64, Uid>> wanted;
    Step step = rows.step();
    for (; step == Step::Row; step = rows.step()) {
        const qint64 row = rows.integer(0);
        const auto id = ids.next(row, rows.isNull(1) ? QString() : rows.text(1));
        if (id.source != RowIds::Source::Given)
            wanted.emplace_back(row, id.uid);
    }
    if (step == Step::Failed)
        return false;
    SqliteStatement update =
        database.prepare(QStringLiteral("UPDATE %1 SET uid = ? WHERE %2 = ?").arg(name, key));
    return std::all_of(wanted.begin(), wanted.end(), [&](const auto& row) {
        update.bindText(1, row.second.toString());
        update.bindInteger(2, row.first);
        return update.run();
    });
}

bool registerTable(SqliteDatabase& database, const FileTable& table, const FoundTable& found,
                   int srsId)
{
    SqliteStatement contents = database.prepare(
        QStringLiteral("INSERT INTO gpkg_contents(table_name, data_type, identifier, srs_id) "
                       "VALUES(?1, ?2, ?1, ?3) ON CONFLICT(table_name) DO UPDATE SET data_type = "
                       "?2, srs_id = ?3"));
    contents.bindText(1, table.name);
    contents.bindText(2, table.geometry < 0 ? QStringLiteral("attributes")
                                            : QStringLiteral("features"));
    if (table.geometry < 0)
        contents.bindNull(3);
    else
        contents.bindInteger(3, srsId);
    if (!contents.run())
        return false;
    if (table.geometry < 0)
        return true;
    SqliteStatement column = database.prepare(QStringLiteral(
        "INSERT INTO gpkg_geometry_columns(table_name, column_name, geometry_type_name, srs_id, z, "
        "m) VALUES(?1, ?2, ?3, ?4, 2, 0) ON CONFLICT DO UPDATE SET column_name = ?2, srs_id = ?4"));
    column.bindText(1, table.name);
    column.bindText(2, found.geometry);
    column.bindText(3, columnType(table.field(table.geometry)));
    column.bindInteger(4, srsId);
    return column.run();
}

/// Makes the R-tree and fills it from the rows that are there.
bool ensureRtree(SqliteDatabase& database, const FileTable& table, const FoundTable& found)
{
    const QString rtree = rtreeName(table.name, found.geometry);
    if (database.hasTable(rtree))
        return true;
    const QString name = sqlName(table.name);
    const QString geometry = sqlName(found.geometry);
    const QString key = sqlName(found.key);
    if (!database.execute(
            QStringLiteral("CREATE VIRTUAL TABLE %1 USING rtree(id, minx, maxx, miny, maxy)")
                .arg(sqlName(rtree))) ||
        !database.execute(QString::fromLatin1(RtreeTriggers).arg(name, geometry, key, rtree)) ||
        !registerExtension(database, table.name, found.geometry, QStringLiteral("gpkg_rtree_index"),
                           QStringLiteral("http://www.geopackage.org/spec120/#extension_rtree"),
                           QStringLiteral("write-only")))
        return false;
    SqliteStatement rows = database.prepare(
        QStringLiteral("SELECT %1, %2 FROM %3 WHERE %2 IS NOT NULL").arg(key, geometry, name));
    SqliteStatement insert = database.prepare(
        QStringLiteral("INSERT OR REPLACE INTO %1 VALUES(?,?,?,?,?)").arg(sqlName(rtree)));
    Step step = rows.step();
    for (; step == Step::Row; step = rows.step()) {
        const auto read = fromGeoPackageBlob(rows.blob(1));
        if (!read || read->geometry.isNull())
            continue;
        const MapExtent& box = read->geometry.extent();
        if (!std::isfinite(box.minX + box.maxX + box.minY + box.maxY) || box.isEmpty())
            continue;
        insert.bindInteger(1, rows.integer(0));
        insert.bindReal(2, box.minX);
        insert.bindReal(3, box.maxX);
        insert.bindReal(4, box.minY);
        insert.bindReal(5, box.maxY);
        if (!insert.run())
            return false;
    }
    return step == Step::Done;
}

} // namespace

QString FoundTable::columnOf(const FileTable& table, int field) const
{
    return field == table.geometry ? geometry : table.field(field).nameText();
}

QString rtreeName(const QString& table, const QString& geometry)
{
    return QStringLiteral("rtree_%1_%2").arg(table, geometry);
}

FoundTable lookAt(SqliteDatabase& database, const FileTable& table)
{
    FoundTable found;
    SqliteStatement master = database.prepare(QStringLiteral(
        "SELECT type, sql FROM sqlite_master WHERE type IN ('table', 'view') AND lower(name) = ?"));
    master.bindText(1, table.name);
    if (master.step() != Step::Row)
        return found;
    const bool isVirtual =
        master.text(1).simplified().startsWith(u"CREATE VIRTUAL", Qt::CaseInsensitive);
    found.kind = master.text(0) == u"table" && !isVirtual ? FoundTable::Kind::Table
                                                          : FoundTable::Kind::Other;
    if (found.kind == FoundTable::Kind::Other)
        return found;

    QStringList columns;
    SqliteStatement info =
        database.prepare(QStringLiteral("SELECT name, type, pk FROM pragma_table_info(?)"));
    info.bindText(1, table.name);
    while (info.step() == Step::Row) {
        columns << info.text(0).toLower();
        if (info.integer(2) == 1 && info.text(1).compare(u"INTEGER", Qt::CaseInsensitive) == 0)
            found.key = info.text(0);
    }
    if (found.key.isEmpty())
        found.key = QStringLiteral("rowid");
    found.hasUid = columns.contains(QStringLiteral("uid"));
    if (table.geometry >= 0) {
        found.geometry = table.field(table.geometry).nameText();
        SqliteStatement registered = database.prepare(QStringLiteral(
            "SELECT column_name, srs_id FROM gpkg_geometry_columns WHERE lower(table_name) = ?"));
        registered.bindText(1, table.name);
        if (registered.step() == Step::Row) {
            found.srsId = int(registered.integer(1));
            // A layer that went through another program may come back with a column of its taste.
            if (!columns.contains(found.geometry) && columns.contains(registered.text(0).toLower()))
                found.geometry = registered.text(0);
        }
    }
    for (const int number : table.fields) {
        const bool isThere = columns.contains(found.columnOf(table, number).toLower());
        (isThere ? found.fields : found.missing).push_back(number);
    }
    return found;
}

Result<> ensureGeoPackage(SqliteDatabase& database)
{
    bool ok = database.execute(QString::fromLatin1(StandardTables));
    const bool withWkt2 =
        database.integer(
            QStringLiteral("SELECT count(*) FROM pragma_table_info('gpkg_spatial_ref_sys') WHERE "
                           "name = 'definition_12_063'"),
            0) > 0;
    ok = ok &&
         database.execute(QString::fromLatin1(StandardSrs)
                              .arg(withWkt2 ? QStringLiteral(", definition_12_063") : QString(),
                                   withWkt2 ? QStringLiteral(", 'undefined'") : QString(),
                                   withWkt2 ? QString::fromLatin1(Wgs84Wkt2) : QString()));
    if (withWkt2) {
        ok = ok && registerExtension(
                       database, QStringLiteral("gpkg_spatial_ref_sys"),
                       QStringLiteral("definition_12_063"), QStringLiteral("gpkg_crs_wkt"),
                       QStringLiteral("http://www.geopackage.org/spec120/#extension_crs_wkt"),
                       QStringLiteral("read-write"));
    }
    for (const ExtensionRow& row : Extensions) {
        ok = ok &&
             registerExtension(database, QString::fromLatin1(row.table),
                               QString::fromLatin1(row.column), QString::fromLatin1(row.name),
                               QString::fromLatin1(row.definition), QStringLiteral("read-write"));
    }
    return ok ? Result<>(Done()) : database.error(ErrorCode::Output, {});
}

Result<> ensureTable(SqliteDatabase& database, const FileTable& table, int srsId)
{
    FoundTable found = lookAt(database, table);
    bool ok = found.kind != FoundTable::Kind::Other;
    if (!ok) {
        return Error{ErrorCode::Output,
                     {},
                     QStringLiteral("%1 is a view or a virtual table").arg(table.name)};
    }
    if (found.kind == FoundTable::Kind::Missing) {
        ok = database.execute(createTableSql(table));
    } else {
        ok = addMissingColumns(database, table, found) && assignUids(database, table, found);
        const qint64 indexes = database.integer(
            QStringLiteral("SELECT count(*) FROM pragma_index_list(%1) AS list, "
                           "pragma_index_info(list.name) AS part WHERE list.\"unique\" AND "
                           "lower(part.name) = 'uid'")
                .arg(sqlText(table.name)),
            0);
        if (indexes == 0) {
            ok = ok &&
                 database.execute(
                     QStringLiteral("CREATE UNIQUE INDEX IF NOT EXISTS %1 ON %2(uid)")
                         .arg(sqlName(QStringLiteral("uid_") + table.name), sqlName(table.name)));
        }
    }
    found = lookAt(database, table);
    ok = ok && (table.isPart ||
                database.execute(QString::fromLatin1(UidTrigger)
                                     .arg(sqlName(table.name), table.name, sqlName(found.key))));
    ok = ok && registerTable(database, table, found, srsId);
    ok = ok && (table.geometry < 0 || ensureRtree(database, table, found));
    return ok ? Result<>(Done()) : database.error(ErrorCode::Output, {});
}

QString projectValue(SqliteDatabase& database, const QString& key)
{
    return database.text(
        QStringLiteral("SELECT value FROM parkwright_project WHERE key = %1").arg(sqlText(key)));
}

Result<> setProjectValue(SqliteDatabase& database, const QString& key, const QString& value)
{
    SqliteStatement set =
        database.prepare(QStringLiteral("INSERT INTO parkwright_project(key, value) VALUES(?1, ?2) "
                                        "ON CONFLICT(key) DO UPDATE SET value = ?2"));
    set.bindText(1, key);
    set.bindText(2, value);
    return set.run() ? Result<>(Done()) : database.error(ErrorCode::Output, {});
}

} // namespace parkwright
