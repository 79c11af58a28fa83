"""Rows of one park from its drawing, and the files of what lies round it."""

import random

import geometry as g
import surroundings as around
from building_rows import floors_of, gross_area, height_of
from planning import Filler
from programmes import PROGRAMMES, fill_up
from writing import ILLUSTRATIVE

# Lowest FAR, highest FAR, highest density; highest building, metres. All illustrative.
FAR_OF_CODE = {'100101': (1.0, 3.5, 0.60), '100102': (0.5, 3.0, 0.60), '110101': (0.2, 2.0, 0.60),
               '0802': (0.8, 3.0, 0.45), '0902': (0.5, 4.5, 0.45), '0901': (0.3, 2.5, 0.45),
               '0701': (0.6, 2.8, 0.35), '0804': (0.5, 1.5, 0.35)}
HEIGHT_OF_CODE = {'100101': 60, '100102': 30, '110101': 24, '0802': 60, '0902': 80, '0901': 36,
                  '0701': 54, '0804': 30, '1302': 15, '1303': 18}


def frontage(block, plan):
    """The middle of the side that looks at the widest road."""
    roads = [b for b in plan.blocks if b.about.get('road')]
    best = None
    for road in roads:
        touching = [((p[0] + q[0]) / 2, (p[1] + q[1]) / 2) for p, q in g.edges(block.ring)
                    if g.distance_to_ring(((p[0] + q[0]) / 2, (p[1] + q[1]) / 2), road.ring) < 0.5]
        if touching and (best is None or road.about['road'] > best[0]):
            best = (road.about['road'], touching[len(touching) // 2])
    return best[1] if best else g.inner_point(block.ring)


class ParkRows:
    """All rows of one park, in map metres."""

    def __init__(self, key, origin, drawing, seed, late_phase=None):
        self.key, self.origin, self.late_phase = key, origin, late_phase
        self.random = random.Random(seed)
        self.plan, self.outline, self.lines, self.scaled = drawing
        self.parcels, self.buildings, self.floors, self.spaces = [], [], [], []
        self.green, self.trees, self.rings = [], [], []
        self.phases = []

    def at(self, ring):
        return g.moved(ring, *self.origin)

    def phase_of(self, ring):
        p = g.inner_point(ring)
        return next((k for k, r in self.phases if g.inside(p, r)), None)

    def build(self):
        order = sorted(self.plan.blocks, key=lambda b: (-round(g.inner_point(b.ring)[1] / 90),
                                                        g.inner_point(b.ring)[0]))
        for number, block in enumerate(order, 1):
            self._parcel('%s-%02d' % (self.key, number), block)

    def _parcel(self, key, block):
        code, name = block.about['code'], block.about['name']
        phase = self.phase_of(block.ring)
        open_phase = phase is not None and phase == self.late_phase
        placed = []
        programme = block.about.get('programme')
        if programme:
            rng = random.Random(key)
            f = Filler(block.ring, setback=7, holes=block.holes, seed=key)
            PROGRAMMES[programme](f, frontage(block, self.plan), rng)
            fill_up(f, programme, rng)
            placed = f.buildings()
        area = block.area()
        footprint = sum(abs(g.area(r)) for r, _ in placed)
        gross = sum(gross_area(a, r) for r, a in placed)
        row = dict(key=key, number=key, name=name, park_key=self.key, phase_key=phase,
                   coding_system='national-2023', planned_use=code,
                   existing_use=self._existing(code, block, open_phase),
                   local_code=block.about.get('local'))
        if code in FAR_OF_CODE:
            low, high, density = FAR_OF_CODE[code]
            row.update(far_min=low if gross / area > low else round(gross / area * 0.8, 1),
                       far_max=high, density_min=0.3 if code == '100101' and footprint / area > 0.3
                       else None, density_max=density, green_ratio_min=0.10,
                       green_ratio_max=0.20 if code.startswith('1') else 0.35, setback=7.0)
        if code in HEIGHT_OF_CODE:
            row.update(height_max=HEIGHT_OF_CODE[code])
        if code.startswith(('14', '17', '12')):
            status = 'planned' if open_phase else 'in-use'
        elif code == '16':
            status = 'approved-not-supplied'
        else:
            status = self.random.choice(('planned', 'supplied-not-used', 'approved-not-supplied')) \
                if open_phase else 'in-use'
        row.update(status=status, illustrative=True, note=ILLUSTRATIVE)
        if block.about.get('green'):
            row['green_area'] = round(area * 0.9, 1)
            self.green.append(block)
        elif programme:
            most = (row.get('green_ratio_max') or 1) * 0.95
            row['green_area'] = round(min((area - footprint) * 0.3, area * most), 1)
        self.parcels.append(('Polygon', [self.at(r) for r in [block.ring] + block.holes], row))
        for index, (ring, about) in enumerate(placed, 1):
            self._building('%s-B%02d' % (key, index), key, phase, ring, about, open_phase, name)
        self._planting(block, [r for r, _ in placed], programme)

    def _existing(self, code, block, open_phase):
        if not open_phase:
            return code
        # Land of phase 3 as found: dry fields, some wood on the slope, a few farmsteads.
        p = g.inner_point(block.ring)
        if code in ('1207',):
            return '0103'
        return '0301' if p[1] > 130 else '0703' if self.random.random() < 0.15 else '0103'

    def _building(self, key, parcel, phase, ring, about, planned, name):
        status = 'planned' if planned else 'in-use'
        self.rings.append(ring)
        self.buildings.append(('Polygon', [self.at(ring)], dict(
            key=key, name='%s %s' % (name, about['zh']), code=key, park_key=self.key, phase_key=phase,
            parcel_key=parcel, use=about['use'], status=status, height=round(height_of(about), 2),
            storeys_above=len(about['storeys']), storeys_below=0,
            gross_area=round(gross_area(about, ring), 1), roof=about['roof'], derived='stated',
            structure='框架' if len(about['storeys']) > 1 else '钢结构',
            illustrative=True, note=ILLUSTRATIVE.replace(' / ', ' / %s. ' % about['en']))))
        for kind, outline, floor in floors_of(about, key, ring):
            self.floors.append((kind, None if outline is None else [self.at(r) for r in outline],
                                floor))

    def _planting(self, block, rings, programme):
        code = block.about['code']
        clear = lambda p, d: all(not g.inside(p, r) and g.distance_to_ring(p, r) > d for r in rings)
        rng = self.random
        if code in ('1401', '1402'):
            spacing = 9.5 if code == '1402' else 13
            for p in around.scattered(block.ring, spacing, rng, block.holes):
                if g.distance_to_ring(p, block.ring) > 2.5 and all(
                        g.distance_to_ring(p, h) > 3 for h in block.holes):
                    self.trees.append((p, rng.uniform(5, 9)))
        elif programme:
            closed = block.ring + [block.ring[0]]
            for p, (ux, uy) in g.along(closed, 12.5, 4):
                p = (p[0] - uy * 3.2, p[1] + ux * 3.2)  # inwards: rings are counter-clockwise
                if g.inside(p, block.ring) and clear(p, 2.6):
                    self.trees.append((p, rng.uniform(4.5, 7)))

    def street_trees(self, lines):
        for line, width in lines:
            for p in around.street_trees(line, width, 15, self.random, 2.2):
                host = next((b for b in self.plan.blocks if g.inside(p, b.ring)), None)
                if host is not None and host.about.get('road') == width:
                    self.trees.append((p, self.random.uniform(6, 8)))


def lowered(hills, roads):
    """Roads go round hills: one that would be cut deep is lower and smaller."""
    out = []
    for x, y, height, radius in hills:
        d = min(g.distance_to_line((x, y), g.resampled(line, 60)) for line, _ in roads)
        share = max(0.35, min(1.0, d / (1.25 * radius)))
        out.append((x, y, height * share, radius * (0.6 + 0.4 * share)))
    return out


def open_land(context, rng):
    """Woods on the hills and fields on the valley floor, both clear of everything built."""
    park = context['centre']
    houses = [ring for ring, *_ in context['buildings']]
    boxes = [g.bounds(r) for r in houses]
    roads = [(g.resampled(line, 30), width) for line, width in context['roads']]

    def clear(p, margin=16):
        if g.inside(p, park.outline) or g.distance_to_ring(p, park.outline) < margin:
            return False
        if any(g.distance_to_line(p, line) < width / 2 + margin * 0.6 for line, width in roads):
            return False
        if any(g.inside(p, r) or g.distance_to_ring(p, r) < margin
               for r in context['built'] + context['water']):
            return False
        return not any(b[0] - 9 < p[0] < b[2] + 9 and b[1] - 9 < p[1] < b[3] + 9 for b in boxes)

    woods = [around.wood(h, [clear], rng) for h in context['hills']
             if abs(h[0]) < 1350 and abs(h[1]) < 1050]
    woods = [w for w in woods if w]
    fields = []
    for ring, rows, columns in context['patches']:
        for piece in around.fields(g.ccw(g.smooth(ring, 14, closed=True)), rows, columns, rng):
            corners = piece + [g.inner_point(piece)]
            if all(clear(p, 7) for p in corners) and not any(g.inside(p, w) for p in corners
                                                             for w in woods):
                fields.append(piece)
    return fields, woods


def context_files(folder, name, context, rng, to_lonlat):
    park = context['centre']
    at = lambda ring: [g.moved(ring, *park.origin)]
    note = dict(illustrative=True)
    features = []
    for i, (ring, use, storeys, height) in enumerate(context['buildings'], 1):
        if any(g.rings_touch(ring, g.ribbon(line, width + 6)) for line, width in context['roads']) or \
                any(g.rings_touch(ring, w) for w in context['water']) or \
                g.rings_touch(ring, park.outline):
            continue
        features.append(('Polygon', at(ring), dict(key='%s-C%03d' % (park.key, i), building=use,
                                                   storeys=storeys, height=height, **note)))
    folder.geojson('context-buildings-%s.geojson' % name, features, to_lonlat, 7)
    fields, woods = open_land(context, rng)
    surfaces = []
    for ring in fields:
        kind = rng.choice(('farmland', 'farmland', 'farmland', 'meadow', 'orchard'))
        surfaces.append(('Polygon', at(ring), dict(landuse=kind, **note)))
    surfaces += [('Polygon', at(r), dict(landuse='forest', **note)) for r in woods]
    surfaces += [('Polygon', at(r), dict(landuse='grass', **note)) for r in context['green']]
    folder.geojson('context-green-%s.geojson' % name, surfaces, to_lonlat, 7)
    folder.geojson('context-water-%s.geojson' % name,
                   [('Polygon', at(r), dict(natural='water', **note)) for r in context['water']],
                   to_lonlat, 7)
    lines = []
    for line, width in context['roads'] + context['streets'] + park.plan.streets:
        kind = 'primary' if width > 28 else 'secondary' if width >= 20 else 'residential'
        parts = [line] if (line, width) in park.plan.streets else outside(line, park.outline)
        lines += [('LineString', g.moved(part, *park.origin), dict(highway=kind, width=width, **note))
                  for part in parts if g.length(part) > 5]
    folder.geojson('context-roads-%s.geojson' % name, lines, to_lonlat, 7)
    trees = list(park.trees)
    for line, width in context['roads']:
        for part in outside(line, park.outline):
            trees += [(p, rng.uniform(6, 8)) for p in around.street_trees(part, width, 18, rng, -3.0)
                      if abs(p[0]) < 1150 and abs(p[1]) < 950]
    for ring in woods:
        trees += [(p, rng.uniform(6, 11)) for p in around.scattered(ring, 21, rng)]
    for ring in context['green']:
        trees += [(p, rng.uniform(5, 8)) for p in around.scattered(ring, 16, rng)]
    paved = [g.ribbon(line, width + 2) for line, width in context['roads']]
    wet = context['water']
    kept = [(p, h) for p, h in trees if g.inside(p, park.outline) or not any(
        g.inside(p, r) for r in paved + wet)]
    folder.geojson('trees-%s.geojson' % name,
                   [('Point', g.moved([p], *park.origin)[0], dict(natural='tree', height=round(h, 1)))
                    for p, h in kept],
                   to_lonlat, 7)
    return len(features), len(kept)


def outside(line, ring):
    """The parts of a line that lie outside of a ring."""
    parts, part = [], []
    for p in g.resampled(line, 6):
        if g.inside(p, ring):
            if len(part) > 2:
                parts.append(part)
            part = []
        else:
            part.append(p)
    if len(part) > 2:
        parts.append(part)
    return parts
