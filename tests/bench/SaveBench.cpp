#include "gis/geo/Wkb.h"
#include "gis/model/Edit.h"
#include "gis/store/ProjectFile.h"
#include "tests/bench/Bench.h"
#include "tests/bench/Footprints.h"

#include <QFile>

#include <sqlite3.h>

namespace parkwright::bench {

namespace {

/// The simplest program that keeps the same rows: one transaction, one table for each kind.
void writePlainly(const PlanState& plan, const QString& path)
{
    QFile::remove(path);
    sqlite3* database = nullptr;
    sqlite3_open(path.toUtf8().constData(), &database);
    sqlite3_exec(database,
                 "PRAGMA synchronous = OFF; CREATE TABLE b (fid INTEGER PRIMARY KEY, uid TEXT, "
                 "geom BLOB, name TEXT, height REAL); CREATE TABLE f (fid INTEGER PRIMARY KEY, uid "
                 "TEXT, building TEXT, number INTEGER, elevation REAL, height REAL, area REAL); "
                 "BEGIN",
                 nullptr, nullptr, nullptr);
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(database, "INSERT INTO b (uid, geom, name, height) VALUES (?, ?, ?, ?)", -1,
                       &insert, nullptr);
    const auto text = [&insert](int at, const QString& words) {
        const QByteArray bytes = words.toUtf8();
        sqlite3_bind_text(insert, at, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
    };
    const auto step = [&insert] {
        sqlite3_step(insert);
        sqlite3_reset(insert);
    };
    for (const Building& building : plan.table<Building>()) {
        const QByteArray blob = toGeoPackageBlob(building.footprint, 4547);
        text(1, building.uid.toString());
        sqlite3_bind_blob(insert, 2, blob.constData(), int(blob.size()), SQLITE_TRANSIENT);
        text(3, building.name);
        sqlite3_bind_double(insert, 4, building.height.value_or(0));
        step();
    }
    sqlite3_finalize(insert);
    sqlite3_prepare_v2(database,
                       "INSERT INTO f (uid, building, number, elevation, height, area) VALUES "
                       "(?, ?, ?, ?, ?, ?)",
                       -1, &insert, nullptr);
    for (const Floor& floor : plan.table<Floor>()) {
        text(1, floor.uid.toString());
        text(2, floor.building.toString());
        sqlite3_bind_int64(insert, 3, floor.number.value_or(0));
        sqlite3_bind_double(insert, 4, floor.elevation.value_or(0));
        sqlite3_bind_double(insert, 5, floor.storeyHeight.value_or(0));
        sqlite3_bind_double(insert, 6, floor.grossArea.value_or(0));
        step();
    }
    sqlite3_finalize(insert);
    sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr);
    sqlite3_close(database);
}

} // namespace

void benchSave(BenchRun& run)
{
    const int count = run.quick ? 20000 : 100000;
    const PlanState plan = footprintPlan(run.folder, count);
    const qint64 rows = qint64(plan.table<Building>().size() + plan.table<Floor>().size());
    const QString path = run.folder + QStringLiteral("/saved.gpkg");
    const double plainly =
        secondsOf([&] { writePlainly(plan, run.folder + QStringLiteral("/plain.sqlite")); });

    JobContext job;
    QFile::remove(path);
    const double whole = secondsOf([&] {
        if (!ProjectFile::create(path, plan, job))
            qFatal("the project was not saved");
    });
    run.add(QStringLiteral("save_100k"), rows, whole, QStringLiteral("s"), plainly);

    // One changed field of one row, as everyday saves are.
    PlanBuilder builder(plan);
    const Building& first = *plan.table<Building>().begin();
    EditBuilder edit(plan);
    edit.set({TableId::Buildings, first.uid}, "height", Value(99.0));
    applyEdit(builder, edit.take({}));
    SaveRequest request;
    request.path = path;
    request.now = builder.state();
    request.lastSaved = plan;
    const double copy = secondsOf([&] {
        const QString target = run.folder + QStringLiteral("/copy.gpkg");
        QFile::remove(target);
        QFile::copy(path, target);
    });
    const double little = secondsOf([&] {
        if (!ProjectFile::save(request, job))
            qFatal("the project was not saved");
    });
    run.add(QStringLiteral("save_100k_one_change"), 1, little, QStringLiteral("s"), copy);

    const double opening = secondsOf([&] {
        const auto opened = ProjectFile::open(path, job);
        if (!opened || opened->state.table<Building>().size() != size_t(count))
            qFatal("the project was not opened");
    });
    run.add(QStringLiteral("open_100k"), rows, opening, QStringLiteral("s"), plainly);
}

} // namespace parkwright::bench
