#include "scene/parcels/ParcelRaster.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace parkwright {

namespace {

constexpr std::uint32_t SlotMask = 0x007fffffu;
constexpr std::uint32_t Beyond = 0x00800000u; // only the border reaches here

/// From map to texel coordinates: 0,0 is the south-west corner of the first texel.
struct TexelFrame
{
    double minX, minY, scaleX, scaleY;
    int size;

    double x(const MapPoint& point) const { return (point.x - minX) * scaleX; }
    double y(const MapPoint& point) const { return (point.y - minY) * scaleY; }
};

struct Crossing
{
    int row;
    double x;
};

void collectCrossings(const Ring& ring, const TexelFrame& frame, std::vector<Crossing>& crossings)
{
    for (size_t i = 0; i < ring.size(); ++i) {
        const MapPoint& from = ring[i];
        const MapPoint& to = ring[(i + 1) % ring.size()];
        double x0 = frame.x(from);
        double y0 = frame.y(from);
        double x1 = frame.x(to);
        double y1 = frame.y(to);
        if (y0 > y1) { // one direction for both neighbours of an edge: no gap, no overlap
            std::swap(x0, x1);
            std::swap(y0, y1);
        }
        if (!(y1 > 0) || !(y0 < frame.size) || !(y1 > y0))
            continue;
        // Rows whose middle lies in [y0, y1).
        const int first = std::max(0, int(std::ceil(std::max(y0, -1.0) - 0.5)));
        const int last =
            std::min(frame.size - 1, int(std::ceil(std::min(y1, frame.size + 1.0) - 0.5)) - 1);
        const double slope = (x1 - x0) / (y1 - y0);
        for (int row = first; row <= last; ++row)
            crossings.push_back({row, x0 + (row + 0.5 - y0) * slope});
    }
}

void fillPolygon(const Polygon& polygon, const TexelFrame& frame, std::uint32_t value,
                 std::vector<Crossing>& crossings, std::vector<std::uint32_t>& texels)
{
    crossings.clear();
    collectCrossings(polygon.outer, frame, crossings);
    for (const Ring& hole : polygon.holes)
        collectCrossings(hole, frame, crossings);
    std::sort(crossings.begin(), crossings.end(), [](const Crossing& a, const Crossing& b) {
        return a.row != b.row ? a.row < b.row : a.x < b.x;
    });
    for (size_t i = 0; i + 1 < crossings.size(); i += 2) {
        if (crossings[i].row != crossings[i + 1].row) { // an odd one out: numerically touching
            --i;
            continue;
        }
        const double limit = frame.size;
        const int first = int(std::ceil(std::clamp(crossings[i].x, 0.0, limit) - 0.5));
        const int last = int(std::ceil(std::clamp(crossings[i + 1].x, 0.0, limit) - 0.5)) - 1;
        const size_t row = size_t(crossings[i].row) * size_t(frame.size);
        for (int column = std::max(0, first); column <= last; ++column)
            texels[row + size_t(column)] = value;
    }
}

/// Cuts the segment to the square grown by `margin`. @returns false when nothing is left
bool clipSegment(double& x0, double& y0, double& x1, double& y1, double low, double high)
{
    double t0 = 0;
    double t1 = 1;
    const double dx = x1 - x0;
    const double dy = y1 - y0;
    const std::array<double, 4> p{-dx, dx, -dy, dy};
    const std::array<double, 4> q{x0 - low, high - x0, y0 - low, high - y0};
    for (size_t i = 0; i < 4; ++i) {
        if (p[i] == 0) {
            if (q[i] < 0)
                return false;
            continue;
        }
        const double t = q[i] / p[i];
        if (p[i] < 0)
            t0 = std::max(t0, t);
        else
            t1 = std::min(t1, t);
    }
    if (!(t0 <= t1))
        return false;
    x1 = x0 + t1 * dx;
    y1 = y0 + t1 * dy;
    x0 = x0 + t0 * dx;
    y0 = y0 + t0 * dy;
    return true;
}

void drawSegment(double x0, double y0, double x1, double y1, double halfWidth, int size,
                 std::uint32_t slotPlusOne, std::vector<std::uint32_t>& texels)
{
    const double reach = halfWidth + 1;
    if (!clipSegment(x0, y0, x1, y1, -reach, size + reach))
        return;
    const double dx = x1 - x0;
    const double dy = y1 - y0;
    const double squared = dx * dx + dy * dy;
    const bool steep = std::abs(dy) > std::abs(dx);
    // Walk along the main direction and look only at the texels beside the line.
    const double start = steep ? std::min(y0, y1) : std::min(x0, x1);
    const double end = steep ? std::max(y0, y1) : std::max(x0, x1);
    const double slope = steep ? (dy == 0 ? 0 : dx / dy) : (dx == 0 ? 0 : dy / dx);
    const double across = reach * std::sqrt(1 + slope * slope);
    const int first = std::max(0, int(std::floor(start - reach)));
    const int last = std::min(size - 1, int(std::ceil(end + reach)));
    for (int i = first; i <= last; ++i) {
        const double along = i + 0.5;
        const double center = steep ? x0 + (along - y0) * slope : y0 + (along - x0) * slope;
        const int low = std::max(0, int(std::floor(center - across)));
        const int high = std::min(size - 1, int(std::ceil(center + across)));
        for (int j = low; j <= high; ++j) {
            const double px = steep ? j + 0.5 : along;
            const double py = steep ? along : j + 0.5;
            const double t = squared > 0
                                 ? std::clamp(((px - x0) * dx + (py - y0) * dy) / squared, 0.0, 1.0)
                                 : 0.0;
            const double distance = std::hypot(px - x0 - t * dx, py - y0 - t * dy);
            const double cover = std::clamp(halfWidth + 0.5 - distance, 0.0, 1.0);
            const auto alpha = std::uint32_t(std::lround(cover * 255));
            std::uint32_t& texel = texels[(steep ? size_t(i) * size_t(size) + size_t(j)
                                                 : size_t(j) * size_t(size) + size_t(i))];
            if (alpha <= texel >> 24)
                continue;
            if ((texel & SlotMask) == 0 || (texel & Beyond) != 0)
                texel = slotPlusOne | Beyond;
            texel = (texel & 0x00ffffffu) | alpha << 24;
        }
    }
}

void drawRing(const Ring& ring, const TexelFrame& frame, double halfWidth,
              std::uint32_t slotPlusOne, std::vector<std::uint32_t>& texels)
{
    for (size_t i = 0; i < ring.size(); ++i) {
        const MapPoint& a = ring[i];
        const MapPoint& b = ring[(i + 1) % ring.size()];
        drawSegment(frame.x(a), frame.y(a), frame.x(b), frame.y(b), halfWidth, frame.size,
                    slotPlusOne, texels);
    }
}

} // namespace

ParcelShapes::ParcelShapes(std::vector<ParcelShape> shapes)
    : mShapes(std::move(shapes))
{
    std::erase_if(mShapes, [](const ParcelShape& shape) {
        return shape.area.kind() != GeometryKind::Polygons || shape.slot >= SlotMask;
    });
    std::vector<MapExtent> extents;
    extents.reserve(mShapes.size());
    for (const ParcelShape& shape : mShapes)
        extents.push_back(shape.area.extent());
    mIndex = ExtentIndex(std::move(extents));
}

std::uint32_t ParcelRaster::slotPlusOne(int column, int row) const
{
    if (texels.empty())
        return 0;
    const std::uint32_t texel = texels[size_t(row) * size_t(size) + size_t(column)];
    return (texel & Beyond) != 0 ? 0 : texel & SlotMask;
}

std::uint32_t ParcelRaster::border(int column, int row) const
{
    return texels.empty() ? 0 : texels[size_t(row) * size_t(size) + size_t(column)] >> 24;
}

ParcelRaster rasterParcels(const ParcelShapes& shapes, const MapExtent& area, int size,
                           double lineMetres)
{
    ParcelRaster raster;
    raster.size = size;
    if (size < 1 || area.isEmpty() || !shapes.extent().intersects(area))
        return raster;
    const TexelFrame frame{area.minX, area.minY, size / area.width(), size / area.height(), size};
    std::vector<const ParcelShape*> touching;
    for (const std::uint32_t i : shapes.index().touching(area))
        touching.push_back(&shapes.shapes()[i]);
    if (touching.empty())
        return raster;
    raster.texels.assign(size_t(size) * size_t(size), 0);
    std::vector<Crossing> crossings;
    for (const ParcelShape* shape : touching) {
        for (const Polygon& polygon : shape->area.polygons())
            fillPolygon(polygon, frame, shape->slot + 1, crossings, raster.texels);
    }
    const double halfWidth = std::max(lineMetres * frame.scaleX, 1.5) / 2;
    for (const ParcelShape* shape : touching) {
        // Lines of parcels as small as the lines would leave nothing of their colour.
        const MapExtent& extent = shape->area.extent();
        if (std::min(extent.width(), extent.height()) * frame.scaleX < 6)
            continue;
        for (const Polygon& polygon : shape->area.polygons()) {
            drawRing(polygon.outer, frame, halfWidth, shape->slot + 1, raster.texels);
            for (const Ring& hole : polygon.holes)
                drawRing(hole, frame, halfWidth, shape->slot + 1, raster.texels);
        }
    }
    return raster;
}

} // namespace parkwright
