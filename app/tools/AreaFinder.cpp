#include "app/tools/AreaFinder.h"

#include "gis/model/Domains.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr int FirstSliceMs = 30;
constexpr int SliceMs = 12;
constexpr double GlyphHalf = 3;   ///< metres that a sensor's bounds are lower than its place
constexpr double GroundRoom = 30; ///< metres that things may lie outside of the bounds of all

const Geometry& boundaryOf(const PlanState& plan, const ObjectRef& object)
{
    static const Geometry none;
    if (const auto* park = object.table == TableId::Parks ? plan.find<Park>(object.id) : nullptr)
        return park->boundary;
    if (const auto* phase = object.table == TableId::Phases ? plan.find<Phase>(object.id) : nullptr)
        return phase->boundary;
    if (const auto* host =
            object.table == TableId::Jurisdictions ? plan.find<Jurisdiction>(object.id) : nullptr)
        return host->boundary;
    return none;
}

} // namespace

AreaFinder::AreaFinder(const Document& document, const SceneController& scene, QObject* parent)
    : QObject(parent)
    , mDocument(document)
    , mScene(scene)
{
    mNext.setSingleShot(true);
    mNext.setInterval(0);
    connect(&mNext, &QTimer::timeout, this, [this] { work(SliceMs); });
}

void AreaFinder::find(const PixelArea& area)
{
    mNext.stop();
    mArea.emplace(area);
    mPlan = mDocument.state();
    mView = mScene.view();
    mBounds = mScene.bounds();
    mFound.clear();
    list();
    work(FirstSliceMs);
}

void AreaFinder::list()
{
    mHidden = QSet<Uid>(mView.hidden.begin(), mView.hidden.end());
    mOpen.clear();
    if (mView.explode)
        mOpen.insert(mView.explode->building);
    for (const Uid& id : std::as_const(mView.hidden)) {
        if (const auto* floor = mPlan.find<Floor>(id))
            mOpen.insert(floor->building);
    }
    if (const auto* floor = mPlan.find<Floor>(mView.isolatedFloor))
        mOpen.insert(floor->building);
    mCandidates.clear();
    mAt = 0;
    const std::pair<TableId, SceneKind> kinds[] = {
        {TableId::Buildings, SceneKind::Buildings},
        {TableId::Parcels, SceneKind::Parcels},
        {TableId::Sensors, SceneKind::Sensors},
        {TableId::Parks, SceneKind::ParkBoundaries},
        {TableId::Phases, SceneKind::PhaseBoundaries},
        {TableId::Jurisdictions, SceneKind::JurisdictionBoundaries}};
    for (const auto& [table, kind] : kinds) {
        if (!mView.isVisible(kind))
            continue;
        for (const Uid& id : mPlan.table(table).ids()) {
            if (!mHidden.contains(id))
                mCandidates.push_back({table, id});
        }
    }
}

void AreaFinder::work(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    constexpr size_t Between = 16; ///< looks at the clock
    while (mAt < mCandidates.size()) {
        look(mCandidates[mAt++]);
        if (mAt % Between == 0 && timer.hasExpired(milliseconds)) {
            mNext.start();
            return;
        }
    }
    mArea.reset();
    mCandidates.clear();
    mPlan = {};
    Q_EMIT found(std::exchange(mFound, {}));
}

void AreaFinder::look(const ObjectRef& object)
{
    if (const auto* building =
            object.table == TableId::Buildings ? mPlan.find<Building>(object.id) : nullptr)
        return lookAtBuilding(*building);
    if (const auto* sensor =
            object.table == TableId::Sensors ? mPlan.find<Sensor>(object.id) : nullptr)
        return lookAtSensor(*sensor);
    const auto* parcel = object.table == TableId::Parcels ? mPlan.find<Parcel>(object.id) : nullptr;
    const Geometry& shape = parcel ? parcel->geometry : boundaryOf(mPlan, object);
    if (shape.kind() != GeometryKind::Polygons ||
        mArea->look(shape.extent(), mBounds.lowest - GroundRoom, mBounds.highest + GroundRoom) ==
            PixelArea::Answer::No)
        return;
    if (mScene.boundsOf({object}).extent.isEmpty())
        return; // not drawn
    const auto height = [this](const MapPoint& p) { return mScene.ground().surfaceAt(p); };
    if (parcel ? mArea->takesGround(shape, height) : mArea->takesBorder(shape, height))
        mFound.push_back(object);
}

void AreaFinder::lookAtBuilding(const Building& building)
{
    const MapExtent extent =
        (building.shell.isNull() ? building.footprint : building.shell).extent();
    if (extent.isEmpty())
        return;
    const bool isOpen = isDetailed(building);
    if (!isOpen && mArea->look(extent, mBounds.lowest - GroundRoom, mBounds.highest + GroundRoom) ==
                       PixelArea::Answer::No)
        return;
    if (isOpen && !floorsOf(mPlan, building.uid).empty())
        return lookAtFloors(building);
    const ObjectRef object{TableId::Buildings, building.uid};
    const SceneBounds bounds = mScene.boundsOf({object});
    if (bounds.extent.isEmpty() || isCutAway(bounds))
        return;
    if (!building.shell.isNull()) {
        if (mArea->takesShell(building.shell))
            mFound.push_back(object);
    } else if (takesBody(object, building.footprint)) {
        mFound.push_back(object);
    }
}

void AreaFinder::lookAtFloors(const Building& building)
{
    const auto* isolated = mPlan.find<Floor>(mView.isolatedFloor);
    const bool one = isolated && isolated->building == building.uid;
    for (const Floor* floor : floorsOf(mPlan, building.uid)) {
        // Beside the one that is isolated the others are hidden, or faint.
        if (mHidden.contains(floor->uid) || (one && floor != isolated))
            continue;
        const Geometry& outline = floor->outline.isNull() ? building.footprint : floor->outline;
        const ObjectRef object{TableId::Floors, floor->uid};
        if (takesBody(object, outline))
            mFound.push_back(object);
        if (!one)
            continue;
        for (const Space* space : spacesOf(mPlan, floor->uid)) {
            const ObjectRef part{TableId::Spaces, space->uid};
            if (!mHidden.contains(space->uid) && takesBody(part, space->outline))
                mFound.push_back(part);
        }
    }
}

void AreaFinder::lookAtSensor(const Sensor& sensor)
{
    const SceneBounds bounds = mScene.boundsOf({{TableId::Sensors, sensor.uid}});
    if (bounds.extent.isEmpty())
        return;
    // Inside a closed building it is drawn only for its alarm.
    const auto* floor = mPlan.find<Floor>(sensor.floor);
    if (floor && !mOpen.contains(floor->building) && !mView.cut) {
        const auto alarms = mPlan.referring<Alarm>("sensor", sensor.uid);
        if (std::none_of(alarms.begin(), alarms.end(), [](const Alarm* alarm) {
                return alarm->state == AlarmState::Raised ||
                       alarm->state == AlarmState::Acknowledged;
            }))
            return;
    }
    MapPoint place = bounds.extent.center();
    place.z = bounds.lowest + GlyphHalf;
    if (mArea->takesPoint(place))
        mFound.push_back({TableId::Sensors, sensor.uid});
}

bool AreaFinder::takesBody(const ObjectRef& object, const Geometry& outline) const
{
    const SceneBounds bounds = mScene.boundsOf({object});
    if (bounds.extent.isEmpty() || isCutAway(bounds))
        return false;
    double high = bounds.highest;
    if (mView.cut && mView.cut->horizontal)
        high = std::min(high, mView.cut->through.z);
    switch (mArea->look(bounds.extent, bounds.lowest, high)) {
    case PixelArea::Answer::No:
        return false;
    case PixelArea::Answer::Yes:
        return true;
    case PixelArea::Answer::Unsure:
        break;
    }
    return mArea->takesBody(outline, bounds.lowest, high);
}

bool AreaFinder::isDetailed(const Building& building) const
{
    return mView.cut.has_value() || mOpen.contains(building.uid);
}

bool AreaFinder::isCutAway(const SceneBounds& bounds) const
{
    if (!mView.cut)
        return false;
    const CutPlane& cut = *mView.cut;
    if (cut.horizontal)
        return bounds.lowest >= cut.through.z;
    const MapPoint centre = bounds.extent.center();
    const double heading = cut.heading * M_PI / 180;
    return (centre.x - cut.through.x) * std::sin(heading) +
               (centre.y - cut.through.y) * std::cos(heading) >
           0;
}

} // namespace parkwright
