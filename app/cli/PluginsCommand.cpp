#include "app/cli/CliContext.h"
#include "app/cli/CliText.h"
#include "plugins/host/PluginLoader.h"

#include <CLI/CLI.hpp>

namespace parkwright {

namespace {

int runPlugins(const CliContext& context)
{
    QJsonArray list;
    std::vector<QStringList> rows;
    for (const PluginInfo& plugin : pluginRegistry().plugins()) {
        const QString state =
            plugin.state ? CommandLine::tr("loaded") : plugin.state.error().message;
        rows.push_back({plugin.id, plugin.version, state, plugin.path});
        QJsonObject object{{QStringLiteral("id"), plugin.id},
                           {QStringLiteral("version"), plugin.version},
                           {QStringLiteral("path"), plugin.path},
                           {QStringLiteral("loaded"), bool(plugin.state)}};
        if (!plugin.state)
            object.insert(QStringLiteral("error"), plugin.state.error().message);
        list.append(object);
    }
    if (context.json)
        context.printJson(
            {{QStringLiteral("plugins"), list},
             {QStringLiteral("folders"), QJsonArray::fromStringList(pluginFolders())}});
    else if (!rows.empty())
        context.print(textTable(rows));
    else
        context.say(CommandLine::tr("There are no plugins in %1.")
                        .arg(pluginFolders().join(QStringLiteral(", "))));
    return CliDone;
}

} // namespace

CliRun addPluginsCommand(CLI::App& app)
{
    describe(app, CommandLine::tr("List plugins and whether they could be loaded."),
             {QStringLiteral("parkwright plugins")});
    return [](CliContext& context) { return runPlugins(context); };
}

} // namespace parkwright
