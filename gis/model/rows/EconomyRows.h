#pragma once

#include "gis/model/rows/BuildingRows.h"
#include "gis/model/rows/LandRows.h"

namespace parkwright {

enum class EnterpriseState { Tenant, Candidate, Former };
enum class IndustryEdition { Gbt4754y2017, Gbt4754y2002, IsicRev4, Other };
enum class ProspectState {
    Intention,
    Negotiation,
    Signed,
    LandSupplied,
    Started,
    Completed,
    InProduction,
    AtCapacity,
    Withdrawn
};
enum class PartyRole { Origin, Host, Operator, Other };
enum class ShareBase {
    TotalTax,
    LocalRetained,
    Vat,
    IncomeTax,
    Output,
    AddedValue,
    FixedInvestment,
    EnergyQuota,
    Other
};
enum class StatisticScope { AboveSize, All };
enum class LedgerKind { Booked, Agreed };

/// A tenant or a candidate.
struct Enterprise : Row
{
    QString name;
    QString nameEn;
    std::optional<EnterpriseState> state;
    QString industryCode;
    std::optional<IndustryEdition> industryEdition;
    QString tags;  ///< 专精特新;小巨人;瞪羚;高新 …
    QString chain; ///< industry chain
    QString stage; ///< in the chain
    std::optional<bool> anchor;
    Uid park;
    QString products;
    std::optional<double> neededArea;        ///< m²
    std::optional<double> neededSlabLoad;    ///< kN/m²
    std::optional<double> neededClearHeight; ///< m
    std::optional<double> neededPower;       ///< VA/m²
    std::optional<double> neededLiftTonnage; ///< t
    QString neededVibrationClass;
    std::optional<HazardClass> hazardClass;
    std::optional<double> machineLength, machineWidth, machineHeight; ///< m
    std::optional<double> machineWeight;                              ///< t
    std::optional<bool> needsExhaust, needsWastewater, needsGas, needsSteam, needsDualFeed;
    std::optional<bool> emitsVibration, emitsNoise;
    std::optional<Money> output;     ///< a year
    std::optional<Money> tax;        ///< a year
    std::optional<Money> investment; ///< fixed
    std::optional<qint64> jobs;
    std::optional<double> energy; ///< tce a year
    std::optional<double> carbon; ///< tCO2 a year
    std::optional<qint64> figuresYear;
    std::optional<StatisticScope> scope;
    bool illustrative = false;
    QString note;
};

/// Material or product flow between two enterprises.
struct SupplyLink : Row
{
    Uid from, to; ///< Enterprise
    QString product;
    std::optional<double> tonsPerDay;
    std::optional<double> tripsPerDay;
    bool illustrative = false;
};

/// A project in the pipeline.
struct Prospect : Row
{
    QString name;
    Uid park;
    Uid enterprise;
    std::optional<ProspectState> state;
    std::optional<Money> investment;
    std::optional<double> neededArea; ///< m²
    QDate intended, negotiated, signedOn, landSupplied, started, completed, inProduction;
    QDate deadline;
    QString owner;
    QString tags;
    bool illustrative = false;
    QString note;
};

/// Between two or more parties about one enclave park.
struct Agreement : Row
{
    QString name;
    Uid park;
    QDate signedOn, effectiveFrom, effectiveTo;
    std::optional<LandProvision> landProvision;
    std::optional<Governance> governance;
    QString conditions;
    QString reference; ///< where it is published
    bool illustrative = false;
    QString note;
};

struct AgreementParty : Row
{
    Uid agreement;
    std::optional<PartyRole> role;
    Uid jurisdiction;
    QString name;
    std::optional<double> landShare, capitalShare; ///< 0 to 1
};

/// What one party gets of one indicator in a band of years.
struct AgreementShare : Row
{
    Uid agreement;
    Uid party; ///< AgreementParty
    QString indicator;
    std::optional<ShareBase> base;
    std::optional<double> share; ///< 0 to 1
    std::optional<qint64> yearFrom, yearTo;
    std::optional<Money> floorAmount, capAmount; ///< a year
    QString condition;
};

/// A figure of one year as booked where it arose, or as the agreement gives it; never added up.
struct LedgerEntry : Row
{
    Uid agreement;
    Uid party; ///< AgreementParty
    QString indicator;
    std::optional<qint64> year;
    std::optional<LedgerKind> kind;
    std::optional<Money> amount;
    QString reference;
};

/// A figure of a park, phase or enterprise for a year.
struct IndicatorValue : Row
{
    Uid park, phase, enterprise; ///< one of them
    QString indicator;
    std::optional<qint64> year;
    std::optional<double> value;
    QString unit;
    std::optional<StatisticScope> scope;
    QString priceBasis;
    QString reference;
    QString certainty;   ///< S, V, 2nd or B
    bool target = false; ///< a target, not an actual
};

} // namespace parkwright
