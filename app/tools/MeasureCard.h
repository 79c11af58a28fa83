#pragma once

#include "app/tools/MeasureReport.h"

#include <QFrame>

class QGridLayout;
class QLabel;
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

Q_SIGNALS:
    void closed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void place();
    void retranslate();

    MeasureReport mReport;
    QLabel* mTitle;
    QToolButton* mCopy;
    QToolButton* mClose;
    QWidget* mFigures = nullptr;
    ProfileChart* mChart;
};

} // namespace parkwright
