#pragma once

#include "gis/model/PlanState.h"

// A park with two phases, parcels of several uses, a tower of floors with tenants and a workshop:
// enough to fill every panel.
namespace parkwright {

inline Geometry box(double x, double y, double width, double height)
{
    return Geometry::fromPolygon(
        {{{x, y, 0}, {x + width, y, 0}, {x + width, y + height, 0}, {x, y + height, 0}}, {}});
}

inline Uid smallPlanId(const char* name)
{
    return Uid::fromName(QStringLiteral("small plan ") + QString::fromUtf8(name));
}

inline void addLand(PlanBuilder& builder)
{
    Setting crs;
    crs.uid = smallPlanId("crs");
    crs.key = QStringLiteral("crs");
    crs.value = QStringLiteral("EPSG:4547");
    builder.insert(crs);
    Setting unit;
    unit.uid = smallPlanId("area unit");
    unit.key = QStringLiteral("area_unit");
    unit.value = QStringLiteral("mu");
    builder.insert(unit);
    Jurisdiction host;
    host.uid = smallPlanId("host");
    host.name = QStringLiteral("双龙航空港经济区");
    builder.insert(host);
    Park park;
    park.uid = smallPlanId("park");
    park.name = QStringLiteral("南明智能制造产业园");
    park.kind = ParkKind::Enclave;
    park.host = host.uid;
    park.areaOfRecord = 451 * 2000.0 / 3.0;
    park.fundsInPlace = Money::of(5.339e8);
    park.boundary = box(500000, 2500000, 600, 500);
    park.illustrative = true;
    builder.insert(park);
    for (int i = 0; i < 2; ++i) {
        Phase phase;
        phase.uid = Uid::fromName(QStringLiteral("small plan phase %1").arg(i));
        phase.name = i == 0 ? QStringLiteral("一期 食药同源") : QStringLiteral("二期 电子信息");
        phase.park = park.uid;
        phase.ordinal = i + 1;
        phase.boundary = box(500000 + i * 300.0, 2500000, 300, 500);
        builder.insert(phase);
    }
    const char* const codes[] = {"100101", "100102", "0902", "1401", "1207"};
    for (int i = 0; i < 5; ++i) {
        Parcel parcel;
        parcel.uid = Uid::fromName(QStringLiteral("small plan parcel %1").arg(i));
        parcel.number = QStringLiteral("A-%1").arg(i + 1, 2, 10, QLatin1Char('0'));
        parcel.park = park.uid;
        parcel.phase = Uid::fromName(QStringLiteral("small plan phase %1").arg(i / 3));
        parcel.codingSystem = CodingSystem::National2023;
        parcel.plannedUse = QString::fromLatin1(codes[i]);
        parcel.geometry = box(500000 + i * 120.0, 2500000, 120, 500);
        parcel.farMin = 1.0;
        if (i == 0) {
            parcel.farMax = 2.5;
            parcel.densityMax = 0.55;
            parcel.greenArea = 9000;
            parcel.areaOfRecord = 60120;
            parcel.rightHolder = QStringLiteral("示例置业");
            parcel.status = ParcelStatus::InUse;
        }
        builder.insert(parcel);
    }
}

inline void addBuildings(PlanBuilder& builder)
{
    Enterprise tenants[2];
    for (int i = 0; i < 2; ++i) {
        tenants[i].uid = Uid::fromName(QStringLiteral("small plan tenant %1").arg(i));
        tenants[i].name = i == 0 ? QStringLiteral("示例精密仪器") : QStringLiteral("示例电子");
        tenants[i].park = smallPlanId("park");
        tenants[i].output = Money::of(8.2e7 * (i + 1));
        builder.insert(tenants[i]);
    }
    SupplyLink link;
    link.uid = smallPlanId("link");
    link.from = tenants[0].uid;
    link.to = tenants[1].uid;
    link.product = QStringLiteral("传感器");
    builder.insert(link);
    Building tower;
    tower.uid = smallPlanId("tower");
    tower.name = QStringLiteral("1 号楼");
    tower.park = smallPlanId("park");
    tower.parcel = Uid::fromName(QStringLiteral("small plan parcel 0"));
    tower.use = BuildingUse::HighRiseFactory;
    tower.footprint = box(500020, 2500040, 60, 40);
    tower.derived = Derived::FromHeight;
    tower.source = QStringLiteral("buildings.gpkg");
    builder.insert(tower);
    for (qint64 number = -1; number <= 6; ++number) {
        if (number == 0)
            continue;
        Floor floor;
        floor.uid = Uid::fromName(QStringLiteral("small plan floor %1").arg(number));
        floor.building = tower.uid;
        floor.number = number;
        floor.storeyHeight = number == 1 ? 8.4 : 5.4;
        floor.grossArea = 2400;
        floor.lettableArea = 1900;
        floor.slabLoad = number == 1 ? 20 : 10;
        if (number > 4)
            floor.vacancy = Vacancy::Vacant;
        else if (number > 0)
            floor.tenant = tenants[size_t(number) % 2].uid;
        builder.insert(floor);
    }
    Building workshop;
    workshop.uid = smallPlanId("workshop");
    workshop.name = QStringLiteral("2 号厂房");
    workshop.park = smallPlanId("park");
    workshop.parcel = tower.parcel;
    workshop.use = BuildingUse::Factory;
    workshop.footprint = box(500020, 2500150, 80, 120);
    workshop.storeysAbove = 2;
    builder.insert(workshop);
}

inline PlanState smallPlan()
{
    PlanBuilder builder;
    addLand(builder);
    addBuildings(builder);
    const char* const names[] = {"Terrain", "Imagery", "Roads", "Rivers"};
    for (int i = 0; i < 4; ++i) {
        Layer layer;
        layer.uid = Uid::fromName(QStringLiteral("small plan layer %1").arg(i));
        layer.name = QString::fromLatin1(names[i]);
        layer.kind = i == 0 ? LayerKind::Terrain : i == 1 ? LayerKind::Imagery : LayerKind::Vector;
        layer.path = QStringLiteral("not-there/%1.gpkg").arg(layer.name.toLower());
        layer.ordinal = i;
        builder.insert(layer);
    }
    Sensor sensor;
    sensor.uid = smallPlanId("sensor");
    sensor.name = QStringLiteral("Gate camera");
    sensor.building = smallPlanId("tower");
    sensor.family = SensorFamily::Video;
    builder.insert(sensor);
    return builder.state();
}

} // namespace parkwright
