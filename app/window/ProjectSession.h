#pragma once

#include "app/view/ParkScene.h"
#include "app/window/AppContext.h"
#include "app/window/RecentFiles.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace parkwright {

/// The way of a project through the window: opened, saved, left. Reading and writing run in jobs;
/// what goes wrong is a message. GUI thread; owned by the window.
class ProjectSession final : public QObject
{
    Q_OBJECT

public:
    /// @param window parent of dialogs
    ProjectSession(AppContext& context, QWidget& window);
    ~ProjectSession() override;

    // Each asks about unsaved edits before another project takes the place of the one that is open.
    void newProject();
    void askToOpen();
    void openFile(const QString& path);
    /// The one of last time; without one, or when it is gone, the start page stays.
    void openLast();
    /// The user's copy of a sample, made when it is not there yet; the view arrives slowly.
    void openSample(const QString& id);
    void closeProject();
    /// Runs `then` as soon as nothing unsaved can be lost: at once, after saving, or never.
    void leave(std::function<void()> then);

    /// Asks for a file where there is none to write to.
    /// @param then is run when it is saved
    void save(std::function<void()> then = {});
    void askToSaveAs(std::function<void()> then = {});
    void saveAs(const QString& path, std::function<void()> then = {});

    /// The program ends: lets go of file, lock and journal after leave() has run.
    void end();

    /// Offers what a session that ended without saving left behind.
    void offerOrphans();

    /// Whether there is a project, with or without a file.
    bool isOpen() const { return mIsOpen; }
    /// Whether there is anything to save, as far as the undo stack knows.
    bool isModified() const;
    bool isBusy() const { return mLoading != 0 || mSaving != 0; }
    RecentFiles& recent() { return mRecent; }
    /// Ends of file names for dialogs, translated.
    static QString fileFilter();

Q_SIGNALS:
    /// Name, path, read-only or modified may be other than before.
    void stateChanged();
    /// Just before another plan is put in place. @param path of its file; may be empty
    void opening(parkwright::Arrival arrival, const QString& path);
    void opened();
    void saved(const QString& path);
    void closed();

private:
    using LoadResult = Result<ProjectStore::Loaded>;
    void startNew();
    void load(const QString& path);
    void loaded(const QString& path, LoadResult result, bool arrive);
    void tellOfLoading(const ProjectStore::Loaded& loaded);
    void offerRecovered(const PlanState& stored, int edits, const QDateTime& from);
    void offerUnfitting(const ReadJournal& journal);
    void takeOver(const QString& path);
    void restore(const ReadJournal& journal);
    void write(Result<ProjectStore::SaveTask> task, std::function<void()> then);
    void written(Result<ProjectStore::Saved> result, const PlanState& state,
                 const std::function<void()>& then);
    void tellOfFailedSave(const Error& error, const std::function<void()>& then);
    void keepView();
    void checkJournal();

    AppContext& mContext;
    QWidget& mWindow;
    RecentFiles mRecent;
    bool mIsOpen = false;
    bool mHasRecovered = false; ///< edits of an earlier session that the file does not have
    bool mIsAsking = false;
    quint64 mLoading = 0; ///< job; 0 for none
    quint64 mSaving = 0;
    QTimer mJournalDue;
};

} // namespace parkwright
