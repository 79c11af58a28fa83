#include "app/tools/MeasureCard.h"

#include "app/tools/ProfileChart.h"
#include "app/window/Icons.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QToolButton>

namespace parkwright {

namespace {
constexpr int CardMargin = 12; ///< pixels to the corner of the view
constexpr int LeastCardWidth = 300;
} // namespace

MeasureCard::MeasureCard(QWidget& view)
    : QFrame(&view)
    , mTitle(new QLabel(this))
    , mCopy(new QToolButton(this))
    , mClose(new QToolButton(this))
    , mChart(new ProfileChart(this))
{
    setObjectName(QStringLiteral("measureCard"));
    setProperty("role", QStringLiteral("card"));
    setMinimumWidth(LeastCardWidth);
    mTitle->setProperty("role", QStringLiteral("title"));
    mCopy->setIcon(themedIcon(QStringLiteral("copy")));
    mClose->setIcon(themedIcon(QStringLiteral("close")));
    for (QToolButton* button : {mCopy, mClose})
        button->setAutoRaise(true);
    auto* head = new QHBoxLayout;
    head->addWidget(mTitle, 1);
    head->addWidget(mCopy);
    head->addWidget(mClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 8, 12);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(mChart);
    connect(mCopy, &QToolButton::clicked, this, &MeasureCard::copy);
    connect(mClose, &QToolButton::clicked, this, &MeasureCard::closed);
    retranslate();
    hide();
}

void MeasureCard::showReport(const MeasureReport& report)
{
    mReport = report;
    setVisible(!report.figures.empty());
    if (report.figures.empty())
        return;
    fill();
    raise();
    place();
}

void MeasureCard::fill()
{
    mTitle->setText(mReport.title);
    mChart->setVisible(mReport.profile.size() > 1);
    mChart->setProfile(mReport.profile);
    delete mFigures;
    mFigures = new QWidget(this);
    auto* grid = new QGridLayout(mFigures);
    grid->setContentsMargins(0, 0, 6, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const MeasureFigure& figure : mReport.figures) {
        auto* title = new QLabel(figure.title, mFigures);
        title->setProperty("role", QStringLiteral("muted"));
        title->setToolTip(figure.note);
        auto* value = new QLabel(figure.value, mFigures);
        value->setToolTip(figure.note);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(title, row, 0);
        grid->addWidget(value, row++, 1, Qt::AlignRight);
    }
    static_cast<QVBoxLayout*>(layout())->insertWidget(1, mFigures);
    mFigures->show();
}

void MeasureCard::copy() const
{
    QGuiApplication::clipboard()->setText(mReport.toText());
}

void MeasureCard::place()
{
    layout()->activate();
    adjustSize();
    move(CardMargin, CardMargin);
}

void MeasureCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void MeasureCard::retranslate()
{
    for (const auto& [button, text] :
         {std::pair(mCopy, tr("Copy the figures")), std::pair(mClose, tr("Close"))}) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    }
}

} // namespace parkwright
