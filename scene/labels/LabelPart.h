#pragma once

#include "scene/ScenePart.h"
#include "scene/labels/LabelLayer.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>

#include <array>
#include <optional>

namespace parkwright {

class BuildingPart;
struct BuildingPlace;
class SensorPart;

/// Names what the plan has: parks and jurisdictions, buildings, parcels by land use and number,
/// floors that are pulled apart with their tenants, sensors when near. Follows visibility, hidden
/// objects, explode, colouring and edits. A click on a label means what it names.
class LabelPart final : public ScenePart
{
    Q_OBJECT

public:
    /// @param buildings and @param sensors outlive this part, and come before it in every frame
    LabelPart(const SceneContext& context, const BuildingPart& buildings,
              const SensorPart& sensors);
    ~LabelPart() override;

    void reset() override;
    void apply(const Change& change) override;
    void setView(const ViewState& view) override;
    void setColouring(const std::shared_ptr<const Colouring>& colouring) override;
    void setMarks(const SceneMarks& marks) override;
    void setGround(const HeightField& ground) override;
    ObjectRef objectAt(const PickNumber& number) const override;
    SceneBounds bounds() const override;
    void attachFinished(double milliseconds) override;
    void prepareFrame() override;
    bool isReady() const override;
    bool advance(double seconds) override;

    /// What is labelled in the picture now, best first.
    std::vector<ObjectRef> shown() const;

private:
    enum Group { Jurisdictions, Parks, Buildings, Parcels, Floors, Sensors };
    static constexpr size_t GroupCount = 6;
    using Places = QHash<Uid, MapPoint>;

    void touch(std::initializer_list<Group> groups);
    void touchPlaces();
    void findPlaces();
    std::vector<Label> labelsOf(Group group);
    std::vector<Label> parkLabels();
    std::vector<Label> jurisdictionLabels();
    std::optional<Label> buildingLabel(const Building& building, const BuildingPlace& place);
    void sweepBuildings(double milliseconds);
    std::vector<Label> parcelLabels();
    std::vector<Label> floorLabels();
    std::vector<Label> sensorLabels();
    Label floorLabel(const Floor& floor);
    QString tenantsOf(const Floor& floor) const;
    QString parcelText(const Parcel& parcel) const;
    Label begin(const ObjectRef& object, LabelStyle style, const QString& text,
                const MapPoint& anchor);
    bool isHidden(const Uid& id) const { return mHidden.contains(id); }
    bool isCut(const MapPoint& place) const;

    /// Names of buildings are gathered a few milliseconds at a time: there may be very many.
    struct Sweep
    {
        PlanState plan; ///< keeps what `next` points into
        Table<Building>::Iterator next;
        std::vector<Label> labels;
        QHash<Uid, double> parkTops;
    };

    const BuildingPart& mBuildings;
    const SensorPart& mSensors;
    LabelLayer mLayer;
    std::array<bool, GroupCount> mStale{};
    std::vector<ObjectRef> mObjects; ///< by slot
    QHash<ObjectRef, std::uint32_t> mSlots;
    std::optional<Sweep> mSweep;  ///< under way
    QElapsedTimer mSinceSweep;    ///< since the last one ended
    QHash<Uid, double> mParkTops; ///< z of the highest building of each park
    Places mPlaces;               ///< of parks, jurisdictions and parcels
    ViewState mView;
    QSet<Uid> mHidden;
    std::shared_ptr<const Colouring> mColouring;
    HeightField mGround;
    LabelView mSeenFrom;
    quint64 mJob = 0; ///< that looks for places; 0 for none
    bool mPlacesStale = false;
};

} // namespace parkwright
