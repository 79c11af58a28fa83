#pragma once

#include "app/view/ViewController.h"
#include "gis/core/Finding.h"
#include "gis/core/Job.h"
#include "gis/model/Clock.h"
#include "gis/model/Document.h"
#include "gis/model/Selection.h"
#include "gis/standards/StandardsPack.h"

#include <QObject>
#include <QUndoStack>

namespace parkwright {

/// Something to tell the user without stopping them; the window's message bar shows it.
struct Message
{
    Severity severity = Severity::Note;
    QString text;   ///< translated, one or two sentences
    QString detail; ///< shown on demand; may be empty
};

/// What the parts of the window share: the one document, selection, clock, undo stack, view state
/// and job pool. Made before the window and outlives it. GUI thread.
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

    /// Puts another plan in place and forgets undo, selection and view: opening, closing.
    void replacePlan(PlanState state, const ViewState& view = {});

Q_SIGNALS:
    void standardsChanged();
    void said(const parkwright::Message& message);

private:
    void followSettings();

    Document mDocument;
    Selection mSelection{mDocument};
    Clock mClock;
    QUndoStack mUndo;
    ViewController mView;
    StandardsPackPtr mStandards;
    int mLastGesture = 0;
    JobPool mJobs; ///< last, so that its threads end first
};

} // namespace parkwright
