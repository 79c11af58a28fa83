#include "gis/model/Domains.h"

#include <QCoreApplication>

#include <array>

namespace parkwright {

template <>
const Domain& domainOf<ParkKind>()
{
    static const DomainCode codes[] = {
        {"managed", QT_TRANSLATE_NOOP("Schema", "Managed area")},
        {"enclave", QT_TRANSLATE_NOOP("Schema", "Enclave park")},
        {"building", QT_TRANSLATE_NOOP("Schema", "Building as a park")},
    };
    static const Domain domain{"park_kind", codes};
    return domain;
}

template <>
const Domain& domainOf<EnclaveKind>()
{
    static const DomainCode codes[] = {
        {"forward", QT_TRANSLATE_NOOP("Schema", "Enclave")},
        {"reverse", QT_TRANSLATE_NOOP("Schema", "Reverse enclave")},
        {"innovation", QT_TRANSLATE_NOOP("Schema", "Innovation enclave")},
        {"village-share", QT_TRANSLATE_NOOP("Schema", "Village-share enclave")},
    };
    static const Domain domain{"enclave_kind", codes};
    return domain;
}

template <>
const Domain& domainOf<ParkRelation>()
{
    static const DomainCode codes[] = {
        {"off-site", QT_TRANSLATE_NOOP("Schema", "Off-site park")},
        {"sub-park", QT_TRANSLATE_NOOP("Schema", "Sub-park")},
        {"building", QT_TRANSLATE_NOOP("Schema", "Building that is a park")},
        {"joint-building", QT_TRANSLATE_NOOP("Schema", "Joint building scheme")},
    };
    static const Domain domain{"park_relation", codes};
    return domain;
}

template <>
const Domain& domainOf<LandProvision>()
{
    static const DomainCode codes[] = {
        {"free-transfer", QT_TRANSLATE_NOOP("Schema", "Free transfer")},
        {"lease", QT_TRANSLATE_NOOP("Schema", "Lease")},
        {"auction", QT_TRANSLATE_NOOP("Schema", "Auction")},
        {"sale", QT_TRANSLATE_NOOP("Schema", "Sale")},
        {"shares", QT_TRANSLATE_NOOP("Schema", "Shares")},
    };
    static const Domain domain{"land_provision", codes};
    return domain;
}

template <>
const Domain& domainOf<Governance>()
{
    static const DomainCode codes[] = {
        {"joint-committee", QT_TRANSLATE_NOOP("Schema", "Joint committee")},
        {"origin-led", QT_TRANSLATE_NOOP("Schema", "Led by the origin")},
        {"host-led", QT_TRANSLATE_NOOP("Schema", "Led by the host")},
        {"developer-led", QT_TRANSLATE_NOOP("Schema", "Led by a developer")},
        {"park-in-park", QT_TRANSLATE_NOOP("Schema", "Park in a park")},
        {"operator", QT_TRANSLATE_NOOP("Schema", "Operator")},
    };
    static const Domain domain{"governance", codes};
    return domain;
}

template <>
const Domain& domainOf<CooperationMode>()
{
    static const DomainCode codes[] = {
        {"headquarters-base", QT_TRANSLATE_NOOP("Schema", "Headquarters and base")},
        {"market-product", QT_TRANSLATE_NOOP("Schema", "Market and product")},
        {"research-manufacturing", QT_TRANSLATE_NOOP("Schema", "Research and manufacturing")},
        {"enterprise-resource", QT_TRANSLATE_NOOP("Schema", "Enterprise and resource")},
    };
    static const Domain domain{"cooperation_mode", codes};
    return domain;
}

template <>
const Domain& domainOf<PhaseState>()
{
    static const DomainCode codes[] = {
        {"planned", QT_TRANSLATE_NOOP("Schema", "Planned")},
        {"under-construction", QT_TRANSLATE_NOOP("Schema", "Under construction")},
        {"built", QT_TRANSLATE_NOOP("Schema", "Built")},
        {"in-use", QT_TRANSLATE_NOOP("Schema", "In use")},
    };
    static const Domain domain{"phase_state", codes};
    return domain;
}

template <>
const Domain& domainOf<ParcelStatus>()
{
    static const DomainCode codes[] = {
        {"planned", QT_TRANSLATE_NOOP("Schema", "Planned")},
        {"approved-not-supplied", QT_TRANSLATE_NOOP("Schema", "Approved, not supplied")},
        {"supplied-not-used", QT_TRANSLATE_NOOP("Schema", "Supplied, not used")},
        {"vacant", QT_TRANSLATE_NOOP("Schema", "Vacant")},
        {"in-use", QT_TRANSLATE_NOOP("Schema", "In use")},
        {"low-efficiency", QT_TRANSLATE_NOOP("Schema", "Low-efficiency")},
        {"to-redevelop", QT_TRANSLATE_NOOP("Schema", "To redevelop")},
    };
    static const Domain domain{"parcel_status", codes};
    return domain;
}

template <>
const Domain& domainOf<CodingSystem>()
{
    static const DomainCode codes[] = {
        {"national-2023", QT_TRANSLATE_NOOP("Schema", "National classification 2023")},
        {"gb-50137", QT_TRANSLATE_NOOP("Schema", "GB 50137-2011")},
        {"survey", QT_TRANSLATE_NOOP("Schema", "Land survey")},
        {"osm", QT_TRANSLATE_NOOP("Schema", "OpenStreetMap")},
        {"local", QT_TRANSLATE_NOOP("Schema", "Local")},
    };
    static const Domain domain{"coding_system", codes};
    return domain;
}

template <>
const Domain& domainOf<UseLayer>()
{
    static const DomainCode codes[] = {
        {"planned", QT_TRANSLATE_NOOP("Schema", "Planned use")},
        {"existing", QT_TRANSLATE_NOOP("Schema", "Existing use")},
    };
    static const Domain domain{"use_layer", codes};
    return domain;
}

template <>
const Domain& domainOf<BuildingUse>()
{
    static const DomainCode codes[] = {
        {"factory", QT_TRANSLATE_NOOP("Schema", "Factory")},
        {"high-rise-factory", QT_TRANSLATE_NOOP("Schema", "High-rise factory")},
        {"warehouse", QT_TRANSLATE_NOOP("Schema", "Warehouse")},
        {"research", QT_TRANSLATE_NOOP("Schema", "Research")},
        {"office", QT_TRANSLATE_NOOP("Schema", "Office")},
        {"dormitory", QT_TRANSLATE_NOOP("Schema", "Dormitory")},
        {"residential", QT_TRANSLATE_NOOP("Schema", "Residential")},
        {"commercial", QT_TRANSLATE_NOOP("Schema", "Commercial")},
        {"public", QT_TRANSLATE_NOOP("Schema", "Public")},
        {"utility", QT_TRANSLATE_NOOP("Schema", "Utility")},
        {"parking", QT_TRANSLATE_NOOP("Schema", "Parking")},
        {"mixed", QT_TRANSLATE_NOOP("Schema", "Mixed use")},
        {"other", QT_TRANSLATE_NOOP("Schema", "Other")},
    };
    static const Domain domain{"building_use", codes};
    return domain;
}

template <>
const Domain& domainOf<BuildingStatus>()
{
    static const DomainCode codes[] = {
        {"planned", QT_TRANSLATE_NOOP("Schema", "Planned")},
        {"under-construction", QT_TRANSLATE_NOOP("Schema", "Under construction")},
        {"in-use", QT_TRANSLATE_NOOP("Schema", "In use")},
        {"vacant", QT_TRANSLATE_NOOP("Schema", "Vacant")},
        {"to-demolish", QT_TRANSLATE_NOOP("Schema", "To demolish")},
    };
    static const Domain domain{"building_status", codes};
    return domain;
}

template <>
const Domain& domainOf<RoofForm>()
{
    static const DomainCode codes[] = {
        {"flat", QT_TRANSLATE_NOOP("Schema", "Flat")},
        {"mono-pitch", QT_TRANSLATE_NOOP("Schema", "Mono-pitch")},
        {"gable", QT_TRANSLATE_NOOP("Schema", "Gable")},
        {"saw-tooth", QT_TRANSLATE_NOOP("Schema", "Saw-tooth")},
        {"hip", QT_TRANSLATE_NOOP("Schema", "Hip")},
    };
    static const Domain domain{"roof_form", codes};
    return domain;
}

template <>
const Domain& domainOf<HazardClass>()
{
    static const DomainCode codes[] = {
        {"A", QT_TRANSLATE_NOOP("Schema", "Class A")},
        {"B", QT_TRANSLATE_NOOP("Schema", "Class B")},
        {"C", QT_TRANSLATE_NOOP("Schema", "Class C")},
        {"D", QT_TRANSLATE_NOOP("Schema", "Class D")},
        {"E", QT_TRANSLATE_NOOP("Schema", "Class E")},
    };
    static const Domain domain{"hazard_class", codes};
    return domain;
}

template <>
const Domain& domainOf<Vacancy>()
{
    static const DomainCode codes[] = {
        {"vacant", QT_TRANSLATE_NOOP("Schema", "Vacant")},
        {"partly-let", QT_TRANSLATE_NOOP("Schema", "Partly let")},
        {"let", QT_TRANSLATE_NOOP("Schema", "Let")},
        {"reserved", QT_TRANSLATE_NOOP("Schema", "Reserved")},
        {"not-lettable", QT_TRANSLATE_NOOP("Schema", "Not lettable")},
    };
    static const Domain domain{"vacancy", codes};
    return domain;
}

template <>
const Domain& domainOf<Derived>()
{
    static const DomainCode codes[] = {
        {"stated", QT_TRANSLATE_NOOP("Schema", "Stated by the source")},
        {"from-height", QT_TRANSLATE_NOOP("Schema", "Derived from the height")},
        {"from-storeys", QT_TRANSLATE_NOOP("Schema", "Derived from the storeys")},
        {"default", QT_TRANSLATE_NOOP("Schema", "Default, unverified")},
    };
    static const Domain domain{"derived", codes};
    return domain;
}

template <>
const Domain& domainOf<EnterpriseState>()
{
    static const DomainCode codes[] = {
        {"tenant", QT_TRANSLATE_NOOP("Schema", "Tenant")},
        {"candidate", QT_TRANSLATE_NOOP("Schema", "Candidate")},
        {"former", QT_TRANSLATE_NOOP("Schema", "Former tenant")},
    };
    static const Domain domain{"enterprise_state", codes};
    return domain;
}

template <>
const Domain& domainOf<IndustryEdition>()
{
    static const DomainCode codes[] = {
        {"gbt4754-2017", QT_TRANSLATE_NOOP("Schema", "GB/T 4754-2017")},
        {"gbt4754-2002", QT_TRANSLATE_NOOP("Schema", "GB/T 4754-2002")},
        {"isic-4", QT_TRANSLATE_NOOP("Schema", "ISIC Rev. 4")},
        {"other", QT_TRANSLATE_NOOP("Schema", "Other")},
    };
    static const Domain domain{"industry_edition", codes};
    return domain;
}

template <>
const Domain& domainOf<ProspectState>()
{
    static const DomainCode codes[] = {
        {"intention", QT_TRANSLATE_NOOP("Schema", "Intention")},
        {"negotiation", QT_TRANSLATE_NOOP("Schema", "In negotiation")},
        {"signed", QT_TRANSLATE_NOOP("Schema", "Signed")},
        {"land-supplied", QT_TRANSLATE_NOOP("Schema", "Land supplied")},
        {"started", QT_TRANSLATE_NOOP("Schema", "Construction started")},
        {"completed", QT_TRANSLATE_NOOP("Schema", "Completed")},
        {"in-production", QT_TRANSLATE_NOOP("Schema", "In production")},
        {"at-capacity", QT_TRANSLATE_NOOP("Schema", "At capacity")},
        {"withdrawn", QT_TRANSLATE_NOOP("Schema", "Withdrawn")},
    };
    static const Domain domain{"prospect_state", codes};
    return domain;
}

template <>
const Domain& domainOf<PartyRole>()
{
    static const DomainCode codes[] = {
        {"origin", QT_TRANSLATE_NOOP("Schema", "Origin")},
        {"host", QT_TRANSLATE_NOOP("Schema", "Host")},
        {"operator", QT_TRANSLATE_NOOP("Schema", "Operator")},
        {"other", QT_TRANSLATE_NOOP("Schema", "Other")},
    };
    static const Domain domain{"party_role", codes};
    return domain;
}

template <>
const Domain& domainOf<ShareBase>()
{
    static const DomainCode codes[] = {
        {"total-tax", QT_TRANSLATE_NOOP("Schema", "Total tax")},
        {"local-retained", QT_TRANSLATE_NOOP("Schema", "Locally retained tax")},
        {"vat", QT_TRANSLATE_NOOP("Schema", "Value-added tax")},
        {"income-tax", QT_TRANSLATE_NOOP("Schema", "Income tax")},
        {"output", QT_TRANSLATE_NOOP("Schema", "Output")},
        {"added-value", QT_TRANSLATE_NOOP("Schema", "Added value")},
        {"fixed-investment", QT_TRANSLATE_NOOP("Schema", "Fixed investment")},
        {"energy-quota", QT_TRANSLATE_NOOP("Schema", "Energy quota")},
        {"other", QT_TRANSLATE_NOOP("Schema", "Other")},
    };
    static const Domain domain{"share_base", codes};
    return domain;
}

template <>
const Domain& domainOf<StatisticScope>()
{
    static const DomainCode codes[] = {
        {"above-size", QT_TRANSLATE_NOOP("Schema", "Above designated size")},
        {"all", QT_TRANSLATE_NOOP("Schema", "All")},
    };
    static const Domain domain{"statistic_scope", codes};
    return domain;
}

template <>
const Domain& domainOf<LedgerKind>()
{
    static const DomainCode codes[] = {
        {"booked", QT_TRANSLATE_NOOP("Schema", "Booked")},
        {"agreed", QT_TRANSLATE_NOOP("Schema", "Agreed")},
    };
    static const Domain domain{"ledger_kind", codes};
    return domain;
}

template <>
const Domain& domainOf<CaseState>()
{
    static const DomainCode codes[] = {
        {"open", QT_TRANSLATE_NOOP("Schema", "Open")},
        {"in-progress", QT_TRANSLATE_NOOP("Schema", "In progress")},
        {"done", QT_TRANSLATE_NOOP("Schema", "Done")},
        {"dropped", QT_TRANSLATE_NOOP("Schema", "Dropped")},
    };
    static const Domain domain{"case_state", codes};
    return domain;
}

template <>
const Domain& domainOf<SensorFamily>()
{
    static const DomainCode codes[] = {
        {"video", QT_TRANSLATE_NOOP("Schema", "Video")},
        {"video-ai", QT_TRANSLATE_NOOP("Schema", "Video AI")},
        {"access", QT_TRANSLATE_NOOP("Schema", "Access")},
        {"vehicle-gate", QT_TRANSLATE_NOOP("Schema", "Vehicle gate")},
        {"building-automation", QT_TRANSLATE_NOOP("Schema", "Building automation")},
        {"fire", QT_TRANSLATE_NOOP("Schema", "Fire")},
        {"lift", QT_TRANSLATE_NOOP("Schema", "Lift")},
        {"energy-water", QT_TRANSLATE_NOOP("Schema", "Energy and water")},
        {"people-flow", QT_TRANSLATE_NOOP("Schema", "People flow")},
        {"environment", QT_TRANSLATE_NOOP("Schema", "Environment")},
    };
    static const Domain domain{"sensor_family", codes};
    return domain;
}

template <>
const Domain& domainOf<AlarmSeverity>()
{
    static const DomainCode codes[] = {
        {"red", QT_TRANSLATE_NOOP("Schema", "Red")},
        {"orange", QT_TRANSLATE_NOOP("Schema", "Orange")},
        {"yellow", QT_TRANSLATE_NOOP("Schema", "Yellow")},
        {"blue", QT_TRANSLATE_NOOP("Schema", "Blue")},
    };
    static const Domain domain{"alarm_severity", codes};
    return domain;
}

template <>
const Domain& domainOf<AlarmState>()
{
    static const DomainCode codes[] = {
        {"raised", QT_TRANSLATE_NOOP("Schema", "Raised")},
        {"acknowledged", QT_TRANSLATE_NOOP("Schema", "Acknowledged")},
        {"shelved", QT_TRANSLATE_NOOP("Schema", "Shelved")},
        {"cleared", QT_TRANSLATE_NOOP("Schema", "Cleared")},
    };
    static const Domain domain{"alarm_state", codes};
    return domain;
}

template <>
const Domain& domainOf<LayerKind>()
{
    static const DomainCode codes[] = {
        {"terrain", QT_TRANSLATE_NOOP("Schema", "Terrain")},
        {"imagery", QT_TRANSLATE_NOOP("Schema", "Imagery")},
        {"vector", QT_TRANSLATE_NOOP("Schema", "Vector")},
        {"model", QT_TRANSLATE_NOOP("Schema", "Model")},
    };
    static const Domain domain{"layer_kind", codes};
    return domain;
}

template <>
const Domain& domainOf<CoordinateCorrection>()
{
    static const DomainCode codes[] = {
        {"none", QT_TRANSLATE_NOOP("Schema", "None")},
        {"gcj02", QT_TRANSLATE_NOOP("Schema", "GCJ-02 to WGS 84")},
        {"bd09", QT_TRANSLATE_NOOP("Schema", "BD-09 to WGS 84")},
    };
    static const Domain domain{"coordinate_correction", codes};
    return domain;
}

std::span<const Domain* const> allDomains()
{
    static const std::array all{
        &domainOf<ParkKind>(),       &domainOf<EnclaveKind>(),         &domainOf<ParkRelation>(),
        &domainOf<LandProvision>(),  &domainOf<Governance>(),          &domainOf<CooperationMode>(),
        &domainOf<PhaseState>(),     &domainOf<ParcelStatus>(),        &domainOf<CodingSystem>(),
        &domainOf<UseLayer>(),       &domainOf<BuildingUse>(),         &domainOf<BuildingStatus>(),
        &domainOf<RoofForm>(),       &domainOf<HazardClass>(),         &domainOf<Vacancy>(),
        &domainOf<Derived>(),        &domainOf<EnterpriseState>(),     &domainOf<IndustryEdition>(),
        &domainOf<ProspectState>(),  &domainOf<PartyRole>(),           &domainOf<ShareBase>(),
        &domainOf<StatisticScope>(), &domainOf<LedgerKind>(),          &domainOf<CaseState>(),
        &domainOf<SensorFamily>(),   &domainOf<AlarmSeverity>(),       &domainOf<AlarmState>(),
        &domainOf<LayerKind>(),      &domainOf<CoordinateCorrection>()};
    return all;
}

} // namespace parkwright
