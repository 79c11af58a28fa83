#pragma once

#include "app/tools/ViewTool.h"

#include <vector>

namespace parkwright {

/// What is measured with a few clicks.
enum class MeasureKind { Distance, Area, Height, Angle, Place };

/// Takes places on the view and draws them; what they come to is worked out elsewhere.
class MeasureTool final : public ViewTool
{
    Q_OBJECT

public:
    /// A corner of the plan near a place that is worth hitting exactly; none when there is none.
    /// @param metres how far away it may be
    using Snap = std::function<std::optional<MapPoint>(const MapPoint& place, double metres)>;
    /// What stands at a leg of the line, from one point to the next.
    using LegText = std::function<QString(const MapPoint& from, const MapPoint& to)>;

    /// @param metresPerPixel at a place, for the tolerance of snapping
    MeasureTool(MeasureKind kind, Snap snap, LegText legText,
                std::function<double(const MapPoint&)> metresPerPixel);

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
    void paint(QPainter& painter, const ToPixel& toPixel) const override;

Q_SIGNALS:
    void measured();

private:
    std::optional<MapPoint> placeOf(const ToolPoint& at);
    size_t most() const; ///< points of a whole measurement; 0 for any number
    size_t least() const;
    void paintLegs(QPainter& painter, const std::vector<QPointF>& pixels,
                   const std::vector<MapPoint>& places) const;

    const MeasureKind mKind;
    Snap mSnap;
    LegText mLegText;
    std::function<double(const MapPoint&)> mMetresPerPixel;
    std::vector<MapPoint> mPoints;
    std::optional<MapPoint> mUnder; ///< the pointer
    bool mIsSnapped = false;
    bool mIsWhole = false;
};

} // namespace parkwright
