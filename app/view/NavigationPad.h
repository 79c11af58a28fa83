#pragma once

#include <QFrame>

class QAction;
class QToolButton;
class QVBoxLayout;

namespace parkwright {

/// Buttons over the view for those who have only a mouse with one button or a touch-pad: nearer,
/// farther, and commands that change how one moves. GUI thread.
class NavigationPad final : public QFrame
{
    Q_OBJECT

public:
    explicit NavigationPad(QWidget* parent = nullptr);

    /// One button more, for a command of the window; the action outlives the pad.
    void add(QAction* action);

Q_SIGNALS:
    /// @param factor of the distance; below 1 comes nearer
    void zoomed(double factor);

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* makeButton();
    void retranslate();

    QVBoxLayout* mColumn;
    QToolButton* mNearer;
    QToolButton* mFarther;
};

} // namespace parkwright
