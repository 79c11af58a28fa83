#pragma once

#include "gis/model/rows/Row.h"

namespace parkwright {

enum class BuildingUse {
    Factory,
    HighRiseFactory,
    Warehouse,
    Research,
    Office,
    Dormitory,
    Residential,
    Commercial,
    Public,
    Utility,
    Parking,
    Mixed,
    Other
};
enum class BuildingStatus { Planned, UnderConstruction, InUse, Vacant, ToDemolish };
enum class RoofForm { Flat, MonoPitch, Gable, SawTooth, Hip };
enum class HazardClass { A, B, C, D, E }; ///< 甲 乙 丙 丁 戊
enum class Vacancy { Vacant, PartlyLet, Let, Reserved, NotLettable };
/// How height and storeys that nobody measured were found.
enum class Derived { Stated, FromHeight, FromStoreys, FromDefault };

struct Building : Row
{
    QString name;
    QString code;
    Uid park;
    Uid phase;
    Uid parcel;
    std::optional<BuildingUse> use;
    std::optional<BuildingStatus> status;
    std::optional<double> height;          ///< m, from the ground to the top of the roof
    std::optional<double> groundElevation; ///< m, vertical datum; absent = on the terrain
    std::optional<qint64> storeysAbove;
    std::optional<qint64> storeysBelow;
    std::optional<double> grossArea; ///< m², of record
    std::optional<RoofForm> roof;
    std::optional<Derived> derived;
    QString structure;
    std::optional<qint64> fireResistanceGrade; ///< 1 to 4
    std::optional<qint64> freightLifts;
    std::optional<double> freightLiftTonnage; ///< t each
    std::optional<qint64> builtYear;
    QString owner;
    Geometry footprint;
    Geometry shell; ///< walls and roofs with z, where a source has them (LoD2)
    bool illustrative = false;
    QString note;
};

/// One storey. Numbers are signed: -1 is the first basement, 1 the ground floor; there is no 0.
struct Floor : Row
{
    Uid building;
    std::optional<qint64> number;
    QString name;
    std::optional<double> elevation;    ///< m above the building's ground, top of the slab
    std::optional<double> storeyHeight; ///< m, slab to slab
    std::optional<double> clearHeight;  ///< m
    Geometry outline;                   ///< absent = the building's footprint
    std::optional<double> grossArea;    ///< m²
    std::optional<double> lettableArea; ///< m²
    QString use;                        ///< in words
    std::optional<double> slabLoad;     ///< kN/m², characteristic live load
    QString slabLoadQuoted;             ///< as the source says it, e.g. "0.65 t/m²"
    std::optional<double> columnGridX, columnGridY; ///< m
    std::optional<qint64> freightLifts;
    std::optional<double> freightLiftTonnage;                          ///< t each
    std::optional<double> freightLiftDoorWidth, freightLiftDoorHeight; ///< m
    std::optional<bool> hoistPort;
    std::optional<bool> truckRamp;
    std::optional<double> powerDensity; ///< VA/m²
    std::optional<bool> dualFeed;
    std::optional<bool> gas, steam, water, wastewater, exhaustShaft;
    QString vibrationClass;                 ///< VC-A …
    std::optional<HazardClass> hazardClass; ///< highest allowed
    std::optional<qint64> fireResistanceGrade;
    std::optional<double> fireCompartmentArea; ///< m²
    std::optional<bool> sprinklers;
    std::optional<Vacancy> vacancy;
    Uid tenant;                      ///< Enterprise, when one has the whole floor
    std::optional<Money> askingRent; ///< a month and m²
    std::optional<Money> serviceFee; ///< a month and m²
    QDate availableFrom;
    std::optional<Derived> derived;
    QString note;
};

/// A leasable part of a floor.
struct Space : Row
{
    Uid floor;
    QString name;
    QString use;
    Geometry outline;
    std::optional<double> grossArea;    ///< m²
    std::optional<double> lettableArea; ///< m²
    std::optional<Vacancy> vacancy;
    Uid tenant;                      ///< Enterprise
    std::optional<Money> rent;       ///< agreed, a month and m²
    std::optional<Money> askingRent; ///< a month and m²
    QDate leaseStart, leaseEnd;
    QDate availableFrom;
    bool illustrative = false;
    QString note;
};

} // namespace parkwright
