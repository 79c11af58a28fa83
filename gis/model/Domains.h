#pragma once

#include "gis/model/Schema.h"
#include "gis/model/rows/BuildingRows.h"
#include "gis/model/rows/CareRows.h"
#include "gis/model/rows/EconomyRows.h"
#include "gis/model/rows/LandRows.h"
#include "gis/model/rows/ProjectRows.h"

namespace parkwright {

/// The codes that an enumeration is written with; enumerator i is code i.
template <typename E>
const Domain& domainOf();

template <>
const Domain& domainOf<ParkKind>();
template <>
const Domain& domainOf<EnclaveKind>();
template <>
const Domain& domainOf<ParkRelation>();
template <>
const Domain& domainOf<LandProvision>();
template <>
const Domain& domainOf<Governance>();
template <>
const Domain& domainOf<CooperationMode>();
template <>
const Domain& domainOf<PhaseState>();
template <>
const Domain& domainOf<ParcelStatus>();
template <>
const Domain& domainOf<CodingSystem>();
template <>
const Domain& domainOf<UseLayer>();
template <>
const Domain& domainOf<BuildingUse>();
template <>
const Domain& domainOf<BuildingStatus>();
template <>
const Domain& domainOf<RoofForm>();
template <>
const Domain& domainOf<HazardClass>();
template <>
const Domain& domainOf<Vacancy>();
template <>
const Domain& domainOf<Derived>();
template <>
const Domain& domainOf<EnterpriseState>();
template <>
const Domain& domainOf<IndustryEdition>();
template <>
const Domain& domainOf<ProspectState>();
template <>
const Domain& domainOf<PartyRole>();
template <>
const Domain& domainOf<ShareBase>();
template <>
const Domain& domainOf<StatisticScope>();
template <>
const Domain& domainOf<LedgerKind>();
template <>
const Domain& domainOf<CaseState>();
template <>
const Domain& domainOf<SensorFamily>();
template <>
const Domain& domainOf<AlarmSeverity>();
template <>
const Domain& domainOf<AlarmState>();
template <>
const Domain& domainOf<LayerKind>();
template <>
const Domain& domainOf<CoordinateCorrection>();

/// All of them, for the file and for help texts.
std::span<const Domain* const> allDomains();

/// e.g. codeOf(Vacancy::Let) is "let".
template <typename E>
QString codeOf(E value)
{
    return QString::fromLatin1(domainOf<E>().codes[size_t(value)].code);
}

/// Translated words for it.
template <typename E>
QString titleOf(E value)
{
    return domainOf<E>().title(codeOf(value));
}

} // namespace parkwright
