#pragma once

#include "gis/geo/Geometry.h"

#include <QCursor>
#include <QObject>
#include <QPointF>

#include <functional>
#include <optional>

class QPainter;

namespace parkwright {

/// Where the pointer is on the view.
struct ToolPoint
{
    QPointF pixel;                 ///< logical pixels of the view, from the top left
    std::optional<MapPoint> place; ///< where the line of sight ends, project CRS; none over the sky
    Qt::KeyboardModifiers modifiers = Qt::NoModifier;
};

/// Where a map point is on the view, logical pixels; none behind the eye.
using ToPixel = std::function<std::optional<QPointF>(const MapPoint&)>;

/// What the left button does on the view while the tool is active; the wheel and the other buttons
/// go on moving the camera. Knows nothing of widgets: gets places, draws over the picture. One tool
/// at a time, run by the ToolStage, which owns it. GUI thread.
class ViewTool : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// What to do next, one short sentence, translated; shown at the foot of the view.
    virtual QString hint() const = 0;
    virtual QCursor cursor() const { return Qt::CrossCursor; }

    virtual void press(const ToolPoint& /*at*/) {}
    /// The pointer moved; at most some thirty times a second.
    /// @param held with the left button down
    virtual void move(const ToolPoint& /*at*/, bool /*held*/) {}
    virtual void release(const ToolPoint& /*at*/) {}
    virtual void doubleClick(const ToolPoint& /*at*/) {}
    /// Enter, or a click with the right button: what has been drawn is whole.
    virtual void finish() {}
    /// Backspace, or Escape: takes back the last point. @returns false when there was nothing to
    /// take back; Escape then ends the tool
    virtual bool stepBack() { return false; }
    /// Whether move() and press() want to know the place, which waits for the graphics card.
    virtual bool needsPlaces() const { return true; }
    /// Whether the tool takes a key without modifiers, away from shortcuts and from the camera.
    virtual bool usesKey(int /*key*/) const { return false; }
    virtual void key(int /*key*/, bool /*down*/) {}
    /// @returns whether the tool takes the wheel away from the camera
    virtual bool wheel(double /*notches*/) { return false; }
    /// It is put away now; it may be deleted only later.
    virtual void leave() {}
    /// Draws over the picture, in logical pixels.
    virtual void paint(QPainter& painter, const ToPixel& toPixel) const = 0;

Q_SIGNALS:
    void repaintWanted();
    void hintChanged();
    /// It is done and wants to be put away.
    void ended();
};

} // namespace parkwright
