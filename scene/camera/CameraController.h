#pragma once

#include "gis/model/ViewState.h"
#include "scene/camera/Flight.h"

#include <QPointF>
#include <QSizeF>

#include <functional>
#include <optional>

namespace parkwright {

/// What people do to a camera with mouse and keys, as plain geometry: no GL, no events. Pixels are
/// logical ones from the top left of the viewport. One thread at a time.
///
/// Every gesture ends a flight. A gesture holds a place ("anchor"): pan keeps it under the pointer,
/// orbit turns about it, zoom goes towards it.
class CameraController
{
public:
    const CameraPose& pose() const { return mPose; }
    /// At once, without a flight; ends one that is on its way.
    void setPose(const CameraPose& pose);
    void setViewport(const QSizeF& size) { mViewport = size; }
    /// What there is to see; distances are limited by it. May be empty.
    void setScene(const MapExtent& extent, double lowest, double highest);
    /// Height of the ground at a map position; keeps the eye above it. None where unknown.
    void setGround(std::function<std::optional<double>(double x, double y)> ground);

    /// Where the line of sight through a pixel meets the horizontal plane at `z`; none when it does
    /// not, or only far beyond the scene.
    std::optional<MapPoint> onPlane(const QPointF& pixel, double z) const;
    /// A place to hold on to when nothing was hit: on the plane of the target, else the target.
    MapPoint anchorAt(const QPointF& pixel) const;

    /// Moves so that `anchor` lies under `pixel`.
    void panTo(const MapPoint& anchor, const QPointF& pixel);
    /// Turns about `anchor`. @param heading, pitch degrees to add
    void orbit(const MapPoint& anchor, double heading, double pitch);
    /// Goes towards `anchor`. @param factor of the distance, below 1 comes nearer
    void zoom(const MapPoint& anchor, double factor);
    /// Turns the head where it is. @param heading, pitch degrees to add
    void look(double heading, double pitch);
    /// Walks over the ground. @param right, forward shares of what the view covers at the target
    void move(double right, double forward);
    /// Goes over the ground at the height of one's eyes, looking the same way. Metres.
    void walk(double right, double forward);
    /// Where somebody stands before what is looked at, looking the same way, level.
    CameraPose walkPose() const;
    /// Rises, looking the same way. @param share of the distance; negative sinks
    void rise(double share);

    /// Flies there in an arc of as many seconds; 0 is there at once.
    void flyTo(const CameraPose& pose, double seconds);
    bool isFlying() const { return mFlight.has_value(); }
    /// @param seconds since the last call. @returns whether the pose changed
    bool advance(double seconds);
    void stop(); ///< where it is

    /// A pose from which a box fills `share` of the picture. An empty extent gives the pose back.
    CameraPose framing(const MapExtent& extent, double lowest, double highest,
                       const CameraPose& like, double share = 0.67) const;
    /// Of the whole scene, as a project begins: seen from the south-west, 35° down.
    CameraPose startPose() const;

private:
    void change(CameraPose pose);
    double aspect() const;

    CameraPose mPose;
    QSizeF mViewport{800, 600};
    MapExtent mExtent;
    double mLowest = 0;
    double mHighest = 0;
    std::function<std::optional<double>(double, double)> mGround;
    std::optional<Flight> mFlight;
    double mFlown = 0; ///< seconds
};

} // namespace parkwright
