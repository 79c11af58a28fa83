#include "gis/store/SqliteDatabase.h"

#include <QUrl>

#include <sqlite3.h>

namespace parkwright {

namespace {

constexpr int BusyTimeoutMs = 5000;
constexpr int LongestCell = 512 * 1024 * 1024; // bytes; more is damage or malice
constexpr int StepsBetweenQuestions = 20000;
constexpr int PagesAtOnce = 2000;

void harden(sqlite3* handle)
{
    const auto configure = [handle](int what, int on) {
        sqlite3_db_config(handle, what, on, nullptr);
    };
    configure(SQLITE_DBCONFIG_DEFENSIVE, 1);
    configure(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    configure(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0);
    configure(SQLITE_DBCONFIG_ENABLE_VIEW, 0);
    configure(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
    configure(SQLITE_DBCONFIG_DQS_DML, 0);
    configure(SQLITE_DBCONFIG_DQS_DDL, 0);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, LongestCell);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_busy_timeout(handle, BusyTimeoutMs);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_exec(handle, "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0", nullptr, nullptr,
                 nullptr);
}

} // namespace

void SqliteStatement::Finalizer::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

SqliteStatement::SqliteStatement(sqlite3_stmt* statement)
    : mStatement(statement)
{
}

void SqliteStatement::bindNull(int index)
{
    sqlite3_bind_null(mStatement.get(), index);
}

void SqliteStatement::bindInteger(int index, qint64 value)
{
    sqlite3_bind_int64(mStatement.get(), index, value);
}

void SqliteStatement::bindReal(int index, double value)
{
    sqlite3_bind_double(mStatement.get(), index, value);
}

void SqliteStatement::bindText(int index, const QString& value)
{
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text64(mStatement.get(), index, utf8.constData(), sqlite3_uint64(utf8.size()),
                        SQLITE_TRANSIENT, SQLITE_UTF8);
}

void SqliteStatement::bindBlob(int index, QByteArrayView value)
{
    sqlite3_bind_blob64(mStatement.get(), index, value.data(), sqlite3_uint64(value.size()),
                        SQLITE_TRANSIENT);
}

SqliteStatement::Step SqliteStatement::step()
{
    if (!mStatement)
        return Step::Failed;
    switch (sqlite3_step(mStatement.get())) {
    case SQLITE_ROW:
        return Step::Row;
    case SQLITE_DONE:
        return Step::Done;
    default:
        return Step::Failed;
    }
}

bool SqliteStatement::run()
{
    const Step result = step();
    if (mStatement && result != Step::Failed) // a reset after a failure would hide its reason
        reset();
    return result != Step::Failed;
}

void SqliteStatement::reset()
{
    sqlite3_reset(mStatement.get());
}

int SqliteStatement::columnCount() const
{
    return sqlite3_column_count(mStatement.get());
}

SqliteStatement::Cell SqliteStatement::cell(int column) const
{
    switch (sqlite3_column_type(mStatement.get(), column)) {
    case SQLITE_INTEGER:
        return Cell::Integer;
    case SQLITE_FLOAT:
        return Cell::Real;
    case SQLITE_TEXT:
        return Cell::Text;
    case SQLITE_BLOB:
        return Cell::Blob;
    default:
        return Cell::Null;
    }
}

qint64 SqliteStatement::integer(int column) const
{
    return sqlite3_column_int64(mStatement.get(), column);
}

double SqliteStatement::real(int column) const
{
    return sqlite3_column_double(mStatement.get(), column);
}

QString SqliteStatement::text(int column) const
{
    const auto* bytes = sqlite3_column_text(mStatement.get(), column);
    return QString::fromUtf8(reinterpret_cast<const char*>(bytes),
                             sqlite3_column_bytes(mStatement.get(), column));
}

QByteArrayView SqliteStatement::blob(int column) const
{
    const void* bytes = sqlite3_column_blob(mStatement.get(), column);
    return {static_cast<const char*>(bytes), sqlite3_column_bytes(mStatement.get(), column)};
}

void SqliteDatabase::Closer::operator()(sqlite3* handle) const
{
    sqlite3_close_v2(handle);
}

SqliteDatabase::SqliteDatabase(sqlite3* handle)
    : mHandle(handle)
{
}

Result<SqliteDatabase> SqliteDatabase::open(const QString& path, Mode mode)
{
    int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
    flags |= mode == Mode::Create      ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
             : mode == Mode::ReadWrite ? SQLITE_OPEN_READWRITE
                                       : SQLITE_OPEN_READONLY;
    // As an URI, with every odd character encoded: a '?' in a file name must not become an option.
    QByteArray uri = "file://" + QUrl::toPercentEncoding(path, QByteArrayLiteral("/"));
    if (mode == Mode::Immutable)
        uri += "?immutable=1";
    sqlite3* handle = nullptr;
    const int rc = sqlite3_open_v2(uri.constData(), &handle, flags, nullptr);
    SqliteDatabase database(handle);
    if (rc != SQLITE_OK)
        return database.error(ErrorCode::Io, {});
    harden(handle);
    return database;
}

Result<SqliteDatabase> SqliteDatabase::openInMemory()
{
    sqlite3* handle = nullptr;
    const int rc =
        sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    SqliteDatabase database(handle);
    if (rc != SQLITE_OK)
        return database.error(ErrorCode::Internal, {});
    harden(handle);
    return database;
}

bool SqliteDatabase::execute(const QString& sql)
{
    return sqlite3_exec(mHandle.get(), sql.toUtf8().constData(), nullptr, nullptr, nullptr) ==
           SQLITE_OK;
}

SqliteStatement SqliteDatabase::prepare(const QString& sql)
{
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(mHandle.get(), utf8.constData(), int(utf8.size()), &statement, nullptr);
    return SqliteStatement(statement);
}

QString SqliteDatabase::text(const QString& sql)
{
    SqliteStatement statement = prepare(sql);
    if (statement.step() != SqliteStatement::Step::Row || statement.isNull(0))
        return {};
    return statement.text(0);
}

qint64 SqliteDatabase::integer(const QString& sql, qint64 otherwise)
{
    SqliteStatement statement = prepare(sql);
    if (statement.step() != SqliteStatement::Step::Row || statement.isNull(0))
        return otherwise;
    return statement.integer(0);
}

qint64 SqliteDatabase::lastInsertedRow() const
{
    return sqlite3_last_insert_rowid(mHandle.get());
}

bool SqliteDatabase::hasTable(const QString& name)
{
    SqliteStatement statement = prepare(QStringLiteral(
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND lower(name) = lower(?)"));
    if (!statement.isValid())
        return false;
    statement.bindText(1, name);
    return statement.step() == SqliteStatement::Step::Row;
}

bool SqliteDatabase::copyTo(SqliteDatabase& target,
                            const std::function<bool(double fraction)>& goOn)
{
    sqlite3_backup* backup =
        sqlite3_backup_init(target.mHandle.get(), "main", mHandle.get(), "main");
    if (backup == nullptr)
        return false;
    int rc = SQLITE_OK;
    while (rc == SQLITE_OK) {
        rc = sqlite3_backup_step(backup, PagesAtOnce);
        const int all = std::max(sqlite3_backup_pagecount(backup), 1);
        if (rc == SQLITE_OK && !goOn(1.0 - double(sqlite3_backup_remaining(backup)) / all))
            break;
    }
    const int finished = sqlite3_backup_finish(backup); // leaves its error with the target
    return rc == SQLITE_DONE && finished == SQLITE_OK;
}

void SqliteDatabase::stopWhen(std::function<bool()> isCancelled)
{
    mIsCancelled = std::make_unique<std::function<bool()>>(std::move(isCancelled));
    sqlite3_progress_handler(
        mHandle.get(), StepsBetweenQuestions,
        [](void* question) { return (*static_cast<std::function<bool()>*>(question))() ? 1 : 0; },
        mIsCancelled.get());
}

bool SqliteDatabase::isDamage() const
{
    const int code = sqlite3_errcode(mHandle.get()) & 0xFF;
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_TOOBIG ||
           sqlite3_extended_errcode(mHandle.get()) == SQLITE_IOERR_SHORT_READ;
}

bool SqliteDatabase::isFull() const
{
    return (sqlite3_errcode(mHandle.get()) & 0xFF) == SQLITE_FULL;
}

bool SqliteDatabase::isBusy() const
{
    const int code = sqlite3_errcode(mHandle.get()) & 0xFF;
    return code == SQLITE_BUSY || code == SQLITE_LOCKED;
}

QString SqliteDatabase::errorText() const
{
    return QStringLiteral("%1 (SQLite %2)")
        .arg(QString::fromUtf8(sqlite3_errmsg(mHandle.get())))
        .arg(sqlite3_extended_errcode(mHandle.get()));
}

Error SqliteDatabase::error(ErrorCode code, const QString& message) const
{
    return {code, message, errorText()};
}

QString sqlName(const QString& name)
{
    QString quoted = name;
    return u'"' + quoted.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString sqlText(const QString& text)
{
    QString quoted = text;
    return u'\'' + quoted.replace(u'\'', QStringLiteral("''")) + u'\'';
}

} // namespace parkwright
