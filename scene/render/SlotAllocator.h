#pragma once

#include <cstdint>
#include <map>
#include <optional>

namespace parkwright {

/// A run of neighbouring rows of a GPU table.
struct SlotRun
{
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    friend bool operator==(const SlotRun&, const SlotRun&) = default;
};

/// Hands out contiguous runs of slots (the floors of one building, say) and takes them back.
///
/// First fit over a list of free runs that melt together; what is asked for beyond the end makes
/// the table longer. Used by one thread.
class SlotAllocator
{
public:
    /// @returns a run of `count` slots; of length 0 when `count` is 0
    SlotRun allocate(std::uint32_t count);
    /// The run must be one that allocate() gave and that is still in use.
    void release(const SlotRun& run);
    /// A longer or shorter run in place of `run`; it moves when it cannot grow where it is.
    SlotRun resize(const SlotRun& run, std::uint32_t count);
    void clear();

    /// One past the highest slot that was ever handed out: how long the table has to be.
    std::uint32_t capacity() const { return mCapacity; }
    std::uint32_t used() const { return mUsed; }

private:
    std::map<std::uint32_t, std::uint32_t> mFree; ///< first -> count; no two of them touch
    std::uint32_t mCapacity = 0;
    std::uint32_t mUsed = 0;
};

} // namespace parkwright
