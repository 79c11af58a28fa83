#pragma once

#include "app/tools/ViewTool.h"
#include "gis/model/SelectionSets.h"
#include "scene/picking/PixelArea.h"

namespace parkwright {

/// Ctrl and Shift add, Alt takes away.
SelectMode selectModeOf(Qt::KeyboardModifiers modifiers);

/// Draws an area over the view: to the right it takes what lies wholly inside (solid, blue), to the
/// left whatever it touches (dashed, green).
class SelectTool : public ViewTool
{
    Q_OBJECT

public:
    using ViewTool::ViewTool;

Q_SIGNALS:
    /// @param corners logical pixels
    void drawn(const QPolygonF& corners, parkwright::AreaRule rule, parkwright::SelectMode mode);
    /// A click instead of an area.
    void clicked(const QPointF& at, parkwright::SelectMode mode);

protected:
    static void paintArea(QPainter& painter, const QPolygonF& corners, AreaRule rule);
};

/// A rectangle, by a drag.
class RectangleSelectTool final : public SelectTool
{
    Q_OBJECT

public:
    /// @param once ends with the first rectangle
    explicit RectangleSelectTool(bool once = false);

    QString hint() const override;
    void press(const ToolPoint& at) override;
    void move(const ToolPoint& at, bool held) override;
    void release(const ToolPoint& at) override;
    bool stepBack() override; ///< gives up the rectangle
    void paint(QPainter& painter, const ToPixel& toPixel) const override;

private:
    AreaRule rule() const { return mTo.x() < mFrom.x() ? AreaRule::Touching : AreaRule::Inside; }

    QPointF mFrom, mTo;
    bool mDrawing = false;
    bool mOnce;
};

/// A polygon, corner by corner; double click or Enter closes it. Whether its second corner lies to
/// the right or to the left of the first decides as with rectangles.
class PolygonSelectTool final : public SelectTool
{
    Q_OBJECT

public:
    using SelectTool::SelectTool;

    QString hint() const override;
    void press(const ToolPoint& at) override;
    void move(const ToolPoint& at, bool held) override;
    void doubleClick(const ToolPoint& at) override;
    void finish() override;
    bool stepBack() override;
    void paint(QPainter& painter, const ToPixel& toPixel) const override;

private:
    AreaRule rule() const;

    QPolygonF mCorners;
    QPointF mAt; ///< the pointer
    Qt::KeyboardModifiers mModifiers;
};

} // namespace parkwright
