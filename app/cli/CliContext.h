#pragma once

#include "gis/core/Finding.h"
#include "gis/core/Job.h"
#include "gis/core/Result.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>
#include <vector>

namespace CLI {
class App;
}

namespace parkwright {

/// What all subcommands share: where answers, messages and progress go, and how it ends.
///
/// Answers go to standard output, as text for people or, with --json, as one JSON object; progress
/// and messages go to standard error. Ctrl-C cancels the work under way.
class CliContext
{
public:
    CliContext();

    bool json = false;  ///< --json
    bool quiet = false; ///< --quiet: no progress

    /// For work that runs right here.
    JobContext job();

    /// Standard output, UTF-8, with a line end.
    void print(const QString& line) const;
    void printJson(const QJsonObject& object) const;
    /// Standard error.
    void say(const QString& line) const;

    /// Says what went wrong and gives the exit status that fits.
    int fail(const Error& error) const;
    /// Findings for people, to standard error.
    void sayFindings(const Findings& findings) const;

private:
    mutable QString mLastStep;
};

/// One subcommand: adds itself to the parser and gives what is run when it was chosen.
struct CliCommand
{
    CLI::App* app = nullptr;
    std::function<int(CliContext&)> run;
};

using CliCommands = std::vector<CliCommand>;

/// code, severity, sentence, arguments and where, as --json prints them.
QJsonObject findingToJson(const Finding& finding);
QJsonArray findingsToJson(const Findings& findings);

/// Columns lined up for a terminal: the first left, the rest right-aligned where they are numbers.
QString textTable(const std::vector<QStringList>& rows);

// Each file of this folder adds its own.
void addNewCommand(CLI::App& app, CliCommands& commands);
void addSamplesCommand(CLI::App& app, CliCommands& commands);
void addImportCommand(CLI::App& app, CliCommands& commands);
void addInfoCommand(CLI::App& app, CliCommands& commands);
void addCheckCommand(CLI::App& app, CliCommands& commands);
void addIndicatorsCommand(CLI::App& app, CliCommands& commands);
void addRenderCommand(CLI::App& app, CliCommands& commands);
void addExportCommand(CLI::App& app, CliCommands& commands);
void addPluginsCommand(CLI::App& app, CliCommands& commands);

} // namespace parkwright
