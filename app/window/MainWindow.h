#pragma once

#include "app/window/Actions.h"
#include "app/window/AppContext.h"
#include "app/window/ProjectSession.h"

#include <QMainWindow>

#include <memory>

class QLabel;
class QMenu;
class QStackedWidget;
class QToolBar;
class QToolButton;

namespace parkwright {

class CommandPalette;
class CrsChange;
class DockLayout;
class ExportFlow;
class AttributePanel;
class FindingsPanel;
class ImportFlow;
class InspectorPanel;
class LayerPanel;
class MeasureCommands;
class MessageBar;
struct PaletteEntry;
class ParkScene;
class Preferences;
class SelectCommands;
class SettingsDialog;
enum class SettingsPage;
class StartPage;
class StatusStrip;
class ViewCommands;
class ViewKeys;
class ViewPane;
class ViewsPanel;

/// The window: view in the middle, panels around it, start page while no project is open. Puts the
/// parts together and has no work of its own. GUI thread.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Both outlive the window.
    MainWindow(AppContext& context, Preferences& preferences);
    ~MainWindow() override;

    const Actions& actions() const { return mActions; }
    ProjectSession& session() { return *mSession; }
    ViewPane& view() { return *mView; }
    ParkScene& scene() { return *mScene; }
    MessageBar& messages() { return *mMessages; }
    StatusStrip& strip() { return *mStrip; }
    DockLayout& docks() { return *mDocks; }
    ImportFlow& imports() { return *mImports; }
    ViewsPanel& views() { return *mViews; }
    InspectorPanel& inspector() { return *mInspector; }
    CommandPalette& finder() { return *mPalette; }
    MeasureCommands& measures() { return *mMeasures; }

    /// What a path on the command line or a drop asks for: a project is opened, anything else is
    /// imported.
    void take(const QStringList& paths);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildCentre();
    void buildDocks();
    void buildMenus();
    void buildHelpMenu();
    SettingsDialog* showSettings(SettingsPage page);
    void buildToolBar();
    QToolButton* makeUndoButton();
    void connectActions();
    void connectUndo();
    void buildPalette();
    std::vector<PaletteEntry> paletteEntries();
    void addPanelEntries(std::vector<PaletteEntry>& entries);
    void addViewEntries(std::vector<PaletteEntry>& entries);
    void addSettingEntries(std::vector<PaletteEntry>& entries);
    void addHelpEntries(std::vector<PaletteEntry>& entries);
    void connectSession();
    void followPath(const QString& path);
    void followPreferences();
    void showStage();
    void showTitle();
    void showFullView(bool full);
    void showTour();
    void retranslate();
    void retranslateMenus();
    QMenu* addMenu(const char* title);

    AppContext& mContext;
    Preferences& mPreferences;
    Actions mActions;
    std::unique_ptr<ParkScene> mScene; ///< outlives mView, see the destructor
    QStackedWidget* mPages = nullptr;
    ViewPane* mView = nullptr;
    StartPage* mStart = nullptr;
    MessageBar* mMessages = nullptr;
    CommandPalette* mPalette = nullptr;
    StatusStrip* mStrip = nullptr;
    DockLayout* mDocks = nullptr;
    ProjectSession* mSession = nullptr;
    CrsChange* mCrsChange = nullptr;
    ImportFlow* mImports = nullptr;
    ExportFlow* mExports = nullptr;
    ViewCommands* mCommands = nullptr;
    MeasureCommands* mMeasures = nullptr;
    SelectCommands* mSelecting = nullptr;
    InspectorPanel* mInspector = nullptr;
    LayerPanel* mLayers = nullptr;
    ViewsPanel* mViews = nullptr;
    ViewKeys* mViewKeys = nullptr;
    AttributePanel* mTable = nullptr;
    FindingsPanel* mFindings = nullptr;
    QToolBar* mTools = nullptr;
    QToolButton* mColourButton = nullptr;
    QMenu* mRecentMenu = nullptr;
    QMenu* mImportAs = nullptr;
    std::vector<std::pair<QMenu*, const char*>> mMenus; ///< with their English titles
    bool mIsClosing = false;
};

} // namespace parkwright
