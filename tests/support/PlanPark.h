#pragma once

#include "gis/model/PlanState.h"

#include <utility>
#include <vector>

namespace parkwright {

/// A small park as a plan, wherever it is asked for: four parcels, six buildings of several kinds,
/// a tower with tenants, sensors, a phase and two jurisdictions. On ground at 0 m.
class PlanPark
{
public:
    explicit PlanPark(const MapPoint& place = {38505141, 2500241, 0})
        : mPlace(place)
    {
        addLand();
        tower = addBuilding(QStringLiteral("研发塔楼"), area(10, 20, 40, 30), 10, 4,
                            BuildingUse::Office);
        hall = addBuilding(QStringLiteral("Hall A"), area(-110, 20, 70, 34), 1, 9,
                           BuildingUse::Factory, RoofForm::SawTooth);
        addBuilding(QStringLiteral("标准厂房"), area(-110, -70, 60, 24), 5, 5,
                    BuildingUse::HighRiseFactory);
        addBuilding(QStringLiteral("Dormitory"), area(20, -75, 50, 14), 6, 3.2,
                    BuildingUse::Dormitory);
        addBuilding(QStringLiteral("仓库"), area(-110, -115, 70, 30), 1, 8, BuildingUse::Warehouse);
        addBuilding(QStringLiteral("食堂"), area(25, -110, 30, 20), 2, 4.5, BuildingUse::Public);
        addTenants();
        gate = addSensor(QStringLiteral("Gate 1"), SensorFamily::VehicleGate, {-15, -130, 0});
        for (int number = 1; number <= 10; ++number)
            addSensor(QStringLiteral("烟感 %1").arg(number), SensorFamily::Fire, {30, 22, 0},
                      floorOf(tower, number));
    }

    PlanState state() { return builder.state(); }

    MapPoint at(double x, double y, double z = 0) const
    {
        return {mPlace.x + x, mPlace.y + y, mPlace.z + z};
    }
    /// West, south, width and depth in metres from the middle of the park.
    Geometry area(double x, double y, double width, double depth) const
    {
        Ring ring{at(x, y), at(x + width, y), at(x + width, y + depth), at(x, y + depth)};
        for (MapPoint& p : ring)
            p.z = 0;
        return Geometry::fromPolygon(Polygon{std::move(ring), {}});
    }
    static Uid floorOf(const Uid& building, int number)
    {
        return Uid::fromName(QStringLiteral("%1 %2").arg(building.toString()).arg(number));
    }
    static Uid sensorOn(int floor) { return named("sensor", floor + 1); }

    Uid addBuilding(const QString& name, const Geometry& footprint, int floors, double height,
                    BuildingUse use, RoofForm roof = RoofForm::Flat)
    {
        Building building;
        building.uid = named("building", ++mBuildings);
        building.name = name;
        building.use = use;
        building.roof = roof;
        building.park = park;
        building.groundElevation = mPlace.z;
        building.footprint = footprint;
        builder.insert(building);
        for (int number = 1; number <= floors; ++number) {
            Floor floor;
            floor.uid = floorOf(building.uid, number);
            floor.building = building.uid;
            floor.number = number;
            floor.storeyHeight = height;
            floor.slabLoad = number == 1 ? 20.0 : 12.5 - number;
            floor.vacancy = number % 3 == 0 ? Vacancy::Vacant : Vacancy::Let;
            builder.insert(floor);
        }
        return building.uid;
    }

    Uid addSensor(const QString& name, SensorFamily family, const MapPoint& offset,
                  const Uid& floor = {})
    {
        Sensor sensor;
        sensor.uid = named("sensor", ++mSensors);
        sensor.name = name;
        sensor.family = family;
        sensor.floor = floor;
        MapPoint place = at(offset.x, offset.y);
        place.z = 0;
        sensor.place = Geometry::fromPoint(place);
        builder.insert(sensor);
        return sensor.uid;
    }

    PlanBuilder builder;
    Uid park, phase, origin, host, tower, hall, gate;
    std::vector<Uid> parcels, enterprises;

private:
    static Uid named(const char* kind, int number)
    {
        return Uid::fromName(QStringLiteral("%1 %2").arg(QString::fromLatin1(kind)).arg(number));
    }

    void addLand()
    {
        for (int i = 0; i < 2; ++i) {
            Jurisdiction each;
            each.uid = named("jurisdiction", i);
            each.name = i == 0 ? QStringLiteral("飞出区") : QStringLiteral("飞入区");
            each.boundary = i == 0 ? area(-900, 400, 1800, 600) : area(-900, -500, 1800, 900);
            builder.insert(each);
            (i == 0 ? origin : host) = each.uid;
        }
        Park each;
        each.uid = park = named("park", 1);
        each.name = QStringLiteral("飞地园区 Park");
        each.kind = ParkKind::Enclave;
        each.host = host;
        each.origin = origin;
        each.boundary = area(-130, -140, 230, 220);
        builder.insert(each);
        Phase first;
        first.uid = phase = named("phase", 1);
        first.name = QStringLiteral("一期");
        first.park = park;
        first.boundary = area(-130, 0, 230, 80);
        builder.insert(first);
        const std::pair<const char*, Geometry> uses[] = {{"100101", area(-125, 5, 115, 70)},
                                                         {"0802", area(0, 5, 95, 70)},
                                                         {"110101", area(-125, -135, 115, 130)},
                                                         {"0701", area(0, -135, 95, 130)}};
        for (const auto& [use, geometry] : uses) {
            Parcel parcel;
            parcel.uid = named("parcel", int(parcels.size()));
            parcel.number = QStringLiteral("DK-0%1").arg(parcels.size() + 1);
            parcel.park = park;
            parcel.codingSystem = CodingSystem::National2023;
            parcel.plannedUse = QString::fromLatin1(use);
            parcel.geometry = geometry;
            builder.insert(parcel);
            parcels.push_back(parcel.uid);
        }
    }

    void addTenants()
    {
        for (int i = 0; i < 3; ++i) {
            Enterprise each;
            each.uid = named("enterprise", i);
            each.name = QStringLiteral("企业 %1").arg(i + 1);
            builder.insert(each);
            enterprises.push_back(each.uid);
        }
        AnyTable& floors = builder.table(TableId::Floors);
        const int tenant = floors.def().indexOf(QStringLiteral("tenant"));
        for (int number = 1; number <= 10; ++number) {
            if (number % 3 != 0)
                floors.set(floorOf(tower, number), tenant,
                           Value(enterprises[size_t(number) % enterprises.size()]));
        }
    }

    MapPoint mPlace;
    int mBuildings = 0;
    int mSensors = 0;
};

} // namespace parkwright
