#include "gis/model/Edit.h"

#include <algorithm>
#include <map>
#include <set>

namespace parkwright {

namespace {

/// What tells of the way back: rows that were updated are so again.
Change backwards(const Change& change)
{
    Change back;
    back.items.reserve(change.items.size());
    for (const ChangeItem& item : change.items) {
        if (const auto* inserted = std::get_if<RowsInserted>(&item))
            back.items.emplace_back(RowsRemoved{inserted->table, inserted->rows});
        else if (const auto* removed = std::get_if<RowsRemoved>(&item))
            back.items.emplace_back(RowsInserted{removed->table, removed->rows});
        else
            back.items.push_back(item);
    }
    return back;
}

} // namespace

Edit Edit::inverse() const
{
    Edit back;
    back.text = text;
    back.rows.reserve(rows.size());
    for (auto each = rows.rbegin(); each != rows.rend(); ++each) {
        RowDelta delta = *each;
        if (delta.kind == RowDelta::Kind::Insert)
            delta.kind = RowDelta::Kind::Remove;
        else if (delta.kind == RowDelta::Kind::Remove)
            delta.kind = RowDelta::Kind::Insert;
        for (FieldDelta& field : delta.fields)
            std::swap(field.before, field.after);
        back.rows.push_back(std::move(delta));
    }
    return back;
}

EditBuilder::EditBuilder(PlanState state)
    : mNow(std::move(state))
{
}

void EditBuilder::insertRow(TableId table, std::shared_ptr<const Row> row)
{
    mNow.table(table).insert(*row);
    mEdit.rows.push_back({table, row->uid, RowDelta::Kind::Insert, row, {}});
}

bool EditBuilder::set(const ObjectRef& row, const char* field, const Value& value)
{
    const int number = tableDef(row.table).indexOf(QString::fromLatin1(field));
    Q_ASSERT(number > 0);
    return set(row, number, value);
}

bool EditBuilder::set(const ObjectRef& row, int field, const Value& value)
{
    AnyTable& table = mNow.table(row.table);
    if (!table.contains(row.id))
        return false;
    Value before = table.value(row.id, field);
    if (!table.set(row.id, field, value))
        return false;
    Value after = table.value(row.id, field); // as stored: an empty text is null, 3 may be 3.0
    if (before == after)
        return true;
    const auto [at, isNew] = mUpdates.try_emplace(row, mEdit.rows.size());
    if (isNew)
        mEdit.rows.push_back({row.table, row.id, RowDelta::Kind::Update, nullptr, {}});
    auto& fields = mEdit.rows[at->second].fields;
    const auto same = std::find_if(fields.begin(), fields.end(),
                                   [&](const FieldDelta& delta) { return delta.field == field; });
    if (same == fields.end())
        fields.push_back({field, std::move(before), std::move(after)});
    else
        same->after = std::move(after);
    return true;
}

void EditBuilder::remove(const ObjectRef& ref)
{
    AnyTable& table = mNow.table(ref.table);
    if (!table.contains(ref.id))
        return;
    const auto parts = partsOf(ref.table);
    for (const Ownership& part : parts) {
        const int field = tableDef(part.part).indexOf(QString::fromLatin1(part.field));
        for (const Uid& id : mNow.current().table(part.part).referring(field, ref.id))
            remove({part.part, id});
    }
    // What merely refers to it stays and forgets it.
    for (int i = 0; i < TableCount; ++i) {
        const auto id = TableId(i);
        const auto& fields = tableDef(id).fields;
        for (size_t field = 1; field < fields.size(); ++field) {
            if (fields[field].type != FieldType::Reference || fields[field].references != ref.table)
                continue;
            for (const Uid& row : mNow.current().table(id).referring(int(field), ref.id))
                set({id, row}, int(field), Value());
        }
    }
    mEdit.rows.push_back({ref.table, ref.id, RowDelta::Kind::Remove, table.copyOf(ref.id), {}});
    mUpdates.erase(ref); // a later row of the same id starts anew
    table.remove(ref.id);
}

Edit EditBuilder::take(const QString& text)
{
    Edit edit = std::exchange(mEdit, {});
    mUpdates.clear();
    std::erase_if(edit.rows, [](RowDelta& delta) {
        std::erase_if(delta.fields, [](const FieldDelta& f) { return f.before == f.after; });
        return delta.kind == RowDelta::Kind::Update && delta.fields.empty();
    });
    edit.text = text;
    return edit;
}

int applyEdit(PlanBuilder& builder, const Edit& edit)
{
    int skipped = 0;
    for (const RowDelta& delta : edit.rows) {
        AnyTable& table = builder.table(delta.table);
        const bool there = table.contains(delta.row);
        switch (delta.kind) {
        case RowDelta::Kind::Insert:
            if (there || !delta.content)
                ++skipped;
            else
                table.insert(*delta.content);
            break;
        case RowDelta::Kind::Remove:
            skipped += there ? 0 : 1;
            table.remove(delta.row);
            break;
        case RowDelta::Kind::Update:
            for (const FieldDelta& field : delta.fields)
                skipped += table.set(delta.row, field.field, field.after) ? 0 : 1;
            break;
        }
    }
    return skipped;
}

Change changeOf(const Edit& edit)
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

PreparedEdit prepareEdit(PlanState before, Edit edit)
{
    PlanBuilder builder(before);
    applyEdit(builder, edit);
    return prepareEdit(std::move(before), std::move(edit), builder.state());
}

PreparedEdit prepareEdit(PlanState before, Edit edit, PlanState after)
{
    const auto change = std::make_shared<const Change>(changeOf(edit));
    return {std::make_shared<const Edit>(std::move(edit)),
            std::move(before),
            std::move(after),
            change,
            std::make_shared<const Change>(backwards(*change)),
            false};
}

Edit difference(const PlanState& from, const PlanState& to, const QString& text)
{
    Edit edit;
    edit.text = text;
    for (int i = 0; i < TableCount; ++i) {
        const auto id = TableId(i);
        const AnyTable& before = from.table(id);
        const AnyTable& after = to.table(id);
        if (&before == &after)
            continue;
        before.forEachRow([&](const Row& row) {
            if (!after.contains(row.uid)) {
                edit.rows.push_back(
                    {id, row.uid, RowDelta::Kind::Remove, before.copyOf(row.uid), {}});
            }
        });
        const auto& fields = after.def().fields;
        after.forEachRow([&](const Row& row) {
            const Row* old = before.row(row.uid);
            if (!old) {
                edit.rows.push_back(
                    {id, row.uid, RowDelta::Kind::Insert, after.copyOf(row.uid), {}});
                return;
            }
            if (old == &row) // the same chunk: nothing was touched
                return;
            RowDelta delta{id, row.uid, RowDelta::Kind::Update, nullptr, {}};
            for (size_t field = 1; field < fields.size(); ++field) {
                Value was = fields[field].get(*old);
                Value is = fields[field].get(row);
                if (was != is)
                    delta.fields.push_back({int(field), std::move(was), std::move(is)});
            }
            if (!delta.fields.empty())
                edit.rows.push_back(std::move(delta));
        });
    }
    return edit;
}

std::vector<Ownership> partsOf(TableId table)
{
    switch (table) {
    case TableId::Parks:
        return {{TableId::Phases, "park"},
                {TableId::Agreements, "park"},
                {TableId::IndicatorValues, "park"}};
    case TableId::Parcels:
        return {{TableId::ParcelUses, "parcel"}, {TableId::ParcelEdges, "parcel"}};
    case TableId::Buildings:
        return {{TableId::Floors, "building"}};
    case TableId::Floors:
        return {{TableId::Spaces, "floor"}};
    case TableId::Enterprises:
        return {{TableId::SupplyLinks, "from"},
                {TableId::SupplyLinks, "to"},
                {TableId::IndicatorValues, "enterprise"}};
    case TableId::Agreements:
        return {{TableId::AgreementParties, "agreement"},
                {TableId::AgreementShares, "agreement"},
                {TableId::LedgerEntries, "agreement"}};
    case TableId::Sensors:
        return {{TableId::AlarmRules, "sensor"}, {TableId::Alarms, "sensor"}};
    case TableId::Tours:
        return {{TableId::TourStops, "tour"}};
    case TableId::Scenarios:
        return {{TableId::ScenarioDeltas, "scenario"}};
    default:
        return {};
    }
}

} // namespace parkwright
