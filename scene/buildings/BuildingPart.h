#pragma once

#include "scene/ScenePart.h"
#include "scene/buildings/BuildingTables.h"
#include "scene/buildings/ShapeFromPlan.h"

#include <QHash>
#include <QSet>

#include <osg/Group>
#include <osg/ref_ptr>

#include <deque>
#include <map>

namespace parkwright {

/// Where a floor is drawn now.
struct FloorPlace
{
    double elevation = 0; ///< top of its slab, project CRS z, lifted when it is pulled apart
    double height = 0;    ///< metres, slab to slab
    Geometry outline;
    bool hidden = false;
    bool apart = false; ///< its building is pulled apart
};

/// Where a building is drawn now.
struct BuildingPlace
{
    double base = 0; ///< z of the ground at its walls
    double top = 0;  ///< z of the highest part of its roof, lifted when it is pulled apart
    MapExtent extent;
    bool hidden = false;
    bool apart = false;
};

/// The buildings of the plan: merged tiles of shells, single floors for what is pulled apart, and
/// the tables that give both their colours and states.
///
/// Buildings are taken in and coloured a few milliseconds at a time, tiles are built by jobs, those
/// near the view's target first.
class BuildingPart final : public ScenePart
{
    Q_OBJECT

public:
    explicit BuildingPart(const SceneContext& context);
    ~BuildingPart() override;

    void reset() override;
    void apply(const Change& change) override;
    void setView(const ViewState& view) override;
    void setColouring(const std::shared_ptr<const Colouring>& colouring) override;
    void setMarks(const SceneMarks& marks) override;
    void setGround(const HeightField& ground) override;
    ObjectRef objectAt(const PickNumber& number) const override;
    SceneBounds bounds() const override;
    std::optional<SceneBounds> boundsOf(const ObjectRef& object) const override;
    void attachFinished(double milliseconds) override;
    bool isReady() const override;
    bool advance(double seconds) override;

    /// Nothing for what has not been built yet.
    std::optional<FloorPlace> placeOfFloor(const Uid& floor) const;
    std::optional<BuildingPlace> placeOfBuilding(const Uid& building) const;

    const BuildingTables& tables() const { return mTables; }
    size_t tileCount() const { return mTiles.size(); }

Q_SIGNALS:
    /// Places of a building or of its floors have changed: it was built, lifted, hidden, shown.
    void placesChanged(const parkwright::Uid& building);

private:
    /// Column and row of a square of the map.
    using TileKey = std::pair<int, int>;
    struct Record
    {
        std::uint32_t slot = 0;
        TileKey tile{0, 0};
        PlannedShape planned; ///< as last built
        bool built = false;
    };
    struct Tile
    {
        QSet<Uid> buildings;
        osg::ref_ptr<osg::Node> shells;
        osg::ref_ptr<osg::Node> floors; ///< while a cut needs the floors of all buildings
        MapExtent extent;
        SceneBounds built; ///< of what it draws; an empty extent while it draws nothing
        bool dirty = false;
        quint64 job = 0;     ///< that is building it; 0 for none
        quint64 version = 0; ///< counts what made it dirty
        bool wantsFloors = false;
    };
    /// What a job made of a tile.
    struct TileBuild
    {
        TileKey key;
        quint64 version = 0;
        std::vector<PlannedShape> shapes;
        osg::ref_ptr<osg::Node> shells, floors;
    };
    using TileBuildPtr = std::shared_ptr<TileBuild>;

    void reserve(); ///< room in the tables for all that the plan has
    void takeIn(const Uid& building);
    void drop(const Uid& building);
    void dropLeaving(double milliseconds);
    void forgetParts(const PlannedShape& planned);
    void touchTile(const TileKey& key);
    void startJobs();
    void attach(const TileBuild& build);
    void updateDetail();
    void showDetail(const Uid& building, bool shown);
    void applyFlags(const Uid& building);
    void refresh(const Uid& building);
    unsigned marksOf(const ObjectRef& object) const; ///< RowSelected, RowHovered
    void refreshLater(const Uid& building);
    void setLifts(const Uid& building, double gap);
    bool isIsolated(const Record& record) const;
    bool hasHiddenFloor(const Record& record) const;
    TileKey tileOf(const Geometry& footprint) const;
    static SceneBounds boundsOfTile(const TileBuild& build);
    void noteBounds();

    QHash<Uid, Record> mRecords;
    QHash<Uid, Uid> mBuildingOf;  ///< by floor and by space
    std::vector<Uid> mBuildingAt; ///< by building slot
    std::map<TileKey, Tile> mTiles;
    std::deque<Uid> mLeaving; ///< to be dropped, before anything is taken in
    std::deque<Uid> mIntake;  ///< to be given a slot and a tile
    std::deque<Uid> mRefresh; ///< whose colours and states are to be written anew
    QSet<Uid> mRefreshSet;
    std::deque<TileBuildPtr> mFinished;
    QHash<Uid, osg::ref_ptr<osg::Node>> mDetail; ///< floors of single buildings
    osg::ref_ptr<osg::Group> mShellGroup, mFloorGroup;
    BuildingTables mTables;

    ViewState mView;
    QSet<Uid> mHidden;
    SceneMarks mMarks;
    QSet<ObjectRef> mSelected; ///< of mMarks, to ask for
    HeightField mGround;
    std::shared_ptr<const Colouring> mColouring;
    Uid mExploded;   ///< being or having been pulled apart
    double mGap = 0; ///< metres now
    double mGapGoal = 0;
    double mGapFrom = 0;
    double mEased = 1; ///< 0 to 1 of the way from mGapFrom to mGapGoal
    SceneBounds mBounds;
    int mRunning = 0;
    int mGeneration = 0; ///< counts resets
};

} // namespace parkwright
