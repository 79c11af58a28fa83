#pragma once

#include "app/docks/FindingsList.h"
#include "app/window/AppContext.h"

#include <QModelIndexList>
#include <QTimer>
#include <QWidget>

#include <array>
#include <vector>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace parkwright {

class EmptyState;
class FindingsModel;

/// What imports and checks found: grouped, filtered, one click from the object. Runs the check of
/// the plan. What is ignored stays with the project. GUI thread.
class FindingsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsPanel(AppContext& context, QWidget* parent = nullptr);
    ~FindingsPanel() override;

    /// Puts findings in place of those that the same origin had before.
    /// @param origin stable: "import:roads.gpkg", "open", "scene"; "check" is the panel's own
    void setFindings(const QString& origin, Findings findings);
    void clear();
    /// Checks the plan in a job and shows what is found; once more when one is running.
    void runCheck();
    void cancelCheck();
    bool isChecking() const { return mCheckJob != 0; }

    /// Keeps the findings of these lines out of sight, with the reason, or takes them back.
    void ignore(const QModelIndexList& lines, const QString& why);
    void unignore(const QModelIndexList& lines);
    /// Mends what the lines are about, headings standing for all below them, as one step; then
    /// checks again.
    void fix(const QModelIndexList& lines);

    FindingsModel& model() { return *mModel; }
    QTreeView& view() { return *mView; }
    QLineEdit& filterEdit() { return *mFilterEdit; }
    QComboBox& groupChooser() { return *mGroupBy; }
    QToolButton& severityButton(Severity severity) { return *mSeverities[size_t(severity)]; }
    QMenu* makeMenu(); ///< for the lines selected; the caller owns it
    bool isArranging() const { return mJob != 0 || mFilterDue.isActive(); }

Q_SIGNALS:
    /// For a badge: how many of each are not ignored.
    void totalsChanged(int errors, int warnings, int notes);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildView();
    void buildBar();
    void layOut();
    void rewordAll();
    void arrange();
    void use(FindingsShown shown);
    void showTotals();
    void explain();
    void selectLines();
    void zoomToLine(const QModelIndex& index);
    void copyLines();
    void askToIgnore();
    std::vector<const Finding*> findingsOf(const QModelIndexList& lines) const;
    QHash<QString, QString> ignored() const;
    void retranslate();

    AppContext& mContext;
    /// What each origin found; shared with jobs, so that nothing is copied here.
    std::vector<std::pair<QString, std::shared_ptr<const Findings>>> mOrigins;
    FindingsDataPtr mData; ///< all of them in words; null while that is under way
    FindingFilter mFilter;
    FindingsModel* mModel;
    QTreeView* mView;
    QLineEdit* mFilterEdit;
    QComboBox* mGroupBy;
    QPushButton* mCheck;
    std::array<QToolButton*, 3> mSeverities{};
    QToolButton* mIgnored;
    QLabel* mStatus;
    QLabel* mDetail;
    QStackedWidget* mPages;
    EmptyState* mEmpty;
    QAction* mZoom = nullptr;
    QAction* mCopy = nullptr;
    QAction* mIgnore = nullptr;
    QAction* mUnignore = nullptr;
    QAction* mFix = nullptr;
    QTimer mFilterDue;     ///< the filter follows when typing pauses
    quint64 mJob = 0;      ///< that words or arranges; 0 for none
    quint64 mCheckJob = 0; ///< that checks; 0 for none
    bool mChecked = false; ///< a check was done of this plan
    bool mEdited = false;  ///< the plan has changed since
};

} // namespace parkwright
