"""What lies round a park: town blocks, a village, roads, streams, fields, hills, trees."""

import math
import random

import geometry as g
from planning import Filler, Plan, box, disc, ell, you


def about(use, storeys, height):
    return dict(use=use, storeys=storeys, height=height)


def slabs(low, high, rng):
    """Flats that look south, in rows; higher ones stand at the north end of a block."""
    n = rng.randint(low, high)
    return [dict(shape=s, size=z, **about('residential', k, round(k * 2.95 + 1.2, 1)))
            for s, z, k in ((box, (52, 14), n), (box, (40, 14), n), (box, (28, 15), n + 2),
                            (box, (20, 17), n + 4))]


def town(ring, roads, rng, low=6, high=18, bearing=0.0):
    """Blocks between roads: [(ring, use, storeys, height)], [green rings], [(street, width)]."""
    plan = Plan(ring)
    for line, width in roads:
        plan.carve(line, width, code='road', road=width)
    buildings, green = [], []
    for block in plan.blocks:
        if block.about:
            continue
        if block.area() < 900:
            continue
        choice = rng.random()
        f = Filler(block.ring, setback=7, angle=bearing + rng.uniform(-7, 7), seed=rng.random())
        if choice < 0.16 and (block.area() < 9000 or len(green) < 1):
            green.append(block.ring)
            continue
        if choice < 0.24:  # a school: a U, a hall, a track of grass
            f.near(f.pivot, you, (58, 40), gap=14, **about('public', 5, 20.0))
            f.rows([dict(shape=box, size=(40, 16), **about('public', 4, 16.5)),
                    dict(shape=box, size=(28, 14), **about('public', 3, 12.5))], gap=16, limit=3)
        elif choice < 0.42:  # shops and offices about a court
            f.rows([dict(shape=s, size=z, **about('commercial', k, round(k * 4.1 + 1.2, 1)))
                    for s, z, k in ((ell, (58, 44), rng.randint(3, 6)), (box, (44, 30), 4),
                                    (box, (28, 24), rng.randint(8, 16)), (box, (20, 18), 3))],
                   gap=14, row_gap=18)
        else:
            n = rng.randint(low, high)
            f.rows(slabs(n, n, rng), gap=11, row_gap=16 + 1.1 * min(n, 18))
        buildings += [(r, a['use'], a['storeys'], a['height']) for r, a in f.buildings()]
    # Through roads are the caller's; these are the streets that only this town has.
    return buildings, green, [(path, width) for path, width in plan.streets if width < 20]


def village(center, radius, count, rng, keep_off=()):
    """Old houses, close and never quite square to each other, round a lane."""
    out = []
    tries = 0
    while len(out) < count and tries < count * 60:
        tries += 1
        r, a = radius * math.sqrt(rng.random()), rng.random() * 2 * math.pi
        at = (center[0] + r * math.cos(a), center[1] + 0.7 * r * math.sin(a))
        l, d = rng.choice(((11, 9), (13, 9), (10, 10), (15, 9), (12, 11)))
        turn = 12 * math.sin(at[0] / 60) + 10 * math.sin(at[1] / 45) + rng.uniform(-7, 7)
        ring = g.moved(g.rotated(box(l, d), turn), *at)
        if any(g.rings_touch(g.scaled(ring, 1.35, g.centroid(ring)), o[0]) for o in out):
            continue
        if any(g.distance_to_line(at, line) < off for line, off in keep_off):
            continue
        n = rng.choice((1, 2, 2, 3, 3))
        out.append((ring, 'residential', n, round(n * 3.1 + 0.8, 1)))
    return out


def fields(ring, rows, columns, rng, bend=14.0):
    """Terraces: a patch of land in curved strips."""
    x0, y0, x1, y1 = g.bounds(ring)
    pieces = [ring]
    for k in range(1, rows):
        y = y0 + (y1 - y0) * k / rows
        phase = rng.random() * 6
        line = g.smooth([(x, y + bend * math.sin(phase + (x - x0) / 90))
                         for x in range(int(x0) - 60, int(x1) + 100, 40)], 14)
        pieces = [p for piece in pieces for side in g.split(piece, line) for p in side]
    out = []
    for piece in pieces:
        px0, py0, px1, py1 = g.bounds(piece)
        parts = [piece]
        for k in range(1, columns):
            if rng.random() < 0.25:
                continue
            x = px0 + (px1 - px0) * (k + rng.uniform(-0.2, 0.2)) / columns
            lean = rng.uniform(-12, 12)
            parts = [p for part in parts
                     for side in g.split(part, [(x - lean, py0 - 20), (x + lean, py1 + 20)])
                     for p in side]
        out += parts
    return [p for p in out if abs(g.area(p)) > 150]


def wood(hill, keep_off, rng):
    """A wood on a hill: a wobbly ring that draws back from roads, water, houses and the park."""
    hx, hy, _, radius = hill
    phase = [rng.uniform(0, 6.28) for _ in range(3)]
    points = []
    for k in range(28):
        a = 2 * math.pi * k / 28
        r = radius * (1.02 + 0.10 * math.sin(3 * a + phase[0]) + 0.07 * math.sin(5 * a + phase[1])
                      + 0.04 * math.sin(9 * a + phase[2]))
        while r > 20:
            p = (hx + r * math.cos(a), hy + r * math.sin(a))
            if all(off(p) for off in keep_off):
                break
            r -= 8
        points.append((hx + r * math.cos(a), hy + r * math.sin(a)))
    ring = g.ccw(g.smooth(points, 18, closed=True))
    return ring if abs(g.area(ring)) > 6000 else None


def street_trees(line, width, every, rng, inset=2.6):
    for side in (1, -1):
        for p, _ in g.along(g.offset(line, side * (width / 2 - inset)), every, every * 0.5):
            yield (p[0] + rng.uniform(-0.4, 0.4), p[1] + rng.uniform(-0.4, 0.4))


def scattered(ring, spacing, rng, holes=()):
    """Points in a ring, at least `spacing` apart (by a jittered net)."""
    x0, y0, x1, y1 = g.bounds(ring)
    y = y0
    row = 0
    while y < y1:
        x = x0 + (spacing / 2 if row % 2 else 0)
        while x < x1:
            p = (x + rng.uniform(-0.35, 0.35) * spacing, y + rng.uniform(-0.35, 0.35) * spacing)
            if g.inside(p, ring) and not any(g.inside(p, h) for h in holes):
                yield p
            x += spacing
        y += spacing * 0.87
        row += 1


class Ground:
    """Heights about one park: a graded platform, hills of karst around it, a valley of a stream."""

    def __init__(self, region, origin, level, slope, flats, hills, streams=()):
        self.region, self.origin, self.level, self.slope = region, origin, level, slope
        self.flats = flats  # (ring, metres over which the ground runs out into the open land)
        self.boxes = [(g.bounds(r), m) for r, m in flats]
        self.hills = hills  # (x, y, height, radius)
        self.streams = streams  # (line, half width, depth)

    def __call__(self, x, y):
        platform = self.level + self.slope[0] * x + self.slope[1] * y
        rise = sum(h * math.exp(-((math.hypot(x - hx, y - hy) / r) ** 1.7))
                   for hx, hy, h, r in self.hills)
        open_land = 1.0
        for (ring, margin), ((x0, y0, x1, y1), _) in zip(self.flats, self.boxes):
            if not (x0 - margin < x < x1 + margin and y0 - margin < y < y1 + margin):
                continue
            d = 0.0 if g.inside((x, y), ring) else g.distance_to_ring((x, y), ring)
            t = min(1.0, d / margin)
            open_land = min(open_land, t * t * (3 - 2 * t))
        away = min(1.0, max(0.0, (math.hypot(x, y) - 900) / 900))
        away = away * away * (3 - 2 * away)
        base = platform + (self.region(x + self.origin[0], y + self.origin[1]) - platform) * away
        z = base + rise * open_land
        for line, half, depth in self.streams:
            d = g.distance_to_line((x, y), line)
            if d < half * 3:
                z -= depth * (1 - (d / (half * 3)) ** 2) * min(1.0, 0.2 + open_land)
        return z
