"""From a park's outline to parcels and buildings: roads carve it into blocks, property lines cut
blocks into parcels, programmes fill parcels with buildings."""

import math
import random

import geometry as g


class Block:
    """A piece of a park: later a parcel."""

    def __init__(self, ring, **about):
        self.ring = g.ccw(ring)
        self.holes = []
        self.about = about  # code, name, …; roads and belts have it from the start

    def area(self):
        return g.area(self.ring) - sum(abs(g.area(h)) for h in self.holes)


class Plan:
    """A ring that is divided further and further; the pieces always tile it exactly."""

    def __init__(self, ring):
        self.blocks = [Block(ring)]
        self.streets = []  # (centre line, width) of what was carved as a road, piece by piece

    def _chosen(self, only):
        """Blocks still to be divided; with `only`, those that hold one of the points."""
        free = [b for b in self.blocks if not b.about]
        if only is None:
            return free
        return [b for b in free if any(g.inside(p, b.ring) for p in only)]

    def carve(self, line, width, only=None, **about):
        """Takes a strip along a centre line out of blocks: a road, a belt, a stream."""
        left_edge, right_edge = g.offset(line, width / 2), g.offset(line, -width / 2)
        for block in self._chosen(only):
            if not g.paths_inside(block.ring, left_edge) and not g.paths_inside(block.ring, right_edge):
                continue  # ends within the block or misses it
            lefts, rest = g.split(block.ring, left_edge)
            rights, strips = [], []
            for piece in rest:
                inner, outer = g.split(piece, right_edge)
                strips += inner
                rights += outer
            if not strips:
                continue
            if about.get('road'):
                self.streets += [(path, width) for path in g.paths_inside(block.ring, line)]
            self.blocks.remove(block)
            self.blocks += [Block(r) for r in lefts + rights if abs(g.area(r)) > 1]
            self.blocks += [Block(r, **about) for r in strips if abs(g.area(r)) > 1]

    def cut(self, line, only=None):
        """Divides blocks by a property line."""
        for block in self._chosen(only):
            lefts, rights = g.split(block.ring, line)
            if lefts and rights:
                self.blocks.remove(block)
                self.blocks += [Block(r) for r in lefts + rights]

    def at(self, point):
        for block in self.blocks:
            if g.inside(point, block.ring) and not any(g.inside(point, h) for h in block.holes):
                return block
        raise LookupError('no block at %r' % (point,))

    def assign(self, point, **about):
        block = self.at(point)
        if block.about:
            raise LookupError('%r is taken: %r' % (point, block.about))
        block.about = about
        return block

    def take_out(self, point, ring, **about):
        """A piece within a block, e.g. a pond in a park; the block keeps a hole."""
        block = self.at(point)
        ring = g.ccw(ring)
        block.holes.append(ring[::-1])
        inner = Block(ring, **about)
        self.blocks.append(inner)
        return inner

    def unassigned(self):
        return [b for b in self.blocks if not b.about]


# --- shapes of buildings, corner at (0, 0), length along x, depth along y -------------------------

def box(l, d):
    return [(0, 0), (l, 0), (l, d), (0, d)]


def ell(l, d, wing=18, arm=18):
    return [(0, 0), (l, 0), (l, wing), (arm, wing), (arm, d), (0, d)]


def you(l, d, wing=18, arm=18):
    return [(0, 0), (l, 0), (l, d), (l - arm, d), (l - arm, wing), (arm, wing), (arm, d), (0, d)]


def tee(l, d, wing=18, arm=20):
    m = l / 2
    return [(0, 0), (l, 0), (l, wing), (m + arm / 2, wing), (m + arm / 2, d), (m - arm / 2, d),
            (m - arm / 2, wing), (0, wing)]


def comb(l, d, spine=16, tooth=18):
    """A spine with three teeth: a laboratory building."""
    gap = (l - 3 * tooth) / 2
    ring = [(0, 0), (l, 0), (l, d), (l - tooth, d), (l - tooth, spine)]
    ring += [(tooth + gap + tooth, spine), (tooth + gap + tooth, d), (tooth + gap, d),
             (tooth + gap, spine), (tooth, spine), (tooth, d), (0, d)]
    return ring


def annexed(l, d, annex=14, depth=16):
    """A hall with an office head on its short side that stands back."""
    return [(0, (d - d * 0.62) / 2), (annex, (d - d * 0.62) / 2), (annex, 0), (l, 0), (l, d),
            (annex, d), (annex, d - (d - d * 0.62) / 2), (0, d - (d - d * 0.62) / 2)]


def rounded(l, d, radius=8, corners=5):
    out = []
    for cx, cy, start in ((l - radius, radius, -90), (l - radius, d - radius, 0),
                          (radius, d - radius, 90), (radius, radius, 180)):
        for k in range(corners):
            a = math.radians(start + 90 * k / (corners - 1))
            out.append((cx + radius * math.cos(a), cy + radius * math.sin(a)))
    return out


def disc(diameter, corners=24):
    r = diameter / 2
    return [(r + r * math.cos(2 * math.pi * k / corners), r + r * math.sin(2 * math.pi * k / corners))
            for k in range(corners)]


def drop(l, d, corners=36):
    """An ellipse with one blunter end: an exhibition hall."""
    out = []
    for k in range(corners):
        a = 2 * math.pi * k / corners
        out.append((l / 2 + l / 2 * math.cos(a),
                    d / 2 + d / 2 * math.sin(a) * (1 - 0.22 * math.cos(a))))
    return out


class Filler:
    """Sets buildings into one parcel, square to its main direction, off its border."""

    def __init__(self, ring, setback=8.0, angle=None, holes=(), seed=0):
        self.angle = g.main_direction(ring) if angle is None else angle
        self.pivot = g.inner_point(ring)
        self.ring = g.rotated(ring, -self.angle, self.pivot)
        self.holes = [g.rotated(h, -self.angle, self.pivot) for h in holes]
        self.setback = setback
        self.box = g.bounds(self.ring)
        self.placed = []  # (ring, attributes), in the turned frame
        self.random = random.Random(seed)

    def covered(self):
        return sum(abs(g.area(ring)) for ring, _ in self.placed)

    def infill(self, choices, gap, density, step=5):
        """Turns and tries the choices until so much of the parcel is built over."""
        whole = abs(g.area(self.ring)) - sum(abs(g.area(h)) for h in self.holes)
        x0, y0, x1, y1 = self.box
        for choice in choices:
            about = {k: v for k, v in choice.items() if k not in ('shape', 'size')}
            for degrees in (0, 90):
                base = g.rotated(choice['shape'](*choice['size']), degrees)
                bx, by, bX, bY = g.bounds(base)
                base = g.moved(base, -bx, -by)
                y = y0 + self.setback
                while y + bY - by <= y1 - self.setback:
                    x = x0 + self.setback
                    while x + bX - bx <= x1 - self.setback:
                        if self.covered() + 0.5 * abs(g.area(base)) > density * whole:
                            return
                        ring = g.moved(base, x, y)
                        if self.fits(ring, gap):
                            self._add(ring, gap, about)
                        x += step
                    y += step

    def fits(self, ring, gap, setback=None):
        setback = self.setback if setback is None else setback
        for other, about in self.placed:  # cheap: most spots fail here
            ax, ay, aX, aY = g.bounds(ring)
            bx, by, bX, bY = g.bounds(other)
            if ax < bX and bx < aX and ay < bY and by < aY and (
                    any(g.inside(p, other) for p in ring) or any(g.inside(p, ring) for p in other)):
                return False
        if not all(g.inside(p, self.ring) for p in ring):
            return False
        if any(g.inside(p, ring) for p in self.ring):
            return False
        if min(min(g.distance_to_ring(p, self.ring) for p in ring),
               min((g.distance_to_ring(p, ring) for p in self.ring), default=1e9)) < setback:
            return False
        for hole in self.holes:
            if g.rings_touch(ring, hole) or g.ring_distance(ring, hole) < setback:
                return False
        for other, about in self.placed:
            ax, ay, aX, aY = g.bounds(ring)
            bx, by, bX, bY = g.bounds(other)
            need = max(gap, about['gap'])
            if ax - need > bX or bx - need > aX or ay - need > bY or by - need > aY:
                continue
            if g.rings_touch(ring, other) or g.ring_distance(ring, other) < need:
                return False
        return True

    def _add(self, ring, gap, about):
        self.placed.append((ring, dict(about, gap=gap)))

    def near(self, target, shape, size, gap=14, setback=None, turn=(0, 90, 180, 270), step=4,
             **about):
        """One building as near as possible to a target point of the plan."""
        target = g.rotated([target], -self.angle, self.pivot)[0]
        x0, y0, x1, y1 = self.box
        best = None
        for degrees in turn:
            base = g.rotated(shape(*size), degrees)
            bx, by, bX, bY = g.bounds(base)
            base = g.moved(base, -bx, -by)
            w, h = bX - bx, bY - by
            spots = []
            y = y0
            while y + h <= y1:
                x = x0
                while x + w <= x1:
                    spots.append((g.distance((x + w / 2, y + h / 2), target), x, y))
                    x += step
                y += step
            for d, x, y in sorted(spots):
                if best is not None and d >= best[0]:
                    break
                ring = g.moved(base, x, y)
                if self.fits(ring, gap, setback):
                    best = (d, ring)
                    break
        if best:
            self._add(best[1], gap, about)
        return best is not None

    def rows(self, choices, gap=12, row_gap=None, limit=99, step=3):
        """Rows of buildings; each spot takes the first choice that fits.

        A choice is a dict: shape, size (length, depth), and what is said of the building. Choices
        are turned round by one from row to row where they say `alternate`.
        """
        row_gap = gap if row_gap is None else row_gap
        x0, y0, x1, y1 = self.box
        count = 0
        y = y0 + self.setback
        while y < y1 and count < limit:
            deepest, x = 0, x0 + self.setback
            while x < x1 and count < limit:
                for choice in choices:
                    ring = g.moved(choice['shape'](*choice['size']), x, y)
                    if g.bounds(ring)[2] > x1 or not self.fits(ring, gap):
                        continue
                    self._add(ring, gap, {k: v for k, v in choice.items()
                                          if k not in ('shape', 'size')})
                    count += 1
                    x += choice['size'][0] + gap
                    deepest = max(deepest, choice['size'][1])
                    break
                else:
                    x += step
            y += deepest + row_gap if deepest else step
        return count

    def buildings(self):
        """[(ring in the plan, attributes)]"""
        return [(g.ccw(g.rotated(ring, self.angle, self.pivot)), about)
                for ring, about in self.placed]
