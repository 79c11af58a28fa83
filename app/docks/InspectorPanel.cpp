#include "app/docks/InspectorPanel.h"

#include "app/docks/EmptyState.h"
#include "app/docks/FieldDelegate.h"
#include "app/docks/InspectorFields.h"
#include "app/docks/InspectorLinks.h"
#include "app/docks/InspectorModel.h"
#include "app/docks/PanelView.h"
#include "app/window/Icons.h"
#include "app/window/Theme.h"
#include "gis/land/Indicators.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace parkwright {

namespace {

constexpr int FiguresDelay = 150; ///< ms

QToolButton* headerButton(const QString& icon, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(themedIcon(icon));
    button->setIconSize({16, 16});
    button->setAutoRaise(true);
    return button;
}

/// A small filled label in rich text.
QString badge(const QString& text, const QColor& colour)
{
    return QStringLiteral("<span style=\"color:%1\">■</span> %2")
        .arg(colour.name(), text.toHtmlEscaped());
}

bool isTrue(const PlanState& state, const ObjectRef& object, const char* field)
{
    const int number = tableDef(object.table).indexOf(QString::fromLatin1(field));
    return number >= 0 && toNumber(state.table(object.table).value(object.id, number)) == 1;
}

QString textOf(const PlanState& state, const ObjectRef& object, const char* field)
{
    const int number = tableDef(object.table).indexOf(QString::fromLatin1(field));
    return number < 0 ? QString() : toPlainText(state.table(object.table).value(object.id, number));
}

} // namespace

InspectorPanel::InspectorPanel(AppContext& context, QWidget* parent)
    : QWidget(parent)
    , mContext(context)
    , mModel(new InspectorModel(context, this))
    , mView(new PanelView(this))
    , mPages(new QStackedWidget(this))
    , mEmpty(new EmptyState(QStringLiteral("select"), this))
    , mIcon(new QLabel(this))
    , mPath(new QLabel(this))
    , mName(new QLabel(this))
    , mKind(new QLabel(this))
    , mBadges(new QLabel(this))
    , mFrame(headerButton(QStringLiteral("frame-selection"), this))
    , mHide(headerButton(QStringLiteral("hide"), this))
    , mFilled(headerButton(QStringLiteral("collapse"), this))
{
    setProperty("role", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    mView->setPanelModel(mModel);
    mView->setItemDelegate(new FieldDelegate(mView));
    mView->setFoldedAtFirst({fieldGroupKey(FieldGroup::Provenance)});

    mName->setProperty("role", QStringLiteral("title"));
    mName->setWordWrap(true);
    mName->setTextInteractionFlags(Qt::TextSelectableByMouse);
    mKind->setProperty("role", QStringLiteral("caption"));
    mPath->setProperty("role", QStringLiteral("caption"));
    mPath->setWordWrap(true);
    mPath->setTextFormat(Qt::RichText);
    mPath->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    mBadges->setProperty("role", QStringLiteral("caption"));
    mBadges->setWordWrap(true);
    mFilled->setCheckable(true);

    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(mIcon);
    top->addWidget(mKind, 1);
    for (QToolButton* button : {mFilled, mHide, mFrame})
        top->addWidget(button);
    auto* header = new QVBoxLayout;
    header->setContentsMargins(12, 8, 8, 8);
    header->setSpacing(3);
    header->addLayout(top);
    header->addWidget(mName);
    header->addWidget(mPath);
    header->addWidget(mBadges);
    auto* line = new QFrame(this);
    line->setProperty("role", QStringLiteral("hairline"));
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(header);
    column->addWidget(line);
    column->addWidget(mView, 1);
    mPages->addWidget(mEmpty);
    mPages->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(mPages);

    mFiguresDue.setSingleShot(true);
    mFiguresDue.setInterval(FiguresDelay);
    connect(&mFiguresDue, &QTimer::timeout, this, &InspectorPanel::computeFigures);
    connect(&context.selection(), &Selection::changed, this, &InspectorPanel::showSelection);
    connect(&context.document(), &Document::changed, this, [this] {
        showHeader();
        mFiguresDue.start();
    });
    connect(mView, &PanelView::linkActivated, this, &InspectorPanel::select);
    connect(mPath, &QLabel::linkActivated, this, [this](const QString& link) {
        const QStringList parts = link.split(u':');
        if (const TableDef* table = findTable(parts.value(0)))
            select({table->id, Uid::parse(parts.value(1))});
    });
    connect(mFrame, &QToolButton::clicked, this,
            [this] { mContext.view().frame(mModel->objects()); });
    connect(mHide, &QToolButton::clicked, this, [this] {
        const bool hide = !mContext.view().isHidden(mModel->objects().front().id);
        std::vector<Uid> hidden = mContext.view().viewState().hidden;
        for (const ObjectRef& object : mModel->objects()) {
            std::erase(hidden, object.id);
            if (hide)
                hidden.push_back(object.id);
        }
        mContext.view().setHidden(std::move(hidden));
    });
    connect(&context.view(), &ViewController::changed, this, [this](ViewAspects aspects) {
        if (aspects.testFlag(ViewAspect::Visibility))
            showHeader();
    });
    connect(mFilled, &QToolButton::toggled, this,
            [this](bool filledOnly) { mModel->setEmptyFieldsShown(!filledOnly); });
    connect(&context.document(), &Document::changed, this, &InspectorPanel::retranslate);
    retranslate();
    showSelection();
}

InspectorPanel::~InspectorPanel() = default;

void InspectorPanel::select(const ObjectRef& object)
{
    if (mContext.document().state().contains(object))
        mContext.selection().set({object});
}

void InspectorPanel::showSelection()
{
    mModel->show(mContext.selection().objects());
    showHeader();
    mFiguresDue.start();
}

void InspectorPanel::showHeader()
{
    const std::vector<ObjectRef>& objects = mModel->objects();
    mPages->setCurrentIndex(objects.empty() ? 0 : 1);
    if (objects.empty())
        return;
    const PlanState& state = mContext.document().state();
    const TableDef& table = tableDef(objects.front().table);
    const bool single = objects.size() == 1;
    mIcon->setPixmap(
        colouredIcon(mModel->isOneKind() ? tableIcon(table.id) : QStringLiteral("layers"),
                     Theme::tokens().muted)
            .pixmap(16, 16));
    if (single) {
        mKind->setText(table.singularText());
        mName->setText(state.labelOf(objects.front()));
    } else {
        mKind->setText(tr("%n selected", nullptr, int(objects.size())));
        mName->setText(mModel->isOneKind()
                           ? QStringLiteral("%1 %2").arg(
                                 QLocale().toString(qlonglong(objects.size())), table.pluralText())
                           : tr("Different kinds"));
    }
    QStringList path;
    if (single) {
        for (const ObjectRef& step : pathTo(state, objects.front()))
            path << QStringLiteral(
                        "<a style=\"color:%1;text-decoration:none\" href=\"%2:%3\">%4</a>")
                        .arg(Theme::tokens().accent.name(), tableDef(step.table).nameText(),
                             step.id.toString(), state.labelOf(step).toHtmlEscaped());
    }
    mPath->setText(path.join(QStringLiteral(" › ")));
    mPath->setVisible(!path.isEmpty());
    const bool hasShape = std::any_of(objects.begin(), objects.end(), [](const ObjectRef& object) {
        return tableDef(object.table).geometryField >= 0;
    });
    mFrame->setVisible(hasShape);
    mHide->setVisible(hasShape && mModel->isOneKind());
    const bool hidden = mContext.view().isHidden(objects.front().id);
    mHide->setIcon(themedIcon(hidden ? QStringLiteral("show") : QStringLiteral("hide")));
    mHide->setToolTip(hidden ? tr("Show in the view") : tr("Hide in the view"));
    showBadges();
}

void InspectorPanel::showBadges()
{
    const PlanState& state = mContext.document().state();
    const ObjectRef& object = mModel->objects().front();
    const ThemeTokens& tokens = Theme::tokens();
    QStringList badges;
    if (mModel->objects().size() == 1) {
        if (isTrue(state, object, "illustrative"))
            badges << badge(tr("Illustrative"), tokens.warn);
        const QString derived = textOf(state, object, "derived");
        if (!derived.isEmpty() && derived != u"stated")
            badges << badge(tr("Derived storeys"), tokens.warn);
        const QString source = textOf(state, object, "source");
        if (!source.isEmpty())
            badges << badge(source, tokens.muted);
    }
    mBadges->setText(badges.join(QStringLiteral("&nbsp;&nbsp; ")));
    mBadges->setVisible(!badges.isEmpty());
}

void InspectorPanel::computeFigures()
{
    mContext.jobs().cancel(mJob);
    mJob = 0;
    const std::vector<ObjectRef> objects = mModel->objects();
    if (objects.empty() || !mModel->isOneKind())
        return;
    switch (objects.front().table) {
    case TableId::Parks:
    case TableId::Phases:
    case TableId::Parcels:
    case TableId::Buildings:
    case TableId::Floors:
        break;
    default:
        return;
    }
    const PlanState state = mContext.document().state();
    const StandardsPackPtr pack = mContext.standards();
    mJob = mContext.jobs().start(
        tr("Figures of the selection"),
        [state, objects, pack](JobContext& job) {
            return computeIndicators(state, objects, *pack, {}, job);
        },
        this,
        [this, objects](Result<IndicatorSet> figures) {
            if (figures && objects == mModel->objects())
                mModel->setFigures(std::move(*figures));
        });
}

void InspectorPanel::retranslate()
{
    const bool hasPlan = !mContext.document().table<Building>().isEmpty() ||
                         !mContext.document().table<Parcel>().isEmpty();
    mEmpty->setTexts(tr("Nothing is selected"),
                     hasPlan ? tr("Click a parcel, a building or a floor in the view to see and "
                                  "edit what is known about it.")
                             : tr("Import parcels or buildings; what you click is shown here."));
    mFrame->setToolTip(tr("Zoom to it"));
    mFilled->setToolTip(tr("Only fields with a value"));
}

void InspectorPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        mModel->refresh();
        showHeader();
    } else if (event->type() == QEvent::PaletteChange && mPages) {
        showHeader();
    }
}

} // namespace parkwright
