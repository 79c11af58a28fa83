#include "gis/terrain/HeightField.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace parkwright {

namespace {

constexpr double NoHeight = std::numeric_limits<double>::quiet_NaN();

/// Node columns and rows of half the net, for filling holes from coarse to fine.
HeightGrid halved(const HeightGrid& fine)
{
    HeightGrid coarse;
    coarse.extent = fine.extent;
    coarse.columns = std::max(2, (fine.columns + 1) / 2);
    coarse.rows = std::max(2, (fine.rows + 1) / 2);
    coarse.heights.assign(size_t(coarse.columns) * size_t(coarse.rows), 0.0F);
    std::vector<int> counts(coarse.heights.size(), 0);
    for (int row = 0; row < fine.rows; ++row) {
        for (int column = 0; column < fine.columns; ++column) {
            const float height = fine.heights[size_t(row) * size_t(fine.columns) + size_t(column)];
            if (std::isnan(height))
                continue;
            const int r = std::min(row / 2, coarse.rows - 1);
            const int c = std::min(column / 2, coarse.columns - 1);
            const size_t at = size_t(r) * size_t(coarse.columns) + size_t(c);
            coarse.heights[at] += height;
            ++counts[at];
        }
    }
    for (size_t i = 0; i < counts.size(); ++i)
        coarse.heights[i] = counts[i] ? coarse.heights[i] / float(counts[i])
                                      : std::numeric_limits<float>::quiet_NaN();
    return coarse;
}

/// Puts a smooth guess into every unknown node; needs at least one known node.
void fillHoles(HeightGrid& grid)
{
    const bool complete = std::none_of(grid.heights.begin(), grid.heights.end(),
                                       [](float height) { return std::isnan(height); });
    if (complete)
        return;
    if (grid.columns <= 2 && grid.rows <= 2) {
        double sum = 0;
        int known = 0;
        for (const float height : grid.heights) {
            if (!std::isnan(height)) {
                sum += double(height);
                ++known;
            }
        }
        for (float& height : grid.heights) {
            if (std::isnan(height))
                height = known ? float(sum / known) : 0.0F;
        }
        return;
    }
    HeightGrid coarse = halved(grid);
    fillHoles(coarse);
    for (int row = 0; row < grid.rows; ++row) {
        for (int column = 0; column < grid.columns; ++column) {
            float& height = grid.heights[size_t(row) * size_t(grid.columns) + size_t(column)];
            if (!std::isnan(height))
                continue;
            const double u = double(column) / (grid.columns - 1);
            const double v = double(row) / (grid.rows - 1);
            height = float(coarse.at(coarse.extent.minX + u * coarse.extent.width(),
                                     coarse.extent.maxY - v * coarse.extent.height()));
        }
    }
}

bool knowsAnything(const HeightGrid& grid)
{
    return !grid.isEmpty() && std::any_of(grid.heights.begin(), grid.heights.end(),
                                          [](float height) { return std::isfinite(height); });
}

/// Calls `visit(point)` along the closed ring and in its middle.
template <typename Visit>
void walkRing(const Ring& ring, double step, Visit visit)
{
    MapPoint middle;
    for (size_t i = 0; i < ring.size(); ++i) {
        const MapPoint& a = ring[i];
        const MapPoint& b = ring[(i + 1) % ring.size()];
        middle.x += a.x / double(ring.size());
        middle.y += a.y / double(ring.size());
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        const int parts = std::clamp(int(std::ceil(length / std::max(step, 0.1))), 1, 1000);
        for (int part = 0; part < parts; ++part) {
            const double t = double(part) / parts;
            visit(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y));
        }
    }
    if (!ring.empty())
        visit(middle.x, middle.y);
}

/// Height at the edge, smoothed over about half the distance to it.
double edgeHeight(const std::vector<HeightGrid>& levels, double x, double y, double distance)
{
    const double wanted = std::log2(std::max(distance / 2 / levels.front().spacing(), 1.0));
    const double level = std::min(wanted, double(levels.size() - 1));
    const auto fine = size_t(level);
    const size_t coarse = std::min(fine + 1, levels.size() - 1);
    const double share = level - double(fine);
    return levels[fine].at(x, y) * (1 - share) + levels[coarse].at(x, y) * share;
}

} // namespace

double HeightGrid::spacing() const
{
    return isEmpty() ? 0 : std::max(extent.width() / (columns - 1), extent.height() / (rows - 1));
}

double HeightGrid::at(double x, double y) const
{
    if (isEmpty() || !(extent.width() > 0) || !(extent.height() > 0))
        return NoHeight;
    const double u = (x - extent.minX) / extent.width() * (columns - 1);
    const double v = (extent.maxY - y) / extent.height() * (rows - 1);
    constexpr double Slack = 1e-6; // rounding at the very edge must not open a gap
    if (!(u >= -Slack && v >= -Slack && u <= columns - 1 + Slack && v <= rows - 1 + Slack))
        return NoHeight;
    const int column = std::clamp(int(u), 0, columns - 2);
    const int row = std::clamp(int(v), 0, rows - 2);
    const double fu = std::clamp(u - column, 0.0, 1.0);
    const double fv = std::clamp(v - row, 0.0, 1.0);
    const size_t first = size_t(row) * size_t(columns) + size_t(column);
    const float corners[4] = {heights[first], heights[first + 1], heights[first + size_t(columns)],
                              heights[first + size_t(columns) + 1]};
    const double weights[4] = {(1 - fu) * (1 - fv), fu * (1 - fv), (1 - fu) * fv, fu * fv};
    double sum = 0;
    double weight = 0;
    double best = -1;
    bool nearestKnown = false;
    for (int i = 0; i < 4; ++i) {
        const bool known = !std::isnan(corners[i]);
        if (known) {
            sum += weights[i] * double(corners[i]);
            weight += weights[i];
        }
        if (weights[i] > best) {
            best = weights[i];
            nearestKnown = known;
        }
    }
    return nearestKnown && weight > 0 ? sum / weight : NoHeight;
}

struct HeightField::Data
{
    std::vector<HeightGrid> grids; ///< as they came
    /// The same without holes, then with half the nodes, a quarter …: what lies beyond the data
    /// repeats its edge, the coarser the farther away, or the edge would be drawn out in streaks.
    std::vector<std::vector<HeightGrid>> filled;
    MapExtent extent;
    double levelAway = 0;
    double lowest = 0;
};

HeightField HeightField::fromGrids(std::vector<HeightGrid> grids)
{
    std::erase_if(grids, [](const HeightGrid& grid) { return !knowsAnything(grid); });
    HeightField field;
    if (grids.empty())
        return field;
    auto data = std::make_shared<Data>();
    data->grids = std::move(grids);
    for (const HeightGrid& grid : data->grids) {
        data->extent.add(grid.extent);
        std::vector<HeightGrid> levels{grid};
        fillHoles(levels.front());
        while (levels.back().columns > 3 || levels.back().rows > 3)
            levels.push_back(halved(levels.back()));
        data->filled.push_back(std::move(levels));
    }
    // Far ground lies low, so that hills stand up from it rather than in a pit.
    std::vector<float> known;
    const HeightGrid& widest = *std::max_element(
        data->grids.begin(), data->grids.end(), [](const HeightGrid& a, const HeightGrid& b) {
            return a.extent.width() * a.extent.height() < b.extent.width() * b.extent.height();
        });
    std::copy_if(widest.heights.begin(), widest.heights.end(), std::back_inserter(known),
                 [](float height) { return !std::isnan(height); });
    const auto low = known.begin() + std::ptrdiff_t(known.size() / 10);
    std::nth_element(known.begin(), low, known.end());
    data->levelAway = double(*low);
    data->lowest = data->levelAway;
    for (const HeightGrid& grid : data->grids) {
        for (const float height : grid.heights) {
            if (double(height) < data->lowest) // false for unknown ones
                data->lowest = double(height);
        }
    }
    field.mData = std::move(data);
    return field;
}

HeightField HeightField::level(double height)
{
    HeightField field;
    field.mLevel = height;
    return field;
}

std::optional<double> HeightField::heightAt(const MapPoint& place) const
{
    if (mData) {
        for (const HeightGrid& grid : mData->grids) {
            const double height = grid.at(place.x, place.y);
            if (!std::isnan(height))
                return height;
        }
    }
    return std::nullopt;
}

double HeightField::surfaceAt(double x, double y) const
{
    if (!mData)
        return mLevel;
    for (const HeightGrid& grid : mData->grids) {
        const double height = grid.at(x, y);
        if (!std::isnan(height))
            return height;
    }
    // Beyond the data: the nearest filled edge, eased out over a distance that suits the data.
    double nearest = std::numeric_limits<double>::infinity();
    const std::vector<HeightGrid>* source = nullptr;
    double atX = x;
    double atY = y;
    for (const auto& levels : mData->filled) {
        const HeightGrid& grid = levels.front();
        const double cx = std::clamp(x, grid.extent.minX, grid.extent.maxX);
        const double cy = std::clamp(y, grid.extent.minY, grid.extent.maxY);
        const double distance = std::hypot(x - cx, y - cy);
        if (distance < nearest) {
            nearest = distance;
            source = &levels;
            atX = cx;
            atY = cy;
        }
    }
    const double edge = source ? edgeHeight(*source, atX, atY, nearest) : mData->levelAway;
    const double reach = std::max(2000.0, std::abs(edge - mData->levelAway) * 8);
    const double t = std::clamp(nearest / reach, 0.0, 1.0);
    const double ease = t * t * (3 - 2 * t);
    return edge + (mData->levelAway - edge) * ease;
}

double HeightField::lowestUnder(const Ring& ring, double step) const
{
    double lowest = std::numeric_limits<double>::infinity();
    walkRing(ring, step, [&](double x, double y) { lowest = std::min(lowest, surfaceAt(x, y)); });
    return std::isfinite(lowest) ? lowest : 0;
}

double HeightField::highestUnder(const Ring& ring, double step) const
{
    double highest = -std::numeric_limits<double>::infinity();
    walkRing(ring, step, [&](double x, double y) { highest = std::max(highest, surfaceAt(x, y)); });
    return std::isfinite(highest) ? highest : 0;
}

Line HeightField::drapedLine(const Line& line, double step, double above) const
{
    Line draped;
    draped.reserve(line.size());
    for (size_t i = 0; i < line.size(); ++i) {
        const MapPoint& b = line[i];
        if (i > 0) {
            const MapPoint& a = line[i - 1];
            const double length = std::hypot(b.x - a.x, b.y - a.y);
            const int parts = std::clamp(int(std::ceil(length / std::max(step, 0.1))), 1, 10000);
            for (int part = 1; part < parts; ++part) {
                const double t = double(part) / parts;
                const double x = a.x + t * (b.x - a.x);
                const double y = a.y + t * (b.y - a.y);
                draped.push_back({x, y, surfaceAt(x, y) + above});
            }
        }
        draped.push_back({b.x, b.y, surfaceAt(b.x, b.y) + above});
    }
    return draped;
}

double HeightField::levelAway() const
{
    return mData ? mData->levelAway : mLevel;
}

double HeightField::lowest() const
{
    return mData ? mData->lowest : mLevel;
}

const MapExtent& HeightField::extent() const
{
    static const MapExtent none;
    return mData ? mData->extent : none;
}

std::optional<double> HeightField::spacingIn(const MapExtent& area) const
{
    std::optional<double> finest;
    if (mData) {
        for (const HeightGrid& grid : mData->grids) {
            if (grid.extent.intersects(area) && (!finest || grid.spacing() < *finest))
                finest = grid.spacing();
        }
    }
    return finest;
}

} // namespace parkwright
