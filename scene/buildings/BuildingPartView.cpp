// What view, colours and marks do to the buildings; building them is in BuildingPart.cpp.
#include "scene/buildings/BuildingMesh.h"
#include "scene/buildings/BuildingPart.h"
#include "scene/render/SceneRenderer.h"
#include "scene/render/TextureUnit.h"

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr double ExplodeSeconds = 0.4;
constexpr int MostAtOnce = 1000; ///< buildings that are marked at once, not by and by

/// Slow at both ends.
double eased(double share)
{
    return share * share * (3 - 2 * share);
}

} // namespace

void BuildingPart::setView(const ViewState& view)
{
    const ViewState before = std::exchange(mView, view);
    QSet<Uid> changed; ///< buildings whose rows may differ
    const auto buildingOf = [this](const Uid& id) {
        return mRecords.contains(id) ? id : mBuildingOf.value(id);
    };
    const QSet<Uid> hidden(view.hidden.begin(), view.hidden.end());
    if (hidden != mHidden) {
        for (const Uid& id : hidden + mHidden) {
            if (hidden.contains(id) != mHidden.contains(id))
                changed.insert(buildingOf(id));
        }
        mHidden = hidden;
    }
    if (view.isolatedFloor != before.isolatedFloor) {
        changed.insert(buildingOf(view.isolatedFloor));
        changed.insert(buildingOf(before.isolatedFloor));
    }
    if (view.cut.has_value() != before.cut.has_value()) {
        for (auto& [key, tile] : mTiles) {
            tile.wantsFloors = view.cut.has_value();
            touchTile(key);
        }
        Q_EMIT updated();
    }
    const Uid exploded = view.explode ? view.explode->building : Uid();
    if (!exploded.isNull() && exploded != mExploded) {
        if (!mExploded.isNull()) { // the one before falls together at once
            setLifts(mExploded, 0);
            changed.insert(mExploded);
        }
        mExploded = exploded;
        mGap = 0;
        changed.insert(mExploded);
    }
    const double goal = view.explode ? view.explode->gap : 0;
    if (!mExploded.isNull() && goal != mGapGoal) {
        mGapFrom = mGap;
        mGapGoal = goal;
        mEased = 0;
        Q_EMIT updated();
    }
    if (changed.remove(Uid()) && changed.isEmpty())
        return;
    for (const Uid& id : std::as_const(changed)) {
        refresh(id);
        applyFlags(id);
        Q_EMIT placesChanged(id);
    }
    if (!changed.isEmpty()) {
        updateDetail();
        mContext.renderer.invalidate(true);
    }
}

bool BuildingPart::advance(double seconds)
{
    if (mExploded.isNull() || mEased >= 1)
        return false;
    mEased = std::min(mEased + seconds / ExplodeSeconds, 1.0);
    mGap = mGapFrom + (mGapGoal - mGapFrom) * eased(mEased);
    setLifts(mExploded, mGap);
    if (mEased >= 1 && mGapGoal == 0) { // together again
        const Uid done = std::exchange(mExploded, Uid());
        applyFlags(done);
        updateDetail();
    }
    mContext.renderer.invalidate(true);
    return mEased < 1;
}

void BuildingPart::setLifts(const Uid& id, double gap)
{
    const auto record = mRecords.find(id);
    if (record == mRecords.end() || !record->built)
        return;
    const BuildingShape& shape = record->planned.shape;
    // Basements come up out of the ground, in step with the rest.
    const double sunk =
        shape.floors.empty() ? 0 : std::max(shape.base - shape.floors.front().elevation, 0.0);
    const double full = std::max(mView.explode ? mView.explode->gap : mGapFrom, 0.01);
    const double raise = sunk * std::clamp(gap / full, 0.0, 1.0);
    for (std::uint32_t i = 0; i <= shape.floors.size(); ++i)
        mTables.setLift(record->slot, i, gap * i + raise);
    Q_EMIT placesChanged(id);
}

bool BuildingPart::isIsolated(const Record& record) const
{
    const auto& floors = record.planned.floors;
    return !mView.isolatedFloor.isNull() &&
           std::find(floors.begin(), floors.end(), mView.isolatedFloor) != floors.end();
}

bool BuildingPart::hasHiddenFloor(const Record& record) const
{
    return !mHidden.isEmpty() &&
           std::any_of(record.planned.floors.begin(), record.planned.floors.end(),
                       [this](const Uid& floor) { return mHidden.contains(floor); });
}

/// Which buildings are drawn floor by floor on their own.
void BuildingPart::updateDetail()
{
    QSet<Uid> wanted;
    if (!mExploded.isNull())
        wanted.insert(mExploded);
    if (!mView.isolatedFloor.isNull())
        wanted.insert(mBuildingOf.value(mView.isolatedFloor));
    for (const Uid& id : std::as_const(mHidden)) {
        if (mBuildingOf.contains(id))
            wanted.insert(mBuildingOf.value(id));
    }
    const QList<Uid> shown = mDetail.keys();
    for (const Uid& id : shown) {
        if (!wanted.contains(id))
            showDetail(id, false);
    }
    for (const Uid& id : std::as_const(wanted))
        showDetail(id, true);
}

void BuildingPart::showDetail(const Uid& id, bool shown)
{
    const auto record = mRecords.find(id);
    if (record == mRecords.end() || !record->built)
        return;
    const Tile& tile = mTiles[record->tile];
    if (shown && !mDetail.contains(id) && !tile.floors) {
        const BuildingShape& shape = record->planned.shape;
        if (shape.floors.empty() || shape.outlines.empty())
            return;
        MapPoint anchor = shape.outlines.front().extent().center();
        anchor.z = shape.base;
        // One building is a matter of a millisecond: not worth a job and a frame without it.
        const osg::ref_ptr<osg::Node> node =
            buildFloors(std::span(&shape, 1), anchor, mContext.renderer.origin());
        if (!node)
            return;
        mFloorGroup->addChild(node);
        mDetail.insert(id, node);
    } else if (!shown && mDetail.contains(id)) {
        mFloorGroup->removeChild(mDetail.take(id));
    }
    if (id == mExploded)
        setLifts(id, mGap);
    applyFlags(id);
}

void BuildingPart::applyFlags(const Uid& id)
{
    const auto record = mRecords.find(id);
    if (record == mRecords.end())
        return;
    unsigned flags = 0;
    if (mDetail.contains(id) || mTiles[record->tile].floors) {
        if (!record->planned.shape.floors.empty())
            flags |= BuildingDetailed;
    }
    if (mHidden.contains(id))
        flags |= BuildingHidden;
    if (id == mExploded)
        flags |= BuildingExploded;
    if (mSelected.contains({TableId::Buildings, id}))
        flags |= BuildingSelected;
    if (mMarks.hovered.table == TableId::Buildings && mMarks.hovered.id == id)
        flags |= BuildingHovered;
    mTables.changeFlags(record->slot, ~0u, flags);
}

void BuildingPart::refreshLater(const Uid& id)
{
    if (mRefreshSet.contains(id))
        return;
    mRefreshSet.insert(id);
    mRefresh.push_back(id);
}

unsigned BuildingPart::marksOf(const ObjectRef& object) const
{
    return (mSelected.contains(object) ? unsigned(RowSelected) : 0u) |
           (mMarks.hovered == object ? unsigned(RowHovered) : 0u);
}

/// Writes colour and state of all floors, the roof and the spaces of a building.
void BuildingPart::refresh(const Uid& id)
{
    const auto found = mRecords.find(id);
    if (found == mRecords.end() || !found->built)
        return;
    const Record& record = *found;
    const std::vector<Uid>& floors = record.planned.floors;
    std::vector<ColourRow> rows(floors.size() + 1);
    const bool isolated = isIsolated(record);
    bool above = false; ///< the isolated floor
    for (size_t i = 0; i < floors.size(); ++i) {
        const Floor* floor = mContext.document.find<Floor>(floors[i]);
        if (mColouring && floor)
            rows[i] = mColouring->ofFloor(*floor);
        unsigned state = rows[i].state;
        if (mHidden.contains(floors[i]) || above)
            state |= RowHidden;
        if (isolated && !above && floors[i] != mView.isolatedFloor)
            state |= RowFaint;
        above = above || (isolated && floors[i] == mView.isolatedFloor);
        rows[i].state = std::uint8_t(state | marksOf({TableId::Floors, floors[i]}));
    }
    ColourRow& roof = rows.back();
    if (const Building* building = mContext.document.find<Building>(id); mColouring && building) {
        roof = mColouring->ofBuilding(*building);
        if ((roof.state & RowNoValue) != 0 && floors.size() > 0) {
            roof = rows[floors.size() - 1]; // a roof shows what is right below
            roof.state &= RowColoured | RowNoValue;
        }
    }
    if (isolated)
        roof.state |= RowHidden;
    for (size_t i = 0; i < record.planned.spaces.size(); ++i) {
        const Uid& uid = record.planned.spaces[i];
        ColourRow row;
        if (const Space* space = mContext.document.find<Space>(uid); mColouring && space)
            row = mColouring->ofSpace(*space);
        // It is seen as its floor is, and marked on its own account or with it.
        const size_t floor = record.planned.shape.spaces[i].floor;
        unsigned state = row.state | (rows[floor].state &
                                      unsigned(RowHidden | RowFaint | RowHovered | RowSelected));
        state |= mHidden.contains(uid) ? unsigned(RowHidden) : marksOf({TableId::Spaces, uid});
        row.state = std::uint8_t(state);
        rows.push_back(row);
    }
    const SlotRun run = mTables.floorsOf(record.slot);
    mTables.floorStates().setRows(run.count > 0 ? run.first : mTables.roofOf(record.slot), rows);
}

void BuildingPart::setColouring(const std::shared_ptr<const Colouring>& colouring)
{
    mColouring = colouring;
    for (auto record = mRecords.cbegin(); record != mRecords.cend(); ++record)
        refreshLater(record.key());
    Q_EMIT updated();
}

void BuildingPart::setMarks(const SceneMarks& marks)
{
    QSet<Uid> changed;
    const auto add = [&](const ObjectRef& object) {
        if (object.table == TableId::Buildings)
            changed.insert(object.id);
        else if (object.table == TableId::Floors || object.table == TableId::Spaces)
            changed.insert(mBuildingOf.value(object.id));
    };
    if (mMarks.hovered != marks.hovered) {
        add(mMarks.hovered);
        add(marks.hovered);
    }
    if (mMarks.selected != marks.selected) { // not when the pointer only wanders
        const QSet<ObjectRef> before =
            std::exchange(mSelected, QSet<ObjectRef>(marks.selected.begin(), marks.selected.end()));
        for (const ObjectRef& object : before) {
            if (!mSelected.contains(object))
                add(object);
        }
        for (const ObjectRef& object : std::as_const(mSelected)) {
            if (!before.contains(object))
                add(object);
        }
    }
    mMarks = marks;
    const bool many = changed.size() > MostAtOnce;
    for (const Uid& id : std::as_const(changed)) {
        if (many)
            refreshLater(id);
        else
            refresh(id);
        applyFlags(id);
    }
    if (many)
        Q_EMIT updated();
}

void BuildingPart::setGround(const HeightField& ground)
{
    mGround = ground;
    for (auto& [key, tile] : mTiles)
        touchTile(key);
    if (!mTiles.empty())
        Q_EMIT updated();
}

std::optional<SceneBounds> BuildingPart::boundsOf(const ObjectRef& object) const
{
    const bool isSpace = object.table == TableId::Spaces;
    const bool isPart = isSpace || object.table == TableId::Floors;
    if (!isPart && object.table != TableId::Buildings)
        return std::nullopt;
    const auto record = mRecords.find(isPart ? mBuildingOf.value(object.id) : object.id);
    if (record == mRecords.end() || !record->built)
        return std::nullopt;
    const BuildingShape& shape = record->planned.shape;
    const std::vector<Uid>& spaces = record->planned.spaces;
    const auto space = size_t(std::find(spaces.begin(), spaces.end(), object.id) - spaces.begin());
    if (isSpace && space == spaces.size())
        return std::nullopt;
    SceneBounds bounds{shape.outlines.empty() ? shape.shell.extent()
                                              : shape.outlines.front().extent(),
                       shape.base, shape.top + shape.roofHeight};
    const double gap = mExploded == record.key() ? mGapGoal : 0;
    bounds.highest += gap * double(shape.floors.size());
    for (size_t i = 0; isPart && i < record->planned.floors.size(); ++i) {
        if (isSpace ? shape.spaces[space].floor != i : record->planned.floors[i] != object.id)
            continue;
        bounds.extent = isSpace ? shape.spaces[space].outline.extent()
                                : shape.outlines[shape.floors[i].outline].extent();
        bounds.lowest = shape.floors[i].elevation + gap * double(i);
        bounds.highest = bounds.lowest + shape.floors[i].height;
    }
    return bounds;
}

} // namespace parkwright
