#include "gis/store/RecoveryJournal.h"

#include "gis/store/EditJson.h"
#include "gis/store/FileReplace.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSysInfo>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace parkwright {

namespace {

using Json = nlohmann::json;

constexpr int JournalFormat = 1;
constexpr size_t RowsPerRecord = 1000; // keeps a record of a bulk import to about a megabyte
constexpr qsizetype ChecksumLength = 16;

QByteArray checksum(const QByteArray& text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha1).toHex().left(ChecksumLength);
}

QByteArray record(const QByteArray& json)
{
    return checksum(json) + ' ' + json + '\n';
}

/// The JSON of a line; empty when the line is damaged.
QByteArray contentOf(const QByteArray& line)
{
    if (line.size() < ChecksumLength + 2 || line[ChecksumLength] != ' ' || !line.endsWith('\n'))
        return {};
    const QByteArray json = line.mid(ChecksumLength + 1).chopped(1);
    return checksum(json) == line.left(ChecksumLength) ? json : QByteArray();
}

QByteArray headerRecord(const JournalHeader& header)
{
    const Json json{{"parkwright_journal", JournalFormat},
                    {"project", header.project.toUtf8().toStdString()},
                    {"save_id", header.saveId.toUtf8().toStdString()},
                    {"pid", header.pid},
                    {"host", header.host.toUtf8().toStdString()},
                    {"started", header.started.toString(Qt::ISODate).toStdString()}};
    return record(QByteArray::fromStdString(json.dump()));
}

std::optional<JournalHeader> headerFrom(const QByteArray& content)
{
    const Json json = Json::parse(content.begin(), content.end(), nullptr, false);
    if (!json.is_object() || !json.contains("parkwright_journal") ||
        json["parkwright_journal"] != JournalFormat)
        return std::nullopt;
    const auto text = [&json](const char* member) {
        const auto found = json.find(member);
        return found != json.end() && found->is_string()
                   ? QString::fromStdString(found->get<std::string>())
                   : QString();
    };
    JournalHeader header;
    header.project = text("project");
    header.saveId = text("save_id");
    header.host = text("host");
    header.started = QDateTime::fromString(text("started"), Qt::ISODate);
    if (const auto pid = json.find("pid"); pid != json.end() && pid->is_number_integer())
        header.pid = pid->get<qint64>();
    return header;
}

/// An open file that is written and synced without a buffer between.
class SyncedFile
{
public:
    SyncedFile(const QString& path, int flags)
        // For the user's eyes only: edits hold confidential fields.
        : mDescriptor(::open(QFile::encodeName(path).constData(),
                             O_WRONLY | O_CLOEXEC | O_CREAT | flags, 0600))
    {
    }
    ~SyncedFile()
    {
        if (mDescriptor >= 0)
            ::close(mDescriptor);
    }
    SyncedFile(const SyncedFile&) = delete;
    SyncedFile& operator=(const SyncedFile&) = delete;

    bool write(const QByteArray& bytes)
    {
        qsizetype done = 0;
        while (mDescriptor >= 0 && done < bytes.size()) {
            const ssize_t count =
                ::write(mDescriptor, bytes.constData() + done, size_t(bytes.size() - done));
            if (count < 0 && errno == EINTR)
                continue;
            if (count <= 0)
                return false;
            done += count;
        }
        return mDescriptor >= 0;
    }
    bool sync() const { return mDescriptor >= 0 && ::fdatasync(mDescriptor) == 0; }

private:
    int mDescriptor;
};

/// Writes an edit as one or more records.
bool writeEdit(SyncedFile& file, quint64 number, const Edit& edit)
{
    size_t from = 0;
    do {
        const size_t to = std::min(edit.rows.size(), from + RowsPerRecord);
        Edit part;
        part.text = edit.text;
        part.rows.assign(edit.rows.begin() + std::ptrdiff_t(from),
                         edit.rows.begin() + std::ptrdiff_t(to));
        const QByteArray json = "{\"n\":" + QByteArray::number(number) +
                                (to < edit.rows.size() ? ",\"more\":true" : ",\"more\":false") +
                                ",\"edit\":" + editToJson(part) + '}';
        if (!file.write(record(json)))
            return false;
        from = to;
    } while (from < edit.rows.size());
    return true;
}

bool writeEdit(SyncedFile& file, quint64 number, const Edit& edit, bool isInverse)
{
    return isInverse ? writeEdit(file, number, edit.inverse()) : writeEdit(file, number, edit);
}

} // namespace

QString RecoveryJournal::defaultFolder()
{
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state))
        state = QDir::homePath() + QStringLiteral("/.local/state");
    return state + QStringLiteral("/parkwright/journal");
}

QString RecoveryJournal::pathFor(const QString& project, const QString& folder)
{
    const QByteArray name =
        QCryptographicHash::hash(realPath(project).toUtf8(), QCryptographicHash::Sha1).toHex();
    return folder + u'/' + QString::fromLatin1(name) + QStringLiteral(".journal");
}

QString RecoveryJournal::newPath(const QString& folder)
{
    return folder + QStringLiteral("/untitled-") + Uid::make().toString() +
           QStringLiteral(".journal");
}

RecoveryJournal::RecoveryJournal(QString path, JournalHeader header, std::vector<Edit> edits)
    : mPath(std::move(path))
    , mHeader(std::move(header))
{
    mHeader.pid = ::getpid();
    mHeader.host = QSysInfo::machineHostName();
    mHeader.started = QDateTime::currentDateTimeUtc();
    for (Edit& edit : edits)
        mEntries.push_back({++mLast, std::make_shared<const Edit>(std::move(edit)), {}});
    mThread = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

RecoveryJournal::~RecoveryJournal()
{
    mThread.request_stop();
    mWake.notify_all();
}

void RecoveryJournal::record(const Edit& edit)
{
    if (edit.isEmpty())
        return;
    add(std::make_shared<const Edit>(edit), false);
}

void RecoveryJournal::record(const PreparedEdit& prepared)
{
    if (!prepared.isEmpty())
        add(prepared.edit, prepared.isInverse);
}

void RecoveryJournal::add(std::shared_ptr<const Edit> edit, bool isInverse)
{
    {
        const std::lock_guard lock(mMutex);
        if (mIsDiscarded)
            return;
        mEntries.push_back({++mLast, std::move(edit), isInverse});
    }
    mWake.notify_all();
}

quint64 RecoveryJournal::mark() const
{
    const std::lock_guard lock(mMutex);
    return mLast;
}

void RecoveryJournal::forgetUntil(quint64 mark, const QString& saveId)
{
    {
        const std::lock_guard lock(mMutex);
        std::erase_if(mEntries, [mark](const Entry& entry) { return entry.number <= mark; });
        mHeader.saveId = saveId;
        mNeedsRewrite = true;
    }
    mWake.notify_all();
}

void RecoveryJournal::discard()
{
    {
        const std::lock_guard lock(mMutex);
        mIsDiscarded = true;
        mEntries.clear();
        mWritten = mLast;
        mNeedsRewrite = true;
    }
    mWake.notify_all();
    flush();
}

void RecoveryJournal::flush()
{
    std::unique_lock lock(mMutex);
    mIdle.wait(lock, [this] { return !mIsBusy && !mNeedsRewrite && mWritten == mLast; });
}

QString RecoveryJournal::failure() const
{
    const std::lock_guard lock(mMutex);
    return mFailure;
}

void RecoveryJournal::work(const std::stop_token& stop)
{
    std::unique_lock lock(mMutex);
    while (true) {
        const auto isDue = [this] { return mNeedsRewrite || (!mIsDiscarded && mWritten < mLast); };
        mWake.wait(lock, stop, isDue);
        if (!isDue()) // stopped, and everything is written
            return;
        const bool isRewrite = mNeedsRewrite || !mFailure.isEmpty();
        const bool isDiscarded = mIsDiscarded;
        std::vector<Entry> entries;
        for (const Entry& entry : mEntries) {
            if (isRewrite || entry.number > mWritten)
                entries.push_back(entry);
        }
        const JournalHeader header = mHeader;
        const quint64 last = mLast;
        mNeedsRewrite = false;
        mIsBusy = true;
        lock.unlock();
        bool ok = true;
        if (isDiscarded)
            QFile::remove(mPath);
        else
            ok = isRewrite ? writeAll(header, entries) : append(entries);
        const QString failure = ok ? QString() : QString::fromLocal8Bit(std::strerror(errno));
        lock.lock();
        mIsBusy = false;
        mWritten = std::max(mWritten, last);
        mFailure = failure;
        mIdle.notify_all();
    }
}

bool RecoveryJournal::writeAll(const JournalHeader& header, const std::vector<Entry>& entries)
{
    if (entries.empty()) { // nothing to recover: no file
        QFile::remove(mPath);
        return true;
    }
    if (!QDir().mkpath(QFileInfo(mPath).absolutePath()))
        return false;
    const QString fresh = mPath + QStringLiteral(".new");
    {
        SyncedFile file(fresh, O_TRUNC);
        bool ok = file.write(headerRecord(header));
        for (const Entry& entry : entries)
            ok = ok && writeEdit(file, entry.number, *entry.edit, entry.isInverse);
        if (!ok) {
            QFile::remove(fresh);
            return false;
        }
    }
    return bool(replaceFile(fresh, mPath));
}

bool RecoveryJournal::append(const std::vector<Entry>& entries)
{
    if (!QFileInfo::exists(mPath)) {
        JournalHeader header;
        {
            const std::lock_guard lock(mMutex);
            header = mHeader;
        }
        return writeAll(header, entries);
    }
    SyncedFile file(mPath, O_APPEND);
    return std::all_of(entries.begin(), entries.end(),
                       [&file](const Entry& each) {
                           return writeEdit(file, each.number, *each.edit, each.isInverse);
                       }) &&
           file.sync();
}

std::optional<ReadJournal> RecoveryJournal::read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto header = headerFrom(contentOf(file.readLine()));
    if (!header)
        return std::nullopt;
    ReadJournal journal;
    journal.path = path;
    journal.header = *header;
    Edit pending;
    while (!file.atEnd()) {
        const QByteArray content = contentOf(file.readLine());
        const Json json = Json::parse(content.begin(), content.end(), nullptr, false);
        if (!json.is_object() || !json.contains("edit"))
            break; // the write that the crash cut off; nothing behind it can be trusted
        const auto part = editFromJson(QByteArray::fromStdString(json["edit"].dump()));
        if (!part)
            break;
        journal.skipped += part->skipped;
        pending.text = part->edit.text;
        pending.rows.insert(pending.rows.end(), part->edit.rows.begin(), part->edit.rows.end());
        if (json.value("more", false))
            continue;
        journal.edits.push_back(std::exchange(pending, {}));
    }
    return journal;
}

std::vector<ReadJournal> RecoveryJournal::orphans(const QString& folder)
{
    std::vector<ReadJournal> found;
    const QStringList names =
        QDir(folder).entryList({QStringLiteral("untitled-*.journal")}, QDir::Files, QDir::Time);
    for (const QString& name : names) {
        auto journal = read(folder + u'/' + name);
        const bool isHere = journal && journal->header.host == QSysInfo::machineHostName();
        const bool isAlive = isHere && ::kill(pid_t(journal->header.pid), 0) == 0;
        if (isHere && !isAlive && !journal->edits.empty())
            found.push_back(std::move(*journal));
    }
    return found;
}

} // namespace parkwright
