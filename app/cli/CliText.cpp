#include "app/cli/CliText.h"

#include "app/cli/CliContext.h"
#include "gis/land/PlanCheck.h"
#include "gis/model/Schema.h"

#include <algorithm>

namespace parkwright {

namespace {

/// Cells of East Asian characters are two columns wide on a terminal.
int displayWidth(const QString& text)
{
    int width = 0;
    for (const QChar c : text) {
        const bool isWide = (c.unicode() >= 0x2E80 && c.unicode() < 0xA4D0) ||
                            (c.unicode() >= 0xAC00 && c.unicode() < 0xD7A4) ||
                            (c.unicode() >= 0xF900 && c.unicode() < 0xFB00) ||
                            (c.unicode() >= 0xFF00 && c.unicode() < 0xFF61);
        width += isWide ? 2 : 1;
    }
    return width;
}

bool looksNumeric(const QString& text)
{
    return text == QStringLiteral("—") ||
           (!text.isEmpty() && (text[0].isDigit() || text[0] == u'-'));
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return CommandLine::tr("Note: %1");
    case Severity::Warning:
        return CommandLine::tr("Warning: %1");
    case Severity::Error:
        break;
    }
    return CommandLine::tr("Error: %1");
}

} // namespace

QString findingLine(const Finding& finding)
{
    return severityWord(finding.severity).arg(planFindingText(finding));
}

QJsonObject findingToJson(const Finding& finding)
{
    QJsonObject object{{QStringLiteral("code"), finding.code},
                       {QStringLiteral("severity"), severityName(finding.severity)},
                       {QStringLiteral("text"), findingText(finding)},
                       {QStringLiteral("count"), finding.count}};
    const auto add = [&object](const char* name, const QString& value) {
        if (!value.isEmpty())
            object.insert(QLatin1String(name), value);
    };
    add("file", finding.file);
    add("layer", finding.layer);
    add("feature", finding.feature);
    if (finding.tableId >= 0 && finding.tableId < TableCount)
        add("table", tableDef(TableId(finding.tableId)).nameText());
    if (!finding.row.isNull())
        add("row", finding.row.toString());
    if (!finding.arguments.isEmpty())
        object.insert(QStringLiteral("arguments"), QJsonArray::fromStringList(finding.arguments));
    if (finding.place) {
        object.insert(QStringLiteral("place"),
                      QJsonArray{finding.place->x, finding.place->y, finding.place->z});
    }
    return object;
}

QJsonArray findingsToJson(const Findings& findings)
{
    QJsonArray list;
    for (const Finding& finding : findings)
        list.append(findingToJson(finding));
    return list;
}

QString textTable(const std::vector<QStringList>& rows)
{
    std::vector<int> widths;
    for (const QStringList& row : rows) {
        widths.resize(std::max(widths.size(), size_t(row.size())));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[size_t(i)] = std::max(widths[size_t(i)], displayWidth(row[i]));
    }
    QStringList lines;
    for (const QStringList& row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString pad(widths[size_t(i)] - displayWidth(row[i]), u' ');
            line += i > 0 && looksNumeric(row[i]) ? pad + row[i] : row[i] + pad;
            line += QStringLiteral("  ");
        }
        while (line.endsWith(u' '))
            line.chop(1);
        lines.append(line);
    }
    return lines.join(u'\n');
}

} // namespace parkwright
