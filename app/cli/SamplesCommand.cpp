#include "app/cli/CliContext.h"
#include "app/cli/CliText.h"
#include "gis/exchange/Samples.h"

#include <CLI/CLI.hpp>

namespace parkwright {

namespace {

QJsonObject bothLanguages(const LocalText& text)
{
    return {{QStringLiteral("zh"), text.zh}, {QStringLiteral("en"), text.en}};
}

int runSamples(const CliContext& context)
{
    QJsonArray list;
    for (const SampleInfo& sample : shippedSamples()) {
        if (context.json) {
            list.append(
                QJsonObject{{QStringLiteral("id"), sample.id},
                            {QStringLiteral("title"), bothLanguages(sample.title)},
                            {QStringLiteral("description"), bothLanguages(sample.description)}});
            continue;
        }
        context.print(QStringLiteral("%1: %2").arg(sample.id, sample.title.in(context.language)));
        context.print(QStringLiteral("  ") + sample.description.in(context.language));
    }
    if (context.json)
        context.printJson({{QStringLiteral("samples"), list}});
    return CliDone;
}

} // namespace

CliRun addSamplesCommand(CLI::App& app)
{
    describe(app, CommandLine::tr("List the sample parks that come with the program."),
             {QStringLiteral("parkwright samples"),
              QStringLiteral("parkwright new park.gpkg --sample guiyang-enclaves")});
    return [](CliContext& context) { return runSamples(context); };
}

} // namespace parkwright
