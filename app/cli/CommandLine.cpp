#include "app/cli/CommandLine.h"

#include "app/cli/CliContext.h"
#include "plugins/host/PluginLoader.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>
#include <memory>

namespace parkwright {

namespace {

/// The parser with all subcommands; `commands` holds what they run.
std::unique_ptr<CLI::App> makeParser(CliContext& context, CliCommands& commands)
{
    const auto say = [](const char* text) {
        return QCoreApplication::translate("CommandLine", text).toStdString();
    };
    auto app = std::make_unique<CLI::App>(
        say(QT_TRANSLATE_NOOP("CommandLine",
                              "Parkwright: plan, tour and compare industrial parks. Without a "
                              "subcommand it opens the window.")),
        "parkwright");
    app->set_version_flag("--version", QCoreApplication::applicationVersion().toStdString(),
                          say(QT_TRANSLATE_NOOP("CommandLine", "Print the version")));
    app->set_help_flag("-h,--help", say(QT_TRANSLATE_NOOP("CommandLine", "Print this help")));
    app->require_subcommand(1);
    app->fallthrough();
    app->add_flag("--json", context.json,
                  say(QT_TRANSLATE_NOOP("CommandLine", "Answer with a JSON object")));
    app->add_flag("--quiet", context.quiet, say(QT_TRANSLATE_NOOP("CommandLine", "No progress")));
    app->footer(say(QT_TRANSLATE_NOOP(
        "CommandLine", "Exit: 0 done, 1 findings of severity error, 2 wrong usage, 3 an input "
                       "cannot be read (nothing changed), 4 an output cannot be written.")));
    addNewCommand(*app, commands);
    addSamplesCommand(*app, commands);
    addImportCommand(*app, commands);
    addInfoCommand(*app, commands);
    addCheckCommand(*app, commands);
    addIndicatorsCommand(*app, commands);
    addRenderCommand(*app, commands);
    addExportCommand(*app, commands);
    addPluginsCommand(*app, commands);
    return app;
}

} // namespace

bool isCommandLine(const QStringList& arguments)
{
    if (arguments.size() < 2)
        return false;
    const QString first = arguments[1];
    if (first == u"--help" || first == u"-h" || first == u"--version")
        return true;
    CliContext context;
    CliCommands commands;
    const auto parser = makeParser(context, commands);
    for (const CliCommand& command : commands) {
        if (QString::fromStdString(command.app->get_name()) == first)
            return true;
    }
    return false;
}

int runCommandLine(const QStringList& arguments)
{
    CliContext context;
    CliCommands commands;
    const auto parser = makeParser(context, commands);
    std::vector<std::string> words;
    for (qsizetype i = arguments.size() - 1; i > 0; --i) // CLI11 takes them last first
        words.push_back(arguments[i].toStdString());
    try {
        parser->parse(words);
    } catch (const CLI::ParseError& e) {
        const int status = parser->exit(e); // prints help, version or what is wrong
        return status == 0 ? 0 : 2;
    }
    pluginRegistry().loadInstalled();
    for (const CliCommand& command : commands) {
        if (command.app->parsed())
            return command.run(context);
    }
    return 2;
}

} // namespace parkwright
