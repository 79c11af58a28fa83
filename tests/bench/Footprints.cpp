#include "tests/bench/Footprints.h"

#include "gis/exchange/Importer.h"
#include "gis/geo/Wkb.h"

#include <QDir>
#include <QFile>

#include <cmath>
#include <cstring>
#include <random>
#include <sqlite3.h>

namespace parkwright::bench {

namespace {

constexpr int SrsId = 4547;

void execute(sqlite3* database, const char* sql)
{
    char* problem = nullptr;
    if (sqlite3_exec(database, sql, nullptr, nullptr, &problem) != SQLITE_OK)
        qFatal("%s: %s", sql, problem);
}

/// A star-shaped outline: simple, and with as many corners as asked for.
Geometry footprint(std::mt19937& random, int index, int columns)
{
    const auto unit = [&random] { return double(random() >> 8) / double(1 << 24); };
    const MapPoint middle{480000 + 60.0 * (index % columns), 2920000 + 60.0 * (index / columns), 0};
    const int corners = 4 + int(random() % 37);
    const double turn = unit();
    Polygon polygon;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * M_PI * (i + turn) / corners;
        const double radius = 10 + 14 * unit();
        polygon.outer.push_back(
            {middle.x + radius * std::cos(angle), middle.y + radius * std::sin(angle), 0});
    }
    return Geometry::fromPolygon(std::move(polygon));
}

void makeTables(sqlite3* database)
{
    execute(database, "PRAGMA application_id = 1196444487; PRAGMA user_version = 10200;"
                      "PRAGMA synchronous = OFF");
    execute(database,
            "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL "
            "PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, "
            "definition TEXT NOT NULL, description TEXT)");
    execute(database, "INSERT INTO gpkg_spatial_ref_sys VALUES ('CGCS2000 / 114E', 4547, 'EPSG', "
                      "4547, 'undefined', NULL)");
    execute(database,
            "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT "
            "NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT "
            "NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE, "
            "max_x DOUBLE, max_y DOUBLE, srs_id INTEGER)");
    execute(database,
            "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT "
            "NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, "
            "m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name))");
    execute(database, "CREATE TABLE buildings (fid INTEGER PRIMARY KEY AUTOINCREMENT, geom "
                      "MULTIPOLYGON, code TEXT, name TEXT, height REAL, floors INTEGER, use TEXT)");
    execute(database, "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) "
                      "VALUES ('buildings', 'features', 'buildings', 4547)");
    execute(database, "INSERT INTO gpkg_geometry_columns VALUES ('buildings', 'geom', "
                      "'MULTIPOLYGON', 4547, 0, 0)");
}

} // namespace

QString footprintFile(const QString& folder, int count)
{
    QDir().mkpath(folder);
    const QString path = folder + QStringLiteral("/footprints-%1.gpkg").arg(count);
    if (QFile::exists(path))
        return path;
    const QString unfinished = path + QStringLiteral(".part");
    QFile::remove(unfinished);
    sqlite3* database = nullptr;
    if (sqlite3_open(unfinished.toUtf8().constData(), &database) != SQLITE_OK)
        qFatal("cannot write %s", qPrintable(unfinished));
    makeTables(database);
    execute(database, "BEGIN");
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(database,
                       "INSERT INTO buildings (geom, code, name, height, floors, use) VALUES "
                       "(?, ?, ?, ?, ?, ?)",
                       -1, &insert, nullptr);
    std::mt19937 random(20240501);
    const int columns = int(std::ceil(std::sqrt(double(count))));
    for (int i = 0; i < count; ++i) {
        const QByteArray blob = toGeoPackageBlob(footprint(random, i, columns), SrsId);
        const QByteArray code = "B" + QByteArray::number(i + 1);
        const QByteArray name = "楼 " + QByteArray::number(i + 1);
        const int floors = 1 + int(random() % 12);
        sqlite3_bind_blob(insert, 1, blob.constData(), int(blob.size()), SQLITE_TRANSIENT);
        sqlite3_bind_text(insert, 2, code.constData(), -1, SQLITE_TRANSIENT);
        sqlite3_bind_text(insert, 3, name.constData(), -1, SQLITE_TRANSIENT);
        sqlite3_bind_double(insert, 4, floors * 4.2);
        sqlite3_bind_int(insert, 5, floors);
        sqlite3_bind_text(insert, 6, i % 3 == 0 ? "factory" : "office", -1, SQLITE_STATIC);
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    execute(database, "COMMIT");
    sqlite3_close(database);
    QFile::rename(unfinished, path);
    return path;
}

double walkFootprints(const QString& path)
{
    sqlite3* database = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &database, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_stmt* rows = nullptr;
    sqlite3_prepare_v2(database, "SELECT geom, code, name, height, floors, use FROM buildings", -1,
                       &rows, nullptr);
    double sum = 0;
    while (sqlite3_step(rows) == SQLITE_ROW) {
        const auto* blob = static_cast<const char*>(sqlite3_column_blob(rows, 0));
        const auto size = size_t(sqlite3_column_bytes(rows, 0));
        // Header with an extent (40 bytes), multipolygon (9), polygon (5 and ring count 4), ring.
        for (size_t at = 40 + 9 + 9 + 4; at + sizeof(double) <= size; at += sizeof(double)) {
            double number = 0;
            std::memcpy(&number, blob + at, sizeof number);
            sum += number;
        }
        for (int column = 1; column < 6; ++column)
            sum += sqlite3_column_bytes(rows, column);
    }
    sqlite3_finalize(rows);
    sqlite3_close(database);
    return sum;
}

PlanState footprintPlan(const QString& folder, int count)
{
    ImportRequest request;
    request.path = footprintFile(folder, count);
    request.kind = ImportKind::Buildings;
    JobContext job;
    Findings findings;
    auto result = planImport({}, request, job, findings);
    if (!result)
        qFatal("the layer was not imported");
    return result->after;
}

} // namespace parkwright::bench
