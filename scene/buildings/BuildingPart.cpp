#include "scene/buildings/BuildingPart.h"

#include "scene/buildings/BuildingMesh.h"
#include "scene/render/SceneRenderer.h"
#include "scene/render/ShaderLibrary.h"

#include <QElapsedTimer>

#include <osg/Uniform>

#include <algorithm>
#include <cmath>
#include <limits>

namespace parkwright {

namespace {

constexpr double TileSize = 400; ///< metres
constexpr int MostJobs = 2;      ///< at a time, so that near tiles overtake far ones
constexpr size_t ManyParts = 10000;
constexpr size_t ManyGone = 1000; ///< buildings; more go a few at a time
constexpr double Slice = 4;       ///< milliseconds of taking in and colouring at a time

osg::ref_ptr<osg::Group> makeGroup(bool floors)
{
    auto group = osg::ref_ptr(new osg::Group);
    osg::StateSet& state = *group->getOrCreateStateSet();
    state.addUniform(new osg::Uniform("pwFloorsDrawn", floors));
    if (floors)
        state.setMode(GL_CULL_FACE, osg::StateAttribute::OFF); // one looks into them
    return group;
}

} // namespace

BuildingPart::BuildingPart(const SceneContext& context)
    : ScenePart(context)
    , mShellGroup(makeGroup(false))
    , mFloorGroup(makeGroup(true))
{
    osg::Group& group = context.renderer.group(SceneKind::Buildings);
    osg::StateSet& state = *group.getOrCreateStateSet();
    state.setAttributeAndModes(makeProgram(QStringLiteral("building")));
    mTables.bind(state);
    group.addChild(mShellGroup);
    group.addChild(mFloorGroup);
}

BuildingPart::~BuildingPart()
{
    osg::Group& group = mContext.renderer.group(SceneKind::Buildings);
    group.removeChild(mShellGroup);
    group.removeChild(mFloorGroup);
}

void BuildingPart::reset()
{
    for (const auto& [key, tile] : mTiles)
        mContext.jobs.cancel(tile.job);
    mShellGroup->removeChildren(0, mShellGroup->getNumChildren());
    mFloorGroup->removeChildren(0, mFloorGroup->getNumChildren());
    for (const Record& record : std::as_const(mRecords))
        mTables.removeBuilding(record.slot);
    ++mGeneration;
    mRecords.clear();
    mBuildingOf.clear();
    mTiles.clear();
    mLeaving.clear();
    mIntake.clear();
    mRefresh.clear();
    mRefreshSet.clear();
    mFinished.clear();
    mDetail.clear();
    mExploded = {};
    mGap = mGapGoal = mGapFrom = 0;
    mBounds = {};
    mTables.setOrigin(mContext.renderer.origin());
    reserve();
    for (const Building& building : mContext.document.table<Building>())
        mIntake.push_back(building.uid);
    if (!mIntake.empty())
        Q_EMIT updated();
}

void BuildingPart::reserve()
{
    const PlanState& plan = mContext.document.state();
    mTables.reserve(std::uint32_t(plan.table<Building>().size()),
                    std::uint32_t(plan.table<Floor>().size() + plan.table<Space>().size()));
}

void BuildingPart::apply(const Change& change)
{
    if (touches(change, {TableId::Buildings, TableId::Floors, TableId::Spaces}))
        reserve();
    QSet<Uid> touched;
    const auto ofParts = [&](TableId table, const std::vector<Uid>& parts) {
        if (mRecords.isEmpty())
            return;                     // their buildings are still to be taken in
        if (parts.size() > ManyParts) { // looking each up takes longer than drawing all anew
            for (const auto& [key, tile] : mTiles)
                touchTile(key);
            return;
        }
        for (const Uid& id : parts) {
            const Space* space =
                table == TableId::Spaces ? mContext.document.find<Space>(id) : nullptr;
            const Floor* floor = mContext.document.find<Floor>(space ? space->floor : id);
            touched.insert(floor ? floor->building : Uid());
            touched.insert(mBuildingOf.value(id)); // it may be gone or have moved house
        }
    };
    const auto isPart = [](TableId table) {
        return table == TableId::Floors || table == TableId::Spaces;
    };
    for (const ChangeItem& item : change.items) {
        if (const auto* inserted = std::get_if<RowsInserted>(&item)) {
            if (inserted->table == TableId::Buildings)
                mIntake.insert(mIntake.end(), inserted->rows.begin(), inserted->rows.end());
            else if (isPart(inserted->table))
                ofParts(inserted->table, inserted->rows);
        } else if (const auto* removed = std::get_if<RowsRemoved>(&item)) {
            if (removed->table == TableId::Buildings)
                mLeaving.insert(mLeaving.end(), removed->rows.begin(), removed->rows.end());
            else if (isPart(removed->table))
                ofParts(removed->table, removed->rows);
        } else if (const auto* updated = std::get_if<RowsUpdated>(&item)) {
            // Colours come with setColouring(); what is left to do is what needs new triangles.
            const bool shape = updated->aspects.testFlag(FieldAspect::Shape);
            if (updated->table == TableId::Buildings &&
                (shape || updated->aspects.testFlag(FieldAspect::Appearance)))
                touched.unite(QSet<Uid>(updated->rows.begin(), updated->rows.end()));
            else if (isPart(updated->table) &&
                     (shape || updated->aspects.testFlag(FieldAspect::Relation)))
                ofParts(updated->table, updated->rows);
        } else {
            reset();
            return;
        }
    }
    for (const Uid& id : std::as_const(touched)) {
        if (!mRecords.contains(id))
            continue;
        const Building* building = mContext.document.find<Building>(id);
        if (!building)
            continue; // its own removal tells
        if (tileOf(building->footprint) != mRecords[id].tile) {
            drop(id);
            mIntake.push_back(id);
        } else {
            touchTile(mRecords[id].tile);
        }
    }
    if (mLeaving.size() < ManyGone)
        dropLeaving(std::numeric_limits<double>::infinity());
    Q_EMIT updated();
}

void BuildingPart::dropLeaving(double milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (!mLeaving.empty() && double(timer.nsecsElapsed()) < milliseconds * 1e6) {
        drop(mLeaving.front());
        mLeaving.pop_front();
    }
}

BuildingPart::TileKey BuildingPart::tileOf(const Geometry& footprint) const
{
    const MapPoint centre = footprint.extent().center();
    return {int(std::floor(centre.x / TileSize)), int(std::floor(centre.y / TileSize))};
}

void BuildingPart::takeIn(const Uid& id)
{
    const Building* building = mContext.document.find<Building>(id);
    if (!building || mRecords.contains(id))
        return;
    const Geometry& place = building->footprint.isNull() ? building->shell : building->footprint;
    if (place.kind() != GeometryKind::Polygons)
        return;
    Record record;
    record.slot = mTables.addBuilding();
    record.tile = tileOf(place);
    if (mBuildingAt.size() <= record.slot)
        mBuildingAt.resize(record.slot + 1);
    mBuildingAt[record.slot] = id;
    mRecords.insert(id, record);
    Tile& tile = mTiles[record.tile];
    tile.buildings.insert(id);
    tile.extent.add(place.extent());
    mBounds.extent.add(place.extent());
    touchTile(record.tile);
}

void BuildingPart::drop(const Uid& id)
{
    const auto found = mRecords.find(id);
    if (found == mRecords.end())
        return;
    showDetail(id, false);
    forgetParts(found->planned);
    mTables.removeBuilding(found->slot);
    mBuildingAt[found->slot] = {};
    mTiles[found->tile].buildings.remove(id);
    touchTile(found->tile);
    mRecords.erase(found);
    Q_EMIT placesChanged(id);
}

void BuildingPart::forgetParts(const PlannedShape& planned)
{
    for (const std::vector<Uid>* parts : {&planned.floors, &planned.spaces}) {
        for (const Uid& part : *parts)
            mBuildingOf.remove(part);
    }
}

void BuildingPart::touchTile(const TileKey& key)
{
    Tile& tile = mTiles[key];
    tile.dirty = true;
    ++tile.version;
}

void BuildingPart::startJobs()
{
    while (mRunning < MostJobs) {
        // The dirty tile that is nearest to what one looks at.
        const MapPoint& target = mView.camera.target;
        auto next = mTiles.end();
        double nearest = std::numeric_limits<double>::infinity();
        for (auto tile = mTiles.begin(); tile != mTiles.end(); ++tile) {
            if (!tile->second.dirty || tile->second.job != 0)
                continue;
            const double dx = (tile->first.first + 0.5) * TileSize - target.x;
            const double dy = (tile->first.second + 0.5) * TileSize - target.y;
            if (const double d = dx * dx + dy * dy; d < nearest) {
                nearest = d;
                next = tile;
            }
        }
        if (next == mTiles.end())
            return;
        Tile& tile = next->second;
        tile.dirty = false;
        auto build = std::make_shared<TileBuild>();
        build->key = next->first;
        build->version = tile.version;
        std::vector<std::pair<Uid, std::uint32_t>> members;
        for (const Uid& id : std::as_const(tile.buildings))
            members.emplace_back(id, mRecords[id].slot);
        std::sort(members.begin(), members.end()); // the same triangles in the same order
        ++mRunning;
        tile.job = mContext.jobs.start(
            tr("Drawing buildings"),
            [build, members = std::move(members), plan = mContext.document.state(),
             ground = mGround, origin = mContext.renderer.origin(),
             floors = tile.wantsFloors](JobContext& job) -> Result<TileBuildPtr> {
                std::vector<BuildingShape> shapes;
                for (const auto& [id, slot] : members) {
                    if (job.isCancelled())
                        return cancelledError();
                    const Building* building = plan.find<Building>(id);
                    if (!building)
                        continue;
                    PlannedShape planned = shapeFromPlan(plan, *building, ground);
                    planned.shape.slot = slot;
                    shapes.push_back(planned.shape);
                    build->shapes.push_back(std::move(planned));
                }
                const MapPoint anchor{(build->key.first + 0.5) * TileSize,
                                      (build->key.second + 0.5) * TileSize,
                                      shapes.empty() ? 0 : std::floor(shapes.front().base)};
                build->shells = buildShells(shapes, anchor, origin);
                if (floors)
                    build->floors = buildFloors(shapes, anchor, origin);
                return build;
            },
            this,
            [this, key = next->first](const Result<TileBuildPtr>& result) {
                --mRunning;
                const auto found = mTiles.find(key);
                if (found != mTiles.end())
                    found->second.job = 0;
                if (result)
                    mFinished.push_back(*result);
                Q_EMIT updated();
            });
    }
}

void BuildingPart::attach(const TileBuild& build)
{
    const auto found = mTiles.find(build.key);
    if (found == mTiles.end())
        return;
    Tile& tile = found->second;
    if (tile.shells)
        mShellGroup->removeChild(tile.shells);
    if (tile.floors)
        mFloorGroup->removeChild(tile.floors);
    tile.shells = build.shells;
    tile.floors = build.floors;
    tile.built = boundsOfTile(build);
    if (tile.shells)
        mShellGroup->addChild(tile.shells);
    if (tile.floors)
        mFloorGroup->addChild(tile.floors);
    for (const PlannedShape& planned : build.shapes) {
        const auto record = mRecords.find(planned.building);
        // Gone, or gone and come back with another slot while the job ran.
        if (record == mRecords.end() || record->slot != planned.shape.slot)
            continue;
        forgetParts(record->planned);
        for (const std::vector<Uid>* parts : {&planned.floors, &planned.spaces}) {
            for (const Uid& part : *parts)
                mBuildingOf.insert(part, planned.building);
        }
        record->planned = planned;
        record->built = true;
        mTables.setShape(record->slot, planned.shape);
        if (mDetail.contains(planned.building))
            showDetail(planned.building, false); // stale; updateDetail() makes it anew
        refresh(planned.building);
        applyFlags(planned.building);
        Q_EMIT placesChanged(planned.building);
    }
    if (tile.buildings.isEmpty() && !tile.dirty && tile.version == build.version)
        mTiles.erase(found);
    updateDetail();
    noteBounds();
    mContext.renderer.invalidate(true);
}

SceneBounds BuildingPart::boundsOfTile(const TileBuild& build)
{
    SceneBounds bounds;
    bounds.lowest = std::numeric_limits<double>::infinity();
    bounds.highest = -std::numeric_limits<double>::infinity();
    for (const PlannedShape& planned : build.shapes) {
        const BuildingShape& shape = planned.shape;
        bounds.extent.add(shape.outlines.empty() ? shape.shell.extent()
                                                 : shape.outlines.front().extent());
        bounds.lowest = std::min(bounds.lowest, shape.base);
        bounds.highest = std::max(bounds.highest, shape.top + shape.roofHeight);
    }
    return bounds;
}

void BuildingPart::noteBounds()
{
    SceneBounds bounds;
    bounds.lowest = std::numeric_limits<double>::infinity();
    bounds.highest = -std::numeric_limits<double>::infinity();
    for (const auto& [key, tile] : mTiles) {
        if (tile.built.extent.isEmpty())
            continue;
        bounds.extent.add(tile.built.extent);
        bounds.lowest = std::min(bounds.lowest, tile.built.lowest);
        bounds.highest = std::max(bounds.highest, tile.built.highest);
    }
    if (bounds.extent.isEmpty())
        bounds = {};
    const bool same = bounds.extent == mBounds.extent && bounds.lowest == mBounds.lowest &&
                      bounds.highest == mBounds.highest;
    mBounds = bounds;
    if (!same)
        Q_EMIT boundsChanged();
}

void BuildingPart::attachFinished(double milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    dropLeaving(Slice);
    while (mLeaving.empty() && !mIntake.empty() && double(timer.nsecsElapsed()) < Slice * 1e6) {
        takeIn(mIntake.front());
        mIntake.pop_front();
    }
    if (mLeaving.empty() && mIntake.empty())
        startJobs();
    // Tiles wait for each other's bounds only once a frame.
    while (!mFinished.empty() && double(timer.nsecsElapsed()) < milliseconds * 1e6) {
        const TileBuildPtr build = mFinished.front();
        mFinished.pop_front();
        attach(*build);
    }
    while (!mRefresh.empty() && double(timer.nsecsElapsed()) < milliseconds * 1e6 + Slice * 1e6) {
        const Uid id = mRefresh.front();
        mRefresh.pop_front();
        mRefreshSet.remove(id);
        refresh(id);
    }
    if (!mLeaving.empty() || !mIntake.empty() || !mFinished.empty() || !mRefresh.empty())
        Q_EMIT updated();
}

bool BuildingPart::isReady() const
{
    const bool dirty = std::any_of(mTiles.begin(), mTiles.end(), [](const auto& each) {
        return each.second.dirty || each.second.job != 0;
    });
    return mLeaving.empty() && mIntake.empty() && mFinished.empty() && mRefresh.empty() &&
           mRunning == 0 && !dirty;
}

SceneBounds BuildingPart::bounds() const
{
    return mBounds;
}

ObjectRef BuildingPart::objectAt(const PickNumber& number) const
{
    if (number.kind == PickKind::Building && number.slot < mBuildingAt.size())
        return {TableId::Buildings, mBuildingAt[number.slot]};
    if (number.kind != PickKind::Floor)
        return {};
    const auto slot = mTables.buildingOfFloor(number.slot);
    if (!slot || *slot >= mBuildingAt.size())
        return {};
    const auto record = mRecords.find(mBuildingAt[*slot]);
    if (record == mRecords.end())
        return {};
    const PlannedShape& planned = record->planned;
    const size_t index = number.slot - mTables.floorsOf(*slot).first;
    if (index < planned.floors.size())
        return {TableId::Floors, planned.floors[index]};
    const size_t space = index - planned.floors.size() - 1; // the roof is between
    if (index > planned.floors.size() && space < planned.spaces.size())
        return {TableId::Spaces, planned.spaces[space]};
    return {TableId::Buildings, mBuildingAt[*slot]};
}

} // namespace parkwright
