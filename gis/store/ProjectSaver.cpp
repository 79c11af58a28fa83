#include "gis/model/ProjectSettings.h"
#include "gis/store/FileReplace.h"
#include "gis/store/GeoPackageDescription.h"
#include "gis/store/GeoPackageReader.h"
#include "gis/store/GeoPackageSrs.h"
#include "gis/store/GeoPackageStyles.h"
#include "gis/store/GeoPackageWriter.h"
#include "gis/store/Migrations.h"
#include "gis/store/ProjectFile.h"
#include "gis/store/ValueText.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace parkwright {

namespace {

constexpr int GeoPackageId = 0x47504B47; // "GPKG", application_id
constexpr int GeoPackageVersion = 10200; // user_version

/// Removes a file that was not finished.
class TemporaryFile
{
public:
    explicit TemporaryFile(QString path)
        : mPath(std::move(path))
    {
    }
    ~TemporaryFile()
    {
        for (const char* suffix : {"", "-journal", "-wal", "-shm"})
            QFile::remove(mPath + QLatin1String(suffix));
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    const QString& path() const { return mPath; }

private:
    QString mPath;
};

/// One save from beginning to end.
class Saver
{
    Q_DECLARE_TR_FUNCTIONS(ProjectFile)

public:
    Saver(const SaveRequest& request, JobContext& job)
        : mRequest(request)
        , mJob(job)
        , mTarget(realPath(request.path))
        , mName(QFileInfo(request.path).fileName())
        , mTemporary(QFileInfo(mTarget).absolutePath() +
                     QStringLiteral("/.%1.%2.saving")
                         .arg(QFileInfo(mTarget).fileName(), Uid::make().toString().left(8)))
    {
        if (!request.startAfresh) {
            mBase = request.basePath.isEmpty() ? mTarget : realPath(request.basePath);
            if (!QFileInfo::exists(mBase))
                mBase.clear();
        }
    }

    Result<SavedProject> run()
    {
        if (auto allowed = check(); !allowed)
            return allowed.error();
        mIsBaseDamaged = mRequest.isBaseDamaged && !mBase.isEmpty();
        auto written = mBase.isEmpty() || mIsBaseDamaged ? writeNew() : writeOverCopy();
        if (!written && mIsBaseDamaged) { // patching a damaged file is no use: a sound one instead
            QFile::remove(mTemporary.path());
            written = writeNew();
        }
        if (!written)
            return written.error();
        return putInPlace();
    }

private:
    Result<> check()
    {
        const QFileInfo folder(QFileInfo(mTarget).absolutePath());
        if (!folder.isDir()) {
            return Error{ErrorCode::Output,
                         tr("%1 cannot be saved: there is no folder %2.")
                             .arg(mName, folder.absoluteFilePath()),
                         {}};
        }
        const QFileInfo target(mTarget);
        if (!folder.isWritable() || (target.exists() && !target.isWritable())) {
            return Error{ErrorCode::Output,
                         tr("%1 cannot be saved: it is write-protected.").arg(mName), mTarget};
        }
        if (auto quiet = settle(mTarget); !quiet)
            return quiet;
        if (mRequest.expected && !ProjectFile::stampOf(mTarget).isSameContent(*mRequest.expected)) {
            return Error{ErrorCode::Locked,
                         tr("%1 was changed by another program since it was opened.").arg(mName),
                         mTarget};
        }
        return Done();
    }

    /// Another program may have left changes beside the file (-wal, -journal). They belong to the
    /// old file and would ruin the new one: bring them in, or say who is in the way.
    Result<> settle(const QString& path)
    {
        const auto isUnsettled = [&path] {
            return QFileInfo::exists(path + QStringLiteral("-wal")) ||
                   QFileInfo::exists(path + QStringLiteral("-journal"));
        };
        if (!isUnsettled())
            return Done();
        if (auto database = SqliteDatabase::open(path, SqliteDatabase::Mode::ReadWrite)) {
            database->text(QStringLiteral("SELECT count(*) FROM sqlite_master"));
            database->text(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
            database->text(QStringLiteral("PRAGMA journal_mode=DELETE"));
        }
        if (!isUnsettled())
            return Done();
        return Error{ErrorCode::Locked,
                     tr("%1 is open in another program; close it there and save again.").arg(mName),
                     path};
    }

    Result<> failure(const SqliteDatabase& database)
    {
        if (mJob.isCancelled())
            return cancelledError();
        if (database.isFull()) {
            return database.error(
                ErrorCode::Output,
                tr("%1 cannot be saved: the disk is full. What was saved before is unchanged.")
                    .arg(mName));
        }
        return database.error(
            ErrorCode::Output,
            tr("%1 cannot be saved. What was saved before is unchanged.").arg(mName));
    }

    bool goOn(SaveStep step) const { return !mRequest.probe || mRequest.probe(step); }

    Result<SqliteDatabase> openTemporary()
    {
        auto database = SqliteDatabase::open(mTemporary.path(), SqliteDatabase::Mode::Create);
        if (!database) {
            return Error{ErrorCode::Output,
                         tr("%1 cannot be saved. What was saved before is unchanged.").arg(mName),
                         database.error().detail};
        }
        database->stopWhen([this] { return mJob.isCancelled(); });
        return database;
    }

    Result<> writeNew()
    {
        auto database = openTemporary();
        if (!database)
            return database.error();
        if (!database->execute(QStringLiteral("PRAGMA application_id=%1; PRAGMA user_version=%2")
                                   .arg(GeoPackageId)
                                   .arg(GeoPackageVersion)))
            return failure(*database);
        return writeTables(*database, [this](GeoPackageWriter& writer, SqliteDatabase&) {
            JobContext part = mJob.part(0.1, 0.9);
            return writer.writeAll(mRequest.now, part);
        });
    }

    Result<> writeOverCopy()
    {
        auto database = openTemporary();
        if (!database)
            return database.error();
        auto base = SqliteDatabase::open(mBase, SqliteDatabase::Mode::ReadOnly);
        if (!base)
            return Error{ErrorCode::Io, tr("%1 cannot be read.").arg(mBase), base.error().detail};
        JobContext part = mJob.part(0, 0.1);
        const bool isCopied = base->copyTo(*database, [&](double fraction) {
            part.setProgress(fraction, tr("Saving the project"));
            return !mJob.isCancelled();
        });
        if (!isCopied) {
            mIsBaseDamaged = base->isDamage() || database->isDamage();
            return failure(*database);
        }
        if (!database->hasTable(QString::fromLatin1(ProjectTable))) {
            mIsBaseDamaged = database->isDamage();
            return Error{ErrorCode::InvalidInput,
                         tr("%1 is not a Parkwright project.").arg(QFileInfo(mBase).fileName()),
                         mBase};
        }
        auto written = writeTables(
            *database, [this](GeoPackageWriter& writer, SqliteDatabase& copy) -> Result<> {
                JobContext rest = mJob.part(0.1, 0.9);
                if (mRequest.lastSaved)
                    return writer.writeDifference(*mRequest.lastSaved, mRequest.now, rest);
                Findings ignored;
                const auto there = readPlan(copy, mName, rest, ignored);
                if (!there)
                    return there.error();
                mIsBaseDamaged = there->isDamaged;
                return there->isDamaged ? Result<>(Error{ErrorCode::Output, {}, {}})
                                        : writer.writeDifference(there->stored, mRequest.now, rest);
            });
        mIsBaseDamaged = mIsBaseDamaged || (!written && database->isDamage());
        return written;
    }

    /// Everything inside one transaction; `write` puts the rows in.
    template <typename Write>
    Result<> writeTables(SqliteDatabase& database, Write write)
    {
        // No journal on disk: an unfinished copy is thrown away as a whole.
        const bool hasBegun =
            goOn(SaveStep::Copied) &&
            database.execute(QStringLiteral(
                "PRAGMA journal_mode=DELETE; PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; "
                "PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-65536; BEGIN"));
        if (!hasBegun)
            return failure(database);
        auto prepared = prepareTables(database);
        if (!prepared)
            return worded(database, prepared);
        GeoPackageWriter writer(database, *prepared);
        writer.probe = [this] { return goOn(SaveStep::Row); };
        auto done = rewriteMovedLayers(database, writer, *prepared);
        if (done)
            done = write(writer, database);
        if (done)
            done = writer.finish(mRequest.now);
        if (done)
            done = describeColumns(database);
        if (done)
            done = writeStyles(database, mRequest.now);
        if (done)
            done = signOff(database);
        if (!done)
            return worded(database, done);
        if (!database.execute(QStringLiteral("COMMIT")) || !goOn(SaveStep::Written))
            return failure(database);
        return Done();
    }

    /// @returns the srs_id of the project's CRS
    Result<int> prepareTables(SqliteDatabase& database)
    {
        const QString version = projectValueIfAny(database, QStringLiteral("schema_version"));
        auto made = ensureGeoPackage(database);
        if (made && !version.isNull())
            made = migrate(database, version.toInt());
        if (!made)
            return made.error();
        const auto srsId = ensureSrs(database, ProjectSettings::of(mRequest.now).crs);
        if (!srsId)
            return srsId;
        if (projectValue(database, QStringLiteral("project_id")).isEmpty())
            made = setProjectValue(database, QStringLiteral("project_id"), Uid::make().toString());
        for (const FileTable& table : fileTables()) {
            const FoundTable found = lookAt(database, table);
            if (made && table.geometry >= 0 && found.kind == FoundTable::Kind::Table &&
                found.srsId != *srsId)
                mMovedLayers.push_back(&table);
            if (made)
                made = ensureTable(database, table, *srsId);
        }
        return made ? srsId : Result<int>(made.error());
    }

    static QString projectValueIfAny(SqliteDatabase& database, const QString& key)
    {
        return database.hasTable(QString::fromLatin1(ProjectTable)) ? projectValue(database, key)
                                                                    : QString();
    }

    Result<> rewriteMovedLayers(SqliteDatabase&, GeoPackageWriter& writer, int)
    {
        for (const FileTable* table : mMovedLayers) {
            if (auto done = writer.rewriteGeometries(*table, mRequest.now); !done)
                return done;
        }
        return Done();
    }

    Result<> signOff(SqliteDatabase& database)
    {
        const qint64 counter =
            projectValue(database, QStringLiteral("save_counter")).toLongLong() + 1;
        const std::pair<const char*, QString> values[] = {
            {"schema_version", QString::number(ProjectSchemaVersion)},
            {"save_id", Uid::make().toString()},
            {"save_counter", QString::number(counter)},
            {"saved_at", instantText(Instant{QDateTime::currentMSecsSinceEpoch()})},
            {"saved_by",
             QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion()}};
        for (const auto& [key, value] : values) {
            if (auto set = setProjectValue(database, QString::fromLatin1(key), value); !set)
                return set;
        }
        return Done();
    }

    /// The message for people, where a deeper function gave only the detail.
    template <typename T>
    Error worded(SqliteDatabase& database, const Result<T>& failed)
    {
        if (failed.error().code == ErrorCode::Cancelled || mJob.isCancelled())
            return cancelledError();
        mIsBaseDamaged = mIsBaseDamaged || database.isDamage();
        Error error = failure(database).error();
        error.detail = failed.error().detail;
        return error;
    }

    Result<SavedProject> putInPlace()
    {
        SavedProject saved;
        if (mJob.isCancelled())
            return cancelledError();
        if (mIsBaseDamaged && mBase == mTarget) {
            saved.keptDamaged = mTarget + QStringLiteral(".damaged");
            for (int i = 2; QFileInfo::exists(saved.keptDamaged); ++i)
                saved.keptDamaged = mTarget + QStringLiteral(".damaged-%1").arg(i);
            if (!QFile::copy(mTarget, saved.keptDamaged))
                return notReplaced({});
        }
        if (auto synced = syncFile(mTemporary.path()); !synced || !goOn(SaveStep::Synced))
            return notReplaced(synced ? QString() : synced.error().detail);
        if (auto replaced = replaceFile(mTemporary.path(), mTarget); !replaced)
            return notReplaced(replaced.error().detail);
        goOn(SaveStep::Replaced);
        saved.stamp = ProjectFile::stampOf(mTarget);
        return saved;
    }

    Error notReplaced(const QString& detail) const
    {
        return {ErrorCode::Output,
                tr("%1 cannot be saved. What was saved before is unchanged.").arg(mName), detail};
    }

    const SaveRequest& mRequest;
    JobContext& mJob;
    QString mTarget;
    QString mName;
    TemporaryFile mTemporary;
    QString mBase; ///< empty for none
    bool mIsBaseDamaged = false;
    std::vector<const FileTable*> mMovedLayers; ///< those that are in another CRS
};

} // namespace

Result<SavedProject> ProjectFile::save(const SaveRequest& request, JobContext& job)
{
    return Saver(request, job).run();
}

} // namespace parkwright
