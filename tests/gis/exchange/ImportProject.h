#pragma once

#include "gis/exchange/Importer.h"
#include "tests/support/SharedData.h"

#include <QFile>
#include <QTemporaryDir>

namespace parkwright {

/// A project that imports come into, one after the other.
struct ImportProject
{
    PlanState state;
    Findings findings; ///< of the last import
    ImportResult last;
    QString error;

    bool import(const ImportRequest& request)
    {
        findings.clear();
        error.clear();
        JobContext job;
        auto result = planImport(state, request, job, findings);
        if (!result) {
            error = result.error().message + u' ' + result.error().detail;
            return false;
        }
        PlanBuilder builder(state);
        if (applyEdit(builder, result->edit) != 0) {
            error = QStringLiteral("the edit does not fit");
            return false;
        }
        state = builder.state();
        last = std::move(*result);
        return true;
    }
    bool import(const QString& path, ImportKind kind, const QString& layer = {})
    {
        ImportRequest request;
        request.path = path;
        request.kind = kind;
        request.layer = layer;
        return import(request);
    }

    int count(const char* code) const
    {
        int found = 0;
        for (const Finding& finding : findings)
            found += finding.code == QLatin1String(code) ? finding.count : 0;
        return found;
    }
    QString said() const ///< all findings, for messages
    {
        QStringList lines;
        for (const Finding& finding : findings)
            lines << finding.code + u' ' + findingText(finding);
        return lines.join(u'\n');
    }
};

inline QString writtenFile(const QTemporaryDir& folder, const char* name, const QByteArray& text)
{
    QFile file(folder.filePath(QString::fromUtf8(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", name);
    return file.fileName();
}

} // namespace parkwright
