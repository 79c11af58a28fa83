// What ProjectSession tells after loading: locks, repairs, and edits of a session that crashed.
#include "app/window/ProjectSession.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

namespace parkwright {

namespace {

QString recoverySentences(const Findings& findings)
{
    QStringList lines;
    for (const Finding& finding : findings)
        lines << findingText(finding);
    return lines.join(u'\n');
}

QString momentText(const QDateTime& moment)
{
    return QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat);
}

PlanState withEdits(const PlanState& state, const std::vector<Edit>& edits)
{
    PlanBuilder builder(state);
    for (const Edit& edit : edits)
        applyEdit(builder, edit);
    return builder.state();
}

} // namespace

void ProjectSession::tellOfLoading(const ProjectStore::Loaded& project)
{
    if (project.whyReadOnly) {
        Message message = messageOf(*project.whyReadOnly);
        message.severity = Severity::Warning;
        message.text += u' ' + tr("It is shown for looking only.");
        message.key = QStringLiteral("lock");
        message.actions.push_back({tr("Save a copy…"), [this] { askToSaveAs(); }});
        if (project.whyReadOnly->code == ErrorCode::Locked)
            message.actions.push_back(
                {tr("Take over"), [this, path = project.path] { takeOver(path); }});
        mContext.say(message);
    }
    if (!project.project.findings.empty()) {
        Message message;
        message.severity = worstOf(project.project.findings);
        message.text =
            tr("Some things in %1 had to be put right.").arg(QFileInfo(project.path).fileName());
        message.detail = recoverySentences(project.project.findings);
        mContext.say(message);
    }
    if (!project.recovery)
        return;
    if (project.recoveryFits)
        offerRecovered(project.project.state, int(project.recovery->edits.size()),
                       project.recovery->header.started);
    else
        offerUnfitting(*project.recovery);
}

void ProjectSession::offerRecovered(const PlanState& stored, int edits, const QDateTime& from)
{
    Message message;
    message.severity = Severity::Warning;
    message.key = QStringLiteral("recovery");
    message.text = tr("A session begun %1 ended without saving. What it had changed was restored: "
                      "%2 steps.")
                       .arg(momentText(from), QLocale().toString(edits));
    message.actions.push_back({tr("Save now"), [this] { save(); }});
    message.actions.push_back({tr("Take them back"), [this, stored] {
                                   // An edit like any other, so that it can be undone.
                                   mContext.pushEdit(difference(mContext.document().state(), stored,
                                                                tr("take back restored edits")));
                               }});
    mContext.say(message);
}

void ProjectSession::offerUnfitting(const ReadJournal& journal)
{
    // The journal of this session takes its place, so it is kept beside it.
    QFile::copy(journal.path, journal.path + QStringLiteral(".kept"));
    Message message;
    message.severity = Severity::Warning;
    message.key = QStringLiteral("recovery");
    message.text = tr("A session that ended without saving left edits, but the file was changed "
                      "since: %1 steps.")
                       .arg(QLocale().toString(qlonglong(journal.edits.size())));
    message.detail = QDir::toNativeSeparators(journal.path + QStringLiteral(".kept"));
    message.actions.push_back({tr("Apply what still fits"), [this, edits = journal.edits] {
                                   const PlanState& now = mContext.document().state();
                                   mContext.pushEdit(
                                       difference(now, withEdits(now, edits), tr("restore edits")));
                               }});
    mContext.say(message);
}

void ProjectSession::takeOver(const QString& path)
{
    const auto lock = ProjectLock::takeOver(path);
    if (!lock) {
        mContext.say(messageOf(lock.error()));
        return;
    }
    leave([this, path] { load(path); }); // which takes the lock anew
}

void ProjectSession::offerOrphans()
{
    mContext.jobs().start(
        tr("Looking for unsaved work"),
        [](JobContext&) -> Result<std::vector<ReadJournal>> { return RecoveryJournal::orphans(); },
        this,
        [this](const Result<std::vector<ReadJournal>>& found) {
            if (!found)
                return;
            for (const ReadJournal& journal : *found) {
                if (journal.edits.empty()) {
                    QFile::remove(journal.path);
                    continue;
                }
                Message message;
                message.severity = Severity::Warning;
                message.key = journal.path;
                message.text =
                    tr("A project begun %1 was never saved; its session ended unexpectedly.")
                        .arg(momentText(journal.header.started));
                message.actions.push_back(
                    {tr("Restore it"), [this, journal] { restore(journal); }});
                message.actions.push_back(
                    {tr("Discard"), [path = journal.path] { QFile::remove(path); }});
                mContext.say(message);
            }
        });
}

void ProjectSession::restore(const ReadJournal& journal)
{
    leave([this, journal] {
        startNew();
        mContext.pushEdit(
            difference(PlanState(), withEdits(PlanState(), journal.edits), tr("restore project")));
        QFile::remove(journal.path); // the new session's own has it now
        Q_EMIT opened();
    });
}

void ProjectSession::checkJournal()
{
    const QString failure = mContext.store().journalFailure();
    if (failure.isEmpty())
        return;
    Message message;
    message.severity = Severity::Warning;
    message.key = QStringLiteral("journal");
    message.text = tr("Edits cannot be kept for recovery; save often.");
    message.detail = failure;
    mContext.say(message);
}

} // namespace parkwright
