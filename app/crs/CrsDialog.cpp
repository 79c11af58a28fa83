#include "app/crs/CrsDialog.h"

#include "app/crs/ControlPointsPage.h"
#include "app/crs/CrsCard.h"
#include "app/crs/CrsFinder.h"
#include "app/crs/CustomCrsPage.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>

namespace parkwright {

namespace {

constexpr QSize CrsDialogSize{900, 620};
constexpr int CrsCardWidth = 380;

QString definitionOf(const Crs& crs)
{
    return crs.authority().isEmpty() ? crs.wkt() : crs.authority();
}

} // namespace

std::optional<Crs> CrsDialog::choose(QWidget* parent, const Crs& initial)
{
    CrsQuestion question;
    question.initial = initial;
    CrsDialog dialog(question, parent);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.chosen();
}

CrsDialog* CrsDialog::ask(QWidget* parent, const CrsQuestion& question,
                          std::function<void(const Crs&)> then)
{
    auto* dialog = new CrsDialog(question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, dialog,
            [dialog, then = std::move(then)] { then(dialog->chosen()); });
    dialog->open();
    return dialog;
}

CrsDialog::CrsDialog(const CrsQuestion& question, QWidget* parent)
    : QDialog(parent)
    , mQuestion(question)
    , mPages(new QTabWidget(this))
    , mFinder(new CrsFinder(this))
    , mCustom(new CustomCrsPage(this))
    , mControl(new ControlPointsPage(this))
    , mCard(new CrsCard(this))
{
    setObjectName(QStringLiteral("crsDialog"));
    setWindowTitle(question.title.isEmpty() ? tr("Coordinate reference system") : question.title);
    resize(CrsDialogSize);
    build();
    connect(mFinder, &CrsFinder::picked, this, [this](const QString& definition) {
        mFound = definition;
        consider(definition);
    });
    connect(mFinder, &CrsFinder::accepted, this, [this] {
        if (mUse->isEnabled())
            accept();
    });
    connect(mCustom, &CustomCrsPage::changed, this, &CrsDialog::followPage);
    connect(mControl, &ControlPointsPage::changed, this, &CrsDialog::followPage);
    mControl->setTarget(question.placeCrs);
    connect(mPages, &QTabWidget::currentChanged, this, &CrsDialog::followPage);
    connect(mCard, &CrsCard::placeChanged, this, &CrsDialog::tryPlace);
    connect(this, &QDialog::accepted, this, [this] {
        if (mChosen.isValid())
            CrsFinder::remember(definitionOf(mChosen), mChosen.name());
    });
    mCard->setFault(tr("Choose one on the left."));
    if (question.initial.isValid()) {
        mFound = definitionOf(question.initial);
        mFinder->mark(mFound);
        if (const auto design = CustomCrs::from(question.initial)) {
            CustomCrs like = *design;
            if (!question.initial.authority().isEmpty())
                like.name.clear();
            mCustom->setDesign(like);
            if (question.initial.authority().isEmpty())
                mPages->setCurrentWidget(mCustom);
        }
    }
    readCatalog();
    followPage();
    mFinder->setFocus();
}

CrsDialog::~CrsDialog() = default;

void CrsDialog::build()
{
    mPages->addTab(mFinder, tr("Find"));
    mPages->addTab(mCustom, tr("Make one's own"));
    mPages->addTab(mControl, tr("From control points"));
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(mCard);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(CrsCardWidth);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(mPages, 1);
    row->addWidget(scroll);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    mUse = buttons->addButton(tr("Use this CRS"), QDialogButtonBox::AcceptRole);
    mUse->setObjectName(QStringLiteral("useCrs"));
    mUse->setDefault(true);
    mUse->setEnabled(false);
    if (!mQuestion.without.isEmpty()) {
        QPushButton* none = buttons->addButton(mQuestion.without, QDialogButtonBox::ResetRole);
        none->setAutoDefault(false);
        connect(none, &QPushButton::clicked, this, [this] {
            mChosen = Crs();
            accept();
        });
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(16);
    column->addLayout(row, 1);
    column->addWidget(buttons);
}

void CrsDialog::readCatalog()
{
    struct Read
    {
        std::shared_ptr<const CrsCatalog> catalog;
        std::optional<GeoPoint> here;
    };
    mJobs.start(
        tr("Reading the registers"),
        [crs = mQuestion.placeCrs, place = mQuestion.place](JobContext&) -> Result<Read> {
            Read read{CrsCatalog::shared(), std::nullopt};
            if (!place || !crs.isValid())
                return read;
            if (const auto way = CoordinateTransform::make(crs, geographicCrs())) {
                if (const auto moved = way->forward(*place))
                    read.here = GeoPoint{moved->x, moved->y, 0};
            }
            return read;
        },
        this,
        [this](const Result<Read>& read) {
            if (!read)
                return;
            mHere = read->here;
            if (mHere)
                mCard->setPlace(*mHere);
            mFinder->setCatalog(read->catalog, mHere);
            followPage();
        });
}

void CrsDialog::followPage()
{
    if (mPages->currentWidget() == mCustom) {
        const auto made = mCustom->crs();
        if (made)
            consider(definitionOf(*made));
        else
            fail(made.error().message);
        return;
    }
    if (mPages->currentWidget() == mControl) {
        const Result<Crs>& made = mControl->crs();
        if (made)
            consider(definitionOf(*made));
        else
            fail(made.error().message);
        return;
    }
    if (!mFound.isEmpty())
        consider(mFound);
}

void CrsDialog::consider(const QString& definition)
{
    mConsidered = definition;
    mJobs.cancel(mJob);
    mJob = mJobs.start(
        tr("Looking into the CRS"),
        [definition, place = mCard->place(), here = mHere](JobContext& job) -> Result<Explained> {
            const auto crs = Crs::fromUserInput(definition);
            if (!crs)
                return crs.error();
            Explained made{CrsFacts::of(*crs), std::nullopt};
            if (place && !job.isCancelled())
                made.trial = CrsTrial::make(*crs, *place);
            return made;
        },
        this,
        [this, definition](const Result<Explained>& result) {
            if (definition != mConsidered)
                return; // something else was chosen meanwhile
            if (result)
                explained(*result);
            else if (result.error().code != ErrorCode::Cancelled)
                fail(result.error().message);
        });
}

void CrsDialog::explained(const Explained& explained)
{
    const bool hadPlace = mCard->place().has_value();
    mChosen = explained.facts.crs;
    mCard->setFacts(explained.facts, mHere);
    if (explained.trial)
        mCard->setTrial(*explained.trial);
    mUse->setEnabled(true);
    if (!hadPlace && mCard->place()) // it took one from the area of use
        tryPlace();
}

void CrsDialog::fail(const QString& why)
{
    mConsidered.clear();
    mChosen = Crs();
    mCard->setFault(why);
    mUse->setEnabled(false);
}

void CrsDialog::tryPlace()
{
    if (mConsidered.isEmpty())
        return;
    if (mCard->place())
        consider(mConsidered);
    else
        mCard->setTrial(Error{
            ErrorCode::InvalidInput, tr("Write longitude and latitude, e.g. 113.28, 23.13."), {}});
}

} // namespace parkwright
