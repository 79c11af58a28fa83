#include "gis/store/ProjectStore.h"

#include "gis/store/FileReplace.h"
#include "gis/store/ProjectPaths.h"

#include <QDir>
#include <QFileInfo>

namespace parkwright {

namespace {

/// Copies that a program left behind when it was ended in the middle of saving.
void removeUnfinished(const QString& project)
{
    const QFileInfo info(realPath(project));
    const QString start = u'.' + info.fileName() + u'.';
    QDir folder = info.absoluteDir();
    const auto names = folder.entryList(QDir::Files | QDir::Hidden);
    for (const QString& name : names) {
        if (name.startsWith(start) && name.mid(start.size() + 8).startsWith(u".saving"))
            folder.remove(name);
    }
}

/// Whether two states hold the same, at the first difference.
bool holdTheSame(const PlanState& a, const PlanState& b)
{
    if (a == b)
        return true;
    for (int i = 0; i < TableCount; ++i) {
        if (a.table(TableId(i)).size() != b.table(TableId(i)).size())
            return false;
    }
    return difference(a, b, {}).isEmpty();
}

} // namespace

Result<ProjectStore::Loaded> ProjectStore::load(const QString& path, Access access, JobContext& job,
                                                const QString& journalFolder)
{
    Loaded loaded;
    loaded.path = QFileInfo(path).absoluteFilePath();
    if (access == Access::ReadWrite && QFileInfo::exists(loaded.path)) {
        auto lock = ProjectLock::take(loaded.path);
        if (lock) {
            loaded.lock = *lock;
            removeUnfinished(loaded.path);
        } else {
            loaded.whyReadOnly = lock.error();
        }
    }
    loaded.repository = std::make_shared<GeoPackageRepository>(loaded.path);
    auto project = loaded.repository->open(job);
    if (!project)
        return project.error();
    loaded.project = std::move(*project);
    if (loaded.lock) {
        loaded.recovery =
            RecoveryJournal::read(RecoveryJournal::pathFor(loaded.path, journalFolder));
        if (loaded.recovery && loaded.recovery->edits.empty())
            loaded.recovery.reset();
        loaded.recoveryFits =
            !loaded.recovery || loaded.recovery->header.saveId == loaded.project.stamp.saveId;
    }
    return loaded;
}

Result<ProjectStore::Saved> ProjectStore::run(SaveTask task, JobContext& job)
{
    if (!task.copiedFrom.isEmpty()) {
        JobContext part = job.part(0, 0.2);
        if (auto copied = copySideFolder(task.copiedFrom, task.path, part); !copied)
            return copied.error();
    }
    JobContext rest = job.part(task.copiedFrom.isEmpty() ? 0 : 0.2, 1);
    auto result = task.repository->save(task.now, task.lastSaved, task.expected, rest);
    if (!result)
        return result.error();
    return Saved{std::move(task), std::move(*result)};
}

ProjectStore::ProjectStore(Document& document, QObject* parent)
    : QObject(parent)
    , mDocument(document)
    , mJournalFolder(RecoveryJournal::defaultFolder())
{
    connect(&document, &Document::edited, this, [this](const Edit& edit) {
        if (mJournal)
            mJournal->record(edit);
    });
    connect(&document, &Document::swapped, this, [this](const PreparedEdit& prepared) {
        if (mJournal)
            mJournal->record(prepared);
    });
    connect(&document, &Document::changed, this, &ProjectStore::stateChanged);
}

ProjectStore::~ProjectStore() = default;

void ProjectStore::adopt(Loaded loaded, Recovery recovery)
{
    mJournal.reset();
    mPath = loaded.path;
    mRepository = loaded.repository;
    mLock = loaded.lock;
    mSaved = loaded.project.stored;
    mStamp = loaded.project.stamp;
    PlanBuilder builder(loaded.project.state);
    std::vector<Edit> edits;
    if (recovery == Recovery::Apply && loaded.recovery) {
        edits = std::move(loaded.recovery->edits);
        for (const Edit& edit : edits)
            applyEdit(builder, edit);
    }
    if (recovery != Recovery::Leave)
        startJournal(std::move(edits));
    mDocument.replace(builder.state());
}

void ProjectStore::startNew(const PlanState& state)
{
    mJournal.reset();
    mPath.clear();
    mRepository.reset();
    mLock.reset();
    mSaved = state;
    mStamp = {};
    startJournal({});
    mDocument.replace(state);
}

void ProjectStore::startJournal(std::vector<Edit> edits)
{
    mJournal.reset();
    if (isReadOnly())
        return;
    JournalHeader header;
    header.project = mPath;
    header.saveId = mStamp.saveId;
    const QString path = mPath.isEmpty() ? RecoveryJournal::newPath(mJournalFolder)
                                         : RecoveryJournal::pathFor(mPath, mJournalFolder);
    mJournal = std::make_unique<RecoveryJournal>(path, header, std::move(edits));
}

Result<Findings> ProjectStore::open(const QString& path, Access access, JobContext& job)
{
    auto loaded = load(path, access, job, mJournalFolder);
    if (!loaded)
        return loaded.error();
    if (access == Access::ReadWrite && loaded->whyReadOnly)
        return *loaded->whyReadOnly;
    Findings findings = loaded->project.findings;
    adopt(std::move(*loaded), Recovery::Leave);
    return findings;
}

void ProjectStore::close()
{
    if (mJournal)
        mJournal->discard();
    mJournal.reset();
    mLock.reset();
    mRepository.reset();
    mPath.clear();
    mSaved = PlanState();
    mStamp = {};
    mDocument.replace(PlanState());
}

Result<ProjectStore::SaveTask> ProjectStore::beginSave(bool overwrite) const
{
    if (!mRepository || !mLock) {
        return Error{ErrorCode::Output,
                     mPath.isEmpty()
                         ? tr("Choose a file to save the project to.")
                         : tr("%1 is open for looking only; save it under another name.")
                               .arg(mRepository->name()),
                     mPath};
    }
    SaveTask task;
    task.path = mPath;
    task.repository = mRepository;
    task.lock = mLock;
    task.now = mDocument.state();
    task.mark = mJournal ? mJournal->mark() : 0;
    if (!overwrite) {
        task.lastSaved = mSaved;
        task.expected = mStamp;
    }
    return task;
}

Result<ProjectStore::SaveTask> ProjectStore::beginSaveAs(const QString& path) const
{
    const QString target = QFileInfo(path).absoluteFilePath();
    if (!mPath.isEmpty() && realPath(target) == realPath(mPath))
        return beginSave();
    auto lock = ProjectLock::take(target);
    if (!lock) {
        if (lock.error().code == ErrorCode::Locked)
            return lock.error();
        return Error{ErrorCode::Output,
                     tr("%1 cannot be saved: its folder cannot be written to.")
                         .arg(QFileInfo(path).fileName()),
                     lock.error().detail};
    }
    SaveTask task;
    task.path = target;
    task.copiedFrom = mPath;
    task.repository = GeoPackageRepository::replacing(target, mPath);
    task.lock = *lock;
    PlanBuilder builder(mDocument.state());
    applyEdit(builder, relocatePaths(mDocument.state(), mPath, target));
    task.now = builder.state();
    task.mark = mJournal ? mJournal->mark() : 0;
    if (!mPath.isEmpty() && !hasChangedOutside())
        task.lastSaved = mSaved;
    return task;
}

void ProjectStore::endSave(const Saved& saved)
{
    const bool hasMoved = saved.task.path != mPath;
    mSaved = saved.task.now;
    mStamp = saved.result.stamp;
    if (!hasMoved) {
        if (mJournal)
            mJournal->forgetUntil(saved.task.mark, mStamp.saveId);
        Q_EMIT stateChanged();
        return;
    }
    // The document may have gone on while the save ran: what it has now decides.
    const Edit relocation = relocatePaths(mDocument.state(), mPath, saved.task.path);
    const bool keepsJournal = mJournal != nullptr;
    if (mJournal)
        mJournal->discard();
    mJournal.reset();
    mPath = saved.task.path;
    mRepository = saved.task.repository;
    mLock = saved.task.lock;
    mDocument.apply(relocation);
    if (keepsJournal) {
        const Edit since = difference(mSaved, mDocument.state(), {});
        startJournal(since.isEmpty() ? std::vector<Edit>() : std::vector<Edit>{since});
    }
    Q_EMIT stateChanged();
}

Result<> ProjectStore::save(JobContext& job, bool overwrite)
{
    const auto task = beginSave(overwrite);
    if (!task)
        return task.error();
    const auto saved = run(*task, job);
    if (!saved)
        return saved.error();
    endSave(*saved);
    return Done();
}

Result<> ProjectStore::saveAs(const QString& path, JobContext& job)
{
    const auto task = beginSaveAs(path);
    if (!task)
        return task.error();
    const auto saved = run(*task, job);
    if (!saved)
        return saved.error();
    endSave(*saved);
    return Done();
}

QString ProjectStore::name() const
{
    return mPath.isEmpty() ? tr("Untitled") : QFileInfo(mPath).completeBaseName();
}

bool ProjectStore::isModified() const
{
    return !holdTheSame(mSaved, mDocument.state());
}

bool ProjectStore::hasChangedOutside() const
{
    return mRepository && !mRepository->stamp().isSameContent(mStamp);
}

QString ProjectStore::sideFolder() const
{
    return mPath.isEmpty() ? QString() : parkwright::sideFolder(mPath);
}

QString ProjectStore::journalFailure() const
{
    return mJournal ? mJournal->failure() : QString();
}

} // namespace parkwright
