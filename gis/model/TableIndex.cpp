#include "gis/model/TableIndex.h"

#include <algorithm>
#include <atomic>

namespace parkwright {

namespace {

constexpr size_t EntriesPerBucket = 32;

/// The bucket itself if this generation made it, else a copy that is put in its place.
template <typename Bucket>
Bucket& writableIn(std::shared_ptr<Bucket>& bucket, Generation generation)
{
    if (!bucket)
        bucket = std::make_shared<Bucket>();
    else if (bucket->generation != generation)
        bucket = std::make_shared<Bucket>(*bucket);
    bucket->generation = generation;
    return *bucket;
}

/// Moves all entries to twice as many buckets; `idOf` tells the id that an entry goes by.
template <typename Bucket, typename IdOf>
void growBuckets(std::vector<std::shared_ptr<Bucket>>& buckets, Generation generation, IdOf idOf)
{
    std::vector<std::shared_ptr<Bucket>> grown(std::max<size_t>(8, buckets.size() * 2));
    for (auto& bucket : grown) {
        bucket = std::make_shared<Bucket>();
        bucket->generation = generation;
    }
    for (const auto& bucket : buckets) {
        if (!bucket)
            continue;
        for (const auto& entry : bucket->entries)
            grown[qHash(idOf(entry)) % grown.size()]->entries.push_back(entry);
    }
    buckets = std::move(grown);
}

} // namespace

Generation nextGeneration()
{
    static std::atomic<Generation> last{0};
    return ++last;
}

std::uint32_t UidIndex::find(const Uid& id) const
{
    if (mBuckets.empty())
        return None;
    for (const Entry& entry : mBuckets[bucketOf(id)]->entries) {
        if (entry.id == id)
            return entry.slot;
    }
    return None;
}

UidIndex::Bucket& UidIndex::writable(size_t bucket, Generation generation)
{
    return writableIn(mBuckets[bucket], generation);
}

void UidIndex::grow(Generation generation)
{
    growBuckets(mBuckets, generation, [](const Entry& entry) { return entry.id; });
}

void UidIndex::insert(const Uid& id, std::uint32_t slot, Generation generation)
{
    if (mSize >= mBuckets.size() * EntriesPerBucket)
        grow(generation);
    writable(bucketOf(id), generation).entries.push_back({id, slot});
    ++mSize;
}

void UidIndex::remove(const Uid& id, Generation generation)
{
    if (mBuckets.empty())
        return;
    auto& entries = writable(bucketOf(id), generation).entries;
    const auto at = std::find_if(entries.begin(), entries.end(),
                                 [&](const Entry& entry) { return entry.id == id; });
    if (at == entries.end())
        return;
    *at = entries.back();
    entries.pop_back();
    --mSize;
}

const std::vector<std::uint32_t>* ReferenceIndex::find(const Uid& target) const
{
    if (mBuckets.empty())
        return nullptr;
    for (const Entry& entry : mBuckets[bucketOf(target)]->entries) {
        if (entry.target == target)
            return &entry.slots;
    }
    return nullptr;
}

ReferenceIndex::Bucket& ReferenceIndex::writable(size_t bucket, Generation generation)
{
    return writableIn(mBuckets[bucket], generation);
}

void ReferenceIndex::grow(Generation generation)
{
    growBuckets(mBuckets, generation, [](const Entry& entry) { return entry.target; });
}

void ReferenceIndex::insert(const Uid& target, std::uint32_t slot, Generation generation)
{
    if (mTargets >= mBuckets.size() * EntriesPerBucket)
        grow(generation);
    auto& entries = writable(bucketOf(target), generation).entries;
    auto at = std::find_if(entries.begin(), entries.end(),
                           [&](const Entry& entry) { return entry.target == target; });
    if (at == entries.end()) {
        entries.push_back({target, {}});
        at = std::prev(entries.end());
        ++mTargets;
    }
    at->slots.insert(std::lower_bound(at->slots.begin(), at->slots.end(), slot), slot);
}

void ReferenceIndex::remove(const Uid& target, std::uint32_t slot, Generation generation)
{
    if (mBuckets.empty())
        return;
    auto& entries = writable(bucketOf(target), generation).entries;
    const auto at = std::find_if(entries.begin(), entries.end(),
                                 [&](const Entry& entry) { return entry.target == target; });
    if (at == entries.end())
        return;
    const auto place = std::lower_bound(at->slots.begin(), at->slots.end(), slot);
    if (place != at->slots.end() && *place == slot)
        at->slots.erase(place);
    if (at->slots.empty()) {
        std::swap(*at, entries.back());
        entries.pop_back();
        --mTargets;
    }
}

} // namespace parkwright
