// What ImportFlow says at the end.
#include "app/window/ImportFlow.h"
#include "app/window/ProjectSession.h"

#include <QCursor>
#include <QFileInfo>
#include <QInputDialog>
#include <QLocale>
#include <QMenu>

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

QString countsOf(const ImportResult& result)
{
    const QLocale locale;
    if (isReferred(result.kind))
        return ImportFlow::tr("shown as it is");
    QStringList counts{ImportFlow::tr("%1 new").arg(locale.toString(result.inserted))};
    if (result.updated > 0)
        counts << ImportFlow::tr("%1 updated").arg(locale.toString(result.updated));
    if (result.unchanged > 0)
        counts << ImportFlow::tr("%1 unchanged").arg(locale.toString(result.unchanged));
    if (result.skipped > 0)
        counts << ImportFlow::tr("%1 left out").arg(locale.toString(result.skipped));
    if (result.derivedFloors > 0)
        counts << ImportFlow::tr("%1 floors derived").arg(locale.toString(result.derivedFloors));
    return counts.join(QStringLiteral(", "));
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
            .arg(fileOf(outcome.request), importKindTitle(result.kind), countsOf(result));
    if (!result.kindReason.isEmpty())
        message.text += u' ' + tr("Recognised by: %1.").arg(result.kindReason);
    message.detail = sentencesOf(outcome.findings);
    const QString step = mContext.undoStack().undoText();
    if (!result.extent.isEmpty()) {
        message.actions.push_back(
            {tr("Zoom to it"), [this, extent = result.extent] { Q_EMIT extentWanted(extent); }});
    }
    message.actions.push_back({tr("As something else"), [this, request = outcome.request, step] {
                                   retryAs(request, step);
                               }});
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
                          countsOf(outcome.result));
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
    if (code == ErrorCode::InvalidInput || code == ErrorCode::Projection)
        message.actions.push_back(
            {tr("Choose its CRS…"), [this, request = outcome.request] { retryWithCrs(request); }});
    if (code != ErrorCode::Cancelled && code != ErrorCode::Io)
        message.actions.push_back(
            {tr("As something else"), [this, request = outcome.request] { retryAs(request, {}); }});
    mContext.say(message);
}

void ImportFlow::retryAs(const ImportRequest& request, const QString& step)
{
    auto* menu = new QMenu(&mWindow);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("importKinds"));
    for (const ImportKindInfo& info : importKinds()) {
        menu->addAction(importKindTitle(info.kind), this, [this, request, step, kind = info.kind] {
            if (!step.isEmpty() && mContext.undoStack().undoText() == step)
                mContext.undoStack().undo();
            ImportRequest again = request;
            again.kind = kind;
            mQueue.push_back(again);
            next();
        });
    }
    menu->popup(QCursor::pos());
}

void ImportFlow::retryWithCrs(const ImportRequest& request)
{
    auto* dialog = new QInputDialog(&mWindow);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Coordinate reference system"));
    dialog->setLabelText(tr("CRS of %1: EPSG code, WKT or PROJ text").arg(fileOf(request)));
    dialog->setTextValue(QStringLiteral("EPSG:4490"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, request](const QString& text) {
        const auto crs = Crs::fromUserInput(text);
        if (!crs) {
            mContext.say(messageOf(crs.error()));
            return;
        }
        ImportRequest again = request;
        again.crs = *crs;
        mQueue.push_back(again);
        next();
    });
    dialog->open();
}

} // namespace parkwright
