#include "app/tools/MeasureCard.h"

#include "app/tools/ProfileChart.h"
#include "app/window/Icons.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
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
    , mMore(new QToolButton(this))
    , mFigures(new QGridLayout)
    , mChart(new ProfileChart(this))
    , mOtherCrs(new QPushButton(this))
{
    setObjectName(QStringLiteral("measureCard"));
    setProperty("role", QStringLiteral("card"));
    setMinimumWidth(LeastCardWidth);
    mTitle->setProperty("role", QStringLiteral("title"));
    mCopy->setIcon(themedIcon(QStringLiteral("copy")));
    mMore->setIcon(themedIcon(QStringLiteral("more")));
    mClose->setIcon(themedIcon(QStringLiteral("close")));
    auto* head = new QHBoxLayout;
    head->addWidget(mTitle, 1);
    for (QToolButton* button : {mCopy, mMore, mClose}) {
        button->setAutoRaise(true);
        head->addWidget(button);
    }
    mFigures->setContentsMargins(0, 0, 6, 0);
    mFigures->setHorizontalSpacing(20);
    mFigures->setVerticalSpacing(3);
    mFigures->setColumnStretch(0, 1);
    mOtherCrs->setObjectName(QStringLiteral("otherCrs"));
    mOtherCrs->setProperty("role", QStringLiteral("link"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 8, 12);
    column->setSpacing(6);
    column->addLayout(head);
    column->addLayout(mFigures);
    column->addWidget(mChart);
    column->addWidget(mOtherCrs, 0, Qt::AlignLeft);
    buildMenu();
    connect(mCopy, &QToolButton::clicked, this, &MeasureCard::copy);
    connect(mClose, &QToolButton::clicked, this, &MeasureCard::closed);
    connect(mOtherCrs, &QPushButton::clicked, this, &MeasureCard::otherCrsWanted);
    retranslate();
    hide();
}

void MeasureCard::buildMenu()
{
    auto* menu = new QMenu(mMore);
    mCopyProfile = menu->addAction(QString(), this, &MeasureCard::copyProfile);
    mSaveProfile = menu->addAction(QString(), this, &MeasureCard::saveProfileWanted);
    mMore->setMenu(menu);
    mMore->setPopupMode(QToolButton::InstantPopup);
}

void MeasureCard::showReport(const MeasureReport& report)
{
    mReport = report;
    if (!report.figures.empty())
        fill();
    setVisible(!report.figures.empty());
    if (report.figures.empty())
        return;
    raise();
    place();
}

void MeasureCard::fill()
{
    mTitle->setText(mReport.title);
    const bool hasProfile = mReport.profile.size() > 1;
    mChart->setVisible(hasProfile);
    mMore->setVisible(hasProfile);
    mChart->setProfile(mReport.profile);
    mOtherCrs->setVisible(mReport.kind == MeasureKind::Place);
    for (size_t i = 0; i < mReport.figures.size(); ++i) {
        const MeasureFigure& figure = mReport.figures[i];
        const Row& row = rowAt(i);
        row.title->setText(figure.title);
        row.value->setText(figure.value);
        for (QLabel* label : {row.title, row.value}) {
            label->setToolTip(figure.note);
            label->show();
        }
    }
    for (size_t i = mReport.figures.size(); i < mRows.size(); ++i) {
        mRows[i].title->hide();
        mRows[i].value->hide();
    }
}

MeasureCard::Row& MeasureCard::rowAt(size_t index)
{
    while (mRows.size() <= index) {
        const Row row{new QLabel(this), new QLabel(this)};
        row.title->setProperty("role", QStringLiteral("muted"));
        row.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        mFigures->addWidget(row.title, int(mRows.size()), 0);
        mFigures->addWidget(row.value, int(mRows.size()), 1, Qt::AlignRight);
        mRows.push_back(row);
    }
    return mRows[index];
}

void MeasureCard::copy() const
{
    QGuiApplication::clipboard()->setText(mReport.toText());
}

QByteArray MeasureCard::profileText() const
{
    return profileCsv(mReport.profile, mDecimals);
}

void MeasureCard::copyProfile() const
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(profileText()));
}

void MeasureCard::place()
{
    layout()->activate();
    adjustSize();
    move(CardMargin, CardMargin);
}

void MeasureCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        Q_EMIT languageChanged();
    }
    QFrame::changeEvent(event);
}

void MeasureCard::retranslate()
{
    for (const auto& [button, text] :
         {std::pair(mCopy, tr("Copy the figures")), std::pair(mMore, tr("Profile")),
          std::pair(mClose, tr("Close"))}) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    }
    mCopyProfile->setText(tr("Copy profile as CSV"));
    mSaveProfile->setText(tr("Save profile…"));
    mOtherCrs->setText(tr("In another CRS…"));
}

} // namespace parkwright
