#include "scene/buildings/EarClipper.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace parkwright {

namespace {

/// Corner of the ring that is being cut down; a bridge puts the same corner in twice.
struct Link
{
    double x = 0, y = 0;
    std::uint32_t corner = 0;
    int previous = 0, next = 0;
};

class Clipper
{
public:
    explicit Clipper(const Polygon& polygon);
    bool run();
    Triangles take() { return std::move(mResult); }

private:
    int addRing(const Ring& ring, bool counterClockwise);
    void bridge(int hole);
    int bridgeCorner(int hole) const;
    bool locallyInside(int a, double x, double y) const;
    bool isEar(int ear) const;
    bool dropFlat(int& at);
    void unlink(int at);
    double cross(int a, int b, int c) const
    {
        return (mLinks[size_t(b)].x - mLinks[size_t(a)].x) *
                   (mLinks[size_t(c)].y - mLinks[size_t(a)].y) -
               (mLinks[size_t(b)].y - mLinks[size_t(a)].y) *
                   (mLinks[size_t(c)].x - mLinks[size_t(a)].x);
    }
    const Link& link(int at) const { return mLinks[size_t(at)]; }
    bool samePlace(int a, int b) const { return link(a).x == link(b).x && link(a).y == link(b).y; }

    std::vector<Link> mLinks;
    Triangles mResult;
    int mStart = -1;
};

double ringArea(const Ring& ring)
{
    double sum = 0;
    for (size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
        sum += (ring[j].x - ring[0].x) * (ring[i].y - ring[0].y) -
               (ring[i].x - ring[0].x) * (ring[j].y - ring[0].y);
    return sum;
}

Clipper::Clipper(const Polygon& polygon)
{
    size_t corners = polygon.outer.size();
    for (const Ring& hole : polygon.holes)
        corners += hole.size();
    mLinks.reserve(corners + 2 * polygon.holes.size());
    mResult.corners.reserve(corners);
    mResult.indices.reserve(3 * (corners + 2 * polygon.holes.size()));
    mStart = addRing(polygon.outer, true);
    // From left to right, so that a bridge never crosses a hole that is not yet joined.
    std::vector<int> holes;
    for (const Ring& hole : polygon.holes) {
        int leftmost = addRing(hole, false);
        if (leftmost < 0)
            continue;
        for (int at = link(leftmost).next, end = leftmost; at != end; at = link(at).next) {
            if (link(at).x < link(leftmost).x ||
                (link(at).x == link(leftmost).x && link(at).y < link(leftmost).y))
                leftmost = at;
        }
        holes.push_back(leftmost);
    }
    std::sort(holes.begin(), holes.end(), [this](int a, int b) {
        return link(a).x < link(b).x || (link(a).x == link(b).x && link(a).y < link(b).y);
    });
    for (int hole : holes)
        bridge(hole);
}

int Clipper::addRing(const Ring& ring, bool counterClockwise)
{
    const auto firstCorner = std::uint32_t(mResult.corners.size());
    mResult.corners.insert(mResult.corners.end(), ring.begin(), ring.end());
    if (ring.size() < 3)
        return -1;
    const bool forward = (ringArea(ring) > 0) == counterClockwise;
    const int first = int(mLinks.size());
    const int count = int(ring.size());
    // Coordinates about the first corner of all, so that products keep their digits.
    const MapPoint& origin = mResult.corners.front();
    for (int i = 0; i < count; ++i) {
        const int corner = forward ? i : count - 1 - i;
        mLinks.push_back({ring[size_t(corner)].x - origin.x, ring[size_t(corner)].y - origin.y,
                          firstCorner + std::uint32_t(corner), first + (i + count - 1) % count,
                          first + (i + 1) % count});
    }
    return first;
}

bool Clipper::locallyInside(int a, double x, double y) const
{
    const Link& at = link(a);
    const Link& previous = link(at.previous);
    const Link& next = link(at.next);
    const auto side = [&](const Link& from, const Link& to) {
        return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
    };
    const bool convex = cross(at.previous, a, at.next) > 0;
    const bool leftOfNext = side(at, next) >= 0;
    const bool leftOfPrevious = side(previous, at) >= 0;
    return convex ? leftOfNext && leftOfPrevious : leftOfNext || leftOfPrevious;
}

/// The corner of the outer ring that sees the hole's leftmost corner: where a ray to the left hits
/// the ring, or the corner inside the triangle to there that is nearest in angle.
int Clipper::bridgeCorner(int hole) const
{
    const double hx = link(hole).x;
    const double hy = link(hole).y;
    double hitX = -std::numeric_limits<double>::infinity();
    int found = -1;
    int at = mStart;
    do {
        const Link& a = link(at);
        const Link& b = link(a.next);
        if (a.x == hx && a.y == hy && locallyInside(at, hx, hy))
            return at;
        // Edges of a counter-clockwise ring that have the inside to their right go down.
        if (hy <= a.y && hy >= b.y && a.y != b.y) {
            const double x = a.x + (hy - a.y) * (b.x - a.x) / (b.y - a.y);
            if (x <= hx && x > hitX) {
                hitX = x;
                found = a.x < b.x ? at : a.next;
                if (x == hx)
                    return found;
            }
        }
        at = a.next;
    } while (at != mStart);
    if (found < 0)
        return -1;
    const double mx = link(found).x;
    const double my = link(found).y;
    double bestTangent = std::numeric_limits<double>::infinity();
    const auto inTriangle = [&](double x, double y) {
        const double ax = hy < my ? hx : hitX;
        const double cx = hy < my ? hitX : hx;
        return (cx - x) * (hy - y) >= (ax - x) * (hy - y) &&
               (ax - x) * (my - y) >= (mx - x) * (hy - y) &&
               (mx - x) * (hy - y) >= (cx - x) * (my - y);
    };
    const int stop = found;
    at = found;
    do {
        const Link& p = link(at);
        if (hx >= p.x && p.x >= mx && hx != p.x && inTriangle(p.x, p.y)) {
            const double tangent = std::abs(hy - p.y) / (hx - p.x);
            if (locallyInside(at, hx, hy) &&
                (tangent < bestTangent || (tangent == bestTangent && p.x > link(found).x))) {
                found = at;
                bestTangent = tangent;
            }
        }
        at = p.next;
    } while (at != stop);
    return found;
}

void Clipper::bridge(int hole)
{
    const int to = bridgeCorner(hole);
    if (to < 0)
        return;
    const int toCopy = int(mLinks.size());
    const int holeCopy = toCopy + 1;
    mLinks.push_back(link(to));
    mLinks.push_back(link(hole));
    const int afterTo = link(to).next;
    const int beforeHole = link(hole).previous;
    // to -> hole ... beforeHole -> holeCopy -> toCopy -> afterTo
    mLinks[size_t(to)].next = hole;
    mLinks[size_t(hole)].previous = to;
    mLinks[size_t(toCopy)].next = afterTo;
    mLinks[size_t(afterTo)].previous = toCopy;
    mLinks[size_t(holeCopy)].next = toCopy;
    mLinks[size_t(toCopy)].previous = holeCopy;
    mLinks[size_t(beforeHole)].next = holeCopy;
    mLinks[size_t(holeCopy)].previous = beforeHole;
}

bool Clipper::isEar(int ear) const
{
    const int a = link(ear).previous;
    const int c = link(ear).next;
    if (cross(a, ear, c) <= 0)
        return false;
    const Link& p = link(a);
    const Link& q = link(ear);
    const Link& r = link(c);
    const double minX = std::min({p.x, q.x, r.x});
    const double maxX = std::max({p.x, q.x, r.x});
    const double minY = std::min({p.y, q.y, r.y});
    const double maxY = std::max({p.y, q.y, r.y});
    for (int at = r.next; at != a; at = link(at).next) {
        const Link& l = link(at);
        if (l.x < minX || l.x > maxX || l.y < minY || l.y > maxY)
            continue;
        // The other copy of a bridged corner touches the ear without being in its way.
        if (samePlace(at, a) || samePlace(at, c))
            continue;
        if (cross(a, ear, at) >= 0 && cross(ear, c, at) >= 0 && cross(c, a, at) >= 0 &&
            cross(l.previous, at, l.next) <= 0)
            return false;
    }
    return true;
}

void Clipper::unlink(int at)
{
    mLinks[size_t(link(at).previous)].next = link(at).next;
    mLinks[size_t(link(at).next)].previous = link(at).previous;
}

/// Takes out a corner that adds no area. @returns whether `at` was one; it is moved on then
bool Clipper::dropFlat(int& at)
{
    const Link& l = link(at);
    if (!samePlace(at, l.next) && cross(l.previous, at, l.next) != 0)
        return false;
    unlink(at);
    at = l.previous;
    return true;
}

bool Clipper::run()
{
    if (mStart < 0)
        return true;
    int at = mStart;
    int sinceEar = 0;
    int left = int(mLinks.size());
    while (link(at).previous != link(at).next) {
        const int previous = link(at).previous;
        const int next = link(at).next;
        if (isEar(at)) {
            for (int corner : {previous, at, next})
                mResult.indices.push_back(link(corner).corner);
            unlink(at);
            at = link(next).next; // skipping one gives fewer slivers
            sinceEar = 0;
            --left;
            continue;
        }
        if (dropFlat(at)) {
            sinceEar = 0;
            --left;
            continue;
        }
        at = next;
        if (++sinceEar > left + 1)
            return false;
    }
    return true;
}

} // namespace

std::optional<Triangles> clipEars(const Polygon& polygon)
{
    if (polygon.outer.size() < 3)
        return Triangles{};
    Clipper clipper(polygon);
    if (!clipper.run())
        return std::nullopt;
    return clipper.take();
}

} // namespace parkwright
