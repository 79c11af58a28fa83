"""What stands on a parcel, by what it is for. All of it is illustrative.

A programme fills a planning.Filler. Buildings carry: use (code of the model), zh / en (what it is),
storeys (heights in metres from the ground floor up), loads (kN/m2, one per storey or the last one
repeated), roof, and for a tower on a podium `tower`: (storeys of the podium, inset in metres).
"""

from planning import annexed, box, comb, disc, drop, ell, rounded, tee, you


def about(use, zh, en, storeys, loads=(5.0,), roof='flat', **more):
    return dict(use=use, zh=zh, en=en, storeys=list(storeys), loads=list(loads), roof=roof, **more)


def storeys(ground, others, count):
    return [ground] + [others] * (count - 1)


PLANT = dict(loads=(20.0, 10.0, 7.5))
HALL = dict(loads=(30.0,))


def hall(height=11.0):
    return about('factory', '联合厂房', 'Plant hall', [height], roof='saw-tooth', **HALL)


def gate(f, road, setback=3):
    f.near(road, box, (9, 5), gap=6, setback=setback, step=3,
           **about('utility', '门卫室', 'Gate house', [3.6], (2.0,)))


def herb_plant(f, road, rng):
    """Food and medicine: a GMP plant in U or L shape, a hall behind it, a boiler house."""
    gate(f, road)
    deep = rng.choice((44, 50, 56))
    f.near(road, rng.choice((you, ell)), (rng.choice((66, 74, 82)), deep), gap=12, setback=9,
           **about('factory', 'GMP 生产楼', 'GMP production', storeys(6.0, 5.4, 3), **PLANT)) or \
        f.near(road, ell, (52, 38), gap=12, setback=9,
               **about('factory', 'GMP 生产楼', 'GMP production', storeys(6.0, 5.4, 4), **PLANT))
    f.near(f.pivot, box, (22, 12), gap=10,
           **about('utility', '动力站', 'Power house', [6.0], (10.0,)))
    f.rows([dict(shape=box, size=(l, 30), **about('factory', '提取车间', 'Extraction shop',
                                                   storeys(7.2, 6.0, 2), (20.0, 12.0), 'gable'))
            for l in (72, 60, 48, 36)], gap=13, limit=3)
    f.near(f.pivot, disc, (9,), gap=8, turn=(0,),
           **about('utility', '储罐', 'Tank', [8.0], (50.0,)))


def electronics(f, road, rng):
    """Electronics: a deep clean-room block with an office head, smaller slabs beside it."""
    gate(f, road)
    f.near(f.pivot, annexed, (rng.choice((84, 92)), 52), gap=14, setback=10,
           **about('factory', '电子洁净厂房', 'Clean-room plant', storeys(6.6, 5.4, 3),
                   (20.0, 10.0, 7.5))) or \
        f.near(f.pivot, annexed, (66, 42), gap=14, setback=10,
               **about('factory', '电子洁净厂房', 'Clean-room plant', storeys(6.6, 5.4, 4), **PLANT))
    f.rows([dict(shape=s, size=z, **about('factory', '电子装配楼', 'Assembly building',
                                          storeys(6.0, 4.8, 5), **PLANT))
            for s, z in ((ell, (62, 40)), (box, (58, 24)), (box, (42, 22)), (box, (30, 22)))],
           gap=15, limit=3)
    f.rows([dict(shape=box, size=(18, 10), **about('utility', '特气站', 'Gas station', [4.8], (10.0,)))],
           gap=10, limit=1)


def upstairs(f, road, rng):
    """Industry on floors: three high-rise factories on one raised court."""
    gate(f, road)
    f.near(road, rounded, (60, 36, 6), gap=17, setback=11,
           **about('high-rise-factory', '产业大厦', 'Industry tower', [7.5] + [5.4] * 3 + [4.5] * 5,
                   (20.0, 12.0, 12.0, 10.0, 7.5), tower=(4, 5.0)))
    f.rows([dict(shape=s, size=z, **about('high-rise-factory', '高层厂房', 'High-rise factory',
                                          [7.5, 5.4, 5.4] + [4.5] * rng.choice((3, 4)),
                                          (20.0, 12.0, 10.0, 7.5)))
            for s, z in ((tee, (66, 44)), (box, (60, 32)), (box, (46, 30)), (box, (34, 28)))],
           gap=20, limit=3)


def standard(f, road, rng):
    """Standard multi-storey factories in rows."""
    gate(f, road)
    n = rng.choice((4, 5))
    f.rows([dict(shape=s, size=z, **about('factory', '标准厂房', 'Standard factory',
                                          storeys(6.6, 4.8, n), **PLANT))
            for s, z in ((box, (72, 24)), (box, (60, 24)), (ell, (50, 40)), (box, (48, 24)),
                         (box, (36, 22)))], gap=15, row_gap=17)


def machine_halls(f, road, rng):
    """Equipment making: long saw-tooth halls, an office head on the road."""
    gate(f, road)
    f.near(road, ell, (46, 30), gap=14, setback=9,
           **about('office', '厂部办公楼', 'Plant office', storeys(4.5, 3.9, 4), (3.0,)))
    f.rows([dict(shape=box, size=(l, d), **hall(h))
            for l, d, h in ((132, 48, 13.0), (114, 48, 13.0), (96, 42, 12.0), (78, 42, 12.0),
                            (60, 36, 11.0), (42, 30, 10.0))], gap=16, row_gap=16)
    f.near(f.pivot, box, (16, 12), gap=9, **about('utility', '空压站', 'Compressor house', [5.4], (10.0,)))


def aircraft(f, road, rng):
    """Aircraft parts: one very wide hall with a curved roof line, a paint shop, an office."""
    gate(f, road)
    f.near(f.pivot, annexed, (112, 78), gap=20, setback=12,
           **about('factory', '航空总装厂房', 'Aircraft parts hall', [18.0], (35.0,), 'gable')) or \
        f.near(f.pivot, annexed, (90, 60), gap=20, setback=12,
               **about('factory', '航空部件厂房', 'Aircraft parts hall', [16.0], (35.0,), 'gable'))
    f.near(road, box, (44, 16), gap=14, setback=9,
           **about('office', '试验与办公楼', 'Test and office', storeys(4.5, 3.9, 5), (4.0,)))
    f.rows([dict(shape=box, size=z, **hall(10.0)) for z in ((60, 30), (44, 26), (30, 24))],
           gap=16, limit=3)


def materials(f, road, rng):
    """New materials: halls, silos in a row, a laboratory."""
    gate(f, road)
    f.near(road, tee, (44, 34), gap=14, setback=9,
           **about('research', '材料检测楼', 'Materials laboratory', storeys(4.8, 4.2, 4), (5.0,)))
    for _ in range(4):
        f.near(f.pivot, disc, (12,), gap=4, turn=(0,),
               **about('utility', '料仓', 'Silo', [16.0], (80.0,)))
    f.rows([dict(shape=box, size=(l, d), **hall(h))
            for l, d, h in ((102, 42, 12.0), (84, 42, 12.0), (66, 36, 11.0), (48, 30, 10.0))],
           gap=15, row_gap=15)


def logistics(f, road, rng):
    """Warehouses with loading yards between them."""
    gate(f, road)
    f.rows([dict(shape=box, size=(l, d), **about('warehouse', '物流仓库', 'Warehouse', [10.5], (30.0,),
                                                 'gable'))
            for l, d in ((96, 38), (78, 38), (60, 34), (44, 30), (30, 26))], gap=12, row_gap=26)


def research(f, road, rng):
    """Laboratories about courts, and a tower at the corner."""
    n = rng.choice((9, 11, 13))
    f.near(road, rounded, (34, 30, 7), gap=22, setback=10,
           **about('research', '研发塔楼', 'Research tower', storeys(5.4, 4.2, n), (5.0,)))
    f.rows([dict(shape=s, size=z, **about('research', '研发楼', 'Laboratory building',
                                          storeys(5.4, 4.5, k), (5.0,)))
            for s, z, k in ((comb, (90, 44), 4), (you, (62, 46), 5), (ell, (50, 40), 6),
                            (box, (46, 18), 5), (box, (32, 18), 4))], gap=20, row_gap=22, limit=4)


def headquarters(f, road, rng):
    """A head-office tower on a podium, a lower wing, a pavilion."""
    f.near(road, rounded, (50, 40, 8), gap=16, setback=7,
           **about('office', '总部大厦', 'Headquarters tower', [5.4, 4.8, 4.8] + [4.0] * 14, (4.0, 3.0),
                   tower=(3, 6.5)))
    f.rows([dict(shape=s, size=z, **about('office', '总部办公楼', 'Head-office building',
                                          storeys(4.8, 3.9, k), (3.0,)))
            for s, z, k in ((you, (56, 42), 6), (ell, (44, 36), 7), (box, (40, 18), 6),
                            (box, (28, 18), 5))], gap=20, limit=3)


def service(f, road, rng):
    """A service centre: canteen, shops, a drop-shaped hall for exhibitions."""
    f.near(road, drop, (46, 32), gap=18, setback=8,
           **about('public', '展示中心', 'Exhibition centre', [6.0, 5.4], (5.0,)))
    f.rows([dict(shape=s, size=z, **about('commercial', '配套服务楼', 'Service building',
                                          storeys(4.8, 4.2, k), (4.0,)))
            for s, z, k in ((ell, (48, 36), 3), (box, (44, 20), 3), (box, (30, 18), 2))],
           gap=16, limit=3)


def homes(f, road, rng):
    """Dormitories for staff: slabs that look south, a canteen."""
    f.near(road, box, (36, 22), gap=16, setback=8,
           **about('commercial', '员工食堂', 'Canteen', [5.1, 4.5], (4.0,)))
    high = rng.choice((11, 12, 15))
    f.rows([dict(shape=s, size=z, **about('dormitory', '员工公寓', 'Staff dormitory',
                                          storeys(3.9, 3.1, k), (2.0,)))
            for s, z, k in ((ell, (56, 30), 8), (box, (48, 15), high), (box, (36, 15), high),
                            (box, (26, 15), 8))], gap=14, row_gap=26, limit=6)


def school(f, road, rng):
    """A training college."""
    f.near(road, comb, (78, 40), gap=18, setback=9,
           **about('public', '实训楼', 'Training building', storeys(5.1, 4.2, 4), (5.0,)))
    f.rows([dict(shape=s, size=z, **about('public', '教学楼', 'Teaching building', storeys(4.2, 3.9, 5),
                                          (3.0,)))
            for s, z in ((you, (54, 40)), (box, (48, 16)), (box, (36, 16)))], gap=18, limit=3)


def sewage(f, road, rng):
    """A water treatment works: round basins, a machine house."""
    gate(f, road)
    for _ in range(3):
        f.near(f.pivot, disc, (18,), gap=6, turn=(0,),
               **about('utility', '生化池', 'Basin', [4.2], (50.0,)))
    f.rows([dict(shape=box, size=z, **about('utility', '污水处理车间', 'Treatment house', [6.0], (15.0,)))
            for z in ((36, 16), (24, 14), (16, 12))], gap=8, limit=3)


def substation(f, road, rng):
    gate(f, road)
    f.rows([dict(shape=box, size=z, **about('utility', k, e, [h], (15.0,)))
            for z, k, e, h in (((42, 20), '110kV 变电站', '110 kV substation', 9.0),
                               ((26, 14), '配电楼', 'Switch house', 6.0))], gap=12, limit=3)


def nothing(f, road, rng):
    pass


def fill_up(f, programme, rng):
    """What is set into the gaps that a programme left, up to a usual density."""
    slabs = lambda what, sizes: [dict(shape=box, size=z, **what) for z in sizes]
    shop = about('factory', '辅助车间', 'Workshop', storeys(6.0, 4.8, 2), (15.0, 10.0))
    store = about('warehouse', '成品库', 'Finished-goods store', [8.4], (25.0,), 'gable')
    lab = about('research', '研发楼', 'Laboratory building', storeys(5.1, 4.2, 4), (5.0,))
    flats = about('dormitory', '员工公寓', 'Staff dormitory', storeys(3.9, 3.1, rng.choice((6, 8, 10))),
                  (2.0,))
    offices = about('office', '办公楼', 'Office building', storeys(4.8, 3.9, rng.choice((4, 5, 6))),
                    (3.0,))
    works = [(64, 30), (52, 26), (40, 24), (30, 20), (24, 16), (20, 13)]
    big = [(84, 36), (66, 34), (52, 28), (40, 24), (28, 20)]
    plans = {
        'herb_plant': (slabs(shop, works) + slabs(store, works[2:]), 10, 0.43),
        'electronics': (slabs(shop, works), 11, 0.46),
        'upstairs': (slabs(about('high-rise-factory', '高层厂房', 'High-rise factory',
                                 [7.5, 5.4, 5.4, 4.5, 4.5], (20.0, 12.0, 10.0, 7.5)),
                           [(52, 30), (42, 26), (34, 24), (28, 20)]), 15, 0.42),
        'standard': (slabs(about('factory', '标准厂房', 'Standard factory', storeys(6.6, 4.8, 4),
                                 (20.0, 10.0, 7.5)), [(54, 22), (42, 20), (30, 18), (24, 16)]), 12, 0.42),
        'machine_halls': (slabs(hall(11.0), big) + slabs(store, works[3:]), 11, 0.47),
        'aircraft': (slabs(hall(10.0), big), 14, 0.45),
        'materials': (slabs(hall(10.0), big), 13, 0.42),
        'logistics': (slabs(about('warehouse', '物流仓库', 'Warehouse', [10.5], (30.0,), 'gable'),
                            big + [(24, 18)]), 13, 0.46),
        'research': (slabs(lab, [(54, 18), (44, 17), (34, 16), (24, 15)]), 15, 0.30),
        'headquarters': (slabs(offices, [(44, 18), (34, 17), (24, 15)]), 14, 0.32),
        'service': (slabs(about('commercial', '商业楼', 'Shops', storeys(4.8, 4.2, 2), (4.0,)),
                          [(40, 18), (30, 16), (22, 14)]), 13, 0.34),
        'homes': (slabs(flats, [(44, 15), (34, 15), (24, 14)]), 16, 0.27),
        'school': (slabs(about('public', '教学楼', 'Teaching building', storeys(4.2, 3.9, 4), (3.0,)),
                         [(44, 16), (32, 15)]), 18, 0.28),
        'sewage': (slabs(about('utility', '泵房', 'Pump house', [4.8], (15.0,)), [(16, 10), (12, 8)]),
                   9, 0.20),
    }
    if programme in plans:
        choices, gap, density = plans[programme]
        f.infill(choices, gap, density)


PROGRAMMES = dict(herb_plant=herb_plant, electronics=electronics, upstairs=upstairs, standard=standard,
                  machine_halls=machine_halls, aircraft=aircraft, materials=materials,
                  logistics=logistics, research=research, headquarters=headquarters, service=service,
                  homes=homes, school=school, sewage=sewage, substation=substation, nothing=nothing)
