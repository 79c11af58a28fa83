#include "app/docks/FindingsPanel.h"

#include "app/docks/EmptyState.h"
#include "app/docks/FindingsModel.h"
#include "gis/land/FindingFix.h"
#include "gis/land/PlanCheck.h"
#include "gis/model/ProjectSettings.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

namespace parkwright {

namespace {

const QString CheckOrigin = QStringLiteral("check");
/// Settings whose value is why a finding is ignored; the rest of the key is its fingerprint.
const QString IgnoredKey = QStringLiteral("ignored_finding:");
constexpr size_t QuickFindings = 2000; ///< put into words without a job
constexpr int OpenRows = 500;          ///< a group with more starts closed
constexpr int FilterDelay = 150;       ///< ms

} // namespace

FindingsPanel::FindingsPanel(AppContext& context, QWidget* parent)
    : QWidget(parent)
    , mContext(context)
    , mModel(new FindingsModel(this))
    , mView(new QTreeView(this))
    , mFilterEdit(new QLineEdit(this))
    , mGroupBy(new QComboBox(this))
    , mCheck(new QPushButton(this))
    , mIgnored(new QToolButton(this))
    , mStatus(new QLabel(this))
    , mDetail(new QLabel(this))
    , mPages(new QStackedWidget(this))
    , mEmpty(new EmptyState(QStringLiteral("done"), this))
{
    setProperty("role", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    buildView();
    buildBar();
    layOut();
    mFilterDue.setSingleShot(true);
    mFilterDue.setInterval(FilterDelay);
    connect(&mFilterDue, &QTimer::timeout, this, &FindingsPanel::arrange);
    connect(mEmpty, &EmptyState::actionTriggered, this, &FindingsPanel::runCheck);
    connect(&context.document(), &Document::changed, this, [this](const Change& change) {
        if (std::holds_alternative<DocumentReplaced>(change.items.front())) {
            cancelCheck();
            clear();
            return;
        }
        if (touches(change, {TableId::Settings}))
            rewordAll(); // what is ignored may be other findings now
        mEdited = true;
        showTotals();
    });
    retranslate();
    rewordAll();
}

FindingsPanel::~FindingsPanel()
{
    mContext.jobs().cancel(mJob);
    mContext.jobs().cancel(mCheckJob);
}

void FindingsPanel::setFindings(const QString& origin, Findings findings)
{
    auto kept = std::make_shared<const Findings>(std::move(findings));
    const auto known = std::find_if(mOrigins.begin(), mOrigins.end(),
                                    [&](const auto& each) { return each.first == origin; });
    if (known != mOrigins.end())
        known->second = std::move(kept);
    else
        mOrigins.emplace_back(origin, std::move(kept));
    rewordAll();
}

void FindingsPanel::clear()
{
    mOrigins.clear();
    mChecked = mEdited = false;
    rewordAll();
}

void FindingsPanel::runCheck()
{
    mContext.jobs().cancel(mCheckJob);
    mCheckJob = mContext.jobs().start(
        tr("Checking the plan"),
        [plan = mContext.document().state(), crs = mContext.document().settings().crs,
         pack = mContext.standards()](JobContext& job) { return checkPlan(plan, crs, *pack, job); },
        this,
        [this, before = mContext.document().state()](Result<Findings> findings) {
            if (!findings)
                return; // cancelled
            mCheckJob = 0;
            mChecked = true;
            mEdited = !(before == mContext.document().state());
            setFindings(CheckOrigin, std::move(*findings));
        });
    showTotals();
}

void FindingsPanel::cancelCheck()
{
    mContext.jobs().cancel(std::exchange(mCheckJob, 0));
    showTotals();
}

QHash<QString, QString> FindingsPanel::ignored() const
{
    QHash<QString, QString> notes;
    for (const Setting& setting : mContext.document().table<Setting>()) {
        if (setting.key.startsWith(IgnoredKey))
            notes.insert(setting.key.mid(IgnoredKey.size()), setting.value);
    }
    return notes;
}

/// Everything into the language of the moment, then into groups.
void FindingsPanel::rewordAll()
{
    const auto together = [origins = mOrigins] {
        Findings all;
        for (const auto& [origin, findings] : origins)
            all.insert(all.end(), findings->begin(), findings->end());
        return all;
    };
    size_t count = 0;
    for (const auto& [origin, findings] : mOrigins)
        count += findings->size();
    mContext.jobs().cancel(std::exchange(mJob, 0));
    if (count <= QuickFindings) {
        mData = wordFindings(together(), ignored());
        arrange();
        return;
    }
    mData.reset();
    mJob = mContext.jobs().start(
        tr("Findings"),
        [together, notes = ignored(), filter = mFilter](JobContext&) -> Result<FindingsShown> {
            return arrangeFindings(wordFindings(together(), notes), filter);
        },
        this,
        [this](Result<FindingsShown> shown) {
            if (!shown)
                return;
            mJob = 0;
            mData = shown->data;
            use(std::move(*shown));
        });
}

void FindingsPanel::arrange()
{
    mFilterDue.stop();
    if (!mData) {
        rewordAll();
        return;
    }
    mContext.jobs().cancel(std::exchange(mJob, 0));
    if (mData->findings.size() <= QuickFindings) {
        use(arrangeFindings(mData, mFilter));
        return;
    }
    mJob = mContext.jobs().start(
        tr("Findings"),
        [data = mData, filter = mFilter](JobContext&) -> Result<FindingsShown> {
            return arrangeFindings(data, filter);
        },
        this,
        [this](Result<FindingsShown> shown) {
            if (!shown)
                return;
            mJob = 0;
            use(std::move(*shown));
        });
}

void FindingsPanel::use(FindingsShown shown)
{
    mModel->show(std::move(shown));
    for (int row = 0; row < mModel->rowCount(); ++row) {
        const QModelIndex group = mModel->index(row, 0);
        if (mModel->rowCount(group) <= OpenRows)
            mView->expand(group);
    }
    showTotals();
    explain();
    const auto& totals = mModel->shown().totals;
    Q_EMIT totalsChanged(totals[2], totals[1], totals[0]);
}

void FindingsPanel::ignore(const QModelIndexList& lines, const QString& why)
{
    EditBuilder builder(mContext.document().state());
    for (const QModelIndex& line : lines) {
        if (const Finding* finding = mModel->finding(line))
            setSetting(builder, IgnoredKey + fingerprint(*finding),
                       why.trimmed().isEmpty() ? QStringLiteral("–") : why.trimmed());
    }
    mContext.pushEdit(builder.take(tr("ignore %n finding(s)", nullptr, int(lines.size()))));
}

std::vector<const Finding*> FindingsPanel::findingsOf(const QModelIndexList& lines) const
{
    std::vector<const Finding*> found;
    for (const QModelIndex& line : lines) {
        if (const Finding* finding = mModel->finding(line))
            found.push_back(finding);
        for (int row = 0; mModel->isGroup(line) && row < mModel->rowCount(line); ++row)
            found.push_back(mModel->finding(mModel->index(row, 0, line)));
    }
    return found;
}

void FindingsPanel::fix(const QModelIndexList& lines)
{
    std::vector<Finding> mendable;
    for (const Finding* finding : findingsOf(lines)) {
        if (!fixTitle(finding->code).isEmpty())
            mendable.push_back(*finding);
    }
    if (mendable.empty())
        return;
    const PlanState before = mContext.document().state();
    mContext.jobs().start(
        tr("Mending"),
        [before, mendable](JobContext& job) -> Result<PreparedEdit> {
            EditBuilder builder(before);
            int mended = 0;
            for (const Finding& finding : mendable) {
                mended += addFix(builder, finding) ? 1 : 0;
                if (job.isCancelled())
                    return cancelledError();
            }
            PlanState after = builder.state();
            return prepareEdit(before, builder.take(tr("mend %n finding(s)", nullptr, mended)),
                               std::move(after));
        },
        this,
        [this, before](Result<PreparedEdit> edit) {
            if (!edit || edit->isEmpty())
                return;
            if (!(before == mContext.document().state())) {
                Message message;
                message.severity = Severity::Warning;
                message.text = tr("The plan has changed meanwhile; nothing was mended.");
                mContext.say(message);
                return;
            }
            mContext.pushEdit(std::move(*edit));
            runCheck();
        });
}

void FindingsPanel::unignore(const QModelIndexList& lines)
{
    EditBuilder builder(mContext.document().state());
    for (const QModelIndex& line : lines) {
        if (const Finding* finding = mModel->finding(line))
            setSetting(builder, IgnoredKey + fingerprint(*finding), {});
    }
    mContext.pushEdit(builder.take(tr("heed %n finding(s)", nullptr, int(lines.size()))));
}

} // namespace parkwright
