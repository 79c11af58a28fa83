#include "gis/store/GeoPackageWriter.h"

#include "gis/store/CellCodec.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace parkwright {

namespace {

using Step = SqliteStatement::Step;
constexpr size_t WritesBetweenQuestions = 500;

QString savingStep()
{
    return QCoreApplication::translate("ProjectFile", "Saving the project");
}

/// The part of a model table that the file keeps beside it.
std::vector<const FileTable*> tablesOf(TableId id)
{
    std::vector<const FileTable*> tables;
    for (const FileTable& table : fileTables()) {
        if (table.id == id)
            tables.push_back(&table);
    }
    return tables;
}

} // namespace

/// Statements for one table of the file, made when first needed.
class GeoPackageWriter::TableWriter
{
public:
    TableWriter(SqliteDatabase& database, const FileTable& table, int srsId)
        : mDatabase(database)
        , mTable(table)
        , mFound(lookAt(database, table))
        , mSrsId(srsId)
        , mName(sqlName(table.name))
    {
    }

    bool insert(const Row& row)
    {
        if (mTable.isPart && isNull(mTable.field(mTable.geometry).get(row)))
            return true; // a part without its geometry has no row
        if (!mInsert.isValid()) {
            QStringList columns{QStringLiteral("\"uid\"")};
            for (const int field : mTable.fields)
                columns << sqlName(mFound.columnOf(mTable, field));
            QStringList marks(columns.size(), QStringLiteral("?"));
            mInsert = mDatabase.prepare(QStringLiteral("INSERT INTO %1(%2) VALUES(%3)")
                                            .arg(mName, columns.join(u','), marks.join(u',')));
        }
        mInsert.bindText(1, row.uid.toString());
        int parameter = 2;
        for (const int field : mTable.fields)
            bindCell(mInsert, parameter++, mTable.field(field), mTable.field(field).get(row),
                     mSrsId);
        mTouched = true;
        return mInsert.run() && index(mDatabase.lastInsertedRow(), row);
    }

    /// Writes some fields of a row, all when it is not in the file yet.
    bool update(const Row& row, const std::vector<int>& changed)
    {
        std::vector<int> fields;
        for (const int field : changed) {
            if (std::find(mTable.fields.begin(), mTable.fields.end(), field) != mTable.fields.end())
                fields.push_back(field);
        }
        if (fields.empty())
            return true;
        const bool withGeometry =
            std::find(fields.begin(), fields.end(), mTable.geometry) != fields.end();
        if (mTable.isPart && isNull(mTable.field(mTable.geometry).get(row)))
            return remove(row.uid);
        const auto key = keyOf(row.uid);
        if (!key)
            return insert(row);
        SqliteStatement& statement = mUpdates[fields];
        if (!statement.isValid()) {
            QStringList parts;
            for (const int field : fields)
                parts << sqlName(mFound.columnOf(mTable, field)) + QStringLiteral("=?");
            statement = mDatabase.prepare(QStringLiteral("UPDATE %1 SET %2 WHERE %3=?")
                                              .arg(mName, parts.join(u','), sqlName(mFound.key)));
        }
        int parameter = 1;
        for (const int field : fields)
            bindCell(statement, parameter++, mTable.field(field), mTable.field(field).get(row),
                     mSrsId);
        statement.bindInteger(parameter, *key);
        mTouched = true;
        return statement.run() && (!withGeometry || (unindex(*key) && index(*key, row)));
    }

    bool remove(const Uid& uid)
    {
        const auto key = keyOf(uid);
        if (!key)
            return true;
        if (!mDelete.isValid())
            mDelete = mDatabase.prepare(
                QStringLiteral("DELETE FROM %1 WHERE %2=?").arg(mName, sqlName(mFound.key)));
        mDelete.bindInteger(1, *key);
        mTouched = true;
        return unindex(*key) && mDelete.run();
    }

    bool contains(const Uid& uid) { return keyOf(uid).has_value(); }
    bool isTouched() const { return mTouched; }

private:
    std::optional<qint64> keyOf(const Uid& uid)
    {
        if (!mFind.isValid())
            mFind = mDatabase.prepare(
                QStringLiteral("SELECT %1 FROM %2 WHERE uid=?").arg(sqlName(mFound.key), mName));
        mFind.bindText(1, uid.toString());
        std::optional<qint64> key;
        if (mFind.step() == Step::Row)
            key = mFind.integer(0);
        mFind.reset();
        return key;
    }

    bool index(qint64 key, const Row& row)
    {
        if (mTable.geometry < 0)
            return true;
        const Value value = mTable.field(mTable.geometry).get(row);
        const auto* geometry = std::get_if<Geometry>(&value);
        if (!geometry)
            return true;
        const MapExtent& box = geometry->extent();
        if (box.isEmpty() || !std::isfinite(box.minX + box.maxX + box.minY + box.maxY))
            return true;
        if (!mIndex.isValid())
            mIndex =
                mDatabase.prepare(QStringLiteral("INSERT INTO %1 VALUES(?,?,?,?,?)").arg(rtree()));
        mIndex.bindInteger(1, key);
        int parameter = 2;
        for (const double side : {box.minX, box.maxX, box.minY, box.maxY})
            mIndex.bindReal(parameter++, side);
        return mIndex.run();
    }

    bool unindex(qint64 key)
    {
        if (mTable.geometry < 0)
            return true;
        if (!mUnindex.isValid())
            mUnindex = mDatabase.prepare(QStringLiteral("DELETE FROM %1 WHERE id=?").arg(rtree()));
        mUnindex.bindInteger(1, key);
        return mUnindex.run();
    }

    QString rtree() const { return sqlName(rtreeName(mTable.name, mFound.geometry)); }

    SqliteDatabase& mDatabase;
    const FileTable& mTable;
    FoundTable mFound;
    int mSrsId;
    QString mName;
    SqliteStatement mInsert, mDelete, mFind, mIndex, mUnindex;
    std::map<std::vector<int>, SqliteStatement> mUpdates; ///< by the fields they set
    bool mTouched = false;
};

GeoPackageWriter::GeoPackageWriter(SqliteDatabase& database, int srsId)
    : mDatabase(database)
    , mSrsId(srsId)
{
}

GeoPackageWriter::~GeoPackageWriter() = default;

GeoPackageWriter::TableWriter& GeoPackageWriter::writer(const FileTable& table)
{
    auto& entry = mWriters[&table];
    if (!entry)
        entry = std::make_unique<TableWriter>(mDatabase, table, mSrsId);
    return *entry;
}

Result<> GeoPackageWriter::writeAll(const PlanState& now, JobContext& job)
{
    size_t all = 1;
    for (int i = 0; i < TableCount; ++i)
        all += now.table(TableId(i)).size();
    size_t done = 0;
    bool ok = true;
    bool isCancelled = false;
    for (int i = 0; i < TableCount && ok; ++i) {
        const auto tables = tablesOf(TableId(i));
        now.table(TableId(i)).forEachRow([&](const Row& row) {
            if (!ok || isCancelled)
                return;
            for (const FileTable* table : tables)
                ok = ok && writer(*table).insert(row);
            ok = ok && (!probe || probe());
            if (++done % WritesBetweenQuestions == 0) {
                isCancelled = job.isCancelled();
                job.setProgress(double(done) / double(all), savingStep());
            }
        });
    }
    if (isCancelled)
        return cancelledError();
    return ok ? Result<>(Done()) : mDatabase.error(ErrorCode::Output, {});
}

bool GeoPackageWriter::write(const RowDelta& delta, const PlanState& now)
{
    std::vector<int> fields;
    for (const FieldDelta& field : delta.fields)
        fields.push_back(field.field);
    const Row* row = now.table(delta.table).row(delta.row);
    const auto tables = tablesOf(delta.table);
    return std::all_of(tables.begin(), tables.end(), [&](const FileTable* table) {
        TableWriter& rows = writer(*table);
        switch (delta.kind) {
        case RowDelta::Kind::Remove:
            return rows.remove(delta.row);
        case RowDelta::Kind::Insert:
            // It may be there already: another program can have brought it back.
            return rows.contains(delta.row) ? rows.update(*row, table->fields) : rows.insert(*row);
        case RowDelta::Kind::Update:
            break;
        }
        return rows.update(*row, fields);
    });
}

Result<> GeoPackageWriter::writeDifference(const PlanState& before, const PlanState& now,
                                           JobContext& job)
{
    const Edit edit = difference(before, now, {});
    size_t done = 0;
    for (const RowDelta& delta : edit.rows) {
        if (!write(delta, now) || (probe && !probe()))
            return mDatabase.error(ErrorCode::Output, {});
        if (++done % WritesBetweenQuestions == 0) {
            if (job.isCancelled())
                return cancelledError();
            job.setProgress(double(done) / double(edit.rows.size()), savingStep());
        }
    }
    return Done();
}

Result<> GeoPackageWriter::rewriteGeometries(const FileTable& table, const PlanState& now)
{
    bool ok = true;
    now.table(table.id).forEachRow([&](const Row& row) {
        if (ok && !isNull(table.field(table.geometry).get(row)))
            ok = writer(table).update(row, {table.geometry});
    });
    return ok ? Result<>(Done()) : mDatabase.error(ErrorCode::Output, {});
}

Result<> GeoPackageWriter::finish(const PlanState& now)
{
    const bool hasCounts = mDatabase.hasTable(QStringLiteral("gpkg_ogr_contents"));
    for (const auto& [table, tableWriter] : mWriters) {
        if (!tableWriter->isTouched())
            continue;
        MapExtent extent;
        if (table->geometry >= 0) {
            now.table(table->id).forEachRow([&, geometryField = table->geometry](const Row& row) {
                const Value value = table->field(geometryField).get(row);
                if (const auto* geometry = std::get_if<Geometry>(&value))
                    extent.add(geometry->extent());
            });
        }
        SqliteStatement update = mDatabase.prepare(QStringLiteral(
            "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ','now'), min_x = "
            "?, min_y = ?, max_x = ?, max_y = ? WHERE lower(table_name) = ?"));
        const std::array<double, 4> sides{extent.minX, extent.minY, extent.maxX, extent.maxY};
        for (int i = 0; i < 4; ++i) {
            if (extent.isEmpty() || !std::isfinite(sides[size_t(i)]))
                update.bindNull(i + 1);
            else
                update.bindReal(i + 1, sides[size_t(i)]);
        }
        update.bindText(5, table->name);
        bool ok = update.run();
        if (hasCounts) {
            ok = ok && mDatabase.execute(
                           QStringLiteral("UPDATE gpkg_ogr_contents SET feature_count = (SELECT "
                                          "count(*) FROM %1) WHERE lower(table_name) = %2")
                               .arg(sqlName(table->name), sqlText(table->name)));
        }
        if (!ok)
            return mDatabase.error(ErrorCode::Output, {});
    }
    return Done();
}

} // namespace parkwright
