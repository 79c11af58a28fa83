#include "gis/sources/CityJsonGeometry.h"

#include "gis/sources/Shell.h"

#include <algorithm>
#include <array>
#include <set>

namespace parkwright {

namespace {

/// Corners, lines and faces as they gather.
struct Gathered
{
    std::vector<MapPoint> points;
    std::vector<Line> lines;
    std::vector<Polygon> faces;
    std::vector<SurfaceKind> surfaces;
};

/// Row by row, as CityJSON has it; moves template vertices to their place.
using Matrix = std::array<double, 16>;

class Gatherer
{
public:
    Gatherer(const std::vector<MapPoint>& vertices, Gathered& out)
        : mVertices(vertices)
        , mOut(out)
    {
    }

    void setPlacement(const Matrix& matrix, const MapPoint& origin)
    {
        mMatrix = matrix;
        mOrigin = origin;
    }

    void add(const Json& geometry)
    {
        const std::string type = geometry["type"].get<std::string>();
        const Json& boundaries = geometry["boundaries"];
        const Json none;
        const auto semantics = geometry.find("semantics");
        const bool hasSemantics = semantics != geometry.end() && semantics->is_object();
        mKinds = hasSemantics ? kindsOf((*semantics)["surfaces"]) : std::vector<SurfaceKind>();
        const Json& values = hasSemantics ? (*semantics)["values"] : none;
        if (type == "MultiPoint") {
            for (const Json& index : boundaries)
                addCorner(index, mOut.points);
        } else if (type == "MultiLineString") {
            for (const Json& line : boundaries) {
                Line corners = cornersOf(line);
                if (corners.size() > 1)
                    mOut.lines.push_back(std::move(corners));
            }
        } else if (type == "MultiSurface" || type == "CompositeSurface") {
            addFaces(boundaries, values);
        } else if (type == "Solid") {
            addOuterShell(boundaries, values);
        } else {
            for (size_t i = 0; i < boundaries.size(); ++i)
                addOuterShell(boundaries[i], at(values, i));
        }
    }

private:
    static const Json& at(const Json& values, size_t index)
    {
        static const Json none;
        return values.is_array() && index < values.size() ? values[index] : none;
    }

    static std::vector<SurfaceKind> kindsOf(const Json& surfaces)
    {
        std::vector<SurfaceKind> kinds;
        for (const Json& surface : surfaces) {
            const std::string type = surface["type"].get<std::string>();
            if (type == "GroundSurface")
                kinds.push_back(SurfaceKind::Ground);
            else if (type == "RoofSurface" || type == "OuterFloorSurface")
                kinds.push_back(SurfaceKind::Roof);
            else if (type == "WallSurface" || type == "Window" || type == "Door")
                kinds.push_back(SurfaceKind::Wall);
            else
                kinds.push_back(SurfaceKind::Other);
        }
        return kinds;
    }

    void addCorner(const Json& index, std::vector<MapPoint>& to) const
    {
        const auto where = index.get<qint64>();
        if (where < 0 || size_t(where) >= mVertices.size())
            return;
        MapPoint point = mVertices[size_t(where)];
        if (mMatrix) {
            const Matrix& m = *mMatrix;
            const MapPoint p = point;
            point = {m[0] * p.x + m[1] * p.y + m[2] * p.z + m[3] + mOrigin.x,
                     m[4] * p.x + m[5] * p.y + m[6] * p.z + m[7] + mOrigin.y,
                     m[8] * p.x + m[9] * p.y + m[10] * p.z + m[11] + mOrigin.z};
        }
        to.push_back(point);
    }

    std::vector<MapPoint> cornersOf(const Json& indices) const
    {
        std::vector<MapPoint> corners;
        corners.reserve(indices.size());
        for (const Json& index : indices)
            addCorner(index, corners);
        return corners;
    }

    Ring ringOf(const Json& indices) const
    {
        Ring ring = cornersOf(indices);
        ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
        while (ring.size() > 1 && ring.front() == ring.back())
            ring.pop_back();
        return ring;
    }

    void addFaces(const Json& surfaces, const Json& values)
    {
        for (size_t i = 0; i < surfaces.size(); ++i) {
            Polygon face;
            for (size_t r = 0; r < surfaces[i].size(); ++r) {
                Ring ring = ringOf(surfaces[i][r]);
                if (r == 0)
                    face.outer = std::move(ring);
                else if (ring.size() >= 3)
                    face.holes.push_back(std::move(ring));
            }
            if (face.outer.size() < 3)
                continue;
            mOut.faces.push_back(std::move(face));
            const Json& value = at(values, i);
            const bool isKnown =
                value.is_number_integer() && size_t(value.get<qint64>()) < mKinds.size();
            mOut.surfaces.push_back(isKnown ? mKinds[size_t(value.get<qint64>())]
                                            : SurfaceKind::Unknown);
        }
    }

    void addOuterShell(const Json& shells, const Json& values)
    {
        if (shells.is_array() && !shells.empty())
            addFaces(shells[0], at(values, 0));
    }

    const std::vector<MapPoint>& mVertices;
    Gathered& mOut;
    std::vector<SurfaceKind> mKinds;
    std::optional<Matrix> mMatrix;
    MapPoint mOrigin;
};

/// "2.2" is 2.2; a template instance without a level counts as the level of its template.
double levelOf(const CityJsonDocument& document, const Json& geometry)
{
    const auto lod = geometry.find("lod");
    if (lod != geometry.end())
        return textOf(*lod).toDouble();
    const auto which = geometry.find("template");
    const Json* templates = document.templates();
    if (which == geometry.end() || templates == nullptr ||
        size_t(which->get<qint64>()) >= templates->size())
        return 0;
    const Json& pattern = (*templates)[size_t(which->get<qint64>())];
    return pattern.contains("lod") ? textOf(pattern["lod"]).toDouble() : 0;
}

void gather(const CityJsonDocument& document, const CityObject& object, const Json& geometry,
            Gathered& out)
{
    if (geometry["type"] != "GeometryInstance") {
        Gatherer(*object.vertices, out).add(geometry);
        return;
    }
    const Json* templates = document.templates();
    const auto which = size_t(geometry["template"].get<qint64>());
    const auto place = size_t(geometry["boundaries"][0].get<qint64>());
    if (templates == nullptr || which >= templates->size() || place >= object.vertices->size() ||
        (*templates)[which]["type"] == "GeometryInstance")
        return;
    Matrix matrix{};
    for (size_t i = 0; i < matrix.size(); ++i)
        matrix[i] = geometry["transformationMatrix"][i].get<double>();
    Gatherer gatherer(document.templateVertices(), out);
    gatherer.setPlacement(matrix, (*object.vertices)[place]);
    gatherer.add((*templates)[which]);
}

} // namespace

CityShape shapeOfParts(const CityJsonDocument& document,
                       const std::vector<const CityObject*>& parts)
{
    CityShape shape;
    Gathered gathered;
    std::set<double> levels;
    for (const CityObject* object : parts) {
        const auto list = object->json->find("geometry");
        if (list == object->json->end() || !list->is_array() || list->empty())
            continue;
        double highest = -1;
        for (const Json& geometry : *list) {
            const double level = levelOf(document, geometry);
            levels.insert(level);
            highest = std::max(highest, level);
        }
        for (const Json& geometry : *list) {
            if (levelOf(document, geometry) == highest)
                gather(document, *object, geometry, gathered);
        }
        shape.lod = QString::number(highest);
    }
    shape.lodsThere = int(levels.size());
    if (!gathered.faces.empty()) {
        shape.shell = Geometry::fromPolygons(std::move(gathered.faces), true);
        shape.surfaces = std::move(gathered.surfaces);
        const bool isSilent =
            std::all_of(shape.surfaces.begin(), shape.surfaces.end(),
                        [](SurfaceKind kind) { return kind == SurfaceKind::Unknown; });
        if (isSilent)
            shape.surfaces = surfacesByDirection(shape.shell);
        // What faces look like from afar is a guess; only the file's own word makes a ground face.
        shape.geometry =
            footprintOf(shape.shell, isSilent ? std::vector<SurfaceKind>() : shape.surfaces);
    } else if (!gathered.lines.empty()) {
        shape.geometry = Geometry::fromLines(std::move(gathered.lines), true);
    } else {
        shape.geometry = Geometry::fromPoints(std::move(gathered.points), true);
    }
    return shape;
}

CityShape shapeOfCityObject(const CityJsonDocument& document, const CityObject& object)
{
    return shapeOfParts(document, {&object});
}

} // namespace parkwright
