#pragma once

#include "app/window/TaskLayouts.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <vector>

class QDockWidget;
class QMainWindow;
class QMenu;

namespace parkwright {

/// What of the window is there: only the start page, everything, or only the view. Keeps docks and
/// tool bars as the user arranged them, over all of that and over the end of the program. GUI
/// thread.
class DockLayout final : public QObject
{
    Q_OBJECT

public:
    enum class Stage { Start, Work, FullView };

    explicit DockLayout(QMainWindow& window);

    /// @param key stable: object name and name in settings
    QDockWidget* add(const char* key, QWidget* content, Qt::DockWidgetArea area);
    QDockWidget* dock(const char* key) const;
    const std::vector<QDockWidget*>& docks() const { return mDocks; }
    /// When all are there: notes how it looks at first, and restores how it was last.
    void begin();
    void setStage(Stage stage);
    Stage stage() const { return mStage; }
    /// As at first, for the task of the moment.
    void reset();
    /// Arranges the panels for a task, as the user had them for it last.
    void setTask(Task task);
    Task task() const { return mTask; }
    /// Keeps it for the next start.
    void store() const;
    /// Brings a panel to the front, also when it was closed.
    void reveal(const char* key);
    /// Entries that show and hide each panel.
    void fill(QMenu& menu) const;

Q_SIGNALS:
    void taskChanged();

private:
    void arrangeFor(Task task);
    void setDefaultSizes();
    void followTabs();
    void showChrome(bool shown);

    QMainWindow& mWindow;
    std::vector<QDockWidget*> mDocks;
    Stage mStage = Stage::Work;
    Task mTask = Task::Plan;
    QByteArray mFirst; ///< states of QMainWindow
    QByteArray mWork;
    bool mWasMaximized = false;
    QTimer mTabsDue;
    bool mIsSized = false; ///< the user, or an earlier start, has chosen sizes
};

} // namespace parkwright
