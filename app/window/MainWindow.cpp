#include "app/window/MainWindow.h"

#include "app/crs/CrsChange.h"
#include "app/docks/FindingsPanel.h"
#include "app/docks/FloorsPanel.h"
#include "app/docks/IndicatorsPanel.h"
#include "app/docks/InspectorPanel.h"
#include "app/docks/LayerPanel.h"
#include "app/help/WelcomeTour.h"
#include "app/imports/ImportFlow.h"
#include "app/table/AttributePanel.h"
#include "app/view/ParkScene.h"
#include "app/view/ViewPane.h"
#include "app/views/ViewKeys.h"
#include "app/views/ViewsPanel.h"
#include "app/window/DockLayout.h"
#include "app/window/ExportFlow.h"
#include "app/window/MeasureCommands.h"
#include "app/window/MessageBar.h"
#include "app/window/Preferences.h"
#include "app/window/SelectCommands.h"
#include "app/window/StartPage.h"
#include "app/window/StatusStrip.h"
#include "app/window/ViewCommands.h"
#include "gis/store/ProjectFile.h"
#include "scene/camera/CameraMath.h"

#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QStackedWidget>

namespace parkwright {

namespace {
constexpr QSize FirstSize{1280, 800};
constexpr QSize LeastSize{960, 600};
} // namespace

MainWindow::MainWindow(AppContext& context, Preferences& preferences)
    : mContext(context)
    , mPreferences(preferences)
    , mScene(std::make_unique<ParkScene>(context))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setMinimumSize(LeastSize);
    resize(FirstSize);
    mSession = new ProjectSession(context, *this);
    mImports = new ImportFlow(context, *mSession, *this);
    mExports = new ExportFlow(context, *this);
    mCrsChange = new CrsChange(context, this);
    buildCentre();
    mCommands = new ViewCommands(context, mActions, *mView, *mScene);
    mMeasures = new MeasureCommands(context, mActions, *mView);
    mSelecting = new SelectCommands(context, mActions, *mView, *mScene);
    mDocks = new DockLayout(*this);
    buildDocks();
    buildMenus();
    buildToolBar();
    connectActions();
    connectUndo();
    buildPalette();
    connectSession();
    connect(&preferences, &Preferences::changed, this, &MainWindow::followPreferences);
    followPreferences();
    retranslate();
    mDocks->begin();
    showStage();
}

MainWindow::~MainWindow()
{
    // The view lets go of its graphics while the scene is still there.
    delete takeCentralWidget();
}

void MainWindow::buildCentre()
{
    mPages = new QStackedWidget(this);
    mView = new ViewPane(
        mContext, mScene->renderer(),
        [scene = mScene.get()](const PickResult& pick) { return scene->objectAt(pick); }, mPages);
    mScene->attach(*mView);
    mStart = new StartPage(mSession->recent(), mPages);
    mPages->addWidget(mStart);
    mPages->addWidget(mView);
    mPages->setMinimumWidth(320);
    setCentralWidget(mPages);
    mMessages = new MessageBar(*mPages);
    mStrip = new StatusStrip(mContext, *mView, this);
    setStatusBar(mStrip);
    connect(&mContext, &AppContext::said, mMessages, &MessageBar::add);
    connect(mStart, &StartPage::newWanted, mSession, &ProjectSession::newProject);
    connect(mStart, &StartPage::openWanted, mSession, &ProjectSession::askToOpen);
    connect(mStart, &StartPage::importWanted, this, [this] { mImports->ask(); });
    connect(mStart, &StartPage::fileWanted, mSession, &ProjectSession::openFile);
    connect(mStart, &StartPage::sampleWanted, mSession, &ProjectSession::openSample);
}

void MainWindow::buildDocks()
{
    mLayers = new LayerPanel(mContext, this);
    mDocks->add("layers", mLayers, Qt::LeftDockWidgetArea);
    mLayers->setScale(
        [this] { return scaleDenominator(mContext.view().viewState().camera, mView->height()); });
    connect(mLayers, &LayerPanel::importWanted, this, [this] { mImports->ask(); });
    connect(mScene.get(), &ParkScene::legendChanged, mLayers,
            [this] { mLayers->setLegend(mScene->controller().legend()); });
    mViews = new ViewsPanel(
        mContext,
        [this] {
            return mView->sceneWidget() ? mView->sceneWidget()->grabFramebuffer() : QImage();
        },
        this);
    mDocks->add("views", mViews, Qt::LeftDockWidgetArea);
    mViewKeys = new ViewKeys(mContext, mActions, *mViews, *this);
    mInspector = new InspectorPanel(mContext, this);
    mDocks->add("inspector", mInspector, Qt::RightDockWidgetArea);
    auto* floors = new FloorsPanel(mContext, this);
    floors->setGround([scene = mScene.get()](double x, double y) {
        return scene->controller().ground().surfaceAt(x, y);
    });
    mDocks->add("floors", floors, Qt::RightDockWidgetArea);
    mDocks->add("indicators", new IndicatorsPanel(mContext, this), Qt::RightDockWidgetArea);
    mFindings = new FindingsPanel(mContext, this);
    mDocks->add("findings", mFindings, Qt::BottomDockWidgetArea);
    connect(mImports, &ImportFlow::found, mFindings, &FindingsPanel::setFindings);
    connect(mImports, &ImportFlow::findingsWanted, this, [this] { mDocks->reveal("findings"); });
    mTable = new AttributePanel(mContext, this);
    mSelecting->setTable(mTable);
    mDocks->add("table", mTable, Qt::BottomDockWidgetArea);
    connect(&mScene->controller(), &SceneController::layerProblemsChanged, mLayers,
            [this] { mLayers->setFindings(mScene->controller().layerProblems()); });
}

void MainWindow::connectSession()
{
    connect(mSession, &ProjectSession::stateChanged, this, &MainWindow::showTitle);
    connect(mSession, &ProjectSession::saved, this, &MainWindow::followPath);
    connect(mSession, &ProjectSession::stateChanged, this,
            [this] { mStart->setBusy(mSession->isBusy()); });
    connect(mSession, &ProjectSession::opening, this, [this](Arrival arrival, const QString& path) {
        mMessages->clear(); // they speak of the project before
        mScene->beginWith(arrival);
        followPath(path); // before anything is read that lies beside the project
    });
    connect(mSession, &ProjectSession::opened, this, [this] {
        showStage();
        if (WelcomeTour::isDue())
            showTour();
    });
    connect(mSession, &ProjectSession::closed, this, &MainWindow::showStage);
    connect(mImports, &ImportFlow::extentWanted, mView, &ViewPane::frameExtent);
}

void MainWindow::followPath(const QString& path)
{
    mScene->controller().setProjectPath(path);
    mLayers->setProjectPath(path);
    mTable->setProjectPath(path);
}

void MainWindow::followPreferences()
{
    if (mView->navigator())
        mView->navigator()->setReducedMotion(mPreferences.reducedMotion());
    if (mView->sceneWidget())
        mView->sceneWidget()->setFullQuality(mPreferences.fullQuality());
}

void MainWindow::showStage()
{
    const bool open = mSession->isOpen();
    mPages->setCurrentWidget(open ? static_cast<QWidget*>(mView) : mStart);
    mMessages->raise();
    if (mDocks->stage() != DockLayout::Stage::FullView || !open)
        mDocks->setStage(open ? DockLayout::Stage::Work : DockLayout::Stage::Start);
    for (const Command command :
         {Command::Save, Command::SaveAs, Command::CloseProject, Command::Export,
          Command::SavePicture, Command::CopyView, Command::ProjectProperties, Command::FullView,
          Command::LayoutPlan, Command::LayoutStack, Command::LayoutCompare, Command::LayoutWatch,
          Command::LayoutPresent, Command::ResetLayout, Command::Tour})
        mActions[command]->setEnabled(open);
    mCommands->setProjectOpen(open);
    mMeasures->setProjectOpen(open);
    mViewKeys->setProjectOpen(open);
    mSelecting->setProjectOpen(open);
    mStrip->setProjectOpen(open);
    if (open)
        mView->setFocus();
    else
        mMessages->clear();
    showTitle();
}

void MainWindow::showTitle()
{
    const QString program = QGuiApplication::applicationDisplayName();
    if (!mSession->isOpen()) {
        setWindowModified(false);
        setWindowFilePath({});
        setWindowTitle(program);
        return;
    }
    const ProjectStore& store = mContext.store();
    QString name = store.name() + QStringLiteral("[*]");
    if (store.isReadOnly())
        name += u' ' + tr("(read only)");
    setWindowTitle(QStringLiteral("%1 — %2").arg(name, program));
    setWindowModified(mSession->isModified());
}

void MainWindow::take(const QStringList& paths)
{
    if (paths.size() == 1 && ProjectFile::isProject(paths.front()))
        mSession->openFile(paths.front());
    else
        mImports->import(paths);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const auto urls = event->mimeData()->urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile()) {
            event->acceptProposedAction();
            return;
        }
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList paths;
    const auto urls = event->mimeData()->urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    take(paths);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (mIsClosing) {
        mContext.jobs().cancelAll();
        event->accept();
        return;
    }
    event->ignore();
    mSession->leave([this] {
        mIsClosing = true;
        mDocks->store();
        mSession->end();
        close();
    });
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace parkwright
