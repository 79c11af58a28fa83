"""What is known or said about the two parks, row by row. Marks: S = stated by press reports."""

import geometry as g
from writing import ILLUSTRATIVE

CRS_WKT = (
    'PROJCRS["CGCS2000 / TM 106.6E (Guiyang enclaves)",'
    'BASEGEOGCRS["China Geodetic Coordinate System 2000",DATUM["China 2000",'
    'ELLIPSOID["CGCS2000",6378137,298.257222101,LENGTHUNIT["metre",1]]],'
    'PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]],ID["EPSG",4490]],'
    'CONVERSION["TM 106.6E",METHOD["Transverse Mercator",ID["EPSG",9807]],'
    'PARAMETER["Latitude of natural origin",0,ANGLEUNIT["degree",0.0174532925199433],ID["EPSG",8801]],'
    'PARAMETER["Longitude of natural origin",106.6,ANGLEUNIT["degree",0.0174532925199433],ID["EPSG",8802]],'
    'PARAMETER["Scale factor at natural origin",1,SCALEUNIT["unity",1],ID["EPSG",8805]],'
    'PARAMETER["False easting",500000,LENGTHUNIT["metre",1],ID["EPSG",8806]],'
    'PARAMETER["False northing",0,LENGTHUNIT["metre",1],ID["EPSG",8807]]],'
    'CS[Cartesian,2],AXIS["easting (E)",east,ORDER[1],LENGTHUNIT["metre",1]],'
    'AXIS["northing (N)",north,ORDER[2],LENGTHUNIT["metre",1]]]')
ESRI_WKT = (
    'PROJCS["CGCS2000_TM_106_6E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",'
    'DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],'
    'UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],'
    'PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],'
    'PARAMETER["Central_Meridian",106.6],PARAMETER["Scale_Factor",1.0],'
    'PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]')

SHAPE_NOTE = '边界为简化示意 / Boundary simplified, illustrative'
JURISDICTIONS = [
    dict(key='J-NM', name='南明区', code='520102', level='市辖区', illustrative=True, note=SHAPE_NOTE),
    dict(key='J-YY', name='云岩区', code='520103', level='市辖区', illustrative=True, note=SHAPE_NOTE),
    dict(key='J-SL', name='双龙航空港经济区', level='经济区', illustrative=True, note=SHAPE_NOTE),
    dict(key='J-GA', name='贵安新区', level='新区', illustrative=True, note=SHAPE_NOTE),
]
# Degrees; the districts share sides.
_Y4, _Y5, _Y6 = (106.745, 26.59), (106.715, 26.575), (106.665, 26.578)
_N3, _N4, _N5 = (106.745, 26.475), (106.775, 26.50), (106.78, 26.555)
JURISDICTION_NODES = {
    'J-YY': [(106.64, 26.62), _Y6, _Y5, _Y4, (106.755, 26.63), (106.70, 26.655)],
    'J-NM': [_Y6, (106.655, 26.535), (106.69, 26.49), _N3, _N4, _N5, _Y4, _Y5],
    'J-SL': [_N3, (106.80, 26.455), (106.885, 26.475), (106.905, 26.53), (106.86, 26.58),
             (106.81, 26.585), _N5, _N4],
    'J-GA': [(106.30, 26.45), (106.33, 26.34), (106.42, 26.29), (106.53, 26.31), (106.575, 26.38),
             (106.54, 26.46), (106.46, 26.50), (106.37, 26.50)],
}

DRAWN = '位置与边界为示意，面积与公布数一致 / Place and outline illustrative, area as published'
PARKS = [
    dict(key='NM', name='南明智能制造产业园', name_en='Nanming Smart Manufacturing Park', code='NM',
         kind='enclave', enclave_kind='forward', origin_key='J-NM', host_key='J-SL',
         land_provision='free-transfer', area_of_record=round(451 * 2000 / 3, 1),
         area_source='451 亩，公开报道 [S]', funds_in_place='5.339亿',
         industries='食药同源;电子信息', illustrative=True,
         note='2016 年起建设，中铁八局承建，土地无偿划出 [S] / Since 2016, built by China Railway No. 8, land '
              'handed over free of charge. ' + DRAWN),
    dict(key='GA', name='云岩贵安飞地园区', name_en="Yunyan Gui'an Enclave Park", code='GA',
         kind='enclave', enclave_kind='forward', origin_key='J-YY', host_key='J-GA',
         area_of_record=round(634 * 2000 / 3, 1), area_source='634 亩，公开报道 [S]',
         industries='装备制造;航空制造;新材料;食药', illustrative=True,
         note='2020 年初签框架协议；合作模式：总部+基地、市场+产品、研发+制造、企业+资源 [S] / Framework '
              'agreement early 2020; four modes of cooperation. ' + DRAWN),
]
PHASES = [
    dict(key='NM-P1', park_key='NM', ordinal=1, name='一期', theme='食药同源', state='in-use',
         illustrative=True, note='主题与状态 [S]；范围为示意 / theme and state stated, outline illustrative'),
    dict(key='NM-P2', park_key='NM', ordinal=2, name='二期', theme='电子信息 A 组团', state='in-use',
         illustrative=True, note='主题与状态 [S]；范围为示意 / theme and state stated, outline illustrative'),
    dict(key='NM-P3', park_key='NM', ordinal=3, name='三期',
         illustrative=True, note='公开报道未说明 / not described in the reports; drawing illustrative'),
]
AGREEMENTS = [
    dict(key='AG-NM', name='南明—双龙共建', park_key='NM', land_provision='free-transfer',
         reference='公开报道 [S]', note='分成未公布 / shares not published'),
    dict(key='AG-GA', name='云岩—贵安框架协议', park_key='GA', reference='公开报道 [S]',
         note='2020 年初签订，分成未公布 / signed early 2020, shares not published'),
]
PARTIES = [
    dict(key='AG-NM-1', agreement_key='AG-NM', role='origin', jurisdiction_key='J-NM', name='南明区'),
    dict(key='AG-NM-2', agreement_key='AG-NM', role='host', jurisdiction_key='J-SL',
         name='双龙航空港经济区'),
    dict(key='AG-GA-1', agreement_key='AG-GA', role='origin', jurisdiction_key='J-YY', name='云岩区'),
    dict(key='AG-GA-2', agreement_key='AG-GA', role='host', jurisdiction_key='J-GA', name='贵安新区'),
]
INDICATORS = [
    dict(key='I-NM-1', park_key='NM', indicator='funds-in-place', value=53390, unit='万元',
         reference='公开报道', certainty='S'),
    dict(key='I-NM-2', park_key='NM', indicator='area', value=451, unit='亩', reference='公开报道',
         certainty='S'),
    dict(key='I-GA-1', park_key='GA', indicator='area', value=634, unit='亩', reference='公开报道',
         certainty='S'),
]

_CHAINS = [  # park, chain, [(stage, product, GB/T 4754-2017 code)]
    ('NM', '食药同源', [('种植加工', '中药饮片', '2730'), ('提取', '植物提取物', '2740'),
                       ('制剂', '药食同源制剂', '2740'), ('食品', '保健食品', '1492'),
                       ('饮品', '健康饮品', '1523'), ('检测', '食药检测', '7452'),
                       ('物流', '冷链配送', '5920')]),
    ('NM', '电子信息', [('材料', '电子专用材料', '3985'), ('元件', '敏感元件', '3983'),
                       ('电路', '印制电路', '3982'), ('模组', '显示模组', '3974'),
                       ('整机', '智能终端', '3922'), ('软件', '嵌入式软件', '6513')]),
    ('GA', '装备制造', [('材料', '结构件坯料', '3311'), ('加工', '精密零件', '3484'),
                       ('部件', '传动部件', '3453'), ('整机', '专用装备', '3599'),
                       ('服务', '装备检测', '7452')]),
    ('GA', '航空制造', [('材料', '铝合金型材', '3252'), ('加工', '航空零件', '3744'),
                       ('部件', '舱内部件', '3744'), ('试验', '航空试验', '7320')]),
    ('GA', '新材料', [('原料', '复合材料预浸料', '3062'), ('制品', '轻质板材', '3062'),
                     ('检测', '材料检测', '7452')]),
    ('GA', '食药', [('原料', '植物原料', '2730'), ('制剂', '食药制剂', '2740'), ('食品', '功能食品', '1492')]),
]


def _enterprises():
    rows = [
        dict(key='E-GA-JZ', name='今朝电气', state='tenant', park_key='GA', chain='装备制造', anchor=True,
             illustrative=False, note='报道提及的企业 [S]；位置为示意 / named in the reports, place illustrative'),
        dict(key='E-GA-AKJ', name='爱康嘉', state='tenant', park_key='GA', anchor=True,
             illustrative=False, note='报道提及的企业 [S]；位置为示意 / named in the reports, place illustrative'),
    ]
    number = 0
    for park, chain, stages in _CHAINS:
        for copy in range(2):
            for i, (stage, product, code) in enumerate(stages):
                number += 1
                rows.append(dict(
                    key='E-%s-%02d' % (park, number), name='示例%s企业 %02d' % (stage, number),
                    name_en='Sample enterprise %02d' % number,
                    state='tenant' if copy == 0 or i % 3 else 'candidate', park_key=park, chain=chain,
                    stage=stage, products=product, industry_code=code, industry_edition='gbt4754-2017',
                    tags='专精特新' if number % 7 == 0 else None,
                    jobs=20 + 13 * (number * 7 % 11), output='%d万' % (1200 + 640 * (number * 5 % 13)),
                    tax='%d万' % (45 + 21 * (number * 5 % 13)), figures_year=2025, scope='all',
                    needed_slab_load=(7.5, 5.0, 10.0)[number % 3], illustrative=True, note=ILLUSTRATIVE))
    return rows


ENTERPRISES = _enterprises()


def sample_json(parks, contexts, crs):
    def ground(i, x, y):
        o = parks[i].origin
        return round(contexts[i]['ground'](x - o[0], y - o[1]), 1)

    def camera(i, dx, dy, distance, heading, pitch, fov=35):
        x, y = parks[i].origin[0] + dx, parks[i].origin[1] + dy
        return dict(target=dict(x=round(x, 1), y=round(y, 1), z=ground(i, x, y)), distance=distance,
                    heading=heading, pitch=pitch, field_of_view=fov, orthographic=False)

    def view(name_zh, name_en, pose, kind='bookmark', **state):
        return dict(name=dict(zh=name_zh, en=name_en), kind=kind, state=dict(camera=pose, **state))

    def stop(number, zh, en, travel):
        return dict(view=number, caption=dict(zh=zh, en=en), travel_time=travel, wait_time=4)

    plan = camera(0, 0, 0, 1300, 0, -90)
    plan['orthographic'] = True
    middle = [(parks[0].origin[k] + parks[1].origin[k]) / 2 for k in (0, 1)]
    region = dict(target=dict(x=round(middle[0]), y=round(middle[1] + 6000), z=1150), distance=62000,
                  heading=0, pitch=-48, field_of_view=35, orthographic=False)
    tower = next(b[2]['key'] for b in parks[0].buildings if b[2]['use'] == 'high-rise-factory')
    imports = [dict(file='terrain-%s.asc' % n, kind='terrain', name=t) for n, t in (
        ('nanming', '双龙地形（示意）'), ('guian', '贵安地形（示意）'), ('region', '区域地形（示意）'))]
    imports += [
        dict(file='jurisdictions.geojson', kind='jurisdictions'),
        dict(file='parks.geojson', kind='parks'), dict(file='phases.geojson', kind='phases'),
        dict(file='parcels.geojson', kind='parcels'), dict(file='enterprises.csv', kind='enterprises'),
        dict(file='buildings.geojson', kind='buildings'), dict(file='floors.geojson', kind='floors'),
        dict(file='spaces.geojson', kind='spaces'), dict(file='supply_links.csv', kind='supply-links'),
        dict(file='sensors.geojson', kind='sensors'), dict(file='agreements.csv', kind='agreements'),
        dict(file='agreement_parties.csv', kind='agreement-parties'),
        dict(file='indicator_values.csv', kind='indicator-values'),
    ]
    for n, where in (('nanming', '双龙'), ('guian', '贵安')):
        for what, title in (('green', '绿地与农田'), ('water', '水系'), ('roads', '周边道路'),
                            ('buildings', '周边建筑')):
            imports.append(dict(file='context-%s-%s.geojson' % (what, n), kind='context',
                                name='%s%s（示意）' % (where, title), role=what))
        imports.append(dict(file='trees-%s.geojson' % n, kind='context', name='%s树木（示意）' % where,
                            role='trees'))
    return dict(
        format='parkwright-sample', version=1, id='guiyang-enclaves',
        title=dict(zh='贵阳飞地园区', en='Guiyang enclave parks'),
        description=dict(
            zh='南明智能制造产业园（451 亩，三期）与云岩贵安飞地园区（634 亩）及其飞出地、飞入地。公布的数字为事实，'
               '几何与其他内容为示意。',
            en='Two enclave parks, of 451 mu in three phases and of 634 mu, with their origin and host '
               'jurisdictions. Published figures are facts; geometry and all else are illustrative.'),
        illustrative=True,
        crs=crs,
        crs_reason=dict(
            zh='两园跨 3° 分带线 106.5°E，故用中央经线 106.6°E 的地方坐标系：两处长度变形均小于 10 ppm。',
            en='The parks lie on both sides of the zone edge 106.5°E; a local CRS on 106.6°E keeps scale '
               'within 10 ppm at both.'),
        vertical_datum='EPSG:5737', time_zone='Asia/Shanghai', scene_time='2026-11-08T11:40:00+08:00',
        standards_pack='cn-national', area_unit='mu', imports=imports,
        views=[
            view('南明园区', 'Nanming park', camera(0, -10, -10, 1150, 38, -34), 'start'),
            view('贵安园区', "Gui'an park", camera(1, 0, -10, 1300, 38, -34)),
            view('两地全域', 'Both parks and jurisdictions', region,
                 visible=dict(context=False, trees=False, parcels=True)),
            view('中央绿轴', 'Green axis', camera(0, -30, 60, 430, 20, -22)),
            view('云湖', 'Cloud Lake', camera(1, 150, -10, 620, 300, -24)),
            view('建筑用途', 'Building use', camera(0, -10, -10, 1100, 322, -42), colour_by='building-use'),
            view('分期', 'Phases', camera(0, 0, 0, 1250, 0, -58), colour_by='phase'),
            view('楼面荷载', 'Slab loads', camera(1, 0, 0, 1250, 320, -40), colour_by='slab-load'),
            view('二维用地', 'Land-use plan', plan),
            view('产业大厦', 'Industry tower', camera(0, 30, -40, 260, 40, -26), explode=dict(
                building_key=tower, gap=5)),
        ],
        tours=[dict(name=dict(zh='两个飞地园区', en='Two enclave parks'), stops=[
            stop(2, '飞出地与飞入地', 'Origin and host jurisdictions', 0),
            stop(0, '南明智能制造产业园：451 亩，三期', 'Nanming park: 451 mu in three phases', 6),
            stop(3, '二期的中央绿轴', 'The green axis of phase 2', 4),
            stop(1, '云岩贵安飞地园区：634 亩', "Yunyan Gui'an park: 634 mu", 8),
            stop(4, '云湖与研发带', 'Cloud Lake and its research strip', 4)])])


assert abs(g.FLATTENING - 1 / 298.257222101) < 1e-15
