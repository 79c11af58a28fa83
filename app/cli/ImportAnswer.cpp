#include "app/cli/ImportAnswer.h"

#include "app/cli/CliText.h"

#include <QFileInfo>

namespace parkwright {

namespace {

QJsonObject countsOf(const std::vector<Imported>& imported)
{
    const auto sum = [&imported](auto member) {
        qint64 total = 0;
        for (const Imported& each : imported)
            total += each.result.*member;
        return total;
    };
    return {{QStringLiteral("read"), sum(&ImportResult::featuresRead)},
            {QStringLiteral("inserted"), sum(&ImportResult::inserted)},
            {QStringLiteral("updated"), sum(&ImportResult::updated)},
            {QStringLiteral("unchanged"), sum(&ImportResult::unchanged)},
            {QStringLiteral("gone"), sum(&ImportResult::gone)},
            {QStringLiteral("skipped"), sum(&ImportResult::skipped)},
            {QStringLiteral("derived_buildings"), sum(&ImportResult::derivedBuildings)},
            {QStringLiteral("derived_floors"), sum(&ImportResult::derivedFloors)},
            {QStringLiteral("unresolved_references"), sum(&ImportResult::unresolved)}};
}

QJsonObject sourceToJson(const Imported& imported)
{
    const ImportResult& result = imported.result;
    QJsonObject columns;
    for (const ColumnUse& use : result.used)
        columns.insert(use.fieldName, use.columnName);
    QJsonObject object = countsOf({imported});
    object.insert(QStringLiteral("path"), imported.path);
    object.insert(QStringLiteral("layer"), result.layer);
    object.insert(QStringLiteral("kind"), QString::fromLatin1(infoOf(result.kind).name));
    object.insert(QStringLiteral("columns"), columns);
    object.insert(QStringLiteral("ignored_columns"), QJsonArray::fromStringList(result.ignored));
    object.insert(QStringLiteral("source_crs"), result.sourceCrs.displayName());
    return object;
}

void answerJson(const CliContext& context, const std::vector<Imported>& imported,
                const Findings& findings)
{
    QJsonObject object = countsOf(imported);
    QJsonArray sources;
    for (const Imported& each : imported)
        sources.append(sourceToJson(each));
    object.insert(QStringLiteral("sources"), sources);
    object.insert(QStringLiteral("project_crs"), imported.back().result.projectCrs.displayName());
    object.insert(QStringLiteral("findings"), findingsToJson(findings));
    context.printJson(object);
}

void answerPeople(const CliContext& context, const Imported& imported)
{
    const ImportResult& result = imported.result;
    const QString name = QFileInfo(imported.path).fileName();
    if (isReferred(result.kind)) {
        context.print(CommandLine::tr("%1: %2, shown from its file.")
                          .arg(name, importKindTitle(result.kind)));
        return;
    }
    QString line = CommandLine::tr("%1: %2, %3 new, %4 updated, %5 unchanged")
                       .arg(name, importKindTitle(result.kind))
                       .arg(result.inserted)
                       .arg(result.updated)
                       .arg(result.unchanged);
    if (result.skipped > 0)
        line += CommandLine::tr(", %1 passed over").arg(result.skipped);
    if (result.gone > 0)
        line += CommandLine::tr(", %1 no longer there").arg(result.gone);
    context.print(line);
    if (result.derivedFloors > 0)
        context.print(CommandLine::tr("  %1 floors of %2 buildings were derived.")
                          .arg(result.derivedFloors)
                          .arg(result.derivedBuildings));
}

} // namespace

void answer(const CliContext& context, const std::vector<Imported>& imported,
            const Findings& findings)
{
    if (context.json) {
        answerJson(context, imported, findings);
        return;
    }
    for (const Imported& each : imported)
        answerPeople(context, each);
}

} // namespace parkwright
