#pragma once

#include "scene/SceneController.h"
#include "scene/picking/PixelArea.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace parkwright {

/// Finds what is shown of the plan within an area of the view: buildings (their floors where they
/// are drawn one by one), parcels, boundaries, sensors. Hidden objects and kinds that are switched
/// off are passed over. Works a few milliseconds at a time. GUI thread.
class AreaFinder final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    AreaFinder(const Document& document, const SceneController& scene, QObject* parent = nullptr);

    /// Gives up what it was looking for before.
    void find(const PixelArea& area);
    bool isBusy() const { return mArea.has_value(); }

Q_SIGNALS:
    /// In the order of the kinds.
    void found(const std::vector<parkwright::ObjectRef>& objects);

private:
    void list();
    void work(int milliseconds);
    void look(const ObjectRef& object);
    void lookAtBuilding(const Building& building);
    void lookAtFloors(const Building& building);
    void lookAtSensor(const Sensor& sensor);
    bool takesBody(const ObjectRef& object, const Geometry& outline) const;
    bool isDetailed(const Building& building) const;
    bool isCutAway(const SceneBounds& bounds) const;

    const Document& mDocument;
    const SceneController& mScene;
    QTimer mNext;
    std::optional<PixelArea> mArea;
    PlanState mPlan;
    ViewState mView;
    SceneBounds mBounds; ///< of everything
    QSet<Uid> mHidden;
    QSet<Uid> mOpen; ///< buildings whose floors are drawn one by one
    std::vector<ObjectRef> mCandidates;
    size_t mAt = 0;
    std::vector<ObjectRef> mFound;
};

} // namespace parkwright
