#include "scene/buildings/Triangulation.h"

#include "scene/buildings/EarClipper.h"

#include <osg/GLU>

#include <array>
#include <cmath>
#include <deque>

namespace parkwright {

namespace {

/// What GLU's callbacks write into.
struct Tessellation
{
    Triangles result;
    std::deque<std::array<double, 3>> places; ///< GLU keeps pointers to them
    std::vector<std::uint32_t> fan;           ///< corners since the last begin
    GLenum mode = 0;
    MapPoint origin;
};

void GL_APIENTRY onBegin(GLenum mode, void* data)
{
    auto& t = *static_cast<Tessellation*>(data);
    t.mode = mode;
    t.fan.clear();
}

void GL_APIENTRY onVertex(void* vertex, void* data)
{
    auto& t = *static_cast<Tessellation*>(data);
    const auto corner = std::uint32_t(reinterpret_cast<std::uintptr_t>(vertex));
    t.fan.push_back(corner);
    const size_t n = t.fan.size();
    auto& out = t.result.indices;
    if (t.mode == GL_TRIANGLES && n == 3) {
        out.insert(out.end(), t.fan.begin(), t.fan.end());
        t.fan.clear();
    } else if (t.mode == GL_TRIANGLE_FAN && n >= 3) {
        out.insert(out.end(), {t.fan[0], t.fan[n - 2], t.fan[n - 1]});
    } else if (t.mode == GL_TRIANGLE_STRIP && n >= 3) {
        if (n % 2 == 1)
            out.insert(out.end(), {t.fan[n - 3], t.fan[n - 2], t.fan[n - 1]});
        else
            out.insert(out.end(), {t.fan[n - 2], t.fan[n - 3], t.fan[n - 1]});
    }
}

void GL_APIENTRY onCombine(GLdouble place[3], void* /*corners*/[4], GLfloat /*weights*/[4],
                           void** out, void* data)
{
    auto& t = *static_cast<Tessellation*>(data);
    const auto corner = std::uintptr_t(t.result.corners.size());
    t.result.corners.push_back(
        {place[0] + t.origin.x, place[1] + t.origin.y, place[2] + t.origin.z});
    *out = reinterpret_cast<void*>(corner); // NOLINT(performance-no-int-to-ptr): an index, for GLU
}

void addContour(osg::GLUtesselator* tess, Tessellation& t, const Ring& ring)
{
    osg::gluTessBeginContour(tess);
    for (const MapPoint& point : ring) {
        t.places.push_back({point.x - t.origin.x, point.y - t.origin.y, 0});
        const auto corner = std::uintptr_t(t.result.corners.size());
        t.result.corners.push_back(point);
        osg::gluTessVertex(tess, t.places.back().data(),
                           reinterpret_cast<void*>(corner)); // NOLINT(performance-no-int-to-ptr)
    }
    osg::gluTessEndContour(tess);
}

Triangles tessellate(const Polygon& polygon)
{
    using Callback = osg::_GLUfuncptr;
    Tessellation t;
    t.origin = polygon.outer.front();
    t.origin.z = 0;
    osg::GLUtesselator* tess = osg::gluNewTess();
    osg::gluTessCallback(tess, GLU_TESS_BEGIN_DATA, reinterpret_cast<Callback>(onBegin));
    osg::gluTessCallback(tess, GLU_TESS_VERTEX_DATA, reinterpret_cast<Callback>(onVertex));
    osg::gluTessCallback(tess, GLU_TESS_COMBINE_DATA, reinterpret_cast<Callback>(onCombine));
    osg::gluTessProperty(tess, GLU_TESS_WINDING_RULE, GLU_TESS_WINDING_ODD);
    osg::gluTessNormal(tess, 0, 0, 1);
    osg::gluTessBeginPolygon(tess, &t);
    addContour(tess, t, polygon.outer);
    for (const Ring& hole : polygon.holes)
        addContour(tess, t, hole);
    osg::gluTessEndPolygon(tess);
    osg::gluDeleteTess(tess);
    return std::move(t.result);
}

double polygonArea(const Polygon& polygon)
{
    double area = std::abs(signedArea(polygon.outer));
    for (const Ring& hole : polygon.holes)
        area -= std::abs(signedArea(hole));
    return area;
}

} // namespace

double areaOf(const Triangles& triangles)
{
    double area = 0;
    for (size_t i = 0; i + 2 < triangles.indices.size(); i += 3) {
        const MapPoint& a = triangles.corners[triangles.indices[i]];
        const MapPoint& b = triangles.corners[triangles.indices[i + 1]];
        const MapPoint& c = triangles.corners[triangles.indices[i + 2]];
        area += std::abs((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) / 2;
    }
    return area;
}

Triangles triangulate(const Polygon& polygon)
{
    if (polygon.outer.size() < 3)
        return {};
    if (auto quick = clipEars(polygon)) {
        const double wanted = polygonArea(polygon);
        if (std::abs(areaOf(*quick) - wanted) <= 1e-6 * std::abs(wanted))
            return std::move(*quick);
    }
    return tessellate(polygon);
}

MapPoint normalOf(const Ring& ring)
{
    MapPoint n;
    for (size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const MapPoint& a = ring[j];
        const MapPoint& b = ring[i];
        n.x += (a.y - b.y) * (a.z + b.z - 2 * ring[0].z);
        n.y += (a.z - b.z) * (a.x + b.x - 2 * ring[0].x);
        n.z += (a.x - b.x) * (a.y + b.y - 2 * ring[0].y);
    }
    const double length = std::sqrt(n.x * n.x + n.y * n.y + n.z * n.z);
    if (!(length > 1e-9))
        return {0, 0, 1};
    return {n.x / length, n.y / length, n.z / length};
}

Triangles triangulateInSpace(const Polygon& polygon)
{
    if (polygon.outer.size() < 3)
        return {};
    const MapPoint n = normalOf(polygon.outer);
    const double ax = std::abs(n.x);
    const double ay = std::abs(n.y);
    const double az = std::abs(n.z);
    // Drop the axis that the polygon faces most; the order of the other two keeps orientation.
    enum class Drop { X, Y, Z };
    const Drop drop = az >= ax && az >= ay ? Drop::Z : (ax >= ay ? Drop::X : Drop::Y);
    const double sign = drop == Drop::Z ? n.z : (drop == Drop::X ? n.x : n.y);
    const MapPoint o = polygon.outer.front();
    const auto flatten = [&](const Ring& ring) {
        Ring flat;
        flat.reserve(ring.size());
        for (const MapPoint& p : ring) {
            double u = p.x - o.x;
            double v = p.y - o.y;
            if (drop == Drop::X) {
                u = p.y - o.y;
                v = p.z - o.z;
            } else if (drop == Drop::Y) {
                u = p.z - o.z;
                v = p.x - o.x;
            }
            flat.push_back({sign >= 0 ? u : -u, v, 0});
        }
        return flat;
    };
    Polygon flat;
    flat.outer = flatten(polygon.outer);
    for (const Ring& hole : polygon.holes)
        flat.holes.push_back(flatten(hole));
    Triangles result = triangulate(flat);
    // Back into space: given corners as they were, added ones onto the plane of the ring.
    std::vector<MapPoint> given = polygon.outer;
    for (const Ring& hole : polygon.holes)
        given.insert(given.end(), hole.begin(), hole.end());
    for (size_t i = 0; i < result.corners.size(); ++i) {
        if (i < given.size()) {
            result.corners[i] = given[i];
            continue;
        }
        const double u = sign >= 0 ? result.corners[i].x : -result.corners[i].x;
        const double v = result.corners[i].y;
        MapPoint p;
        if (drop == Drop::Z)
            p = {u, v, -(n.x * u + n.y * v) / n.z};
        else if (drop == Drop::X)
            p = {-(n.y * u + n.z * v) / n.x, u, v};
        else
            p = {v, -(n.z * u + n.x * v) / n.y, u};
        result.corners[i] = {p.x + o.x, p.y + o.y, p.z + o.z};
    }
    return result;
}

} // namespace parkwright
