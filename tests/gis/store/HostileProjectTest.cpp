#include "gis/store/ProjectFile.h"
#include "tests/gis/store/SamplePlans.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <random>
#include <sqlite3.h>

using namespace parkwright;

class HostileProjectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensTheRest_data();
    void opensTheRest();
    void survivesFlippedBytes();
    void survivesAFileCutShort();
    void writesASoundFileFromADamagedOne();
    void tellsManyAlikeOnce();

private:
    QString path() const { return mFolder->filePath(QStringLiteral("park.gpkg")); }
    void change(const QByteArray& sql)
    {
        sqlite3* handle = nullptr;
        QCOMPARE(sqlite3_open(path().toUtf8().constData(), &handle), SQLITE_OK);
        // The triggers of R-trees call functions that plain SQLite has not.
        sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
        char* message = nullptr;
        sqlite3_exec(handle, sql.constData(), nullptr, nullptr, &message);
        const QByteArray said(message ? message : "");
        sqlite3_free(message);
        sqlite3_close(handle);
        QCOMPARE(said, QByteArray());
    }
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray& bytes)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    std::unique_ptr<QTemporaryDir> mFolder;
};

void HostileProjectTest::init()
{
    mFolder = std::make_unique<QTemporaryDir>();
    JobContext job;
    QVERIFY(ProjectFile::create(path(), smallPark(), job));
}

void HostileProjectTest::opensTheRest_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("floors");
    const auto row = [](const char* name, const char* sql, const char* code, int floors = 3) {
        QTest::newRow(name) << QByteArray(sql) << QString::fromLatin1(code) << floors;
    };
    row("table gone", "DROP TABLE spaces", "project-table-missing");
    row("table of rows gone", "DROP TABLE floors", "project-table-missing", 0);
    row("table is a view", "ALTER TABLE floors RENAME TO f; CREATE VIEW floors AS SELECT * FROM f",
        "project-table-unreadable", 0);
    row("table is virtual", "DROP TABLE tours; CREATE VIRTUAL TABLE tours USING fts5(uid, name)",
        "project-table-unreadable");
    row("column gone", "ALTER TABLE floors DROP COLUMN slab_load", "project-column-missing");
    row("no uid column",
        "CREATE TABLE g AS SELECT fid, building, number FROM floors; DROP TABLE floors; ALTER "
        "TABLE g RENAME TO floors",
        "project-uid-missing");
    row("text for a number", "UPDATE floors SET slab_load = 'heavy'", "project-value-invalid");
    row("blob for a text", "UPDATE floors SET name = x'0102'", "project-value-invalid");
    row("unknown code", "UPDATE floors SET vacancy = 'haunted'", "project-value-invalid");
    row("fraction of a floor", "UPDATE floors SET number = 1.5", "project-value-invalid");
    row("infinite load", "UPDATE floors SET slab_load = 9e999", "project-value-invalid");
    row("huge number", "UPDATE floors SET number = 9223372036854775807", "project-value-invalid");
    row("no reference", "UPDATE floors SET building = 'over there'", "project-value-invalid");
    row("dangling reference", "UPDATE floors SET building = '00000000-0000-4000-8000-000000000009'",
        "project-reference-dangling");
    row("broken geometry", "UPDATE parcels SET geometry = x'47500001E6100000FF'",
        "project-geometry-broken");
    row("text for a geometry", "UPDATE parcels SET geometry = 'POLYGON'",
        "project-geometry-broken");
    row("points for areas", "UPDATE parcels SET geometry = (SELECT place FROM sensors)",
        "project-geometry-broken");
    row("no id", "DROP TRIGGER uid_floors_insert; UPDATE floors SET uid = NULL",
        "project-uid-missing");
    row("bad ids", "UPDATE floors SET uid = 'floor ' || fid", "project-uid-invalid");
    row("same id",
        "CREATE TABLE g AS SELECT fid, uid, building, number FROM floors; UPDATE g SET uid = "
        "(SELECT uid FROM floors); DROP TABLE floors; ALTER TABLE g RENAME TO floors",
        "project-uid-duplicate");
    row("shell of nobody", "UPDATE buildings_shell SET uid = 'x'", "project-part-orphan");
    row("registers gone",
        "DROP TABLE gpkg_geometry_columns; DROP TABLE gpkg_contents; DROP TABLE "
        "gpkg_extensions; DROP TABLE gpkg_data_columns",
        "");
    row("stranger's function in an index",
        "DROP TABLE tours; CREATE TABLE tours(fid INTEGER PRIMARY KEY, uid TEXT, name TEXT, "
        "description TEXT, ordinal INTEGER, source TEXT, source_key TEXT CHECK(load_extension('x')"
        "))",
        "");
}

void HostileProjectTest::opensTheRest()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, code);
    QFETCH(int, floors);
    change("PRAGMA legacy_alter_table=ON; " + sql);
    JobContext job;
    const auto project = ProjectFile::open(path(), job);
    QVERIFY2(project, project ? "" : qPrintable(project.error().message));
    QStringList codes;
    for (const Finding& finding : project->findings) {
        codes << finding.code;
        QVERIFY(!findingText(finding).contains(finding.code + u':')); // has a sentence
    }
    QVERIFY2(code.isEmpty() || codes.contains(code), qPrintable(codes.join(u' ')));
    QCOMPARE(project->state.table<Floor>().size(), size_t(floors));
    QCOMPARE(project->state.table<Park>().size(), size_t(1));

    // It can be edited and saved all the same, or says in a sentence why not.
    EditBuilder builder(project->state);
    builder.set({TableId::Parks, Uid::fromName(QStringLiteral("park"))}, "name",
                QStringLiteral("renamed"));
    SaveRequest request;
    request.path = path();
    request.now = builder.state();
    request.lastSaved = project->stored;
    request.isBaseDamaged = project->isDamaged;
    const auto saved = ProjectFile::save(request, job);
    if (!saved) {
        QVERIFY(!saved.error().message.isEmpty());
        QVERIFY(QByteArray(QTest::currentDataTag()).startsWith("table is"));
        return;
    }
    const auto again = ProjectFile::open(path(), job);
    QVERIFY(again);
    QCOMPARE(again->state.find<Park>(Uid::fromName(QStringLiteral("park")))->name,
             QStringLiteral("renamed"));
    QCOMPARE(again->state.table<Floor>().size(), size_t(floors));
}

void HostileProjectTest::survivesFlippedBytes()
{
    const QByteArray sound = content();
    std::mt19937 random(20240517);
    int opened = 0;
    for (int round = 0; round < 240; ++round) {
        QByteArray bytes = sound;
        const int flips = 1 << (random() % 9);
        // Every other time in the pages that hold the schema and the smallest tables.
        const auto reach = size_t(round % 2 == 0 ? bytes.size() : 65536);
        for (int i = 0; i < flips; ++i)
            bytes[qsizetype(random() % reach)] = char(random());
        write(bytes);
        JobContext job;
        const auto project = ProjectFile::open(path(), job);
        if (!project) {
            QVERIFY(!project.error().message.isEmpty());
            continue;
        }
        ++opened;
        if (round % 8 != 0)
            continue;
        SaveRequest request;
        request.path = path();
        request.now = project->state;
        request.isBaseDamaged = project->isDamaged;
        if (!project->isDamaged)
            request.lastSaved = project->stored;
        const auto saved = ProjectFile::save(request, job);
        if (saved) {
            const auto again = ProjectFile::open(path(), job);
            QVERIFY(again);
            if (!saved->keptDamaged.isEmpty())
                QFile::remove(saved->keptDamaged);
        }
    }
    QVERIFY(opened > 50); // it must not be that everything is refused
}

void HostileProjectTest::survivesAFileCutShort()
{
    const QByteArray sound = content();
    for (const qsizetype size : {0, 10, 100, 4096, 5000, 65536, 300000}) {
        write(sound.left(size));
        JobContext job;
        const auto project = ProjectFile::open(path(), job);
        QVERIFY(project || !project.error().message.isEmpty());
    }
}

void HostileProjectTest::writesASoundFileFromADamagedOne()
{
    // The pages of one table overwritten: found by its text, which is in no other.
    QByteArray bytes = content();
    sqlite3* handle = nullptr;
    sqlite3_open(path().toUtf8().constData(), &handle);
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(handle, "SELECT rootpage FROM sqlite_master WHERE name = 'enterprises'", -1,
                       &statement, nullptr);
    QCOMPARE(sqlite3_step(statement), SQLITE_ROW);
    const qsizetype page = sqlite3_column_int(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    bytes.replace((page - 1) * 4096, 4096, QByteArray(4096, char(0x5A)));
    write(bytes);

    JobContext job;
    const auto project = ProjectFile::open(path(), job);
    QVERIFY(project);
    QVERIFY(project->isDamaged);
    QCOMPARE(project->findings.front().code, QStringLiteral("project-damaged"));
    QCOMPARE(project->state.table<Floor>().size(), size_t(3));
    SaveRequest request;
    request.path = path();
    request.now = project->state;
    request.lastSaved = project->stored;
    request.isBaseDamaged = true;
    const auto saved = ProjectFile::save(request, job);
    QVERIFY(saved);
    QVERIFY(QFile::exists(saved->keptDamaged));
    const auto again = ProjectFile::open(path(), job);
    QVERIFY(again && !again->isDamaged && again->findings.empty());
    QCOMPARE(differences(project->state, again->state), QStringList());
}

void HostileProjectTest::tellsManyAlikeOnce()
{
    change("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT "
           "INTO floors(number, vacancy) SELECT i, 'haunted' FROM n");
    JobContext job;
    const auto project = ProjectFile::open(path(), job);
    QVERIFY(project);
    QCOMPARE(project->state.table<Floor>().size(), size_t(5003));
    QVERIFY(project->findings.size() <= 40);
    int count = 0;
    for (const Finding& finding : project->findings)
        count += finding.count;
    QCOMPARE(count, 10000); // no id and no such code, each 5,000 times
}

QTEST_GUILESS_MAIN(HostileProjectTest)
#include "HostileProjectTest.moc"
