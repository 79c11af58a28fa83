#include "app/tools/SelectTools.h"

#include <QApplication>
#include <QPainter>

namespace parkwright {

namespace {

// As CAD programs have it, whatever the theme: the picture beneath is the same in both.
constexpr QRgb InsideColour = qRgb(0x1f, 0x6f, 0xeb);
constexpr QRgb TouchingColour = qRgb(0x1a, 0x9e, 0x4b);
constexpr int FillAlpha = 46;
constexpr double LineWidth = 1.5;

} // namespace

SelectMode selectModeOf(Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::AltModifier))
        return SelectMode::Remove;
    return modifiers & (Qt::ControlModifier | Qt::ShiftModifier) ? SelectMode::Add
                                                                 : SelectMode::Replace;
}

void SelectTool::paintArea(QPainter& painter, const QPolygonF& corners, AreaRule rule)
{
    const bool inside = rule == AreaRule::Inside;
    const QColor line(inside ? InsideColour : TouchingColour);
    QColor fill = line;
    fill.setAlpha(FillAlpha);
    painter.setBrush(fill);
    // A light line beneath, so that it is seen on dark ground as well.
    painter.setPen(QPen(QColor(255, 255, 255, 150), LineWidth + 1.5));
    painter.drawPolygon(corners);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(line, LineWidth, inside ? Qt::SolidLine : Qt::DashLine));
    painter.drawPolygon(corners);
}

RectangleSelectTool::RectangleSelectTool(bool once)
    : mOnce(once)
{
}

QString RectangleSelectTool::hint() const
{
    return tr("Drag to the right: what lies inside. To the left: what it touches. Ctrl adds, Alt "
              "takes away.");
}

void RectangleSelectTool::press(const ToolPoint& at)
{
    mFrom = mTo = at.pixel;
    mDrawing = true;
}

void RectangleSelectTool::move(const ToolPoint& at, bool held)
{
    if (!mDrawing || !held)
        return;
    mTo = at.pixel;
    Q_EMIT repaintWanted();
}

void RectangleSelectTool::release(const ToolPoint& at)
{
    if (!std::exchange(mDrawing, false))
        return;
    mTo = at.pixel;
    const SelectMode mode = selectModeOf(at.modifiers);
    const QRectF area = QRectF(mFrom, mTo).normalized();
    if ((mTo - mFrom).manhattanLength() < QApplication::startDragDistance() / 2.0)
        Q_EMIT clicked(at.pixel, mode);
    else if (!area.isEmpty())
        Q_EMIT drawn(
            QPolygonF({area.topLeft(), area.topRight(), area.bottomRight(), area.bottomLeft()}),
            rule(), mode);
    Q_EMIT repaintWanted();
    if (mOnce)
        Q_EMIT ended();
}

bool RectangleSelectTool::stepBack()
{
    const bool had = std::exchange(mDrawing, false);
    Q_EMIT repaintWanted();
    return had && !mOnce;
}

void RectangleSelectTool::paint(QPainter& painter, const ToPixel& /*toPixel*/) const
{
    if (mDrawing && mFrom != mTo)
        paintArea(painter, QPolygonF(QRectF(mFrom, mTo).normalized()), rule());
}

QString PolygonSelectTool::hint() const
{
    if (mCorners.isEmpty())
        return tr("Click corners. Begun to the right: what lies inside. To the left: what it "
                  "touches.");
    return tr("Double click or Enter closes, Backspace takes back. Ctrl adds, Alt takes away.");
}

void PolygonSelectTool::press(const ToolPoint& at)
{
    mAt = at.pixel;
    mModifiers = at.modifiers;
    if (mCorners.isEmpty() || mCorners.back() != at.pixel)
        mCorners.push_back(at.pixel);
    Q_EMIT hintChanged();
    Q_EMIT repaintWanted();
}

void PolygonSelectTool::move(const ToolPoint& at, bool /*held*/)
{
    mAt = at.pixel;
    if (!mCorners.isEmpty())
        Q_EMIT repaintWanted();
}

void PolygonSelectTool::doubleClick(const ToolPoint& at)
{
    mModifiers = at.modifiers;
    finish();
}

void PolygonSelectTool::finish()
{
    if (mCorners.size() < 3)
        return;
    const AreaRule rule = this->rule();
    Q_EMIT drawn(std::exchange(mCorners, {}), rule, selectModeOf(mModifiers));
    Q_EMIT hintChanged();
    Q_EMIT repaintWanted();
}

bool PolygonSelectTool::stepBack()
{
    if (mCorners.isEmpty())
        return false;
    mCorners.removeLast();
    Q_EMIT hintChanged();
    Q_EMIT repaintWanted();
    return true;
}

AreaRule PolygonSelectTool::rule() const
{
    const QPointF second = mCorners.size() > 1 ? mCorners[1] : mAt;
    return !mCorners.isEmpty() && second.x() < mCorners[0].x() ? AreaRule::Touching
                                                               : AreaRule::Inside;
}

void PolygonSelectTool::paint(QPainter& painter, const ToPixel& /*toPixel*/) const
{
    if (mCorners.isEmpty())
        return;
    QPolygonF shown = mCorners;
    if (shown.back() != mAt)
        shown.push_back(mAt);
    paintArea(painter, shown, rule());
    painter.setPen(Qt::NoPen);
    painter.setBrush(rule() == AreaRule::Inside ? QColor(InsideColour) : QColor(TouchingColour));
    for (const QPointF& corner : mCorners)
        painter.drawEllipse(corner, 3.0, 3.0);
}

} // namespace parkwright
