"""What is known or assumed about the tower, row by row. Marks: S = stated, V = read of a built one."""

from writing import ILLUSTRATIVE

PROJECT_CRS = 'EPSG:4547'
ESRI_WKT = (
    'PROJCS["CGCS2000_3_Degree_GK_CM_114E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",'
    'DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],'
    'UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],'
    'PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",114.0],PARAMETER["Scale_Factor",1.0],'
    'PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]')

PARKS = [dict(
    key='QZ', name='全至科技创新园（示意）', name_en='Quanzhi Innovation Park (illustrative)', code='QZ',
    kind='building', industries='智能硬件;传感器;电子元件', illustrative=True,
    note='公开报道 [S]：23 层、120 余家企业、产值 35 亿元（原 1.2 亿元）；形体、位置与企业均为示意 / Stated: 23 '
         'floors, over 120 enterprises, output of 3.5 billion yuan (once 0.12). Shape, place and tenants '
         'are illustrative.')]

_LOW = dict(freight_lifts=6, freight_lift_tonnage=3.0, freight_lift_door_width=2.6, hoist_port=True,
            column_grid_x=9.0, column_grid_y=9.0, power_density=160.0, dual_feed=True, water=True,
            wastewater=True, exhaust_shaft=True, hazard_class='C', fire_resistance_grade=1,
            fire_compartment_area=4000.0, sprinklers=True)
_HIGH = dict(_LOW, freight_lifts=4, power_density=120.0, fire_compartment_area=2600.0)


def _floor(number):
    name = 'F%d' % number
    if number == 1:
        return dict(number=1, name=name, storey_height=7.8, slab_load=24.5, slab_load_quoted='2.5 t/m²',
                    use='装卸、重型加工与展厅', vibration_class='VC-A', truck_ramp=True, **_LOW)
    if number <= 4:
        return dict(number=number, name=name, storey_height=6.0, slab_load=11.8,
                    slab_load_quoted='1.2 t/m²', use='精密加工', vibration_class='VC-A',
                    truck_ramp=number == 2, **_LOW)
    if number <= 14:
        return dict(number=number, name=name, storey_height=4.5, slab_load=7.5, use='电子装配', truck_ramp=False,
                    **_HIGH)
    return dict(number=number, name=name, storey_height=4.5, slab_load=6.4, slab_load_quoted='0.65 t/m²',
                use='研发与轻装配', truck_ramp=False, **_HIGH)


FLOORS = [dict(number=-n, name='B%d' % n, storey_height=4.2, slab_load=4.0, use='地下车库与设备', sprinklers=True)
          for n in (2, 1)] + [_floor(n) for n in range(1, 24)]

# (lowest floor, highest floor), stage, product, GB/T 4754-2017 code, load asked for, further needs
_HEAVY = dict(emits_vibration=True, emits_noise=True, machine_weight=6.0, hazard_class='E')
_FINE = dict(needed_vibration_class='VC-B', hazard_class='D')
CHAIN = [
    ((1, 3), '模具', '精密模具', '3525', 10.0, _HEAVY),
    ((1, 4), '结构件', '金属结构件', '3311', 10.0, _HEAVY),
    ((2, 6), '材料', '电子专用材料', '3985', 7.5, dict(needs_exhaust=True, hazard_class='C')),
    ((3, 9), '元件', '电阻电容元件', '3981', 6.0, dict(hazard_class='D')),
    ((4, 12), '电路', '电子电路', '3982', 6.0, dict(needs_exhaust=True, needs_wastewater=True, hazard_class='C')),
    ((5, 14), '传感器', '敏感元件', '3983', 5.0, _FINE),
    ((6, 16), '光电', '光电子器件', '3976', 5.0, _FINE),
    ((8, 18), '模组', '显示模组', '3974', 5.0, dict(hazard_class='D')),
    ((10, 20), '整机', '智能穿戴设备', '3961', 5.0, dict(hazard_class='C')),
    ((10, 21), '整机', '智能无人飞行器', '3963', 5.0, dict(hazard_class='C')),
    ((14, 22), '检测', '检测服务', '7452', 4.0, dict(needed_vibration_class='VC-A')),
    ((15, 23), '软件', '嵌入式软件', '6513', 3.0, {}),
    ((16, 23), '设计', '集成电路设计', '6520', 3.0, {}),
    ((18, 23), '设计', '工业设计', '7491', 3.0, {}),
]
CANDIDATES = [
    dict(key='QP%d' % n, name='示例意向项目 %d' % n, park_key='QZ', state=state, needed_area=area, illustrative=True,
         note=ILLUSTRATIVE)
    for n, (state, area) in enumerate((('intention', 600), ('intention', 420), ('negotiation', 900),
                                       ('negotiation', 520), ('signed', 760)), 1)]
INDICATORS = [
    dict(key='I-QZ-1', park_key='QZ', indicator='output', value=350000, unit='万元', reference='公开报道',
         certainty='S'),
    dict(key='I-QZ-2', park_key='QZ', indicator='enterprises', value=120, unit='家', reference='公开报道（120 余家）',
         certainty='S'),
    dict(key='I-QZ-3', park_key='QZ', indicator='output-before', value=12000, unit='万元',
         reference='公开报道（改造前）', certainty='S'),
]


def sample_json(origin, ground, crs, tower):
    def camera(dx, dy, dz, distance, heading, pitch, fov=35):
        return dict(target=dict(x=round(origin[0] + dx, 1), y=round(origin[1] + dy, 1),
                                z=round(ground(dx, dy) + dz, 1)),
                    distance=distance, heading=heading, pitch=pitch, field_of_view=fov, orthographic=False)

    def view(zh, en, pose, kind='bookmark', **state):
        return dict(name=dict(zh=zh, en=en), kind=kind, state=dict(camera=pose, **state))

    def stop(number, zh, en, travel):
        return dict(view=number, caption=dict(zh=zh, en=en), travel_time=travel, wait_time=4)

    plan = camera(0, 0, 0, 620, 0, -90)
    plan['orthographic'] = True
    imports = [dict(file='terrain.asc', kind='terrain', name='地形（示意）'),
               dict(file='parks.geojson', kind='parks'), dict(file='parcels.geojson', kind='parcels'),
               dict(file='enterprises.csv', kind='enterprises'),
               dict(file='buildings.geojson', kind='buildings'), dict(file='floors.geojson', kind='floors'),
               dict(file='spaces.geojson', kind='spaces'), dict(file='supply_links.csv', kind='supply-links'),
               dict(file='prospects.csv', kind='prospects'), dict(file='sensors.geojson', kind='sensors'),
               dict(file='indicator_values.csv', kind='indicator-values')]
    for what, title in (('green', '绿地'), ('water', '水系'), ('roads', '周边道路'), ('buildings', '周边建筑')):
        imports.append(dict(file='context-%s-town.geojson' % what, kind='context', name=title + '（示意）',
                            role=what))
    imports.append(dict(file='trees-town.geojson', kind='context', name='树木（示意）', role='trees'))
    return dict(
        format='parkwright-sample', version=1, id='tower',
        title=dict(zh='工业上楼：一栋楼就是一条生产链', en='Industry on floors: one building, one chain'),
        description=dict(
            zh='23 层、120 家企业的产业大厦，楼面荷载与层高取自已建案例。23 层、120 余家企业、35 亿元产值为公开数，其余为示意。',
            en='A tower of 23 floors and 120 enterprises; slab loads and storey heights after built examples. '
               'Floors, enterprises and output are published figures, all else is illustrative.'),
        illustrative=True, crs=crs, crs_reason=dict(
            zh='3° 带中央经线 114°E，距场地约 18 km。', en='3-degree zone on 114°E, some 18 km from the site.'),
        vertical_datum='EPSG:5737', time_zone='Asia/Shanghai', scene_time='2026-10-18T10:30:00+08:00',
        standards_pack='cn-national', area_unit='ha', imports=imports,
        views=[
            view('大厦', 'The tower', camera(8, -18, 40, 330, 35, -24), 'start'),
            view('分层展开', 'Floors apart', camera(8, -18, 95, 470, 35, -16), colour_by='tenant',
                 explode=dict(building_key=tower, gap=5)),
            view('楼面荷载', 'Slab loads', camera(8, -18, 45, 330, 320, -20), colour_by='slab-load'),
            view('空置', 'Vacancy', camera(8, -18, 90, 460, 40, -14), colour_by='vacancy',
                 explode=dict(building_key=tower, gap=4)),
            view('标准层', 'A standard floor', camera(8, -18, 60, 210, 30, -48), colour_by='tenant',
                 isolated_floor=dict(floor_key=tower + '-F12')),
            view('街区', 'The block', camera(0, -10, 0, 760, 28, -32), colour_by='building-use'),
            view('二维用地', 'Land-use plan', plan),
        ],
        tours=[dict(name=dict(zh='一栋楼就是一条生产链', en='One building, one chain'), stops=[
            stop(5, '大厦与街区', 'The tower on its block', 0),
            stop(0, '23 层，120 家企业', '23 floors, 120 enterprises', 4),
            stop(1, '从模具到设计，上下楼即上下游', 'From moulds to design: suppliers a floor away', 4),
            stop(2, '重在下、轻在上', 'Heavy below, light above', 4)])])
