#pragma once

#include "gis/model/rows/Row.h"

namespace parkwright {

enum class CaseState { Open, InProgress, Done, Dropped };
enum class SensorFamily {
    Video,
    VideoAi,
    Access,
    VehicleGate,
    BuildingAutomation,
    Fire,
    Lift,
    EnergyWater,
    PeopleFlow,
    Environment
};
enum class AlarmSeverity { Red, Orange, Yellow, Blue };
enum class AlarmState { Raised, Acknowledged, Shelved, Cleared };

/// Something to be done, and who does it.
struct Case : Row
{
    QString title;
    QString kind;
    Uid cell; ///< GridCell
    Uid park, building, enterprise;
    std::optional<CaseState> state;
    QString owner;
    QDate opened, deadline, closed;
    QString evidence;
    Geometry place; ///< point
    QString note;
};

/// A cell (网格) whose owner looks after what happens in it.
struct GridCell : Row
{
    QString code; ///< 15 digits
    QString name;
    Uid park;
    QString owner;
    Geometry boundary;
};

/// Where readings come from.
struct Feed : Row
{
    QString name;
    QString plugin;   ///< id of the plugin that reads it
    QString settings; ///< JSON by the plugin's schema; never holds a password
    std::optional<bool> enabled;
};

/// A device on a floor or at a point.
struct Sensor : Row
{
    QString name;
    QString code;
    std::optional<SensorFamily> family;
    QString phenomenon; ///< what it measures
    QString unit;       ///< UCUM code
    Uid park, building, floor, space;
    Uid feed;
    QString stream;                         ///< its name in the feed
    Geometry place;                         ///< one point; z in the vertical datum where it has one
    std::optional<double> heightAboveFloor; ///< m
    std::optional<double> heading, tilt, fieldOfView; ///< degrees; cameras
    std::optional<double> range;                      ///< m; cameras
    std::optional<double> period;                     ///< s between readings
    std::optional<double> lowLimit, highLimit;        ///< in `unit`
    QString limitSource;
    bool illustrative = false;
    QString note;
};

struct AlarmRule : Row
{
    QString name;
    Uid sensor;
    std::optional<AlarmSeverity> severity;
    std::optional<double> low, high, deadband; ///< in the sensor's unit
    std::optional<double> onDelay, offDelay;   ///< s
    QString clause;                            ///< e.g. "GB 12348 class 3, night"
    std::optional<bool> enabled;
};

struct Alarm : Row
{
    Uid sensor;
    Uid rule; ///< AlarmRule
    std::optional<AlarmSeverity> severity;
    std::optional<AlarmState> state;
    std::optional<double> value; ///< in the sensor's unit
    std::optional<Instant> raised, acknowledged, cleared;
    QString acknowledgedBy;
    QString note;
};

} // namespace parkwright
