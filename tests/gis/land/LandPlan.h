#pragma once

#include "gis/model/PlanState.h"

// Small plans for tests of figures.
namespace parkwright {

inline Geometry rectangle(double x, double y, double width, double height)
{
    return Geometry::fromPolygon(
        {{{x, y, 0}, {x + width, y, 0}, {x + width, y + height, 0}, {x, y + height, 0}}, {}});
}

inline Parcel makeParcel(const QString& number, const Geometry& shape)
{
    Parcel parcel;
    parcel.uid = Uid::fromName(QStringLiteral("parcel ") + number);
    parcel.number = number;
    parcel.geometry = shape;
    return parcel;
}

inline Building makeBuilding(const QString& name, const Geometry& footprint,
                             std::optional<BuildingUse> use = std::nullopt)
{
    Building building;
    building.uid = Uid::fromName(QStringLiteral("building ") + name);
    building.name = name;
    building.use = use;
    building.footprint = footprint;
    return building;
}

inline Floor makeFloor(const Building& building, qint64 number, std::optional<double> area,
                       std::optional<double> storeyHeight = std::nullopt)
{
    Floor floor;
    floor.uid = Uid::fromName(QStringLiteral("floor %1 %2").arg(building.name).arg(number));
    floor.building = building.uid;
    floor.number = number;
    floor.grossArea = area;
    floor.storeyHeight = storeyHeight;
    return floor;
}

inline void setCrs(PlanBuilder& builder, const QString& crs)
{
    Setting setting;
    setting.uid = Uid::fromName(QStringLiteral("setting crs"));
    setting.key = QStringLiteral("crs");
    setting.value = crs;
    builder.insert(setting);
}

} // namespace parkwright
