#pragma once

#include "scene/ScenePart.h"
#include "scene/enclaves/BoundariesFromPlan.h"

#include <QHash>
#include <QSet>

#include <osg/Group>
#include <osg/ref_ptr>

#include <array>
#include <memory>

namespace parkwright {

/// The boundaries of parks (low walls), phases (dashed) and jurisdictions (broad lines), on the
/// ground. All are made anew by one job when the shape of any has changed; there are few of them.
class BoundaryPart final : public ScenePart
{
    Q_OBJECT

public:
    explicit BoundaryPart(const SceneContext& context);
    ~BoundaryPart() override;

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

private:
    static constexpr size_t KindCount = 3; ///< parks, phases, jurisdictions
    struct Build
    {
        std::vector<PlannedBoundary> boundaries;
        std::array<osg::ref_ptr<osg::Node>, KindCount> nodes;
    };
    using BuildPtr = std::shared_ptr<Build>;

    void touch();
    void startJob();
    void attach(const Build& build);
    void refresh();

    std::array<osg::ref_ptr<osg::Group>, KindCount> mGroups;
    GpuTable mRows{GpuTable::Format::Colour}; ///< colour and state by slot
    std::vector<PlannedBoundary> mBoundaries; ///< by slot; their lines have been given to the mesh
    QHash<ObjectRef, size_t> mSlots;
    BuildPtr mFinished;
    QSet<Uid> mHidden;
    SceneMarks mMarks;
    HeightField mGround;
    SceneBounds mBounds;
    quint64 mJob = 0; ///< that is building; 0 for none
    bool mDirty = false;
};

} // namespace parkwright
