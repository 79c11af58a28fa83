#include "app/commands/EditCommand.h"

#include <algorithm>

namespace parkwright {

namespace {

bool setsFieldsOnly(const Edit& edit)
{
    return std::ranges::all_of(
        edit.rows, [](const RowDelta& row) { return row.kind == RowDelta::Kind::Update; });
}

RowDelta* find(Edit& edit, const RowDelta& like)
{
    const auto found = std::ranges::find_if(edit.rows, [&](const RowDelta& row) {
        return row.table == like.table && row.row == like.row;
    });
    return found == edit.rows.end() ? nullptr : &*found;
}

void follow(RowDelta& row, const FieldDelta& later)
{
    const auto found = std::ranges::find(row.fields, later.field, &FieldDelta::field);
    if (found == row.fields.end())
        row.fields.push_back(later);
    else
        found->after = later.after;
}

/// Takes out what came back to where it started.
void dropIdle(Edit& edit)
{
    for (RowDelta& row : edit.rows)
        std::erase_if(row.fields, [](const FieldDelta& f) { return f.before == f.after; });
    std::erase_if(edit.rows, [](const RowDelta& row) { return row.fields.empty(); });
}

} // namespace

EditCommand::EditCommand(Document& document, Edit edit, int gesture)
    : QUndoCommand(edit.text)
    , mDocument(document)
    , mEdit(std::move(edit))
    , mGesture(gesture)
{
}

EditCommand::EditCommand(Document& document, PreparedEdit prepared)
    : QUndoCommand(prepared.text())
    , mDocument(document)
    , mPrepared(std::move(prepared))
    , mGesture(0)
{
}

void EditCommand::redo()
{
    if (mPrepared)
        mDocument.apply(*mPrepared);
    else
        mDocument.apply(mEdit);
}

void EditCommand::undo()
{
    if (mPrepared)
        mDocument.apply(mPrepared->inverse());
    else
        mDocument.apply(mEdit.inverse());
}

bool EditCommand::mergeWith(const QUndoCommand* next)
{
    const auto* other = dynamic_cast<const EditCommand*>(next);
    if (!other || !setsFieldsOnly(mEdit) || !setsFieldsOnly(other->mEdit))
        return false;
    Edit merged = mEdit;
    for (const RowDelta& row : other->mEdit.rows) {
        RowDelta* known = find(merged, row);
        if (!known)
            return false;
        for (const FieldDelta& field : row.fields)
            follow(*known, field);
    }
    dropIdle(merged);
    mEdit = std::move(merged);
    setObsolete(mEdit.isEmpty());
    return true;
}

} // namespace parkwright
