#include "app/window/DockLayout.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QStatusBar>
#include <QToolBar>

namespace parkwright {

namespace {

constexpr int StateVersion = 3; ///< raise it when docks come or go
constexpr int LeftWidth = 260;
constexpr int RightWidth = 320;
constexpr int BottomHeight = 200;
const QString GeometryKey = QStringLiteral("window/geometry");
const QString TaskKey = QStringLiteral("window/task");

QString stateKey(Task task)
{
    return QStringLiteral("window/state-") + QString::fromLatin1(panelsFor(task).key);
}

} // namespace

DockLayout::DockLayout(QMainWindow& window)
    : QObject(&window)
    , mWindow(window)
{
    window.setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks |
                          QMainWindow::AnimatedDocks | QMainWindow::GroupedDragging);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    mTabsDue.setSingleShot(true);
    connect(&mTabsDue, &QTimer::timeout, this, &DockLayout::followTabs);
    // The sides reach to the bottom; the view keeps its height beside them.
    for (const auto corner : {Qt::BottomLeftCorner, Qt::TopLeftCorner})
        window.setCorner(corner, Qt::LeftDockWidgetArea);
    for (const auto corner : {Qt::BottomRightCorner, Qt::TopRightCorner})
        window.setCorner(corner, Qt::RightDockWidgetArea);
}

/// A dock among tabs has its name there; a title bar would say it twice.
void DockLayout::followTabs()
{
    for (QDockWidget* dock : mDocks) {
        const bool tabbed = !dock->isFloating() && !mWindow.tabifiedDockWidgets(dock).isEmpty();
        if (tabbed == (dock->titleBarWidget() != nullptr))
            continue;
        QWidget* before = dock->titleBarWidget();
        dock->setTitleBarWidget(tabbed ? new QWidget(dock) : nullptr);
        delete before;
    }
}

QDockWidget* DockLayout::add(const char* key, QWidget* content, Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(&mWindow);
    dock->setObjectName(QString::fromLatin1(key));
    dock->setWidget(content);
    QDockWidget* beside = nullptr;
    for (QDockWidget* each : mDocks) {
        if (mWindow.dockWidgetArea(each) == area)
            beside = each;
    }
    mWindow.addDockWidget(area, dock);
    if (beside)
        mWindow.tabifyDockWidget(beside, dock);
    if (area == Qt::BottomDockWidgetArea)
        dock->hide();
    mDocks.push_back(dock);
    for (const auto signal : {&QDockWidget::topLevelChanged, &QDockWidget::visibilityChanged})
        connect(dock, signal, &mTabsDue, qOverload<>(&QTimer::start));
    connect(dock, &QDockWidget::dockLocationChanged, &mTabsDue, qOverload<>(&QTimer::start));
    return dock;
}

QDockWidget* DockLayout::dock(const char* key) const
{
    for (QDockWidget* dock : mDocks) {
        if (dock->objectName() == QLatin1String(key))
            return dock;
    }
    return nullptr;
}

void DockLayout::begin()
{
    // Of tabs the first is in front.
    for (auto each = mDocks.rbegin(); each != mDocks.rend(); ++each) {
        if (!(*each)->isHidden())
            (*each)->raise();
    }
    mFirst = mWindow.saveState(StateVersion);
    const QSettings settings;
    mWindow.restoreGeometry(settings.value(GeometryKey).toByteArray());
    for (const TaskPanels& each : taskPanels()) {
        if (settings.value(TaskKey).toString() == QLatin1String(each.key))
            mTask = each.task;
    }
    mWork = settings.value(stateKey(mTask)).toByteArray();
    mIsSized = !mWork.isEmpty() && mWindow.restoreState(mWork, StateVersion);
    mWork = mWindow.saveState(StateVersion);
    Q_EMIT taskChanged();
}

void DockLayout::showChrome(bool shown)
{
    mWindow.menuBar()->setVisible(shown);
    mWindow.statusBar()->setVisible(shown);
}

void DockLayout::setStage(Stage stage)
{
    if (stage == mStage)
        return;
    if (mStage == Stage::Work)
        mWork = mWindow.saveState(StateVersion);
    if (stage == Stage::Work) {
        mWindow.restoreState(mWork, StateVersion);
        if (!mIsSized)
            setDefaultSizes();
    } else {
        for (QDockWidget* dock : mDocks)
            dock->hide();
        for (auto* bar : mWindow.findChildren<QToolBar*>(Qt::FindDirectChildrenOnly))
            bar->hide();
    }
    showChrome(stage != Stage::FullView);
    if (stage == Stage::FullView) {
        mWasMaximized = mWindow.isMaximized();
        mWindow.showFullScreen();
    } else if (mStage == Stage::FullView) {
        mWasMaximized ? mWindow.showMaximized() : mWindow.showNormal();
    }
    mStage = stage;
}

void DockLayout::setDefaultSizes()
{
    QList<QDockWidget*> sides;
    QList<int> widths;
    for (QDockWidget* dock : mDocks) {
        const Qt::DockWidgetArea area = mWindow.dockWidgetArea(dock);
        if (area == Qt::BottomDockWidgetArea) {
            mWindow.resizeDocks({dock}, {BottomHeight}, Qt::Vertical);
        } else {
            sides << dock;
            widths << (area == Qt::LeftDockWidgetArea ? LeftWidth : RightWidth);
        }
    }
    mWindow.resizeDocks(sides, widths, Qt::Horizontal);
    mIsSized = true;
}

void DockLayout::reset()
{
    setStage(Stage::Work);
    arrangeFor(mTask);
}

/// As the program comes.
void DockLayout::arrangeFor(Task task)
{
    mWindow.restoreState(mFirst, StateVersion);
    const QStringList shown =
        QString::fromLatin1(panelsFor(task).shown).split(u' ', Qt::SkipEmptyParts);
    for (QDockWidget* dock : mDocks)
        dock->setVisible(shown.contains(dock->objectName()));
    for (const QString& key : shown) {
        if (QDockWidget* found = dock(key.toLatin1().constData()))
            found->raise();
    }
    setDefaultSizes();
}

void DockLayout::setTask(Task task)
{
    setStage(Stage::Work);
    if (task == mTask) {
        Q_EMIT taskChanged(); // its entry stays checked
        return;
    }
    QSettings settings;
    settings.setValue(stateKey(mTask), mWindow.saveState(StateVersion));
    mTask = task;
    const QByteArray last = settings.value(stateKey(task)).toByteArray();
    if (last.isEmpty() || !mWindow.restoreState(last, StateVersion))
        arrangeFor(task);
    Q_EMIT taskChanged();
}

void DockLayout::store() const
{
    QSettings settings;
    if (mStage != Stage::FullView)
        settings.setValue(GeometryKey, mWindow.saveGeometry());
    settings.setValue(TaskKey, QString::fromLatin1(panelsFor(mTask).key));
    if (mIsSized)
        settings.setValue(stateKey(mTask),
                          mStage == Stage::Work ? mWindow.saveState(StateVersion) : mWork);
}

void DockLayout::reveal(const char* key)
{
    if (mStage != Stage::Work)
        return;
    if (QDockWidget* found = dock(key)) {
        found->show();
        found->raise();
    }
}

void DockLayout::fill(QMenu& menu) const
{
    for (QDockWidget* dock : mDocks)
        menu.addAction(dock->toggleViewAction());
}

} // namespace parkwright
