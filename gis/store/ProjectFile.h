#pragma once

#include "gis/core/Finding.h"
#include "gis/core/Job.h"
#include "gis/model/PlanState.h"

#include <QCoreApplication>

#include <functional>
#include <optional>

namespace parkwright {

/// Tells one state of a file on disk from another.
struct FileStamp
{
    qint64 size = -1;        ///< bytes; -1 = there is no such file
    qint64 modifiedMs = 0;   ///< UTC
    quint32 changes = 0;     ///< SQLite's own counter
    QString saveId;          ///< of our last save
    bool isWal = false;      ///< in SQLite's WAL mode, where `changes` says little
    bool hasPending = false; ///< another program has changes that are not in the file yet (WAL)

    /// Whether both are of the same content; a file that was merely touched is.
    bool isSameContent(const FileStamp& other) const;

    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

struct OpenedProject
{
    PlanState state;        ///< to be worked with
    PlanState stored;       ///< as the file has it: what saving compares with
    int schemaVersion = 0;  ///< of the file; older ones were brought up to date in memory
    bool isDamaged = false; ///< parts cannot be read; saving writes a sound file beside it
    Findings findings;
    FileStamp stamp;
};

/// Moments of a save, for tests that interrupt it.
enum class SaveStep { Copied, Row, Written, Synced, Replaced };

struct SaveRequest
{
    QString path;
    /// The file to start from, so that tables, columns and styles that others put in survive.
    /// Empty: the file at `path` if there is one, else none.
    QString basePath;
    /// Leaves out what is in `path` and `basePath`: a new file.
    bool startAfresh = false;
    /// OpenedProject::isDamaged of the base: a sound file is written in its place and the damaged
    /// one is kept beside it.
    bool isBaseDamaged = false;
    PlanState now;
    /// What the base holds, as opened or last saved. Without it the base is read and made equal to
    /// `now`.
    std::optional<PlanState> lastSaved;
    /// When given, saving is refused (ErrorCode::Locked) if the file at `path` is not this any
    /// more.
    std::optional<FileStamp> expected;
    /// For tests: false makes the save fail there as if the disk had.
    std::function<bool(SaveStep)> probe;
};

struct SavedProject
{
    FileStamp stamp;
    QString keptDamaged; ///< where a damaged file was put that this save replaced; else empty
};

/// A project in one GeoPackage: see ARCHITECTURE.md, "The project file".
///
/// All functions may run on any thread; two saves of one file must not run at once (ProjectLock).
class ProjectFile
{
    Q_DECLARE_TR_FUNCTIONS(ProjectFile)

public:
    /// Reads a project. What is broken in it becomes findings and the rest opens. An Error: no such
    /// file, no project (Io), of a newer program (Unsupported), being written (Locked).
    static Result<OpenedProject> open(const QString& path, JobContext& job);

    /// Saves by writing a copy beside the file and putting it in its place at the very end:
    /// whatever happens, what was saved before stays whole. Only differences are written.
    static Result<SavedProject> save(const SaveRequest& request, JobContext& job);

    /// A new file; one that is there is replaced.
    static Result<SavedProject> create(const QString& path, const PlanState& state,
                                       JobContext& job);

    /// As the file is now; see FileStamp.
    static FileStamp stampOf(const QString& path);

    /// Whether it looks like one of ours, without reading it.
    static bool isProject(const QString& path);
};

} // namespace parkwright
