#include "app/window/MessageBar.h"

#include "app/window/Icons.h"
#include "app/window/Theme.h"

#include <QEvent>
#include <QGraphicsDropShadowEffect>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace parkwright {

namespace {

constexpr int NoteMs = 6000;       ///< that a note stays
constexpr int MessageWidth = 640;  ///< pixels at most
constexpr int BarMargin = 12;      ///< from the edge above
constexpr int CompassRoom = 76;    ///< left free at the sides
constexpr int DetailHeight = 140;  ///< of the text shown on demand
constexpr size_t MostMessages = 3; ///< more would hide the view

QString iconOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Note:
        break;
    }
    return QStringLiteral("info");
}

QColor colourOf(Severity severity)
{
    const ThemeTokens& tokens = Theme::tokens();
    return severity == Severity::Error     ? tokens.bad
           : severity == Severity::Warning ? tokens.warn
                                           : tokens.accent;
}

QToolButton* flatButton(const QString& icon, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(themedIcon(icon));
    button->setIconSize({16, 16});
    return button;
}

} // namespace

MessageCard::MessageCard(const Message& message, QWidget* parent)
    : QFrame(parent)
    , mMessage(message)
    , mIcon(new QLabel(this))
    , mClose(flatButton(QStringLiteral("close"), this))
{
    setProperty("role", QStringLiteral("card"));
    setFocusPolicy(Qt::NoFocus);
    auto* text = new QLabel(message.text, this);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(mIcon, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    if (!message.detail.isEmpty()) {
        mMore = flatButton(QStringLiteral("more"), this);
        mMore->setCheckable(true);
        row->addWidget(mMore, 0, Qt::AlignTop);
    }
    row->addWidget(mClose, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 8, 8);
    column->setSpacing(6);
    column->addLayout(row);
    if (mMore) {
        mDetail = new QPlainTextEdit(message.detail, this);
        mDetail->setReadOnly(true);
        mDetail->setMaximumHeight(DetailHeight);
        mDetail->hide();
        column->addWidget(mDetail);
        connect(mMore, &QToolButton::toggled, this, [this](bool shown) {
            mDetail->setVisible(shown);
            mLife.stop();
            Q_EMIT sizeWanted();
        });
    }
    if (!message.actions.empty()) {
        auto* buttons = new QHBoxLayout;
        buttons->setContentsMargins(24, 0, 0, 0);
        buttons->setSpacing(8);
        for (const MessageAction& action : message.actions) {
            auto* button = new QPushButton(action.text, this);
            connect(button, &QPushButton::clicked, this, [this, run = action.run] {
                run();
                Q_EMIT finished();
            });
            buttons->addWidget(button);
        }
        buttons->addStretch();
        column->addLayout(buttons);
    }
    connect(mClose, &QToolButton::clicked, this, &MessageCard::finished);
    mLife.setSingleShot(true);
    mLife.setInterval(NoteMs * (message.actions.empty() ? 1 : 2));
    connect(&mLife, &QTimer::timeout, this, &MessageCard::finished);
    if (message.severity == Severity::Note)
        mLife.start();
    showIcon();
    retranslate();
}

void MessageCard::showIcon()
{
    mIcon->setPixmap(
        colouredIcon(iconOf(mMessage.severity), colourOf(mMessage.severity)).pixmap(16, 16));
    mIcon->setFixedHeight(22);
}

void MessageCard::retranslate()
{
    mClose->setToolTip(tr("Dismiss"));
    if (mMore)
        mMore->setToolTip(tr("Details"));
}

void MessageCard::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MessageCard::enterEvent(QEnterEvent* event)
{
    mLife.stop();
    QFrame::enterEvent(event);
}

void MessageCard::leaveEvent(QEvent* event)
{
    if (mMessage.severity == Severity::Note && !(mMore && mMore->isChecked()))
        mLife.start();
    QFrame::leaveEvent(event);
}

MessageBar::MessageBar(QWidget& over)
    : QWidget(&over)
    , mOver(over)
    , mColumn(new QVBoxLayout(this))
{
    mColumn->setContentsMargins(0, 0, 0, 0);
    mColumn->setSpacing(8);
    over.installEventFilter(this);
    hide();
}

void MessageBar::add(const Message& message)
{
    if (!message.key.isEmpty())
        remove(message.key);
    while (mCards.size() >= MostMessages) {
        // The oldest of the least serious makes room.
        const auto least = std::ranges::min_element(
            mCards, {}, [](const MessageCard* card) { return card->message().severity; });
        drop(*least);
    }
    auto* card = new MessageCard(message, this);
    connect(card, &MessageCard::finished, this, [this, card] { drop(card); });
    connect(card, &MessageCard::sizeWanted, this, &MessageBar::place);
    mColumn->addWidget(card);
    mCards.push_back(card);
    card->show();
    place();
    show();
    raise();
}

void MessageBar::remove(const QString& key)
{
    const auto found = std::ranges::find_if(
        mCards, [&](const MessageCard* card) { return card->message().key == key; });
    if (found != mCards.end())
        drop(*found);
}

void MessageBar::clear()
{
    while (!mCards.empty())
        drop(mCards.back());
}

std::vector<const MessageCard*> MessageBar::cards() const
{
    return {mCards.begin(), mCards.end()};
}

void MessageBar::drop(MessageCard* card)
{
    if (std::erase(mCards, card) == 0)
        return;
    mColumn->removeWidget(card);
    card->hide();
    card->deleteLater();
    setVisible(!mCards.empty());
    place();
}

void MessageBar::place()
{
    const int width = std::min(MessageWidth, mOver.width() - 2 * CompassRoom);
    const int height = mColumn->hasHeightForWidth() ? mColumn->totalHeightForWidth(width)
                                                    : mColumn->totalSizeHint().height();
    setGeometry((mOver.width() - width) / 2, BarMargin, width, height);
}

bool MessageBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &mOver && event->type() == QEvent::Resize)
        place();
    return false;
}

} // namespace parkwright
