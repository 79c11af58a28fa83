#include "app/window/JobsIndicator.h"

#include "app/window/Icons.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QProgressBar>
#include <QSet>
#include <QToolButton>
#include <QVBoxLayout>

namespace parkwright {

namespace {

constexpr int QuickMs = 300; ///< jobs that take no longer are not worth a word
constexpr int TextWidth = 240;
constexpr int BarWidth = 90;
constexpr int ListWidth = 320;

QProgressBar* thinBar(QWidget* parent)
{
    auto* bar = new QProgressBar(parent);
    bar->setTextVisible(false);
    bar->setRange(0, 1000);
    return bar;
}

QString textOf(const JobInfo& job)
{
    return job.step.isEmpty() || job.step == job.title
               ? job.title
               : QStringLiteral("%1 · %2").arg(job.title, job.step);
}

QString percent(double fraction)
{
    return QLocale().toString(int(fraction * 100)) + QStringLiteral(" %");
}

} // namespace

JobsIndicator::JobsIndicator(JobPool& jobs, QWidget* parent)
    : QWidget(parent)
    , mJobs(jobs)
    , mText(new QLabel(this))
    , mBar(thinBar(this))
    , mCancel(new QToolButton(this))
    , mList(new JobList(jobs, this))
{
    setObjectName(QStringLiteral("jobs"));
    setCursor(Qt::PointingHandCursor);
    mBar->setFixedWidth(BarWidth);
    mCancel->setIcon(themedIcon(QStringLiteral("close")));
    mCancel->setIconSize({12, 12});
    mCancel->setObjectName(QStringLiteral("cancelJob"));
    mText->setMaximumWidth(TextWidth);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(mText);
    row->addWidget(mBar, 0, Qt::AlignVCenter);
    row->addWidget(mCancel);
    mClock.start();
    mLook.setSingleShot(true);
    mLook.setInterval(QuickMs);
    connect(&mLook, &QTimer::timeout, this, &JobsIndicator::follow);
    connect(&jobs, &JobPool::jobsChanged, this, &JobsIndicator::follow);
    connect(mCancel, &QToolButton::clicked, this, [this] {
        if (const auto shown = shownJobs(); !shown.empty())
            mJobs.cancel(shown.front().id);
    });
    retranslate();
    hide();
}

std::vector<JobInfo> JobsIndicator::shownJobs() const
{
    std::vector<JobInfo> shown;
    for (const JobInfo& job : mJobs.jobs()) {
        if (mClock.elapsed() - mSince.value(job.id, mClock.elapsed()) >= QuickMs)
            shown.push_back(job);
    }
    return shown;
}

void JobsIndicator::follow()
{
    QHash<quint64, qint64> since;
    const auto all = mJobs.jobs();
    for (const JobInfo& job : all)
        since.insert(job.id, mSince.value(job.id, mClock.elapsed()));
    mSince = since;
    const auto shown = shownJobs();
    if (shown.size() < all.size() && !mLook.isActive())
        mLook.start();
    setVisible(!shown.empty());
    mList->show(shown);
    if (shown.empty())
        return;
    QString text = textOf(shown.front());
    setToolTip(text);
    if (shown.size() > 1)
        text = QStringLiteral("(%1) ").arg(shown.size()) + text;
    mText->setText(mText->fontMetrics().elidedText(text, Qt::ElideMiddle, TextWidth));
    mBar->setValue(int(shown.front().fraction * 1000));
}

void JobsIndicator::retranslate()
{
    mCancel->setToolTip(tr("Cancel"));
    mCancel->setAccessibleName(tr("Cancel"));
    setAccessibleName(tr("Running jobs"));
}

void JobsIndicator::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void JobsIndicator::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    mList->adjustSize();
    mList->move(mapToGlobal(QPoint(width() - mList->width(), -mList->height() - 4)));
    mList->QWidget::show();
}

JobList::JobList(JobPool& jobs, QWidget* parent)
    : QWidget(parent, Qt::Popup)
    , mJobs(jobs)
{
    setProperty("role", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(ListWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 8, 8);
    column->setSpacing(10);
}

JobList::Line JobList::makeLine(quint64 job)
{
    Line line{new QWidget(this), nullptr, nullptr, nullptr};
    line.title = new QLabel(line.widget);
    line.step = new QLabel(line.widget);
    line.step->setProperty("role", QStringLiteral("caption"));
    line.bar = thinBar(line.widget);
    auto* cancel = new QToolButton(line.widget);
    cancel->setIcon(themedIcon(QStringLiteral("close")));
    cancel->setIconSize({12, 12});
    connect(cancel, &QToolButton::clicked, this, [this, job] { mJobs.cancel(job); });
    auto* texts = new QVBoxLayout;
    texts->setSpacing(3);
    texts->addWidget(line.title);
    texts->addWidget(line.bar);
    texts->addWidget(line.step);
    auto* row = new QHBoxLayout(line.widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(texts, 1);
    row->addWidget(cancel, 0, Qt::AlignTop);
    layout()->addWidget(line.widget);
    return line;
}

void JobList::show(const std::vector<JobInfo>& jobs)
{
    QSet<quint64> there;
    for (const JobInfo& job : jobs) {
        there.insert(job.id);
        if (!mLines.contains(job.id))
            mLines.insert(job.id, makeLine(job.id));
        const Line& line = mLines[job.id];
        line.title->setText(
            line.title->fontMetrics().elidedText(job.title, Qt::ElideMiddle, ListWidth - 70));
        line.step->setText(QStringLiteral("%1  %2").arg(percent(job.fraction), job.step));
        line.bar->setValue(int(job.fraction * 1000));
    }
    for (auto each = mLines.begin(); each != mLines.end();) {
        if (there.contains(each.key())) {
            ++each;
            continue;
        }
        each->widget->deleteLater();
        each = mLines.erase(each);
    }
    if (mLines.isEmpty())
        hide();
}

} // namespace parkwright
