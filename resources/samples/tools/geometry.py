"""Plane geometry and map projection for the sample generator. Python 3 standard library only.

Points are (x, y) tuples in metres, x east, y north. Rings are lists of points, counter-clockwise,
the first corner not repeated.
"""

import math

# CGCS2000 / GRS 80
SEMI_MAJOR = 6378137.0
FLATTENING = 1 / 298.257222101


class TransverseMercator:
    """Krueger series on GRS 80; exact to well under a millimetre within some degrees."""

    def __init__(self, central_meridian, false_easting=500000.0):
        self.lon0 = math.radians(central_meridian)
        self.false_easting = false_easting
        n = FLATTENING / (2 - FLATTENING)
        self.e = math.sqrt(FLATTENING * (2 - FLATTENING))
        self.radius = SEMI_MAJOR / (1 + n) * (1 + n**2 / 4 + n**4 / 64)
        self.alpha = (
            n / 2 - 2 * n**2 / 3 + 5 * n**3 / 16 + 41 * n**4 / 180,
            13 * n**2 / 48 - 3 * n**3 / 5 + 557 * n**4 / 1440,
            61 * n**3 / 240 - 103 * n**4 / 140,
            49561 * n**4 / 161280,
        )
        self.beta = (
            n / 2 - 2 * n**2 / 3 + 37 * n**3 / 96 - n**4 / 360,
            n**2 / 48 + n**3 / 15 - 437 * n**4 / 1440,
            17 * n**3 / 480 - 37 * n**4 / 840,
            4397 * n**4 / 161280,
        )

    def forward(self, lon, lat):
        phi, lam = math.radians(lat), math.radians(lon) - self.lon0
        t = math.sinh(math.atanh(math.sin(phi)) - self.e * math.atanh(self.e * math.sin(phi)))
        xi0 = math.atan2(t, math.cos(lam))
        eta0 = math.asinh(math.sin(lam) / math.hypot(t, math.cos(lam)))
        xi, eta = xi0, eta0
        for k, a in enumerate(self.alpha, 1):
            xi += a * math.sin(2 * k * xi0) * math.cosh(2 * k * eta0)
            eta += a * math.cos(2 * k * xi0) * math.sinh(2 * k * eta0)
        return self.radius * eta + self.false_easting, self.radius * xi

    def inverse(self, x, y):
        xi0, eta0 = y / self.radius, (x - self.false_easting) / self.radius
        xi, eta = xi0, eta0
        for k, b in enumerate(self.beta, 1):
            xi -= b * math.sin(2 * k * xi0) * math.cosh(2 * k * eta0)
            eta -= b * math.cos(2 * k * xi0) * math.sinh(2 * k * eta0)
        tau_conformal = math.sin(xi) / math.hypot(math.sinh(eta), math.cos(xi))
        tau = tau_conformal
        for _ in range(8):  # Newton on the conformal latitude
            sigma = math.sinh(self.e * math.atanh(self.e * tau / math.hypot(1, tau)))
            f = tau * math.hypot(1, sigma) - sigma * math.hypot(1, tau) - tau_conformal
            e2 = self.e**2
            d = (math.hypot(1, sigma) * math.hypot(1, tau) - sigma * tau) * (
                (1 - e2) * math.hypot(1, tau) / (1 + (1 - e2) * tau * tau)
            )
            tau -= f / d
        lam = math.atan2(math.sinh(eta), math.cos(xi))
        return math.degrees(lam + self.lon0), math.degrees(math.atan(tau))


def geodesic_area(lonlat_ring):
    """Area on the ellipsoid, m2: on the authalic sphere, edges short (a park, not a country)."""
    e2 = FLATTENING * (2 - FLATTENING)
    e = math.sqrt(e2)

    def q(phi):
        s = math.sin(phi)
        return (1 - e2) * (s / (1 - e2 * s * s) + math.atanh(e * s) / e)

    # Equal-area cylinder: x = a * lon, y = a * q / 2 keeps every area.
    flat = [(math.radians(lon) * SEMI_MAJOR, q(math.radians(lat)) / 2 * SEMI_MAJOR)
            for lon, lat in lonlat_ring]
    x0, y0 = flat[0]
    return abs(area([(x - x0, y - y0) for x, y in flat]))


def area(ring):
    """Signed: positive when counter-clockwise."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in edges(ring)) / 2


def edges(ring):
    return zip(ring, ring[1:] + ring[:1])


def ccw(ring):
    return ring if area(ring) > 0 else ring[::-1]


def centroid(ring):
    x0, y0 = ring[0]
    a = cx = cy = 0.0
    for (x1, y1), (x2, y2) in edges([(x - x0, y - y0) for x, y in ring]):
        w = x1 * y2 - x2 * y1
        a += w
        cx += (x1 + x2) * w
        cy += (y1 + y2) * w
    return (x0 + cx / (3 * a), y0 + cy / (3 * a))


def bounds(points):
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return min(xs), min(ys), max(xs), max(ys)


def scaled(points, factor, about):
    return [(about[0] + (x - about[0]) * factor, about[1] + (y - about[1]) * factor)
            for x, y in points]


def moved(points, dx, dy):
    return [(x + dx, y + dy) for x, y in points]


def rotated(points, degrees, about=(0, 0)):
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return [(about[0] + (x - about[0]) * c - (y - about[1]) * s,
             about[1] + (x - about[0]) * s + (y - about[1]) * c) for x, y in points]


def distance(a, b):
    return math.hypot(a[0] - b[0], a[1] - b[1])


def length(line):
    return sum(distance(a, b) for a, b in zip(line, line[1:]))


def inside(point, ring):
    x, y = point
    odd = False
    for (x1, y1), (x2, y2) in edges(ring):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            odd = not odd
    return odd


def distance_to_segment(p, a, b):
    dx, dy = b[0] - a[0], b[1] - a[1]
    d2 = dx * dx + dy * dy
    t = 0 if d2 == 0 else max(0, min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / d2))
    return math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy)


def distance_to_line(p, line):
    return min(distance_to_segment(p, a, b) for a, b in zip(line, line[1:]))


def distance_to_ring(p, ring):
    return min(distance_to_segment(p, a, b) for a, b in edges(ring))


def crossing(a, b, c, d):
    """Where segments ab and cd cross: (t along ab, u along cd), or None."""
    rx, ry, sx, sy = b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]
    den = rx * sy - ry * sx
    if abs(den) < 1e-12:
        return None
    t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / den
    u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / den
    return (t, u) if 0 <= t <= 1 and 0 <= u <= 1 else None


def rings_touch(a, b):
    """Whether two rings overlap or cross."""
    ax, ay, aX, aY = bounds(a)
    bx, by, bX, bY = bounds(b)
    if aX < bx or bX < ax or aY < by or bY < ay:
        return False
    if any(crossing(p, q, r, s) for p, q in edges(a) for r, s in edges(b)):
        return True
    return inside(a[0], b) or inside(b[0], a)


def ring_distance(a, b):
    """Smallest distance of two rings that do not overlap."""
    return min(min(distance_to_ring(p, b) for p in a), min(distance_to_ring(p, a) for p in b))


def smooth(points, step=8.0, closed=False):
    """A centripetal Catmull-Rom curve through the points, resampled about every `step` metres."""
    if len(points) < 3 and not closed:
        return resampled(points, step)
    n = len(points)
    if closed:
        at = lambda i: points[i % n]
        spans = n
    else:
        first = (2 * points[0][0] - points[1][0], 2 * points[0][1] - points[1][1])
        last = (2 * points[-1][0] - points[-2][0], 2 * points[-1][1] - points[-2][1])
        at = lambda i: first if i < 0 else last if i >= n else points[i]
        spans = n - 1
    out = []
    for i in range(spans):
        p0, p1, p2, p3 = at(i - 1), at(i), at(i + 1), at(i + 2)
        t = [0.0]
        for a, b in ((p0, p1), (p1, p2), (p2, p3)):
            t.append(t[-1] + max(distance(a, b), 1e-9) ** 0.5)
        count = max(1, round(distance(p1, p2) / step))
        for k in range(count):
            u = t[1] + (t[2] - t[1]) * k / count
            mix = lambda a, b, s, e: tuple((a[j] * (e - u) + b[j] * (u - s)) / (e - s)
                                           for j in (0, 1))
            a1, a2, a3 = mix(p0, p1, t[0], t[1]), mix(p1, p2, t[1], t[2]), mix(p2, p3, t[2], t[3])
            b1, b2 = mix(a1, a2, t[0], t[2]), mix(a2, a3, t[1], t[3])
            out.append(mix(b1, b2, t[1], t[2]))
    if not closed:
        out.append(points[-1])
    return out


def resampled(line, step):
    out = []
    for a, b in zip(line, line[1:]):
        count = max(1, round(distance(a, b) / step))
        out += [(a[0] + (b[0] - a[0]) * k / count, a[1] + (b[1] - a[1]) * k / count)
                for k in range(count)]
    return out + [line[-1]]


def along(line, every, start=0.0):
    """Points with their direction (unit vector) at equal distances along a line."""
    left = start
    for a, b in zip(line, line[1:]):
        d = distance(a, b)
        if d == 0:
            continue
        ux, uy = (b[0] - a[0]) / d, (b[1] - a[1]) / d
        while left <= d:
            yield (a[0] + ux * left, a[1] + uy * left), (ux, uy)
            left += every
        left -= d


def offset(line, by):
    """The line moved to its left by `by` metres (negative: right). Bends are gentle here."""
    out = []
    for i, p in enumerate(line):
        a, b = line[max(i - 1, 0)], line[min(i + 1, len(line) - 1)]
        d = distance(a, b)
        nx, ny = -(b[1] - a[1]) / d, (b[0] - a[0]) / d
        out.append((p[0] + nx * by, p[1] + ny * by))
    return out


def ribbon(line, width):
    return ccw(offset(line, width / 2) + offset(line, -width / 2)[::-1])


def split(ring, line):
    """Cuts a ring along a line whose ends lie outside of it.

    Returns (pieces left of the line, pieces right of it). A line that misses the ring leaves it
    whole on the side where it lies.
    """
    left, right, todo = [], [], [ring]
    for path in paths_inside(ring, line):
        middle = path[len(path) // 2] if len(path) > 2 else (
            (path[0][0] + path[1][0]) / 2, (path[0][1] + path[1][1]) / 2)
        host = next((r for r in todo if inside(middle, r)), None)
        if host is None:
            continue
        todo.remove(host)
        todo += cut(host, path)
    for piece in todo:
        (left if side(piece, line) > 0 else right).append(piece)
    return left, right


def paths_inside(ring, line):
    """The parts of a line that run through a ring, ends on its border."""
    hits = []
    for i, (a, b) in enumerate(zip(line, line[1:])):
        for c, d in edges(ring):
            hit = crossing(a, b, c, d)
            if hit:
                t = hit[0]
                hits.append((i + t, (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)))
    hits.sort()
    out = []
    for (s, p), (e, q) in zip(hits, hits[1:]):
        if distance(p, q) < 0.05 and e - s < 1:
            continue
        path = [p] + [line[k] for k in range(math.floor(s) + 1, math.ceil(e))
                      if distance(line[k], p) > 0.01 and distance(line[k], q) > 0.01] + [q]
        k = len(path) // 2
        probe = ((path[k - 1][0] + path[k][0]) / 2, (path[k - 1][1] + path[k][1]) / 2)
        if inside(probe, ring):
            out.append(path)
    return out


def cut(ring, path):
    """Two rings: left and right of a path whose ends lie on the border."""
    def place(p):
        best = min(range(len(ring)),
                   key=lambda i: distance_to_segment(p, ring[i], ring[(i + 1) % len(ring)]))
        return best, distance(p, ring[best])

    def walk(start, end):
        """Corners of the ring met on the way from one border place to another."""
        (i, di), (j, dj) = start, end
        out = []
        if i == j and dj > di:
            return out
        k = (i + 1) % len(ring)
        while True:
            out.append(ring[k])
            if k == j:
                return out
            k = (k + 1) % len(ring)

    a, b = place(path[0]), place(path[-1])
    pieces = [path + walk(b, a), path[::-1] + walk(a, b)]
    return [clean(p) for p in pieces if abs(area(p)) > 0.5]


def clean(ring, tolerance=0.02):
    out = []
    for p in ring:
        if not out or distance(p, out[-1]) > tolerance:
            out.append(p)
    while len(out) > 3 and distance(out[0], out[-1]) <= tolerance:
        out.pop()
    return out


def side(ring, line):
    """> 0 when a ring lies left of a line; judged at a point inside, by the nearest segment."""
    p = inner_point(ring)
    best, result = float('inf'), 0.0
    for a, b in zip(line, line[1:]):
        d = distance_to_segment(p, a, b)
        if d < best - 1e-9:
            best = d
            result = (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])
    return result


def inner_point(ring):
    """A point well inside a ring."""
    c = centroid(ring)
    x0, y0, x1, y1 = bounds(ring)
    best, best_distance = c, distance_to_ring(c, ring) if inside(c, ring) else -1
    for i in range(1, 16):
        for j in range(1, 16):
            p = (x0 + (x1 - x0) * i / 16, y0 + (y1 - y0) * j / 16)
            if inside(p, ring):
                d = distance_to_ring(p, ring)
                if d > best_distance:
                    best, best_distance = p, d
    return best


def simplified(ring, tolerance=0.05):
    """Drops corners that lie on the line of their neighbours (closed Douglas-Peucker, light)."""
    out = list(ring)
    changed = True
    while changed and len(out) > 4:
        changed = False
        for i in range(len(out)):
            a, p, b = out[i - 1], out[i], out[(i + 1) % len(out)]
            if distance_to_segment(p, a, b) < tolerance:
                del out[i]
                changed = True
                break
    return out


def main_direction(ring):
    """Degrees of the direction in which a ring runs: its edges weighted by length, mod 90."""
    c = s = 0.0
    for a, b in edges(ring):
        w = distance(a, b) ** 1.5
        angle = math.atan2(b[1] - a[1], b[0] - a[0]) * 4
        c += w * math.cos(angle)
        s += w * math.sin(angle)
    return math.degrees(math.atan2(s, c)) / 4
