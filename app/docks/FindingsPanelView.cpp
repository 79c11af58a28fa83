// What the panel of findings looks like, and what clicks do.
#include "app/docks/EmptyState.h"
#include "app/docks/FindingsDelegate.h"
#include "app/docks/FindingsModel.h"
#include "app/docks/FindingsPanel.h"
#include "app/window/Icons.h"
#include "app/window/Theme.h"
#include "gis/land/FindingFix.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace parkwright {

namespace {
constexpr double PlaceDistance = 150; ///< metres from which one looks at a place
}

void FindingsPanel::buildView()
{
    mView->setModel(mModel);
    mView->setItemDelegate(new FindingsDelegate(mView));
    mView->setHeaderHidden(true);
    mView->setUniformRowHeights(true);
    mView->setIndentation(14);
    mView->setFrameShape(QFrame::NoFrame);
    mView->setSelectionMode(QAbstractItemView::ExtendedSelection);
    mView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    mView->setMouseTracking(true);
    mView->setExpandsOnDoubleClick(false);
    mView->setContextMenuPolicy(Qt::CustomContextMenu);
    const auto action = [this](const QString& icon, const QKeySequence& key) {
        auto* made = new QAction(this);
        if (!icon.isEmpty())
            made->setIcon(themedIcon(icon));
        made->setShortcut(key);
        made->setShortcutContext(Qt::WidgetShortcut);
        mView->addAction(made);
        return made;
    };
    mZoom = action(QStringLiteral("frame-selection"), QKeySequence(Qt::Key_F));
    mCopy = action(QStringLiteral("copy"), QKeySequence::Copy);
    mIgnore = action(QStringLiteral("hide"), QKeySequence::Delete);
    mUnignore = action(QStringLiteral("show"), {});
    mFix = action(QStringLiteral("edit"), QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(mFix, &QAction::triggered, this,
            [this] { fix(mView->selectionModel()->selectedRows()); });
    connect(mZoom, &QAction::triggered, this, [this] { zoomToLine(mView->currentIndex()); });
    connect(mCopy, &QAction::triggered, this, &FindingsPanel::copyLines);
    connect(mIgnore, &QAction::triggered, this, &FindingsPanel::askToIgnore);
    connect(mUnignore, &QAction::triggered, this,
            [this] { unignore(mView->selectionModel()->selectedRows()); });
    connect(mView, &QAbstractItemView::activated, this, &FindingsPanel::zoomToLine);
    connect(mView, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (mModel->isGroup(index))
            mView->setExpanded(index, !mView->isExpanded(index));
    });
    connect(mView->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &FindingsPanel::selectLines);
    connect(mView, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        QMenu* menu = makeMenu();
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(mView->viewport()->mapToGlobal(at));
    });
}

void FindingsPanel::buildBar()
{
    mFilterEdit->setClearButtonEnabled(true);
    mFilterEdit->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    connect(mFilterEdit, &QLineEdit::textChanged, this, [this](const QString& text) {
        mFilter.text = text.trimmed();
        mFilterDue.start();
    });
    for (const FindingGrouping grouping :
         {FindingGrouping::Severity, FindingGrouping::Code, FindingGrouping::Source})
        mGroupBy->addItem(QString(), int(grouping));
    connect(mGroupBy, &QComboBox::currentIndexChanged, this, [this](int place) {
        mFilter.grouping = FindingGrouping(mGroupBy->itemData(place).toInt());
        arrange();
    });
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note}) {
        auto* button = new QToolButton(this);
        button->setCheckable(true);
        button->setChecked(true);
        button->setAutoRaise(true);
        button->setIconSize({16, 16});
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        mSeverities[size_t(severity)] = button;
        connect(button, &QToolButton::toggled, this, [this, severity](bool on) {
            mFilter.severities[size_t(severity)] = on;
            arrange();
        });
    }
    mIgnored->setCheckable(true);
    mIgnored->setAutoRaise(true);
    mIgnored->setIconSize({16, 16});
    mIgnored->setIcon(themedIcon(QStringLiteral("hide")));
    mIgnored->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(mIgnored, &QToolButton::toggled, this, [this](bool on) {
        mFilter.ignoredToo = on;
        arrange();
    });
    connect(mCheck, &QPushButton::clicked, this, [this] {
        if (isChecking())
            cancelCheck();
        else
            runCheck();
    });
}

void FindingsPanel::layOut()
{
    mGroupBy->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    mStatus->setProperty("role", QStringLiteral("caption"));
    mDetail->setWordWrap(true);
    mDetail->setTextFormat(Qt::PlainText);
    mDetail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    mDetail->setContentsMargins(12, 8, 12, 8);
    auto* first = new QHBoxLayout;
    first->setContentsMargins(12, 8, 12, 4);
    first->setSpacing(8);
    first->addWidget(mFilterEdit, 1);
    first->addWidget(mCheck);
    auto* second = new QHBoxLayout;
    second->setContentsMargins(8, 0, 12, 6);
    second->setSpacing(2);
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note})
        second->addWidget(mSeverities[size_t(severity)]);
    second->addWidget(mIgnored);
    second->addStretch();
    second->addWidget(mGroupBy);
    const auto line = [this] {
        auto* made = new QFrame(this);
        made->setProperty("role", QStringLiteral("hairline"));
        return made;
    };
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(first);
    column->addLayout(second);
    mStatus->setContentsMargins(12, 0, 12, 6);
    column->addWidget(mStatus);
    column->addWidget(line());
    column->addWidget(mView, 1);
    column->addWidget(line());
    column->addWidget(mDetail);
    mPages->addWidget(mEmpty);
    mPages->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(mPages);
}

void FindingsPanel::showTotals()
{
    const FindingsShown& shown = mModel->shown();
    const bool anything = shown.data && !shown.data->findings.empty();
    mPages->setCurrentIndex(anything || isChecking() ? 1 : 0);
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note}) {
        QToolButton& button = *mSeverities[size_t(severity)];
        const int count = shown.totals[size_t(severity)];
        button.setText(QLocale().toString(count));
        button.setIcon(colouredIcon(severityIcon(int(severity)), severityColour(int(severity))));
        button.setToolTip(severityText(severity, count));
        button.setAccessibleName(button.toolTip());
    }
    mIgnored->setVisible(shown.ignored > 0);
    mIgnored->setText(QLocale().toString(shown.ignored));
    mIgnored->setToolTip(tr("Show the %n ignored one(s)", nullptr, shown.ignored));
    mIgnored->setAccessibleName(mIgnored->toolTip());
    mCheck->setText(isChecking() ? tr("Stop") : tr("Check"));
    mCheck->setToolTip(isChecking() ? tr("Stop checking") : tr("Check the whole plan"));
    QString status;
    if (isChecking())
        status = tr("Checking the plan…");
    else if (mChecked && mEdited)
        status = tr("The plan has changed since it was checked.");
    else if (anything && mModel->rowCount() == 0)
        status = tr("None fits the filter.");
    mStatus->setText(status);
    mStatus->setVisible(!status.isEmpty());
    mEmpty->setTexts(mChecked ? tr("Nothing was found") : tr("Nothing to report"),
                     mChecked ? tr("The plan has no faults and breaks no limit that is known.")
                              : tr("What imports had to repair and what a check finds wrong in the "
                                   "plan is listed here."),
                     mChecked ? tr("Check again") : tr("Check the plan"));
}

void FindingsPanel::explain()
{
    const QString text = mModel->sentence(mView->currentIndex());
    const QString note = mModel->note(mView->currentIndex());
    mDetail->setText(note.isEmpty() ? text : text + u'\n' + tr("Ignored: %1").arg(note));
    mDetail->setVisible(!text.isEmpty());
}

void FindingsPanel::selectLines()
{
    std::vector<ObjectRef> objects;
    for (const QModelIndex& line : mView->selectionModel()->selectedRows()) {
        const Finding* finding = mModel->finding(line);
        if (finding && finding->tableId >= 0)
            objects.push_back({TableId(finding->tableId), finding->row});
    }
    if (!objects.empty())
        mContext.selection().set(std::move(objects));
    explain();
}

void FindingsPanel::zoomToLine(const QModelIndex& index)
{
    const Finding* finding = mModel->finding(index);
    if (finding == nullptr)
        return;
    if (finding->tableId >= 0) {
        mContext.view().frame({{TableId(finding->tableId), finding->row}});
    } else if (finding->place) {
        CameraPose pose = mContext.view().viewState().camera;
        pose.target = *finding->place;
        pose.distance = PlaceDistance;
        mContext.view().flyTo(pose);
    }
}

void FindingsPanel::copyLines()
{
    QStringList text;
    const auto add = [&](const QModelIndex& line) {
        const Finding* finding = mModel->finding(line);
        text << severityName(finding->severity) + u'\t' + mModel->sentence(line);
    };
    const auto addAll = [&](const QModelIndex& group) {
        for (int row = 0; row < mModel->rowCount(group); ++row)
            add(mModel->index(row, 0, group));
    };
    const QModelIndexList lines = mView->selectionModel()->selectedRows();
    for (const QModelIndex& line : lines) {
        if (mModel->isGroup(line))
            addAll(line);
        else
            add(line);
    }
    for (int row = 0; lines.isEmpty() && row < mModel->rowCount(); ++row)
        addAll(mModel->index(row, 0));
    QApplication::clipboard()->setText(text.join(u'\n'));
}

void FindingsPanel::askToIgnore()
{
    const QModelIndexList lines = mView->selectionModel()->selectedRows();
    if (lines.isEmpty())
        return;
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Ignore"));
    dialog->setLabelText(tr("Why it can be ignored (kept with the project):"));
    const QList<QPersistentModelIndex> kept(lines.begin(), lines.end());
    connect(dialog, &QInputDialog::textValueSelected, this, [this, kept](const QString& why) {
        ignore(QModelIndexList(kept.begin(), kept.end()), why);
    });
    dialog->open();
}

QMenu* FindingsPanel::makeMenu()
{
    const QModelIndex current = mView->currentIndex();
    const Finding* finding = mModel->finding(current);
    const bool ignored = finding && !mModel->note(current).isNull();
    mZoom->setEnabled(finding && (finding->tableId >= 0 || finding->place));
    mIgnore->setEnabled(finding && !ignored);
    mUnignore->setEnabled(ignored);
    auto* menu = new QMenu(this);
    menu->addActions({mZoom, mCopy});
    menu->addSeparator();
    // One kind of mend has its name; several are just mended.
    QStringList mends;
    int mendable = 0;
    for (const Finding* each : findingsOf(mView->selectionModel()->selectedRows())) {
        const QString title = fixTitle(each->code);
        if (title.isEmpty())
            continue;
        ++mendable;
        if (!mends.contains(title))
            mends << title;
    }
    mFix->setEnabled(mendable > 0);
    mFix->setText(mends.size() == 1 ? mends.front() : tr("Mend"));
    if (mendable > 1)
        mFix->setText(QStringLiteral("%1 (%2)").arg(mFix->text(), QLocale().toString(mendable)));
    menu->addAction(mFix);
    menu->addAction(ignored ? mUnignore : mIgnore);
    menu->addSeparator();
    menu->addAction(tr("Expand all"), mView, &QTreeView::expandAll);
    menu->addAction(tr("Collapse all"), mView, &QTreeView::collapseAll);
    return menu;
}

void FindingsPanel::retranslate()
{
    const QStringList groupings{tr("By severity"), tr("By kind"), tr("By source")};
    for (int i = 0; i < mGroupBy->count(); ++i)
        mGroupBy->setItemText(i, groupings.at(i));
    mGroupBy->setAccessibleName(tr("Group"));
    mGroupBy->setToolTip(tr("How they are grouped"));
    mFilterEdit->setPlaceholderText(tr("Filter"));
    mFilterEdit->setAccessibleName(tr("Filter findings"));
    mView->setAccessibleName(tr("Findings"));
    mZoom->setText(tr("Zoom to it"));
    mCopy->setText(tr("Copy"));
    mIgnore->setText(tr("Ignore…"));
    mUnignore->setText(tr("Heed again"));
    mFix->setText(tr("Mend"));
    showTotals();
}

void FindingsPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        mData.reset();
        rewordAll();
    } else if (event->type() == QEvent::PaletteChange && mPages) {
        showTotals();
    }
}

} // namespace parkwright
