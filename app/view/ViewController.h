#pragma once

#include "gis/model/TableId.h"
#include "gis/model/ViewState.h"

#include <QFlags>
#include <QObject>

#include <optional>
#include <vector>

namespace parkwright {

/// Parts of a ViewState, so that listeners redo only what they must.
enum class ViewAspect {
    Camera = 0x1,
    Colouring = 0x2,  ///< colourBy, palette
    Visibility = 0x4, ///< visible, opacity, hidden
    Floors = 0x8,     ///< explode, isolatedFloor, cut
    Light = 0x10      ///< timeMs, shadows
};
Q_DECLARE_FLAGS(ViewAspects, ViewAspect)
Q_DECLARE_OPERATORS_FOR_FLAGS(ViewAspects)

/// The ViewState of the window's one view, and wishes about where to look. GUI thread. Never goes
/// on the undo stack.
class ViewController final : public QObject
{
    Q_OBJECT

public:
    explicit ViewController(QObject* parent = nullptr);

    const ViewState& viewState() const { return mState; }
    /// Tells what differs, once, or nobody when nothing does.
    void setViewState(const ViewState& state);

    // One part each; same as setViewState with that part changed.
    void setCamera(const CameraPose& camera);
    void setColourBy(ColourBy colourBy);
    void setPalette(const QString& palette);
    void setVisible(SceneKind kind, bool visible);
    void setOpacity(SceneKind kind, double opacity); ///< 0 to 1
    void setHidden(const Uid& object, bool hidden);
    void setHidden(std::vector<Uid> objects); ///< these and no others
    bool isHidden(const Uid& object) const;
    void setExplode(const std::optional<Explode>& explode);
    void setIsolatedFloor(const Uid& floor); ///< null ends it
    void setCut(const std::optional<CutPlane>& cut);
    void setTime(std::optional<qint64> timeMs); ///< UTC ms; none is the stored scene time
    void setShadows(bool shadows);

    /// Asks the view to fly to where these things fill it. An empty list is the whole park.
    void frame(const std::vector<ObjectRef>& objects);
    /// Asks the view to fly to a pose.
    void flyTo(const CameraPose& pose);

Q_SIGNALS:
    void changed(parkwright::ViewAspects aspects);
    void frameRequested(const std::vector<parkwright::ObjectRef>& objects);
    void flightRequested(const parkwright::CameraPose& pose);

private:
    template <typename Change>
    void alter(Change change);

    ViewState mState;
};

} // namespace parkwright
