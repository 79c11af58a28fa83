#pragma once

#include "app/view/ViewController.h"
#include "gis/core/Finding.h"
#include "gis/core/Job.h"
#include "gis/model/Clock.h"
#include "gis/model/Document.h"
#include "gis/model/Selection.h"
#include "gis/standards/StandardsPack.h"
#include "gis/store/ProjectStore.h"

#include <QObject>
#include <QUndoStack>

#include <functional>

namespace parkwright {

/// Something that the user may do about a message.
struct MessageAction
{
    QString text; ///< translated, of the button
    std::function<void()> run;
};

/// Something to tell the user without stopping them; the window's message bar shows it.
struct Message
{
    Severity severity = Severity::Note;
    QString text;                       ///< translated, one or two sentences
    QString detail;                     ///< shown on demand; may be empty
    QString key;                        ///< takes the place of one with the same key; may be empty
    std::vector<MessageAction> actions; ///< buttons; pressing one takes the message away
};

/// What an Error says, for the message bar.
Message messageOf(const Error& error);

/// What the parts of the window share: the one document with its file, selection, clock, undo
/// stack, view state and job pool. Made before the window and outlives it. GUI thread.
///
/// Docks take an AppContext& and nothing else: they read document(), selection() and view(), listen
/// to their signals, and change the plan by pushEdit() only.
class AppContext final : public QObject
{
    Q_OBJECT

public:
    explicit AppContext(QObject* parent = nullptr);
    ~AppContext() override;

    const Document& document() const { return mDocument; }
    Selection& selection() { return mSelection; }
    Clock& clock() { return mClock; }
    JobPool& jobs() { return mJobs; }
    /// File, lock and journal of the project. Open and close by the functions below.
    ProjectStore& store() { return mStore; }
    QUndoStack& undoStack() { return mUndo; }
    ViewController& view() { return mView; }
    /// The pack that the project names, or the national one. Never null.
    const StandardsPackPtr& standards() const { return mStandards; }

    /// Does the edit, undoably. An empty one does nothing.
    /// @param gesture see EditCommand; newGesture() makes one
    void pushEdit(Edit edit, int gesture = 0);
    /// … one that a job prepared from a snapshot: an import.
    void pushEdit(PreparedEdit prepared);
    /// A number for edits that belong together, e.g. at the press of a mouse button.
    int newGesture() { return ++mLastGesture; }

    void say(const Message& message) { Q_EMIT said(message); }

    // Each puts another plan in place and forgets undo, selection and view.
    /// A project that was read; see ProjectStore::load().
    void adoptProject(ProjectStore::Loaded loaded, ProjectStore::Recovery recovery,
                      const ViewState& view = {});
    /// A project without a file.
    void startProject(const PlanState& state, const ViewState& view = {});
    /// Nothing is open any more, and nothing is kept that was not saved.
    void closeProject();
    /// A plan that belongs to no project, e.g. in tests: no journal is kept.
    void replacePlan(PlanState state, const ViewState& view = {});

Q_SIGNALS:
    void standardsChanged();
    void said(const parkwright::Message& message);

private:
    void forgetPlan();
    void showPlan(const ViewState& view);
    void followSettings();

    Document mDocument;
    ProjectStore mStore{mDocument};
    Selection mSelection{mDocument};
    Clock mClock;
    QUndoStack mUndo;
    ViewController mView;
    StandardsPackPtr mStandards;
    int mLastGesture = 0;
    JobPool mJobs; ///< last, so that its threads end first
};

} // namespace parkwright
