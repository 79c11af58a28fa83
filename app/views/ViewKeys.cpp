#include "app/views/ViewKeys.h"

#include "app/views/ViewsPanel.h"

#include <QAction>
#include <QMouseEvent>
#include <QShortcut>
#include <QWidget>

namespace parkwright {

namespace {

constexpr int ViewRestMs = 700;
constexpr int NumberKeys = 9;

} // namespace

ViewKeys::ViewKeys(AppContext& context, const Actions& actions, ViewsPanel& panel, QWidget& window)
    : QObject(&window)
    , mContext(context)
    , mActions(actions)
    , mPanel(panel)
{
    for (int number = 1; number <= NumberKeys; ++number) {
        const int key = Qt::Key_0 + number;
        auto* there = new QShortcut(QKeySequence(key), &window);
        connect(there, &QShortcut::activated, this, [this, number] { go(number); });
        auto* store = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(key)), &window);
        connect(store, &QShortcut::activated, this, [this, number] { mPanel.store(number); });
        mKeys.insert(mKeys.end(), {there, store});
    }
    mRest.setSingleShot(true);
    mRest.setInterval(ViewRestMs);
    connect(&mRest, &QTimer::timeout, this, &ViewKeys::settle);
    connect(&context.view(), &ViewController::changed, this, [this](ViewAspects aspects) {
        if (aspects & ViewAspect::Camera)
            mRest.start();
    });
    connect(actions[Command::ViewBack], &QAction::triggered, this, &ViewKeys::back);
    connect(actions[Command::ViewForward], &QAction::triggered, this, &ViewKeys::forward);
    window.installEventFilter(this);
    follow();
}

void ViewKeys::setProjectOpen(bool open)
{
    mIsOpen = open;
    for (QShortcut* key : mKeys)
        key->setEnabled(open);
    mHistory.clear();
    if (open)
        mRest.start();
    follow();
}

void ViewKeys::go(int number)
{
    if (mPanel.views().go(number))
        return;
    Message message;
    message.key = QStringLiteral("saved-view");
    message.text = tr("There is no view %1 yet; Ctrl+%1 saves this one.").arg(number);
    mContext.say(message);
}

void ViewKeys::settle()
{
    if (mIsOpen)
        mHistory.settle(mContext.view().viewState().camera);
    follow();
}

void ViewKeys::back()
{
    if (mRest.isActive()) { // where one is now can be gone back to as well
        mRest.stop();
        settle();
    }
    if (const auto pose = mHistory.back())
        mContext.view().flyTo(*pose);
    follow();
}

void ViewKeys::forward()
{
    if (const auto pose = mHistory.forward())
        mContext.view().flyTo(*pose);
    follow();
}

void ViewKeys::follow()
{
    mActions[Command::ViewBack]->setEnabled(mIsOpen && mHistory.canGoBack());
    mActions[Command::ViewForward]->setEnabled(mIsOpen && mHistory.canGoForward());
}

bool ViewKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        const Qt::MouseButton button = static_cast<QMouseEvent*>(event)->button();
        if (button == Qt::BackButton || button == Qt::ForwardButton) {
            mActions[button == Qt::BackButton ? Command::ViewBack : Command::ViewForward]
                ->trigger();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace parkwright
