#include "scene/terrain/GroundPart.h"

#include "scene/camera/CameraMath.h"
#include "scene/render/SceneRenderer.h"
#include "scene/render/TextureUnit.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace parkwright {

namespace {

constexpr double ColouringSlice = 4; ///< milliseconds of colouring at a time
constexpr double Backdrop = 5;       ///< metres of the endless ground below the lowest

} // namespace

GroundPart::GroundPart(const SceneContext& context)
    : ScenePart(context)
{
    context.renderer.group(SceneKind::Terrain).addChild(&mLayer.node());
    mLayer.setWake([this] {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT updated(); }, Qt::QueuedConnection);
    });
}

GroundPart::~GroundPart()
{
    mLayer.setWake({});
    mContext.renderer.group(SceneKind::Terrain).removeChild(&mLayer.node());
}

void GroundPart::reset()
{
    for (const quint64 job : {mTerrainJob, mImageryJob, mParcelJob})
        mContext.jobs.cancel(job);
    ++mGeneration;
    ++mTerrainTurn;
    mTerrainJob = mImageryJob = mParcelJob = 0;
    mTerrain.reset();
    mPictures.clear();
    mTerrainProblems.clear();
    mParcels = {};
    mContent.heights = {};
    mContent.imagery.clear();
    mContent.parcels.reset();
    mRefreshNext = 0;
    mBounds = {};
    mLayer.setOrigin(mContext.renderer.origin());
    contentChanged({});
    mParcelsDirty = true;
    followLayers();
    Q_EMIT updated();
}

void GroundPart::apply(const Change& change)
{
    for (const ChangeItem& item : change.items) {
        const auto* updated = std::get_if<RowsUpdated>(&item);
        // Colours come with setColouring().
        if (updated && updated->table == TableId::Parcels &&
            !updated->aspects.testFlag(FieldAspect::Shape))
            continue;
        if (touches({{item}}, {TableId::Parcels}))
            mParcelsDirty = true;
    }
    if (touches(change, {TableId::Layers, TableId::Settings}))
        followLayers();
    // Where nothing else tells, the buildings say how high the ground is.
    if (mTerrain && mTerrain->empty() && touches(change, {TableId::Buildings}))
        readHeights();
    Q_EMIT updated();
}

void GroundPart::projectMoved()
{
    followLayers();
}

/// Looks at all layers anew; only what differs is read again.
void GroundPart::followLayers()
{
    const PlanState& plan = mContext.document.state();
    const Crs& crs = mContext.document.settings().crs;
    if (!(crs == mCrs)) {
        mCrs = crs;
        mTerrain.reset();
        mPictures.clear();
    }
    std::vector<LayerSource> terrain;
    for (const Layer* layer : layersOf(plan, LayerKind::Terrain)) {
        if (isShown(*layer, mHidden))
            terrain.push_back(sourceOf(*layer, mContext.projectPath));
    }
    if (!mTerrain || *mTerrain != terrain) {
        mTerrain = std::move(terrain);
        readHeights();
    }
    openImagery();
    arrangeImagery();
}

void GroundPart::readHeights()
{
    mContext.jobs.cancel(mTerrainJob);
    ++mTerrainTurn;
    mTerrainJob = mContext.jobs.start(
        tr("Reading terrain"),
        [layers = *mTerrain, plan = mContext.document.state()](
            JobContext& job) -> Result<TerrainRead> { return readTerrain(layers, plan, job); },
        this,
        [this, turn = mTerrainTurn](const Result<TerrainRead>& result) {
            if (turn != mTerrainTurn)
                return; // another job is on its way
            mTerrainJob = 0;
            if (!result && result.error().code == ErrorCode::Cancelled) {
                Q_EMIT updated();
                return;
            }
            mTerrainProblems =
                result ? result->problems : Findings{layerProblem({}, result.error())};
            Q_EMIT problemsChanged();
            if (result && !(result->heights == mContent.heights)) {
                mContent.heights = result->heights;
                contentChanged({});
                Q_EMIT groundFound(mContent.heights);
            }
            Q_EMIT updated();
        });
}

void GroundPart::openImagery()
{
    std::vector<LayerSource> missing;
    for (const Layer* layer : layersOf(mContext.document.state(), LayerKind::Imagery)) {
        const LayerSource source = sourceOf(*layer, mContext.projectPath);
        const auto known = mPictures.constFind(layer->uid);
        if (known == mPictures.constEnd() || !(known->source == source))
            missing.push_back(source);
    }
    mImageryWanted = false;
    if (missing.empty())
        return;
    if (mImageryJob != 0) {
        mImageryWanted = true;
        return;
    }
    mImageryJob = mContext.jobs.start(
        tr("Opening imagery"),
        [missing, crs = mCrs](JobContext& job) { return openPictures(missing, crs, job); }, this,
        [this, generation = mGeneration,
         crs = mCrs](const Result<std::vector<OpenedPicture>>& result) {
            if (generation != mGeneration)
                return;
            mImageryJob = 0;
            if (result && crs == mCrs) {
                for (const OpenedPicture& picture : *result)
                    mPictures.insert(picture.source.layer, picture);
            }
            if (mImageryWanted || !(crs == mCrs))
                openImagery();
            arrangeImagery();
            Q_EMIT problemsChanged();
            Q_EMIT updated();
        });
}

/// Order, visibility and opacity of the pictures that are open.
void GroundPart::arrangeImagery()
{
    std::vector<ImageryEntry> entries;
    for (const Layer* layer : layersOf(mContext.document.state(), LayerKind::Imagery)) {
        const auto picture = mPictures.constFind(layer->uid);
        if (picture != mPictures.constEnd() && picture->imagery && isShown(*layer, mHidden) &&
            isInScale(*layer, mScale) && opacityOf(*layer) > 0)
            entries.push_back({picture->imagery, opacityOf(*layer)});
    }
    if (entries == mContent.imagery)
        return;
    MapExtent changed;
    const auto note = [&changed](const std::vector<ImageryEntry>& these,
                                 const std::vector<ImageryEntry>& those) {
        for (size_t i = 0; i < these.size(); ++i) {
            if (i >= those.size() || !(these[i] == those[i]))
                changed.add(these[i].source->extent());
        }
    };
    note(entries, mContent.imagery);
    note(mContent.imagery, entries);
    mContent.imagery = std::move(entries);
    contentChanged(changed);
    Q_EMIT updated();
}

/// Pictures come and go with the scale.
void GroundPart::prepareFrame()
{
    const SceneRenderer& renderer = mContext.renderer;
    const double height = renderer.size().height() / renderer.devicePixelRatio();
    const double before = std::exchange(mScale, scaleDenominator(mView.camera, height));
    for (const Layer* layer : layersOf(mContext.document.state(), LayerKind::Imagery)) {
        if (isInScale(*layer, before) != isInScale(*layer, mScale)) {
            arrangeImagery();
            return;
        }
    }
}

void GroundPart::setPaint(std::shared_ptr<const GroundPaint> paint, const MapExtent& changed)
{
    mContent.paint = std::move(paint);
    if (!changed.isEmpty())
        contentChanged(changed);
    Q_EMIT updated();
}

void GroundPart::layOut()
{
    mParcelsDirty = false;
    mParcelJob = mContext.jobs.start(
        tr("Laying out parcels"),
        [parcels = mContext.document.state(), slots = mParcels.slots](JobContext& job) {
            return layOutParcels(parcels.table<Parcel>(), slots, job);
        },
        this,
        [this, generation = mGeneration](Result<ParcelLayout> result) {
            if (generation != mGeneration)
                return;
            mParcelJob = 0;
            if (result)
                take(std::move(*result));
            Q_EMIT updated();
        });
}

void GroundPart::take(ParcelLayout layout)
{
    mParcels = std::move(layout);
    mTable.resize(std::max<size_t>(1, mParcels.slots.at.size()));
    for (const std::uint32_t slot : mParcels.freed)
        mTable.set(slot, ColourRow{0, 0, 0, RowHidden});
    for (const std::uint32_t slot : mParcels.fresh) {
        if (slot < mRefreshNext)
            refresh(slot);
    }
    mContent.parcels = mParcels.shapes;
    if (!mParcels.changed.isEmpty())
        contentChanged(mParcels.changed);
}

/// @param changed where; empty is everywhere
void GroundPart::contentChanged(const MapExtent& changed)
{
    mContentDirty = true;
    mAllChanged = mAllChanged || changed.isEmpty();
    mChanged.add(changed);
}

void GroundPart::attachFinished(double milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    if (mParcelsDirty && mParcelJob == 0)
        layOut();
    const auto slots = std::uint32_t(mParcels.slots.at.size());
    while (mRefreshNext < slots && double(timer.nsecsElapsed()) < ColouringSlice * 1e6) {
        for (const std::uint32_t end = std::min(mRefreshNext + 64, slots); mRefreshNext < end;)
            refresh(mRefreshNext++);
    }
    Q_UNUSED(milliseconds)
    if (mContentDirty) {
        mLayer.setContent(mContent, mAllChanged ? MapExtent{} : mChanged);
        mContext.renderer.setGround(mContent.heights.lowest() - Backdrop);
        mContentDirty = mAllChanged = false;
        mChanged = {};
        noteBounds();
    }
    mShown = groundView();
    if (mLayer.update(mShown))
        mContext.renderer.invalidate(true);
    if (mRefreshNext < slots)
        Q_EMIT updated();
}

bool GroundPart::isReady() const
{
    return mTerrainJob == 0 && mImageryJob == 0 && mParcelJob == 0 && !mParcelsDirty &&
           !mContentDirty && mRefreshNext >= mParcels.slots.at.size() && mLayer.isComplete() &&
           mShown == groundView();
}

Findings GroundPart::problems() const
{
    Findings all = mTerrainProblems;
    for (const Layer* layer : layersOf(mContext.document.state(), LayerKind::Imagery)) {
        const auto picture = mPictures.constFind(layer->uid);
        if (picture != mPictures.constEnd())
            all.insert(all.end(), picture->problems.begin(), picture->problems.end());
    }
    return all;
}

} // namespace parkwright
