#include "scene/terrain/TileLoader.h"

#include <algorithm>

namespace parkwright {

TileLoader::TileLoader(std::function<void()> wake, unsigned threads)
    : mWake(std::move(wake))
{
    for (unsigned i = 0; i < std::max(threads, 1U); ++i)
        mThreads.emplace_back([this](const std::stop_token& stop) { work(stop); });
}

TileLoader::~TileLoader()
{
    for (std::jthread& thread : mThreads)
        thread.request_stop();
    mWaiting.notify_all();
    mThreads.clear();
}

void TileLoader::want(std::vector<TileWish> wishes, std::shared_ptr<const GroundContent> content,
                      const TileGrid& grid, const MapPoint& origin, std::uint64_t version)
{
    std::sort(wishes.begin(), wishes.end(),
              [](const TileWish& a, const TileWish& b) { return a.order > b.order; });
    {
        const std::lock_guard lock(mMutex);
        if (version == mVersion) {
            std::erase_if(wishes, [this](const TileWish& wish) {
                return std::find(mBeingBuilt.begin(), mBeingBuilt.end(), wish.key) !=
                       mBeingBuilt.end();
            });
        }
        mWishes = std::move(wishes);
        mContent = std::move(content);
        mGrid = grid;
        mOrigin = origin;
        mVersion = version;
    }
    mWaiting.notify_all();
}

std::vector<LoadedTile> TileLoader::take()
{
    const std::lock_guard lock(mMutex);
    return std::exchange(mReady, {});
}

bool TileLoader::isIdle() const
{
    const std::lock_guard lock(mMutex);
    return mWishes.empty() && mBeingBuilt.empty() && mReady.empty();
}

void TileLoader::work(const std::stop_token& stop)
{
    for (;;) {
        std::unique_lock lock(mMutex);
        if (!mWaiting.wait(lock, stop, [this] { return !mWishes.empty(); }))
            return;
        const TileKey key = mWishes.back().key;
        mWishes.pop_back();
        mBeingBuilt.push_back(key);
        const auto content = mContent;
        const TileGrid grid = mGrid;
        const MapPoint origin = mOrigin;
        const std::uint64_t version = mVersion;
        lock.unlock();
        GroundTile tile = buildGroundTile(*content, grid, key, origin);
        lock.lock();
        mBeingBuilt.erase(std::find(mBeingBuilt.begin(), mBeingBuilt.end(), key));
        mReady.push_back({std::move(tile), version});
        lock.unlock();
        if (mWake)
            mWake();
    }
}

} // namespace parkwright
