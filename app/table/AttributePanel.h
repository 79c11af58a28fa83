#pragma once

#include "app/table/AttributeModel.h"
#include "app/table/GroupModel.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace parkwright {

class FilterHeader;

/// Every row of one kind in a table: sort, filter above the columns and by formula, choose and
/// colour columns, calculate new ones, edit in place and many at once through undo, sums and totals
/// by group, copy to a spreadsheet; selecting goes both ways. Answers are worked out in jobs. GUI
/// thread.
class AttributePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit AttributePanel(AppContext& context, QWidget* parent = nullptr);
    ~AttributePanel() override;

    void showTable(TableId table);
    /// The features of a context layer, for looking and selecting only.
    void showLayer(const Uid& layer);
    /// What paths of layers are relative to.
    void setProjectPath(const QString& path) { mProjectPath = path; }
    TableId table() const { return mTable; }
    AttributeModel& model() { return *mModel; }
    QTableView& view() { return *mView; }
    FilterHeader& header() { return *mHeader; }
    /// True while nothing is being worked out.
    bool isSettled() const { return mJob == 0 && !mDue.isActive(); }

    void setFormula(const QString& formula);
    void sortBy(const QString& column, bool descending);
    void setGroupBy(const QString& column); ///< empty goes back to the rows
    void setColumnShown(const QString& column, bool shown);
    /// @returns why the formula is refused; empty when the column is there
    QString addCalculated(const QString& name, const QString& formula);
    void removeCalculated(const QString& column);
    void setSelectedOnly(bool only);
    /// Headings and the selected lines (all when none is) with tabs, as spreadsheets take it.
    QString copyText() const;
    std::vector<int> selectedLines() const;

Q_SIGNALS:
    void settled();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildBar();
    void buildTable();
    void buildManyBar();
    void retranslate();
    void fillKinds();
    void showKind();
    void fillColumnMenu(QMenu& menu);
    void fillGroupBy();
    void showHeaderMenu(const QPoint& at);
    void showRowMenu(const QPoint& at);
    void askCalculated();

    void documentChanged(const Change& change);
    void ask();     ///< soon
    void compute(); ///< now, in a job
    void begin();   ///< forgets what the kind before had
    QString settingsKey() const;
    void takeAnswer(AttributeAnswer answer, AttributeQuery query);
    void use(AttributeAnswer answer, const AttributeQuery& query);
    void refuse(const Error& error);
    void showSums();
    void takeSelection(); ///< from the table to the program
    void showSelection(); ///< the other way round
    void zoomToSelected();
    void removeSelected();
    void applyMany();
    std::vector<AttributeColumn> allColumns() const;
    void loadColumns();
    void saveColumns() const;

    AppContext& mContext;
    TableId mTable = TableId::Parcels;
    Uid mLayer; ///< that is shown instead; null for none
    QString mProjectPath;
    AttributeRowsPtr mRows; ///< null when the plan has changed since
    std::vector<AttributeColumn> mCalculated;
    QStringList mHidden; ///< column keys
    QString mSortBy;
    bool mDescending = false;
    QString mGroupBy;
    bool mWaits = false; ///< to be shown, to work out what has changed meanwhile
    bool mSelectedOnly = false;
    bool mEmptyShown = false; ///< also columns that are not known for any row
    bool mSyncing = false;
    quint64 mTurn = 0;
    quint64 mJob = 0; ///< that answers; 0 for none
    QTimer mDue;

    QComboBox* mKind;
    QLineEdit* mFormula;
    QToolButton* mOnly;
    QToolButton* mZoom;
    QToolButton* mColumns;
    QComboBox* mGroups;
    QToolButton* mMany;
    QToolButton* mCopy;
    QLabel* mReason;
    QWidget* mManyBar;
    QComboBox* mManyColumn;
    QLineEdit* mManyValue;
    QToolButton* mManyApply;
    QStackedWidget* mPages;
    QTableView* mView;
    QTableView* mGroupView;
    FilterHeader* mHeader;
    AttributeModel* mModel;
    GroupModel* mGroupModel;
    QLabel* mSums;
};

} // namespace parkwright
