#include "app/help/WelcomeTour.h"

#include "app/window/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace parkwright {

namespace {

constexpr int WelcomeWidth = 320;
constexpr int WelcomeGap = 12;
const QString SeenKey = QStringLiteral("help/tour-seen");

struct WelcomeText
{
    const char* title; ///< English, translated in context "parkwright::WelcomeTour"
    const char* text;
};
constexpr WelcomeText WelcomeTexts[] = {
    {QT_TRANSLATE_NOOP("parkwright::WelcomeTour", "Look around"),
     QT_TRANSLATE_NOOP("parkwright::WelcomeTour",
                       "Drag to move, drag with the middle button to turn, use the wheel to zoom. "
                       "Click a building or a floor: the inspector says what it is.")},
    {QT_TRANSLATE_NOOP("parkwright::WelcomeTour", "Colour and hide"),
     QT_TRANSLATE_NOOP("parkwright::WelcomeTour",
                       "Choose what gives the colours: land use, vacancy, slab load, tenants … A "
                       "click on a colour of the legend selects everything that has it.")},
    {QT_TRANSLATE_NOOP("parkwright::WelcomeTour", "Bring your own"),
     QT_TRANSLATE_NOOP("parkwright::WelcomeTour",
                       "Drop a file of parcels, buildings or firms on the window: it comes in at "
                       "once, and undo takes it back. Ctrl+K finds every command and thing.")}};
constexpr int WelcomeSteps = int(std::size(WelcomeTexts));

/// A frame over the part that is spoken of; the mouse goes through it.
class TourFrame final : public QWidget
{
public:
    explicit TourFrame(QWidget* parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::tokens().accent, 3));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), Theme::Radius,
                                Theme::Radius);
    }
};

} // namespace

WelcomeTour::WelcomeTour(QWidget& window, QWidget& view, QWidget& layers, QWidget& tools)
    : QFrame(&window)
    , mTargets{&view, &layers, &tools}
    , mFrame(new TourFrame(&window))
    , mTitle(new QLabel(this))
    , mText(new QLabel(this))
    , mCount(new QLabel(this))
    , mBack(new QPushButton(this))
    , mNext(new QPushButton(this))
    , mLeave(new QPushButton(this))
{
    setObjectName(QStringLiteral("tour"));
    setProperty("role", QStringLiteral("card"));
    setFixedWidth(WelcomeWidth);
    mTitle->setProperty("role", QStringLiteral("title"));
    mText->setWordWrap(true);
    mCount->setProperty("role", QStringLiteral("caption"));
    mNext->setProperty("role", QStringLiteral("main"));
    mLeave->setProperty("role", QStringLiteral("link"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(mLeave);
    buttons->addStretch(1);
    buttons->addWidget(mCount);
    buttons->addWidget(mBack);
    buttons->addWidget(mNext);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 12);
    column->setSpacing(8);
    column->addWidget(mTitle);
    column->addWidget(mText);
    column->addLayout(buttons);
    connect(mLeave, &QPushButton::clicked, this, &WelcomeTour::leave);
    connect(mBack, &QPushButton::clicked, this, [this] { show(mStep - 1); });
    connect(mNext, &QPushButton::clicked, this, [this] {
        if (mStep + 1 < WelcomeSteps)
            show(mStep + 1);
        else
            leave();
    });
    window.installEventFilter(this);
    hide();
    mFrame->hide();
}

WelcomeTour::~WelcomeTour()
{
    delete mFrame;
}

bool WelcomeTour::isDue()
{
    return !QSettings().value(SeenKey, false).toBool();
}

void WelcomeTour::setSeen()
{
    QSettings().setValue(SeenKey, true);
}

void WelcomeTour::start()
{
    setSeen(); // who closes the window in the middle of it need not see it again
    show(0);
    mNext->setFocus();
}

void WelcomeTour::show(int step)
{
    mStep = std::clamp(step, 0, WelcomeSteps - 1);
    retranslate();
    QFrame::show();
    place();
    raise();
}

void WelcomeTour::place()
{
    QWidget* window = parentWidget();
    const QWidget* target = mTargets[size_t(mStep)];
    setFixedHeight(layout()->heightForWidth(WelcomeWidth));
    if (!target || !target->isVisible()) {
        mFrame->hide();
        move((window->width() - width()) / 2, (window->height() - height()) / 2);
        return;
    }
    const QRect about(target->mapTo(window, QPoint(0, 0)), target->size());
    mFrame->setGeometry(about);
    mFrame->show();
    mFrame->raise();
    // Beside it where there is room, else in its lower corner.
    QPoint at(about.right() + WelcomeGap, about.top() + WelcomeGap);
    if (at.x() + width() > window->width())
        at.setX(about.left() - WelcomeGap - width());
    if (at.x() < 0)
        at = {about.left() + WelcomeGap * 2, about.bottom() - height() - WelcomeGap * 2};
    at.setX(std::clamp(at.x(), 0, std::max(0, window->width() - width())));
    at.setY(std::clamp(at.y(), 0, std::max(0, window->height() - height())));
    move(at);
}

void WelcomeTour::leave()
{
    hide();
    mFrame->hide();
    deleteLater();
}

void WelcomeTour::retranslate()
{
    const WelcomeText& step = WelcomeTexts[size_t(mStep)];
    mTitle->setText(tr(step.title));
    mText->setText(tr(step.text));
    mCount->setText(tr("%1 of %2").arg(mStep + 1).arg(WelcomeSteps));
    mBack->setText(tr("Back"));
    mBack->setVisible(mStep > 0);
    mLeave->setText(tr("Leave"));
    mNext->setText(mStep + 1 < WelcomeSteps ? tr("Next") : tr("Done"));
    setAccessibleName(tr(step.title));
    setAccessibleDescription(tr(step.text));
}

bool WelcomeTour::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        QMetaObject::invokeMethod(this, &WelcomeTour::place, Qt::QueuedConnection);
    return QFrame::eventFilter(watched, event);
}

void WelcomeTour::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

void WelcomeTour::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace parkwright
