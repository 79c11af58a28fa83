#pragma once

#include "gis/model/Document.h"
#include "gis/store/ProjectLock.h"
#include "gis/store/ProjectRepository.h"
#include "gis/store/RecoveryJournal.h"

#include <QObject>

namespace parkwright {

/// The project that the program has open: its file, its lock, its recovery journal, and what was
/// saved last. Used by the window and the command line.
///
/// Belongs to the thread of its document. What takes time is in load() and run(), which know
/// nothing of the store and may run in a job; or use the convenient open() and save(), which do all
/// of it at once.
class ProjectStore final : public QObject
{
    Q_OBJECT

public:
    enum class Access { ReadWrite, ReadOnly };
    /// What becomes of edits that an earlier session left.
    enum class Recovery {
        Apply,
        Discard,
        Leave ///< for the next one to ask about; this session keeps no journal of its own
    };

    /// What load() hands over.
    struct Loaded
    {
        QString path;
        OpenedProject project;
        std::shared_ptr<ProjectRepository> repository;
        std::shared_ptr<ProjectLock> lock; ///< null when it is open for looking only
        std::optional<Error> whyReadOnly;  ///< e.g. "open elsewhere: …"; with Access::ReadWrite
        /// Edits of a session that ended without saving. Ask whether they are wanted.
        std::optional<ReadJournal> recovery;
        bool recoveryFits = true; ///< false: the file was saved by somebody else since
    };
    /// Reads a project and takes its lock. Any thread.
    static Result<Loaded> load(const QString& path, Access access, JobContext& job,
                               const QString& journalFolder = RecoveryJournal::defaultFolder());

    /// One save, ready to run. A value that a job can take along.
    struct SaveTask
    {
        QString path;
        QString copiedFrom; ///< side folder to copy; empty for none
        std::shared_ptr<ProjectRepository> repository;
        std::shared_ptr<ProjectLock> lock;
        PlanState now;
        std::optional<PlanState> lastSaved;
        std::optional<FileStamp> expected;
        quint64 mark = 0;
    };
    struct Saved
    {
        SaveTask task;
        SavedProject result;
    };
    /// Writes it. Any thread, one save at a time.
    static Result<Saved> run(SaveTask task, JobContext& job);

    explicit ProjectStore(Document& document, QObject* parent = nullptr);
    ~ProjectStore() override;

    // Opening
    /// Puts a loaded project into the document.
    void adopt(Loaded loaded, Recovery recovery);
    /// Begins a project without a file.
    void startNew(const PlanState& state);
    /// load() and adopt() at once, as the command line does it: edits that a crash left are left
    /// for the window to offer.
    Result<Findings> open(const QString& path, Access access, JobContext& job);
    /// Leaves the project: nothing of it is kept that was not saved.
    void close();

    // Saving
    /// @param overwrite also when somebody else changed the file since
    Result<SaveTask> beginSave(bool overwrite = false) const;
    Result<SaveTask> beginSaveAs(const QString& path) const;
    /// What run() gave; the document may have gone on meanwhile.
    void endSave(const Saved& saved);
    /// All three at once.
    Result<> save(JobContext& job, bool overwrite = false);
    Result<> saveAs(const QString& path, JobContext& job);

    /// Absolute; empty for a project that was never saved.
    const QString& path() const { return mPath; }
    /// For titles: "park", or "Untitled".
    QString name() const;
    bool isReadOnly() const { return !mPath.isEmpty() && !mLock; }
    /// Whether the document holds anything that the file does not; undoing everything makes it
    /// unmodified again.
    bool isModified() const;
    /// Whether another program changed the file since it was opened or saved.
    bool hasChangedOutside() const;
    /// "NAME.parkwright" beside the file; empty without a file.
    QString sideFolder() const;
    /// Why the recovery journal cannot be written; empty when it can.
    QString journalFailure() const;

    /// Where journals are kept, for tests; RecoveryJournal::defaultFolder() otherwise.
    void setJournalFolder(const QString& folder) { mJournalFolder = folder; }

Q_SIGNALS:
    /// Path, read-only or what is saved may be other than before. After an edit, too.
    void stateChanged();

private:
    void startJournal(std::vector<Edit> edits);

    Document& mDocument;
    QString mPath;
    std::shared_ptr<ProjectRepository> mRepository; ///< null without a file
    std::shared_ptr<ProjectLock> mLock;
    PlanState mSaved; ///< as the file has it
    FileStamp mStamp;
    QString mJournalFolder;
    std::unique_ptr<RecoveryJournal> mJournal; ///< null when nothing can be saved
};

} // namespace parkwright
