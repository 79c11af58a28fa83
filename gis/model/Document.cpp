#include "gis/model/Document.h"

#include <algorithm>
#include <map>
#include <set>

namespace parkwright {

namespace {

/// The batch that tells of an edit: one item for each table and kind.
Change describe(const Edit& edit)
{
    struct Touched
    {
        std::vector<Uid> inserted, removed, updated;
        std::set<int> fields;
    };
    std::map<TableId, Touched> tables;
    for (const RowDelta& delta : edit.rows) {
        Touched& touched = tables[delta.table];
        switch (delta.kind) {
        case RowDelta::Kind::Insert:
            touched.inserted.push_back(delta.row);
            break;
        case RowDelta::Kind::Remove:
            touched.removed.push_back(delta.row);
            break;
        case RowDelta::Kind::Update:
            touched.updated.push_back(delta.row);
            for (const FieldDelta& field : delta.fields)
                touched.fields.insert(field.field);
            break;
        }
    }
    Change change;
    for (auto& [table, touched] : tables) {
        if (!touched.removed.empty())
            change.items.emplace_back(RowsRemoved{table, std::move(touched.removed)});
        if (!touched.inserted.empty())
            change.items.emplace_back(RowsInserted{table, std::move(touched.inserted)});
        if (!touched.updated.empty()) {
            FieldAspects aspects;
            for (const int field : touched.fields)
                aspects |= tableDef(table).field(field).aspects;
            auto& rows = touched.updated;
            std::sort(rows.begin(), rows.end());
            rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
            change.items.emplace_back(RowsUpdated{
                table, std::move(rows), aspects, {touched.fields.begin(), touched.fields.end()}});
        }
    }
    return change;
}

} // namespace

bool touches(const Change& change, std::initializer_list<TableId> tables)
{
    const auto isNamed = [&](TableId id) {
        return std::find(tables.begin(), tables.end(), id) != tables.end();
    };
    return std::any_of(change.items.begin(), change.items.end(), [&](const ChangeItem& item) {
        return std::visit(
            [&](const auto& each) {
                if constexpr (std::is_same_v<std::decay_t<decltype(each)>, DocumentReplaced>)
                    return true;
                else
                    return isNamed(each.table);
            },
            item);
    });
}

Document::Document(QObject* parent)
    : QObject(parent)
{
}

void Document::apply(const Edit& edit)
{
    if (edit.isEmpty())
        return;
    PlanBuilder builder(std::move(mState));
    [[maybe_unused]] const int skipped = applyEdit(builder, edit);
    Q_ASSERT(skipped == 0);
    mState = builder.state();
    tell(edit);
}

void Document::apply(const PreparedEdit& prepared)
{
    if (prepared.edit.isEmpty())
        return;
    if (!(mState == prepared.before)) {
        apply(prepared.edit);
        return;
    }
    mState = prepared.after;
    tell(prepared.edit);
}

void Document::tell(const Edit& edit)
{
    const Change change = describe(edit);
    if (touches(change, {TableId::Settings}))
        mSettings = ProjectSettings::of(mState);
    Q_EMIT edited(edit);
    Q_EMIT changed(change);
}

void Document::replace(PlanState state)
{
    mState = std::move(state);
    mSettings = ProjectSettings::of(mState);
    Q_EMIT changed(Change{{DocumentReplaced{}}});
}

} // namespace parkwright
