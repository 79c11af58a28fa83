"""Rows of buildings and floors from what a programme set down."""

import math

import geometry as g
from writing import ILLUSTRATIVE

PARAPET = 1.2
ROOF_RISE = {'flat': PARAPET, 'saw-tooth': 2.4, 'gable': 2.0, 'hip': 2.0, 'mono-pitch': 1.5}
CLEAR_BELOW = 0.9  # structure and pipes


def load_of(loads, index):
    return loads[min(index, len(loads) - 1)]


def tower_ring(ring, inset):
    """The tower above a podium: the podium drawn in about its middle."""
    c = g.centroid(ring)
    x0, y0, x1, y1 = g.bounds(ring)
    return g.scaled(ring, 1 - 2 * inset / min(x1 - x0, y1 - y0), c)


def height_of(about):
    return sum(about['storeys']) + ROOF_RISE[about['roof']]


def floors_of(about, key, ring, lettable=0.78):
    """Rows of floors with their outline (None where it is the footprint)."""
    rows = []
    elevation = 0.0
    for index, height in enumerate(about['storeys']):
        outline = None
        if about.get('tower') and index >= about['tower'][0]:
            outline = tower_ring(ring, about['tower'][1])
        plate = abs(g.area(outline or ring))
        load = load_of(about['loads'], index)
        industrial = about['use'] in ('factory', 'high-rise-factory', 'warehouse')
        lifts = None
        if industrial and len(about['storeys']) > 1:
            lifts = 2 if plate * len(about['storeys']) > 6000 else 1
        rows.append(('Polygon', None if outline is None else [outline], dict(
            key='%s-F%02d' % (key, index + 1), building_key=key, number=index + 1,
            name='F%d' % (index + 1), elevation=round(elevation, 2), storey_height=height,
            clear_height=round(height - CLEAR_BELOW, 2) if height > 3 else None,
            gross_area=round(plate, 1), lettable_area=round(plate * lettable, 1),
            use=about['zh'], slab_load=load,
            freight_lifts=lifts, freight_lift_tonnage=3.0 if lifts else None,
            note=ILLUSTRATIVE)))
        elevation += height
    return rows


def gross_area(about, ring):
    plate = abs(g.area(ring))
    if not about.get('tower'):
        return plate * len(about['storeys'])
    podium, inset = about['tower']
    above = abs(g.area(tower_ring(ring, inset)))
    return plate * podium + above * (len(about['storeys']) - podium)


def split_floor(ring, count):
    """A floor in `count` strips across its longer side: the spaces that are let."""
    angle = math.radians(g.main_direction(ring))
    direction = max(((math.cos(angle + k * math.pi / 2), math.sin(angle + k * math.pi / 2))
                     for k in (0, 1)),
                    key=lambda u: spread(ring, u))
    ux, uy = direction
    low = min(x * ux + y * uy for x, y in ring)
    width = spread(ring, direction)
    pieces, rest = [], [ring]
    for k in range(1, count):
        at = low + width * k / count
        cx, cy = ux * at, uy * at
        line = [(cx + uy * 1e4, cy - ux * 1e4), (cx - uy * 1e4, cy + ux * 1e4)]
        mid = g.centroid(ring)
        shift = (mid[0] - cx) * -uy + (mid[1] - cy) * ux
        line = [(x - uy * shift, y + ux * shift) for x, y in line]
        done, left = [], []
        for piece in rest:
            lefts, rights = g.split(piece, line)
            for part in lefts + rights:
                c = g.inner_point(part)
                (done if c[0] * ux + c[1] * uy < at else left).append(part)
        pieces += done
        rest = left
    return pieces + rest


def spread(ring, u):
    at = [x * u[0] + y * u[1] for x, y in ring]
    return max(at) - min(at)
