#include "app/cli/CliContext.h"

#include "app/cli/CliText.h"

#include <QJsonDocument>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstdio>
#include <unistd.h>

namespace parkwright {

namespace {

bool writeAll(std::FILE* stream, const QByteArray& bytes)
{
    return std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream) ==
               size_t(bytes.size()) &&
           std::fflush(stream) == 0;
}

int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::NotFound:
        return CliUsage;
    case ErrorCode::Output:
    case ErrorCode::Locked:
        return CliOutput;
    case ErrorCode::Cancelled:
        return CliInterrupted;
    case ErrorCode::Io:
    case ErrorCode::Unsupported:
    case ErrorCode::Projection:
    case ErrorCode::Internal:
        break;
    }
    return CliInput;
}

QString nameOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return QStringLiteral("invalid-input");
    case ErrorCode::NotFound:
        return QStringLiteral("not-found");
    case ErrorCode::Unsupported:
        return QStringLiteral("unsupported");
    case ErrorCode::Io:
        return QStringLiteral("unreadable");
    case ErrorCode::Output:
        return QStringLiteral("unwritable");
    case ErrorCode::Locked:
        return QStringLiteral("open-elsewhere");
    case ErrorCode::Projection:
        return QStringLiteral("projection");
    case ErrorCode::Cancelled:
        return QStringLiteral("interrupted");
    case ErrorCode::Internal:
        break;
    }
    return QStringLiteral("internal");
}

} // namespace

JobContext CliContext::job() const
{
    if (quiet || isatty(fileno(stderr)) == 0)
        return JobContext(mInterruption.token());
    const auto report = [last = QString()](double fraction, const QString& step) mutable {
        if (!step.isEmpty())
            last = step;
        const QString line =
            QStringLiteral("\r%1 % %2\033[K").arg(int(fraction * 100), 3).arg(last);
        writeAll(stderr, fraction < 1 ? line.toUtf8() : QByteArrayLiteral("\r\033[K"));
    };
    return JobContext(mInterruption.token(), report);
}

void CliContext::print(const QString& text) const
{
    if (!writeAll(stdout, text.toUtf8() + '\n') && errno != EPIPE)
        mIsOutputLost = true;
}

void CliContext::printJson(const QJsonObject& object) const
{
    print(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)).chopped(1));
}

void CliContext::say(const QString& line) const
{
    writeAll(stderr, line.toUtf8() + '\n');
}

int CliContext::fail(const Error& error, const Findings& findings) const
{
    say(error.message);
    if (verbose && !error.detail.isEmpty() && error.detail != error.message)
        say(QStringLiteral("  ") + error.detail.trimmed());
    if (json) {
        printJson({{QStringLiteral("error"),
                    QJsonObject{{QStringLiteral("code"), nameOf(error.code)},
                                {QStringLiteral("message"), error.message},
                                {QStringLiteral("detail"), error.detail.trimmed()}}},
                   {QStringLiteral("findings"), findingsToJson(findings)}});
    }
    return statusOf(error.code);
}

void CliContext::sayFindings(const Findings& findings) const
{
    for (const Finding& finding : findings)
        say(findingLine(finding));
}

int CliContext::finish(int status) const
{
    if (!mIsOutputLost)
        return status;
    say(CommandLine::tr("The answer cannot be written to standard output."));
    return CliOutput;
}

void describe(CLI::App& app, const QString& what, const QStringList& examples)
{
    app.description(what.toStdString());
    QString footer =
        examples.size() == 1 ? CommandLine::tr("Example:") : CommandLine::tr("Examples:");
    for (const QString& example : examples)
        footer += QStringLiteral("\n  ") + example;
    app.footer(footer.toStdString());
}

void addProjectArgument(CLI::App& app, std::string& path)
{
    app.add_option("PROJECT", path, CommandLine::tr("Project file (.gpkg)").toStdString())
        ->required();
}

Error usageError(const QString& sentence, const QString& given)
{
    return {ErrorCode::InvalidInput, sentence.arg(given), {}};
}

} // namespace parkwright
