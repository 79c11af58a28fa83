// What one can do with the lines of the layer tree: by menu and by key.
#include "app/crs/CrsChange.h"
#include "app/docks/LayerDetails.h"
#include "app/docks/LayerModel.h"
#include "app/docks/LayerPanel.h"
#include "app/docks/PanelView.h"
#include "app/window/Icons.h"
#include "gis/store/ProjectPaths.h"

#include <QAction>
#include <QLocale>
#include <QMenu>

#include <cmath>

namespace parkwright {

QAction* LayerPanel::action(const QString& icon, const QKeySequence& key,
                            void (LayerPanel::*slot)())
{
    auto* made = new QAction(this);
    if (!icon.isEmpty())
        made->setIcon(themedIcon(icon));
    made->setShortcut(key);
    made->setShortcutContext(Qt::WidgetShortcut);
    mView->addAction(made);
    connect(made, &QAction::triggered, this, slot);
    return made;
}

void LayerPanel::buildActions()
{
    mToggle = action(QStringLiteral("show"), Qt::Key_Space, &LayerPanel::toggleLines);
    mOnly = action(QStringLiteral("isolate"), {}, &LayerPanel::showOnly);
    mZoom = action(QStringLiteral("frame-selection"), QKeySequence(Qt::Key_F),
                   &LayerPanel::zoomToLines);
    mRename = action(QStringLiteral("edit"), Qt::Key_F2, &LayerPanel::renameLine);
    mGroup = action({}, QKeySequence(Qt::CTRL | Qt::Key_G), &LayerPanel::groupLines);
    mUngroup =
        action({}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G), &LayerPanel::ungroupLines);
    mUp = action({}, QKeySequence(Qt::ALT | Qt::Key_Up), &LayerPanel::moveUp);
    mDown = action({}, QKeySequence(Qt::ALT | Qt::Key_Down), &LayerPanel::moveDown);
    mDetails = action(QStringLiteral("info"), QKeySequence(Qt::ALT | Qt::Key_Return),
                      &LayerPanel::showDetails);
    mCrs = action(QStringLiteral("crs"), {}, &LayerPanel::chooseCrs);
    mDuplicate = action(QStringLiteral("copy"), QKeySequence(Qt::CTRL | Qt::Key_D),
                        &LayerPanel::duplicateLines);
    mRemove = action(QStringLiteral("delete"), QKeySequence::Delete, &LayerPanel::removeLines);
}

void LayerPanel::toggleLines()
{
    const QModelIndexList lines = mView->selectionModel()->selectedRows();
    if (!lines.isEmpty())
        mModel->setSwitched(lines, lines.front().data(Qt::CheckStateRole) != Qt::Checked);
}

void LayerPanel::showOnly()
{
    const QModelIndexList lines = mView->selectionModel()->selectedRows();
    QModelIndexList others;
    const QModelIndex parent = lines.front().parent();
    for (int row = 0; row < mModel->rowCount(parent); ++row) {
        const QModelIndex each = mModel->index(row, 0, parent);
        if (!lines.contains(each))
            others << each;
    }
    mModel->setSwitched(others, false);
    mModel->setSwitched(lines, true);
}

void LayerPanel::zoomToLines()
{
    const auto objects = mModel->objectsIn(mView->selectionModel()->selectedRows());
    if (!objects.empty())
        mContext.view().frame(objects);
}

void LayerPanel::renameLine()
{
    const QModelIndexList lines = mView->selectionModel()->selectedRows();
    if (!lines.isEmpty())
        mView->edit(lines.front());
}

void LayerPanel::removeLines()
{
    mModel->remove(mView->selectionModel()->selectedRows());
}

void LayerPanel::duplicateLines()
{
    const std::vector<Uid> made = mModel->duplicate(mView->selectionModel()->selectedRows());
    if (!made.empty())
        mView->setCurrentIndex(mModel->indexOf(made.front()));
}

/// Bounds are taken from the view: one zooms to where the layer is to come or go.
void LayerPanel::fillScaleMenu(QMenu& menu)
{
    const QModelIndexList lines = mView->selectionModel()->selectedRows();
    const std::vector<Uid> layers = mModel->layersIn(lines);
    const Layer* first = layers.empty() ? nullptr : mContext.document().find<Layer>(layers.front());
    if (!first || !mScale)
        return;
    const double now = mScale();
    const auto text = [](double denominator) {
        return QStringLiteral("1 : %1").arg(QLocale().toString(std::round(denominator), 'f', 0));
    };
    const auto add = [&](const QString& title, std::optional<double> smallest,
                         std::optional<double> largest) {
        QAction* entry = menu.addAction(title, this, [this, lines, smallest, largest] {
            mModel->setScales(lines, smallest, largest);
        });
        entry->setCheckable(true);
        entry->setChecked(first->minScale == smallest && first->maxScale == largest);
    };
    add(tr("At all scales"), std::nullopt, std::nullopt);
    add(tr("Only as near as now (%1) or nearer").arg(text(now)), now, first->maxScale);
    add(tr("Only as far as now (%1) or farther").arg(text(now)), first->minScale, now);
    if (first->minScale || first->maxScale) {
        menu.addSeparator();
        const QString range = tr("From %1 to %2")
                                  .arg(first->minScale ? text(*first->minScale) : tr("any"),
                                       first->maxScale ? text(*first->maxScale) : tr("any"));
        menu.addAction(range)->setEnabled(false);
    }
}

void LayerPanel::groupLines()
{
    const QModelIndexList lines = mView->selectionModel()->selectedRows();
    const std::vector<Uid> layers = mModel->layersIn(lines);
    if (layers.empty())
        return;
    QString name = tr("Group");
    const auto isTaken = [this](const QString& wanted) {
        for (const Layer& layer : mContext.document().table<Layer>()) {
            if (layer.group == wanted)
                return true;
        }
        return false;
    };
    for (int number = 2; isTaken(name); ++number)
        name = tr("Group %1").arg(number);
    mModel->setGroup(lines, name);
    // So that it can be named at once.
    const QModelIndex made = mModel->indexOf(layers.front()).parent();
    mView->setCurrentIndex(made);
    mView->edit(made);
}

void LayerPanel::ungroupLines()
{
    mModel->setGroup(mView->selectionModel()->selectedRows(), {});
}

void LayerPanel::moveUp()
{
    mModel->move(mView->currentIndex(), true);
}

void LayerPanel::moveDown()
{
    mModel->move(mView->currentIndex(), false);
}

void LayerPanel::showDetails()
{
    const auto what = mModel->line(mView->currentIndex());
    const Layer* layer = what ? mContext.document().find<Layer>(what->layer) : nullptr;
    if (layer == nullptr)
        return;
    Findings findings;
    for (const Finding& finding : mModel->findings()) {
        if (finding.row == layer->uid)
            findings.push_back(finding);
    }
    const QString file = resolvedPath(layer->path, mProjectPath);
    auto* details = new LayerDetails(mContext, *layer, file, findings, this);
    connect(details, &LayerDetails::editWanted, this, [this, id = layer->uid] {
        mContext.selection().set({{TableId::Layers, id}});
    });
    const QRect line = mView->visualRect(mView->currentIndex());
    details->move(mView->viewport()->mapToGlobal(line.bottomLeft()));
    details->show();
}

void LayerPanel::chooseCrs()
{
    CrsChange::askForLayers(mContext, *window(),
                            mModel->layersIn(mView->selectionModel()->selectedRows()));
}

QMenu* LayerPanel::makeMenu()
{
    followLines();
    auto* menu = new QMenu(this);
    menu->addActions({mToggle, mOnly, mZoom});
    if (mGroup->isEnabled()) {
        menu->addSeparator();
        menu->addActions({mRename, mDuplicate, mGroup, mUngroup, mUp, mDown, mDetails, mCrs});
        fillScaleMenu(*menu->addMenu(tr("Shown at scales")));
        menu->addSeparator();
        menu->addAction(mRemove);
    }
    menu->addSeparator();
    menu->addAction(tr("Expand all"), mView, &QTreeView::expandAll);
    menu->addAction(tr("Collapse all"), mView, &QTreeView::collapseAll);
    return menu;
}

} // namespace parkwright
