#pragma once

#include "scene/ScenePart.h"
#include "scene/labels/LabelLayout.h"
#include "scene/labels/LabelView.h"
#include "scene/render/SlotAllocator.h"

#include <QHash>
#include <QSet>

#include <osg/Geometry>
#include <osg/Group>
#include <osg/ref_ptr>

#include <deque>

namespace parkwright {

class BuildingPart;

/// The sensors of the plan as round glyphs of constant size, all in one instanced draw call.
///
/// A sensor hangs on its floor, and rises and vanishes with it; without a floor it stands on its
/// building or on the ground. What stands behind a wall is not drawn unless its building is open or
/// selected, or it has an alarm. Where glyphs would cover each other all but one shrink to dots,
/// and dots under a glyph vanish.
class SensorPart final : public ScenePart
{
    Q_OBJECT

public:
    /// @param buildings outlives this part
    SensorPart(const SceneContext& context, const BuildingPart& buildings);
    ~SensorPart() override;

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

    /// Where a sensor is drawn, project CRS; nothing when it is not.
    std::optional<MapPoint> placeOf(const Uid& sensor) const;

Q_SIGNALS:
    /// Some places have changed, or which sensors there are.
    void placesChanged();

private:
    enum class Size : unsigned char { Glyph, Dot, Gone };
    struct Record
    {
        std::uint32_t slot = 0;
        Uid building; ///< null on open ground
        Uid floor;
        std::optional<MapPoint> place; ///< nothing when it has none, or is hidden
        std::optional<AlarmSeverity> alarm;
        bool acknowledged = false;
        bool open = false; ///< its building is pulled apart, or its floor isolated
        double pulse = 0;  ///< seconds to go
    };

    void takeIn(const Uid& sensor);
    void drop(const Uid& sensor);
    void touch(const Uid& sensor);
    void touchBuilding(const Uid& building);
    void work(double milliseconds);
    void place(const Uid& sensor, Record& record);
    std::optional<MapPoint> placeFor(const Sensor& sensor, Record& record) const;
    void readAlarm(const Uid& sensor, Record& record, bool pulses);
    void readAlarms(bool pulses);
    void writeRow(const Uid& sensor, const Record& record);
    unsigned stateOf(const Uid& sensor, const Record& record) const;
    void declutter();
    std::vector<Size> sizesFrom(const LabelView& view);
    void growTo(std::uint32_t slots);

    const BuildingPart& mBuildings;
    QHash<Uid, Record> mRecords;
    std::vector<Uid> mSensorAt; ///< by slot
    std::vector<Size> mSizes;   ///< by slot
    QHash<Uid, QSet<Uid>> mOfBuilding;
    std::deque<Uid> mQueue; ///< to be placed anew
    QSet<Uid> mQueued;
    SlotAllocator mSlots;
    /// Sensor `s` has rows 2s and 2s+1: (x, y, z in the scene, icon) and (state, alarm, seconds of
    /// its pulse to go, colour as red * 65536 + green * 256 + blue).
    GpuTable mRows{GpuTable::Format::Float};
    osg::ref_ptr<osg::Group> mGroup = new osg::Group;
    osg::ref_ptr<osg::Geometry> mGeometry;
    osg::ref_ptr<osg::DrawArrays> mGlyphs;

    QSet<Uid> mHidden;
    Uid mIsolated; ///< floor
    SceneMarks mMarks;
    HeightField mGround;
    LabelLayout mLayout;
    LabelView mSeenFrom; ///< when last decluttered
    bool mMoved = false; ///< places or marks have changed since
};

} // namespace parkwright
