#include "app/imports/PreviewShapes.h"

#include "gis/model/Schema.h"

#include <algorithm>

namespace parkwright {

namespace {

constexpr size_t MostCorners = 60000; ///< of a set: what is painted in a few hundredths of a second

std::optional<Geometry> shapeOf(const TableDef& table, const Row& row)
{
    if (table.geometryField < 0)
        return std::nullopt;
    Value value = table.field(table.geometryField).get(row);
    auto* geometry = std::get_if<Geometry>(&value);
    if (!geometry || geometry->isNull())
        return std::nullopt;
    return std::move(*geometry);
}

/// Puts shapes into sets, every so many when there are too many of them.
class ShapeGatherer
{
public:
    explicit ShapeGatherer(PreviewShapes& shapes)
        : mShapes(shapes)
    {
    }

    void add(PreviewShapes::Set& set, const std::vector<Geometry>& geometries)
    {
        size_t corners = 0;
        for (const Geometry& each : geometries)
            corners += each.cornerCount();
        const size_t step = corners / MostCorners + 1;
        mShapes.isThinned = mShapes.isThinned || step > 1;
        for (size_t i = 0; i < geometries.size(); i += step)
            addOne(set, geometries[i]);
    }

private:
    QPointF at(const MapPoint& point) const
    {
        return {point.x - mShapes.origin.x, mShapes.origin.y - point.y};
    }
    QPolygonF along(const std::vector<MapPoint>& points) const
    {
        QPolygonF line;
        line.reserve(qsizetype(points.size()));
        for (const MapPoint& point : points)
            line << at(point);
        return line;
    }
    void addRing(PreviewShapes::Set& set, const Ring& ring) const
    {
        set.areas.addPolygon(along(ring));
        set.areas.closeSubpath();
    }
    void addOne(PreviewShapes::Set& set, const Geometry& geometry) const
    {
        set.corners += geometry.cornerCount();
        for (const MapPoint& point : geometry.points())
            set.points << at(point);
        for (const Line& line : geometry.lines())
            set.lines.addPolygon(along(line));
        for (const Polygon& polygon : geometry.polygons()) {
            addRing(set, polygon.outer);
            for (const Ring& hole : polygon.holes)
                addRing(set, hole);
        }
    }

    PreviewShapes& mShapes;
};

QRectF rectOf(const MapExtent& extent, const MapPoint& origin)
{
    if (extent.isEmpty())
        return {};
    return {extent.minX - origin.x, origin.y - extent.maxY, extent.width(), extent.height()};
}

std::vector<Geometry> shapesAround(const PlanState& state, const MapExtent& place)
{
    const double around = std::max({place.width(), place.height(), 200.0});
    const MapExtent wide = place.grownBy(around);
    std::vector<Geometry> shapes;
    for (const TableId id : {TableId::Parks, TableId::Parcels, TableId::Buildings}) {
        const TableDef& table = tableDef(id);
        state.table(id).forEachRow([&](const Row& row) {
            const auto shape = shapeOf(table, row);
            if (shape && (place.isEmpty() || wide.intersects(shape->extent())))
                shapes.push_back(*shape);
        });
    }
    return shapes;
}

} // namespace

PreviewShapes previewShapes(const PlanState& before, const Edit& edit, const PlanState& after,
                            const MapExtent& extent, const JobContext& job)
{
    std::vector<Geometry> added;
    std::vector<Geometry> changed;
    MapExtent place = extent;
    for (const RowDelta& delta : edit.rows) {
        if (delta.table == TableId::Layers || delta.kind == RowDelta::Kind::Remove)
            continue;
        const TableDef& table = tableDef(delta.table);
        const bool isNew = delta.kind == RowDelta::Kind::Insert;
        const Row* row = isNew ? delta.content.get() : after.table(delta.table).row(delta.row);
        const auto shape = row ? shapeOf(table, *row) : std::nullopt;
        if (!shape)
            continue;
        place.add(shape->extent());
        (isNew ? added : changed).push_back(*shape);
        if (job.isCancelled())
            return {};
    }
    PreviewShapes shapes;
    shapes.origin = place.isEmpty() ? MapPoint() : place.center();
    shapes.bounds = rectOf(place, shapes.origin);
    shapes.frame = rectOf(extent, shapes.origin);
    ShapeGatherer gather(shapes);
    gather.add(shapes.there, shapesAround(before, place));
    gather.add(shapes.added, added);
    gather.add(shapes.changed, changed);
    return shapes;
}

} // namespace parkwright
