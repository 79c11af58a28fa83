#pragma once

#include "app/tools/SnapTargets.h"
#include "app/tools/ViewTool.h"
#include "gis/geo/MeasureReport.h"

#include <vector>

namespace parkwright {

/// What the tool asks others for.
struct MeasureAids
{
    /// What of the plan near a place is worth hitting exactly; none when nothing is.
    /// @param metres how far away it may be
    std::function<std::optional<SnapHit>(const MapPoint& place, double metres)> snap;
    /// What stands at a leg of the line, from one point to the next.
    std::function<QString(const MapPoint& from, const MapPoint& to)> legText;
    /// Metres of one pixel at a place, for the tolerance of snapping.
    std::function<double(const MapPoint&)> metresPerPixel;
    /// Height of the ground, metres.
    std::function<double(double x, double y)> ground;
};

/// Takes places on the view and draws them; what they come to is worked out elsewhere.
class MeasureTool final : public ViewTool
{
    Q_OBJECT

public:
    /// @param aids any of them may be empty
    MeasureTool(MeasureKind kind, MeasureAids aids);

    MeasureKind kind() const { return mKind; }
    /// With the place under the pointer while more are wanted.
    std::vector<MapPoint> points() const;
    bool isWhole() const { return mIsWhole; }

    QString hint() const override;
    void press(const ToolPoint& at) override;
    void move(const ToolPoint& at, bool held) override;
    void doubleClick(const ToolPoint& at) override;
    void finish() override;
    bool stepBack() override;
    /// What has enough points is whole then; the rest is given up.
    void leave() override;
    void paint(QPainter& painter, const ToPixel& toPixel) const override;

Q_SIGNALS:
    void measured();

private:
    std::optional<MapPoint> placeOf(const ToolPoint& at);
    /// On the line from the last point that is nearest in direction, at the same distance.
    MapPoint locked(const MapPoint& to) const;
    void paintLegs(QPainter& painter, const std::vector<QPointF>& pixels,
                   const std::vector<MapPoint>& places) const;

    const MeasureKind mKind;
    const MeasureAids mAids;
    std::vector<MapPoint> mPoints;
    std::optional<MapPoint> mUnder;   ///< the pointer
    std::optional<SnapKind> mSnapped; ///< what the pointer jumped to
    bool mIsWhole = false;
};

} // namespace parkwright
