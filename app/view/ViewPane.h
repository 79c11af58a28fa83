#pragma once

#include "app/view/Navigator.h"
#include "app/view/ObjectBox.h"
#include "app/view/Pointing.h"
#include "app/window/AppContext.h"

#include <QWidget>

#include <memory>

class QLabel;

namespace parkwright {

class Compass;
class HoverTag;
class NavigationPad;
class OverviewMap;
class ScaleBar;
class ToolStage;

/// The view with what floats over it: compass, scale bar, name tag. Says why there is no picture
/// where OpenGL is not to be had; everything else in the window works on.
class ViewPane final : public QWidget
{
    Q_OBJECT

public:
    /// @param renderer outlives the pane
    /// @param resolve  tells which row a pick stands for
    ViewPane(AppContext& context, SceneRenderer& renderer,
             std::function<ObjectRef(const PickResult&)> resolve, QWidget* parent = nullptr);
    ~ViewPane() override;

    /// nullptr without OpenGL
    SceneWidget* sceneWidget() { return mWidget; }
    Navigator* navigator() { return mNavigator; }
    ToolStage* tools() { return mTools; }
    NavigationPad* pad() { return mPad; }
    OverviewMap* overview() { return mOverview; } ///< nullptr without OpenGL
    /// From now on and for the next start. Until it is asked for, views that are wide enough have
    /// the overview map.
    void showOverview(bool shown);
    bool isOverviewShown() const;
    /// Ground heights for framing and the walk of the camera.
    void setGround(std::function<std::optional<double>(double, double)> ground);
    /// Where layers of the surroundings lie, for framing.
    void setLayerBox(std::function<ObjectBox(const ObjectRef&)> box) { mLayerBox = std::move(box); }
    double groundAt(double x, double y) const { return mGround(x, y); } ///< metres
    /// How far apart known heights of the ground are.
    void setGroundSpacing(std::function<std::optional<double>(const MapExtent&)> spacing)
    {
        mGroundSpacing = std::move(spacing);
    }
    /// … units of the coordinates; nothing where no heights are known
    std::optional<double> groundSpacing(const MapExtent& area) const
    {
        return mGroundSpacing ? mGroundSpacing(area) : std::nullopt;
    }
    /// Of one logical pixel at a place.
    double metresPerPixel(const MapPoint& place) const;
    /// What there is to see, told by the scene.
    void setScene(const MapExtent& extent, double lowest, double highest);

    /// Flies to where these things fill the view; all of the park when the list is empty.
    void frame(const std::vector<ObjectRef>& objects);
    void frameExtent(const MapExtent& extent);
    void goHome(double seconds = 0.7); ///< the start view
    /// Comes to the start view slowly, from farther out.
    void arrive();
    CameraPose startPose() const; ///< needs a navigator()
    void lookNorth();
    void lookDown();
    void setPlanMode(bool plan); ///< orthographic, north up; or back to three-quarter
    bool isPlanMode() const { return mContext.view().viewState().camera.orthographic; }
    QString glMessage() const { return mGlMessage; }

Q_SIGNALS:
    void placeChanged(bool known, const parkwright::MapPoint& place);
    void menuWanted(const parkwright::ObjectRef& object, const QPoint& globalAt);
    void overviewShown(bool shown);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildView(SceneRenderer& renderer, std::function<ObjectRef(const PickResult&)> resolve);
    void buildOverview();
    void placeOverview();
    void buildApology();
    void retranslate();
    void showHover(const ObjectRef& object, const QPoint& at);
    void updateOverlays();
    void frameBox(const ObjectBox& box, double share);

    AppContext& mContext;
    SceneRenderer& mRenderer;
    SceneWidget* mWidget = nullptr;
    Navigator* mNavigator = nullptr;
    Compass* mCompass = nullptr;
    NavigationPad* mPad = nullptr;
    ScaleBar* mScaleBar = nullptr;
    OverviewMap* mOverview = nullptr;
    HoverTag* mTag = nullptr;
    ToolStage* mTools = nullptr;
    QLabel* mApology = nullptr;
    QString mGlMessage;
    GroundHeight mGround;
    std::function<std::optional<double>(const MapExtent&)> mGroundSpacing;
    std::function<ObjectBox(const ObjectRef&)> mLayerBox;
};

} // namespace parkwright
