"""The sample guiyang-enclaves: two enclave parks with their origin and host jurisdictions.

Facts (names, areas, phases, uses) are those published; everything else is drawn for the sample and
says so in every row.
"""

import math
import random

import geometry as g
import guiyang_parks
import surroundings as around
from building_rows import split_floor
from guiyang_facts import (AGREEMENTS, CRS_WKT, ENTERPRISES, ESRI_WKT, INDICATORS, JURISDICTIONS,
                           JURISDICTION_NODES, PARKS, PARTIES, PHASES, sample_json)
from park_rows import ParkRows, context_files, frontage, lowered
from writing import ILLUSTRATIVE, Folder

TM = g.TransverseMercator(106.6)
MU = 2000 / 3


def fitted(draw, origin, square_metres):
    """Draws a park and scales it until its area on the ellipsoid is what was published."""
    scale = 1.0
    for _ in range(5):
        outline = draw(scale)[1]
        lonlat = [tuple(round(c, 9) for c in TM.inverse(x + origin[0], y + origin[1]))
                  for x, y in outline]
        scale *= math.sqrt(square_metres / g.geodesic_area(lonlat))
    return draw(scale)


def divide(plan, line, names):
    """Cuts roads and belts that run on from phase to phase."""
    for block in [b for b in plan.blocks if b.about.get('name') in names]:
        lefts, rights = g.split(block.ring, line)
        if lefts and rights:
            plan.blocks.remove(block)
            for ring in lefts + rights:
                piece = type(block)(ring, **block.about)
                plan.blocks.append(piece)


def jurisdiction_rings():
    """Rings of jurisdictions from shared nodes; shared sides wind alike on both sides."""
    def winding(a, b, depth=5):
        flip = a > b
        if flip:
            a, b = b, a
        rng = random.Random('%r %r' % (a, b))
        line = [a, b]
        for level in range(depth):
            finer = [line[0]]
            for p, q in zip(line, line[1:]):
                d = g.distance(p, q) * rng.uniform(-0.13, 0.13)
                nx, ny = (q[1] - p[1]), -(q[0] - p[0])
                n = math.hypot(nx, ny)
                finer += [((p[0] + q[0]) / 2 + nx / n * d, (p[1] + q[1]) / 2 + ny / n * d), q]
            line = finer
        return line[::-1] if flip else line

    rings = {}
    for key, nodes in JURISDICTION_NODES.items():
        points = [TM.forward(*n) for n in nodes]
        ring = []
        for a, b in g.edges(points):
            ring += winding(a, b)[:-1]
        rings[key] = g.ccw(ring)
    return rings


def region(x, y):
    """The plateau at large: 1100 m in the east to 1250 m in the west, long waves."""
    west = min(1.0, max(0.0, (522000 - x) / 42000))
    return (1105 + 140 * west + 26 * math.sin(x / 5200 + 1) * math.cos(y / 6100)
            + 15 * math.sin((x + y) / 3100))


def nanming_rows():
    origin = TM.forward(106.823, 26.522)
    park = ParkRows('NM', origin, fitted(guiyang_parks.nanming, origin, 451 * MU), 'nanming', 'NM-P3')
    lines = park.lines
    herb_edge, chip_edge = g.offset(lines['herb'], -10), g.offset(lines['chip'], -10)
    west, rest = g.split(park.outline, herb_edge)
    middle, east = g.split(rest[0], chip_edge)
    park.phases = [('NM-P1', west[0]), ('NM-P2', middle[0]), ('NM-P3', east[0])]
    belts = ('智造大道', '山脚防护绿地')
    divide(park.plan, herb_edge, belts)
    divide(park.plan, chip_edge, belts)
    park.build()
    park.street_trees([(lines['avenue'], 30), (lines['herb'], 20), (lines['chip'], 20)])
    return park


def guian_rows():
    origin = TM.forward(106.412, 26.398)
    park = ParkRows('GA', origin, fitted(guiyang_parks.guian, origin, 634 * MU), 'guian')
    park.build()
    park.street_trees([(park.lines['avenue'], 34)])
    return park


def nanming_context(park, rng):
    """A town across the arterial road, a village and terraces, a stream, hills with woods."""
    s = park.scaled
    curve = lambda pts, step=12: g.smooth(s(pts), step)
    arterial = curve([(-1500, -330), (-900, -300), (-400, -276), (0, -290), (400, -306), (900, -280),
                      (1500, -330)])
    west_road = curve([(-396, -14), (-600, -40), (-900, -20), (-1500, 60)])
    east_road = curve([(380, -48), (560, -90), (800, -120), (1150, -60), (1500, -90)])
    herb_south = curve([(-167, -206), (-172, -282), (-180, -420), (-150, -640), (-170, -1000)])
    chip_south = curve([(74, -216), (66, -300), (70, -430), (110, -650), (90, -1000)])
    roads = [(arterial, 40), (west_road, 24), (east_road, 24), (herb_south, 20), (chip_south, 20)]
    stream = curve([(170, 1000), (260, 700), (330, 430), (430, 200), (452, 60), (458, -90), (428, -240),
                    (470, -420), (440, -640), (520, -1000)])
    town_ring = g.ccw(s([(-900, -335), (-400, -312), (0, -326), (390, -340), (370, -560), (400, -860),
                         (-880, -840)]))
    streets = [(herb_south, 20), (chip_south, 20),
               (curve([(-1100, -480), (-600, -455), (-100, -470), (500, -490)]), 18),
               (curve([(-1100, -660), (-500, -640), (0, -650), (520, -680)]), 18),
               (curve([(-560, -250), (-550, -500), (-590, -900)]), 16),
               (curve([(-360, -250), (-370, -500), (-350, -900)]), 14),
               (curve([(240, -250), (246, -500), (230, -900)]), 14),
               (curve([(-760, -250), (-745, -500), (-770, -900)]), 14)]
    homes, green, street_rings = around.town(town_ring, streets, rng, 6, 18)
    houses = around.village(s([(-700, 170)])[0], 120, 46, rng, [(west_road, 30)])
    houses += around.village(s([(700, -260)])[0], 95, 26, rng, [(arterial, 40), (stream, 26)])
    patches = [([(-1080, 30), (-640, 20), (-450, 60), (-460, 330), (-620, 330), (-860, 420),
                 (-1120, 330)], 9, 8),
               ([(-1250, -270), (-900, -262), (-420, -250), (-425, -60), (-640, -80), (-900, -60),
                 (-1250, -40)], 5, 9),
               ([(500, -60), (760, -90), (1180, -30), (1150, 190), (900, 260), (640, 250), (505, 130)],
                8, 8),
               ([(480, -280), (520, -130), (800, -160), (1150, -110), (1200, -300), (900, -260)], 4, 7),
               ([(500, -360), (900, -310), (1150, -340), (1100, -560), (800, -620), (490, -560)], 6, 6)]
    hills = [(s([p])[0][0], s([p])[0][1], h, r) for p, h, r in (
        ((-230, 470), 86, 170), ((60, 500), 110, 190), ((300, 420), 70, 130), ((-480, 620), 96, 210),
        ((620, 430), 92, 180), ((860, 560), 120, 220), ((-820, 560), 105, 200), ((-1100, 300), 70, 150),
        ((1050, 150), 84, 180), ((-1250, -420), 95, 230), ((760, -560), 88, 190), ((1100, -420), 110, 220),
        ((-150, 800), 130, 240), ((420, 860), 125, 230), ((-700, 1000), 140, 260), ((980, 1000), 150, 280),
        ((-1500, 700), 140, 270), ((1550, 500), 150, 270), ((-1600, -60), 105, 230),
        ((640, -1000), 100, 230), ((-1250, -1050), 120, 260), ((0, 1350), 150, 290),
        ((1450, -900), 130, 260))]
    hills = lowered(hills, roads)
    flats = [(park.outline, 110.0), (town_ring, 130.0),
             (g.ccw(g.smooth(s([(-820, 90), (-600, 80), (-580, 250), (-800, 260)]), 20, closed=True)), 120.0)]
    flats += [(g.ribbon(g.resampled(line, 60), width + 10), 130.0) for line, width in roads]
    ground = around.Ground(region, park.origin, round(region(*park.origin)), (-0.006, 0.012), flats, hills,
                           [(g.resampled(stream, 40), 9, 5.0)])
    return dict(roads=roads, streets=street_rings, buildings=homes + houses, green=green,
                water=[g.ribbon(stream, 13)], ground=ground, centre=park, hills=hills,
                patches=[(s(r), n, m) for r, n, m in patches], built=[town_ring])


def guian_context(park, rng):
    """An expressway in the north, a university town in the east, lakes and fields in the south."""
    s = park.scaled
    curve = lambda pts, step=12: g.smooth(s(pts), step)
    expressway = curve([(-1600, 400), (-900, 350), (-420, 330), (60, 338), (480, 300), (1000, 230),
                        (1600, 240)])
    south_road = curve([(-1600, -380), (-900, -350), (-300, -344), (150, -326), (500, -330), (1000, -370),
                        (1600, -350)])
    west_road = curve([(-440, 94), (-640, 70), (-900, 110), (-1500, 60)])
    west_two = curve([(-432, -112), (-640, -140), (-900, -110), (-1500, -170)])
    east_road = curve([(420, 84), (560, 68), (800, 60), (1100, 90), (1500, 60)])
    east_two = curve([(458, -118), (600, -108), (820, -120), (1100, -90), (1500, -140)])
    avenue_south = curve([(-16, -276), (-20, -335), (0, -520), (-40, -800), (20, -1100)])
    avenue_north = curve([(4, 262), (8, 340), (40, 520), (0, 800), (30, 1100)])
    roads = [(expressway, 36), (south_road, 32), (west_road, 22), (west_two, 20), (east_road, 22),
             (east_two, 20), (avenue_south, 30), (avenue_north, 24)]
    town_ring = g.ccw(s([(520, -345), (560, -120), (520, 60), (500, 250), (900, 205), (1320, 205),
                         (1340, -330), (1000, -350)]))
    streets = [(east_road, 22), (east_two, 20),
               (curve([(690, -420), (680, -120), (700, 80), (690, 320)]), 16),
               (curve([(860, -420), (870, -110), (850, 80), (866, 320)]), 18),
               (curve([(1050, -420), (1040, -100), (1060, 90), (1050, 320)]), 16),
               (curve([(1220, -420), (1210, -100), (1225, 90), (1215, 320)]), 14)]
    homes, green, street_rings = around.town(town_ring, streets, rng, 6, 15)
    west_town = g.ccw(s([(-500, -316), (-470, -140), (-640, -165), (-900, -136), (-930, -320)]))
    more, more_green, more_streets = around.town(
        west_town, [(curve([(-700, -400), (-690, -50)]), 14)], rng, 4, 7)
    houses = around.village(s([(-720, 230)])[0], 100, 34, rng, [(west_road, 30), (expressway, 44)])
    houses += around.village(s([(-330, -520)])[0], 120, 42, rng, [(south_road, 36)])
    patches = [([(-1000, -80), (-700, -100), (-470, -80), (-470, 70), (-680, 40), (-1000, 80)], 4, 9),
               ([(-1100, -400), (-700, -380), (-60, -380), (-60, -600), (-420, -760), (-760, -740),
                 (-1100, -620)], 9, 10),
               ([(340, -370), (700, -380), (1200, -400), (1200, -640), (800, -720), (440, -700)], 8, 9),
               ([(-1000, 130), (-680, 100), (-480, 130), (-460, 300), (-800, 315), (-1000, 330)], 5, 7),
               ([(40, 380), (420, 360), (700, 330), (1200, 280), (1200, 420), (700, 470), (60, 480)], 4, 11)]
    lakes = [g.ccw(g.smooth(s(r), 9, closed=True)) for r in (
        [(90, -420), (200, -400), (290, -450), (270, -540), (320, -620), (220, -690), (150, -600),
         (100, -540)],
        [(-220, 460), (-120, 420), (-30, 450), (-60, 540), (-160, 560), (-250, 530)])]
    hills = [(s([p])[0][0], s([p])[0][1], h, r) for p, h, r in (
        ((-700, 590), 80, 190), ((-450, 540), 56, 130), ((300, 560), 74, 170), ((560, 480), 60, 140),
        ((-170, -740), 52, 140), ((-1150, 320), 90, 210), ((-1200, -560), 84, 210), ((900, 620), 96, 220),
        ((1000, -640), 70, 180), ((-1000, 950), 120, 260), ((100, 950), 105, 240), ((700, 1050), 120, 250),
        ((-1600, 100), 100, 230), ((-700, -1050), 95, 230), ((300, -1050), 88, 220), ((1500, 700), 120, 250),
        ((1700, -500), 110, 240), ((1250, -1050), 100, 230))]
    hills = lowered(hills, roads)
    flats = [(park.outline, 110.0), (town_ring, 120.0), (west_town, 110.0)]
    flats += [(ring, 90.0) for ring in lakes]
    flats += [(g.ribbon(g.resampled(line, 60), width + 10), 130.0) for line, width in roads]
    ground = around.Ground(region, park.origin, round(region(*park.origin)), (0.004, 0.006), flats, hills,
                           [(ring[::4] + [ring[0]], 8, 1.2) for ring in lakes])
    return dict(roads=roads, streets=street_rings + more_streets, buildings=homes + more + houses,
                green=green + more_green, water=lakes, ground=ground, centre=park, hills=hills,
                patches=[(s(r), n, m) for r, n, m in patches], built=[town_ring, west_town])


def let(parks, folder):
    """Spaces of some buildings, enterprises, and who sits where."""
    rng = random.Random('tenants')
    enterprises = [dict(e) for e in ENTERPRISES]
    spaces = []
    for park in parks:
        own = [e for e in enterprises if e['park_key'] == park.key and e['state'] == 'tenant']
        rng.shuffle(own)
        waiting = list(own)
        order = {'factory': 0, 'high-rise-factory': 1, 'research': 2, 'office': 3, 'warehouse': 4}
        houses = [b for b in park.buildings
                  if b[2]['use'] in order and b[2]['status'] == 'in-use' and b[2]['gross_area'] > 900]
        rings = {b[2]['key']: b[1][0] for b in park.buildings}
        divided = [b for b in houses if b[2]['use'] in ('high-rise-factory', 'research', 'office')][:6]
        for house in houses:
            key = house[2]['key']
            floors = [f for f in park.floors if f[2]['building_key'] == key]
            if house in divided:
                for _, outline, floor in floors:
                    ring = outline[0] if outline else rings[key]
                    count = 2 if abs(g.area(ring)) < 1100 else 3
                    for i, piece in enumerate(split_floor(ring, count), 1):
                        plate = abs(g.area(piece))
                        taken = rng.random() < 0.8 and own
                        spaces.append(('Polygon', [piece], dict(
                            key='%s-%02d' % (floor['key'], i), floor_key=floor['key'],
                            name='%d%02d' % (floor['number'], i), use=floor['use'],
                            gross_area=round(plate, 1), lettable_area=round(plate * 0.78, 1),
                            vacancy='let' if taken else 'vacant',
                            tenant_key=rng.choice(own)['key'] if taken else None,
                            asking_rent=None if taken else '%d' % rng.choice((22, 25, 28)),
                            illustrative=True, note=ILLUSTRATIVE)))
                    some = [x for x in spaces if x[2]['floor_key'] == floor['key']]
                    free = sum(1 for x in some if x[2]['vacancy'] == 'vacant')
                    floor['vacancy'] = 'let' if free == 0 else 'vacant' if free == len(some) \
                        else 'partly-let'
            else:
                who = waiting.pop() if waiting else (rng.choice(own) if rng.random() < 0.62 else None)
                for _, _, floor in floors:
                    floor['vacancy'] = 'let' if who else 'vacant'
                    floor['tenant_key'] = who['key'] if who else None
                    if not who:
                        floor['asking_rent'] = '18'
    folder.csv('enterprises.csv', enterprises)
    folder.geojson('spaces.geojson', spaces, TM.inverse)
    links = []
    for key in ('NM', 'GA'):
        own = [e for e in enterprises if e['park_key'] == key and e.get('illustrative')]
        for a, b in zip(own, own[1:]):
            if a['chain'] == b['chain']:
                links.append(dict(key='L-%s-%s' % (a['key'], b['key']), from_key=a['key'], to_key=b['key'],
                                  product=a['products'], tons_per_day=round(rng.uniform(0.4, 6), 1),
                                  trips_per_day=rng.choice((1, 2, 3)), illustrative=True))
    folder.csv('supply_links.csv', links)
    return len(enterprises), len(spaces)


SENSOR_KINDS = (  # family, phenomenon zh, unit (UCUM), period s, high limit, source of the limit
    ('environment', 'PM2.5', 'ug/m3', 60, 75, 'GB 3095-2012 二级 24 小时'),
    ('environment', '噪声 Leq', 'dB', 60, 65, 'GB 12348-2008 3 类 昼'),
    ('energy-water', '有功功率', 'kW', 900, None, None),
    ('energy-water', '用水量', 'm3/h', 900, None, None),
    ('fire', '消防水压', 'MPa', 60, None, None),
    ('building-automation', '室内温度', 'Cel', 60, None, None),
)


def sensors(parks, folder):
    rng = random.Random('sensors')
    rows = []

    def add(park, family, what, unit, period, at, high=None, source=None, **more):
        number = sum(1 for r in rows if r[2]['park_key'] == park.key) + 1
        rows.append(('Point', g.moved([at], *park.origin)[0] if not more.pop('absolute', False) else at,
                     dict(key='%s-S%03d' % (park.key, number), name='%s %02d' % (what, number),
                          code='%s-S%03d' % (park.key, number), family=family, phenomenon=what, unit=unit,
                          park_key=park.key, period=period, high_limit=high, limit_source=source,
                          illustrative=True, note=ILLUSTRATIVE, **more)))

    for park in parks:
        roads = [b for b in park.plan.blocks if b.about.get('road')]
        for block in roads:
            p = g.inner_point(block.ring)
            add(park, 'video', '道路监控', '1', None, p, height_above_floor=6.0, heading=rng.randrange(360),
                tilt=-20, field_of_view=70, range=60)
        for block in park.plan.blocks:
            if block.about.get('programme') in ('herb_plant', 'electronics', 'machine_halls', 'aircraft',
                                                'materials', 'logistics'):
                p = frontage(block, park.plan)
                add(park, 'vehicle-gate', '车辆道闸', '{count}/h', 60, p, height_above_floor=1.2)
        for block in park.green:
            p = g.inner_point(block.ring)
            for family, what, unit, period, high, source in SENSOR_KINDS[:2]:
                add(park, family, what, unit, period, (p[0] + rng.uniform(-4, 4), p[1]), high, source,
                    height_above_floor=3.0)
        houses = [b for b in park.buildings if b[2]['status'] == 'in-use' and b[2]['gross_area'] > 2500]
        for _, rings, row in houses:
            c = g.inner_point(rings[0])
            floors = [f[2] for f in park.floors if f[2]['building_key'] == row['key']]
            ground = dict(building_key=row['key'], floor_key=floors[0]['key'], absolute=True)
            add(park, 'energy-water', '有功功率', 'kW', 900, c, height_above_floor=1.5, **ground)
            if row['use'] in ('research', 'office', 'high-rise-factory'):
                top = dict(building_key=row['key'], floor_key=floors[-1]['key'], absolute=True)
                add(park, 'lift', '货梯载荷' if row['use'] == 'high-rise-factory' else '客梯状态',
                    'kg' if row['use'] == 'high-rise-factory' else '1', 1, (c[0] + 3, c[1]), **top)
                add(park, 'access', '人行门禁', '{count}/h', 60, (c[0] - 6, c[1]), **ground)
                add(park, 'people-flow', '客流', '{count}/h', 60, (c[0], c[1] + 4), **ground)
            else:
                add(park, 'fire', '消防水压', 'MPa', 60, (c[0] - 4, c[1] + 3), **ground)
            if rng.random() < 0.3:
                add(park, 'video-ai', '视频 AI 安全', '1', None, (c[0] + 5, c[1] - 4),
                    height_above_floor=4.0, heading=rng.randrange(360), tilt=-15, field_of_view=80, range=40,
                    **ground)
            if rng.random() < 0.3:
                add(park, 'building-automation', '室内温度', 'Cel', 60, (c[0] - 2, c[1] - 5),
                    height_above_floor=1.5, **ground)
    folder.geojson('sensors.geojson', rows, TM.inverse)
    return len(rows)


def make(path):
    folder = Folder(path)
    parks = [nanming_rows(), guian_rows()]
    contexts = [nanming_context(parks[0], random.Random('nanming town')),
                guian_context(parks[1], random.Random('guian town'))]
    rings = jurisdiction_rings()
    folder.geojson('jurisdictions.geojson',
                   [('Polygon', [rings[j['key']]], dict(j)) for j in JURISDICTIONS], TM.inverse, 7)
    folder.geojson('parks.geojson', [('Polygon', [p.at(p.outline)], dict(row))
                                     for p, row in zip(parks, PARKS)], TM.inverse)
    folder.geojson('phases.geojson',
                   [('Polygon', [p.at(ring)], dict(next(row for row in PHASES if row['key'] == key)))
                    for p in parks for key, ring in p.phases], TM.inverse)
    counts = [let(parks, folder), sensors(parks, folder)]
    folder.geojson('parcels.geojson', [f for p in parks for f in p.parcels], TM.inverse)
    folder.geojson('buildings.geojson', [f for p in parks for f in p.buildings], TM.inverse)
    folder.geojson('floors.geojson', [f for p in parks for f in p.floors], TM.inverse)
    folder.csv('agreements.csv', AGREEMENTS)
    folder.csv('agreement_parties.csv', PARTIES)
    folder.csv('indicator_values.csv', INDICATORS)
    for name, park, context in zip(('nanming', 'guian'), parks, contexts):
        counts.append(context_files(folder, name, context, random.Random(name), TM.inverse))
        x, y = round(park.origin[0], -2), round(park.origin[1], -2)
        ground = context['ground']
        folder.grid('terrain-' + name, x - 1900, y - 1600, 25, 152, 128,
                    lambda px, py, o=park.origin: ground(px - o[0], py - o[1]), ESRI_WKT)
    xs = [c for r in rings.values() for c in g.bounds(r)[::2]]
    ys = [c for r in rings.values() for c in g.bounds(r)[1::2]]
    west, south = math.floor(min(xs) / 1000 - 3) * 1000, math.floor(min(ys) / 1000 - 3) * 1000
    folder.grid('terrain-region', west, south, 500, int((max(xs) + 4000 - west) // 500),
                int((max(ys) + 4000 - south) // 500), region, ESRI_WKT)
    folder.json('sample.json', sample_json(parks, contexts, CRS_WKT))
    return parks, contexts, counts
