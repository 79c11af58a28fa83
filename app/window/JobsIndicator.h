#pragma once

#include "gis/core/Job.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace parkwright {

class JobList;

/// What runs in the background, in the status bar: the oldest job with its progress and a button
/// that cancels it, and a list of all on a click. Jobs that are over in a moment do not show.
class JobsIndicator final : public QWidget
{
    Q_OBJECT

public:
    explicit JobsIndicator(JobPool& jobs, QWidget* parent = nullptr);

    /// Those that last long enough to be shown.
    std::vector<JobInfo> shownJobs() const;

protected:
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void follow();
    void retranslate();

    JobPool& mJobs;
    QHash<quint64, qint64> mSince; ///< when each was seen first, ms of mClock
    QElapsedTimer mClock;
    QTimer mLook;
    QLabel* mText;
    QProgressBar* mBar;
    QToolButton* mCancel;
    JobList* mList;
};

/// All jobs below each other, each with progress and cancel.
class JobList final : public QWidget
{
    Q_OBJECT

public:
    explicit JobList(JobPool& jobs, QWidget* parent);
    void show(const std::vector<JobInfo>& jobs);

private:
    struct Line
    {
        QWidget* widget;
        QLabel* title;
        QLabel* step;
        QProgressBar* bar;
    };
    Line makeLine(quint64 job);

    JobPool& mJobs;
    QHash<quint64, Line> mLines;
};

} // namespace parkwright
