#include "scene/context/GroundPaint.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr double LeastPixels = 1.5; // thinner lines break up into dots

/// From map to pixels, rows from the north.
struct PixelFrame
{
    MapExtent area;
    double scale; ///< pixels of a metre
    int size;

    QPointF at(const MapPoint& point) const
    {
        return {(point.x - area.minX) * scale, (area.maxY - point.y) * scale};
    }
};

constexpr double Limit = 8000; // pixels: the rasteriser works in fixed point, beyond it is clipped

bool reachesFar(const QPolygonF& points)
{
    return std::any_of(points.begin(), points.end(), [](const QPointF& point) {
        return std::abs(point.x()) > Limit || std::abs(point.y()) > Limit;
    });
}

/// The part of a ring on one side of a line along an axis (Sutherland and Hodgman).
QPolygonF keptSide(const QPolygonF& ring, bool alongX, double limit, double sign)
{
    QPolygonF kept;
    const auto depth = [&](const QPointF& point) {
        return sign * (limit - (alongX ? point.x() : point.y()));
    };
    for (int i = 0; i < ring.size(); ++i) {
        const QPointF& a = ring[i];
        const QPointF& b = ring[(i + 1) % ring.size()];
        const double da = depth(a);
        const double db = depth(b);
        if (da >= 0)
            kept.push_back(a);
        if ((da >= 0) != (db >= 0))
            kept.push_back(a + (b - a) * (da / (da - db)));
    }
    return kept;
}

QPolygonF clippedRing(QPolygonF ring)
{
    if (!reachesFar(ring))
        return ring;
    for (const bool alongX : {true, false}) {
        for (const double sign : {1.0, -1.0})
            ring = keptSide(ring, alongX, sign * Limit, sign);
    }
    return ring;
}

/// A stretch of a line that lies near, and how many pixels of the line come before it.
struct PaintStretch
{
    QPolygonF points;
    double before = 0;
};

std::vector<PaintStretch> clippedLine(const QPolygonF& line)
{
    if (!reachesFar(line))
        return {{line, 0}};
    std::vector<PaintStretch> stretches;
    double walked = 0;
    bool open = false;
    for (int i = 0; i + 1 < line.size(); ++i) {
        const QPointF a = line[i];
        const QPointF d = line[i + 1] - a;
        const double length = std::hypot(d.x(), d.y());
        double from = 0;
        double to = 1;
        const auto cut = [&](double start, double direction) {
            if (std::abs(direction) < 1e-12) {
                if (std::abs(start) > Limit)
                    to = -1;
                return;
            }
            const double t0 = (-Limit - start) / direction;
            const double t1 = (Limit - start) / direction;
            from = std::max(from, std::min(t0, t1));
            to = std::min(to, std::max(t0, t1));
        };
        cut(a.x(), d.x());
        cut(a.y(), d.y());
        if (from <= to) {
            if (!open || from > 0) {
                stretches.push_back({{}, walked + from * length});
                stretches.back().points.push_back(a + d * from);
            }
            stretches.back().points.push_back(a + d * to);
            open = to >= 1;
        } else {
            open = false;
        }
        walked += length;
    }
    return stretches;
}

QPolygonF toPixels(const std::vector<MapPoint>& points, const PixelFrame& frame)
{
    QPolygonF polygon;
    polygon.reserve(int(points.size()));
    for (const MapPoint& point : points) {
        const QPointF at = frame.at(point);
        // Corners within half a pixel say nothing; big layers have many.
        if (!polygon.isEmpty() && (at - polygon.back()).manhattanLength() < 0.4)
            continue;
        polygon.push_back(at);
    }
    return polygon;
}

QPainterPath pathOf(const Polygon& polygon, const PixelFrame& frame)
{
    QPainterPath path;
    const auto add = [&](const Ring& ring) {
        const QPolygonF corners = clippedRing(toPixels(ring, frame));
        if (corners.size() < 3)
            return;
        path.addPolygon(corners);
        path.closeSubpath();
    };
    add(polygon.outer);
    for (const Ring& hole : polygon.holes)
        add(hole);
    path.setFillRule(Qt::OddEvenFill);
    return path;
}

QPen penOf(const QColor& colour, double metres, const PixelFrame& frame)
{
    QColor shown = colour;
    double width = metres * frame.scale;
    if (width < LeastPixels) { // thinner than that: fainter instead
        shown.setAlphaF(float(shown.alphaF() * std::max(0.25, width / LeastPixels)));
        width = LeastPixels;
    }
    return {shown, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void paintAreas(QPainter& painter, const PaintShape& shape, const PaintStyle& style,
                const PixelFrame& frame)
{
    const MapExtent& extent = shape.geometry.extent();
    if (std::max(extent.width(), extent.height()) * frame.scale < 0.7)
        return;
    for (const Polygon& polygon : shape.geometry.polygons()) {
        const QPainterPath path = pathOf(polygon, frame);
        if (style.fill.alpha() > 0)
            painter.fillPath(path, style.fill);
        if (style.line.alpha() > 0)
            painter.strokePath(path, penOf(style.line, style.lineWidth, frame));
    }
}

enum class LinePart { Edge, Body, Middle };

void paintLines(QPainter& painter, const PaintShape& shape, const PaintStyle& style,
                const PixelFrame& frame, LinePart part)
{
    const double width = shape.width > 0 ? shape.width : style.lineWidth;
    QPen pen;
    if (part == LinePart::Edge) {
        if (style.edge.alpha() == 0 || style.edgeWidth * frame.scale < 0.3)
            return;
        pen = penOf(style.edge, width + 2 * style.edgeWidth, frame);
    } else if (part == LinePart::Body) {
        if (style.line.alpha() == 0)
            return;
        pen = penOf(style.line, width, frame);
        if (style.dash > 0) {
            const double dash = std::max(style.dash * frame.scale / pen.widthF(), 1.0);
            pen.setDashPattern({dash, dash});
            pen.setCapStyle(Qt::FlatCap);
        }
    } else {
        if (style.middle.alpha() == 0 || width < 6.5 || frame.scale * 0.18 < 0.35)
            return;
        pen = penOf(style.middle, 0.18, frame);
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({4 * frame.scale / pen.widthF(), 6 * frame.scale / pen.widthF()});
    }
    for (const Line& line : shape.geometry.lines()) {
        const QPolygonF points = toPixels(line, frame);
        if (points.size() < 2)
            continue;
        for (const PaintStretch& stretch : clippedLine(points)) {
            QPainterPath path;
            path.addPolygon(stretch.points);
            pen.setDashOffset(stretch.before / pen.widthF());
            painter.strokePath(path, pen);
        }
    }
}

void paintPoints(QPainter& painter, const PaintShape& shape, const PaintStyle& style,
                 const PixelFrame& frame)
{
    if (style.point.alpha() == 0 || style.pointSize <= 0)
        return;
    const double radius = std::max(style.pointSize * frame.scale, 3.0) / 2;
    painter.setPen(QPen(QColor(255, 255, 255, style.point.alpha()), radius * 0.35));
    painter.setBrush(style.point);
    for (const MapPoint& point : shape.geometry.points())
        painter.drawEllipse(frame.at(point), radius, radius);
    painter.setBrush(Qt::NoBrush);
}

} // namespace

std::shared_ptr<const ExtentIndex> paintIndex(const PaintLayer& layer)
{
    std::vector<MapExtent> extents;
    extents.reserve(layer.shapes.size());
    for (const PaintShape& shape : layer.shapes) {
        double reach = 0;
        if (shape.style >= 0 && size_t(shape.style) < layer.styles.size()) {
            const PaintStyle& style = layer.styles[size_t(shape.style)];
            reach = std::max(shape.width > 0 ? shape.width : style.lineWidth, style.pointSize) / 2 +
                    style.edgeWidth;
        }
        extents.push_back(shape.geometry.extent().grownBy(reach));
    }
    return std::make_shared<const ExtentIndex>(std::move(extents));
}

GroundPaint::GroundPaint(std::vector<PaintEntry> entries)
{
    for (PaintEntry& entry : entries) {
        if (!entry.layer || entry.opacity <= 0.004)
            continue;
        if (!entry.index)
            entry.index = paintIndex(*entry.layer);
        mExtent.add(entry.index->extent());
        mEntries.push_back(std::move(entry));
    }
}

bool GroundPaint::touches(const MapExtent& area) const
{
    return std::any_of(mEntries.begin(), mEntries.end(),
                       [&area](const PaintEntry& entry) { return entry.index->touchesAny(area); });
}

QImage GroundPaint::paint(const MapExtent& area, int size) const
{
    const PixelFrame frame{area, size / area.width(), size};
    QImage image;
    QPainter painter;
    std::vector<std::vector<std::uint32_t>> touching;
    for (const PaintEntry& entry : mEntries)
        touching.push_back(entry.index->touching(area.grownBy(LeastPixels / frame.scale)));
    const auto each = [&](GeometryKind kind, auto paintOne) {
        for (size_t i = 0; i < mEntries.size(); ++i) {
            const PaintLayer& layer = *mEntries[i].layer;
            for (const std::uint32_t index : touching[i]) {
                const PaintShape& shape = layer.shapes[index];
                if (shape.geometry.kind() != kind || shape.style < 0 ||
                    size_t(shape.style) >= layer.styles.size())
                    continue;
                if (image.isNull()) {
                    image = QImage(size, size, QImage::Format_ARGB32_Premultiplied);
                    image.fill(Qt::transparent);
                    painter.begin(&image);
                    painter.setRenderHint(QPainter::Antialiasing);
                }
                painter.setOpacity(mEntries[i].opacity);
                paintOne(shape, layer.styles[size_t(shape.style)]);
            }
        }
    };
    each(GeometryKind::Polygons, [&](const PaintShape& shape, const PaintStyle& style) {
        paintAreas(painter, shape, style, frame);
    });
    // All kerbs before all carriageways, so that crossings stay open.
    for (const LinePart part : {LinePart::Edge, LinePart::Body, LinePart::Middle})
        each(GeometryKind::Lines, [&](const PaintShape& shape, const PaintStyle& style) {
            paintLines(painter, shape, style, frame, part);
        });
    each(GeometryKind::Points, [&](const PaintShape& shape, const PaintStyle& style) {
        paintPoints(painter, shape, style, frame);
    });
    if (painter.isActive())
        painter.end();
    return image;
}

} // namespace parkwright
