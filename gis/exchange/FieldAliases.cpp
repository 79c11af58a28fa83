#include "gis/exchange/FieldAliases.h"

#include <QCoreApplication>

namespace parkwright {

namespace {

using K = ImportKind;
using X = ExtraField;

// Shapefiles cut names to ten bytes: the mapper knows that by itself, no entry is needed for it.
// "gml_id", "osm_id" and their like are keys of the source, which make re-imports update rows.
constexpr const char* Keys = "key sourcekey gmlid osmid bsm 标识码 globalid guid id gisid "
                             "objid fid objectid ogcfid";

constexpr FieldAlias Aliases[] = {
    // ---- Parcels
    {K::Parcels, "number", X::None,
     "number dkbh 地块编号 地块编码 地块号 dkh zddm 宗地代码 宗地号 zdh 宗地编号 parcelno "
     "parcelnumber "
     "parcelid apn plotno 编号 tbbh 图斑编号"},
    {K::Parcels, "name", X::None, "name 地块名称 dkmc 名称 mc 项目名称 xmmc"},
    {K::Parcels, "park", X::None, "park parkkey parkname parkcode 园区 园区名称 所属园区 yqmc"},
    {K::Parcels, "phase", X::None, "phase phasekey phasename 分期 期次 所属分期 建设分期"},
    {K::Parcels, nullptr, X::LandUseNational,
     "ydyhfldm 用地用海分类代码 用地用海代码 用地用海分类 ghydyhfldm ghyddm"},
    {K::Parcels, nullptr, X::LandUseSurvey, "dlbm 地类编码 地类代码 dldm 三调地类编码"},
    {K::Parcels, nullptr, X::LandUseGb50137, "gb50137 ydxz50137 城市用地代码 gb50137code"},
    {K::Parcels, nullptr, X::LandUseOsm, "osmlanduse"},
    {K::Parcels, nullptr, X::LandUse,
     "landuse landusecode use usecode lucode zoning zone plannedland 用地代码 用地性质代码 "
     "用地编码 "
     "yddm ydxzdm 用地性质 规划用地性质 ydxz 用地类别 用地类型 规划用途 土地用途 tdyt"},
    {K::Parcels, nullptr, X::LandUseName,
     "ydyhflmc 用地用海分类名称 dlmc 地类名称 用地名称 ydmc ydxzmc 用地性质名称 landusename "
     "usename"},
    {K::Parcels, "planned_use", X::None, "plannedcode 规划用地代码 规划用地用海代码"},
    {K::Parcels, "existing_use", X::None, "existingcode currentuse 现状用途 现状用地代码 现状地类"},
    {K::Parcels, "coding_system", X::None, "codesystem classification 分类标准 用地分类标准"},
    {K::Parcels, "local_code", X::None, "地方代码 本地代码 dfdm"},
    {K::Parcels, "area_of_record", X::None,
     "tbmj 图斑面积 地块面积 用地面积 ydmj 宗地面积 zdmj 登记面积 批准面积 面积 area recordarea "
     "siteaera sitearea mj dkmj gdmj 供地面积"},
    {K::Parcels, "far_min", X::None, "rjlxx 容积率下限 最小容积率 minfar dsrjlxx zxrjl"},
    {K::Parcels, "far_max", X::None,
     "dsrjlsx rjlsx 容积率上限 最大容积率 maxfar 容积率 rjl far plotratio fsi zdrjl"},
    {K::Parcels, "density_min", X::None, "jzmdxx 建筑密度下限 mindensity 最小建筑密度"},
    {K::Parcels, "density_max", X::None,
     "jzmdsx 建筑密度上限 maxdensity 建筑密度 jzmd density coverage bcr 最大建筑密度 sitecoverage"},
    {K::Parcels, "green_ratio_min", X::None,
     "ldlxx 绿地率下限 mingreen 绿地率 ldl greenratio 最小绿地率"},
    {K::Parcels, "green_ratio_max", X::None, "ldlsx 绿地率上限 maxgreen 最大绿地率"},
    {K::Parcels, "height_min", X::None, "jzgdxx 建筑高度下限 minheight"},
    {K::Parcels, "height_max", X::None,
     "jzgdsx 建筑高度上限 maxheight 限高 建筑限高 建筑高度 jzgd heightlimit jzxg 高度上限"},
    {K::Parcels, "setback", X::None, "退线 建筑退线 退界 tx"},
    {K::Parcels, "right_holder", X::None,
     "qlr 权利人 qlrmc 使用权人 土地使用权人 rightholder 用地单位 权利人名称"},
    {K::Parcels, "term_start", X::None, "使用权起始 起始日期 qsrq syqqssj 出让日期 termbegin"},
    {K::Parcels, "term_end", X::None, "使用权终止 终止日期 到期日期 zzrq syqjssj termend expiry"},
    {K::Parcels, "status", X::None, "状态 地块状态 供应状态 利用状态 dkzt state"},
    {K::Parcels, "land_price", X::None, "地价 出让价 成交价 土地价款 landprice cjj"},
    {K::Parcels, "yard_area", X::None, "堆场面积 露天堆场"},
    {K::Parcels, "green_area", X::None, "绿地面积 ldmj"},
    {K::Parcels, "note", X::None, "bz 备注 remark remarks comment comments"},
    {K::Parcels, "source_key", X::None, Keys},
    // ---- Mixed uses and edges
    {K::ParcelUses, "parcel", X::None, "parcel parcelkey parcelnumber 地块 地块编号 dkbh"},
    {K::ParcelUses, "code", X::None, "landuse use 用地代码 yddm ydyhfldm"},
    {K::ParcelUses, "share", X::None, "比例 占比 ratio proportion"},
    {K::ParcelUses, "source_key", X::None, Keys},
    {K::ParcelEdges, "parcel", X::None, "parcel parcelkey parcelnumber 地块 地块编号 dkbh"},
    {K::ParcelEdges, "setback", X::None, "退线 建筑退线 退界"},
    {K::ParcelEdges, "source_key", X::None, Keys},
    // ---- Buildings
    {K::Buildings, "name", X::None,
     "name 名称 建筑名称 楼栋名称 楼名 jzmc jzwmc 建筑物名称 楼宇名称 buildingname bldgname mc"},
    {K::Buildings, "code", X::None, "code 楼栋编号 建筑编号 幢号 zh 楼号 jzbh 栋号 ref buildingno"},
    {K::Buildings, "park", X::None, "park parkkey parkname parkcode 园区 园区名称 所属园区 yqmc"},
    {K::Buildings, "phase", X::None, "phase phasekey phasename 分期 期次 建设分期"},
    {K::Buildings, "parcel", X::None,
     "parcel parcelkey parcelnumber 地块 地块编号 所属地块 dkbh 宗地代码"},
    {K::Buildings, "use", X::None,
     "use building buildinguse function usage 用途 建筑用途 建筑功能 功能 房屋用途 fwyt jzyt "
     "使用性质 "
     "buildingtype bldgtype type 建筑类型 类型 建筑性质 fclass"},
    {K::Buildings, "status", X::None, "状态 建筑状态 建设状态 state jszt"},
    {K::Buildings, "height", X::None,
     "height measuredheight 建筑高度 高度 楼高 jzgd gd bldgheight buildingheight heightm h hgt "
     "hoehe "
     "elevheight roofheight relh2 檐口高度 总高度"},
    {K::Buildings, "ground_elevation", X::None,
     "groundelevation groundlevel 地面高程 地面标高 基底高程 baseelev ele zmin 正负零标高"},
    {K::Buildings, "storeys_above", X::None,
     "buildinglevels storeysaboveground 地上层数 层数 楼层数 总层数 地上楼层 建筑层数 fwcs cs dscs "
     "floors "
     "numfloors storeys stories levels floorcount nooffloors numstories floornum floor zcs"},
    {K::Buildings, "storeys_below", X::None,
     "storeysbelowground buildinglevelsunderground 地下层数 地下楼层 dxcs basements "
     "basementlevels"},
    {K::Buildings, "gross_area", X::None,
     "grossfloorarea gfa 建筑面积 总建筑面积 jzmj zjzmj floorarea"},
    {K::Buildings, "roof", X::None, "rooftype roofshape roofform 屋顶形式 屋面形式 wdxs"},
    {K::Buildings, "structure", X::None,
     "结构 建筑结构 房屋结构 fwjg jgxs 结构形式 结构类型 material"},
    {K::Buildings, "fire_resistance_grade", X::None, "耐火等级 nhdj"},
    {K::Buildings, "freight_lifts", X::None, "货梯 货梯数 货梯数量"},
    {K::Buildings, "freight_lift_tonnage", X::None, "货梯载重 货梯吨位"},
    {K::Buildings, "built_year", X::None,
     "yearofconstruction 建成年份 建成年代 竣工年份 竣工时间 jcnf startdate yearbuilt builtin"},
    {K::Buildings, "owner", X::None, "owner 产权人 权利人 业主 所有权人 qlr"},
    {K::Buildings, nullptr, X::StoreyHeights,
     "storeyheightsaboveground storeyheights 层高 各层层高 标准层层高 cg floorheight storeyheight"},
    {K::Buildings, nullptr, X::LevelRange, "levelrange 层数范围 楼层范围 起止楼层"},
    {K::Buildings, "note", X::None, "bz 备注 remark remarks comment"},
    {K::Buildings, "source_key", X::None, Keys},
    // ---- Floors
    {K::Floors, "building", X::None,
     "building buildingkey buildingid buildingcode buildingname bldg bldgid 建筑 楼栋 所属楼栋 "
     "楼栋编号 "
     "楼栋名称 所属建筑 建筑名称 建筑编号 楼宇 幢号 楼号 栋号"},
    {K::Floors, "number", X::None,
     "number floornumber floorno floor level storey 楼层 层号 楼层号 所在层 lc ch floorname 层 "
     "层次"},
    {K::Floors, "name", X::None, "name 楼层名称 名称"},
    {K::Floors, "elevation", X::None, "elevation 标高 楼面标高 层底标高 bg floorelev"},
    {K::Floors, "storey_height", X::None, "storeyheight 层高 cg floorheight height 高度"},
    {K::Floors, "clear_height", X::None, "clearheight 净高 jg ceilingheight"},
    {K::Floors, "gross_area", X::None,
     "grossarea area 建筑面积 面积 楼层面积 层面积 jzmj 单层面积 标准层面积"},
    {K::Floors, "lettable_area", X::None,
     "lettablearea leasablearea rentablearea nla 可租面积 可出租面积 出租面积 可招商面积 套内面积"},
    {K::Floors, "use", X::None, "use 用途 功能 楼层功能 业态"},
    {K::Floors, "slab_load", X::None,
     "slabload load floorload 楼面荷载 荷载 楼板荷载 活荷载 楼面活荷载 承重 楼层承重 设计荷载 hz"},
    {K::Floors, "slab_load_quoted", X::None, "loadquoted quotedload 荷载原文"},
    {K::Floors, "column_grid_x", X::None, "柱距x 柱距 柱网x columngrid"},
    {K::Floors, "column_grid_y", X::None, "柱距y 柱网y"},
    {K::Floors, "freight_lifts", X::None, "货梯 货梯数 货梯数量 lifts"},
    {K::Floors, "freight_lift_tonnage", X::None, "货梯载重 货梯吨位 lifttonnage"},
    {K::Floors, "hoist_port", X::None, "吊装口 吊装平台"},
    {K::Floors, "truck_ramp", X::None, "货车坡道 坡道"},
    {K::Floors, "power_density", X::None, "电力负荷 用电负荷 单位面积负荷 power"},
    {K::Floors, "dual_feed", X::None, "双回路 双电源"},
    {K::Floors, "gas", X::None, "燃气 天然气"},
    {K::Floors, "steam", X::None, "蒸汽"},
    {K::Floors, "water", X::None, "给水 供水"},
    {K::Floors, "wastewater", X::None, "污水 排水"},
    {K::Floors, "exhaust_shaft", X::None, "排烟井 排气井 烟道"},
    {K::Floors, "vibration_class", X::None, "振动等级 vc"},
    {K::Floors, "hazard_class", X::None, "火灾危险性类别 火灾危险性 危险类别 生产类别"},
    {K::Floors, "fire_resistance_grade", X::None, "耐火等级"},
    {K::Floors, "fire_compartment_area", X::None, "防火分区 防火分区面积"},
    {K::Floors, "sprinklers", X::None, "喷淋 自动喷淋"},
    {K::Floors, "vacancy", X::None, "空置 出租状态 租赁状态 招商状态 空置状态 状态 status"},
    {K::Floors, "tenant", X::None,
     "tenant tenantkey tenantname enterprise 入驻企业 企业 企业名称 租户 承租人 承租方"},
    {K::Floors, "asking_rent", X::None, "rent 租金 租金单价 招商租金 askingprice"},
    {K::Floors, "service_fee", X::None, "物业费 管理费 物管费"},
    {K::Floors, "available_from", X::None, "可入驻日期 空出日期"},
    {K::Floors, "note", X::None, "bz 备注 remark"},
    {K::Floors, "source_key", X::None, Keys},
    // ---- Spaces
    {K::Spaces, "floor", X::None, "floor floorkey floorid 楼层id"},
    {K::Spaces, nullptr, X::FloorNumber, "floornumber floorno level 楼层 层号 所在层 楼层号"},
    {K::Spaces, nullptr, X::FloorBuilding,
     "building buildingkey buildingid buildingcode buildingname 建筑 楼栋 所属楼栋 楼栋编号 "
     "楼栋名称 建筑名称 "
     "楼宇 幢号 楼号"},
    {K::Spaces, "name", X::None, "name number 名称 单元 单元号 房号 房间号 unit unitno room shop"},
    {K::Spaces, "use", X::None, "use 用途 功能 业态 type category"},
    {K::Spaces, "gross_area", X::None, "grossarea area 建筑面积 面积"},
    {K::Spaces, "lettable_area", X::None, "lettablearea 可租面积 套内面积 使用面积 租赁面积"},
    {K::Spaces, "vacancy", X::None, "空置 出租状态 租赁状态 状态 status state"},
    {K::Spaces, "tenant", X::None,
     "tenant tenantkey tenantname enterprise 入驻企业 企业 企业名称 租户 承租人 承租方"},
    {K::Spaces, "rent", X::None, "rent 租金 租金单价 合同租金 签约租金"},
    {K::Spaces, "asking_rent", X::None, "askingrent 招商租金 挂牌租金"},
    {K::Spaces, "lease_start", X::None, "租赁开始 起租日 起租日期 合同开始 租期起"},
    {K::Spaces, "lease_end", X::None, "租赁结束 到期日 到期日期 合同到期 租期止"},
    {K::Spaces, "note", X::None, "bz 备注 remark"},
    {K::Spaces, "source_key", X::None, Keys},
    // ---- Enterprises
    {K::Enterprises, "name", X::None,
     "name 企业名称 名称 公司名称 单位名称 qymc 单位详细名称 enterprise company companyname"},
    {K::Enterprises, "name_en", X::None, "nameen english 英文名称"},
    {K::Enterprises, "state", X::None, "状态 企业状态 status"},
    {K::Enterprises, "industry_code", X::None,
     "industrycode industry 行业代码 国民经济行业代码 hydm 行业 行业类别代码"},
    {K::Enterprises, "industry_edition", X::None, "行业分类版本 行业标准"},
    {K::Enterprises, "tags", X::None, "tags 资质 企业资质 荣誉 标签 认定"},
    {K::Enterprises, "chain", X::None, "chain 产业链 industrychain"},
    {K::Enterprises, "stage", X::None, "stage 环节 产业链环节 链条环节"},
    {K::Enterprises, "anchor", X::None, "anchor 龙头企业 链主 是否龙头"},
    {K::Enterprises, "park", X::None, "park parkkey parkname 园区 园区名称 所属园区"},
    {K::Enterprises, "products", X::None, "product 产品 主要产品 主营产品 主营业务"},
    {K::Enterprises, "needed_area", X::None, "area 需求面积 面积需求"},
    {K::Enterprises, "needed_slab_load", X::None, "slabload load 荷载需求 需求荷载 楼面荷载"},
    {K::Enterprises, "needed_clear_height", X::None, "clearheight 净高需求 需求净高"},
    {K::Enterprises, "needed_power", X::None, "用电需求"},
    {K::Enterprises, "hazard_class", X::None, "火灾危险性类别 火灾危险性 生产类别"},
    {K::Enterprises, "output", X::None,
     "output 产值 年产值 总产值 工业总产值 revenue 营业收入 营收"},
    {K::Enterprises, "tax", X::None, "tax 税收 年税收 纳税 纳税额 税收总额"},
    {K::Enterprises, "investment", X::None, "investment 固定资产投资 固投 投资额 总投资"},
    {K::Enterprises, "jobs", X::None,
     "jobs employees 从业人数 员工人数 职工人数 从业人员 用工人数 从业人员期末人数"},
    {K::Enterprises, "energy", X::None, "energy 能耗 综合能耗 综合能源消费量"},
    {K::Enterprises, "carbon", X::None, "carbon 碳排放 碳排放量"},
    {K::Enterprises, "figures_year", X::None, "year 年份 数据年份 年度"},
    {K::Enterprises, "scope", X::None, "统计口径 口径"},
    {K::Enterprises, "note", X::None, "bz 备注 remark"},
    {K::Enterprises, "source_key", X::None,
     "key sourcekey 统一社会信用代码 社会信用代码 tyshxydm uscc creditcode id code 企业编号 编号 "
     "fid"},
    // ---- Supply links, prospects
    {K::SupplyLinks, "from", X::None, "fromkey fromname supplier 供方 上游企业 上游 供应商 source"},
    {K::SupplyLinks, "to", X::None, "tokey toname customer 需方 下游企业 下游 客户 target"},
    {K::SupplyLinks, "product", X::None, "product products 产品 物料 货物 goods material"},
    {K::SupplyLinks, "tons_per_day", X::None, "tonsday tonsperday 日运量 吨每天 tpd"},
    {K::SupplyLinks, "trips_per_day", X::None, "tripsday 日车次 车次"},
    {K::SupplyLinks, "source_key", X::None, Keys},
    {K::Prospects, "name", X::None, "name 项目名称 名称 project projectname"},
    {K::Prospects, "park", X::None, "park parkkey parkname 园区 园区名称 意向园区"},
    {K::Prospects, "enterprise", X::None, "enterprise enterprisekey company 企业 企业名称 投资方"},
    {K::Prospects, "state", X::None, "state status stage 状态 阶段 项目阶段 进展"},
    {K::Prospects, "investment", X::None, "investment 总投资 投资额 计划投资"},
    {K::Prospects, "needed_area", X::None, "area 需求面积 用地需求 面积"},
    {K::Prospects, "signed_on", X::None, "签约日期 签约时间 signed"},
    {K::Prospects, "started", X::None, "开工日期 开工时间"},
    {K::Prospects, "completed", X::None, "竣工日期 竣工时间"},
    {K::Prospects, "in_production", X::None, "投产日期 投产时间"},
    {K::Prospects, "deadline", X::None, "截止日期 期限"},
    {K::Prospects, "owner", X::None, "owner 负责人 招商人员 责任人"},
    {K::Prospects, "source_key", X::None, Keys},
    // ---- Boundaries
    {K::Jurisdictions, "name", X::None,
     "name xzqmc 行政区名称 行政区 名称 admname nl name1 district"},
    {K::Jurisdictions, "code", X::None,
     "code xzqdm 行政区代码 区划代码 行政区划代码 adcode adcode93 adcode99 gb 政区代码"},
    {K::Jurisdictions, "level", X::None, "level adminlevel 级别 行政级别"},
    {K::Jurisdictions, "parent", X::None, "parent parentkey parentcode parentadcode 上级 上级代码"},
    {K::Jurisdictions, "source_key", X::None, Keys},
    {K::Parks, "name", X::None, "name 园区名称 名称 yqmc 开发区名称 kfqmc park parkname"},
    {K::Parks, "name_en", X::None, "nameen english 英文名称"},
    {K::Parks, "code", X::None, "code 园区代码 园区编号 开发区代码 kfqdm"},
    {K::Parks, "kind", X::None, "kind 类型 园区类型"},
    {K::Parks, "host", X::None, "host hostkey hostcode 飞入地 所在地 所在区 所属区县 行政区"},
    {K::Parks, "origin", X::None, "origin originkey origincode 飞出地"},
    {K::Parks, "parent", X::None, "parent parentkey 母园 上级园区"},
    {K::Parks, "area_of_record", X::None,
     "areaofrecord area 面积 批准面积 核准面积 规划面积 用地面积 总面积 占地面积"},
    {K::Parks, "funds_in_place", X::None, "到位资金 资金到位"},
    {K::Parks, "established", X::None, "成立时间 设立时间 批准时间"},
    {K::Parks, "industries", X::None, "主导产业 产业 industry"},
    {K::Parks, "operator_name", X::None, "operator 运营方 运营单位 运营主体"},
    {K::Parks, "source_key", X::None, Keys},
    {K::Phases, "name", X::None, "name 分期名称 名称 期次 phase"},
    {K::Phases, "park", X::None, "park parkkey parkname 园区 园区名称 所属园区"},
    {K::Phases, "ordinal", X::None, "no number 序号 期"},
    {K::Phases, "state", X::None, "state status 状态 建设状态"},
    {K::Phases, "theme", X::None, "theme 主题 定位"},
    {K::Phases, "area_of_record", X::None, "areaofrecord area 面积 规划面积 用地面积"},
    {K::Phases, "source_key", X::None, Keys},
    // ---- Agreements
    {K::Agreements, "name", X::None, "name 协议名称 名称"},
    {K::Agreements, "park", X::None, "park parkkey parkname 园区 园区名称"},
    {K::Agreements, "source_key", X::None, Keys},
    {K::AgreementParties, "agreement", X::None, "agreement agreementkey 协议 协议名称"},
    {K::AgreementParties, "role", X::None, "role 角色"},
    {K::AgreementParties, "jurisdiction", X::None, "jurisdiction jurisdictionkey 行政区 辖区"},
    {K::AgreementParties, "name", X::None, "name 名称 参与方"},
    {K::AgreementParties, "source_key", X::None, Keys},
    {K::AgreementShares, "agreement", X::None, "agreement agreementkey 协议 协议名称"},
    {K::AgreementShares, "party", X::None, "party partykey partyname 参与方"},
    {K::AgreementShares, "indicator", X::None, "indicator 指标"},
    {K::AgreementShares, "share", X::None, "share ratio 比例 分成比例"},
    {K::AgreementShares, "source_key", X::None, Keys},
    {K::LedgerEntries, "agreement", X::None, "agreement agreementkey 协议 协议名称"},
    {K::LedgerEntries, "party", X::None, "party partykey partyname 参与方"},
    {K::LedgerEntries, "source_key", X::None, Keys},
    {K::IndicatorValues, "park", X::None, "park parkkey parkname 园区 园区名称"},
    {K::IndicatorValues, "phase", X::None, "phase phasekey phasename 分期"},
    {K::IndicatorValues, "enterprise", X::None, "enterprise enterprisekey 企业 企业名称"},
    {K::IndicatorValues, "indicator", X::None, "indicator 指标 指标名称"},
    {K::IndicatorValues, "year", X::None, "year 年份 年度"},
    {K::IndicatorValues, "value", X::None, "value 数值 值 指标值"},
    {K::IndicatorValues, "unit", X::None, "unit 单位 计量单位"},
    {K::IndicatorValues, "source_key", X::None, Keys},
    // ---- Care
    {K::GridCells, "code", X::None, "code 网格编码 网格编号 网格代码"},
    {K::GridCells, "name", X::None, "name 网格名称 名称"},
    {K::GridCells, "park", X::None, "park parkkey parkname 园区"},
    {K::GridCells, "owner", X::None, "owner 网格员 网格长 责任人"},
    {K::GridCells, "source_key", X::None, Keys},
    {K::Cases, "title", X::None, "title name 标题 事件名称 名称"},
    {K::Cases, "cell", X::None, "cell cellkey 网格 网格编码"},
    {K::Cases, "park", X::None, "park parkkey parkname 园区"},
    {K::Cases, "building", X::None, "building buildingkey 建筑 楼栋"},
    {K::Cases, "enterprise", X::None, "enterprise enterprisekey 企业 企业名称"},
    {K::Cases, "source_key", X::None, Keys},
    {K::Feeds, "source_key", X::None, Keys},
    {K::Sensors, "name", X::None,
     "name 名称 设备名称 传感器名称 站点名称 station devicename 点位名称"},
    {K::Sensors, "code", X::None, "code 设备编号 设备编码 传感器编号 deviceid sensorid 点位编号"},
    {K::Sensors, "family", X::None, "family type 设备类型 类型 设备类别 传感器类型"},
    {K::Sensors, "phenomenon", X::None, "phenomenon 监测项目 监测指标 观测量 parameter"},
    {K::Sensors, "unit", X::None, "unit uom 单位 计量单位"},
    {K::Sensors, "park", X::None, "park parkkey parkname 园区 园区名称"},
    {K::Sensors, "building", X::None,
     "building buildingkey buildingid buildingcode buildingname 建筑 楼栋 所属楼栋 楼栋编号 "
     "建筑名称"},
    {K::Sensors, "floor", X::None, "floor floorkey floornumber 楼层 所在层 层号 level"},
    {K::Sensors, "space", X::None, "space spacekey room 单元 房间 房号"},
    {K::Sensors, "feed", X::None, "feed feedkey feedname 数据源"},
    {K::Sensors, "stream", X::None, "stream topic channel 通道 数据流"},
    {K::Sensors, "height_above_floor", X::None, "heightabovefloor height 安装高度 高度"},
    {K::Sensors, "heading", X::None, "azimuth 朝向 方位角"},
    {K::Sensors, "tilt", X::None, "俯仰角"},
    {K::Sensors, "field_of_view", X::None, "fov 视场角"},
    {K::Sensors, "low_limit", X::None, "low min 下限"},
    {K::Sensors, "high_limit", X::None, "high max 上限"},
    {K::Sensors, "source_key", X::None, Keys},
    {K::AlarmRules, "sensor", X::None, "sensor sensorkey sensorcode 传感器"},
    {K::AlarmRules, "source_key", X::None, Keys},
    {K::Views, "source_key", X::None, Keys},
    {K::Tours, "source_key", X::None, Keys},
    {K::TourStops, "tour", X::None, "tour tourkey 漫游"},
    {K::TourStops, "source_key", X::None, Keys},
    // ---- Places of tables without geometry; any kind that has a place
    {K::Context, nullptr, X::Longitude, "longitude lon lng 经度 jd long x经度 gpslon"},
    {K::Context, nullptr, X::Latitude, "latitude lat 纬度 wd gpslat"},
    {K::Context, nullptr, X::Easting, "x easting xcoord 东坐标 横坐标 pointx"},
    {K::Context, nullptr, X::Northing, "y northing ycoord 北坐标 纵坐标 pointy"},
    {K::Context, nullptr, X::Height, "z 高程 altitude"},
    {K::Context, nullptr, X::Wkt, "wkt geomwkt geometry geom thegeom 几何"},
};

} // namespace

std::span<const FieldAlias> fieldAliases()
{
    return Aliases;
}

QString extraFieldName(ExtraField extra)
{
    switch (extra) {
    case X::None:
        break;
    case X::LandUseNational:
        return QStringLiteral("land_use_national_2023");
    case X::LandUseSurvey:
        return QStringLiteral("land_use_survey");
    case X::LandUseGb50137:
        return QStringLiteral("land_use_gb_50137");
    case X::LandUseOsm:
        return QStringLiteral("land_use_osm");
    case X::LandUse:
        return QStringLiteral("land_use");
    case X::LandUseName:
        return QStringLiteral("land_use_name");
    case X::StoreyHeights:
        return QStringLiteral("storey_heights");
    case X::LevelRange:
        return QStringLiteral("level_range");
    case X::FloorBuilding:
        return QStringLiteral("building");
    case X::FloorNumber:
        return QStringLiteral("floor_number");
    case X::Longitude:
        return QStringLiteral("longitude");
    case X::Latitude:
        return QStringLiteral("latitude");
    case X::Easting:
        return QStringLiteral("easting");
    case X::Northing:
        return QStringLiteral("northing");
    case X::Height:
        return QStringLiteral("place_height");
    case X::Wkt:
        return QStringLiteral("wkt");
    }
    return {};
}

QString extraFieldTitle(ExtraField extra)
{
    const auto title = [](const char* text) {
        return QCoreApplication::translate("FieldAliases", text);
    };
    switch (extra) {
    case X::None:
        break;
    case X::LandUseNational:
        return title(QT_TRANSLATE_NOOP("FieldAliases", "Land use, national code of 2023"));
    case X::LandUseSurvey:
        return title(QT_TRANSLATE_NOOP("FieldAliases", "Land use, code of the land survey"));
    case X::LandUseGb50137:
        return title(QT_TRANSLATE_NOOP("FieldAliases", "Land use, code of GB 50137"));
    case X::LandUseOsm:
        return title(QT_TRANSLATE_NOOP("FieldAliases", "Land use of OpenStreetMap"));
    case X::LandUse:
        return title(QT_TRANSLATE_NOOP("FieldAliases", "Land use, code"));
    case X::LandUseName:
        return title(QT_TRANSLATE_NOOP("FieldAliases", "Land use in words"));
    case X::StoreyHeights:
        return title(QT_TRANSLATE_NOOP("FieldAliases", "Heights of the storeys"));
    case X::LevelRange:
        return title(QT_TRANSLATE_NOOP("FieldAliases", "Lowest to highest storey"));
    case X::FloorBuilding:
        return title(QT_TRANSLATE_NOOP("FieldAliases", "Building of the floor"));
    case X::FloorNumber:
        return title(QT_TRANSLATE_NOOP("FieldAliases", "Number of the floor"));
    case X::Longitude:
        return title(QT_TRANSLATE_NOOP("FieldAliases", "Longitude"));
    case X::Latitude:
        return title(QT_TRANSLATE_NOOP("FieldAliases", "Latitude"));
    case X::Easting:
        return title(QT_TRANSLATE_NOOP("FieldAliases", "Easting"));
    case X::Northing:
        return title(QT_TRANSLATE_NOOP("FieldAliases", "Northing"));
    case X::Height:
        return title(QT_TRANSLATE_NOOP("FieldAliases", "Height of the place"));
    case X::Wkt:
        return title(QT_TRANSLATE_NOOP("FieldAliases", "Shape as WKT"));
    }
    return {};
}

} // namespace parkwright
