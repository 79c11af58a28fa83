#include "app/window/StartPage.h"

#include "app/window/Icons.h"
#include "app/window/RecentFiles.h"
#include "app/window/SampleCard.h"
#include "app/window/Theme.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace parkwright {

namespace {

constexpr int BeginningWidth = 280;
constexpr int SamplesWidth = 620;
constexpr int PageGap = 56;

QLabel* label(const char* role, QWidget* parent)
{
    auto* made = new QLabel(parent);
    made->setProperty("role", QString::fromLatin1(role));
    return made;
}

QPushButton* button(const char* name, const char* icon, QWidget* parent)
{
    auto* made = new QPushButton(parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setIcon(themedIcon(QString::fromLatin1(icon)));
    made->setIconSize({16, 16});
    return made;
}

void clear(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

StartPage::StartPage(RecentFiles& recent, QWidget* parent)
    : QWidget(parent)
    , mRecent(recent)
    , mTitle(label("headline", this))
    , mSlogan(label("muted", this))
    , mRecentTitle(label("caption", this))
    , mSamplesTitle(label("caption", this))
    , mHint(label("muted", this))
    , mNew(button("startNew", "new", this))
    , mOpen(button("startOpen", "open", this))
    , mImport(button("startImport", "import", this))
    , mRecentList(new QVBoxLayout)
    , mSampleList(new QVBoxLayout)
{
    setObjectName(QStringLiteral("startPage"));
    auto* columns = new QHBoxLayout;
    columns->addStretch(1);
    columns->addWidget(makeBeginning());
    columns->addSpacing(PageGap);
    columns->addWidget(makeSamples());
    columns->addStretch(1);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(32, 32, 32, 24);
    page->addStretch(2);
    page->addLayout(columns);
    page->addStretch(3);
    connect(mNew, &QPushButton::clicked, this, &StartPage::newWanted);
    connect(mOpen, &QPushButton::clicked, this, &StartPage::openWanted);
    connect(mImport, &QPushButton::clicked, this, &StartPage::importWanted);
    connect(&recent, &RecentFiles::changed, this, &StartPage::fillRecent);
    fillSamples();
    retranslate();
}

QWidget* StartPage::makeBeginning()
{
    auto* side = new QWidget(this);
    side->setFixedWidth(BeginningWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    mSlogan->setWordWrap(true);
    column->addWidget(mTitle);
    column->addWidget(mSlogan);
    column->addSpacing(16);
    mOpen->setProperty("role", QStringLiteral("main"));
    dressMainButton();
    for (QPushButton* each : {mOpen, mNew, mImport})
        column->addWidget(each);
    column->addSpacing(20);
    column->addWidget(mRecentTitle);
    mRecentList->setSpacing(0);
    column->addLayout(mRecentList);
    column->addStretch();
    return side;
}

QWidget* StartPage::makeSamples()
{
    auto* side = new QWidget(this);
    side->setMaximumWidth(SamplesWidth);
    side->setMinimumWidth(480);
    side->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(12);
    column->addWidget(mSamplesTitle);
    mSampleList->setSpacing(12);
    column->addLayout(mSampleList);
    column->addSpacing(8);
    mHint->setWordWrap(true);
    column->addWidget(mHint);
    column->addStretch();
    return side;
}

void StartPage::fillSamples()
{
    for (const SampleInfo& sample : shippedSamples()) {
        auto* card = new SampleCard(sample, this);
        connect(card, &SampleCard::clicked, this,
                [this, id = sample.id] { Q_EMIT sampleWanted(id); });
        mSampleList->addWidget(card);
    }
}

void StartPage::fillRecent()
{
    clear(*mRecentList);
    mRecentTitle->setVisible(!mRecent.paths().isEmpty());
    int shown = 0;
    for (const QString& path : mRecent.paths()) {
        if (++shown > 6)
            break;
        auto* line = new QPushButton(this);
        line->setProperty("role", QStringLiteral("link"));
        line->setIcon(themedIcon(QStringLiteral("file")));
        line->setText(line->fontMetrics().elidedText(QFileInfo(path).completeBaseName(),
                                                     Qt::ElideMiddle, BeginningWidth - 48));
        line->setToolTip(QDir::toNativeSeparators(path));
        connect(line, &QPushButton::clicked, this, [this, path] { Q_EMIT fileWanted(path); });
        mRecentList->addWidget(line);
    }
}

void StartPage::setBusy(bool busy)
{
    setEnabled(!busy);
}

void StartPage::retranslate()
{
    mTitle->setText(QGuiApplication::applicationDisplayName());
    mSlogan->setText(tr("Plan, tour and compare industrial parks: land, buildings, floors and "
                        "sensors in one picture."));
    mNew->setText(tr("New project"));
    mOpen->setText(tr("Open a project…"));
    mImport->setText(tr("Begin with GIS files…"));
    mRecentTitle->setText(tr("Recent"));
    mSamplesTitle->setText(tr("Sample parks"));
    mHint->setText(
        tr("Or drop files here: GeoPackage, Shapefile, GeoJSON, CityJSON, KML, DXF, OSM, "
           "CSV, Excel, GeoTIFF. What they hold is recognised and explained."));
    fillRecent();
}

void StartPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        dressMainButton();
}

void StartPage::dressMainButton()
{
    mOpen->setIcon(colouredIcon(QStringLiteral("open"), Theme::tokens().onAccent));
}

} // namespace parkwright
