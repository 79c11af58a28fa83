// Menus, tool bar and what their entries do.
#include "app/crs/CrsChange.h"
#include "app/docks/InspectorPanel.h"
#include "app/docks/LayerPanel.h"
#include "app/help/HelpTexts.h"
#include "app/help/WelcomeTour.h"
#include "app/imports/ImportFlow.h"
#include "app/view/ParkScene.h"
#include "app/view/ViewPane.h"
#include "app/window/AboutDialog.h"
#include "app/window/DockLayout.h"
#include "app/window/ExportFlow.h"
#include "app/window/Icons.h"
#include "app/window/MainWindow.h"
#include "app/window/MeasureCommands.h"
#include "app/window/PictureFlow.h"
#include "app/window/Preferences.h"
#include "app/window/SelectCommands.h"
#include "app/window/SettingsDialog.h"
#include "app/window/ShortcutsDialog.h"
#include "app/window/StartPage.h"
#include "app/window/StatusStrip.h"
#include "app/window/ViewCommands.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>
#include <QWhatsThis>

namespace parkwright {

namespace {

constexpr int ToolIcon = 20;
constexpr int MostSteps = 20; ///< that are listed each way

void add(QMenu& menu, const Actions& actions, std::initializer_list<Command> commands)
{
    for (const Command command : commands)
        menu.addAction(actions[command]);
    menu.addSeparator();
}

} // namespace

QMenu* MainWindow::addMenu(const char* title)
{
    auto* menu = new QMenu(this);
    menu->setToolTipsVisible(false);
    mMenus.emplace_back(menu, title);
    return menu;
}

void MainWindow::buildMenus()
{
    QMenu* file = addMenu(QT_TR_NOOP("&File"));
    add(*file, mActions, {Command::New, Command::Open});
    mRecentMenu = addMenu(QT_TR_NOOP("Open &recent"));
    file->addMenu(mRecentMenu);
    add(*file, mActions, {Command::Save, Command::SaveAs, Command::CloseProject});
    add(*file, mActions, {Command::Import, Command::ImportFolder});
    mImportAs = addMenu(QT_TR_NOOP("Import &as"));
    file->addMenu(mImportAs);
    add(*file, mActions, {Command::Export, Command::SavePicture});
    add(*file, mActions, {Command::Quit});
    QMenu* edit = addMenu(QT_TR_NOOP("&Edit"));
    add(*edit, mActions, {Command::Undo, Command::Redo});
    add(*edit, mActions, {Command::Find, Command::CopyView});
    QMenu* select = addMenu(QT_TR_NOOP("&Select"));
    QMenu* related = addMenu(QT_TR_NOOP("Select r&elated"));
    SelectCommands::fillMenu(*select, *related, mActions);
    edit->addMenu(select);
    edit->addSeparator();
    add(*edit, mActions, {Command::ProjectProperties, Command::Settings});
    QMenu* view = addMenu(QT_TR_NOOP("&View"));
    add(*view, mActions,
        {Command::FrameSelection, Command::FrameAll, Command::Home, Command::North, Command::Top,
         Command::ViewBack, Command::ViewForward});
    add(*view, mActions,
        {Command::Plan, Command::Walk, Command::Shadows, Command::Labels, Command::Overview});
    QMenu* colours = addMenu(QT_TR_NOOP("&Colour by"));
    mCommands->fillColourMenu(*colours);
    view->addMenu(colours);
    view->addSeparator();
    add(*view, mActions,
        {Command::Explode, Command::Isolate, Command::CutPlane, Command::Hide, Command::ShowAll});
    add(*view, mActions, {Command::FullView});
    QMenu* tools = addMenu(QT_TR_NOOP("&Tools"));
    mMeasures->fillMenu(*tools);
    QMenu* window = addMenu(QT_TR_NOOP("&Window"));
    mDocks->fill(*window);
    window->addSeparator();
    QMenu* layouts = addMenu(QT_TR_NOOP("&Layout"));
    add(*layouts, mActions,
        {Command::LayoutPlan, Command::LayoutStack, Command::LayoutCompare, Command::LayoutWatch,
         Command::LayoutPresent});
    layouts->addAction(mActions[Command::ResetLayout]);
    window->addMenu(layouts);
    add(*window, mActions, {Command::StartPage});
    QMenu* help = addMenu(QT_TR_NOOP("&Help"));
    add(*help, mActions, {Command::WhatIsThis, Command::Tour, Command::Shortcuts, Command::About});
    for (QMenu* menu : {file, edit, view, tools, window, help})
        menuBar()->addMenu(menu);
    // Every shortcut works when the menu bar is hidden, too.
    for (const CommandInfo& info : commandTable())
        addAction(mActions[info.command]);
    connect(mRecentMenu, &QMenu::aboutToShow, this, [this] {
        mRecentMenu->clear();
        for (const QString& path : mSession->recent().paths()) {
            QAction* entry = mRecentMenu->addAction(QFileInfo(path).completeBaseName(), this,
                                                    [this, path] { mSession->openFile(path); });
            entry->setToolTip(QDir::toNativeSeparators(path));
        }
        mRecentMenu->addSeparator();
        mRecentMenu->addAction(tr("&Clear list"), &mSession->recent(), &RecentFiles::clear);
    });
    connect(mImportAs, &QMenu::aboutToShow, this, [this] {
        mImportAs->clear();
        mImports->fillKindMenu(*mImportAs);
    });
    mRecentMenu->setToolTipsVisible(true);
}

void MainWindow::buildToolBar()
{
    mTools = new QToolBar(this);
    mTools->setObjectName(QStringLiteral("tools"));
    mTools->setMovable(false);
    mTools->setIconSize({ToolIcon, ToolIcon});
    mTools->setContextMenuPolicy(Qt::PreventContextMenu);
    const auto group = [this](std::initializer_list<Command> commands) {
        if (!mTools->actions().isEmpty())
            mTools->addSeparator();
        for (const Command command : commands)
            mTools->addAction(mActions[command]);
    };
    group({Command::Open, Command::Save});
    mTools->addSeparator();
    mTools->addWidget(makeUndoButton());
    mTools->addAction(mActions[Command::Redo]);
    group({Command::Import, Command::Export});
    group({Command::Home, Command::FrameAll, Command::FrameSelection, Command::Plan});
    mTools->addSeparator();
    mTools->addWidget(mSelecting->makeButton(mTools));
    group({Command::Explode, Command::Isolate, Command::CutPlane, Command::Hide, Command::ShowAll});
    mTools->addSeparator();
    auto* measure = new QToolButton(mTools);
    auto* measures = new QMenu(measure);
    mMeasures->fillMenu(*measures);
    measure->setMenu(measures);
    measure->setPopupMode(QToolButton::MenuButtonPopup);
    measure->setDefaultAction(mActions[Command::MeasureDistance]);
    connect(measures, &QMenu::triggered, measure, &QToolButton::setDefaultAction);
    mTools->addWidget(measure);
    mTools->addSeparator();
    mColourButton = new QToolButton(mTools);
    mColourButton->setObjectName(QStringLiteral("colourBy"));
    mColourButton->setIcon(themedIcon(QStringLiteral("colour-by")));
    mColourButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    mColourButton->setPopupMode(QToolButton::InstantPopup);
    auto* colours = new QMenu(mColourButton);
    mCommands->fillColourMenu(*colours);
    mColourButton->setMenu(colours);
    mTools->addWidget(mColourButton);
    group({Command::Shadows, Command::Labels});
    group({Command::SavePicture, Command::FullView, Command::Find});
    addToolBar(mTools);
    connect(mCommands, &ViewCommands::colouringChanged, this, &MainWindow::retranslateMenus);
}

/// Undo, with all steps behind its arrow to go back several at once.
QToolButton* MainWindow::makeUndoButton()
{
    auto* button = new QToolButton(mTools);
    button->setObjectName(QStringLiteral("undo"));
    button->setDefaultAction(mActions[Command::Undo]);
    button->setPopupMode(QToolButton::MenuButtonPopup);
    auto* steps = new QMenu(button);
    button->setMenu(steps);
    connect(steps, &QMenu::aboutToShow, this, [this, steps] {
        steps->clear();
        QUndoStack& stack = mContext.undoStack();
        const int first = std::max(0, stack.index() - MostSteps);
        const int last = std::min(stack.count(), stack.index() + MostSteps);
        for (int i = last; i >= first; --i) { // what came last on top
            const QString name = i == 0 ? tr("As it was opened") : stack.text(i - 1);
            QAction* step =
                steps->addAction(i == stack.cleanIndex() ? tr("%1 (saved)").arg(name) : name, this,
                                 [&stack, i] { stack.setIndex(i); });
            step->setCheckable(true);
            step->setChecked(i == stack.index());
        }
    });
    return button;
}

void MainWindow::connectActions()
{
    const auto on = [this](Command command, auto slot) {
        connect(mActions[command], &QAction::triggered, this, slot);
    };
    on(Command::New, [this] { mSession->newProject(); });
    on(Command::Open, [this] { mSession->askToOpen(); });
    on(Command::Save, [this] { mSession->save(); });
    on(Command::SaveAs, [this] { mSession->askToSaveAs(); });
    on(Command::CloseProject, [this] { mSession->closeProject(); });
    on(Command::StartPage, [this] { mSession->closeProject(); });
    on(Command::Import, [this] { mImports->ask(); });
    on(Command::ImportFolder, [this] { mImports->askFolder(); });
    on(Command::Export, [this] { mExports->ask(); });
    on(Command::Quit, [this] { close(); });
    on(Command::SavePicture,
       [this] { PictureFlow::askToSave(mContext, *mView, mScene->controller().legend()); });
    on(Command::CopyView, [this] { PictureFlow::copy(mContext, *mView); });
    on(Command::Settings, [this] { showSettings(SettingsPage::Program); });
    on(Command::ProjectProperties, [this] { showSettings(SettingsPage::Project); });
    on(Command::FullView, &MainWindow::showFullView);
    on(Command::ResetLayout, [this] { mDocks->reset(); });
    const std::pair<Command, Task> layouts[] = {{Command::LayoutPlan, Task::Plan},
                                                {Command::LayoutStack, Task::Stack},
                                                {Command::LayoutCompare, Task::Compare},
                                                {Command::LayoutWatch, Task::Watch},
                                                {Command::LayoutPresent, Task::Present}};
    for (const auto& [command, task] : layouts) {
        on(command, [this, task = task] { mDocks->setTask(task); });
        connect(mDocks, &DockLayout::taskChanged, mActions[command],
                [this, action = mActions[command], task = task] {
                    action->setChecked(mDocks->task() == task);
                });
    }
    on(Command::WhatIsThis, [] { QWhatsThis::enterWhatsThisMode(); });
    on(Command::Tour, &MainWindow::showTour);
    on(Command::Shortcuts, [this] { ShortcutsDialog::open(mActions, *this); });
    on(Command::About, [this] { AboutDialog::open(*mView, *this); });
    connect(mStrip, &StatusStrip::crsClicked, mActions[Command::ProjectProperties],
            &QAction::trigger);
}

SettingsDialog* MainWindow::showSettings(SettingsPage page)
{
    SettingsDialog* dialog = SettingsDialog::open(mContext, mPreferences, *this, page);
    connect(dialog, &SettingsDialog::crsChangeWanted, mCrsChange, &CrsChange::askForProject,
            Qt::UniqueConnection);
    return dialog;
}

void MainWindow::connectUndo()
{
    QUndoStack& stack = mContext.undoStack();
    const auto follow = [this, &stack] {
        mActions[Command::Undo]->setEnabled(stack.canUndo());
        mActions[Command::Redo]->setEnabled(stack.canRedo());
        retranslateMenus();
    };
    connect(&stack, &QUndoStack::indexChanged, this, follow);
    connect(mActions[Command::Undo], &QAction::triggered, &stack, &QUndoStack::undo);
    connect(mActions[Command::Redo], &QAction::triggered, &stack, &QUndoStack::redo);
    follow();
}

void MainWindow::showTour()
{
    delete findChild<WelcomeTour*>();
    auto* tour = new WelcomeTour(*this, *mView, *mLayers, *mTools);
    tour->start();
}

void MainWindow::showFullView(bool full)
{
    mDocks->setStage(full ? DockLayout::Stage::FullView : DockLayout::Stage::Work);
    mActions[Command::FullView]->setChecked(full);
    if (full) {
        Message message;
        message.key = QStringLiteral("full-view");
        message.text =
            tr("%1 brings everything back.")
                .arg(mActions[Command::FullView]->shortcut().toString(QKeySequence::NativeText));
        mContext.say(message);
    }
    mView->setFocus();
}

void MainWindow::retranslate()
{
    mActions.retranslate();
    mCommands->retranslate();
    for (const auto& [menu, title] : mMenus)
        menu->setTitle(tr(title));
    mTools->setWindowTitle(tr("Tools"));
    const std::pair<const char*, QString> docks[] = {{"layers", tr("Layers")},
                                                     {"views", tr("Views")},
                                                     {"floors", tr("Floors")},
                                                     {"inspector", tr("Inspector")},
                                                     {"indicators", tr("Indicators")},
                                                     {"findings", tr("Findings")},
                                                     {"table", tr("Table")}};
    for (const auto& [key, title] : docks) {
        if (QDockWidget* dock = mDocks->dock(key))
            dock->setWindowTitle(title);
    }
    for (const HelpText& help : helpTexts()) {
        if (QDockWidget* dock = mDocks->dock(help.key))
            dock->setWhatsThis(helpText(QLatin1String(help.key)));
    }
    mView->setWhatsThis(helpText(QStringLiteral("view")));
    retranslateMenus();
    showTitle();
}

void MainWindow::retranslateMenus()
{
    const QUndoStack& stack = mContext.undoStack();
    const auto dress = [this](Command command, const QString& step) {
        const QString text = Actions::plainText(command);
        mActions[command]->setText(step.isEmpty() ? text
                                                  : QStringLiteral("%1: %2").arg(text, step));
        mActions[command]->setToolTip(
            QStringLiteral("%1  (%2)")
                .arg(mActions[command]->text(),
                     mActions[command]->shortcut().toString(QKeySequence::NativeText)));
    };
    dress(Command::Undo, stack.undoText());
    dress(Command::Redo, stack.redoText());
    mColourButton->setText(colourByTitle(mContext.view().viewState().colourBy));
    mColourButton->setToolTip(tr("What gives the colours"));
}

} // namespace parkwright
