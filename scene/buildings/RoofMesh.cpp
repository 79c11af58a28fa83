#include "scene/buildings/RoofMesh.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace parkwright {

namespace {

constexpr double RectangleFill = 0.94; ///< pitched roofs and plant need nearly a rectangle

/// Places on the rectangle: u along, v across, both from the centre.
struct BoxFrame
{
    const OrientedBox& box;
    double c = std::cos(box.heading);
    double s = std::sin(box.heading);

    MapPoint at(double u, double v, double z) const
    {
        return {box.centre.x + c * u - s * v, box.centre.y + s * u + c * v, z};
    }
};

void addGable(MeshWriter& mesh, const BoxFrame& f, double top, double rise)
{
    const double u = f.box.length / 2;
    const double v = f.box.width / 2;
    mesh.quad(
        {f.at(-u, -v, top), f.at(u, -v, top), f.at(u, 0, top + rise), f.at(-u, 0, top + rise)},
        Surface::Roof);
    mesh.quad({f.at(u, v, top), f.at(-u, v, top), f.at(-u, 0, top + rise), f.at(u, 0, top + rise)},
              Surface::Roof);
    mesh.triangle({f.at(u, -v, top), f.at(u, v, top), f.at(u, 0, top + rise)}, Surface::Trim);
    mesh.triangle({f.at(-u, v, top), f.at(-u, -v, top), f.at(-u, 0, top + rise)}, Surface::Trim);
}

void addHip(MeshWriter& mesh, const BoxFrame& f, double top, double rise)
{
    const double u = f.box.length / 2;
    const double v = f.box.width / 2;
    const double ridge = std::max(u - v, 0.0);
    const MapPoint left = f.at(-ridge, 0, top + rise);
    const MapPoint right = f.at(ridge, 0, top + rise);
    mesh.quad({f.at(-u, -v, top), f.at(u, -v, top), right, left}, Surface::Roof);
    mesh.quad({f.at(u, v, top), f.at(-u, v, top), left, right}, Surface::Roof);
    mesh.triangle({f.at(u, -v, top), f.at(u, v, top), right}, Surface::Roof);
    mesh.triangle({f.at(-u, v, top), f.at(-u, -v, top), left}, Surface::Roof);
}

void addMonoPitch(MeshWriter& mesh, const BoxFrame& f, double top, double rise)
{
    const double u = f.box.length / 2;
    const double v = f.box.width / 2;
    mesh.quad(
        {f.at(-u, -v, top), f.at(u, -v, top), f.at(u, v, top + rise), f.at(-u, v, top + rise)},
        Surface::Roof);
    mesh.quad({f.at(u, v, top), f.at(-u, v, top), f.at(-u, v, top + rise), f.at(u, v, top + rise)},
              Surface::Trim);
    mesh.triangle({f.at(u, -v, top), f.at(u, v, top), f.at(u, v, top + rise)}, Surface::Trim);
    mesh.triangle({f.at(-u, v, top), f.at(-u, -v, top), f.at(-u, v, top + rise)}, Surface::Trim);
}

/// Glazed upright sides look to the side of the teeth that is turned away from the sun.
void addSawTooth(MeshWriter& mesh, const BoxFrame& f, double top, double rise)
{
    const double u = f.box.length / 2;
    const double v = f.box.width / 2;
    const int teeth = std::max(2, int(std::lround(f.box.length / 9.0)));
    const double step = f.box.length / teeth;
    // Along +u or -u, whichever points north.
    const double north = f.s >= 0 ? 1 : -1;
    for (int i = 0; i < teeth; ++i) {
        const double low = north * (-u + i * step);
        const double high = north * (-u + (i + 1) * step);
        const MapPoint a = f.at(low, -v * north, top);
        const MapPoint b = f.at(high, -v * north, top + rise);
        const MapPoint c = f.at(high, v * north, top + rise);
        const MapPoint d = f.at(low, v * north, top);
        mesh.quad({a, b, c, d}, Surface::Roof);
        const MapPoint foot = f.at(high, -v * north, top);
        const MapPoint farFoot = f.at(high, v * north, top);
        mesh.quad({foot, farFoot, c, b}, Surface::RoofGlass);
        mesh.triangle({a, foot, b}, Surface::Trim);
        mesh.triangle({farFoot, d, c}, Surface::Trim);
    }
}

void addParapet(MeshWriter& mesh, const Ring& ring, double top, double height, double thickness)
{
    const Ring inner = insetRing(ring, thickness);
    mesh.walls(ring, top, top + height, Surface::Trim);
    if (inner.size() != ring.size())
        return;
    for (size_t i = 0; i < ring.size(); ++i) {
        const size_t j = (i + 1) % ring.size();
        const auto raised = [&](const MapPoint& p) { return MapPoint{p.x, p.y, top + height}; };
        mesh.quad({raised(ring[i]), raised(ring[j]), raised(inner[j]), raised(inner[i])},
                  Surface::Trim);
        mesh.wall(inner[j], inner[i], top, top + height, Surface::Trim, 0, 0);
    }
}

/// Stair heads, plant and skylights: what tells one flat roof from another.
void addPlant(MeshWriter& mesh, const BuildingShape& shape, const OrientedBox& box, double top)
{
    if (box.fill < RectangleFill || box.length * box.width < 260)
        return;
    const BoxFrame f{box};
    switch (shape.material) {
    case BuildingMaterial::Metal:
    case BuildingMaterial::Warehouse: {
        // Skylights across the hall, a bay apart.
        const int rows = std::clamp(int(box.length / 18), 1, 40);
        for (int i = 0; i < rows; ++i) {
            const double u = -box.length / 2 + (i + 0.5) * box.length / rows;
            mesh.box(f.at(u, 0, 0), box.heading + 1.5707963267948966, box.width * 0.62, 1.8, top,
                     top + 0.45, Surface::Trim, Surface::RoofGlass);
        }
        break;
    }
    case BuildingMaterial::Glass:
    case BuildingMaterial::Ribbon:
        mesh.box(f.at(0, 0, 0), box.heading, box.length * 0.42, box.width * 0.42, top, top + 3.2,
                 Surface::Trim, Surface::Roof);
        break;
    case BuildingMaterial::Clay:
    case BuildingMaterial::Dwelling:
        for (double side : {-0.3, 0.3})
            mesh.box(f.at(side * box.length, 0, 0), box.heading, 5, 4, top, top + 2.8,
                     Surface::Trim, Surface::Roof);
        break;
    case BuildingMaterial::Context:
    case BuildingMaterial::Parking:
        break;
    }
}

} // namespace

OrientedBox orientedBox(const Ring& ring)
{
    OrientedBox best;
    double bestArea = std::numeric_limits<double>::infinity();
    // The tightest rectangle has a side along one of the edges.
    for (size_t i = 0; i < ring.size(); ++i) {
        const MapPoint& a = ring[i];
        const MapPoint& b = ring[(i + 1) % ring.size()];
        const double edge = std::hypot(b.x - a.x, b.y - a.y);
        if (edge < 0.5)
            continue;
        const double c = (b.x - a.x) / edge;
        const double s = (b.y - a.y) / edge;
        double minU = 0, maxU = 0, minV = 0, maxV = 0;
        for (const MapPoint& p : ring) {
            const double u = (p.x - a.x) * c + (p.y - a.y) * s;
            const double v = (p.y - a.y) * c - (p.x - a.x) * s;
            minU = std::min(minU, u);
            maxU = std::max(maxU, u);
            minV = std::min(minV, v);
            maxV = std::max(maxV, v);
        }
        const double area = (maxU - minU) * (maxV - minV);
        if (area >= bestArea * 0.999)
            continue;
        bestArea = area;
        const double u = (minU + maxU) / 2;
        const double v = (minV + maxV) / 2;
        best.centre = {a.x + c * u - s * v, a.y + s * u + c * v, 0};
        const bool along = maxU - minU >= maxV - minV;
        best.length = along ? maxU - minU : maxV - minV;
        best.width = along ? maxV - minV : maxU - minU;
        best.heading = std::atan2(s, c) + (along ? 0 : 1.5707963267948966);
    }
    if (bestArea > 0 && std::isfinite(bestArea))
        best.fill = std::abs(signedArea(ring)) / bestArea;
    return best;
}

Ring insetRing(const Ring& ring, double distance)
{
    Ring inner;
    inner.reserve(ring.size());
    for (size_t i = 0; i < ring.size(); ++i) {
        const MapPoint& before = ring[(i + ring.size() - 1) % ring.size()];
        const MapPoint& at = ring[i];
        const MapPoint& after = ring[(i + 1) % ring.size()];
        const double la = std::hypot(at.x - before.x, at.y - before.y);
        const double lb = std::hypot(after.x - at.x, after.y - at.y);
        if (la < 2 * distance || lb < 2 * distance)
            return {};
        // Inward normals of both edges; the corner moves along their mitre.
        const double ax = -(at.y - before.y) / la;
        const double ay = (at.x - before.x) / la;
        const double bx = -(after.y - at.y) / lb;
        const double by = (after.x - at.x) / lb;
        const double share = 1 + ax * bx + ay * by;
        if (share < 0.3)
            return {};
        inner.push_back(
            {at.x + distance * (ax + bx) / share, at.y + distance * (ay + by) / share, at.z});
    }
    return inner;
}

void addRoof(MeshWriter& mesh, const BuildingShape& shape, const Polygon& polygon, double top,
             bool rich)
{
    const OrientedBox box = orientedBox(polygon.outer);
    const bool rectangle = box.fill > RectangleFill && polygon.holes.empty() && box.width > 3;
    if (shape.roof != RoofStyle::Flat && rectangle) {
        const BoxFrame f{box};
        const double wanted = shape.roofHeight;
        switch (shape.roof) {
        case RoofStyle::Gable:
            return addGable(mesh, f, top, wanted > 0 ? wanted : std::min(box.width * 0.22, 5.0));
        case RoofStyle::Hip:
            return addHip(mesh, f, top, wanted > 0 ? wanted : std::min(box.width * 0.22, 5.0));
        case RoofStyle::MonoPitch:
            return addMonoPitch(mesh, f, top, wanted > 0 ? wanted : std::min(box.width * 0.1, 3.0));
        case RoofStyle::SawTooth:
            return addSawTooth(mesh, f, top, wanted > 0 ? wanted : 2.6);
        case RoofStyle::Flat:
            break;
        }
    }
    mesh.cap(polygon, top, Surface::Roof);
    if (!rich || shape.material == BuildingMaterial::Context)
        return;
    const bool hall =
        shape.material == BuildingMaterial::Metal || shape.material == BuildingMaterial::Warehouse;
    addParapet(mesh, polygon.outer, top, hall ? 0.5 : 1.0, 0.35);
    for (const Ring& hole : polygon.holes)
        addParapet(mesh, hole, top, hall ? 0.5 : 1.0, 0.35);
    if (polygon.holes.empty())
        addPlant(mesh, shape, box, top);
}

} // namespace parkwright
