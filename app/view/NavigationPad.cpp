#include "app/view/NavigationPad.h"

#include "app/window/Icons.h"

#include <QAction>
#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace parkwright {

namespace {
constexpr double PadZoom = 1.2;
constexpr int RepeatMs = 60;
constexpr int RepeatAfterMs = 300;
} // namespace

NavigationPad::NavigationPad(QWidget* parent)
    : QFrame(parent)
    , mColumn(new QVBoxLayout(this))
    , mNearer(makeButton())
    , mFarther(makeButton())
{
    setProperty("role", QStringLiteral("card"));
    mColumn->setContentsMargins(3, 3, 3, 3);
    mColumn->setSpacing(1);
    for (QToolButton* button : {mNearer, mFarther}) {
        button->setAutoRepeat(true);
        button->setAutoRepeatDelay(RepeatAfterMs);
        button->setAutoRepeatInterval(RepeatMs);
        mColumn->addWidget(button);
    }
    mNearer->setIcon(themedIcon(QStringLiteral("zoom-in")));
    mFarther->setIcon(themedIcon(QStringLiteral("zoom-out")));
    connect(mNearer, &QToolButton::clicked, this, [this] { Q_EMIT zoomed(1 / PadZoom); });
    connect(mFarther, &QToolButton::clicked, this, [this] { Q_EMIT zoomed(PadZoom); });
    retranslate();
}

QToolButton* NavigationPad::makeButton()
{
    auto* button = new QToolButton(this);
    button->setIconSize({18, 18});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void NavigationPad::add(QAction* action)
{
    QToolButton* button = makeButton();
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    mColumn->addWidget(button);
    adjustSize();
}

void NavigationPad::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void NavigationPad::retranslate()
{
    mNearer->setToolTip(tr("Nearer  (+)"));
    mNearer->setAccessibleName(tr("Nearer"));
    mFarther->setToolTip(tr("Farther  (-)"));
    mFarther->setAccessibleName(tr("Farther"));
}

} // namespace parkwright
