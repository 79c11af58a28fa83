#pragma once

#include "scene/terrain/GroundTile.h"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace parkwright {

/// A tile that is wanted; lower `order` is built first.
struct TileWish
{
    TileKey key;
    double order = 0;
    friend bool operator==(const TileWish&, const TileWish&) = default;
};

/// A tile that was built, and for which state of the content.
struct LoadedTile
{
    GroundTile tile;
    std::uint64_t version = 0;
};

/// Builds ground tiles on threads of its own. Every call of want() replaces what was asked for
/// before: what nobody wants any more is never begun.
///
/// Used by the GUI thread; `wake` is called by a worker whenever a tile is ready.
class TileLoader
{
public:
    explicit TileLoader(std::function<void()> wake, unsigned threads = 1);
    ~TileLoader(); ///< waits for the tiles that are being built

    /// @param content shared, never changed; @param version is handed back with each tile
    void want(std::vector<TileWish> wishes, std::shared_ptr<const GroundContent> content,
              const TileGrid& grid, const MapPoint& origin, std::uint64_t version);
    /// What was built since the last call.
    std::vector<LoadedTile> take();
    bool isIdle() const;

private:
    void work(const std::stop_token& stop);

    std::function<void()> mWake;
    mutable std::mutex mMutex;
    std::condition_variable_any mWaiting;
    std::vector<TileWish> mWishes; ///< guarded by mMutex, as are all below; best one last
    std::vector<TileKey> mBeingBuilt;
    std::shared_ptr<const GroundContent> mContent;
    TileGrid mGrid;
    MapPoint mOrigin;
    std::uint64_t mVersion = 0;
    std::vector<LoadedTile> mReady;
    std::vector<std::jthread> mThreads; ///< last, so that they end before what they use
};

} // namespace parkwright
