#pragma once

#include "gis/core/Result.h"
#include "gis/model/Edit.h"

#include <QDateTime>

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace parkwright {

/// Whose edits a journal holds.
struct JournalHeader
{
    QString project; ///< absolute path; empty for a project that was never saved
    QString saveId;  ///< of the save that the edits follow; see FileStamp
    qint64 pid = 0;
    QString host;
    QDateTime started; ///< UTC
};

/// What a journal left behind holds.
struct ReadJournal
{
    QString path; ///< of the journal itself
    JournalHeader header;
    std::vector<Edit> edits; ///< whole ones, in order; a torn end is left out
    int skipped = 0;         ///< rows and fields that are unknown by now
};

/// Keeps every edit since the last save on disk, so that a crash or a loss of power costs at most
/// the last moment.
///
/// Lies in the user's state folder, not beside the project. One line for each edit, long ones in
/// several, each with a checksum. A thread of its own writes and syncs; record() only hands over,
/// so that no edit waits for the disk. The other functions belong to one thread, too. The
/// destructor writes what is left and keeps the file: only discard() means a clean end.
class RecoveryJournal
{
public:
    /// $XDG_STATE_HOME/parkwright/journal, made when first used.
    static QString defaultFolder();
    /// Where the journal of a project lies.
    static QString pathFor(const QString& project, const QString& folder = defaultFolder());

    /// @param edits of an earlier journal that the new one takes over
    /// @param path  of the file; pathFor() for a project, newPath() for one without a file
    RecoveryJournal(QString path, JournalHeader header, std::vector<Edit> edits = {});
    ~RecoveryJournal();
    RecoveryJournal(const RecoveryJournal&) = delete;
    RecoveryJournal& operator=(const RecoveryJournal&) = delete;

    /// A name for the journal of a project without a file.
    static QString newPath(const QString& folder = defaultFolder());

    void record(const Edit& edit);
    /// The same for a large edit, which is shared and not copied.
    void record(const PreparedEdit& prepared);
    /// How many edits were recorded; remember it when a save takes its snapshot.
    quint64 mark() const;
    /// The save was successful: edits up to `mark` are in the file that `saveId` names.
    void forgetUntil(quint64 mark, const QString& saveId);
    /// Everything is saved or given up: removes the file and records no more.
    void discard();

    /// Waits until everything recorded so far is on disk or has failed.
    void flush();
    /// Why the last write failed; empty when all is well. The next record tries again.
    QString failure() const;
    const QString& path() const { return mPath; }

    /// nullopt when there is none or it cannot be read as a journal.
    static std::optional<ReadJournal> read(const QString& path);
    /// Journals of projects without a file whose program has gone.
    static std::vector<ReadJournal> orphans(const QString& folder = defaultFolder());

private:
    struct Entry
    {
        quint64 number = 0;
        std::shared_ptr<const Edit> edit;
        bool isInverse = false; ///< it was taken back
    };
    void add(std::shared_ptr<const Edit> edit, bool isInverse);
    void work(const std::stop_token& stop);
    bool writeAll(const JournalHeader& header, const std::vector<Entry>& entries);
    bool append(const std::vector<Entry>& entries);

    const QString mPath;
    mutable std::mutex mMutex;
    std::condition_variable_any mWake;
    std::condition_variable mIdle;
    JournalHeader mHeader;      ///< guarded by mMutex
    std::deque<Entry> mEntries; ///< since the last save; guarded by mMutex
    quint64 mLast = 0;          ///< number of the last edit recorded; guarded by mMutex
    quint64 mWritten = 0;       ///< … on disk or failed; guarded by mMutex
    bool mNeedsRewrite = true;  ///< guarded by mMutex
    bool mIsDiscarded = false;  ///< guarded by mMutex
    bool mIsBusy = false;       ///< guarded by mMutex
    QString mFailure;           ///< guarded by mMutex
    std::jthread mThread;       ///< last, so that it ends before what it uses
};

} // namespace parkwright
