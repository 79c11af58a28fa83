#include "app/docks/PanelView.h"

#include "app/window/Theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

namespace parkwright {

PanelView::PanelView(QWidget* parent)
    : QTreeView(parent)
{
    setHeaderHidden(true);
    setIndentation(14);
    setUniformRowHeights(false);
    setSelectionBehavior(SelectRows);
    setEditTriggers(SelectedClicked | EditKeyPressed | AnyKeyPressed | DoubleClicked);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setExpandsOnDoubleClick(false);
    setFrameShape(NoFrame);
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex& index) { mFolded.insert(pathOf(index)); });
    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex& index) { mFolded.remove(pathOf(index)); });
}

void PanelView::setPanelModel(PanelModel* model)
{
    mModel = model;
    setModel(model);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(20);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { mCurrent = keysOf(currentIndex()); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        restoreFolds();
        if (const QModelIndex current = mModel->find(mCurrent); current.isValid())
            setCurrentIndex(current);
    });
    restoreFolds();
}

void PanelView::setTitleShare(double share)
{
    mTitleShare = share;
    layOut();
}

void PanelView::layOut()
{
    const int title = int(viewport()->width() * mTitleShare);
    header()->resizeSection(PanelModel::TitleColumn, title);
    header()->resizeSection(PanelModel::ValueColumn, viewport()->width() - title);
}

void PanelView::setFoldedAtFirst(const QStringList& keys)
{
    for (const QString& key : keys)
        mFolded.insert(key);
    restoreFolds();
}

QStringList PanelView::keysOf(const QModelIndex& index) const
{
    QStringList keys;
    for (QModelIndex at = index; at.isValid(); at = at.parent())
        keys.prepend(mModel->node(at)->key);
    return keys;
}

QString PanelView::pathOf(const QModelIndex& index) const
{
    return keysOf(index).join(u'/');
}

void PanelView::restoreFolds()
{
    if (mModel == nullptr)
        return;
    const QSignalBlocker blocker(this); // so that what we open is not taken for the user's wish
    restoreFolds({});
}

void PanelView::restoreFolds(const QModelIndex& parent)
{
    for (int row = 0; row < mModel->rowCount(parent); ++row) {
        const QModelIndex line = mModel->index(row, 0, parent);
        if (mModel->node(line)->kind == PanelKind::Note)
            setFirstColumnSpanned(row, parent, true);
        if (!mModel->hasChildren(line))
            continue;
        setExpanded(line, !mFolded.contains(pathOf(line)));
        restoreFolds(line);
    }
}

bool PanelView::follow(const QModelIndex& index)
{
    const PanelNode* node = mModel ? mModel->node(index) : nullptr;
    if (node == nullptr || node->link.isNull())
        return false;
    Q_EMIT linkActivated(node->link);
    return true;
}

void PanelView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy) && mModel) {
        QApplication::clipboard()->setText(mModel->toText());
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && state() != EditingState) {
        const QModelIndex current = currentIndex();
        const PanelNode* node = mModel ? mModel->node(current) : nullptr;
        if (node && node->kind == PanelKind::Link && follow(current))
            return;
        const QModelIndex value = current.siblingAtColumn(PanelModel::ValueColumn);
        if (value.flags().testFlag(Qt::ItemIsEditable)) {
            edit(value);
            return;
        }
        if (current.isValid() && node->kind != PanelKind::Group) {
            Q_EMIT enterPressed(current);
            return;
        }
    }
    QTreeView::keyPressEvent(event);
}

void PanelView::mouseReleaseEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    QTreeView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || !index.isValid() || mModel == nullptr)
        return;
    const PanelNode* node = mModel->node(index);
    if (node->kind == PanelKind::Group) {
        setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
        return;
    }
    // A reference field is followed by Ctrl+click, since a click edits it.
    if (node->kind == PanelKind::Link || event->modifiers().testFlag(Qt::ControlModifier))
        follow(index);
}

void PanelView::resizeEvent(QResizeEvent* event)
{
    layOut();
    QTreeView::resizeEvent(event);
}

void PanelView::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        viewport()->update();
}

void PanelView::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    if (index.model()->hasChildren(index))
        QTreeView::drawBranches(painter, rect, index);
}

} // namespace parkwright
