#pragma once

#include "app/cli/Interruption.h"
#include "gis/core/Finding.h"
#include "gis/core/Job.h"
#include "gis/core/Result.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace parkwright {

/// How a subcommand ended, see runCommandLine().
enum CliStatus {
    CliDone = 0,
    CliFindings = 1,
    CliUsage = 2,
    CliInput = 3,
    CliOutput = 4,
    CliInterrupted = 130
};

/// Texts of the command line: `CommandLine::tr("…")`.
struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// What all subcommands share: where answers, messages and progress go, and how it ends.
///
/// Answers go to standard output, as text for people or, with --json, as one JSON object; progress
/// and messages go to standard error. Ctrl-C cancels the work under way.
class CliContext
{
public:
    bool json = false;    ///< --json
    bool quiet = false;   ///< --quiet: no progress
    bool verbose = false; ///< --verbose: also what libraries said
    QString language;     ///< "zh_CN" or "en"

    /// For work that runs right here.
    JobContext job() const;
    bool isInterrupted() const { return mInterruption.token().stop_requested(); }

    /// Standard output, UTF-8, with a line end. Nobody reading any more is no failure.
    void print(const QString& text) const;
    void printJson(const QJsonObject& object) const;
    /// Standard error.
    void say(const QString& line) const;

    /// Says what went wrong, in JSON together with what was found until then, and gives the exit
    /// status that fits.
    int fail(const Error& error, const Findings& findings = {}) const;
    /// Findings for people, to standard error.
    void sayFindings(const Findings& findings) const;
    /// The status, or CliOutput when standard output could not take all of the answer.
    int finish(int status) const;

private:
    Interruption mInterruption;
    mutable bool mIsOutputLost = false; ///< e.g. a full disk
};

/// What a subcommand does once its arguments were read.
using CliRun = std::function<int(CliContext&)>;

// Each file of this folder describes its subcommand's arguments and gives what runs.
CliRun addNewCommand(CLI::App& app);
CliRun addSamplesCommand(CLI::App& app);
CliRun addImportCommand(CLI::App& app);
CliRun addInfoCommand(CLI::App& app);
CliRun addCheckCommand(CLI::App& app);
CliRun addIndicatorsCommand(CLI::App& app);
CliRun addMeasureCommand(CLI::App& app);
CliRun addRenderCommand(CLI::App& app);
CliRun addExportCommand(CLI::App& app);
CliRun addPluginsCommand(CLI::App& app);

/// Help: what a subcommand does, and examples, a line each.
void describe(CLI::App& app, const QString& what, const QStringList& examples);
/// The first argument of most subcommands.
void addProjectArgument(CLI::App& app, std::string& path);

/// A wrong argument: the sentence, with %1 for what was given.
Error usageError(const QString& sentence, const QString& given);

} // namespace parkwright
