// What ImportFlow says at the end.
#include "app/imports/ImportDialog.h"
#include "app/imports/ImportFlow.h"
#include "app/window/ProjectSession.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace parkwright {

namespace {

QString sentencesOf(const Findings& findings)
{
    QStringList lines;
    for (const Finding& finding : findings)
        lines << findingText(finding);
    return lines.join(u'\n');
}

QString fileOf(const ImportRequest& request)
{
    return QFileInfo(request.path).fileName();
}

/// Things that went well are not told in red.
Severity toneOf(const Findings& findings)
{
    return std::min(worstOf(findings), Severity::Warning);
}

} // namespace

void ImportFlow::tell()
{
    if (mOutcomes.empty())
        return;
    for (const Outcome& outcome : mOutcomes)
        Q_EMIT found(QStringLiteral("import:") + fileOf(outcome.request), outcome.findings);
    if (mOutcomes.size() == 1 && mOutcomes.front().error)
        tellOfFailure(mOutcomes.front());
    else if (mOutcomes.size() == 1)
        tellOfOne(mOutcomes.front());
    else
        tellOfMany();
    mOutcomes.clear();
    Q_EMIT finished();
}

void ImportFlow::tellOfOne(const Outcome& outcome)
{
    const ImportResult& result = outcome.result;
    Message message;
    message.severity = toneOf(outcome.findings);
    message.key = outcome.request.path;
    message.text =
        tr("%1 — %2: %3.")
            .arg(fileOf(outcome.request), importKindTitle(result.kind), importCounts(result));
    if (outcome.fromShelf)
        message.text += u' ' + tr("Read as you settled it for a file like it.");
    else if (!result.kindReason.isEmpty())
        message.text += u' ' + tr("Recognised by: %1.").arg(result.kindReason);
    message.detail = sentencesOf(outcome.findings);
    const QString step = mContext.undoStack().undoText();
    if (!result.extent.isEmpty()) {
        message.actions.push_back(
            {tr("Zoom to it"), [this, extent = result.extent] { Q_EMIT extentWanted(extent); }});
    }
    message.actions.push_back(
        {tr("Adjust…"), [this, request = outcome.request, step] { adjust(request, step); }});
    message.actions.push_back({tr("Undo"), [this, step] {
                                   if (mContext.undoStack().undoText() == step)
                                       mContext.undoStack().undo();
                               }});
    if (!outcome.findings.empty())
        message.actions.push_back({tr("Findings"), [this] { Q_EMIT findingsWanted(); }});
    mContext.say(message);
}

void ImportFlow::tellOfMany()
{
    Message message;
    QStringList lines;
    int failed = 0;
    for (const Outcome& outcome : mOutcomes) {
        if (outcome.error) {
            ++failed;
            lines << QStringLiteral("%1: %2").arg(fileOf(outcome.request), outcome.error->message);
            message.severity = Severity::Error;
            continue;
        }
        lines << QStringLiteral("%1 — %2: %3")
                     .arg(fileOf(outcome.request), importKindTitle(outcome.result.kind),
                          importCounts(outcome.result));
        message.severity = std::max(message.severity, toneOf(outcome.findings));
    }
    const QLocale locale;
    message.text = failed == 0
                       ? tr("%1 files came in.").arg(locale.toString(qlonglong(mOutcomes.size())))
                       : tr("%1 files came in, %2 did not.")
                             .arg(locale.toString(qlonglong(mOutcomes.size()) - failed),
                                  locale.toString(failed));
    message.detail = lines.join(u'\n');
    message.key = QStringLiteral("import");
    message.actions.push_back({tr("Findings"), [this] { Q_EMIT findingsWanted(); }});
    mContext.say(message);
}

void ImportFlow::tellOfFailure(const Outcome& outcome)
{
    Message message = messageOf(*outcome.error);
    message.key = outcome.request.path;
    if (!outcome.findings.empty())
        message.detail += (message.detail.isEmpty() ? QString() : QStringLiteral("\n")) +
                          sentencesOf(outcome.findings);
    const ErrorCode code = outcome.error->code;
    if (code != ErrorCode::Cancelled)
        message.actions.push_back(
            {tr("Adjust…"), [this, request = outcome.request] { adjust(request, {}); }});
    mContext.say(message);
}

void ImportFlow::adjust(const ImportRequest& request, const QString& step)
{
    if (isBusy())
        return;
    if (!step.isEmpty() && mContext.undoStack().undoText() == step)
        mContext.undoStack().undo();
    mIsAsking = true;
    mQueue.push_back(request);
    next();
}

} // namespace parkwright
