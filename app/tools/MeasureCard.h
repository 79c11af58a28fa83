#pragma once

#include "gis/geo/MeasureReport.h"

#include <QFrame>

#include <vector>

class QAction;
class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace parkwright {

class ProfileChart;

/// What was measured, in the upper left corner of the view, to read and to copy. GUI thread.
class MeasureCard final : public QFrame
{
    Q_OBJECT

public:
    /// @param view what it lies over
    explicit MeasureCard(QWidget& view);

    void showReport(const MeasureReport& report);
    const MeasureReport& report() const { return mReport; }
    void copy() const;
    void copyProfile() const; ///< as CSV
    /// … for whoever saves it.
    QByteArray profileText() const;
    /// @param decimals of the coordinates in it
    void setDecimals(int decimals) { mDecimals = decimals; }

Q_SIGNALS:
    void closed();
    void saveProfileWanted();
    void otherCrsWanted();
    /// The report is in the language of before.
    void languageChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row
    {
        QLabel* title;
        QLabel* value;
    };
    void buildMenu();
    void fill();
    Row& rowAt(size_t index); ///< made when it is not there
    void place();
    void retranslate();

    MeasureReport mReport;
    QLabel* mTitle;
    QToolButton* mCopy;
    QToolButton* mClose;
    QToolButton* mMore;
    QAction* mCopyProfile = nullptr;
    QAction* mSaveProfile = nullptr;
    QGridLayout* mFigures;
    std::vector<Row> mRows; ///< stay; only their texts change while the pointer moves
    ProfileChart* mChart;
    QPushButton* mOtherCrs;
    int mDecimals = 3;
};

} // namespace parkwright
