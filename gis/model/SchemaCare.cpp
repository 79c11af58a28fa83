#include "gis/model/SchemaBuild.h"
#include "gis/model/rows/CareRows.h"

#include <QCoreApplication>

namespace parkwright::schema {

namespace {

TableDef caseTable()
{
    return table(
        TableId::Cases, "cases", QT_TRANSLATE_NOOP("Schema", "Case"),
        QT_TRANSLATE_NOOP("Schema", "Cases"),
        {field<&Case::title>("title", QT_TRANSLATE_NOOP("Schema", "Title")).is(FieldAspect::Label),
         field<&Case::kind>("kind", QT_TRANSLATE_NOOP("Schema", "Kind")),
         field<&Case::cell>("cell", QT_TRANSLATE_NOOP("Schema", "Grid cell"))
             .refersTo(TableId::GridCells),
         field<&Case::park>("park", QT_TRANSLATE_NOOP("Schema", "Park")).refersTo(TableId::Parks),
         field<&Case::building>("building", QT_TRANSLATE_NOOP("Schema", "Building"))
             .refersTo(TableId::Buildings),
         field<&Case::enterprise>("enterprise", QT_TRANSLATE_NOOP("Schema", "Enterprise"))
             .refersTo(TableId::Enterprises),
         field<&Case::state>("state", QT_TRANSLATE_NOOP("Schema", "State"))
             .is(FieldAspect::Appearance),
         field<&Case::owner>("owner", QT_TRANSLATE_NOOP("Schema", "Person in charge")).secret(),
         field<&Case::opened>("opened", QT_TRANSLATE_NOOP("Schema", "Opened")),
         field<&Case::deadline>("deadline", QT_TRANSLATE_NOOP("Schema", "Deadline")),
         field<&Case::closed>("closed", QT_TRANSLATE_NOOP("Schema", "Closed")),
         field<&Case::evidence>("evidence", QT_TRANSLATE_NOOP("Schema", "Evidence")),
         field<&Case::place>("place", QT_TRANSLATE_NOOP("Schema", "Place"))
             .shaped(GeometryKind::Points),
         field<&Case::note>("note", QT_TRANSLATE_NOOP("Schema", "Note"))});
}

TableDef gridCellTable()
{
    return table(
        TableId::GridCells, "grid_cells", QT_TRANSLATE_NOOP("Schema", "Grid cell"),
        QT_TRANSLATE_NOOP("Schema", "Grid cells"),
        {field<&GridCell::code>("code", QT_TRANSLATE_NOOP("Schema", "Cell code"))
             .is(FieldAspect::Label),
         field<&GridCell::name>("name", QT_TRANSLATE_NOOP("Schema", "Name")).is(FieldAspect::Label),
         field<&GridCell::park>("park", QT_TRANSLATE_NOOP("Schema", "Park"))
             .refersTo(TableId::Parks),
         field<&GridCell::owner>("owner", QT_TRANSLATE_NOOP("Schema", "Person in charge")).secret(),
         field<&GridCell::boundary>("boundary", QT_TRANSLATE_NOOP("Schema", "Boundary"))
             .shaped(GeometryKind::Polygons)});
}

TableDef feedTable()
{
    return table(
        TableId::Feeds, "feeds", QT_TRANSLATE_NOOP("Schema", "Feed"),
        QT_TRANSLATE_NOOP("Schema", "Feeds"),
        {field<&Feed::name>("name", QT_TRANSLATE_NOOP("Schema", "Name")).is(FieldAspect::Label),
         field<&Feed::plugin>("plugin", QT_TRANSLATE_NOOP("Schema", "Plugin")),
         field<&Feed::settings>("settings", QT_TRANSLATE_NOOP("Schema", "Settings")).secret(),
         field<&Feed::enabled>("enabled", QT_TRANSLATE_NOOP("Schema", "Enabled"))});
}

TableDef sensorTable()
{
    return table(
        TableId::Sensors, "sensors", QT_TRANSLATE_NOOP("Schema", "Sensor"),
        QT_TRANSLATE_NOOP("Schema", "Sensors"),
        {field<&Sensor::name>("name", QT_TRANSLATE_NOOP("Schema", "Name")).is(FieldAspect::Label),
         field<&Sensor::code>("code", QT_TRANSLATE_NOOP("Schema", "Code")),
         field<&Sensor::family>("family", QT_TRANSLATE_NOOP("Schema", "Family"))
             .is(FieldAspect::Appearance),
         field<&Sensor::phenomenon>("phenomenon", QT_TRANSLATE_NOOP("Schema", "Phenomenon")),
         field<&Sensor::unit>("unit", QT_TRANSLATE_NOOP("Schema", "Unit")),
         field<&Sensor::park>("park", QT_TRANSLATE_NOOP("Schema", "Park")).refersTo(TableId::Parks),
         field<&Sensor::building>("building", QT_TRANSLATE_NOOP("Schema", "Building"))
             .refersTo(TableId::Buildings)
             .is(FieldAspect::Relation | FieldAspect::Shape),
         field<&Sensor::floor>("floor", QT_TRANSLATE_NOOP("Schema", "Floor"))
             .refersTo(TableId::Floors)
             .is(FieldAspect::Relation | FieldAspect::Shape),
         field<&Sensor::space>("space", QT_TRANSLATE_NOOP("Schema", "Space"))
             .refersTo(TableId::Spaces),
         field<&Sensor::feed>("feed", QT_TRANSLATE_NOOP("Schema", "Feed")).refersTo(TableId::Feeds),
         field<&Sensor::stream>("stream", QT_TRANSLATE_NOOP("Schema", "Stream")),
         field<&Sensor::place>("place", QT_TRANSLATE_NOOP("Schema", "Place"))
             .shaped(GeometryKind::Points),
         field<&Sensor::heightAboveFloor>("height_above_floor",
                                          QT_TRANSLATE_NOOP("Schema", "Height above the floor"))
             .in("m")
             .is(FieldAspect::Shape),
         field<&Sensor::heading>("heading", QT_TRANSLATE_NOOP("Schema", "Heading"))
             .in("°")
             .is(FieldAspect::Shape),
         field<&Sensor::tilt>("tilt", QT_TRANSLATE_NOOP("Schema", "Tilt"))
             .in("°")
             .is(FieldAspect::Shape),
         field<&Sensor::fieldOfView>("field_of_view", QT_TRANSLATE_NOOP("Schema", "Field of view"))
             .in("°")
             .is(FieldAspect::Shape),
         field<&Sensor::range>("range", QT_TRANSLATE_NOOP("Schema", "Range"))
             .in("m")
             .range(0, 1e12)
             .is(FieldAspect::Shape),
         field<&Sensor::period>("period", QT_TRANSLATE_NOOP("Schema", "Period"))
             .in("s")
             .range(0, 1e12),
         field<&Sensor::lowLimit>("low_limit", QT_TRANSLATE_NOOP("Schema", "Low limit")),
         field<&Sensor::highLimit>("high_limit", QT_TRANSLATE_NOOP("Schema", "High limit")),
         field<&Sensor::limitSource>("limit_source",
                                     QT_TRANSLATE_NOOP("Schema", "Source of the limits")),
         field<&Sensor::illustrative>("illustrative", QT_TRANSLATE_NOOP("Schema", "Illustrative")),
         field<&Sensor::note>("note", QT_TRANSLATE_NOOP("Schema", "Note"))});
}

TableDef alarmRuleTable()
{
    return table(TableId::AlarmRules, "alarm_rules", QT_TRANSLATE_NOOP("Schema", "Alarm rule"),
                 QT_TRANSLATE_NOOP("Schema", "Alarm rules"),
                 {field<&AlarmRule::name>("name", QT_TRANSLATE_NOOP("Schema", "Name"))
                      .is(FieldAspect::Label),
                  field<&AlarmRule::sensor>("sensor", QT_TRANSLATE_NOOP("Schema", "Sensor"))
                      .refersTo(TableId::Sensors),
                  field<&AlarmRule::severity>("severity", QT_TRANSLATE_NOOP("Schema", "Severity")),
                  field<&AlarmRule::low>("low", QT_TRANSLATE_NOOP("Schema", "Low limit")),
                  field<&AlarmRule::high>("high", QT_TRANSLATE_NOOP("Schema", "High limit")),
                  field<&AlarmRule::deadband>("deadband", QT_TRANSLATE_NOOP("Schema", "Deadband"))
                      .range(0, 1e12),
                  field<&AlarmRule::onDelay>("on_delay", QT_TRANSLATE_NOOP("Schema", "On delay"))
                      .in("s")
                      .range(0, 1e12),
                  field<&AlarmRule::offDelay>("off_delay", QT_TRANSLATE_NOOP("Schema", "Off delay"))
                      .in("s")
                      .range(0, 1e12),
                  field<&AlarmRule::clause>("clause", QT_TRANSLATE_NOOP("Schema", "Clause")),
                  field<&AlarmRule::enabled>("enabled", QT_TRANSLATE_NOOP("Schema", "Enabled"))});
}

TableDef alarmTable()
{
    return table(
        TableId::Alarms, "alarms", QT_TRANSLATE_NOOP("Schema", "Alarm"),
        QT_TRANSLATE_NOOP("Schema", "Alarms"),
        {field<&Alarm::sensor>("sensor", QT_TRANSLATE_NOOP("Schema", "Sensor"))
             .refersTo(TableId::Sensors),
         field<&Alarm::rule>("rule", QT_TRANSLATE_NOOP("Schema", "Rule"))
             .refersTo(TableId::AlarmRules),
         field<&Alarm::severity>("severity", QT_TRANSLATE_NOOP("Schema", "Severity"))
             .is(FieldAspect::Appearance),
         field<&Alarm::state>("state", QT_TRANSLATE_NOOP("Schema", "State"))
             .is(FieldAspect::Appearance),
         field<&Alarm::value>("value", QT_TRANSLATE_NOOP("Schema", "Value")),
         field<&Alarm::raised>("raised", QT_TRANSLATE_NOOP("Schema", "Raised")),
         field<&Alarm::acknowledged>("acknowledged", QT_TRANSLATE_NOOP("Schema", "Acknowledged")),
         field<&Alarm::cleared>("cleared", QT_TRANSLATE_NOOP("Schema", "Cleared")),
         field<&Alarm::acknowledgedBy>("acknowledged_by",
                                       QT_TRANSLATE_NOOP("Schema", "Acknowledged by"))
             .secret(),
         field<&Alarm::note>("note", QT_TRANSLATE_NOOP("Schema", "Note"))});
}

} // namespace

void addCareTables(std::vector<TableDef>& tables)
{
    tables.push_back(caseTable());
    tables.push_back(gridCellTable());
    tables.push_back(feedTable());
    tables.push_back(sensorTable());
    tables.push_back(alarmRuleTable());
    tables.push_back(alarmTable());
}

} // namespace parkwright::schema
