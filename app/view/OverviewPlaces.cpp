#include "app/view/OverviewPlaces.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace parkwright {

namespace {

constexpr int Cells = 24; ///< of the grid by which places are told apart, each way
constexpr size_t CellCount = size_t(Cells) * size_t(Cells);
constexpr double MuchSmaller = 1 / 8.0; ///< of the whole: a place that is worth a map of its own
constexpr double SeenOfPlace = 3;       ///< times its size; then all of the plan is shown
constexpr double SeenOfPlaceBack = 2;   ///< … and the place again
constexpr double LeastFrame = 50;       ///< metres
constexpr double FrameMargin = 0.12;    ///< of the map, each side

double diagonalOf(const MapExtent& extent)
{
    return std::hypot(extent.width(), extent.height());
}

std::vector<MapExtent> extentsOf(const PlanState& plan, const JobContext& job)
{
    std::vector<MapExtent> extents;
    const auto take = [&extents](const Geometry& geometry) {
        if (!geometry.isNull())
            extents.push_back(geometry.extent());
    };
    for (const Park& park : plan.table<Park>())
        take(park.boundary);
    for (const Parcel& parcel : plan.table<Parcel>())
        take(parcel.geometry);
    if (job.isCancelled())
        return {};
    for (const Building& building : plan.table<Building>())
        take(building.footprint);
    return extents;
}

/// Squares over the whole plan; those that touch and hold something are one place.
class PlaceGrid
{
public:
    explicit PlaceGrid(const MapExtent& whole)
        : mWhole(whole)
        , mSize(std::max({whole.width(), whole.height(), 1.0}) / Cells)
    {
    }

    void add(const MapExtent& extent)
    {
        for (int y = row(extent.minY); y <= row(extent.maxY); ++y)
            for (int x = column(extent.minX); x <= column(extent.maxX); ++x)
                mParts[at(y, x)] = Unknown;
    }
    /// @returns how many places there are
    int number()
    {
        int count = 0;
        for (int i = 0; i < Cells * Cells; ++i) {
            if (mParts[size_t(i)] == Unknown)
                spread(i, count++);
        }
        return count;
    }
    int placeOf(const MapExtent& extent) const
    {
        return mParts[at(row(extent.minY), column(extent.minX))];
    }

private:
    static constexpr int Empty = -1;
    static constexpr int Unknown = -2;

    static size_t at(int row, int column) { return size_t(row) * size_t(Cells) + size_t(column); }
    int column(double x) const { return cell(x - mWhole.minX); }
    int row(double y) const { return cell(y - mWhole.minY); }
    int cell(double metres) const { return std::clamp(int(metres / mSize), 0, Cells - 1); }
    void spread(int start, int place)
    {
        std::vector<int> open{start};
        mParts[size_t(start)] = place;
        while (!open.empty()) {
            const int from = open.back();
            open.pop_back();
            for (int y = std::max(0, from / Cells - 1); y <= std::min(Cells - 1, from / Cells + 1);
                 ++y)
                for (int x = std::max(0, from % Cells - 1);
                     x <= std::min(Cells - 1, from % Cells + 1); ++x) {
                    int& part = mParts[at(y, x)];
                    if (part != Unknown)
                        continue;
                    part = place;
                    open.push_back(y * Cells + x);
                }
        }
    }
    static std::array<int, CellCount> allEmpty()
    {
        std::array<int, CellCount> parts{};
        parts.fill(Empty);
        return parts;
    }

    MapExtent mWhole;
    double mSize; ///< metres
    std::array<int, CellCount> mParts = allEmpty();
};

double distanceTo(const MapExtent& extent, const MapPoint& point)
{
    const double dx = std::max({extent.minX - point.x, point.x - extent.maxX, 0.0});
    const double dy = std::max({extent.minY - point.y, point.y - extent.maxY, 0.0});
    return std::hypot(dx, dy);
}

} // namespace

OverviewPlaces overviewPlaces(const PlanState& plan, const JobContext& job)
{
    OverviewPlaces found;
    const std::vector<MapExtent> extents = extentsOf(plan, job);
    for (const MapExtent& each : extents)
        found.whole.add(each);
    if (found.whole.isEmpty())
        return found;
    PlaceGrid grid(found.whole);
    for (const MapExtent& each : extents)
        grid.add(each);
    found.places.resize(size_t(grid.number()));
    for (const MapExtent& each : extents)
        found.places[size_t(grid.placeOf(each))].extent.add(each);
    for (const Park& park : plan.table<Park>()) {
        if (park.boundary.isNull())
            continue;
        OverviewPlace& place = found.places[size_t(grid.placeOf(park.boundary.extent()))];
        if (!place.park.isNull())
            continue;
        place.park = park.uid;
        place.name = plan.labelOf({TableId::Parks, park.uid});
    }
    return found;
}

MapExtent overviewFrame(const OverviewPlaces& places, const MapPoint& target, double seen,
                        const MapExtent& now)
{
    if (places.places.size() < 2)
        return places.whole;
    const auto nearest =
        std::ranges::min_element(places.places, {}, [&target](const OverviewPlace& place) {
            return distanceTo(place.extent, target);
        });
    const double size = std::max(diagonalOf(nearest->extent), LeastFrame);
    const double limit = now == places.whole ? SeenOfPlaceBack : SeenOfPlace;
    const bool isSmall = size < diagonalOf(places.whole) * MuchSmaller;
    const bool isNear = distanceTo(nearest->extent, target) < size;
    return isSmall && isNear && seen < size * limit ? nearest->extent : places.whole;
}

QTransform overviewFit(const MapExtent& frame, const QSizeF& size)
{
    const double inside = 1 - 2 * FrameMargin;
    const double scale = std::min(size.width() * inside / std::max(frame.width(), LeastFrame),
                                  size.height() * inside / std::max(frame.height(), LeastFrame));
    const MapPoint middle = frame.center();
    QTransform fit;
    fit.translate(size.width() / 2, size.height() / 2);
    fit.scale(scale, -scale);
    fit.translate(-middle.x, -middle.y);
    return fit;
}

} // namespace parkwright
