#include "app/window/SelectExpression.h"

#include "app/docks/InspectorFields.h"
#include "app/window/Icons.h"
#include "app/window/Theme.h"
#include "gis/formula/Formula.h"
#include "gis/formula/FormulaNames.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace parkwright {

namespace {

constexpr int CountDelay = 200; ///< ms without a key
constexpr int TextLines = 3;
constexpr int NameLines = 8;

} // namespace

SelectExpression::SelectExpression(AppContext& context, QWidget* parent)
    : QDialog(parent)
    , mContext(context)
    , mKind(new QComboBox(this))
    , mExamples(new QComboBox(this))
    , mText(new QPlainTextEdit(this))
    , mCount(new QLabel(this))
    , mSearch(new QLineEdit(this))
    , mNames(new QListWidget(this))
    , mMode(new QComboBox(this))
    , mSelect(new QPushButton(tr("Select"), this))
{
    setObjectName(QStringLiteral("selectExpression"));
    setWindowTitle(tr("Select by expression"));
    mDue.setSingleShot(true);
    mDue.setInterval(CountDelay);
    build();
    fillKinds();
    connect(&mDue, &QTimer::timeout, this, &SelectExpression::count);
    connect(mText, &QPlainTextEdit::textChanged, this, &SelectExpression::ask);
    connect(mKind, &QComboBox::currentIndexChanged, this, [this] {
        fillExamples();
        fillNames();
        ask();
    });
    connect(mExamples, &QComboBox::activated, this, [this](int index) {
        if (index > 0)
            mText->setPlainText(mExamples->itemText(index));
        mExamples->setCurrentIndex(0);
    });
    connect(mSearch, &QLineEdit::textChanged, this, &SelectExpression::showNames);
    connect(mNames, &QListWidget::itemActivated, this, &SelectExpression::insertName);
    connect(mSelect, &QPushButton::clicked, this, &SelectExpression::apply);
    connect(&context.document(), &Document::changed, this, &SelectExpression::ask);
    fillExamples();
    fillNames();
    mText->setFocus();
    count();
}

QStringList SelectExpression::examplesOf(TableId kind)
{
    switch (kind) {
    case TableId::Parcels:
        return {QStringLiteral("area_of_record > 30 mu"),
                QStringLiteral("planned_use like '1001%'"),
                QStringLiteral("status = 'in-use' and far_max >= 2"),
                QStringLiteral("count(buildings) = 0")};
    case TableId::Buildings:
        return {QStringLiteral("storeys_above >= 4"), QStringLiteral("use = 'high-rise-factory'"),
                QStringLiteral("sum(floors.gross_area) > 10000"), QStringLiteral("height is null")};
    case TableId::Floors:
        return {QStringLiteral("vacancy = 'vacant'"),
                QStringLiteral("slab_load >= 10 and clear_height >= 4.5"),
                QStringLiteral("number = 1"), QStringLiteral("tenant is null")};
    case TableId::Spaces:
        return {QStringLiteral("vacancy = 'vacant'"), QStringLiteral("gross_area > 500")};
    case TableId::Sensors:
        return {QStringLiteral("family = 'video'"), QStringLiteral("floor is null")};
    default:
        break;
    }
    const TableDef& def = tableDef(kind);
    if (def.labelField < 0)
        return {};
    return {QStringLiteral("%1 is not null").arg(QLatin1String(def.field(def.labelField).name))};
}

SelectExpression::~SelectExpression()
{
    mContext.jobs().cancel(mJob);
}

void SelectExpression::build()
{
    mKind->setAccessibleName(tr("Kind"));
    mExamples->setAccessibleName(tr("Examples"));
    mText->setAccessibleName(tr("Condition"));
    mText->setTabChangesFocus(true);
    mText->setPlaceholderText(tr("Condition, e.g. %1").arg(QStringLiteral("height > 24")));
    mText->setFixedHeight(mText->fontMetrics().lineSpacing() * TextLines + 16);
    mCount->setWordWrap(true);
    mCount->setObjectName(QStringLiteral("count"));
    mSearch->setClearButtonEnabled(true);
    mSearch->setPlaceholderText(tr("Find fields and functions"));
    mSearch->setAccessibleName(mSearch->placeholderText());
    mSearch->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    mNames->setAccessibleName(tr("Fields and functions"));
    mNames->setMinimumHeight(mNames->fontMetrics().lineSpacing() * NameLines * 3 / 2);
    mNames->setToolTip(tr("A double click writes it into the condition"));
    mMode->setAccessibleName(tr("What becomes of the selection"));
    mMode->addItem(tr("New selection"), int(SelectMode::Replace));
    mMode->addItem(tr("Add to the selection"), int(SelectMode::Add));
    mMode->addItem(tr("Take away from the selection"), int(SelectMode::Remove));
    mMode->addItem(tr("Within the selection"), int(SelectMode::Within));
    mSelect->setDefault(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(mSelect, QDialogButtonBox::ApplyRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Kind"), mKind);
    form->addRow(tr("Condition"), mText);
    form->addRow(QString(), mCount);
    form->addRow(tr("Examples"), mExamples);
    form->addRow(tr("Selection"), mMode);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(20, 16, 20, 16);
    page->setSpacing(10);
    page->addLayout(form);
    page->addWidget(mSearch);
    page->addWidget(mNames, 1);
    page->addWidget(buttons);
    resize(520, 560);
}

void SelectExpression::fillKinds()
{
    const PlanState& plan = mContext.document().state();
    for (int i = 0; i < TableCount; ++i) {
        const TableId table = TableId(i);
        if (table == TableId::Settings || table == TableId::Ancestry ||
            table == TableId::ScenarioDeltas || plan.table(table).isEmpty())
            continue;
        mKind->addItem(themedIcon(tableIcon(table)), tableDef(table).pluralText(), i);
    }
    if (mKind->count() == 0)
        mKind->addItem(tableDef(TableId::Buildings).pluralText(), int(TableId::Buildings));
}

void SelectExpression::fillExamples()
{
    mExamples->clear();
    mExamples->addItem(tr("Choose one to begin with"));
    mExamples->addItems(examplesOf(kind()));
}

void SelectExpression::fillNames()
{
    mNames->clear();
    for (const FormulaName& name : formulaNames(kind())) {
        auto* item = new QListWidgetItem(name.name, mNames);
        item->setData(Qt::UserRole, name.name);
        QStringList told;
        for (const QString& part : {name.title, name.note}) {
            if (!part.isEmpty() && part != name.name)
                told << part;
        }
        if (!told.isEmpty())
            item->setText(
                QStringLiteral("%1 — %2").arg(name.name, told.join(QStringLiteral(", "))));
    }
    showNames();
}

void SelectExpression::showNames()
{
    const QString wanted = mSearch->text().trimmed();
    for (int i = 0; i < mNames->count(); ++i)
        mNames->item(i)->setHidden(!mNames->item(i)->text().contains(wanted, Qt::CaseInsensitive));
}

void SelectExpression::insertName()
{
    if (const QListWidgetItem* item = mNames->currentItem()) {
        mText->insertPlainText(item->data(Qt::UserRole).toString());
        mText->setFocus();
    }
}

void SelectExpression::setKind(TableId kind)
{
    if (const int at = mKind->findData(int(kind)); at >= 0)
        mKind->setCurrentIndex(at);
}

TableId SelectExpression::kind() const
{
    return TableId(mKind->currentData().toInt());
}

void SelectExpression::setExpression(const QString& text)
{
    mText->setPlainText(text);
}

void SelectExpression::setMode(SelectMode mode)
{
    mMode->setCurrentIndex(mMode->findData(int(mode)));
}

void SelectExpression::ask()
{
    mIsKnown = false;
    mWants = false;
    mDue.start();
}

void SelectExpression::count()
{
    mDue.stop();
    mContext.jobs().cancel(std::exchange(mJob, 0));
    const QString text = mText->toPlainText().simplified();
    if (text.isEmpty())
        return refuse({});
    auto formula = Formula::parse(text, kind());
    if (!formula)
        return refuse(formula.error().message);
    if (formula->type() != FormulaType::Bool && formula->type() != FormulaType::Any)
        return refuse(tr("This is no condition: it is neither true nor false."));
    mJob = mContext.jobs().start(
        tr("Counting"),
        [formula = std::move(*formula), plan = mContext.document().state()](
            JobContext&) -> Result<std::vector<Uid>> { return formula.matching(plan); },
        this,
        [this](Result<std::vector<Uid>> hits) {
            if (!hits)
                return; // cancelled: a newer one is under way
            mJob = 0;
            mHits = std::move(*hits);
            mIsKnown = true;
            showCount();
            if (std::exchange(mWants, false))
                apply();
            Q_EMIT settled();
        });
}

void SelectExpression::refuse(const QString& why)
{
    mIsKnown = false;
    mHits.clear();
    mCount->setText(why);
    mCount->setStyleSheet(QStringLiteral("color: %1").arg(Theme::tokens().bad.name()));
    mSelect->setEnabled(false);
    Q_EMIT settled();
}

void SelectExpression::showCount()
{
    const QLocale locale;
    mCount->setStyleSheet(QString());
    mCount->setText(
        tr("%1 of %2")
            .arg(locale.toString(qulonglong(mHits.size())),
                 locale.toString(qulonglong(mContext.document().state().table(kind()).size()))));
    mSelect->setEnabled(true);
}

void SelectExpression::apply()
{
    if (!mIsKnown) {
        mWants = true;
        if (mDue.isActive())
            count();
        return;
    }
    std::vector<ObjectRef> found;
    found.reserve(mHits.size());
    for (const Uid& id : mHits)
        found.push_back({kind(), id});
    mContext.selection().set(
        combined(mContext.selection().objects(), found, SelectMode(mMode->currentData().toInt())));
}

} // namespace parkwright
