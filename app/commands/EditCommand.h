#pragma once

#include "gis/model/Document.h"

#include <QUndoCommand>

#include <optional>

namespace parkwright {

/// One Edit on the undo stack: the only command there is. Redo applies it, undo its inverse.
class EditCommand final : public QUndoCommand
{
public:
    /// @param gesture edits of one drag or one run of a spin box share a number and melt into one
    ///                step, as long as they set fields of the same rows; 0 stays alone
    EditCommand(Document& document, Edit edit, int gesture = 0);

    /// An edit too big to be worked out on the GUI thread (an import), prepared in a job.
    EditCommand(Document& document, PreparedEdit prepared);

    void redo() override;
    void undo() override;
    int id() const override { return mGesture == 0 ? -1 : mGesture; }
    bool mergeWith(const QUndoCommand* next) override;

private:
    Document& mDocument;
    Edit mEdit; ///< empty when mPrepared is there
    std::optional<PreparedEdit> mPrepared;
    const int mGesture;
};

} // namespace parkwright
