#include "scene/picking/PixelArea.h"

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr double GroundStep = 25; ///< metres between the places where a line follows the ground
constexpr int MostSteps = 64;     ///< of one edge

using EyeRing = std::vector<osg::Vec3d>;

/// The part that is farther away than `nearest`.
EyeRing clippedNear(const EyeRing& ring, double nearest)
{
    EyeRing kept;
    for (size_t i = 0; i < ring.size(); ++i) {
        const osg::Vec3d& a = ring[i];
        const osg::Vec3d& b = ring[(i + 1) % ring.size()];
        const bool aIn = a.z() >= nearest;
        if (aIn)
            kept.push_back(a);
        if (aIn != (b.z() >= nearest))
            kept.push_back(a + (b - a) * ((nearest - a.z()) / (b.z() - a.z())));
    }
    return kept;
}

double sideOf(const QPointF& a, const QPointF& b, const QPointF& p)
{
    return (b.x() - a.x()) * (p.y() - a.y()) - (b.y() - a.y()) * (p.x() - a.x());
}

bool liesBetween(double a, double b, double value)
{
    return std::min(a, b) <= value && value <= std::max(a, b);
}

bool liesOn(const QPointF& a, const QPointF& b, const QPointF& p)
{
    return liesBetween(a.x(), b.x(), p.x()) && liesBetween(a.y(), b.y(), p.y());
}

/// Touching counts.
bool segmentsCross(const QPointF& a, const QPointF& b, const QPointF& c, const QPointF& d)
{
    const double s1 = sideOf(a, b, c), s2 = sideOf(a, b, d), s3 = sideOf(c, d, a),
                 s4 = sideOf(c, d, b);
    if (((s1 > 0 && s2 < 0) || (s1 < 0 && s2 > 0)) && ((s3 > 0 && s4 < 0) || (s3 < 0 && s4 > 0)))
        return true;
    return (s1 == 0 && liesOn(a, b, c)) || (s2 == 0 && liesOn(a, b, d)) ||
           (s3 == 0 && liesOn(c, d, a)) || (s4 == 0 && liesOn(c, d, b));
}

/// By the number of edges to the right of it, odd or even.
bool isInRing(const QPolygonF& ring, const QPointF& p)
{
    bool in = false;
    for (qsizetype i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const QPointF& a = ring[i];
        const QPointF& b = ring[j];
        if ((a.y() > p.y()) != (b.y() > p.y()) &&
            p.x() < (b.x() - a.x()) * (p.y() - a.y()) / (b.y() - a.y()) + a.x())
            in = !in;
    }
    return in;
}

/// The ring with corners wherever it has to follow the ground.
Ring alongGround(const Ring& ring)
{
    Ring dense;
    for (size_t i = 0; i < ring.size(); ++i) {
        const MapPoint& a = ring[i];
        const MapPoint& b = ring[(i + 1) % ring.size()];
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        const int steps = std::clamp(int(length / GroundStep), 1, MostSteps);
        for (int step = 0; step < steps; ++step) {
            const double t = double(step) / steps;
            dense.push_back({a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t, 0});
        }
    }
    return dense;
}

} // namespace

PixelArea::PixelArea(QPolygonF corners, const PixelProjection& projection, AreaRule rule)
    : mCorners(std::move(corners))
    , mBox(mCorners.boundingRect())
    , mProjection(projection)
    , mRule(rule)
{
    if (mCorners.size() > 1 && mCorners.isClosed())
        mCorners.removeLast();
    const auto isCorner = [this](const QPointF& p) {
        return (p.x() == mBox.left() || p.x() == mBox.right()) &&
               (p.y() == mBox.top() || p.y() == mBox.bottom());
    };
    mIsRectangle = mCorners.size() == 4 && std::all_of(mCorners.begin(), mCorners.end(), isCorner);
}

PixelArea::Answer PixelArea::look(const MapExtent& extent, double low, double high) const
{
    if (extent.isEmpty() || mCorners.size() < 3)
        return Answer::No;
    QPolygonF pixels;
    for (int i = 0; i < 8; ++i) {
        const MapPoint corner{(i & 1) != 0 ? extent.maxX : extent.minX,
                              (i & 2) != 0 ? extent.maxY : extent.minY, (i & 4) != 0 ? high : low};
        const osg::Vec3d eye = mProjection.toEye(corner);
        if (eye.z() >= mProjection.nearest())
            pixels.push_back(mProjection.toPixel(eye));
    }
    if (pixels.isEmpty())
        return Answer::No;
    if (pixels.size() < 8) // partly beside or behind the eye: it may be anywhere
        return mRule == AreaRule::Inside ? Answer::No : Answer::Unsure;
    const QRectF box = pixels.boundingRect();
    if (box.right() < mBox.left() || box.left() > mBox.right() || box.bottom() < mBox.top() ||
        box.top() > mBox.bottom())
        return Answer::No;
    if (mIsRectangle && mBox.left() <= box.left() && mBox.right() >= box.right() &&
        mBox.top() <= box.top() && mBox.bottom() >= box.bottom())
        return Answer::Yes;
    return Answer::Unsure;
}

bool PixelArea::takesPoint(const MapPoint& point) const
{
    const osg::Vec3d eye = mProjection.toEye(point);
    return eye.z() >= mProjection.nearest() && contains(mProjection.toPixel(eye));
}

bool PixelArea::takesBody(const Geometry& outline, double low, double high) const
{
    std::vector<Face> faces;
    for (const Polygon& polygon : outline.polygons()) {
        faces.push_back(faceOf(polygon, [low](const MapPoint&) { return low; }));
        if (high <= low)
            continue;
        faces.push_back(faceOf(polygon, [high](const MapPoint&) { return high; }));
        const Face& base = faces[faces.size() - 2];
        const Face& top = faces.back();
        std::vector<Face> walls;
        for (size_t ring = 0; ring < base.rings.size(); ++ring) {
            const EyeRing& lower = base.rings[ring];
            const EyeRing& upper = top.rings[ring];
            for (size_t i = 0; i < lower.size(); ++i) {
                const size_t next = (i + 1) % lower.size();
                walls.push_back({{{lower[i], lower[next], upper[next], upper[i]}}, true});
            }
        }
        faces.insert(faces.end(), walls.begin(), walls.end());
    }
    return takes(faces);
}

bool PixelArea::takesGround(const Geometry& outline,
                            const std::function<double(const MapPoint&)>& height) const
{
    std::vector<Face> faces;
    for (Polygon polygon : outline.polygons()) {
        polygon.outer = alongGround(polygon.outer);
        for (Ring& hole : polygon.holes)
            hole = alongGround(hole);
        faces.push_back(faceOf(polygon, height));
    }
    return takes(faces);
}

bool PixelArea::takesBorder(const Geometry& outline,
                            const std::function<double(const MapPoint&)>& height) const
{
    std::vector<Face> faces;
    for (Polygon polygon : outline.polygons()) {
        polygon.outer = alongGround(polygon.outer);
        for (Ring& hole : polygon.holes)
            hole = alongGround(hole);
        faces.push_back(faceOf(polygon, height));
        faces.back().filled = false;
    }
    return takes(faces);
}

bool PixelArea::takesShell(const Geometry& shell) const
{
    std::vector<Face> faces;
    for (const Polygon& polygon : shell.polygons())
        faces.push_back(faceOf(polygon, [](const MapPoint& p) { return p.z; }));
    return takes(faces);
}

PixelArea::Face PixelArea::faceOf(const Polygon& polygon,
                                  const std::function<double(const MapPoint&)>& height) const
{
    Face face;
    const auto add = [&](const Ring& ring) {
        EyeRing& eyes = face.rings.emplace_back();
        eyes.reserve(ring.size());
        for (const MapPoint& p : ring)
            eyes.push_back(mProjection.toEye({p.x, p.y, height(p)}));
    };
    add(polygon.outer);
    for (const Ring& hole : polygon.holes)
        add(hole);
    return face;
}

bool PixelArea::takes(const std::vector<Face>& faces) const
{
    if (mCorners.size() < 3 || faces.empty())
        return false;
    if (mRule == AreaRule::Inside)
        return std::all_of(faces.begin(), faces.end(),
                           [this](const Face& face) { return holds(face); });
    return std::any_of(faces.begin(), faces.end(),
                       [this](const Face& face) { return touches(face); });
}

bool PixelArea::holds(const Face& face) const
{
    for (const EyeRing& ring : face.rings) {
        for (const osg::Vec3d& eye : ring) {
            if (eye.z() < mProjection.nearest() || !contains(mProjection.toPixel(eye)))
                return false;
        }
        if (mIsRectangle)
            continue; // convex: with its corners all of it is inside
        const QPolygonF pixels = pixelsOf(ring);
        for (qsizetype i = 0; i < pixels.size(); ++i) {
            if (crossesBorder(pixels[i], pixels[(i + 1) % pixels.size()]))
                return false;
        }
    }
    return true;
}

bool PixelArea::touches(const Face& face) const
{
    bool around = false; ///< the area lies within the face
    for (const EyeRing& ring : face.rings) {
        const QPolygonF pixels = pixelsOf(ring);
        for (qsizetype i = 0; i < pixels.size(); ++i) {
            if (contains(pixels[i]) || crossesBorder(pixels[i], pixels[(i + 1) % pixels.size()]))
                return true;
        }
        if (face.filled && isInRing(pixels, mCorners.front()))
            around = !around;
    }
    return around;
}

QPolygonF PixelArea::pixelsOf(const std::vector<osg::Vec3d>& ring) const
{
    QPolygonF pixels;
    const EyeRing kept = clippedNear(ring, mProjection.nearest());
    pixels.reserve(qsizetype(kept.size()));
    for (const osg::Vec3d& eye : kept)
        pixels.push_back(mProjection.toPixel(eye));
    return pixels;
}

bool PixelArea::contains(const QPointF& p) const
{
    if (p.x() < mBox.left() || p.x() > mBox.right() || p.y() < mBox.top() || p.y() > mBox.bottom())
        return false;
    return mIsRectangle || isInRing(mCorners, p);
}

bool PixelArea::crossesBorder(const QPointF& a, const QPointF& b) const
{
    if (std::max(a.x(), b.x()) < mBox.left() || std::min(a.x(), b.x()) > mBox.right() ||
        std::max(a.y(), b.y()) < mBox.top() || std::min(a.y(), b.y()) > mBox.bottom())
        return false;
    for (qsizetype i = 0; i < mCorners.size(); ++i) {
        if (segmentsCross(a, b, mCorners[i], mCorners[(i + 1) % mCorners.size()]))
            return true;
    }
    return false;
}

} // namespace parkwright
