#include "app/cli/CommandLine.h"

#include "app/Program.h"
#include "app/cli/CliContext.h"
#include "plugins/host/PluginLoader.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <CLI/CLI.hpp>
#include <csignal>
#include <iostream>
#include <sstream>

namespace parkwright {

namespace {

struct Subcommand
{
    const char* name;
    CliRun (*add)(CLI::App&);
};
/// In the order of the help.
constexpr Subcommand Subcommands[] = {
    {"new", addNewCommand},         {"samples", addSamplesCommand},
    {"import", addImportCommand},   {"info", addInfoCommand},
    {"check", addCheckCommand},     {"indicators", addIndicatorsCommand},
    {"measure", addMeasureCommand}, {"render", addRenderCommand},
    {"export", addExportCommand},   {"plugins", addPluginsCommand},
};

struct Parser
{
    CLI::App app;
    std::vector<std::pair<CLI::App*, CliRun>> runs;
    std::string language; ///< only for help; it was looked for before
};

void translateHelp(CLI::App& app)
{
    const auto formatter = app.get_formatter();
    formatter->label("Usage", CommandLine::tr("Usage").toStdString());
    formatter->label("Positionals", CommandLine::tr("Arguments").toStdString());
    formatter->label("SUBCOMMAND", CommandLine::tr("SUBCOMMAND").toStdString());
    formatter->label("SUBCOMMANDS", CommandLine::tr("SUBCOMMANDS").toStdString());
    formatter->label("OPTIONS", CommandLine::tr("OPTIONS").toStdString());
    formatter->label("REQUIRED", CommandLine::tr("(needed)").toStdString());
    formatter->column_width(30);
}

void addCommonOptions(CLI::App& app, CliContext& context, std::string& language)
{
    app.set_help_flag("-h,--help", CommandLine::tr("Print this help").toStdString());
    app.add_flag("--json", context.json,
                 CommandLine::tr("Answer with one JSON object on standard output").toStdString());
    app.add_flag("--quiet", context.quiet, CommandLine::tr("No progress").toStdString());
    app.add_flag("--verbose", context.verbose,
                 CommandLine::tr("With a failure, also what libraries said").toStdString());
    app.add_option(
        "--lang", language,
        CommandLine::tr("zh_CN or en, instead of the language of the locale").toStdString());
}

/// The parser with all subcommands.
std::unique_ptr<Parser> makeParser(CliContext& context)
{
    auto parser = std::make_unique<Parser>();
    CLI::App& app = parser->app;
    app.name("parkwright");
    app.description(
        CommandLine::tr("Parkwright: plan, tour and compare industrial parks.\nWithout a "
                        "subcommand the window opens, with the project that is named.")
            .toStdString());
    app.footer(
        CommandLine::tr("Each subcommand explains itself: parkwright import --help\n"
                        "Exit: 0 done, 1 findings of severity error, 2 wrong usage, 3 an input "
                        "cannot be read (nothing changed), 4 an output cannot be written.")
            .toStdString());
    app.option_defaults()->group(CommandLine::tr("Options").toStdString());
    translateHelp(app);
    addCommonOptions(app, context, parser->language);
    app.set_version_flag("--version", QCoreApplication::applicationVersion().toStdString(),
                         CommandLine::tr("Print the version").toStdString());
    app.require_subcommand(1);
    app.fallthrough();
    for (const Subcommand& subcommand : Subcommands) {
        CLI::App* sub = app.add_subcommand(subcommand.name);
        sub->group(CommandLine::tr("Subcommands").toStdString());
        sub->set_help_flag("-h,--help", CommandLine::tr("Print this help").toStdString());
        parser->runs.emplace_back(sub, subcommand.add(*sub));
    }
    return parser;
}

/// Help and version go to standard output, what is wrong to standard error.
int answerParseError(const CliContext& context, const Parser& parser, const QStringList& arguments,
                     const CLI::ParseError& error)
{
    std::ostringstream out;
    std::ostringstream wrong;
    if (error.get_exit_code() == int(CLI::ExitCodes::Success)) {
        parser.app.exit(error, out, wrong);
        context.print(QString::fromStdString(out.str()).trimmed());
        return context.finish(CliDone);
    }
    QString command = QStringLiteral("parkwright");
    for (const auto& [app, run] : parser.runs) {
        if (app->parsed())
            command += u' ' + QString::fromStdString(app->get_name());
    }
    const QString first = pathsAmong(arguments).value(0);
    if (command == u"parkwright" && !first.isEmpty())
        context.say(CommandLine::tr("There is no subcommand “%1”.").arg(first));
    else
        context.say(QString::fromStdString(error.what()));
    context.say(CommandLine::tr("See %1 --help.").arg(command));
    return CliUsage;
}

} // namespace

QStringList commandLineArguments(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

QString languageAsked(const QStringList& arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == u"--lang")
            return arguments.value(i + 1);
        if (arguments[i].startsWith(u"--lang="))
            return arguments[i].mid(7);
    }
    return {};
}

QStringList pathsAmong(const QStringList& arguments)
{
    QStringList paths;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == u"--lang")
            ++i; // its value
        else if (!arguments[i].startsWith(u'-'))
            paths << arguments[i];
    }
    return paths;
}

bool isCommandLine(const QStringList& arguments)
{
    qsizetype at = 1;
    while (arguments.value(at) == u"--lang" || arguments.value(at).startsWith(u"--lang="))
        at += arguments[at] == u"--lang" ? 2 : 1;
    if (at >= arguments.size())
        return at > arguments.size(); // --lang without a value is answered, nothing is the window
    const QString& first = arguments[at];
    if (first == u"-h" || first.startsWith(u"--"))
        return true; // ours: --help, --quiet …; those of Qt have one dash
    const auto isIt = [&first](const Subcommand& each) {
        return first == QLatin1String(each.name);
    };
    if (std::any_of(std::begin(Subcommands), std::end(Subcommands), isIt))
        return true;
    const bool isPath = first.contains(u'.') || first.contains(u'/') || QFileInfo::exists(first);
    return !first.startsWith(u'-') && !isPath;
}

int runCommandLine(const QStringList& arguments)
{
    std::signal(SIGPIPE,
                SIG_IGN); // a reader that went away must not end us in the middle of a save
    CliContext context;
    context.language = languageFor(languageAsked(arguments));
    useLanguage(context.language);
    if (!isCommandLine(arguments)) {
        context.say(
            CommandLine::tr("There is no display here, so the window cannot open; parkwright "
                            "--help says what can be done without one."));
        return CliUsage;
    }
    pluginRegistry().loadInstalled();
    const auto parser = makeParser(context);
    std::vector<std::string> words;
    for (qsizetype i = arguments.size() - 1; i > 0; --i) // CLI11 takes them last first
        words.push_back(arguments[i].toStdString());
    try {
        parser->app.parse(words);
    } catch (const CLI::ParseError& error) {
        return answerParseError(context, *parser, arguments, error);
    }
    for (const auto& [app, run] : parser->runs) {
        if (app->parsed())
            return context.finish(run(context));
    }
    return CliUsage;
}

} // namespace parkwright
