#pragma once

#include "gis/core/Uid.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace parkwright {

/// Says who may change a shared part in place: parts that carry the same number as their owner.
/// Copying an owner gives the copy a new number, so that both copy what they change from then on.
using Generation = std::uint64_t;
Generation nextGeneration();

/// From the id of a row to its place in a table. Copies share their buckets until one is changed.
class UidIndex
{
public:
    static constexpr std::uint32_t None = 0xFFFFFFFF;

    std::uint32_t find(const Uid& id) const; ///< None when it is not there
    void insert(const Uid& id, std::uint32_t slot, Generation generation);
    void remove(const Uid& id, Generation generation);
    size_t size() const { return mSize; }

private:
    struct Entry
    {
        Uid id;
        std::uint32_t slot = None;
    };
    struct Bucket
    {
        Generation generation = 0;
        std::vector<Entry> entries;
    };
    size_t bucketOf(const Uid& id) const { return qHash(id) % mBuckets.size(); }
    Bucket& writable(size_t bucket, Generation generation);
    void grow(Generation generation);

    std::vector<std::shared_ptr<Bucket>> mBuckets;
    size_t mSize = 0;
};

/// From the id that a reference field holds to the places of the rows that hold it, in order of
/// place.
class ReferenceIndex
{
public:
    /// Valid until the next change; nullptr when nobody refers to it.
    const std::vector<std::uint32_t>* find(const Uid& target) const;
    void insert(const Uid& target, std::uint32_t slot, Generation generation);
    void remove(const Uid& target, std::uint32_t slot, Generation generation);

private:
    struct Entry
    {
        Uid target;
        std::vector<std::uint32_t> slots; ///< ascending
    };
    struct Bucket
    {
        Generation generation = 0;
        std::vector<Entry> entries;
    };
    size_t bucketOf(const Uid& id) const { return qHash(id) % mBuckets.size(); }
    Bucket& writable(size_t bucket, Generation generation);
    void grow(Generation generation);

    std::vector<std::shared_ptr<Bucket>> mBuckets;
    size_t mTargets = 0;
};

} // namespace parkwright
