#pragma once

// Private to gis/store: the one place that talks to SQLite.

#include "gis/core/Result.h"

#include <QByteArrayView>
#include <QString>

#include <functional>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace parkwright {

/// A prepared statement. Lives no longer than its database; used by one thread at a time.
class SqliteStatement
{
public:
    enum class Step { Row, Done, Failed };
    enum class Cell { Null, Integer, Real, Text, Blob };

    SqliteStatement() = default;
    explicit SqliteStatement(sqlite3_stmt* statement);

    /// False when the SQL was refused; everything else then fails or does nothing.
    bool isValid() const { return mStatement != nullptr; }

    // Parameters count from 1.
    void bindNull(int index);
    void bindInteger(int index, qint64 value);
    void bindReal(int index, double value); ///< NaN becomes NULL, as everywhere in SQLite
    void bindText(int index, const QString& value);
    void bindBlob(int index, QByteArrayView value);

    Step step();
    /// Runs a statement that gives no rows and makes it ready for the next time.
    bool run();
    void reset();

    // Columns count from 0.
    int columnCount() const;
    Cell cell(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;        ///< in UTF-8; bytes that are none are replaced
    QByteArrayView blob(int column) const; ///< valid until the next step
    bool isNull(int column) const { return cell(column) == Cell::Null; }

private:
    struct Finalizer
    {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalizer> mStatement;
};

/// A connection to one SQLite file, shut against what a hostile file could bring: its schema is not
/// trusted, its triggers and views do not run, extensions are not loaded, internal tables cannot be
/// written. Since triggers are off, who writes keeps R-trees and counters up to date.
///
/// One thread at a time.
class SqliteDatabase
{
public:
    enum class Mode {
        ReadOnly,
        Immutable, ///< read-only, takes no notice of locks, journals and other writers
        ReadWrite,
        Create
    };

    static Result<SqliteDatabase> open(const QString& path, Mode mode);
    static Result<SqliteDatabase> openInMemory();

    /// Runs one or more statements that give no rows.
    bool execute(const QString& sql);
    SqliteStatement prepare(const QString& sql);
    /// First column of the first row; null text when there is none.
    QString text(const QString& sql);
    qint64 integer(const QString& sql, qint64 otherwise);
    qint64 lastInsertedRow() const;

    bool hasTable(const QString& name);
    /// @returns false when it failed or was stopped; `goOn` is asked between portions
    bool copyTo(SqliteDatabase& target, const std::function<bool(double fraction)>& goOn);
    /// Long statements ask this now and then and end when it says true.
    void stopWhen(std::function<bool()> isCancelled);

    /// Whether the last failure says that the file itself is damaged.
    bool isDamage() const;
    bool isFull() const; ///< … that the disk is full
    bool isBusy() const; ///< … that another program has it locked
    QString errorText() const;
    Error error(ErrorCode code, const QString& message) const;

private:
    struct Closer
    {
        void operator()(sqlite3* handle) const;
    };
    explicit SqliteDatabase(sqlite3* handle);

    std::unique_ptr<sqlite3, Closer> mHandle;
    std::unique_ptr<std::function<bool()>> mIsCancelled;
};

/// `name` as SQL writes it: in double quotes.
QString sqlName(const QString& name);
/// `text` as SQL writes it: in single quotes.
QString sqlText(const QString& text);

} // namespace parkwright
