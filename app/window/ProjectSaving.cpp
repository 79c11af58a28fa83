// How ProjectSession saves.
#include "app/window/ProjectSession.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace parkwright {

namespace {
const QString SaveKey = QStringLiteral("save"); ///< of messages about saving
}

void ProjectSession::save(std::function<void()> then)
{
    if (!mIsOpen || mSaving != 0)
        return;
    if (mContext.store().path().isEmpty() || mContext.store().isReadOnly())
        askToSaveAs(std::move(then));
    else
        write(mContext.store().beginSave(), std::move(then));
}

void ProjectSession::askToSaveAs(std::function<void()> then)
{
    if (!mIsOpen || mSaving != 0)
        return;
    const QString& path = mContext.store().path();
    auto* dialog = new QFileDialog(&mWindow, tr("Save project"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(fileFilter());
    dialog->setDefaultSuffix(QStringLiteral("gpkg"));
    dialog->setDirectory(path.isEmpty()
                             ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                             : QFileInfo(path).absolutePath());
    dialog->selectFile(mContext.store().name() + QStringLiteral(".gpkg"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, then = std::move(then)](const QString& chosen) { saveAs(chosen, then); });
    dialog->open();
}

void ProjectSession::saveAs(const QString& path, std::function<void()> then)
{
    if (mIsOpen && mSaving == 0)
        write(mContext.store().beginSaveAs(path), std::move(then));
}

void ProjectSession::write(Result<ProjectStore::SaveTask> task, std::function<void()> then)
{
    if (!task) {
        tellOfFailedSave(task.error(), then);
        return;
    }
    const PlanState state = mContext.document().state();
    mSaving = mContext.jobs().startLasting(
        tr("Saving %1").arg(QFileInfo(task->path).fileName()),
        [task = *task](JobContext& job) { return ProjectStore::run(task, job); }, this,
        [this, state, then = std::move(then)](Result<ProjectStore::Saved> result,
                                              bool /*cancelled*/) {
            written(std::move(result), state, then);
        });
    Q_EMIT stateChanged();
}

void ProjectSession::written(Result<ProjectStore::Saved> result, const PlanState& state,
                             const std::function<void()>& then)
{
    mSaving = 0;
    if (!result) {
        tellOfFailedSave(result.error(), then);
        Q_EMIT stateChanged();
        return;
    }
    const bool nothingSince = mContext.document().state() == state;
    mContext.store().endSave(*result);
    if (nothingSince) {
        mContext.undoStack().setClean();
        mHasRecovered = false;
    }
    const QString& path = mContext.store().path();
    mRecent.add(path);
    keepView();
    Q_EMIT saved(path);
    Message message;
    message.key = SaveKey;
    message.text = tr("Saved %1.").arg(QDir::toNativeSeparators(path));
    if (!result->result.keptDamaged.isEmpty()) {
        message.severity = Severity::Warning;
        message.detail = tr("The damaged file was kept as %1.")
                             .arg(QDir::toNativeSeparators(result->result.keptDamaged));
    }
    mContext.say(message);
    Q_EMIT stateChanged();
    if (then)
        then();
}

void ProjectSession::tellOfFailedSave(const Error& error, const std::function<void()>& then)
{
    Message message = messageOf(error);
    message.key = SaveKey;
    if (error.code != ErrorCode::Cancelled)
        message.actions.push_back({tr("Save as…"), [this, then] { askToSaveAs(then); }});
    if (error.code == ErrorCode::Locked && mContext.store().hasChangedOutside())
        message.actions.push_back(
            {tr("Overwrite"), [this, then] { write(mContext.store().beginSave(true), then); }});
    mContext.say(message);
}

} // namespace parkwright
