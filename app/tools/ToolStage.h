#pragma once

#include "app/tools/ViewTool.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QKeyEvent;
class QLabel;
class QMouseEvent;

namespace parkwright {

class Pointing;
class SceneRenderer;
class SceneWidget;

/// Lies over the view and runs the active tool: gives it the pointer, Enter, Backspace and Escape,
/// paints what it draws and shows its hint. Without a tool it is not there. GUI thread.
class ToolStage final : public QWidget
{
    Q_OBJECT

public:
    /// @param parent of the widget too; made after the Navigator, whose events it takes
    ToolStage(SceneWidget& widget, const SceneRenderer& renderer, Pointing& pointing,
              QWidget* parent);
    ~ToolStage() override;

    /// Puts the one before away.
    void start(std::unique_ptr<ViewTool> tool);
    /// … in the middle of a drag with the left button.
    void startDragging(std::unique_ptr<ViewTool> tool, const QPointF& pressedAt);
    void stop();
    void finishByClick();                          ///< the right button was clicked
    ViewTool* tool() const { return mTool.get(); } ///< nullptr for none

Q_SIGNALS:
    void toolChanged();
    /// Escape has put the tool away.
    void escaped();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool mouse(const QMouseEvent& event);
    bool key(const QKeyEvent& event, bool onlyAsked);
    void passMove();
    void showHint();
    ToolPoint pointAt(const QPointF& pixel, Qt::KeyboardModifiers modifiers) const;
    std::optional<QPointF> pixelOf(const MapPoint& place) const;

    SceneWidget& mWidget;
    const SceneRenderer& mRenderer;
    Pointing& mPointing;
    std::unique_ptr<ViewTool> mTool;
    QLabel* mHint;
    QTimer mMove; ///< asking for the place under the pointer waits for the graphics card
    QPointF mAt;
    Qt::KeyboardModifiers mModifiers;
    bool mHeld = false;
};

} // namespace parkwright
