#include "gis/model/SchemaBuild.h"
#include "gis/model/rows/LandRows.h"

#include <QCoreApplication>

namespace parkwright::schema {

namespace {

TableDef jurisdictionTable()
{
    return table(
        TableId::Jurisdictions, "jurisdictions", QT_TRANSLATE_NOOP("Schema", "Jurisdiction"),
        QT_TRANSLATE_NOOP("Schema", "Jurisdictions"),
        {field<&Jurisdiction::name>("name", QT_TRANSLATE_NOOP("Schema", "Name"))
             .is(FieldAspect::Label),
         field<&Jurisdiction::code>("code", QT_TRANSLATE_NOOP("Schema", "Division code")),
         field<&Jurisdiction::level>("level", QT_TRANSLATE_NOOP("Schema", "Level")),
         field<&Jurisdiction::parent>("parent", QT_TRANSLATE_NOOP("Schema", "Parent jurisdiction"))
             .refersTo(TableId::Jurisdictions),
         field<&Jurisdiction::boundary>("boundary", QT_TRANSLATE_NOOP("Schema", "Boundary"))
             .shaped(GeometryKind::Polygons),
         field<&Jurisdiction::illustrative>("illustrative",
                                            QT_TRANSLATE_NOOP("Schema", "Illustrative")),
         field<&Jurisdiction::note>("note", QT_TRANSLATE_NOOP("Schema", "Note"))});
}

TableDef parkTable()
{
    return table(
        TableId::Parks, "parks", QT_TRANSLATE_NOOP("Schema", "Park"),
        QT_TRANSLATE_NOOP("Schema", "Parks"),
        {field<&Park::name>("name", QT_TRANSLATE_NOOP("Schema", "Name")).is(FieldAspect::Label),
         field<&Park::nameEn>("name_en", QT_TRANSLATE_NOOP("Schema", "Name in English"))
             .is(FieldAspect::Label),
         field<&Park::code>("code", QT_TRANSLATE_NOOP("Schema", "Code")),
         field<&Park::kind>("kind", QT_TRANSLATE_NOOP("Schema", "Kind"))
             .is(FieldAspect::Appearance),
         field<&Park::enclaveKind>("enclave_kind", QT_TRANSLATE_NOOP("Schema", "Enclave kind")),
         field<&Park::host>("host", QT_TRANSLATE_NOOP("Schema", "Host jurisdiction"))
             .refersTo(TableId::Jurisdictions),
         field<&Park::origin>("origin", QT_TRANSLATE_NOOP("Schema", "Origin jurisdiction"))
             .refersTo(TableId::Jurisdictions),
         field<&Park::parent>("parent", QT_TRANSLATE_NOOP("Schema", "Parent park"))
             .refersTo(TableId::Parks),
         field<&Park::relation>("relation",
                                QT_TRANSLATE_NOOP("Schema", "Relation to the parent park")),
         field<&Park::landProvision>("land_provision",
                                     QT_TRANSLATE_NOOP("Schema", "Land provision")),
         field<&Park::governance>("governance", QT_TRANSLATE_NOOP("Schema", "Governance")),
         field<&Park::cooperationMode>("cooperation_mode",
                                       QT_TRANSLATE_NOOP("Schema", "Cooperation mode")),
         field<&Park::operatorName>("operator_name", QT_TRANSLATE_NOOP("Schema", "Operator")),
         field<&Park::areaOfRecord>("area_of_record", QT_TRANSLATE_NOOP("Schema", "Area of record"))
             .in("m²")
             .range(0, 1e12),
         field<&Park::areaSource>("area_source",
                                  QT_TRANSLATE_NOOP("Schema", "Source of the area of record")),
         field<&Park::fundsInPlace>("funds_in_place",
                                    QT_TRANSLATE_NOOP("Schema", "Funds in place")),
         field<&Park::established>("established", QT_TRANSLATE_NOOP("Schema", "Established")),
         field<&Park::industries>("industries", QT_TRANSLATE_NOOP("Schema", "Leading industries")),
         field<&Park::boundary>("boundary", QT_TRANSLATE_NOOP("Schema", "Boundary"))
             .shaped(GeometryKind::Polygons),
         field<&Park::illustrative>("illustrative", QT_TRANSLATE_NOOP("Schema", "Illustrative")),
         field<&Park::note>("note", QT_TRANSLATE_NOOP("Schema", "Note"))});
}

TableDef phaseTable()
{
    return table(
        TableId::Phases, "phases", QT_TRANSLATE_NOOP("Schema", "Phase"),
        QT_TRANSLATE_NOOP("Schema", "Phases"),
        {field<&Phase::name>("name", QT_TRANSLATE_NOOP("Schema", "Name")).is(FieldAspect::Label),
         field<&Phase::park>("park", QT_TRANSLATE_NOOP("Schema", "Park")).refersTo(TableId::Parks),
         field<&Phase::ordinal>("ordinal", QT_TRANSLATE_NOOP("Schema", "Order"))
             .is(FieldAspect::Appearance),
         field<&Phase::state>("state", QT_TRANSLATE_NOOP("Schema", "State"))
             .is(FieldAspect::Appearance),
         field<&Phase::theme>("theme", QT_TRANSLATE_NOOP("Schema", "Theme")),
         field<&Phase::started>("started", QT_TRANSLATE_NOOP("Schema", "Started"))
             .is(FieldAspect::Appearance),
         field<&Phase::finished>("finished", QT_TRANSLATE_NOOP("Schema", "Finished"))
             .is(FieldAspect::Appearance),
         field<&Phase::areaOfRecord>("area_of_record",
                                     QT_TRANSLATE_NOOP("Schema", "Area of record"))
             .in("m²")
             .range(0, 1e12),
         field<&Phase::boundary>("boundary", QT_TRANSLATE_NOOP("Schema", "Boundary"))
             .shaped(GeometryKind::Polygons),
         field<&Phase::illustrative>("illustrative", QT_TRANSLATE_NOOP("Schema", "Illustrative")),
         field<&Phase::note>("note", QT_TRANSLATE_NOOP("Schema", "Note"))});
}

TableDef parcelTable()
{
    return table(
        TableId::Parcels, "parcels", QT_TRANSLATE_NOOP("Schema", "Parcel"),
        QT_TRANSLATE_NOOP("Schema", "Parcels"),
        {field<&Parcel::number>("number", QT_TRANSLATE_NOOP("Schema", "Parcel number"))
             .is(FieldAspect::Label),
         field<&Parcel::name>("name", QT_TRANSLATE_NOOP("Schema", "Name")).is(FieldAspect::Label),
         field<&Parcel::park>("park", QT_TRANSLATE_NOOP("Schema", "Park")).refersTo(TableId::Parks),
         field<&Parcel::phase>("phase", QT_TRANSLATE_NOOP("Schema", "Phase"))
             .refersTo(TableId::Phases),
         field<&Parcel::codingSystem>("coding_system", QT_TRANSLATE_NOOP("Schema", "Coding system"))
             .is(FieldAspect::Appearance),
         field<&Parcel::plannedUse>("planned_use", QT_TRANSLATE_NOOP("Schema", "Planned use"))
             .is(FieldAspect::Label | FieldAspect::Appearance),
         field<&Parcel::existingUse>("existing_use", QT_TRANSLATE_NOOP("Schema", "Existing use"))
             .is(FieldAspect::Label | FieldAspect::Appearance),
         field<&Parcel::localCode>("local_code", QT_TRANSLATE_NOOP("Schema", "Local code"))
             .is(FieldAspect::Label),
         field<&Parcel::areaOfRecord>("area_of_record",
                                      QT_TRANSLATE_NOOP("Schema", "Area of record"))
             .in("m²")
             .range(0, 1e12),
         field<&Parcel::farMin>("far_min", QT_TRANSLATE_NOOP("Schema", "FAR, lower bound"))
             .range(0, 1e12),
         field<&Parcel::farMax>("far_max", QT_TRANSLATE_NOOP("Schema", "FAR, upper bound"))
             .range(0, 1e12),
         field<&Parcel::densityMin>("density_min",
                                    QT_TRANSLATE_NOOP("Schema", "Building density, lower bound"))
             .range(0, 1),
         field<&Parcel::densityMax>("density_max",
                                    QT_TRANSLATE_NOOP("Schema", "Building density, upper bound"))
             .range(0, 1),
         field<&Parcel::greenRatioMin>("green_ratio_min",
                                       QT_TRANSLATE_NOOP("Schema", "Green ratio, lower bound"))
             .range(0, 1),
         field<&Parcel::greenRatioMax>("green_ratio_max",
                                       QT_TRANSLATE_NOOP("Schema", "Green ratio, upper bound"))
             .range(0, 1),
         field<&Parcel::heightMin>("height_min", QT_TRANSLATE_NOOP("Schema", "Height, lower bound"))
             .in("m")
             .range(0, 1e12),
         field<&Parcel::heightMax>("height_max", QT_TRANSLATE_NOOP("Schema", "Height limit"))
             .in("m")
             .range(0, 1e12),
         field<&Parcel::setback>("setback", QT_TRANSLATE_NOOP("Schema", "Setback"))
             .in("m")
             .range(0, 1e12),
         field<&Parcel::rightHolder>("right_holder", QT_TRANSLATE_NOOP("Schema", "Right-holder"))
             .secret(),
         field<&Parcel::termStart>("term_start", QT_TRANSLATE_NOOP("Schema", "Term from")),
         field<&Parcel::termEnd>("term_end", QT_TRANSLATE_NOOP("Schema", "Term until")),
         field<&Parcel::status>("status", QT_TRANSLATE_NOOP("Schema", "Status"))
             .is(FieldAspect::Appearance),
         field<&Parcel::landPrice>("land_price", QT_TRANSLATE_NOOP("Schema", "Land price"))
             .secret(),
         field<&Parcel::yardArea>("yard_area", QT_TRANSLATE_NOOP("Schema", "Yard area"))
             .in("m²")
             .range(0, 1e12),
         field<&Parcel::greenArea>("green_area", QT_TRANSLATE_NOOP("Schema", "Green area"))
             .in("m²")
             .range(0, 1e12),
         field<&Parcel::geometry>("geometry", QT_TRANSLATE_NOOP("Schema", "Geometry"))
             .shaped(GeometryKind::Polygons),
         field<&Parcel::illustrative>("illustrative", QT_TRANSLATE_NOOP("Schema", "Illustrative")),
         field<&Parcel::note>("note", QT_TRANSLATE_NOOP("Schema", "Note"))});
}

TableDef parcelUseTable()
{
    return table(
        TableId::ParcelUses, "parcel_uses", QT_TRANSLATE_NOOP("Schema", "Parcel use"),
        QT_TRANSLATE_NOOP("Schema", "Parcel uses"),
        {field<&ParcelUse::parcel>("parcel", QT_TRANSLATE_NOOP("Schema", "Parcel"))
             .refersTo(TableId::Parcels),
         field<&ParcelUse::layer>("layer", QT_TRANSLATE_NOOP("Schema", "Layer")),
         field<&ParcelUse::code>("code", QT_TRANSLATE_NOOP("Schema", "Land-use code"))
             .is(FieldAspect::Appearance),
         field<&ParcelUse::share>("share", QT_TRANSLATE_NOOP("Schema", "Share")).range(0, 1)});
}

TableDef parcelEdgeTable()
{
    return table(
        TableId::ParcelEdges, "parcel_edges", QT_TRANSLATE_NOOP("Schema", "Parcel edge"),
        QT_TRANSLATE_NOOP("Schema", "Parcel edges"),
        {field<&ParcelEdge::parcel>("parcel", QT_TRANSLATE_NOOP("Schema", "Parcel"))
             .refersTo(TableId::Parcels),
         field<&ParcelEdge::part>("part", QT_TRANSLATE_NOOP("Schema", "Part")).range(0, 1e12),
         field<&ParcelEdge::ring>("ring", QT_TRANSLATE_NOOP("Schema", "Ring")).range(0, 1e12),
         field<&ParcelEdge::edge>("edge", QT_TRANSLATE_NOOP("Schema", "Edge")).range(0, 1e12),
         field<&ParcelEdge::setback>("setback", QT_TRANSLATE_NOOP("Schema", "Setback"))
             .in("m")
             .range(0, 1e12),
         field<&ParcelEdge::facing>("facing", QT_TRANSLATE_NOOP("Schema", "Facing"))});
}

} // namespace

void addLandTables(std::vector<TableDef>& tables)
{
    tables.push_back(jurisdictionTable());
    tables.push_back(parkTable());
    tables.push_back(phaseTable());
    tables.push_back(parcelTable());
    tables.push_back(parcelUseTable());
    tables.push_back(parcelEdgeTable());
}

} // namespace parkwright::schema
