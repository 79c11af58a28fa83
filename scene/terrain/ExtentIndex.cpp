#include "scene/terrain/ExtentIndex.h"

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr int CellsOfABigOne = 64;

int cellOf(double value, double low, double length, int count)
{
    return length > 0 ? std::clamp(int((value - low) / length * count), 0, count - 1) : 0;
}

} // namespace

ExtentIndex::ExtentIndex(std::vector<MapExtent> extents)
    : mExtents(std::move(extents))
{
    for (const MapExtent& extent : mExtents)
        mExtent.add(extent);
    if (mExtent.isEmpty())
        return;
    const int side = std::clamp(int(std::sqrt(double(mExtents.size()))), 1, 256);
    mColumns = side;
    mRows = side;
    mCells.resize(size_t(side) * size_t(side));
    for (std::uint32_t i = 0; i < mExtents.size(); ++i) {
        const MapExtent& extent = mExtents[i];
        if (extent.isEmpty())
            continue;
        const int c0 = cellOf(extent.minX, mExtent.minX, mExtent.width(), mColumns);
        const int c1 = cellOf(extent.maxX, mExtent.minX, mExtent.width(), mColumns);
        const int r0 = cellOf(extent.minY, mExtent.minY, mExtent.height(), mRows);
        const int r1 = cellOf(extent.maxY, mExtent.minY, mExtent.height(), mRows);
        if ((c1 - c0 + 1) * (r1 - r0 + 1) > CellsOfABigOne) {
            mBig.push_back(i);
            continue;
        }
        for (int row = r0; row <= r1; ++row) {
            for (int column = c0; column <= c1; ++column)
                mCells[size_t(row) * size_t(mColumns) + size_t(column)].push_back(i);
        }
    }
}

/// Stops and answers true as soon as `visit` does.
template <typename Visit>
bool ExtentIndex::visitCells(const MapExtent& area, Visit visit) const
{
    if (mCells.empty() || !mExtent.intersects(area))
        return false;
    for (const std::uint32_t i : mBig) {
        if (mExtents[i].intersects(area) && visit(i))
            return true;
    }
    const int c0 = cellOf(area.minX, mExtent.minX, mExtent.width(), mColumns);
    const int c1 = cellOf(area.maxX, mExtent.minX, mExtent.width(), mColumns);
    const int r0 = cellOf(area.minY, mExtent.minY, mExtent.height(), mRows);
    const int r1 = cellOf(area.maxY, mExtent.minY, mExtent.height(), mRows);
    for (int row = r0; row <= r1; ++row) {
        for (int column = c0; column <= c1; ++column) {
            for (const std::uint32_t i : mCells[size_t(row) * size_t(mColumns) + size_t(column)]) {
                if (mExtents[i].intersects(area) && visit(i))
                    return true;
            }
        }
    }
    return false;
}

std::vector<std::uint32_t> ExtentIndex::touching(const MapExtent& area) const
{
    std::vector<std::uint32_t> found;
    visitCells(area, [&found](std::uint32_t i) {
        found.push_back(i);
        return false;
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

bool ExtentIndex::touchesAny(const MapExtent& area) const
{
    return visitCells(area, [](std::uint32_t) { return true; });
}

} // namespace parkwright
