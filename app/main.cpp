#include "app/Program.h"
#include "app/cli/CommandLine.h"
#include "app/window/RunWindow.h"

#include <QApplication>
#include <QLoggingCategory>

int main(int argc, char** argv)
{
    using namespace parkwright;
    describeProgram();
    const QStringList arguments = commandLineArguments(argc, argv);
    if (isCommandLine(arguments) || !hasDisplay(arguments)) {
        // Never a display, and none of our arguments for Qt: fonts are all that it is needed for.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false")); // Qt's own
        int onlyName = 1;
        const QGuiApplication application(onlyName, argv);
        return runCommandLine(arguments);
    }
    prepareWindowSystem();
    const QApplication application(argc, argv);
    const QStringList ours = QCoreApplication::arguments(); // without those of Qt
    return runWindow(pathsAmong(ours), languageAsked(ours));
}
