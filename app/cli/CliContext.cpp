#include "app/cli/CliContext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace parkwright {

namespace {

std::stop_source& interruption()
{
    static std::stop_source source;
    return source;
}

volatile std::sig_atomic_t signalled = 0;

extern "C" void onInterrupt(int /*signal*/)
{
    if (signalled != 0)
        std::_Exit(130); // asked twice: at once
    signalled = 1;
}

void write(std::FILE* stream, const QString& line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

/// Cells of East Asian characters are two columns wide on a terminal.
int displayWidth(const QString& text)
{
    int width = 0;
    for (const QChar c : text)
        width += c.unicode() >= 0x1100 && c.script() != QChar::Script_Latin ? 2 : 1;
    return width;
}

bool looksNumeric(const QString& text)
{
    return text == QStringLiteral("—") ||
           (!text.isEmpty() && (text[0].isDigit() || text[0] == u'-'));
}

} // namespace

CliContext::CliContext()
{
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
}

JobContext CliContext::job()
{
    const bool shows = !quiet && isatty(fileno(stderr)) != 0;
    return JobContext(interruption().get_token(),
                      [this, shows](double fraction, const QString& step) {
                          if (signalled != 0)
                              interruption().request_stop();
                          if (!step.isEmpty())
                              mLastStep = step;
                          if (shows) {
                              const QByteArray line = QStringLiteral("\r%1 % %2\033[K")
                                                          .arg(int(fraction * 100), 3)
                                                          .arg(mLastStep)
                                                          .toUtf8();
                              std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
                              if (fraction >= 1)
                                  std::fputs("\r\033[K", stderr);
                          }
                      });
}

void CliContext::print(const QString& line) const
{
    write(stdout, line);
}

void CliContext::printJson(const QJsonObject& object) const
{
    QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Indented);
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    std::fflush(stdout);
}

void CliContext::say(const QString& line) const
{
    write(stderr, line);
}

int CliContext::fail(const Error& error) const
{
    say(error.message);
    if (!error.detail.isEmpty() && error.detail != error.message)
        say(QStringLiteral("  ") + error.detail.trimmed());
    switch (error.code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::NotFound:
        return 2;
    case ErrorCode::Output:
    case ErrorCode::Locked:
        return 4;
    case ErrorCode::Cancelled:
        return 130;
    case ErrorCode::Io:
    case ErrorCode::Unsupported:
    case ErrorCode::Projection:
    case ErrorCode::Internal:
        break;
    }
    return 3;
}

void CliContext::sayFindings(const Findings& findings) const
{
    for (const Finding& finding : findings)
        say(QStringLiteral("%1: %2").arg(severityName(finding.severity), findingText(finding)));
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
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i >= qsizetype(widths.size()))
                widths.push_back(0);
            widths[size_t(i)] = std::max(widths[size_t(i)], displayWidth(row[i]));
        }
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
