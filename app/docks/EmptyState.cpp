#include "app/docks/EmptyState.h"

#include "app/window/Icons.h"
#include "app/window/Theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace parkwright {

namespace {
constexpr int IconSize = 32;
}

EmptyState::EmptyState(const QString& icon, QWidget* parent)
    : QWidget(parent)
    , mIconName(icon)
    , mIcon(new QLabel(this))
    , mTitle(new QLabel(this))
    , mText(new QLabel(this))
    , mAction(new QPushButton(this))
{
    mTitle->setProperty("role", QStringLiteral("title"));
    mText->setProperty("role", QStringLiteral("muted"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    layout->addStretch(2);
    for (QLabel* label : {mIcon, mTitle, mText}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    layout->addSpacing(4);
    layout->addWidget(mAction, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(mAction, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    showIcon();
}

void EmptyState::setTexts(const QString& title, const QString& text, const QString& action)
{
    mTitle->setText(title);
    mText->setText(text);
    mAction->setText(action);
    mAction->setVisible(!action.isEmpty());
}

void EmptyState::showIcon()
{
    mIcon->setPixmap(colouredIcon(mIconName, Theme::tokens().muted).pixmap(IconSize, IconSize));
}

void EmptyState::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
}

} // namespace parkwright
