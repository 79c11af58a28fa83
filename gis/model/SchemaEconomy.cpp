#include "gis/model/SchemaBuild.h"
#include "gis/model/rows/EconomyRows.h"

#include <QCoreApplication>

namespace parkwright::schema {

namespace {

TableDef enterpriseTable()
{
    return table(
        TableId::Enterprises, "enterprises", QT_TRANSLATE_NOOP("Schema", "Enterprise"),
        QT_TRANSLATE_NOOP("Schema", "Enterprises"),
        {field<&Enterprise::name>("name", QT_TRANSLATE_NOOP("Schema", "Name"))
             .is(FieldAspect::Label)
             .secret(),
         field<&Enterprise::nameEn>("name_en", QT_TRANSLATE_NOOP("Schema", "Name in English"))
             .is(FieldAspect::Label)
             .secret(),
         field<&Enterprise::state>("state", QT_TRANSLATE_NOOP("Schema", "State")),
         field<&Enterprise::industryCode>("industry_code",
                                          QT_TRANSLATE_NOOP("Schema", "Industry code"))
             .is(FieldAspect::Appearance),
         field<&Enterprise::industryEdition>(
             "industry_edition", QT_TRANSLATE_NOOP("Schema", "Edition of the industry code")),
         field<&Enterprise::tags>("tags", QT_TRANSLATE_NOOP("Schema", "Qualifications")),
         field<&Enterprise::chain>("chain", QT_TRANSLATE_NOOP("Schema", "Industry chain"))
             .is(FieldAspect::Appearance),
         field<&Enterprise::stage>("stage", QT_TRANSLATE_NOOP("Schema", "Stage"))
             .is(FieldAspect::Appearance),
         field<&Enterprise::anchor>("anchor", QT_TRANSLATE_NOOP("Schema", "Anchor firm")),
         field<&Enterprise::park>("park", QT_TRANSLATE_NOOP("Schema", "Park"))
             .refersTo(TableId::Parks),
         field<&Enterprise::products>("products", QT_TRANSLATE_NOOP("Schema", "Products")),
         field<&Enterprise::neededArea>("needed_area", QT_TRANSLATE_NOOP("Schema", "Area needed"))
             .in("m²")
             .range(0, 1e12),
         field<&Enterprise::neededSlabLoad>("needed_slab_load",
                                            QT_TRANSLATE_NOOP("Schema", "Slab load needed"))
             .in("kN/m²")
             .range(0, 1e12),
         field<&Enterprise::neededClearHeight>("needed_clear_height",
                                               QT_TRANSLATE_NOOP("Schema", "Clear height needed"))
             .in("m")
             .range(0, 1e12),
         field<&Enterprise::neededPower>("needed_power",
                                         QT_TRANSLATE_NOOP("Schema", "Power needed"))
             .in("VA/m²")
             .range(0, 1e12),
         field<&Enterprise::neededLiftTonnage>("needed_lift_tonnage",
                                               QT_TRANSLATE_NOOP("Schema", "Lift load needed"))
             .in("t")
             .range(0, 1e12),
         field<&Enterprise::neededVibrationClass>(
             "needed_vibration_class", QT_TRANSLATE_NOOP("Schema", "Vibration class needed")),
         field<&Enterprise::hazardClass>("hazard_class",
                                         QT_TRANSLATE_NOOP("Schema", "Hazard class")),
         field<&Enterprise::machineLength>("machine_length",
                                           QT_TRANSLATE_NOOP("Schema", "Largest machine, length"))
             .in("m")
             .range(0, 1e12),
         field<&Enterprise::machineWidth>("machine_width",
                                          QT_TRANSLATE_NOOP("Schema", "Largest machine, width"))
             .in("m")
             .range(0, 1e12),
         field<&Enterprise::machineHeight>("machine_height",
                                           QT_TRANSLATE_NOOP("Schema", "Largest machine, height"))
             .in("m")
             .range(0, 1e12),
         field<&Enterprise::machineWeight>("machine_weight",
                                           QT_TRANSLATE_NOOP("Schema", "Largest machine, weight"))
             .in("t")
             .range(0, 1e12),
         field<&Enterprise::needsExhaust>("needs_exhaust",
                                          QT_TRANSLATE_NOOP("Schema", "Needs an exhaust shaft")),
         field<&Enterprise::needsWastewater>("needs_wastewater",
                                             QT_TRANSLATE_NOOP("Schema", "Needs wastewater")),
         field<&Enterprise::needsGas>("needs_gas", QT_TRANSLATE_NOOP("Schema", "Needs gas")),
         field<&Enterprise::needsSteam>("needs_steam", QT_TRANSLATE_NOOP("Schema", "Needs steam")),
         field<&Enterprise::needsDualFeed>("needs_dual_feed",
                                           QT_TRANSLATE_NOOP("Schema", "Needs a dual power feed")),
         field<&Enterprise::emitsVibration>("emits_vibration",
                                            QT_TRANSLATE_NOOP("Schema", "Makes vibration")),
         field<&Enterprise::emitsNoise>("emits_noise", QT_TRANSLATE_NOOP("Schema", "Makes noise")),
         field<&Enterprise::output>("output", QT_TRANSLATE_NOOP("Schema", "Output a year"))
             .secret(),
         field<&Enterprise::tax>("tax", QT_TRANSLATE_NOOP("Schema", "Tax a year")).secret(),
         field<&Enterprise::investment>("investment",
                                        QT_TRANSLATE_NOOP("Schema", "Fixed investment"))
             .secret(),
         field<&Enterprise::jobs>("jobs", QT_TRANSLATE_NOOP("Schema", "Jobs")).range(0, 1e12),
         field<&Enterprise::energy>("energy", QT_TRANSLATE_NOOP("Schema", "Energy a year"))
             .in("tce")
             .range(0, 1e12),
         field<&Enterprise::carbon>("carbon", QT_TRANSLATE_NOOP("Schema", "Carbon a year"))
             .in("tCO₂")
             .range(0, 1e12),
         field<&Enterprise::figuresYear>("figures_year",
                                         QT_TRANSLATE_NOOP("Schema", "Year of the figures")),
         field<&Enterprise::scope>("scope", QT_TRANSLATE_NOOP("Schema", "Statistical scope")),
         field<&Enterprise::illustrative>("illustrative",
                                          QT_TRANSLATE_NOOP("Schema", "Illustrative")),
         field<&Enterprise::note>("note", QT_TRANSLATE_NOOP("Schema", "Note"))});
}

TableDef supplyLinkTable()
{
    return table(
        TableId::SupplyLinks, "supply_links", QT_TRANSLATE_NOOP("Schema", "Supply link"),
        QT_TRANSLATE_NOOP("Schema", "Supply links"),
        {field<&SupplyLink::from>("from", QT_TRANSLATE_NOOP("Schema", "From"))
             .refersTo(TableId::Enterprises),
         field<&SupplyLink::to>("to", QT_TRANSLATE_NOOP("Schema", "To"))
             .refersTo(TableId::Enterprises),
         field<&SupplyLink::product>("product", QT_TRANSLATE_NOOP("Schema", "Product")),
         field<&SupplyLink::tonsPerDay>("tons_per_day", QT_TRANSLATE_NOOP("Schema", "Tons a day"))
             .in("t/d")
             .range(0, 1e12),
         field<&SupplyLink::tripsPerDay>("trips_per_day",
                                         QT_TRANSLATE_NOOP("Schema", "Trips a day"))
             .in("1/d")
             .range(0, 1e12),
         field<&SupplyLink::illustrative>("illustrative",
                                          QT_TRANSLATE_NOOP("Schema", "Illustrative"))});
}

TableDef prospectTable()
{
    return table(
        TableId::Prospects, "prospects", QT_TRANSLATE_NOOP("Schema", "Prospect"),
        QT_TRANSLATE_NOOP("Schema", "Prospects"),
        {field<&Prospect::name>("name", QT_TRANSLATE_NOOP("Schema", "Name"))
             .is(FieldAspect::Label)
             .secret(),
         field<&Prospect::park>("park", QT_TRANSLATE_NOOP("Schema", "Park"))
             .refersTo(TableId::Parks),
         field<&Prospect::enterprise>("enterprise", QT_TRANSLATE_NOOP("Schema", "Enterprise"))
             .refersTo(TableId::Enterprises),
         field<&Prospect::state>("state", QT_TRANSLATE_NOOP("Schema", "State"))
             .is(FieldAspect::Appearance),
         field<&Prospect::investment>("investment", QT_TRANSLATE_NOOP("Schema", "Investment"))
             .secret(),
         field<&Prospect::neededArea>("needed_area", QT_TRANSLATE_NOOP("Schema", "Area needed"))
             .in("m²")
             .range(0, 1e12),
         field<&Prospect::intended>("intended", QT_TRANSLATE_NOOP("Schema", "Intention")),
         field<&Prospect::negotiated>("negotiated", QT_TRANSLATE_NOOP("Schema", "Negotiation")),
         field<&Prospect::signedOn>("signed_on", QT_TRANSLATE_NOOP("Schema", "Signed")),
         field<&Prospect::landSupplied>("land_supplied",
                                        QT_TRANSLATE_NOOP("Schema", "Land supplied")),
         field<&Prospect::started>("started", QT_TRANSLATE_NOOP("Schema", "Started")),
         field<&Prospect::completed>("completed", QT_TRANSLATE_NOOP("Schema", "Completed")),
         field<&Prospect::inProduction>("in_production",
                                        QT_TRANSLATE_NOOP("Schema", "In production")),
         field<&Prospect::deadline>("deadline", QT_TRANSLATE_NOOP("Schema", "Deadline")),
         field<&Prospect::owner>("owner", QT_TRANSLATE_NOOP("Schema", "Person in charge")).secret(),
         field<&Prospect::tags>("tags", QT_TRANSLATE_NOOP("Schema", "Qualifications")),
         field<&Prospect::illustrative>("illustrative",
                                        QT_TRANSLATE_NOOP("Schema", "Illustrative")),
         field<&Prospect::note>("note", QT_TRANSLATE_NOOP("Schema", "Note"))});
}

TableDef agreementTable()
{
    return table(
        TableId::Agreements, "agreements", QT_TRANSLATE_NOOP("Schema", "Agreement"),
        QT_TRANSLATE_NOOP("Schema", "Agreements"),
        {field<&Agreement::name>("name", QT_TRANSLATE_NOOP("Schema", "Name"))
             .is(FieldAspect::Label),
         field<&Agreement::park>("park", QT_TRANSLATE_NOOP("Schema", "Park"))
             .refersTo(TableId::Parks),
         field<&Agreement::signedOn>("signed_on", QT_TRANSLATE_NOOP("Schema", "Signed")),
         field<&Agreement::effectiveFrom>("effective_from",
                                          QT_TRANSLATE_NOOP("Schema", "In force from")),
         field<&Agreement::effectiveTo>("effective_to",
                                        QT_TRANSLATE_NOOP("Schema", "In force until")),
         field<&Agreement::landProvision>("land_provision",
                                          QT_TRANSLATE_NOOP("Schema", "Land provision")),
         field<&Agreement::governance>("governance", QT_TRANSLATE_NOOP("Schema", "Governance")),
         field<&Agreement::conditions>("conditions", QT_TRANSLATE_NOOP("Schema", "Conditions")),
         field<&Agreement::reference>("reference", QT_TRANSLATE_NOOP("Schema", "Published in")),
         field<&Agreement::illustrative>("illustrative",
                                         QT_TRANSLATE_NOOP("Schema", "Illustrative")),
         field<&Agreement::note>("note", QT_TRANSLATE_NOOP("Schema", "Note"))});
}

TableDef agreementPartyTable()
{
    return table(
        TableId::AgreementParties, "agreement_parties",
        QT_TRANSLATE_NOOP("Schema", "Agreement party"),
        QT_TRANSLATE_NOOP("Schema", "Agreement parties"),
        {field<&AgreementParty::agreement>("agreement", QT_TRANSLATE_NOOP("Schema", "Agreement"))
             .refersTo(TableId::Agreements),
         field<&AgreementParty::role>("role", QT_TRANSLATE_NOOP("Schema", "Role")),
         field<&AgreementParty::jurisdiction>("jurisdiction",
                                              QT_TRANSLATE_NOOP("Schema", "Jurisdiction"))
             .refersTo(TableId::Jurisdictions),
         field<&AgreementParty::name>("name", QT_TRANSLATE_NOOP("Schema", "Name"))
             .is(FieldAspect::Label),
         field<&AgreementParty::landShare>("land_share",
                                           QT_TRANSLATE_NOOP("Schema", "Share of the land"))
             .range(0, 1),
         field<&AgreementParty::capitalShare>("capital_share",
                                              QT_TRANSLATE_NOOP("Schema", "Share of the capital"))
             .range(0, 1)});
}

TableDef agreementShareTable()
{
    return table(
        TableId::AgreementShares, "agreement_shares", QT_TRANSLATE_NOOP("Schema", "Agreed share"),
        QT_TRANSLATE_NOOP("Schema", "Agreed shares"),
        {field<&AgreementShare::agreement>("agreement", QT_TRANSLATE_NOOP("Schema", "Agreement"))
             .refersTo(TableId::Agreements),
         field<&AgreementShare::party>("party", QT_TRANSLATE_NOOP("Schema", "Party"))
             .refersTo(TableId::AgreementParties),
         field<&AgreementShare::indicator>("indicator", QT_TRANSLATE_NOOP("Schema", "Indicator"))
             .is(FieldAspect::Label),
         field<&AgreementShare::base>("base", QT_TRANSLATE_NOOP("Schema", "Base")),
         field<&AgreementShare::share>("share", QT_TRANSLATE_NOOP("Schema", "Share")).range(0, 1),
         field<&AgreementShare::yearFrom>("year_from", QT_TRANSLATE_NOOP("Schema", "From year")),
         field<&AgreementShare::yearTo>("year_to", QT_TRANSLATE_NOOP("Schema", "To year")),
         field<&AgreementShare::floorAmount>("floor_amount",
                                             QT_TRANSLATE_NOOP("Schema", "Floor a year")),
         field<&AgreementShare::capAmount>("cap_amount", QT_TRANSLATE_NOOP("Schema", "Cap a year")),
         field<&AgreementShare::condition>("condition", QT_TRANSLATE_NOOP("Schema", "Condition"))});
}

TableDef ledgerEntryTable()
{
    return table(
        TableId::LedgerEntries, "ledger_entries", QT_TRANSLATE_NOOP("Schema", "Ledger entry"),
        QT_TRANSLATE_NOOP("Schema", "Ledger entries"),
        {field<&LedgerEntry::agreement>("agreement", QT_TRANSLATE_NOOP("Schema", "Agreement"))
             .refersTo(TableId::Agreements),
         field<&LedgerEntry::party>("party", QT_TRANSLATE_NOOP("Schema", "Party"))
             .refersTo(TableId::AgreementParties),
         field<&LedgerEntry::indicator>("indicator", QT_TRANSLATE_NOOP("Schema", "Indicator"))
             .is(FieldAspect::Label),
         field<&LedgerEntry::year>("year", QT_TRANSLATE_NOOP("Schema", "Year")),
         field<&LedgerEntry::kind>("kind", QT_TRANSLATE_NOOP("Schema", "Booked or agreed")),
         field<&LedgerEntry::amount>("amount", QT_TRANSLATE_NOOP("Schema", "Amount")).secret(),
         field<&LedgerEntry::reference>("reference", QT_TRANSLATE_NOOP("Schema", "Source"))});
}

TableDef indicatorValueTable()
{
    return table(
        TableId::IndicatorValues, "indicator_values",
        QT_TRANSLATE_NOOP("Schema", "Indicator value"),
        QT_TRANSLATE_NOOP("Schema", "Indicator values"),
        {field<&IndicatorValue::park>("park", QT_TRANSLATE_NOOP("Schema", "Park"))
             .refersTo(TableId::Parks),
         field<&IndicatorValue::phase>("phase", QT_TRANSLATE_NOOP("Schema", "Phase"))
             .refersTo(TableId::Phases),
         field<&IndicatorValue::enterprise>("enterprise", QT_TRANSLATE_NOOP("Schema", "Enterprise"))
             .refersTo(TableId::Enterprises),
         field<&IndicatorValue::indicator>("indicator", QT_TRANSLATE_NOOP("Schema", "Indicator"))
             .is(FieldAspect::Label),
         field<&IndicatorValue::year>("year", QT_TRANSLATE_NOOP("Schema", "Year")),
         field<&IndicatorValue::value>("value", QT_TRANSLATE_NOOP("Schema", "Value")),
         field<&IndicatorValue::unit>("unit", QT_TRANSLATE_NOOP("Schema", "Unit")),
         field<&IndicatorValue::scope>("scope", QT_TRANSLATE_NOOP("Schema", "Statistical scope")),
         field<&IndicatorValue::priceBasis>("price_basis",
                                            QT_TRANSLATE_NOOP("Schema", "Price basis")),
         field<&IndicatorValue::reference>("reference", QT_TRANSLATE_NOOP("Schema", "Source")),
         field<&IndicatorValue::certainty>("certainty", QT_TRANSLATE_NOOP("Schema", "Certainty")),
         field<&IndicatorValue::target>("target", QT_TRANSLATE_NOOP("Schema", "Target"))});
}

} // namespace

void addEconomyTables(std::vector<TableDef>& tables)
{
    tables.push_back(enterpriseTable());
    tables.push_back(supplyLinkTable());
    tables.push_back(prospectTable());
    tables.push_back(agreementTable());
    tables.push_back(agreementPartyTable());
    tables.push_back(agreementShareTable());
    tables.push_back(ledgerEntryTable());
    tables.push_back(indicatorValueTable());
}

} // namespace parkwright::schema
