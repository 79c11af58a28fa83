#include "app/window/ExportFlow.h"

#include "app/window/ExportDialog.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QUrl>

#include <memory>

namespace parkwright {

ExportFlow::ExportFlow(AppContext& context, QWidget& window)
    : QObject(&window)
    , mContext(context)
    , mWindow(window)
{
}

void ExportFlow::ask()
{
    auto* dialog = new ExportDialog(mContext.document().state(), &mWindow);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { askForFile(dialog->request()); });
    dialog->open();
}

void ExportFlow::askForFile(const ExportRequest& request)
{
    const QString suffix = ExportDialog::suffixOf(*request.format);
    const QString& project = mContext.store().path();
    auto* dialog = new QFileDialog(&mWindow, tr("Export"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(ExportDialog::filterOf(*request.format));
    dialog->setDefaultSuffix(suffix);
    dialog->setDirectory(project.isEmpty()
                             ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                             : QFileInfo(project).absolutePath());
    // Never the project's own name: one key press must not replace it.
    dialog->selectFile(
        QStringLiteral("%1-%2.%3").arg(mContext.store().name(), tr("export"), suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this, request](const QString& path) {
        ExportRequest wanted = request;
        wanted.path = path;
        write(wanted);
    });
    dialog->open();
}

void ExportFlow::write(const ExportRequest& request)
{
    const auto findings = std::make_shared<Findings>();
    mContext.jobs().startLasting(
        tr("Exporting %1").arg(QFileInfo(request.path).fileName()),
        [state = mContext.document().state(), request, findings](JobContext& job) {
            return exportPlan(state, request, job, *findings);
        },
        this,
        [this, findings](const Result<ExportResult>& result, bool /*cancelled*/) {
            written(result, *findings);
        });
}

void ExportFlow::written(const Result<ExportResult>& result, const Findings& findings)
{
    if (!result) {
        if (result.error().code != ErrorCode::Cancelled)
            mContext.say(messageOf(result.error()));
        return;
    }
    Message message;
    message.severity = findings.empty() ? Severity::Note : Severity::Warning;
    const QString first = result->files.value(0);
    message.text = result->files.size() == 1
                       ? tr("Wrote %1 rows to %2.")
                             .arg(QLocale().toString(result->rows), QDir::toNativeSeparators(first))
                       : tr("Wrote %1 rows to %2 files in %3.")
                             .arg(QLocale().toString(result->rows),
                                  QLocale().toString(qlonglong(result->files.size())),
                                  QDir::toNativeSeparators(QFileInfo(first).absolutePath()));
    QStringList lines = result->files;
    for (const Finding& finding : findings)
        lines << findingText(finding);
    message.detail = lines.join(u'\n');
    message.actions.push_back({tr("Open folder"), [folder = QFileInfo(first).absolutePath()] {
                                   QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
                               }});
    mContext.say(message);
}

} // namespace parkwright
