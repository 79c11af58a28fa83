#include "app/table/FilterHeader.h"

#include <QLineEdit>

namespace parkwright {

namespace {
constexpr int EditorHeight = 24;
constexpr int FilterGap = 3;
} // namespace

FilterHeader::FilterHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    connect(this, &QHeaderView::sectionResized, this, &FilterHeader::place);
    connect(this, &QHeaderView::sectionMoved, this, &FilterHeader::place);
    connect(this, &QHeaderView::geometriesChanged, this, &FilterHeader::place);
}

void FilterHeader::setFiltersShown(bool shown)
{
    mShown = shown;
    updateGeometries();
    Q_EMIT geometriesChanged();
}

void FilterHeader::setColumns(const QStringList& keys)
{
    for (auto it = mEditors.begin(); it != mEditors.end();) {
        if (keys.contains(it.key())) {
            ++it;
            continue;
        }
        it.value()->deleteLater();
        it = mEditors.erase(it);
    }
    mKeys = keys;
    for (int i = 0; i < keys.size(); ++i) {
        QLineEdit*& edit = mEditors[keys[i]];
        if (!edit) {
            edit = new QLineEdit(this);
            edit->setObjectName(QStringLiteral("filter-") + keys[i]);
            connect(edit, &QLineEdit::textChanged, this, &FilterHeader::filtersChanged);
        }
        const QString title = model() ? model()->headerData(i, Qt::Horizontal).toString() : keys[i];
        edit->setPlaceholderText(tr("Filter"));
        edit->setAccessibleName(tr("Filter of %1").arg(title));
        if (!edit->property("refused").toBool())
            edit->setToolTip(help());
    }
    updateGeometries();
}

QString FilterHeader::help()
{
    return tr("Text that it contains; =exactly, !without; numbers >5 or 5..10; null");
}

QHash<QString, QString> FilterHeader::filters() const
{
    QHash<QString, QString> texts;
    for (auto it = mEditors.begin(); it != mEditors.end(); ++it) {
        if (!it.value()->text().trimmed().isEmpty())
            texts.insert(it.key(), it.value()->text());
    }
    return texts;
}

void FilterHeader::setFilter(const QString& key, const QString& text)
{
    if (QLineEdit* edit = mEditors.value(key))
        edit->setText(text);
}

void FilterHeader::clearFilters()
{
    for (QLineEdit* edit : std::as_const(mEditors)) {
        const QSignalBlocker quiet(edit);
        edit->clear();
    }
    Q_EMIT filtersChanged();
}

void FilterHeader::setError(const QString& key, const QString& reason)
{
    QLineEdit* edit = mEditors.value(key);
    if (!edit || edit->property("refused").toBool() == !reason.isEmpty())
        return;
    edit->setProperty("refused", !reason.isEmpty());
    edit->setStyleSheet(reason.isEmpty() ? QString() : QStringLiteral("color: #C62828;"));
    edit->setToolTip(reason.isEmpty() ? help() : reason);
}

QSize FilterHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    if (mShown)
        size.rheight() += EditorHeight + FilterGap;
    return size;
}

void FilterHeader::updateGeometries()
{
    // Headings keep clear of the lines below them.
    setViewportMargins(0, 0, 0, mShown ? EditorHeight + FilterGap : 0);
    QHeaderView::updateGeometries();
    place();
}

void FilterHeader::place()
{
    const int top = height() - EditorHeight - FilterGap;
    for (int i = 0; i < mKeys.size(); ++i) {
        QLineEdit* edit = mEditors.value(mKeys[i]);
        if (!edit)
            continue;
        const bool there = mShown && i < count() && !isSectionHidden(i);
        if (there)
            edit->setGeometry(sectionViewportPosition(i) + 2, top, sectionSize(i) - 4,
                              EditorHeight);
        edit->setVisible(there);
    }
}

} // namespace parkwright
