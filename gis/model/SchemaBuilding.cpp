#include "gis/model/SchemaBuild.h"
#include "gis/model/rows/BuildingRows.h"

#include <QCoreApplication>

namespace parkwright::schema {

namespace {

TableDef buildingTable()
{
    return table(
        TableId::Buildings, "buildings", QT_TRANSLATE_NOOP("Schema", "Building"),
        QT_TRANSLATE_NOOP("Schema", "Buildings"),
        {field<&Building::name>("name", QT_TRANSLATE_NOOP("Schema", "Name")).is(FieldAspect::Label),
         field<&Building::code>("code", QT_TRANSLATE_NOOP("Schema", "Code")),
         field<&Building::park>("park", QT_TRANSLATE_NOOP("Schema", "Park"))
             .refersTo(TableId::Parks),
         field<&Building::phase>("phase", QT_TRANSLATE_NOOP("Schema", "Phase"))
             .refersTo(TableId::Phases)
             .is(FieldAspect::Relation | FieldAspect::Appearance),
         field<&Building::parcel>("parcel", QT_TRANSLATE_NOOP("Schema", "Parcel"))
             .refersTo(TableId::Parcels),
         field<&Building::use>("use", QT_TRANSLATE_NOOP("Schema", "Building use"))
             .is(FieldAspect::Shape | FieldAspect::Appearance),
         field<&Building::status>("status", QT_TRANSLATE_NOOP("Schema", "Status"))
             .is(FieldAspect::Appearance),
         field<&Building::height>("height", QT_TRANSLATE_NOOP("Schema", "Height"))
             .in("m")
             .range(0, 1e12)
             .is(FieldAspect::Shape),
         field<&Building::groundElevation>("ground_elevation",
                                           QT_TRANSLATE_NOOP("Schema", "Ground elevation"))
             .in("m")
             .is(FieldAspect::Shape),
         field<&Building::storeysAbove>("storeys_above",
                                        QT_TRANSLATE_NOOP("Schema", "Storeys above ground"))
             .range(0, 1e12)
             .is(FieldAspect::Shape),
         field<&Building::storeysBelow>("storeys_below",
                                        QT_TRANSLATE_NOOP("Schema", "Storeys below ground"))
             .range(0, 1e12)
             .is(FieldAspect::Shape),
         field<&Building::grossArea>("gross_area", QT_TRANSLATE_NOOP("Schema", "Gross floor area"))
             .in("m²")
             .range(0, 1e12),
         field<&Building::roof>("roof", QT_TRANSLATE_NOOP("Schema", "Roof form"))
             .is(FieldAspect::Shape),
         field<&Building::derived>("derived",
                                   QT_TRANSLATE_NOOP("Schema", "How the height was found")),
         field<&Building::structure>("structure", QT_TRANSLATE_NOOP("Schema", "Structure")),
         field<&Building::fireResistanceGrade>("fire_resistance_grade",
                                               QT_TRANSLATE_NOOP("Schema", "Fire-resistance grade"))
             .range(1, 4),
         field<&Building::freightLifts>("freight_lifts",
                                        QT_TRANSLATE_NOOP("Schema", "Freight lifts"))
             .range(0, 1e12),
         field<&Building::freightLiftTonnage>("freight_lift_tonnage",
                                              QT_TRANSLATE_NOOP("Schema", "Freight lift load"))
             .in("t")
             .range(0, 1e12),
         field<&Building::builtYear>("built_year", QT_TRANSLATE_NOOP("Schema", "Year built")),
         field<&Building::owner>("owner", QT_TRANSLATE_NOOP("Schema", "Owner")).secret(),
         field<&Building::footprint>("footprint", QT_TRANSLATE_NOOP("Schema", "Footprint"))
             .shaped(GeometryKind::Polygons),
         field<&Building::shell>("shell", QT_TRANSLATE_NOOP("Schema", "Shell"))
             .shaped(GeometryKind::Polygons),
         field<&Building::illustrative>("illustrative",
                                        QT_TRANSLATE_NOOP("Schema", "Illustrative")),
         field<&Building::note>("note", QT_TRANSLATE_NOOP("Schema", "Note"))});
}

TableDef floorTable()
{
    return table(
        TableId::Floors, "floors", QT_TRANSLATE_NOOP("Schema", "Floor"),
        QT_TRANSLATE_NOOP("Schema", "Floors"),
        {field<&Floor::building>("building", QT_TRANSLATE_NOOP("Schema", "Building"))
             .refersTo(TableId::Buildings),
         field<&Floor::number>("number", QT_TRANSLATE_NOOP("Schema", "Floor number"))
             .is(FieldAspect::Label | FieldAspect::Shape),
         field<&Floor::name>("name", QT_TRANSLATE_NOOP("Schema", "Name")).is(FieldAspect::Label),
         field<&Floor::elevation>("elevation",
                                  QT_TRANSLATE_NOOP("Schema", "Elevation above ground"))
             .in("m")
             .is(FieldAspect::Shape),
         field<&Floor::storeyHeight>("storey_height", QT_TRANSLATE_NOOP("Schema", "Storey height"))
             .in("m")
             .range(0, 1e12)
             .is(FieldAspect::Shape | FieldAspect::Appearance),
         field<&Floor::clearHeight>("clear_height", QT_TRANSLATE_NOOP("Schema", "Clear height"))
             .in("m")
             .range(0, 1e12),
         field<&Floor::outline>("outline", QT_TRANSLATE_NOOP("Schema", "Outline"))
             .shaped(GeometryKind::Polygons),
         field<&Floor::grossArea>("gross_area", QT_TRANSLATE_NOOP("Schema", "Gross area"))
             .in("m²")
             .range(0, 1e12),
         field<&Floor::lettableArea>("lettable_area", QT_TRANSLATE_NOOP("Schema", "Lettable area"))
             .in("m²")
             .range(0, 1e12),
         field<&Floor::use>("use", QT_TRANSLATE_NOOP("Schema", "Use")),
         field<&Floor::slabLoad>("slab_load", QT_TRANSLATE_NOOP("Schema", "Slab load"))
             .in("kN/m²")
             .range(0, 1e12)
             .is(FieldAspect::Appearance),
         field<&Floor::slabLoadQuoted>("slab_load_quoted",
                                       QT_TRANSLATE_NOOP("Schema", "Slab load as quoted")),
         field<&Floor::columnGridX>("column_grid_x", QT_TRANSLATE_NOOP("Schema", "Column grid, x"))
             .in("m")
             .range(0, 1e12),
         field<&Floor::columnGridY>("column_grid_y", QT_TRANSLATE_NOOP("Schema", "Column grid, y"))
             .in("m")
             .range(0, 1e12),
         field<&Floor::freightLifts>("freight_lifts", QT_TRANSLATE_NOOP("Schema", "Freight lifts"))
             .range(0, 1e12),
         field<&Floor::freightLiftTonnage>("freight_lift_tonnage",
                                           QT_TRANSLATE_NOOP("Schema", "Freight lift load"))
             .in("t")
             .range(0, 1e12),
         field<&Floor::freightLiftDoorWidth>("freight_lift_door_width",
                                             QT_TRANSLATE_NOOP("Schema", "Freight lift door width"))
             .in("m")
             .range(0, 1e12),
         field<&Floor::freightLiftDoorHeight>(
             "freight_lift_door_height", QT_TRANSLATE_NOOP("Schema", "Freight lift door height"))
             .in("m")
             .range(0, 1e12),
         field<&Floor::hoistPort>("hoist_port", QT_TRANSLATE_NOOP("Schema", "Hoist port")),
         field<&Floor::truckRamp>("truck_ramp", QT_TRANSLATE_NOOP("Schema", "Truck ramp")),
         field<&Floor::powerDensity>("power_density", QT_TRANSLATE_NOOP("Schema", "Power density"))
             .in("VA/m²")
             .range(0, 1e12),
         field<&Floor::dualFeed>("dual_feed", QT_TRANSLATE_NOOP("Schema", "Dual power feed")),
         field<&Floor::gas>("gas", QT_TRANSLATE_NOOP("Schema", "Gas")),
         field<&Floor::steam>("steam", QT_TRANSLATE_NOOP("Schema", "Steam")),
         field<&Floor::water>("water", QT_TRANSLATE_NOOP("Schema", "Water")),
         field<&Floor::wastewater>("wastewater", QT_TRANSLATE_NOOP("Schema", "Wastewater")),
         field<&Floor::exhaustShaft>("exhaust_shaft", QT_TRANSLATE_NOOP("Schema", "Exhaust shaft")),
         field<&Floor::vibrationClass>("vibration_class",
                                       QT_TRANSLATE_NOOP("Schema", "Vibration class")),
         field<&Floor::hazardClass>("hazard_class",
                                    QT_TRANSLATE_NOOP("Schema", "Hazard class allowed"))
             .is(FieldAspect::Appearance),
         field<&Floor::fireResistanceGrade>("fire_resistance_grade",
                                            QT_TRANSLATE_NOOP("Schema", "Fire-resistance grade"))
             .range(1, 4),
         field<&Floor::fireCompartmentArea>("fire_compartment_area",
                                            QT_TRANSLATE_NOOP("Schema", "Fire compartment"))
             .in("m²")
             .range(0, 1e12),
         field<&Floor::sprinklers>("sprinklers", QT_TRANSLATE_NOOP("Schema", "Sprinklers")),
         field<&Floor::vacancy>("vacancy", QT_TRANSLATE_NOOP("Schema", "Vacancy"))
             .is(FieldAspect::Appearance),
         field<&Floor::tenant>("tenant", QT_TRANSLATE_NOOP("Schema", "Tenant"))
             .refersTo(TableId::Enterprises)
             .is(FieldAspect::Relation | FieldAspect::Appearance)
             .secret(),
         field<&Floor::askingRent>("asking_rent",
                                   QT_TRANSLATE_NOOP("Schema", "Asking rent a month and m²"))
             .secret(),
         field<&Floor::serviceFee>("service_fee",
                                   QT_TRANSLATE_NOOP("Schema", "Service fee a month and m²"))
             .secret(),
         field<&Floor::availableFrom>("available_from",
                                      QT_TRANSLATE_NOOP("Schema", "Available from"))
             .is(FieldAspect::Appearance),
         field<&Floor::derived>("derived", QT_TRANSLATE_NOOP("Schema", "How it was found")),
         field<&Floor::note>("note", QT_TRANSLATE_NOOP("Schema", "Note"))});
}

TableDef spaceTable()
{
    return table(
        TableId::Spaces, "spaces", QT_TRANSLATE_NOOP("Schema", "Space"),
        QT_TRANSLATE_NOOP("Schema", "Spaces"),
        {field<&Space::floor>("floor", QT_TRANSLATE_NOOP("Schema", "Floor"))
             .refersTo(TableId::Floors),
         field<&Space::name>("name", QT_TRANSLATE_NOOP("Schema", "Name")).is(FieldAspect::Label),
         field<&Space::use>("use", QT_TRANSLATE_NOOP("Schema", "Use")),
         field<&Space::outline>("outline", QT_TRANSLATE_NOOP("Schema", "Outline"))
             .shaped(GeometryKind::Polygons),
         field<&Space::grossArea>("gross_area", QT_TRANSLATE_NOOP("Schema", "Gross area"))
             .in("m²")
             .range(0, 1e12),
         field<&Space::lettableArea>("lettable_area", QT_TRANSLATE_NOOP("Schema", "Lettable area"))
             .in("m²")
             .range(0, 1e12),
         field<&Space::vacancy>("vacancy", QT_TRANSLATE_NOOP("Schema", "Vacancy"))
             .is(FieldAspect::Appearance),
         field<&Space::tenant>("tenant", QT_TRANSLATE_NOOP("Schema", "Tenant"))
             .refersTo(TableId::Enterprises)
             .is(FieldAspect::Relation | FieldAspect::Appearance)
             .secret(),
         field<&Space::rent>("rent", QT_TRANSLATE_NOOP("Schema", "Rent a month and m²")).secret(),
         field<&Space::askingRent>("asking_rent",
                                   QT_TRANSLATE_NOOP("Schema", "Asking rent a month and m²"))
             .secret(),
         field<&Space::leaseStart>("lease_start", QT_TRANSLATE_NOOP("Schema", "Lease from"))
             .is(FieldAspect::Appearance)
             .secret(),
         field<&Space::leaseEnd>("lease_end", QT_TRANSLATE_NOOP("Schema", "Lease until"))
             .is(FieldAspect::Appearance)
             .secret(),
         field<&Space::availableFrom>("available_from",
                                      QT_TRANSLATE_NOOP("Schema", "Available from"))
             .is(FieldAspect::Appearance),
         field<&Space::illustrative>("illustrative", QT_TRANSLATE_NOOP("Schema", "Illustrative")),
         field<&Space::note>("note", QT_TRANSLATE_NOOP("Schema", "Note"))});
}

} // namespace

void addBuildingTables(std::vector<TableDef>& tables)
{
    tables.push_back(buildingTable());
    tables.push_back(floorTable());
    tables.push_back(spaceTable());
}

} // namespace parkwright::schema
