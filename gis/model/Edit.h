#pragma once

#include "gis/model/Change.h"
#include "gis/model/PlanState.h"

#include <QString>

#include <memory>
#include <unordered_map>
#include <vector>

namespace parkwright {

/// One field of one row, before and after.
struct FieldDelta
{
    int field = 0; ///< number in the table's fields
    Value before;
    Value after;
    friend bool operator==(const FieldDelta&, const FieldDelta&) = default;
};

/// What happens to one row.
struct RowDelta
{
    enum class Kind { Insert, Remove, Update };

    TableId table = TableId::Parks;
    Uid row;
    Kind kind = Kind::Update;
    std::shared_ptr<const Row> content; ///< the whole row, of the table's type; Insert and Remove
    std::vector<FieldDelta> fields;     ///< Update
};

/// A change of the plan, as one step: the only way anything is ever changed. Undo, the recovery
/// journal, scenarios, differences and merges all hold Edits. A plain value.
struct Edit
{
    QString text; ///< translated, as it stands after "Undo": "set FAR"
    std::vector<RowDelta> rows;

    bool isEmpty() const { return rows.empty(); }
    /// The Edit that takes this one back.
    Edit inverse() const;
};

/// Makes Edits. Looks at a state to learn what was there before; later calls see the earlier ones.
class EditBuilder
{
public:
    /// @param state what the Edit will be applied to
    explicit EditBuilder(PlanState state);

    /// A null id is replaced by a new one. @returns the id
    template <typename T>
    Uid insert(T row)
    {
        if (row.uid.isNull())
            row.uid = Uid::make();
        insertRow(TableOf<T>, std::make_shared<const T>(std::move(row)));
        return lastInserted();
    }
    void insertRow(TableId table, std::shared_ptr<const Row> row);

    /// Sets one field, by number. @returns false when the row is unknown or the field cannot hold
    /// it.
    bool set(const ObjectRef& row, int field, const Value& value);
    /// Sets one field, by name.
    bool set(const ObjectRef& row, const char* field, const Value& value);

    /// Removes a row with everything that is part of it (a building's floors, a floor's spaces …)
    /// and clears what else refers to them.
    void remove(const ObjectRef& row);

    /// @returns everything so far as one Edit; the builder is empty afterwards
    Edit take(const QString& text);
    const PlanState& state() const { return mNow.current(); } ///< with all calls so far

private:
    Uid lastInserted() const { return mEdit.rows.back().row; }

    PlanBuilder mNow;
    Edit mEdit;
    std::unordered_map<ObjectRef, size_t> mUpdates; ///< place of a row's one Update in mEdit
};

/// Applies an Edit to a builder, e.g. of a scenario. Deltas whose row is not as expected (gone, or
/// there already) are left out. @returns how many were
int applyEdit(PlanBuilder& builder, const Edit& edit);

/// The batch that tells of an edit: one item for each table and kind.
Change changeOf(const Edit& edit);

/// An Edit together with all that follows from it: what a job hands over, so that the GUI thread
/// has nothing left to work out, neither to do it nor to take it back. Cheap to copy.
struct PreparedEdit
{
    std::shared_ptr<const Edit> edit;
    PlanState before;
    PlanState after;
    std::shared_ptr<const Change> change; ///< what turns `before` into `after`
    std::shared_ptr<const Change> back;   ///< … and the other way
    bool isInverse = false;               ///< it takes `edit` back

    const QString& text() const { return edit->text; }
    bool isEmpty() const { return edit->isEmpty(); }
    /// The Edit that does the same, worked out.
    Edit asEdit() const { return isInverse ? edit->inverse() : *edit; }
    PreparedEdit inverse() const { return {edit, after, before, back, change, !isInverse}; }
};
/// Any thread. Deltas that do not fit `before` are left out, as applyEdit() does.
PreparedEdit prepareEdit(PlanState before, Edit edit);
/// The same where `after` is known.
PreparedEdit prepareEdit(PlanState before, Edit edit, PlanState after);

/// What turns `from` into `to`; quick where tables were not touched.
Edit difference(const PlanState& from, const PlanState& to, const QString& text);

/// Tables whose rows are part of the row that `field` names, and go with it.
struct Ownership
{
    TableId part;
    const char* field;
};
/// e.g. of Buildings: floors by "building".
std::vector<Ownership> partsOf(TableId table);

} // namespace parkwright
