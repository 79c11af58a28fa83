"""The two enclave parks of the sample guiyang-enclaves, drawn by hand in metres about their centres.

Nothing here is surveyed: only the names, uses, phases and areas that park facts state are facts.
"""

import geometry as g
from planning import Plan

ROAD = '1207'


def path(*parts, step=9.0):
    """A ring from parts: each a list of points through which a smooth curve goes."""
    ring = []
    for part in parts:
        curve = g.smooth(list(part), step) if len(part) > 2 else list(part)
        ring += curve if not ring or g.distance(ring[-1], curve[0]) > 1 else curve[1:]
    if g.distance(ring[0], ring[-1]) < 1:
        ring.pop()
    return g.ccw(ring)


def nanming(scale=1.0):
    """南明智能制造产业园: on a valley floor between a hill (north) and a stream (east)."""
    s = lambda pts: g.scaled(pts, scale, (0, 0))
    outline = path(
        s([(-392, -178), (-250, -206), (-60, -214), (130, -232), (300, -205), (352, -178)]),
        s([(352, -178), (392, -96), (386, -8), (348, 78), (330, 138)]),
        s([(330, 138), (268, 196), (160, 222), (40, 208), (-80, 196), (-190, 226), (-300, 252),
           (-372, 244)]),
        s([(-372, 244), (-404, 40), (-392, -178)]),
    )
    curve = lambda pts: g.smooth(s(pts), 9)
    plan = Plan(outline)
    # Belts along the borders first: they run round the corners of what the roads carve.
    hill = curve([(-520, 262), (-372, 232), (-300, 236), (-190, 211), (-80, 182), (40, 193),
                  (160, 207), (262, 182), (330, 120), (420, 10)])
    plan.cut(hill)
    plan.assign(s([(-250, 236)])[0], code='1402', name='山脚防护绿地', green=1)
    stream = curve([(330, -300), (352, -150), (372, -60), (352, 36), (300, 130), (262, 230)])
    plan.cut(stream)
    plan.assign(s([(383, -60)])[0], code='1401', name='溪畔滨水绿带', green=1)
    # Roads, widest first.
    avenue = curve([(-520, -22), (-396, -14), (-260, 2), (-120, 30), (20, 38), (150, 18),
                    (270, -22), (400, -52), (520, -70)])
    herb = curve([(-176, -340), (-166, -214), (-150, -100), (-128, 28), (-142, 130), (-168, 214),
                  (-180, 340)])
    chip = curve([(62, -340), (74, -220), (92, -110), (98, 20), (84, 120), (96, 206), (110, 330)])
    plan.carve(avenue, 30, code=ROAD, name='智造大道', road=30)
    plan.carve(herb, 20, code=ROAD, name='药香路', road=20)
    plan.carve(chip, 20, code=ROAD, name='芯云路', road=20)
    south = curve([(-460, -118), (-390, -112), (-270, -104), (-150, -100)])
    plan.carve(south, 14, only=s([(-280, -60)]), code=ROAD, name='甘草路', road=14)
    middle = curve([(-160, -104), (-40, -98), (60, -108), (110, -110)])
    plan.carve(middle, 14, only=s([(-40, -60)]), code=ROAD, name='光谷路', road=14)
    east = curve([(80, -112), (180, -118), (290, -122), (400, -110)])
    plan.carve(east, 14, only=s([(200, -60)]), code=ROAD, name='云图路', road=14)
    north_w = curve([(-284, -60), (-282, 60), (-296, 150), (-310, 300)])
    plan.carve(north_w, 12, only=s([(-250, 100)]), code=ROAD, name='天麻路', road=12)
    north_e = curve([(60, 124), (140, 118), (230, 92), (330, 50), (420, 20)])
    plan.carve(north_e, 14, only=s([(200, 60)]), code=ROAD, name='溪谷路', road=14)
    # The green heart of phase 2, with a square on the avenue.
    heart = curve([(-30, -20), (-26, 60), (-34, 140), (-24, 300)])
    plan.carve(heart, 46, only=s([(-25, 120)]), code='1401', name='中央绿轴', green=1, heart=1)
    # Property lines.
    cuts = [
        ([(-344, -300), (-330, -100)], [(-300, -160)]),
        ([(-256, -300), (-246, -100)], [(-200, -160)]),
        ([(-300, -120), (-290, 10)], [(-250, -55)]),
        ([(-222, -110), (-214, 20)], [(-200, -55)]),
        ([(-420, 112), (-280, 108)], [(-340, 60)]),
        ([(-300, 122), (-130, 118)], [(-220, 60)]),
        ([(-30, -110), (-28, 50)], [(0, -40)]),
        ([(-44, -320), (-36, -90)], [(-40, -160)]),
        ([(-150, 112), (-40, 108)], [(-90, 90)]),
        ([(-10, 112), (110, 108)], [(40, 80)]),
        ([(182, -130), (186, 30)], [(150, -50)]),
        ([(270, -130), (282, 0)], [(250, -70)]),
        ([(186, -320), (190, -110)], [(150, -170)]),
        ([(286, -320), (292, -100)], [(250, -160)]),
        ([(196, -20), (206, 130)], [(150, 60)]),
        ([(180, 100), (190, 260)], [(150, 150)]),
    ]
    for line, only in cuts:
        plan.cut(s(line), only=s(only))
    use = lambda x, y, code, name, programme, **more: plan.assign(
        s([(x, y)])[0], code=code, name=name, programme=programme, **more)
    # Phase 1, food and medicine.
    use(-345, 156, '110101', '药材仓储', 'logistics')
    use(-347, 56, '100102', '中药饮片', 'herb_plant')
    use(-230, 170, '100102', '保健食品', 'herb_plant')
    use(-214, 73, '100102', '药食同源制剂', 'herb_plant')
    use(-333, -61, '100102', '健康饮品', 'herb_plant')
    use(-256, -57, '100102', '提取中试', 'standard')
    use(-185, -54, '0802', '食药检验研发', 'research')
    use(-363, -147, '1302', '污水处理站', 'sewage')
    use(-291, -157, '110101', '冷链物流', 'logistics')
    use(-208, -157, '100102', '功能食品', 'herb_plant')
    # Phase 2, electronics group A.
    use(-98, 148, '0802', '电子研发', 'research')
    use(-87, 79, '0902', '总部办公', 'headquarters')
    use(35, 152, '0701', '人才公寓', 'homes')
    use(37, 80, '0901', '园区服务中心', 'service')
    use(-78, -38, '100101', '电子元件', 'electronics')
    use(29, -37, '100101', '工业上楼示范', 'upstairs', local='M0')
    use(-96, -160, '100101', '智能终端', 'electronics')
    use(17, -165, '100101', '标准厂房', 'standard')
    # Phase 3: nothing was published about it; all of this is our drawing.
    use(140, 167, '100101', '预留产业', 'standard')
    use(232, 147, '0802', '预留研发', 'research')
    use(142, 73, '100101', '预留产业', 'electronics')
    use(241, 39, '100101', '预留产业', 'upstairs', local='M0')
    use(143, -65, '100101', '预留产业', 'standard')
    use(227, -68, '100101', '预留产业', 'standard')
    use(309, -82, '0901', '预留配套', 'service')
    use(139, -178, '100101', '预留产业', 'machine_halls')
    use(237, -173, '16', '留白', 'nothing')
    use(319, -159, '1303', '变电站', 'substation')
    heart = [b for b in plan.blocks if b.about.get('heart')][0]
    pond = g.smooth(s([(-30, 66), (-16, 84), (-20, 108), (-34, 122), (-44, 104), (-42, 80)]), 4,
                    closed=True)
    plan.take_out(s([(-46, 140)])[0], pond, code='1704', name='翠湖')
    del heart
    lines = dict(avenue=avenue, herb=herb, chip=chip)
    return plan, outline, lines, s


def guian(scale=1.0):
    """云岩贵安飞地园区: gently rolling land, a lake in its middle, an expressway north of it."""
    s = lambda pts: g.scaled(pts, scale, (0, 0))
    outline = path(
        s([(-410, -262), (-240, -286), (-40, -278), (150, -262), (330, -268), (428, -250)]),
        s([(428, -250), (462, -120), (446, 20), (404, 140), (392, 236)]),
        s([(392, 236), (240, 262), (60, 272), (-140, 262), (-330, 278), (-420, 262)]),
        s([(-420, 262), (-446, 80), (-436, -100), (-410, -262)]),
    )
    curve = lambda pts: g.smooth(s(pts), 9)
    plan = Plan(outline)
    north_belt = curve([(-560, 262), (-420, 240), (-330, 254), (-140, 238), (60, 248), (240, 238),
                        (392, 212), (500, 190)])
    plan.cut(north_belt)
    plan.assign(s([(0, 259)])[0], code='1402', name='高速公路防护绿带', green=1)
    avenue = curve([(-20, -420), (-14, -280), (6, -170), (34, -60), (30, 60), (4, 160), (0, 262),
                    (6, 400)])
    ring_w = curve([(-560, 96), (-440, 92), (-300, 100), (-160, 96), (-40, 84), (60, 78)])
    ring_e = curve([(0, 110), (60, 96), (180, 112), (300, 108), (420, 84), (540, 70)])
    cross = curve([(-560, -116), (-430, -112), (-280, -98), (-130, -106), (0, -126), (70, -132)])
    cross_e = curve([(-20, -140), (60, -136), (180, -120), (300, -128), (460, -118), (560, -110)])
    plan.carve(avenue, 34, code=ROAD, name='贵安智造大道', road=34)
    plan.carve(ring_w, 22, only=s([(-200, 0), (-200, 180)]), code=ROAD, name='云岩路', road=22)
    plan.carve(cross, 20, only=s([(-200, 0)]), code=ROAD, name='装备路', road=20)
    plan.carve(ring_e, 22, only=s([(200, 0)]), code=ROAD, name='云岩东路', road=22)
    plan.carve(cross_e, 20, only=s([(200, 0)]), code=ROAD, name='航空路', road=20)
    # West: plant halls. A spine street and a service lane.
    spine = curve([(-236, -420), (-228, -280), (-222, -110), (-226, 0), (-232, 100), (-240, 420)])
    plan.carve(spine, 16, only=s([(-300, -200), (-300, 0), (-300, 180)]), code=ROAD,
               name='匠心街', road=16)
    # East: a street that swings round the lake.
    lake_street = curve([(196, 420), (206, 250), (214, 110), (246, 40), (250, -50), (226, -120),
                         (214, -250), (206, -420)])
    plan.carve(lake_street, 16, only=s([(150, 180), (150, 0), (150, -200)]), code=ROAD,
               name='揽湖街', road=16)
    cuts = [
        ([(-340, -420), (-334, -100)], [(-380, -180)]),
        ([(-120, -420), (-114, -90)], [(-180, -190)]),
        ([(-500, -12), (-220, -6)], [(-330, 40)]),
        ([(-124, -120), (-120, 110)], [(-180, 0)]),
        ([(-500, 176), (-220, 180)], [(-330, 220)]),
        ([(-116, 90), (-112, 300)], [(-160, 170)]),
        ([(96, 90), (104, 300)], [(60, 180)]),
        ([(300, 90), (310, 300)], [(260, 170)]),
        ([(340, -140), (352, 120)], [(300, 0)]),
        ([(106, -420), (116, -110)], [(60, -200)]),
        ([(318, -420), (326, -110)], [(260, -200)]),
        ([(-240, 176), (-100, 178)], [(-170, 150)]),
        ([(-240, -200), (-100, -196)], [(-170, -160)]),
        ([(-130, -30), (40, -26)], [(-50, 20)]),
        ([(320, -196), (480, -190)], [(380, -160)]),
    ]
    for line, only in cuts:
        plan.cut(s(line), only=s(only))
    # Between avenue and lake: a strip of research; the rest of the block is the lake park.
    strip = g.offset(avenue, -84)
    plan.cut(strip, only=s([(152, -12)]))
    use = lambda x, y, code, name, programme, **more: plan.assign(
        s([(x, y)])[0], code=code, name=name, programme=programme, **more)
    use(-338, 215, '100102', '新材料一', 'materials')
    use(-393, 141, '100102', '新材料二', 'materials')
    use(-171, 208, '110101', '综合物流', 'logistics')
    use(-169, 142, '1303', '变电站与能源中心', 'substation')
    use(-62, 149, '0902', '总部基地', 'headquarters')
    use(-340, 39, '100102', '装备制造一', 'machine_halls')
    use(-390, -54, '100102', '装备制造二', 'machine_halls')
    use(-170, -1, '100102', '电气装备', 'machine_halls')
    use(-54, 22, '100101', '智能装备上楼', 'upstairs', local='M0')
    use(-25, -71, '0802', '装备研究院', 'research')
    use(-383, -162, '100102', '航空零部件', 'machine_halls')
    use(-283, -185, '100102', '航空制造', 'aircraft')
    use(-166, -155, '100101', '精密加工', 'standard')
    use(-167, -241, '110101', '零部件仓储', 'logistics')
    use(-67, -190, '100101', '标准厂房西区', 'standard')
    use(80, -12, '0802', '湖畔研发', 'research')
    use(190, -12, '1401', '云湖公园', 'nothing', green=1)
    use(303, 46, '0802', '创新园', 'research')
    use(401, -52, '100102', '食药同源', 'herb_plant')
    use(59, 203, '0901', '园区服务中心', 'service')
    use(149, 170, '0701', '员工公寓', 'homes')
    use(260, 187, '0804', '实训基地', 'school')
    use(352, 161, '0701', '人才公寓', 'homes')
    use(63, -208, '100101', '标准厂房东区', 'standard')
    use(161, -196, '100101', '智能制造', 'electronics')
    use(274, -202, '100102', '健康食品', 'herb_plant')
    use(418, -161, '1302', '污水处理站', 'sewage')
    use(360, -229, '16', '留白', 'nothing')
    lake = g.smooth(s([(150, -78), (196, -88), (222, -56), (216, -8), (226, 40), (204, 76),
                       (168, 72), (152, 34), (160, -6), (142, -40)]), 5, closed=True)
    plan.take_out(s([(136, 60)])[0], lake, code='1704', name='云湖')
    return plan, outline, dict(avenue=avenue), s
