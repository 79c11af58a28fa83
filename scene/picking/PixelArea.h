#pragma once

#include "scene/picking/PixelProjection.h"

#include <QPolygonF>
#include <QRectF>

#include <functional>
#include <vector>

namespace parkwright {

/// What an area of the view takes.
enum class AreaRule {
    Inside,  ///< only what lies inside as a whole
    Touching ///< whatever it touches
};

/// An area drawn on the view, and what of the plan lies in it. What stands behind other things
/// counts as well. Immutable, any thread.
class PixelArea
{
public:
    /// @param corners pixels, in order; a rectangle or any polygon that does not cross itself
    PixelArea(QPolygonF corners, const PixelProjection& projection, AreaRule rule);

    enum class Answer { No, Yes, Unsure };
    /// Quick, by the room that something fills: No and Yes are certain.
    Answer look(const MapExtent& extent, double low, double high) const;

    bool takesPoint(const MapPoint& point) const;
    /// An upright body on its outline from `low` to `high`; flat when they are the same.
    bool takesBody(const Geometry& outline, double low, double high) const;
    /// An outline that lies on the ground, with what is inside it.
    bool takesGround(const Geometry& outline,
                     const std::function<double(const MapPoint&)>& height) const;
    /// Only the line around it, on the ground.
    bool takesBorder(const Geometry& outline,
                     const std::function<double(const MapPoint&)>& height) const;
    /// Walls and roofs as they are.
    bool takesShell(const Geometry& shell) const;

private:
    /// A flat piece: outer ring, then holes; or open lines.
    struct Face
    {
        std::vector<std::vector<osg::Vec3d>> rings; ///< eye coordinates
        bool filled = true;
    };
    Face faceOf(const Polygon& polygon, const std::function<double(const MapPoint&)>& height) const;
    bool takes(const std::vector<Face>& faces) const;
    bool holds(const Face& face) const;
    bool touches(const Face& face) const;
    QPolygonF pixelsOf(const std::vector<osg::Vec3d>& ring) const;
    bool contains(const QPointF& pixel) const;
    bool crossesBorder(const QPointF& a, const QPointF& b) const;

    QPolygonF mCorners;
    QRectF mBox;
    PixelProjection mProjection;
    AreaRule mRule;
    bool mIsRectangle = false;
};

} // namespace parkwright
