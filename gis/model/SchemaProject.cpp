#include "gis/model/SchemaBuild.h"
#include "gis/model/rows/ProjectRows.h"

#include <QCoreApplication>

namespace parkwright::schema {

namespace {

TableDef layerTable()
{
    return table(
        TableId::Layers, "layers", QT_TRANSLATE_NOOP("Schema", "Layer"),
        QT_TRANSLATE_NOOP("Schema", "Layers"),
        {field<&Layer::name>("name", QT_TRANSLATE_NOOP("Schema", "Name")).is(FieldAspect::Label),
         field<&Layer::kind>("kind", QT_TRANSLATE_NOOP("Schema", "Kind")).is(FieldAspect::Shape),
         field<&Layer::path>("path", QT_TRANSLATE_NOOP("Schema", "Path")).is(FieldAspect::Shape),
         field<&Layer::sourceLayer>("source_layer",
                                    QT_TRANSLATE_NOOP("Schema", "Layer in the file"))
             .is(FieldAspect::Shape),
         field<&Layer::where>("where", QT_TRANSLATE_NOOP("Schema", "Filter"))
             .is(FieldAspect::Shape),
         field<&Layer::crsOverride>("crs_override", QT_TRANSLATE_NOOP("Schema", "CRS override"))
             .is(FieldAspect::Shape),
         field<&Layer::encoding>("encoding", QT_TRANSLATE_NOOP("Schema", "Text encoding"))
             .is(FieldAspect::Shape),
         field<&Layer::correction>("correction",
                                   QT_TRANSLATE_NOOP("Schema", "Coordinate correction"))
             .is(FieldAspect::Shape),
         field<&Layer::visible>("visible", QT_TRANSLATE_NOOP("Schema", "Visible"))
             .is(FieldAspect::Appearance),
         field<&Layer::opacity>("opacity", QT_TRANSLATE_NOOP("Schema", "Opacity"))
             .range(0, 1)
             .is(FieldAspect::Appearance),
         field<&Layer::ordinal>("ordinal", QT_TRANSLATE_NOOP("Schema", "Order"))
             .is(FieldAspect::Appearance),
         field<&Layer::minScale>("min_scale", QT_TRANSLATE_NOOP("Schema", "Smallest scale"))
             .range(0, 1e12)
             .is(FieldAspect::Appearance),
         field<&Layer::maxScale>("max_scale", QT_TRANSLATE_NOOP("Schema", "Largest scale"))
             .range(0, 1e12)
             .is(FieldAspect::Appearance),
         field<&Layer::style>("style", QT_TRANSLATE_NOOP("Schema", "Style"))
             .is(FieldAspect::Appearance),
         field<&Layer::group>("group", QT_TRANSLATE_NOOP("Schema", "Group")),
         field<&Layer::attribution>("attribution", QT_TRANSLATE_NOOP("Schema", "Attribution"))});
}

TableDef savedViewTable()
{
    return table(TableId::Views, "views", QT_TRANSLATE_NOOP("Schema", "View"),
                 QT_TRANSLATE_NOOP("Schema", "Views"),
                 {field<&SavedView::name>("name", QT_TRANSLATE_NOOP("Schema", "Name"))
                      .is(FieldAspect::Label),
                  field<&SavedView::kind>("kind", QT_TRANSLATE_NOOP("Schema", "Kind")),
                  field<&SavedView::ordinal>("ordinal", QT_TRANSLATE_NOOP("Schema", "Order")),
                  field<&SavedView::state>("state", QT_TRANSLATE_NOOP("Schema", "State"))});
}

TableDef tourTable()
{
    return table(
        TableId::Tours, "tours", QT_TRANSLATE_NOOP("Schema", "Tour"),
        QT_TRANSLATE_NOOP("Schema", "Tours"),
        {field<&Tour::name>("name", QT_TRANSLATE_NOOP("Schema", "Name")).is(FieldAspect::Label),
         field<&Tour::description>("description", QT_TRANSLATE_NOOP("Schema", "Description")),
         field<&Tour::ordinal>("ordinal", QT_TRANSLATE_NOOP("Schema", "Order"))});
}

TableDef tourStopTable()
{
    return table(
        TableId::TourStops, "tour_stops", QT_TRANSLATE_NOOP("Schema", "Tour stop"),
        QT_TRANSLATE_NOOP("Schema", "Tour stops"),
        {field<&TourStop::tour>("tour", QT_TRANSLATE_NOOP("Schema", "Tour"))
             .refersTo(TableId::Tours),
         field<&TourStop::ordinal>("ordinal", QT_TRANSLATE_NOOP("Schema", "Order")),
         field<&TourStop::name>("name", QT_TRANSLATE_NOOP("Schema", "Name")).is(FieldAspect::Label),
         field<&TourStop::state>("state", QT_TRANSLATE_NOOP("Schema", "State")),
         field<&TourStop::caption>("caption", QT_TRANSLATE_NOOP("Schema", "Caption")),
         field<&TourStop::media>("media", QT_TRANSLATE_NOOP("Schema", "Media")),
         field<&TourStop::travelTime>("travel_time", QT_TRANSLATE_NOOP("Schema", "Travel time"))
             .in("s")
             .range(0, 1e12),
         field<&TourStop::waitTime>("wait_time", QT_TRANSLATE_NOOP("Schema", "Waiting time"))
             .in("s")
             .range(0, 1e12),
         field<&TourStop::easing>("easing", QT_TRANSLATE_NOOP("Schema", "Easing"))});
}

TableDef scenarioTable()
{
    return table(
        TableId::Scenarios, "scenarios", QT_TRANSLATE_NOOP("Schema", "Scenario"),
        QT_TRANSLATE_NOOP("Schema", "Scenarios"),
        {field<&Scenario::name>("name", QT_TRANSLATE_NOOP("Schema", "Name")).is(FieldAspect::Label),
         field<&Scenario::description>("description", QT_TRANSLATE_NOOP("Schema", "Description")),
         field<&Scenario::parent>("parent", QT_TRANSLATE_NOOP("Schema", "Parent scenario"))
             .refersTo(TableId::Scenarios),
         field<&Scenario::created>("created", QT_TRANSLATE_NOOP("Schema", "Created"))});
}

TableDef scenarioDeltaTable()
{
    return table(
        TableId::ScenarioDeltas, "scenario_deltas", QT_TRANSLATE_NOOP("Schema", "Scenario step"),
        QT_TRANSLATE_NOOP("Schema", "Scenario steps"),
        {field<&ScenarioDelta::scenario>("scenario", QT_TRANSLATE_NOOP("Schema", "Scenario"))
             .refersTo(TableId::Scenarios),
         field<&ScenarioDelta::ordinal>("ordinal", QT_TRANSLATE_NOOP("Schema", "Order")),
         field<&ScenarioDelta::edit>("edit", QT_TRANSLATE_NOOP("Schema", "Edit"))});
}

TableDef ancestryTable()
{
    return table(
        TableId::Ancestry, "ancestry", QT_TRANSLATE_NOOP("Schema", "Ancestry"),
        QT_TRANSLATE_NOOP("Schema", "Ancestry"),
        {field<&Ancestry::table>("table", QT_TRANSLATE_NOOP("Schema", "Table")),
         field<&Ancestry::child>("child", QT_TRANSLATE_NOOP("Schema", "Child")),
         field<&Ancestry::parent>("parent", QT_TRANSLATE_NOOP("Schema", "Parent")),
         field<&Ancestry::operation>("operation", QT_TRANSLATE_NOOP("Schema", "Operation")),
         field<&Ancestry::when>("when", QT_TRANSLATE_NOOP("Schema", "When"))});
}

TableDef settingTable()
{
    return table(
        TableId::Settings, "settings", QT_TRANSLATE_NOOP("Schema", "Setting"),
        QT_TRANSLATE_NOOP("Schema", "Settings"),
        {field<&Setting::key>("key", QT_TRANSLATE_NOOP("Schema", "Key")).is(FieldAspect::Label),
         field<&Setting::value>("value", QT_TRANSLATE_NOOP("Schema", "Value"))});
}

} // namespace

void addProjectTables(std::vector<TableDef>& tables)
{
    tables.push_back(layerTable());
    tables.push_back(savedViewTable());
    tables.push_back(tourTable());
    tables.push_back(tourStopTable());
    tables.push_back(scenarioTable());
    tables.push_back(scenarioDeltaTable());
    tables.push_back(ancestryTable());
    tables.push_back(settingTable());
}

} // namespace parkwright::schema
