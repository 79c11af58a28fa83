#pragma once

#include "scene/ScenePart.h"
#include "scene/context/ContextRead.h"

#include <QElapsedTimer>
#include <QSet>

#include <osg/Group>
#include <osg/ref_ptr>

#include <deque>
#include <map>

namespace parkwright {

/// The surroundings: vector layers that the plan refers to. What lies flat is handed to the ground
/// to be painted; buildings and trees are merged by tile.
///
/// Layers are read whole by one job at a time, tiles are built by others, near ones first; a few
/// finished ones are attached before each frame.
class ContextPart final : public ScenePart
{
    Q_OBJECT

public:
    explicit ContextPart(const SceneContext& context);
    ~ContextPart() override;

    void reset() override;
    void apply(const Change& change) override;
    void setView(const ViewState& view) override;
    void setColouring(const std::shared_ptr<const Colouring>& colouring) override
    {
        Q_UNUSED(colouring) // the surroundings keep their own colours
    }
    void setMarks(const SceneMarks& marks) override { Q_UNUSED(marks) }
    void setGround(const HeightField& ground) override;
    void projectMoved() override { followLayers(); }
    /// The layer that what was hit belongs to.
    ObjectRef objectAt(const PickNumber& number) const override;
    SceneBounds bounds() const override { return mBounds; }
    std::optional<SceneBounds> boundsOf(const ObjectRef& object) const override;
    void attachFinished(double milliseconds) override;
    void prepareFrame() override;
    bool isReady() const override;
    Findings problems() const override;

    /// Of a layer, once it has been read; may be null.
    ContextContentPtr content(const Uid& layer) const;

Q_SIGNALS:
    /// What is to be painted on the ground. @param changed where it differs from before
    void painted(const std::shared_ptr<const parkwright::GroundPaint>& paint,
                 const parkwright::MapExtent& changed);

private:
    struct Tile
    {
        osg::ref_ptr<osg::Node> blocks, trees;
        bool dirty = true;
        bool building = false; ///< a job is at it
    };
    struct Shown
    {
        std::uint32_t slot = 0; ///< of its pick numbers
        ContextContentPtr content;
        std::map<ContextTileKey, Tile> tiles;
        osg::ref_ptr<osg::Group> blocks, trees;
        bool visible = true;
    };
    /// What a job made of a tile.
    struct TileBuild
    {
        Uid layer;
        ContextTileKey key;
        ContextContentPtr content;
        HeightField ground;
        osg::ref_ptr<osg::Node> blocks, trees;
    };
    using TileBuildPtr = std::shared_ptr<TileBuild>;

    void followLayers();
    std::optional<LayerSource> nextToRead() const;
    void read();
    void take(const ContextContentPtr& content);
    void drop(const Uid& layer);
    void applyVisibility();
    void startJobs();
    void buildTile(const Uid& layer, const ContextTileKey& key);
    void attach(const TileBuild& build);
    void paint();
    void noteBounds();
    void release(ContextContentPtr content);

    std::map<Uid, Shown> mShown;
    std::vector<Uid> mLayerAt; ///< by slot; they are never used twice
    std::vector<PaintEntry> mPainted;
    bool mPaintDirty = false;
    QElapsedTimer mSincePaint;
    std::deque<TileBuildPtr> mFinished;
    osg::ref_ptr<osg::Group> mBlocks, mTrees;
    Crs mCrs;
    ViewState mView;
    double mScale = 0; ///< denominator that layers were last shown for
    QSet<Uid> mHidden;
    HeightField mGround;
    SceneBounds mBounds;
    quint64 mReadJob = 0; ///< 0 for none
    LayerSource mReading;
    std::vector<LayerSource> mGivenUp; ///< whose reading was cancelled by hand
    int mRunning = 0;
    int mGeneration = 0;
};

} // namespace parkwright
