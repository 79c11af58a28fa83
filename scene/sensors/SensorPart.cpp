#include "scene/sensors/SensorPart.h"

#include "scene/buildings/BuildingPart.h"
#include "scene/render/SceneRenderer.h"
#include "scene/render/TextureUnit.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr double PlacingSlice = 3;      ///< milliseconds of placing at a time
constexpr double OnMast = 4;            ///< metres above the ground, when nobody says
constexpr double UnderCeiling = 0.6;    ///< metres below the next slab, when nobody says
constexpr double SpiralStep = 1.4;      ///< metres between sensors that have no place of their own
constexpr double GoldenAngle = 2.39996; ///< radians
constexpr double PulseSeconds = 1.2;    ///< of a new alarm

bool isActive(const Alarm& alarm)
{
    return alarm.state == AlarmState::Raised || alarm.state == AlarmState::Acknowledged;
}

/// Somewhere in the middle of an outline; sensors without a place stand around it.
MapPoint spreadAbout(const MapPoint& middle, std::uint32_t index)
{
    const double away = SpiralStep * std::sqrt(double(index));
    const double angle = GoldenAngle * index;
    return {middle.x + away * std::cos(angle), middle.y + away * std::sin(angle), middle.z};
}

} // namespace

void SensorPart::reset()
{
    for (const Record& record : std::as_const(mRecords))
        mSlots.release({record.slot, 1});
    mRecords.clear();
    mOfBuilding.clear();
    mQueue.clear();
    mQueued.clear();
    mRows.resize(0);
    mSensorAt.clear();
    mSizes.clear();
    mSlots.clear();
    mLayout.forget();
    for (const Sensor& sensor : mContext.document.table<Sensor>())
        takeIn(sensor.uid);
    readAlarms(false);
    growTo(0);
    Q_EMIT placesChanged();
    Q_EMIT updated();
}

void SensorPart::takeIn(const Uid& id)
{
    if (mRecords.contains(id) || !mContext.document.find<Sensor>(id))
        return;
    Record record;
    record.slot = mSlots.allocate(1).first;
    growTo(record.slot + 1);
    mSensorAt[record.slot] = id;
    mRecords.insert(id, record);
    touch(id);
}

void SensorPart::drop(const Uid& id)
{
    const auto record = mRecords.find(id);
    if (record == mRecords.end())
        return;
    mRows.set(2 * record->slot + 1, FloatRow{float(RowHidden), 0, 0, 0});
    mSensorAt[record->slot] = {};
    mSlots.release({record->slot, 1});
    mOfBuilding[record->building].remove(id);
    mRecords.erase(record);
    mMoved = true;
}

void SensorPart::touch(const Uid& id)
{
    if (mQueued.contains(id))
        return;
    mQueued.insert(id);
    mQueue.push_back(id);
}

void SensorPart::touchBuilding(const Uid& building)
{
    const auto found = mOfBuilding.constFind(building);
    if (found == mOfBuilding.constEnd() || found->isEmpty())
        return;
    for (const Uid& id : *found)
        touch(id);
    Q_EMIT updated();
}

void SensorPart::apply(const Change& change)
{
    bool alarms = false;
    for (const ChangeItem& item : change.items) {
        if (const auto* inserted = std::get_if<RowsInserted>(&item)) {
            if (inserted->table == TableId::Sensors) {
                for (const Uid& id : inserted->rows)
                    takeIn(id);
            }
            alarms = alarms || inserted->table == TableId::Alarms;
        } else if (const auto* removed = std::get_if<RowsRemoved>(&item)) {
            if (removed->table == TableId::Sensors) {
                for (const Uid& id : removed->rows)
                    drop(id);
            }
            alarms = alarms || removed->table == TableId::Alarms;
        } else if (const auto* changed = std::get_if<RowsUpdated>(&item)) {
            if (changed->table == TableId::Sensors) {
                for (const Uid& id : changed->rows)
                    touch(id);
            }
            alarms = alarms || changed->table == TableId::Alarms;
        } else {
            reset();
            return;
        }
    }
    if (alarms)
        readAlarms(true);
    if (alarms || touches(change, {TableId::Sensors})) {
        Q_EMIT placesChanged();
        Q_EMIT updated();
    }
}

/// Puts as many sensors in their place as fit into the time.
void SensorPart::work(double milliseconds)
{
    if (mQueue.empty())
        return;
    QElapsedTimer timer;
    timer.start();
    while (!mQueue.empty() && double(timer.nsecsElapsed()) < milliseconds * 1e6) {
        const Uid id = mQueue.front();
        mQueue.pop_front();
        mQueued.remove(id);
        if (const auto record = mRecords.find(id); record != mRecords.end())
            place(id, *record);
    }
    mMoved = true;
    Q_EMIT placesChanged();
    if (!mQueue.empty())
        Q_EMIT updated();
}

void SensorPart::place(const Uid& id, Record& record)
{
    const Sensor* sensor = mContext.document.find<Sensor>(id);
    if (!sensor)
        return;
    mOfBuilding[record.building].remove(id);
    record.floor = sensor->floor;
    if (const Space* space = mContext.document.find<Space>(sensor->space);
        space && record.floor.isNull())
        record.floor = space->floor;
    const Floor* floor = mContext.document.find<Floor>(record.floor);
    record.building = floor ? floor->building : sensor->building;
    mOfBuilding[record.building].insert(id);
    record.place = placeFor(*sensor, record);
    writeRow(id, record);
}

std::optional<MapPoint> SensorPart::placeFor(const Sensor& sensor, Record& record) const
{
    record.open = false;
    if (mHidden.contains(sensor.uid))
        return std::nullopt;
    const bool placed = sensor.place.kind() == GeometryKind::Points;
    MapPoint point = placed ? sensor.place.points().front() : MapPoint{};
    const auto building = mBuildings.placeOfBuilding(record.building);
    if (const auto floor = mBuildings.placeOfFloor(record.floor)) {
        record.open = floor->apart || record.floor == mIsolated;
        if (floor->hidden)
            return std::nullopt;
        if (!placed)
            point = spreadAbout(floor->outline.extent().center(), record.slot % 64);
        const double highest = std::max(floor->height - UnderCeiling, 0.5);
        point.z = floor->elevation + std::min(sensor.heightAboveFloor.value_or(highest), highest);
        return point;
    }
    if (building) {
        if (building->hidden)
            return std::nullopt;
        if (!placed)
            point = spreadAbout(building->extent.center(), record.slot % 64);
        if (!sensor.place.hasZ())
            point.z = sensor.heightAboveFloor ? building->base + *sensor.heightAboveFloor
                                              : building->top + 1.0;
        return point;
    }
    if (!placed)
        return std::nullopt;
    if (!sensor.place.hasZ())
        point.z = mGround.surfaceAt(point) + sensor.heightAboveFloor.value_or(OnMast);
    return point;
}

void SensorPart::readAlarm(const Uid& id, Record& record, bool pulses)
{
    const auto before = record.alarm;
    record.alarm.reset();
    record.acknowledged = true;
    for (const Alarm* alarm : mContext.document.state().referring<Alarm>("sensor", id)) {
        if (!isActive(*alarm))
            continue;
        const AlarmSeverity severity = alarm->severity.value_or(AlarmSeverity::Yellow);
        record.alarm = record.alarm ? std::min(*record.alarm, severity) : severity;
        record.acknowledged = record.acknowledged && alarm->state == AlarmState::Acknowledged;
    }
    if (pulses && record.alarm && record.alarm != before)
        record.pulse = PulseSeconds;
    if (!record.alarm)
        record.pulse = 0;
}

void SensorPart::readAlarms(bool pulses)
{
    for (auto record = mRecords.begin(); record != mRecords.end(); ++record) {
        readAlarm(record.key(), *record, pulses);
        writeRow(record.key(), *record);
    }
}

void SensorPart::setGround(const HeightField& ground)
{
    mGround = ground;
    for (auto record = mRecords.cbegin(); record != mRecords.cend(); ++record)
        touch(record.key());
    Q_EMIT updated();
}

ObjectRef SensorPart::objectAt(const PickNumber& number) const
{
    if (number.kind != PickKind::Sensor || number.slot >= mSensorAt.size() ||
        mSensorAt[number.slot].isNull())
        return {};
    return {TableId::Sensors, mSensorAt[number.slot]};
}

SceneBounds SensorPart::bounds() const
{
    return {}; // what they hang on is covered by others
}

std::optional<SceneBounds> SensorPart::boundsOf(const ObjectRef& object) const
{
    if (object.table != TableId::Sensors)
        return std::nullopt;
    const auto place = placeOf(object.id);
    if (!place)
        return std::nullopt;
    SceneBounds bounds{{}, place->z - 3, place->z + 3};
    bounds.extent.add(*place);
    bounds.extent = bounds.extent.grownBy(8);
    return bounds;
}

std::optional<MapPoint> SensorPart::placeOf(const Uid& sensor) const
{
    const auto record = mRecords.find(sensor);
    return record == mRecords.end() ? std::nullopt : record->place;
}

void SensorPart::attachFinished(double milliseconds)
{
    work(std::min(milliseconds, PlacingSlice));
    declutter();
}

bool SensorPart::isReady() const
{
    return mQueue.empty();
}

} // namespace parkwright
