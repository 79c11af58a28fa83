#pragma once

#include "scene/ScenePart.h"
#include "scene/parcels/ParcelLayout.h"
#include "scene/terrain/GroundLayer.h"
#include "scene/terrain/RasterLayers.h"

#include <QHash>
#include <QSet>

namespace parkwright {

/// The ground: terrain and imagery from the files of their layers, what ContextPart paints on it,
/// and the parcels of the plan, whose colours and states stand in a table. Without any of it, the
/// quiet ground.
///
/// Files are opened and parcels laid out by jobs, tiles are built by GroundLayer. Recolouring
/// writes table rows only; an edited shape rebuilds the tiles that it touches.
class GroundPart final : public ScenePart
{
    Q_OBJECT

public:
    explicit GroundPart(const SceneContext& context);
    ~GroundPart() override;

    void reset() override;
    void apply(const Change& change) override;
    void setView(const ViewState& view) override;
    void setColouring(const std::shared_ptr<const Colouring>& colouring) override;
    void setMarks(const SceneMarks& marks) override;
    void setGround(const HeightField& ground) override { Q_UNUSED(ground) } // it comes from here
    void projectMoved() override;
    ObjectRef objectAt(const PickNumber& number) const override;
    SceneBounds bounds() const override { return mBounds; }
    std::optional<SceneBounds> boundsOf(const ObjectRef& object) const override;
    void attachFinished(double milliseconds) override;
    void prepareFrame() override;
    bool isReady() const override;
    Findings problems() const override;

    /// What context layers paint on the ground. @param changed where it differs from before
    void setPaint(std::shared_ptr<const GroundPaint> paint, const MapExtent& changed);

    const GpuTable& parcelTable() const { return mTable; }
    const ParcelSlots& parcelSlots() const { return mParcels.slots; }

private:
    void followLayers();
    void readHeights();
    void openImagery();
    void arrangeImagery();
    void layOut();
    void take(ParcelLayout layout);
    void contentChanged(const MapExtent& changed);
    void refresh(std::uint32_t slot);
    void refreshParcel(const Uid& parcel);
    void applyLook();
    void noteBounds();
    SceneBounds boundsWithHeights(const MapExtent& extent) const;
    GroundView groundView() const;

    GpuTable mTable{GpuTable::Format::Colour};
    GroundLayer mLayer{mTable};
    GroundContent mContent;
    bool mContentDirty = false;
    bool mAllChanged = false;
    MapExtent mChanged; ///< where the content differs from what mLayer has

    Crs mCrs;
    std::optional<std::vector<LayerSource>> mTerrain; ///< that were read, or are being read
    QHash<Uid, OpenedPicture> mPictures;
    Findings mTerrainProblems;
    quint64 mTerrainJob = 0; ///< 0 for none, as are all
    quint64 mImageryJob = 0;
    bool mImageryWanted = false; ///< more layers came while the job ran

    ParcelLayout mParcels; ///< as last laid out
    quint64 mParcelJob = 0;
    bool mParcelsDirty = false;
    std::uint32_t mRefreshNext = 0; ///< slots from here on are to be written anew

    ViewState mView;
    QSet<Uid> mHidden;
    double mScale = 0; ///< denominator that pictures were last arranged for
    SceneMarks mMarks;
    QSet<ObjectRef> mSelected; ///< of mMarks, to ask for
    std::shared_ptr<const Colouring> mColouring;
    SceneBounds mBounds;
    GroundView mShown;    ///< what mLayer was last updated for
    int mTerrainTurn = 0; ///< counts what was asked of mTerrainJob
    int mGeneration = 0;  ///< counts resets
};

} // namespace parkwright
