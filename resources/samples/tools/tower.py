"""The sample tower: 23 floors, 120 enterprises, "one building is one production chain".

Published of the model for it: 23 floors, over 120 enterprises, an output of 3.5 billion yuan. Heights
and loads of floors follow built examples (ground floor 7.8 m and 2.5 t/m2, floors above it 6 m and
1.2 t/m2, standard floors 4.5 m and 6.4 to 7.5 kN/m2). All else is drawn for the sample.
"""

import random

import geometry as g
import surroundings as around
from park_rows import ParkRows, context_files
from planning import Plan
from tower_facts import (CANDIDATES, CHAIN, ESRI_WKT, FLOORS, INDICATORS, PARKS, PROJECT_CRS,
                         sample_json)
from writing import ILLUSTRATIVE, Folder

TM = g.TransverseMercator(114.0)
ORIGIN = TM.forward(113.8252, 22.7356)
KEY = 'T1'


def drawing():
    """The block of the tower between its streets, with its neighbours."""
    curve = lambda pts: g.smooth(pts, 8)
    outline = g.ccw([(-262, -176)] + g.smooth([(-262, -176), (-90, -190), (90, -192), (268, -178)], 10)[1:]
                    + g.smooth([(268, -178), (280, -40), (272, 90), (262, 186)], 10)[1:]
                    + g.smooth([(262, 186), (80, 178), (-100, 184), (-268, 176)], 10)[1:])
    plan = Plan(outline)
    main = curve([(-400, -92), (-268, -88), (-120, -96), (60, -100), (180, -92), (400, -80)])
    west = curve([(-96, -300), (-92, -190), (-88, -96), (-94, 40), (-98, 180), (-100, 320)])
    east = curve([(104, -300), (104, -190), (110, -96), (118, 30), (112, 180), (110, 320)])
    lane_w = curve([(-330, 56), (-200, 58), (-80, 62)])
    lane_m = curve([(-110, 70), (0, 72), (130, 66)])
    plan.carve(main, 32, code='1207', name='创新大道', road=32)
    plan.carve(west, 20, code='1207', name='全至路', road=20)
    plan.carve(east, 20, code='1207', name='芯谷路', road=20)
    plan.carve(lane_w, 12, only=[(-180, 20)], code='1207', name='锦程巷', road=12)
    plan.carve(lane_m, 14, only=[(0, 20)], code='1207', name='货运通道', road=14)
    plan.cut([(-180, -120), (-176, 120)], only=[(-200, 0)])
    plan.cut([(90, 51), (330, 60)], only=[(200, 0)])
    plan.cut([(-10, 50), (-6, 240)], only=[(0, 120)])
    plan.cut([(190, -130), (194, 56)], only=[(200, 0)])
    use = lambda x, y, code, name, programme, **more: plan.assign((x, y), code=code, name=name,
                                                                  programme=programme, **more)
    use(10, -14, '100101', '全至科技创新园', 'nothing', local='M0', tower=1)
    use(-220, -10, '100101', '旧工业区（待改造）', 'standard')
    use(-135, -10, '100101', '精密制造', 'electronics')
    use(-190, 118, '0701', '人才公寓', 'homes')
    use(-52, 122, '0804', '职业学校', 'school')
    use(54, 122, '0901', '邻里中心', 'service')
    use(152, -10, '0802', '研发楼宇', 'research')
    use(232, -10, '0902', '商务办公', 'headquarters')
    use(190, 118, '1401', '芯谷公园', 'nothing', green=1)
    use(-180, -140, '1402', '沿街绿带', 'nothing', green=1)
    use(0, -148, '1403', '创新广场', 'nothing')
    use(190, -140, '0902', '总部办公', 'headquarters')
    pond = g.smooth([(176, 92), (206, 86), (228, 106), (222, 136), (196, 142), (180, 122)], 5, closed=True)
    plan.take_out((150, 150), pond, code='1704', name='镜湖')
    return plan, outline, dict(main=main, west=west, east=east), lambda pts: pts


def bay(l, d, cut):
    """A rectangle about (0, 0) with its corners cut."""
    x, y = l / 2, d / 2
    return [(-x + cut, -y), (x - cut, -y), (x, -y + cut), (x, y - cut), (x - cut, y), (-x + cut, y),
            (-x, y - cut), (-x, -y + cut)]


def shapes():
    """Basement, podium and tower, in metres about the middle of the block."""
    place = lambda ring, dx=0.0: g.moved(g.rotated(ring, 0.8), 12 + dx, -18)
    podium = [(-50, -28), (44, -28), (50, -22), (50, 30), (16, 30), (16, 33), (-16, 33), (-16, 30),
              (-50, 30)]
    return dict(basement=place(bay(132, 76, 4)), podium=place(podium), tower=place(bay(68, 42, 5), -4),
                place=place)


def rooms(ring, tower, extra, place):
    """A floor about its corridor: [(ring, is lettable)]; 5 units on a standard floor, 8 on a low one."""
    plan = Plan(ring)
    far = 200
    straight = lambda *pts: place(list(pts), -4 if tower else 0)
    corridor = straight((-far, 0), (far, 0))
    plan.carve(corridor, 2.8, code='corridor')
    north = g.inner_point(g.ccw(straight((-1, 6), (1, 6), (1, 9), (-1, 9))))
    south = g.inner_point(g.ccw(straight((-1, -9), (1, -9), (1, -6), (-1, -6))))
    cuts_north = (-10, 10) if tower else (-29, -10, 10, 31)
    cuts_south = (-12, 12) if tower else (-26, 0, 26)
    for x in cuts_north:
        at = straight((x + 0.5, 10))[0]
        plan.cut(straight((x, -far), (x, far)), only=[north, at, straight((x - 0.5, 10))[0]])
    for x in cuts_south:
        at = straight((x + 0.5, -10))[0]
        plan.cut(straight((x, -far), (x, far)), only=[south, at, straight((x - 0.5, -10))[0]])
    if tower and extra:
        plan.cut(straight((-far, -11.5), (far, -11.5)), only=[south])
    out = []
    for block in plan.blocks:
        if block.about:
            continue
        core = g.inside(north, block.ring)
        out.append((block.ring, not core))
    middle = g.centroid(ring)
    out.sort(key=lambda r: (r[1] is False, g.centroid(r[0])[1] > middle[1], g.centroid(r[0])[0]))
    return out


def tower_rows(park, parcel):
    """The tower itself: building, floors, spaces."""
    s = shapes()
    at = lambda ring: g.moved(ring, *ORIGIN)
    storeys = [f for f in FLOORS if f['number'] > 0]
    gross = 0.0
    elevation = {1: 0.0}
    for f in storeys[1:]:
        elevation[f['number']] = elevation[f['number'] - 1] + storeys[f['number'] - 2]['storey_height']
    elevation[-1] = -FLOORS[1]['storey_height']
    elevation[-2] = elevation[-1] - FLOORS[0]['storey_height']
    floors, spaces = [], []
    for f in FLOORS:
        ring = s['basement'] if f['number'] < 0 else s['podium'] if f['number'] <= 4 else s['tower']
        plate = abs(g.area(ring))
        if f['number'] > 0:
            gross += plate
        key = '%s-%s' % (KEY, ('F%02d' % f['number']) if f['number'] > 0 else 'B%d' % -f['number'])
        row = dict(key=key, building_key=KEY, **{k: v for k, v in f.items()})
        row.update(elevation=round(elevation[f['number']], 2), gross_area=round(plate, 1),
                   clear_height=round(f['storey_height'] - 0.9, 2), note=ILLUSTRATIVE)
        floors.append(('Polygon', [at(ring)], row))
        if f['number'] < 0:
            row['vacancy'] = 'not-lettable'
            continue
        units = rooms(ring, f['number'] > 4, f['number'] % 2 == 0, s['place'])
        lettable = 0.0
        for i, (unit, is_lettable) in enumerate(units, 1):
            lobby = f['number'] == 1 and i in (2, 3)
            area = abs(g.area(unit))
            open_to_let = is_lettable and not lobby
            lettable += area if open_to_let else 0
            spaces.append(('Polygon', [at(unit)], dict(
                key='%s-%02d' % (key, i), floor_key=key,
                name='%s%02d' % (f['number'], i),
                use='大堂与展厅' if lobby else f['use'] if is_lettable else '核心筒',
                gross_area=round(area, 1), lettable_area=round(area * 0.92, 1) if open_to_let else None,
                vacancy=None if open_to_let else 'not-lettable', illustrative=True,
                note=ILLUSTRATIVE)))
        row['lettable_area'] = round(lettable * 0.92, 1)
    height = elevation[23] + storeys[-1]['storey_height'] + 1.8
    building = ('Polygon', [at(s['podium'])], dict(
        key=KEY, name='全至大厦（示意）', code=KEY, park_key='QZ', parcel_key=parcel, use='high-rise-factory',
        status='in-use', height=round(height, 2), storeys_above=23, storeys_below=2,
        gross_area=round(gross, 1), roof='flat', derived='stated', structure='框架-核心筒',
        fire_resistance_grade=1, freight_lifts=6, freight_lift_tonnage=3.0, illustrative=True,
        note='23 层为公开数 [S]，其余示意 / 23 floors stated, the rest illustrative'))
    park.rings.append(s['podium'])
    return building, floors, spaces


def enterprises(floors, spaces):
    """120 tenants along the chain from the heavy floors up; their output sums up to 3.5 billion."""
    rng = random.Random('tower tenants')
    load = {f[2]['key']: f[2]['slab_load'] for f in floors}
    number = {f[2]['key']: f[2]['number'] for f in floors}
    units = [x[2] for x in spaces if x[2]['vacancy'] is None]
    vacant = set(rng.sample([i for i, u in enumerate(units) if number[u['floor_key']] > 4],
                            len(units) - 120))
    rows, weights, seats = [], [], []
    for i, unit in enumerate(units):
        if i in vacant:
            unit.update(vacancy='vacant', asking_rent='%d' % rng.choice((42, 45, 48)))
            continue
        floor = number[unit['floor_key']]
        stage, product, code, need, extra = rng.choice([c for c in CHAIN if c[0][0] <= floor <= c[0][1]])[1:]
        n = len(rows) + 1
        size = unit['gross_area']
        row = dict(key='Q%03d' % n, name='示例%s %03d' % (product, n), name_en='Sample enterprise %03d' % n,
                   state='tenant', park_key='QZ', industry_code=code, industry_edition='gbt4754-2017',
                   tags=rng.choice(('', '', '', '高新', '高新;专精特新', '专精特新', '小巨人')) or None,
                   chain='智能硬件与传感', stage=stage, anchor=n in (1, 17, 58) or None, products=product,
                   needed_area=round(size * 0.9), needed_slab_load=min(need, load[unit['floor_key']]),
                   needed_clear_height=3.2 if floor > 4 else 4.8, needed_power=100 if floor > 4 else 140,
                   needed_lift_tonnage=3.0 if floor <= 14 else 1.0, jobs=max(6, round(size / rng.uniform(16, 34))),
                   figures_year=2025, scope='all', illustrative=True, note=ILLUSTRATIVE)
        row.update(extra)
        rows.append(row)
        weights.append(size * rng.uniform(0.5, 1.8) * (1.6 if floor <= 4 else 1.0))
        seats.append(floor)
        unit.update(vacancy='let', tenant_key=row['key'], lease_start='%d-%02d-01' % (
            rng.randint(2022, 2025), rng.randint(1, 12)))
        unit['lease_end'] = '%d%s' % (int(unit['lease_start'][:4]) + rng.choice((3, 3, 5)),
                                      unit['lease_start'][4:])
        unit['rent'] = '%d' % rng.choice((38, 40, 42, 45))
    total, left = 350000, 350000  # ten thousand yuan
    for i, (row, weight) in enumerate(zip(rows, weights)):
        share = left if i == len(rows) - 1 else round(total * weight / sum(weights))
        left -= share
        row['output'] = '%d万' % share
        row['tax'] = '%d万' % round(share * 0.042)
    links = []
    order = {c[1]: i for i, c in enumerate(CHAIN)}
    for i, row in enumerate(rows):
        later = [j for j in range(len(rows)) if order[row['stage']] < order[rows[j]['stage']]
                 <= order[row['stage']] + 2]
        later.sort(key=lambda j: abs(seats[j] - seats[i]))
        for j in rng.sample(later[:8], min(len(later[:8]), rng.choice((1, 1, 2)))):
            links.append(dict(key='QL-%s-%s' % (row['key'], rows[j]['key']), from_key=row['key'],
                              to_key=rows[j]['key'], product=row['products'],
                              tons_per_day=round(rng.uniform(0.05, 1.4), 2), trips_per_day=rng.choice((1, 2, 4)),
                              illustrative=True))
    for kind, ring, floor in floors:
        mine = [u for u in units if u['floor_key'] == floor['key']]
        if mine:
            free = sum(1 for u in mine if u['vacancy'] == 'vacant')
            floor['vacancy'] = 'let' if free == 0 else 'vacant' if free == len(mine) else 'partly-let'
    return rows, links


def sensors(floors, park):
    rng = random.Random('tower sensors')
    s = shapes()
    rows = []

    def add(floor, family, what, unit, period, dx, dy, **more):
        n = len(rows) + 1
        at = g.moved(s['place']([(dx, dy)], -4 if floor['number'] > 4 else 0), *ORIGIN)[0]
        rows.append(('Point', at, dict(
            key='QS%03d' % n, name='%s %s' % (floor['name'], what), code='QS%03d' % n, family=family,
            phenomenon=what, unit=unit, park_key='QZ', building_key=KEY, floor_key=floor['key'], period=period,
            illustrative=True, note=ILLUSTRATIVE, **more)))

    for _, _, floor in floors:
        n = floor['number']
        add(floor, 'fire', '烟感与水压', 'MPa', 60, 3, 1.5, height_above_floor=3.0)
        if n < 0:
            add(floor, 'environment', 'CO', '[ppm]', 60, -20, 8, height_above_floor=1.5)
            continue
        add(floor, 'energy-water', '有功功率', 'kW', 900, -8, 6, height_above_floor=1.5)
        add(floor, 'people-flow', '客流', '{count}/h', 60, 0, -1, height_above_floor=3.0)
        add(floor, 'video', '走廊监控', '1', None, -22, 0, height_above_floor=3.0, heading=90, tilt=-12,
            field_of_view=75, range=30)
        add(floor, 'building-automation', '室内温度', 'Cel', 60, 14, -9, height_above_floor=1.5)
        if n <= 3:
            add(floor, 'building-automation', '楼板振动 VLz', 'dB', 1, 24, -12, high_limit=75,
                limit_source='GB 10070-88 工业集中区 昼', height_above_floor=0.1)
        if n % 6 == 5:
            add(floor, 'video-ai', '视频 AI 安全', '1', None, 20, 9, height_above_floor=3.2, heading=225,
                tilt=-15, field_of_view=85, range=25)
    ground, roof = floors[2][2], floors[-1][2]
    for i in range(6):
        add(ground, 'lift', '货梯 %d 载荷' % (i + 1), 'kg', 1, -8 + 3.2 * i, 9, high_limit=3000,
            limit_source='额定载重 3 t')
    for i, dx in enumerate((-18, -6, 6, 18)):
        add(ground, 'access', '闸机 %d' % (i + 1), '{count}/h', 60, dx, -25, height_above_floor=1.0)
    add(ground, 'vehicle-gate', '货车道闸', '{count}/h', 60, 44, 24, height_above_floor=1.0)
    add(roof, 'environment', 'PM2.5', 'ug/m3', 60, 10, 8, high_limit=75,
        limit_source='GB 3095-2012 二级 24 小时', height_above_floor=5.0)
    add(roof, 'environment', '噪声 Leq', 'dB', 60, -10, 8, high_limit=65,
        limit_source='GB 12348-2008 3 类 昼', height_above_floor=5.0)
    return rows


def context(park, rng):
    curve = lambda pts: g.smooth(pts, 12)
    main = curve([(-1100, -130), (-600, -100), (-268, -88), (-120, -96), (60, -100), (180, -92), (600, -70),
                  (1100, -110)])
    west = curve([(-150, -900), (-104, -420), (-92, -190), (-94, 40), (-98, 180), (-110, 420), (-80, 900)])
    east = curve([(120, -900), (100, -420), (104, -190), (118, 30), (112, 180), (120, 420), (180, 900)])
    south = curve([(-1100, -400), (-500, -420), (0, -400), (500, -410), (1100, -380)])
    north = curve([(-1100, 300), (-500, 320), (0, 310), (500, 330), (1100, 300)])
    far_w = curve([(-540, -900), (-520, -400), (-530, 0), (-500, 400), (-530, 900)])
    far_e = curve([(560, -900), (540, -400), (560, 0), (570, 400), (540, 900)])
    roads = [(main, 32), (south, 28), (north, 24), (west, 20), (east, 20), (far_w, 24), (far_e, 24)]
    canal = curve([(-900, 900), (-820, 500), (-860, 120), (-800, -260), (-900, -900)])
    ring = g.ccw([(-780, -690), (900, -690), (900, 640), (-740, 640)])
    lanes = [(curve([(-1000, -560), (0, -545), (1000, -560)]), 14),
             (curve([(-1000, 470), (0, 480), (1000, 470)]), 14),
             (curve([(-1000, 110), (-500, 120), (0, 110)]), 12), (curve([(0, 60), (500, 70), (1000, 60)]), 12),
             (curve([(-1000, -260), (0, -262), (1000, -250)]), 12),
             (curve([(-340, -900), (-330, 0), (-345, 900)]), 14), (curve([(340, -900), (345, 0), (350, 900)]), 14),
             (curve([(740, -900), (735, 0), (745, 900)]), 12), (curve([(-660, -900), (-655, 0), (-660, 900)]), 12)]
    homes, green, streets = around.town(ring, roads + lanes, rng, 7, 26)
    clear = [(r, u, n, h) for r, u, n, h in homes
             if not g.rings_touch(r, park.outline) and g.ring_distance(r, park.outline) > 6]
    hill_list = [(960, 820, 70, 240), (1180, 560, 60, 200), (-1150, 760, 55, 220)]
    flats = [(ring, 160.0), (park.outline, 40.0)]
    ground = around.Ground(lambda x, y: 7.5, ORIGIN, 7.5, (0.001, 0.002), flats, hill_list,
                           [(g.resampled(canal, 40), 14, 3.5)])
    return dict(roads=roads, streets=streets,
                buildings=clear, green=[r for r in green if not g.rings_touch(r, park.outline)],
                water=[g.ribbon(canal, 26)], ground=ground, centre=park, hills=hill_list, patches=[],
                built=[ring])


def make(path):
    folder = Folder(path)
    park = ParkRows('QZ', ORIGIN, drawing(), 'tower')
    park.build()
    site = next(b for b in park.plan.blocks if b.about.get('tower'))
    parcel = next(p for p in park.parcels if p[2]['name'] == '全至科技创新园')
    building, floors, spaces = tower_rows(park, parcel[2]['key'])
    gross, area = building[2]['gross_area'], site.area()
    parcel[2].update(far_min=2.0, far_max=round(gross / area + 0.6, 1), density_max=0.60, height_max=120,
                     area_of_record=round(area, 1), right_holder='示例持有人')
    for p in park.parcels:  # only the site is the park; the rest are its neighbours
        if p is not parcel:
            p[2].pop('park_key')
        if p[2]['name'].startswith('旧工业区'):
            p[2]['status'] = 'to-redevelop'
    for b in park.buildings:
        b[2].pop('park_key')
    rows, links = enterprises(floors, spaces)
    surround = context(park, random.Random('tower town'))
    at = lambda ring: g.moved(ring, *ORIGIN)
    folder.geojson('parks.geojson', [('Polygon', [at(site.ring)], PARKS[0])], TM.inverse)
    folder.geojson('parcels.geojson', park.parcels, TM.inverse)
    folder.geojson('buildings.geojson', [building] + park.buildings, TM.inverse)
    folder.geojson('floors.geojson', floors + park.floors, TM.inverse)
    folder.geojson('spaces.geojson', spaces, TM.inverse)
    folder.csv('enterprises.csv', rows)
    folder.csv('supply_links.csv', links)
    folder.csv('prospects.csv', CANDIDATES)
    folder.csv('indicator_values.csv', INDICATORS)
    folder.geojson('sensors.geojson', sensors(floors, park), TM.inverse)
    park.street_trees([(park.lines['main'], 32), (park.lines['west'], 20), (park.lines['east'], 20)])
    rng = random.Random('tower trees')
    plaza = g.ccw(site.ring)
    podium = shapes()['podium']
    for p, (ux, uy) in g.along(plaza + [plaza[0]], 9, 3):
        for inset in (3.5, 9.0):
            q = (p[0] - uy * inset, p[1] + ux * inset)
            if g.inside(q, plaza) and not g.inside(q, podium) and g.distance_to_ring(q, podium) > 5:
                park.trees.append((q, rng.uniform(5, 7)))
    for block in park.plan.blocks:
        if block.about.get('name') == '创新广场':
            park.trees += [(p, rng.uniform(5, 7)) for p in around.scattered(block.ring, 12, rng)
                           if g.distance_to_ring(p, block.ring) > 4]
    counts = context_files(folder, 'town', surround, random.Random('town'), TM.inverse)
    x, y = round(ORIGIN[0], -2), round(ORIGIN[1], -2)
    folder.grid('terrain', x - 1400, y - 1200, 25, 112, 96,
                lambda px, py: surround['ground'](px - ORIGIN[0], py - ORIGIN[1]), ESRI_WKT)
    folder.json('sample.json', sample_json(ORIGIN, surround['ground'], PROJECT_CRS, KEY))
    vacant = sum(1 for x in spaces if x[2]['vacancy'] == 'vacant')
    return park, surround, [len(rows), len(spaces), vacant, len(links), round(gross), counts]
