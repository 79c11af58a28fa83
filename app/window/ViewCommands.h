#pragma once

#include "app/window/Actions.h"
#include "app/window/AppContext.h"

#include <QObject>

class QActionGroup;
class QMenu;

namespace parkwright {

class ParkScene;
class ViewPane;

/// What the commands of the view do, when they can be done, and the menu under the right button.
/// GUI thread; owned by the window.
class ViewCommands final : public QObject
{
    Q_OBJECT

public:
    ViewCommands(AppContext& context, const Actions& actions, ViewPane& pane, ParkScene& scene);

    /// One entry for each colouring; the caller owns the menu.
    void fillColourMenu(QMenu& menu) const;
    void retranslate();
    /// No project, no commands.
    void setProjectOpen(bool open);

Q_SIGNALS:
    void colouringChanged();

private:
    void connectCamera();
    void connectObjects();
    void connectLook();
    void follow();
    void followSelection();
    void explode(bool apart);
    void walk(bool on);
    void isolate(bool alone);
    void cut(bool on);
    void hideSelection();
    void showAll();
    void showMenu(const ObjectRef& object, const QPoint& at);
    void copyCoordinates();
    Uid selectedBuilding() const; ///< or the one of the selected floor, space …; null for none
    Uid selectedFloor() const;

    AppContext& mContext;
    const Actions& mActions;
    ViewPane& mPane;
    ParkScene& mScene;
    QActionGroup* mColours;
    std::optional<MapPoint> mPlace; ///< under the pointer
    bool mIsOpen = true;
};

} // namespace parkwright
