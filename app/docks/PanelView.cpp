#include "app/docks/PanelView.h"

#include "app/window/Theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

namespace parkwright {

namespace {
constexpr double TitleShare = 0.46; ///< of the width
}

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
    header()->setStretchLastSection(true);
    header()->setMinimumSectionSize(40);
    connect(model, &QAbstractItemModel::modelReset, this, &PanelView::restoreFolds);
    restoreFolds();
}

void PanelView::setFoldedAtFirst(const QStringList& keys)
{
    for (const QString& key : keys)
        mFolded.insert(key);
    restoreFolds();
}

QString PanelView::pathOf(const QModelIndex& index) const
{
    const PanelNode* node = mModel->node(index);
    if (node == nullptr)
        return {};
    const QString above = pathOf(index.parent());
    return above.isEmpty() ? node->key : above + QLatin1Char('/') + node->key;
}

void PanelView::restoreFolds()
{
    if (mModel == nullptr)
        return;
    const QSignalBlocker blocker(this); // so that what we open is not taken for the user's wish
    for (int row = 0; row < mModel->rowCount(); ++row) {
        const QModelIndex group = mModel->index(row, 0);
        const PanelNode* node = mModel->node(group);
        if (node->kind == PanelKind::Note)
            setFirstColumnSpanned(row, {}, true);
        setExpanded(group, !mFolded.contains(pathOf(group)));
        for (int child = 0; child < mModel->rowCount(group); ++child) {
            const QModelIndex line = mModel->index(child, 0, group);
            if (mModel->node(line)->kind == PanelKind::Note)
                setFirstColumnSpanned(child, group, true);
        }
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
    header()->resizeSection(PanelModel::TitleColumn, int(viewport()->width() * TitleShare));
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
