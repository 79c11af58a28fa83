#include "scene/context/ContextPart.h"

#include "scene/render/SceneRenderer.h"
#include "scene/render/ShaderLibrary.h"
#include "scene/render/TextureUnit.h"

#include <osg/Uniform>
#include <osg/VertexAttribDivisor>

#include <algorithm>
#include <cmath>
#include <limits>

namespace parkwright {

namespace {

constexpr int MostReads = 2;    ///< that build tiles at a time
constexpr int MostAttached = 8; ///< nodes before each frame

osg::ref_ptr<osg::Group> makeGroup(const char* shader)
{
    auto group = osg::ref_ptr(new osg::Group);
    group->getOrCreateStateSet()->setAttributeAndModes(makeProgram(QString::fromLatin1(shader)));
    return group;
}

} // namespace

ContextPart::ContextPart(const SceneContext& context)
    : ScenePart(context)
    , mBlocks(makeGroup("context"))
    , mTrees(makeGroup("tree"))
{
    context.renderer.group(SceneKind::Context).addChild(mBlocks);
    context.renderer.group(SceneKind::Trees).addChild(mTrees);
    // What trees change for themselves has to be set to go back to.
    osg::StateSet& root = context.renderer.rootState();
    root.setAttribute(new osg::VertexAttribDivisor(OwnSlotA, 0));
    root.setAttribute(new osg::VertexAttribDivisor(OwnSlotB, 0));
}

ContextPart::~ContextPart()
{
    mContext.jobs.cancel(mReadJob);
    mContext.renderer.group(SceneKind::Context).removeChild(mBlocks);
    mContext.renderer.group(SceneKind::Trees).removeChild(mTrees);
}

void ContextPart::reset()
{
    mContext.jobs.cancel(mReadJob);
    mReadJob = 0;
    ++mGeneration;
    while (!mShown.empty())
        drop(mShown.begin()->first);
    mLayerAt.clear();
    mFinished.clear();
    mGivenUp.clear();
    mPainted.clear();
    mPaintDirty = false;
    mBounds = {};
    Q_EMIT painted(nullptr, {});
    followLayers();
}

void ContextPart::apply(const Change& change)
{
    if (touches(change, {TableId::Layers, TableId::Settings}))
        followLayers();
}

/// Looks at all layers anew; only what differs is read again.
void ContextPart::followLayers()
{
    const Crs& crs = mContext.document.settings().crs;
    if (!(crs == mCrs)) {
        mCrs = crs;
        mContext.jobs.cancel(mReadJob);
        while (!mShown.empty())
            drop(mShown.begin()->first);
    }
    std::vector<Uid> gone;
    for (const auto& [id, shown] : mShown) {
        const Layer* layer = mContext.document.find<Layer>(id);
        if (!layer || layer->kind != LayerKind::Vector)
            gone.push_back(id);
    }
    for (const Uid& id : gone)
        drop(id);
    applyVisibility();
    Q_EMIT updated();
}

/// The lowest layer that is to be seen and whose file has not been read.
std::optional<LayerSource> ContextPart::nextToRead() const
{
    for (const Layer* layer : layersOf(mContext.document.state(), LayerKind::Vector)) {
        if (!isShown(*layer, mHidden))
            continue;
        LayerSource source = sourceOf(*layer, mContext.projectPath);
        const auto shown = mShown.find(layer->uid);
        if (shown != mShown.end() && shown->second.content->source == source)
            continue;
        if (std::find(mGivenUp.begin(), mGivenUp.end(), source) == mGivenUp.end())
            return source;
    }
    return std::nullopt;
}

void ContextPart::read()
{
    const auto source = nextToRead();
    if (!source || mReadJob != 0)
        return;
    mReading = *source;
    mReadJob = mContext.jobs.start(
        tr("Reading %1").arg(source->name),
        [source = *source, crs = mCrs](JobContext& job) { return readContext(source, crs, job); },
        this,
        [this, source = *source, crs = mCrs,
         generation = mGeneration](const Result<ContextContentPtr>& result) {
            if (generation != mGeneration)
                return;
            mReadJob = 0;
            const Layer* layer = mContext.document.find<Layer>(source.layer);
            const bool wanted =
                crs == mCrs && layer && sourceOf(*layer, mContext.projectPath) == source;
            if (result && wanted)
                take(*result);
            else if (wanted)
                mGivenUp.push_back(source);
            Q_EMIT updated();
        });
}

void ContextPart::take(const ContextContentPtr& content)
{
    const Uid& id = content->source.layer;
    drop(id);
    Shown shown;
    shown.slot = std::uint32_t(mLayerAt.size());
    mLayerAt.push_back(id);
    shown.content = content;
    for (const auto& [key, tile] : content->tiles)
        shown.tiles[key];
    for (auto* group : {&shown.blocks, &shown.trees}) {
        *group = new osg::Group;
        osg::StateSet& state = *(*group)->getOrCreateStateSet();
        state.addUniform(new osg::Uniform("pwContextSlot", int(shown.slot)));
        state.addUniform(new osg::Uniform("pwLayerOpacity", 1.0f));
    }
    mBlocks->addChild(shown.blocks);
    mTrees->addChild(shown.trees);
    mShown.emplace(id, std::move(shown));
    applyVisibility();
    if (!content->problems.empty())
        Q_EMIT problemsChanged();
}

void ContextPart::drop(const Uid& layer)
{
    const auto found = mShown.find(layer);
    if (found == mShown.end())
        return;
    Shown shown = std::move(found->second);
    mShown.erase(found);
    mBlocks->removeChild(shown.blocks);
    mTrees->removeChild(shown.trees);
    const bool told = !shown.content->problems.empty();
    release(std::move(shown.content));
    mPaintDirty = true;
    if (told)
        Q_EMIT problemsChanged();
}

/// Hundreds of thousands of shapes take their time to go.
void ContextPart::release(ContextContentPtr content)
{
    if (content->features < 20000)
        return;
    mContext.jobs.start(
        tr("Tidying up"),
        [content = std::move(content)](JobContext&) mutable -> Result<> {
            content.reset();
            return Done{};
        },
        this, [](const Result<>&) {});
}

void ContextPart::setGround(const HeightField& ground)
{
    if (ground == mGround)
        return;
    mGround = ground;
    for (auto& [id, shown] : mShown) {
        for (auto& [key, tile] : shown.tiles)
            tile.dirty = true;
    }
    noteBounds();
    Q_EMIT updated();
}

/// Begins with dirty tiles that are nearest to what one looks at.
void ContextPart::startJobs()
{
    while (mRunning < MostReads) {
        const MapPoint& target = mView.camera.target;
        double nearest = std::numeric_limits<double>::infinity();
        Uid layer;
        ContextTileKey next;
        for (const auto& [id, shown] : mShown) {
            if (!shown.visible)
                continue;
            for (const auto& [key, tile] : shown.tiles) {
                if (!tile.dirty || tile.building)
                    continue;
                const double distance = std::hypot((key.first + 0.5) * ContextTileSize - target.x,
                                                   (key.second + 0.5) * ContextTileSize - target.y);
                if (distance < nearest) {
                    nearest = distance;
                    layer = id;
                    next = key;
                }
            }
        }
        if (layer.isNull())
            return;
        buildTile(layer, next);
    }
}

void ContextPart::buildTile(const Uid& layer, const ContextTileKey& key)
{
    Shown& shown = mShown[layer];
    Tile& tile = shown.tiles[key];
    tile.dirty = false;
    tile.building = true;
    auto build = std::make_shared<TileBuild>();
    build->layer = layer;
    build->key = key;
    build->content = shown.content;
    build->ground = mGround;
    ++mRunning;
    mContext.jobs.start(
        tr("Drawing surroundings"),
        [build, origin = mContext.renderer.origin()](JobContext&) -> Result<TileBuildPtr> {
            const ContextTile& what = build->content->tiles.at(build->key);
            MapPoint anchor{(build->key.first + 0.5) * ContextTileSize,
                            (build->key.second + 0.5) * ContextTileSize, 0};
            anchor.z = std::floor(build->ground.surfaceAt(anchor));
            build->blocks = buildBlocks(what.blocks, build->ground, anchor, origin);
            build->trees = buildTrees(what.trees, build->ground, anchor, origin);
            return build;
        },
        this,
        [this, build, generation = mGeneration](const Result<TileBuildPtr>& result) {
            --mRunning;
            const auto shownNow = mShown.find(build->layer);
            if (generation == mGeneration && shownNow != mShown.end() &&
                shownNow->second.content == build->content) {
                shownNow->second.tiles[build->key].building = false;
                if (result)
                    mFinished.push_back(build);
            }
            Q_EMIT updated();
        });
}

void ContextPart::attach(const TileBuild& build)
{
    const auto found = mShown.find(build.layer);
    if (found == mShown.end() || found->second.content != build.content)
        return;
    Shown& shown = found->second;
    Tile& tile = shown.tiles[build.key];
    if (tile.blocks)
        shown.blocks->removeChild(tile.blocks);
    if (tile.trees)
        shown.trees->removeChild(tile.trees);
    tile.blocks = build.blocks;
    tile.trees = build.trees;
    if (tile.blocks)
        shown.blocks->addChild(tile.blocks);
    if (tile.trees)
        shown.trees->addChild(tile.trees);
    mContext.renderer.invalidate(true);
}

void ContextPart::attachFinished(double milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    read();
    if (mPaintDirty)
        paint();
    startJobs();
    for (int i = 0; i < MostAttached && !mFinished.empty() &&
                    double(timer.nsecsElapsed()) < milliseconds * 1e6;
         ++i) {
        const TileBuildPtr build = mFinished.front();
        mFinished.pop_front();
        attach(*build);
    }
    if (!mFinished.empty())
        Q_EMIT updated();
}

bool ContextPart::isReady() const
{
    if (mReadJob != 0 || mPaintDirty || mRunning != 0 || !mFinished.empty() || nextToRead())
        return false;
    return std::none_of(mShown.begin(), mShown.end(), [](const auto& each) {
        return each.second.visible &&
               std::any_of(each.second.tiles.begin(), each.second.tiles.end(),
                           [](const auto& tile) { return tile.second.dirty; });
    });
}

} // namespace parkwright
