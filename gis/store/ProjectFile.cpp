#include "gis/store/ProjectFile.h"

#include "gis/store/FileReplace.h"
#include "gis/store/GeoPackageReader.h"
#include "gis/store/Migrations.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>

namespace parkwright {

namespace {

constexpr qsizetype HeaderSize = 100; // bytes, of an SQLite file
constexpr qsizetype CounterOffset = 24;
constexpr qsizetype WalOffset = 18;

QByteArray headerOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(HeaderSize) : QByteArray();
}

bool isSqlite(const QByteArray& header)
{
    return header.startsWith(QByteArray("SQLite format 3\0", 16));
}

/// Opens for reading. A file that another program left with a journal of unfinished changes has to
/// be put right first, which takes writing; where that cannot be done it is read as it stands.
Result<SqliteDatabase> openForReading(const QString& path)
{
    using Mode = SqliteDatabase::Mode;
    Result<SqliteDatabase> database = Error{};
    for (const Mode mode : {Mode::ReadOnly, Mode::ReadWrite, Mode::Immutable}) {
        if (mode == Mode::ReadWrite && !QFileInfo(path).isWritable())
            continue;
        database = SqliteDatabase::open(path, mode);
        if (!database)
            continue;
        if (database->execute(QStringLiteral("BEGIN; SELECT count(*) FROM sqlite_master")) ||
            database->isDamage() || database->isBusy())
            break;
    }
    return database;
}

} // namespace

bool FileStamp::isSameContent(const FileStamp& other) const
{
    return size == other.size && changes == other.changes && saveId == other.saveId &&
           isWal == other.isWal && hasPending == other.hasPending &&
           (modifiedMs == other.modifiedMs || !isWal);
}

Result<OpenedProject> ProjectFile::open(const QString& path, JobContext& job)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists())
        return Error{ErrorCode::NotFound, tr("%1 does not exist.").arg(name), path};
    const QByteArray header = headerOf(path);
    if (info.isFile() && header.isEmpty() && info.size() > 0)
        return Error{ErrorCode::Io, tr("%1 cannot be read.").arg(name), path};
    if (!isSqlite(header))
        return Error{ErrorCode::Io, tr("%1 is not a GeoPackage.").arg(name), path};

    OpenedProject project;
    project.stamp = stampOf(path);
    auto database = openForReading(realPath(path));
    if (!database)
        return Error{ErrorCode::Io, tr("%1 cannot be read.").arg(name), database.error().detail};
    if (database->isBusy()) {
        return database->error(ErrorCode::Locked,
                               tr("%1 is being written by another program.").arg(name));
    }
    database->stopWhen([&job] { return job.isCancelled(); });
    if (!database->hasTable(QString::fromLatin1(ProjectTable))) {
        return database->isDamage()
                   ? database->error(ErrorCode::Io,
                                     tr("%1 is damaged and cannot be read.").arg(name))
                   : Error{ErrorCode::Io, tr("%1 is not a Parkwright project.").arg(name), path};
    }
    const QString version = projectValue(*database, QStringLiteral("schema_version"));
    bool isNumber = false;
    project.schemaVersion = version.toInt(&isNumber);
    if (!isNumber)
        project.schemaVersion = version.isNull() ? ProjectSchemaVersion : 0;
    if (project.schemaVersion > ProjectSchemaVersion) {
        return Error{ErrorCode::Unsupported,
                     tr("%1 was saved by a newer version of Parkwright; update the program to open "
                        "it.")
                         .arg(name),
                     QStringLiteral("schema version %1, known up to %2")
                         .arg(version)
                         .arg(ProjectSchemaVersion)};
    }
    if (project.schemaVersion < ProjectSchemaVersion) {
        auto copy = SqliteDatabase::openInMemory();
        const bool isCopied =
            copy && database->copyTo(*copy, [&job](double) { return !job.isCancelled(); });
        const auto migrated = isCopied ? migrate(*copy, project.schemaVersion) : Result<>(Error{});
        if (job.isCancelled())
            return cancelledError();
        if (!migrated) {
            return Error{
                ErrorCode::Io,
                tr("%1 is of an older version and cannot be brought up to date.").arg(name),
                copy ? copy->errorText() : QString()};
        }
        *database = std::move(*copy);
    }
    auto plan = readPlan(*database, name, job, project.findings);
    if (!plan)
        return plan.error();
    project.state = plan->state;
    project.stored = plan->stored;
    project.isDamaged = plan->isDamaged;
    if (project.isDamaged) {
        Finding finding;
        finding.code = QStringLiteral("project-damaged");
        finding.severity = Severity::Error;
        finding.file = name;
        project.findings.insert(project.findings.begin(), std::move(finding));
    }
    return project;
}

Result<SavedProject> ProjectFile::create(const QString& path, const PlanState& state,
                                         JobContext& job)
{
    SaveRequest request;
    request.path = path;
    request.startAfresh = true;
    request.now = state;
    return save(request, job);
}

FileStamp ProjectFile::stampOf(const QString& path)
{
    FileStamp stamp;
    const QFileInfo info(path);
    if (!info.exists())
        return stamp;
    stamp.size = info.size();
    stamp.modifiedMs = info.lastModified().toMSecsSinceEpoch();
    const QByteArray header = headerOf(path);
    if (header.size() == HeaderSize)
        stamp.changes = qFromBigEndian<quint32>(header.constData() + CounterOffset);
    stamp.isWal = header.size() == HeaderSize && header[WalOffset] == 2;
    stamp.hasPending = QFileInfo(realPath(path) + QStringLiteral("-wal")).size() > 0;
    if (isSqlite(header)) {
        if (auto database = openForReading(realPath(path)))
            stamp.saveId = projectValue(*database, QStringLiteral("save_id"));
    }
    return stamp;
}

bool ProjectFile::isProject(const QString& path)
{
    if (!isSqlite(headerOf(path)))
        return false;
    auto database = openForReading(realPath(path));
    return database && database->hasTable(QString::fromLatin1(ProjectTable));
}

} // namespace parkwright
