#pragma once

#include "gis/model/Change.h"
#include "gis/model/Edit.h"
#include "gis/model/ProjectSettings.h"

#include <QObject>

namespace parkwright {

/// The plan that is being edited.
///
/// Lives on the GUI thread. Knows nothing of files, windows, OSG or undo. Every edit emits
/// changed() exactly once, after the fact. Views hold a `const Document&`; only commands
/// (app/commands) and what opens a project hold a `Document&`.
class Document final : public QObject
{
    Q_OBJECT

public:
    explicit Document(QObject* parent = nullptr);

    /// As it is now. Copy it to keep it: the copy never changes.
    const PlanState& state() const { return mState; }
    template <typename T>
    const Table<T>& table() const
    {
        return mState.table<T>();
    }
    template <typename T>
    const T* find(const Uid& id) const
    {
        return mState.find<T>(id);
    }
    /// Read from the settings table, kept up to date.
    const ProjectSettings& settings() const { return mSettings; }

    /// Does what the edit says. An empty one does nothing and tells nobody.
    void apply(const Edit& edit);
    /// The same, with the work done beforehand: costs next to nothing when the plan is still the
    /// one that the edit was prepared for, and is worked out here when it is not.
    void apply(const PreparedEdit& prepared);
    /// Puts another plan in place of this one: opening and closing a project.
    void replace(PlanState state);

Q_SIGNALS:
    void changed(const parkwright::Change& change);
    /// The moment before, for those who keep edits (the recovery journal): one of the two.
    void edited(const parkwright::Edit& edit);
    void swapped(const parkwright::PreparedEdit& prepared);

private:
    void followSettings(const Change& change);

    PlanState mState;
    ProjectSettings mSettings;
};

} // namespace parkwright
