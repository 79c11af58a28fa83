#pragma once

#include "gis/model/RowTypes.h"
#include "gis/model/TableIndex.h"

#include <array>
#include <bitset>
#include <iterator>
#include <memory>

namespace parkwright {

/// A table of any row type, reached by field number. See Table for what copying means.
class AnyTable
{
public:
    explicit AnyTable(TableId id)
        : mId(id)
    {
    }
    virtual ~AnyTable() = default;

    TableId id() const { return mId; }
    const TableDef& def() const { return tableDef(mId); }
    size_t size() const { return mIndex.size(); }
    bool isEmpty() const { return size() == 0; }
    bool contains(const Uid& row) const { return mIndex.find(row) != UidIndex::None; }
    std::vector<Uid> ids() const; ///< in order of place

    /// nullptr when there is none; valid until the table changes
    const Row* row(const Uid& id) const;
    /// Null for an unknown row.
    Value value(const Uid& row, int field) const;
    /// Rows whose reference field `field` holds `target`, in order of place.
    std::vector<Uid> referring(int field, const Uid& target) const;
    /// Calls `visit(row)` for each in order of place.
    template <typename Visit>
    void forEachRow(Visit visit) const
    {
        for (std::uint32_t slot = 0; slot < slotCount(); ++slot) {
            if (const Row* each = rowAt(slot))
                visit(*each);
        }
    }

    virtual std::shared_ptr<AnyTable> clone() const = 0;
    /// A free-standing copy of a row, for keeping. nullptr when there is none.
    virtual std::shared_ptr<const Row> copyOf(const Uid& row) const = 0;

    /// `row` is of this table's type, with an id that is not there yet.
    virtual void insert(const Row& row) = 0;
    void remove(const Uid& row);
    /// @returns false when the row is not there or the field cannot hold the value
    bool set(const Uid& row, int field, const Value& value);

protected:
    AnyTable(const AnyTable&) = default;
    AnyTable& operator=(const AnyTable&) = delete;

    virtual std::uint32_t slotCount() const = 0;
    virtual const Row* rowAt(std::uint32_t slot) const = 0; ///< nullptr for a free place
    virtual Row& writableAt(std::uint32_t slot) = 0;
    virtual void freeAt(std::uint32_t slot) = 0;
    void indexRow(const Row& row, std::uint32_t slot);
    void unindexRow(const Row& row, std::uint32_t slot);
    void prepareCopy();

    TableId mId;
    Generation mGeneration = nextGeneration();
    UidIndex mIndex;
    std::vector<std::pair<int, ReferenceIndex>> mReferences; ///< by field number
    std::vector<std::uint32_t> mFree;
};

/// All rows of one kind, in copy-on-write chunks: copying a table copies a list of pointers, and a
/// later change copies the one chunk it touches. A const table may be read by any thread; one that
/// is changed belongs to the GUI thread.
template <typename T>
class Table final : public AnyTable
{
public:
    Table()
        : AnyTable(TableOf<T>)
    {
    }

    /// nullptr when there is none; valid until the table changes
    const T* find(const Uid& id) const { return static_cast<const T*>(row(id)); }

    class Iterator
    {
    public:
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using reference = const T&;
        using pointer = const T*;
        using iterator_category = std::forward_iterator_tag;

        Iterator() = default;
        Iterator(const Table* table, std::uint32_t slot)
            : mTable(table)
            , mSlot(slot)
        {
            skip();
        }
        const T& operator*() const { return *static_cast<const T*>(mTable->rowAt(mSlot)); }
        const T* operator->() const { return &**this; }
        Iterator& operator++()
        {
            ++mSlot;
            skip();
            return *this;
        }
        Iterator operator++(int)
        {
            Iterator old = *this;
            ++*this;
            return old;
        }
        friend bool operator==(const Iterator& a, const Iterator& b) { return a.mSlot == b.mSlot; }

    private:
        void skip()
        {
            while (mSlot < mTable->slotCount() && !mTable->rowAt(mSlot))
                ++mSlot;
        }
        const Table* mTable = nullptr;
        std::uint32_t mSlot = 0;
    };
    Iterator begin() const { return {this, 0}; }
    Iterator end() const { return {this, slotCount()}; }

    std::shared_ptr<AnyTable> clone() const override
    {
        auto copy = std::make_shared<Table>(*this);
        copy->prepareCopy();
        return copy;
    }

    std::shared_ptr<const Row> copyOf(const Uid& id) const override
    {
        const T* found = find(id);
        return found ? std::make_shared<const T>(*found) : nullptr;
    }

    void insert(const Row& row) override
    {
        Q_ASSERT(!row.uid.isNull() && !contains(row.uid));
        std::uint32_t slot = mSlots;
        if (mFree.empty()) {
            ++mSlots;
            if (slot % ChunkRows == 0)
                mChunks.push_back(std::make_shared<Chunk>());
        } else {
            slot = mFree.back();
            mFree.pop_back();
        }
        Chunk& chunk = writable(slot / ChunkRows);
        chunk.rows[slot % ChunkRows] = static_cast<const T&>(row);
        chunk.used.set(slot % ChunkRows);
        indexRow(row, slot);
    }

private:
    static constexpr std::uint32_t ChunkRows = 64;
    struct Chunk
    {
        Generation generation = 0;
        std::bitset<ChunkRows> used;
        std::array<T, ChunkRows> rows;
    };

    Chunk& writable(std::uint32_t index)
    {
        auto& chunk = mChunks[index];
        if (chunk->generation != mGeneration && chunk->generation != 0)
            chunk = std::make_shared<Chunk>(*chunk);
        chunk->generation = mGeneration;
        return *chunk;
    }
    std::uint32_t slotCount() const override { return mSlots; }
    const Row* rowAt(std::uint32_t slot) const override
    {
        const Chunk& chunk = *mChunks[slot / ChunkRows];
        return chunk.used.test(slot % ChunkRows) ? &chunk.rows[slot % ChunkRows] : nullptr;
    }
    Row& writableAt(std::uint32_t slot) override
    {
        return writable(slot / ChunkRows).rows[slot % ChunkRows];
    }
    void freeAt(std::uint32_t slot) override
    {
        Chunk& chunk = writable(slot / ChunkRows);
        chunk.used.reset(slot % ChunkRows);
        chunk.rows[slot % ChunkRows] = T();
        mFree.push_back(slot);
    }

    std::vector<std::shared_ptr<Chunk>> mChunks;
    std::uint32_t mSlots = 0;
};

} // namespace parkwright
