#pragma once

#include "gis/model/Schema.h"
#include "gis/model/rows/BuildingRows.h"
#include "gis/model/rows/CareRows.h"
#include "gis/model/rows/EconomyRows.h"
#include "gis/model/rows/LandRows.h"
#include "gis/model/rows/ProjectRows.h"

namespace parkwright {

template <>
inline constexpr TableId TableOf<Jurisdiction> = TableId::Jurisdictions;
template <>
inline constexpr TableId TableOf<Park> = TableId::Parks;
template <>
inline constexpr TableId TableOf<Phase> = TableId::Phases;
template <>
inline constexpr TableId TableOf<Parcel> = TableId::Parcels;
template <>
inline constexpr TableId TableOf<ParcelUse> = TableId::ParcelUses;
template <>
inline constexpr TableId TableOf<ParcelEdge> = TableId::ParcelEdges;
template <>
inline constexpr TableId TableOf<Building> = TableId::Buildings;
template <>
inline constexpr TableId TableOf<Floor> = TableId::Floors;
template <>
inline constexpr TableId TableOf<Space> = TableId::Spaces;
template <>
inline constexpr TableId TableOf<Enterprise> = TableId::Enterprises;
template <>
inline constexpr TableId TableOf<SupplyLink> = TableId::SupplyLinks;
template <>
inline constexpr TableId TableOf<Prospect> = TableId::Prospects;
template <>
inline constexpr TableId TableOf<Agreement> = TableId::Agreements;
template <>
inline constexpr TableId TableOf<AgreementParty> = TableId::AgreementParties;
template <>
inline constexpr TableId TableOf<AgreementShare> = TableId::AgreementShares;
template <>
inline constexpr TableId TableOf<LedgerEntry> = TableId::LedgerEntries;
template <>
inline constexpr TableId TableOf<IndicatorValue> = TableId::IndicatorValues;
template <>
inline constexpr TableId TableOf<Case> = TableId::Cases;
template <>
inline constexpr TableId TableOf<GridCell> = TableId::GridCells;
template <>
inline constexpr TableId TableOf<Feed> = TableId::Feeds;
template <>
inline constexpr TableId TableOf<Sensor> = TableId::Sensors;
template <>
inline constexpr TableId TableOf<AlarmRule> = TableId::AlarmRules;
template <>
inline constexpr TableId TableOf<Alarm> = TableId::Alarms;
template <>
inline constexpr TableId TableOf<Layer> = TableId::Layers;
template <>
inline constexpr TableId TableOf<SavedView> = TableId::Views;
template <>
inline constexpr TableId TableOf<Tour> = TableId::Tours;
template <>
inline constexpr TableId TableOf<TourStop> = TableId::TourStops;
template <>
inline constexpr TableId TableOf<Scenario> = TableId::Scenarios;
template <>
inline constexpr TableId TableOf<ScenarioDelta> = TableId::ScenarioDeltas;
template <>
inline constexpr TableId TableOf<Ancestry> = TableId::Ancestry;
template <>
inline constexpr TableId TableOf<Setting> = TableId::Settings;

/// Calls `f.template operator()<T>()` for the row type of a table.
template <typename F>
decltype(auto) withRowType(TableId table, F&& f)
{
    switch (table) {
    case TableId::Jurisdictions:
        return f.template operator()<Jurisdiction>();
    case TableId::Parks:
        return f.template operator()<Park>();
    case TableId::Phases:
        return f.template operator()<Phase>();
    case TableId::Parcels:
        return f.template operator()<Parcel>();
    case TableId::ParcelUses:
        return f.template operator()<ParcelUse>();
    case TableId::ParcelEdges:
        return f.template operator()<ParcelEdge>();
    case TableId::Buildings:
        return f.template operator()<Building>();
    case TableId::Floors:
        return f.template operator()<Floor>();
    case TableId::Spaces:
        return f.template operator()<Space>();
    case TableId::Enterprises:
        return f.template operator()<Enterprise>();
    case TableId::SupplyLinks:
        return f.template operator()<SupplyLink>();
    case TableId::Prospects:
        return f.template operator()<Prospect>();
    case TableId::Agreements:
        return f.template operator()<Agreement>();
    case TableId::AgreementParties:
        return f.template operator()<AgreementParty>();
    case TableId::AgreementShares:
        return f.template operator()<AgreementShare>();
    case TableId::LedgerEntries:
        return f.template operator()<LedgerEntry>();
    case TableId::IndicatorValues:
        return f.template operator()<IndicatorValue>();
    case TableId::Cases:
        return f.template operator()<Case>();
    case TableId::GridCells:
        return f.template operator()<GridCell>();
    case TableId::Feeds:
        return f.template operator()<Feed>();
    case TableId::Sensors:
        return f.template operator()<Sensor>();
    case TableId::AlarmRules:
        return f.template operator()<AlarmRule>();
    case TableId::Alarms:
        return f.template operator()<Alarm>();
    case TableId::Layers:
        return f.template operator()<Layer>();
    case TableId::Views:
        return f.template operator()<SavedView>();
    case TableId::Tours:
        return f.template operator()<Tour>();
    case TableId::TourStops:
        return f.template operator()<TourStop>();
    case TableId::Scenarios:
        return f.template operator()<Scenario>();
    case TableId::ScenarioDeltas:
        return f.template operator()<ScenarioDelta>();
    case TableId::Ancestry:
        return f.template operator()<Ancestry>();
    case TableId::Settings:
        return f.template operator()<Setting>();
    }
    Q_UNREACHABLE();
}

} // namespace parkwright
