#include "app/crs/CrsFinder.h"

#include "app/docks/PanelDelegate.h"
#include "app/window/Icons.h"
#include "app/window/Theme.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QSettings>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <array>

namespace parkwright {

namespace {

constexpr size_t MostFound = 200;
constexpr size_t MostCovering = 12;
constexpr qsizetype MostRecentCrs = 6;
constexpr int CrsPadding = 8;
constexpr std::array CommonCrs{"EPSG:4490", "EPSG:4326", "EPSG:3857", "EPSG:4547", "EPSG:4549"};

enum CrsRole { DefinitionRole = Qt::UserRole, CodeRole };

QString recentCrsKey()
{
    return QStringLiteral("crs/recent");
}

/// Name on the left, code muted on the right; headings small and muted.
class CrsLineDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), Theme::RowHeight};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const ThemeTokens& tokens = Theme::tokens();
        QStyleOptionViewItem background = option;
        initStyleOption(&background, index);
        const QString title = std::exchange(background.text, QString());
        const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);
        painter->save();
        QRect area = option.rect.adjusted(CrsPadding, 0, -CrsPadding, 0);
        const bool heading = index.data(DefinitionRole).isNull();
        if (heading) {
            painter->setFont(captionFont(option.font));
            painter->setPen(tokens.muted);
            area.setTop(area.top() + CrsPadding);
        } else {
            const QString code = index.data(CodeRole).toString();
            painter->setFont(option.font);
            painter->setPen(tokens.muted);
            painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight, code);
            area.setRight(area.right() - painter->fontMetrics().horizontalAdvance(code) -
                          2 * CrsPadding);
            painter->setPen(tokens.text);
        }
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(title, Qt::ElideRight, area.width()));
        painter->restore();
    }
};

} // namespace

CrsFinder::CrsFinder(QWidget* parent)
    : QWidget(parent)
    , mSearch(new QLineEdit(this))
    , mList(new QListWidget(this))
    , mNote(new QLabel(this))
{
    mSearch->setObjectName(QStringLiteral("crsSearch"));
    mSearch->setPlaceholderText(tr("Code, name or place: 4547, CGCS2000 3-degree, 广州 3度带"));
    mSearch->setAccessibleName(tr("Look for a CRS"));
    mSearch->setClearButtonEnabled(true);
    mSearch->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    mSearch->installEventFilter(this);
    mList->setObjectName(QStringLiteral("crsList"));
    mList->setAccessibleName(tr("Coordinate reference systems"));
    mList->setItemDelegate(new CrsLineDelegate(mList));
    mList->setUniformItemSizes(true);
    mList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    mNote->setProperty("role", QStringLiteral("muted"));
    mNote->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(8);
    column->addWidget(mSearch);
    column->addWidget(mList, 1);
    column->addWidget(mNote);
    mNote->setText(tr("Reading the registers…"));
    connect(mSearch, &QLineEdit::textChanged, this, &CrsFinder::fill);
    connect(mList, &QListWidget::currentItemChanged, this, &CrsFinder::follow);
    connect(mList, &QListWidget::itemActivated, this, &CrsFinder::accepted);
    setFocusProxy(mSearch);
}

void CrsFinder::setCatalog(std::shared_ptr<const CrsCatalog> catalog,
                           const std::optional<GeoPoint>& here)
{
    mCatalog = std::move(catalog);
    mHere = here;
    fill();
}

void CrsFinder::mark(const QString& definition)
{
    mMarked = definition;
    for (int row = 0; row < mList->count(); ++row) {
        if (mList->item(row)->data(DefinitionRole).toString() == definition) {
            const QSignalBlocker quiet(mList);
            mList->setCurrentRow(row);
            return;
        }
    }
}

QStringList CrsFinder::recent()
{
    QStringList definitions;
    const QStringList pairs = QSettings().value(recentCrsKey()).toStringList();
    for (qsizetype i = 0; i + 1 < pairs.size(); i += 2)
        definitions << pairs[i];
    return definitions;
}

void CrsFinder::remember(const QString& definition, const QString& title)
{
    QStringList pairs = QSettings().value(recentCrsKey()).toStringList();
    QStringList now{definition, title};
    for (qsizetype i = 0; i + 1 < pairs.size() && now.size() < 2 * MostRecentCrs; i += 2) {
        if (pairs[i] != definition)
            now << pairs[i] << pairs[i + 1];
    }
    QSettings().setValue(recentCrsKey(), now);
}

void CrsFinder::addHeading(const QString& title)
{
    auto* item = new QListWidgetItem(title, mList);
    item->setFlags(Qt::NoItemFlags);
}

void CrsFinder::addLine(const QString& title, const QString& code, const QString& tip,
                        const QString& definition)
{
    auto* item = new QListWidgetItem(title, mList);
    item->setData(DefinitionRole, definition);
    item->setData(CodeRole, code);
    item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(title, code));
    item->setToolTip(tip);
}

void CrsFinder::addEntry(const CrsEntry& entry)
{
    const QString name = entry.deprecated ? tr("%1 (withdrawn)").arg(entry.name) : entry.name;
    addLine(name, entry.authority, name + u'\n' + entry.area, entry.authority);
}

void CrsFinder::fillOffers()
{
    const QStringList pairs = QSettings().value(recentCrsKey()).toStringList();
    if (pairs.size() >= 2)
        addHeading(tr("Used lately"));
    for (qsizetype i = 0; i + 1 < pairs.size(); i += 2) {
        if (const CrsEntry* entry = mCatalog->find(pairs[i]))
            addEntry(*entry);
        else
            addLine(pairs[i + 1], tr("custom"), pairs[i + 1], pairs[i]);
    }
    if (mHere) {
        addHeading(tr("Cover your park"));
        for (const CrsEntry* entry : mCatalog->covering(*mHere, MostCovering))
            addEntry(*entry);
    }
    addHeading(tr("Common"));
    for (const char* code : CommonCrs) {
        if (const CrsEntry* entry = mCatalog->find(QString::fromLatin1(code)))
            addEntry(*entry);
    }
    mNote->setText(tr("%1 CRSs can be found by code, name, area or place.")
                       .arg(QLocale().toString(qulonglong(mCatalog->entries().size()))));
}

void CrsFinder::fill()
{
    if (!mCatalog)
        return;
    const CrsQuery query = CrsQuery::parse(mSearch->text());
    {
        const QSignalBlocker quiet(mList);
        mList->clear();
        if (query.isEmpty()) {
            fillOffers();
            mark(mMarked);
            return;
        }
        const auto found = mCatalog->search(query, mHere, MostFound);
        for (const CrsEntry* entry : found)
            addEntry(*entry);
        const QString count = QLocale().toString(qulonglong(found.size()));
        if (found.empty())
            mNote->setText(tr("None is called so. Try fewer words, a code or a city; or make your "
                              "own on the next page."));
        else if (found.size() == MostFound)
            mNote->setText(tr("The first %1; more words narrow it down.").arg(count));
        else if (query.place)
            mNote->setText(tr("%1 found, for %2.").arg(count, query.placeName));
        else
            mNote->setText(tr("%1 found.").arg(count));
    }
    mList->setCurrentRow(mList->count() > 0 ? 0 : -1);
    follow();
}

void CrsFinder::follow()
{
    const QListWidgetItem* item = mList->currentItem();
    if (item == nullptr || item->data(DefinitionRole).isNull())
        return;
    mMarked = item->data(DefinitionRole).toString();
    Q_EMIT picked(mMarked);
}

bool CrsFinder::eventFilter(QObject* watched, QEvent* event)
{
    // Arrows walk through the list while one types.
    if (watched == mSearch && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QApplication::sendEvent(mList, event);
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace parkwright
