#include "gis/model/Table.h"

namespace parkwright {

std::vector<Uid> AnyTable::ids() const
{
    std::vector<Uid> all;
    all.reserve(size());
    forEachRow([&all](const Row& each) { all.push_back(each.uid); });
    return all;
}

const Row* AnyTable::row(const Uid& id) const
{
    const std::uint32_t slot = mIndex.find(id);
    return slot == UidIndex::None ? nullptr : rowAt(slot);
}

Value AnyTable::value(const Uid& id, int field) const
{
    const Row* found = row(id);
    return found ? def().field(field).get(*found) : Value();
}

std::vector<Uid> AnyTable::referring(int field, const Uid& target) const
{
    std::vector<Uid> rows;
    for (const auto& [number, index] : mReferences) {
        if (number != field)
            continue;
        if (const auto* slots = index.find(target)) {
            rows.reserve(slots->size());
            for (const std::uint32_t slot : *slots)
                rows.push_back(rowAt(slot)->uid);
        }
    }
    return rows;
}

void AnyTable::remove(const Uid& id)
{
    const std::uint32_t slot = mIndex.find(id);
    if (slot == UidIndex::None)
        return;
    unindexRow(*rowAt(slot), slot);
    freeAt(slot);
}

bool AnyTable::set(const Uid& id, int field, const Value& value)
{
    const std::uint32_t slot = mIndex.find(id);
    if (slot == UidIndex::None || field <= 0) // field 0 is the id itself
        return false;
    Row& target = writableAt(slot);
    const FieldDef& fieldDef = def().field(field);
    if (fieldDef.type != FieldType::Reference)
        return fieldDef.set(target, value);

    const Value before = fieldDef.get(target);
    if (!fieldDef.set(target, value))
        return false;
    for (auto& [number, index] : mReferences) {
        if (number != field)
            continue;
        if (const auto* old = std::get_if<Uid>(&before))
            index.remove(*old, slot, mGeneration);
        if (const auto* now = std::get_if<Uid>(&value); now && !now->isNull())
            index.insert(*now, slot, mGeneration);
    }
    return true;
}

void AnyTable::indexRow(const Row& row, std::uint32_t slot)
{
    if (mReferences.empty()) {
        const auto& fields = def().fields;
        for (size_t i = 1; i < fields.size(); ++i) {
            if (fields[i].type == FieldType::Reference)
                mReferences.emplace_back(int(i), ReferenceIndex());
        }
    }
    mIndex.insert(row.uid, slot, mGeneration);
    for (auto& [number, index] : mReferences) {
        const Value target = def().field(number).get(row);
        if (const auto* id = std::get_if<Uid>(&target))
            index.insert(*id, slot, mGeneration);
    }
}

void AnyTable::unindexRow(const Row& row, std::uint32_t slot)
{
    for (auto& [number, index] : mReferences) {
        const Value target = def().field(number).get(row);
        if (const auto* id = std::get_if<Uid>(&target))
            index.remove(*id, slot, mGeneration);
    }
    mIndex.remove(row.uid, mGeneration);
}

void AnyTable::prepareCopy()
{
    mGeneration = nextGeneration();
}

} // namespace parkwright
