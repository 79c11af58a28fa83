#pragma once

#include "app/views/ViewHistory.h"
#include "app/window/Actions.h"
#include "app/window/AppContext.h"

#include <QObject>
#include <QTimer>

class QShortcut;
class QWidget;

namespace parkwright {

class ViewsPanel;

/// Number keys that go to saved views (with Ctrl: save them), and back and forward through what was
/// looked at, by command or the mouse's side buttons. GUI thread; owned by the window.
class ViewKeys final : public QObject
{
    Q_OBJECT

public:
    ViewKeys(AppContext& context, const Actions& actions, ViewsPanel& panel, QWidget& window);

    void setProjectOpen(bool open);
    const ViewHistory& history() const { return mHistory; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void go(int number);
    void back();
    void forward();
    void settle();
    void follow();

    AppContext& mContext;
    const Actions& mActions;
    ViewsPanel& mPanel;
    ViewHistory mHistory;
    QTimer mRest; ///< the camera is at rest when it has been still for so long
    std::vector<QShortcut*> mKeys;
    bool mIsOpen = false;
};

} // namespace parkwright
