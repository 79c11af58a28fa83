#include "gis/store/GeoPackageReader.h"

#include "gis/geo/Crs.h"
#include "gis/model/ProjectSettings.h"
#include "gis/store/CellCodec.h"
#include "gis/store/GeoPackageSrs.h"
#include "gis/store/RowIds.h"

#include <QCoreApplication>
#include <QHash>

#include <map>

namespace parkwright {

namespace {

using Step = SqliteStatement::Step;

constexpr int RowsBetweenQuestions = 500;
constexpr int MostAlike = 20; ///< findings of one kind about one column that are told one by one

/// Collects findings, so that a column of 100,000 bad cells does not make as many.
class Collector
{
public:
    Collector(QString file, Findings& findings)
        : mFile(std::move(file))
        , mFindings(findings)
    {
    }

    void add(const char* code, Severity severity, const TableDef& def, const QStringList& arguments,
             const QString& about, const QString& column = {}, const Uid& row = {})
    {
        const QString kind = QLatin1String(code) + u'/' + def.nameText() + u'/' + column;
        int& count = mCounts[kind];
        if (++count > MostAlike) {
            mFindings[mLast.value(kind)].count = count - MostAlike + 1;
            return;
        }
        Finding finding;
        finding.code = QString::fromLatin1(code);
        finding.severity = severity;
        finding.arguments = arguments;
        finding.file = mFile;
        finding.layer = def.nameText();
        finding.feature = about;
        finding.tableId = int(def.id);
        finding.row = row;
        mFindings.push_back(std::move(finding));
        if (count == MostAlike)
            mLast.insert(kind, mFindings.size() - 1);
    }

private:
    QString mFile;
    Findings& mFindings;
    QHash<QString, int> mCounts;
    QHash<QString, size_t> mLast;
};

class PlanReader
{
public:
    PlanReader(SqliteDatabase& database, const QString& file, JobContext& job, Findings& findings)
        : mDatabase(database)
        , mJob(job)
        , mFindings(file, findings)
        , mProjectId(projectValue(database, QStringLiteral("project_id")))
        , mMostRows(database.integer(QStringLiteral("SELECT page_count * page_size FROM "
                                                    "pragma_page_count(), pragma_page_size()"),
                                     0))
    {
    }

    Result<ReadPlan> read()
    {
        double done = 0;
        for (const FileTable& table : fileTables()) {
            if (mJob.isCancelled())
                return cancelledError();
            readTable(table);
            mJob.setProgress(++done / double(fileTables().size()),
                             QCoreApplication::translate("ProjectFile", "Reading the project"));
        }
        if (mJob.isCancelled())
            return cancelledError();
        checkReferences();
        ReadPlan plan;
        plan.stored = mPlan.state();
        bringToProjectCrs();
        plan.state = mPlan.state();
        plan.isDamaged = mIsDamaged;
        return plan;
    }

private:
    void readTable(const FileTable& table)
    {
        const TableDef& def = table.def();
        const FoundTable found = lookAt(mDatabase, table);
        if (found.kind == FoundTable::Kind::Missing) {
            if (!table.isPart)
                mFindings.add("project-table-missing", Severity::Warning, def, {table.name}, {});
            return;
        }
        if (found.kind == FoundTable::Kind::Other) {
            mFindings.add("project-table-unreadable", Severity::Error, def,
                          {table.name, QStringLiteral("view")}, {});
            return;
        }
        for (const int field : found.missing) {
            mFindings.add("project-column-missing", Severity::Warning, def,
                          {table.field(field).nameText()}, {}, table.field(field).nameText());
        }
        if (table.geometry >= 0)
            mSrs.push_back({&table, found.srsId});

        QStringList columns{sqlName(found.key),
                            found.hasUid ? QStringLiteral("\"uid\"") : QStringLiteral("NULL")};
        for (const int field : found.fields)
            columns << sqlName(found.columnOf(table, field));
        SqliteStatement rows =
            mDatabase.prepare(QStringLiteral("SELECT %1 FROM %2 ORDER BY %3")
                                  .arg(columns.join(u','), sqlName(table.name), columns.front()));
        const bool isRead = table.isPart ? readPartRows(table, rows) : readRows(table, found, rows);
        if (!isRead && !mJob.isCancelled()) {
            mIsDamaged = mIsDamaged || !rows.isValid() || mDatabase.isDamage() || mIsLooping;
            mFindings.add("project-table-unreadable", Severity::Error, def,
                          {table.name, mDatabase.errorText()}, {});
        }
    }

    /// Steps on and looks out for damage that would lead in circles: keys must rise.
    Step next(SqliteStatement& rows, qint64& lastKey, qint64& count)
    {
        const Step step = rows.step();
        if (step != Step::Row)
            return step;
        const qint64 key = rows.integer(0);
        mIsLooping = ++count > mMostRows || (count > 1 && key <= lastKey);
        lastKey = key;
        if (mIsLooping || (count % RowsBetweenQuestions == 0 && mJob.isCancelled()))
            return Step::Failed;
        return Step::Row;
    }

    bool readRows(const FileTable& table, const FoundTable& found, SqliteStatement& rows)
    {
        return withRowType(table.id, [&]<typename T>() {
            AnyTable& target = mPlan.table(table.id);
            RowIds ids(mProjectId, table.name);
            qint64 lastKey = 0;
            qint64 count = 0;
            Step step = next(rows, lastKey, count);
            for (; step == Step::Row; step = next(rows, lastKey, count)) {
                T row;
                const QString text = rows.isNull(1) ? QString() : rows.text(1);
                const auto id = ids.next(lastKey, text);
                row.uid = id.uid;
                tellOfId(table, id, lastKey, text);
                for (size_t i = 0; i < found.fields.size(); ++i)
                    readField(table, found.fields[i], rows, int(i) + 2, row);
                target.insert(row);
            }
            return step == Step::Done;
        });
    }

    void readField(const FileTable& table, int number, const SqliteStatement& rows, int column,
                   Row& row)
    {
        if (rows.isNull(column))
            return;
        const FieldDef& field = table.field(number);
        const auto value = readCell(rows, column, field);
        const bool isGeometry = field.type == FieldType::Geometry;
        const bool isFine = value && isOfKind(field, *value) && field.set(row, *value);
        if (!isFine) {
            mFindings.add(isGeometry ? "project-geometry-broken" : "project-value-invalid",
                          Severity::Warning, table.def(),
                          {cellText(rows, column), field.nameText()}, row.uid.toString(),
                          field.nameText(), row.uid);
        }
    }

    /// Whether a geometry is of the field's kind; everything else the field's setter judges.
    static bool isOfKind(const FieldDef& field, const Value& value)
    {
        const auto* geometry = std::get_if<Geometry>(&value);
        return !geometry || field.geometry == GeometryKind::None ||
               geometry->kind() == field.geometry;
    }

    void tellOfId(const FileTable& table, const RowIds::Found& id, qint64 key, const QString& text)
    {
        const QString about = QString::number(key);
        switch (id.source) {
        case RowIds::Source::Given:
            break;
        case RowIds::Source::Missing:
            mFindings.add("project-uid-missing", Severity::Note, table.def(), {}, about, {},
                          id.uid);
            break;
        case RowIds::Source::Invalid:
            mFindings.add("project-uid-invalid", Severity::Warning, table.def(), {text.left(60)},
                          about, {}, id.uid);
            break;
        case RowIds::Source::Duplicate:
            mFindings.add("project-uid-duplicate", Severity::Warning, table.def(), {text}, about,
                          {}, id.uid);
            break;
        }
    }

    bool readPartRows(const FileTable& table, SqliteStatement& rows)
    {
        const FieldDef& field = table.field(table.geometry);
        qint64 lastKey = 0;
        qint64 count = 0;
        Step step = next(rows, lastKey, count);
        for (; step == Step::Row; step = next(rows, lastKey, count)) {
            if (rows.columnCount() < 3 || rows.isNull(2))
                continue;
            const QString text = rows.isNull(1) ? QString() : rows.text(1);
            const Uid owner = Uid::parse(text);
            const auto value = readCell(rows, 2, field);
            if (!mPlan.current().contains({table.id, owner})) {
                mFindings.add("project-part-orphan", Severity::Warning, table.def(),
                              {table.name, text.left(60)}, QString::number(lastKey));
            } else if (!value || !isOfKind(field, *value) ||
                       !mPlan.table(table.id).set(owner, table.geometry, *value)) {
                mFindings.add("project-geometry-broken", Severity::Warning, table.def(),
                              {cellText(rows, 2), field.nameText()}, text, field.nameText(), owner);
            }
        }
        return step == Step::Done;
    }

    void checkReferences()
    {
        const PlanState& plan = mPlan.current();
        for (int i = 0; i < TableCount; ++i) {
            const AnyTable& table = plan.table(TableId(i));
            const TableDef& def = table.def();
            for (const FieldDef& field : def.fields) {
                if (field.type != FieldType::Reference || int(field.references) < 0)
                    continue;
                table.forEachRow([&](const Row& row) {
                    const Value value = field.get(row);
                    const auto* target = std::get_if<Uid>(&value);
                    if (target && !plan.contains({field.references, *target})) {
                        mFindings.add("project-reference-dangling", Severity::Warning, def,
                                      {field.nameText(), tableDef(field.references).nameText(),
                                       target->toString()},
                                      row.uid.toString(), field.nameText(), row.uid);
                    }
                });
            }
        }
    }

    /// Layers that another program put back in another CRS come to that of the project.
    void bringToProjectCrs()
    {
        const Crs wanted = ProjectSettings::of(mPlan.current()).crs;
        if (!wanted.isValid())
            return;
        std::map<int, Crs> known;
        for (const auto& [table, srsId] : mSrs) {
            if (srsId <= 0)
                continue;
            if (!known.contains(srsId))
                known[srsId] = crsOfSrs(mDatabase, srsId);
            const Crs& given = known[srsId];
            if (!given.isValid() || given == wanted)
                continue;
            const auto transform = CoordinateTransform::make(given, wanted);
            if (transform)
                move(*table, *transform);
            mFindings.add(transform ? "project-crs-transformed" : "project-crs-differs",
                          Severity::Warning, table->def(),
                          {given.displayName(), wanted.displayName()}, {});
        }
    }

    void move(const FileTable& table, const CoordinateTransform& transform)
    {
        AnyTable& rows = mPlan.table(table.id);
        for (const Uid& id : rows.ids()) {
            const Value value = rows.value(id, table.geometry);
            if (const auto* geometry = std::get_if<Geometry>(&value)) {
                Geometry moved = transform.forward(*geometry);
                if (!moved.isNull())
                    rows.set(id, table.geometry, std::move(moved));
            }
        }
    }

    SqliteDatabase& mDatabase;
    JobContext& mJob;
    Collector mFindings;
    QString mProjectId;
    qint64 mMostRows; ///< a row takes at least a byte
    PlanBuilder mPlan;
    std::vector<std::pair<const FileTable*, int>> mSrs;
    bool mIsDamaged = false;
    bool mIsLooping = false;
};

} // namespace

Result<ReadPlan> readPlan(SqliteDatabase& database, const QString& file, JobContext& job,
                          Findings& findings)
{
    return PlanReader(database, file, job, findings).read();
}

} // namespace parkwright
