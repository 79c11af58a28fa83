#include "app/Program.h"
#include "app/cli/CommandLine.h"

#include <QGuiApplication>
#include <QLoggingCategory>

#include <cstdio>

int main(int argc, char** argv)
{
    using namespace parkwright;
    describeProgram();
    const QStringList arguments = commandLineArguments(argc, argv);
    if (isCommandLine(arguments)) {
        // Never a display, and none of our arguments for Qt: fonts are all that it is needed for.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false")); // Qt's own
        int onlyName = 1;
        const QGuiApplication application(onlyName, argv);
        return runCommandLine(arguments);
    }
    std::fputs("The window is not there yet; see parkwright --help.\n", stderr);
    return 2;
}
