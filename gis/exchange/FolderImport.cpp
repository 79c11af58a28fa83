#include "gis/exchange/FolderImport.h"

#include "gis/exchange/SourcePick.h"
#include "gis/sources/SourceReader.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace parkwright {

namespace {

struct FolderImportTr
{
    Q_DECLARE_TR_FUNCTIONS(FolderImport)
};

Finding findingOf(const char* code, Severity severity, const QString& path,
                  const QStringList& arguments)
{
    Finding finding;
    finding.code = QLatin1String(code);
    finding.severity = severity;
    finding.arguments = arguments;
    finding.file = QFileInfo(path).fileName();
    return finding;
}

/// Rows that others refer to first. Layers are last in TableId.
bool buildsOn(const ImportRequest& later, const ImportRequest& earlier)
{
    return infoOf(*earlier.kind).table < infoOf(*later.kind).table;
}

} // namespace

Finding passedOverFinding(const QString& path, const Error& why)
{
    return findingOf("file-passed-over", Severity::Warning, path, {why.message});
}

Result<std::vector<ImportRequest>> requestsForFolder(const ImportRequest& folder, JobContext& job,
                                                     Findings& findings)
{
    std::vector<ImportRequest> requests;
    const bool isOne = folder.kind || !folder.layer.isEmpty() || !folder.columns.isEmpty() ||
                       !folder.where.isEmpty();
    const QStringList files = isOne ? QStringList() : sourcesIn(folder.path);
    for (qsizetype i = 0; i < files.size(); ++i) {
        job.setProgress(double(i) / double(files.size()),
                        FolderImportTr::tr("Looking at %1").arg(QFileInfo(files[i]).fileName()));
        if (job.isCancelled())
            return cancelledError();
        ImportRequest request = folder;
        request.path = files[i];
        ReadOptions options;
        options.encoding = folder.encoding;
        options.crs = folder.crs;
        Findings looking; // what matters is found again when it is read
        const auto info = inspectSource(request.path, options, job, looking);
        const auto pick = info ? pickSource(*info, request) : Result<SourcePick>(info.error());
        if (!pick) {
            findings.push_back(passedOverFinding(files[i], pick.error()));
            continue;
        }
        request.kind = pick->kind;
        if (!pick->reason.isEmpty())
            findings.push_back(findingOf("kind-guessed", Severity::Note, files[i],
                                         {importKindTitle(pick->kind), pick->reason}));
        requests.push_back(std::move(request));
    }
    std::stable_sort(requests.begin(), requests.end(),
                     [](const auto& a, const auto& b) { return buildsOn(b, a); });
    return requests;
}

} // namespace parkwright
