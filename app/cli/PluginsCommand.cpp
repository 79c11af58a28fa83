#include "app/cli/CliContext.h"
#include "plugins/host/PluginLoader.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

namespace parkwright {

namespace {

int runPlugins(CliContext& context)
{
    QJsonArray list;
    std::vector<QStringList> rows;
    for (const PluginInfo& plugin : pluginRegistry().plugins()) {
        const QString state = plugin.state ? QCoreApplication::translate("CommandLine", "loaded")
                                           : plugin.state.error().message;
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
        context.printJson({{QStringLiteral("plugins"), list}});
    else if (!rows.empty())
        context.print(textTable(rows));
    else
        context.say(QCoreApplication::translate("CommandLine", "No plugins in %1.")
                        .arg(pluginFolders().join(QStringLiteral(", "))));
    return 0;
}

} // namespace

void addPluginsCommand(CLI::App& app, CliCommands& commands)
{
    CLI::App* sub = app.add_subcommand(
        "plugins",
        QCoreApplication::translate("CommandLine", "List plugins and their state").toStdString());
    commands.push_back({sub, runPlugins});
}

} // namespace parkwright
