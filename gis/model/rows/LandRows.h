#pragma once

#include "gis/model/rows/Row.h"

namespace parkwright {

enum class ParkKind { Managed, Enclave, BuildingPark };
enum class EnclaveKind { Forward, Reverse, Innovation, VillageShare };
enum class ParkRelation { OffSite, SubPark, BuildingAsPark, JointBuilding };
enum class LandProvision { FreeTransfer, Lease, Auction, Sale, Shares };
enum class Governance { JointCommittee, OriginLed, HostLed, DeveloperLed, ParkInPark, Operator };
enum class CooperationMode {
    HeadquartersBase,
    MarketProduct,
    ResearchManufacturing,
    EnterpriseResource
};
enum class PhaseState { Planned, UnderConstruction, Built, InUse };
enum class ParcelStatus {
    Planned,
    ApprovedNotSupplied,
    SuppliedNotUsed,
    Vacant,
    InUse,
    LowEfficiency,
    ToRedevelop
};
/// Codes of different systems look alike: 1001 is industry in one and railway in another.
enum class CodingSystem { National2023, Gb50137, Survey, OpenStreetMap, Local };
enum class UseLayer { Planned, Existing };

/// A county, district or new area.
struct Jurisdiction : Row
{
    QString name;
    QString code;  ///< division code, e.g. 520102
    QString level; ///< province, city, district, new area …
    Uid parent;    ///< Jurisdiction
    Geometry boundary;
    bool illustrative = false;
    QString note;
};

/// A managed industrial area, an enclave, or one building that is a park.
struct Park : Row
{
    QString name;
    QString nameEn;
    QString code;
    std::optional<ParkKind> kind;
    std::optional<EnclaveKind> enclaveKind;
    Uid host;                             ///< Jurisdiction in which the land lies
    Uid origin;                           ///< Jurisdiction that brings projects and capital
    Uid parent;                           ///< Park
    std::optional<ParkRelation> relation; ///< to the parent park
    std::optional<LandProvision> landProvision;
    std::optional<Governance> governance;
    std::optional<CooperationMode> cooperationMode;
    QString operatorName;
    std::optional<double> areaOfRecord; ///< m²
    QString areaSource;
    std::optional<Money> fundsInPlace;
    QDate established;
    QString industries; ///< leading industries, joined by ';'
    Geometry boundary;
    bool illustrative = false;
    QString note;
};

struct Phase : Row
{
    QString name;
    Uid park;
    std::optional<qint64> ordinal;
    std::optional<PhaseState> state;
    QString theme;
    QDate started;
    QDate finished;
    std::optional<double> areaOfRecord; ///< m²
    Geometry boundary;
    bool illustrative = false;
    QString note;
};

/// A piece of land; existing use and planned use are two layers of it.
struct Parcel : Row
{
    QString number; ///< 地块编号 DKBH
    QString name;
    Uid park;
    Uid phase;
    std::optional<CodingSystem> codingSystem; ///< of plannedUse and existingUse
    QString plannedUse;                       ///< land-use code in codingSystem
    QString existingUse;                      ///< land-use code in codingSystem
    QString localCode;                        ///< e.g. M0 beside a national 100101
    std::optional<double> areaOfRecord;       ///< m²
    std::optional<double> farMin, farMax;
    std::optional<double> densityMin, densityMax;       ///< covered share of the land, 0 to 1
    std::optional<double> greenRatioMin, greenRatioMax; ///< 0 to 1
    std::optional<double> heightMin, heightMax;         ///< m
    std::optional<double> setback;                      ///< m, for edges without one of their own
    QString rightHolder;
    QDate termStart, termEnd; ///< land-use right
    std::optional<ParcelStatus> status;
    std::optional<Money> landPrice;
    std::optional<double> yardArea;  ///< m² of yards, for the building coefficient
    std::optional<double> greenArea; ///< m² planted
    Geometry geometry;
    bool illustrative = false;
    QString note;
};

/// One use of a parcel of mixed use, with its share.
struct ParcelUse : Row
{
    Uid parcel;
    std::optional<UseLayer> layer;
    QString code;
    std::optional<double> share; ///< 0 to 1
};

/// What one edge of a parcel asks for.
struct ParcelEdge : Row
{
    Uid parcel;
    std::optional<qint64> part, ring, edge; ///< from corner `edge` to the next; ring 0 is the outer
    std::optional<double> setback;          ///< m
    QString facing;                         ///< road, green, water, neighbour …
};

} // namespace parkwright
