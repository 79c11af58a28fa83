#include "scene/render/SlotAllocator.h"

#include <QtGlobal>

namespace parkwright {

SlotRun SlotAllocator::allocate(std::uint32_t count)
{
    if (count == 0)
        return {};
    mUsed += count;
    for (auto run = mFree.begin(); run != mFree.end(); ++run) {
        if (run->second < count)
            continue;
        const SlotRun taken{run->first, count};
        const std::uint32_t left = run->second - count;
        mFree.erase(run);
        if (left > 0)
            mFree.emplace(taken.first + count, left);
        return taken;
    }
    // A free run at the very end is used and lengthened.
    if (!mFree.empty()) {
        const auto last = std::prev(mFree.end());
        if (last->first + last->second == mCapacity) {
            const SlotRun taken{last->first, count};
            mFree.erase(last);
            mCapacity = taken.first + count;
            return taken;
        }
    }
    const SlotRun taken{mCapacity, count};
    mCapacity += count;
    return taken;
}

void SlotAllocator::release(const SlotRun& run)
{
    if (run.count == 0)
        return;
    Q_ASSERT(run.first + run.count <= mCapacity && run.count <= mUsed);
    mUsed -= run.count;
    auto [at, inserted] = mFree.emplace(run.first, run.count);
    Q_ASSERT(inserted);
    const auto next = std::next(at);
    if (next != mFree.end() && at->first + at->second == next->first) {
        at->second += next->second;
        mFree.erase(next);
    }
    if (at != mFree.begin()) {
        const auto previous = std::prev(at);
        if (previous->first + previous->second == at->first) {
            previous->second += at->second;
            mFree.erase(at);
        }
    }
}

SlotRun SlotAllocator::resize(const SlotRun& run, std::uint32_t count)
{
    if (count == run.count)
        return run;
    if (run.count == 0)
        return allocate(count);
    if (count < run.count) {
        release({run.first + count, run.count - count});
        return count > 0 ? SlotRun{run.first, count} : SlotRun{};
    }
    // Grow in place when the slots behind are free.
    const std::uint32_t more = count - run.count;
    const auto behind = mFree.find(run.first + run.count);
    if (behind != mFree.end() && behind->second >= more) {
        const std::uint32_t left = behind->second - more;
        mFree.erase(behind);
        if (left > 0)
            mFree.emplace(run.first + count, left);
        mUsed += more;
        return {run.first, count};
    }
    if (run.first + run.count == mCapacity) {
        mCapacity += more;
        mUsed += more;
        return {run.first, count};
    }
    release(run);
    return allocate(count);
}

void SlotAllocator::clear()
{
    mFree.clear();
    mCapacity = 0;
    mUsed = 0;
}

} // namespace parkwright
