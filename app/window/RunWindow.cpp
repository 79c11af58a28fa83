#include "app/window/RunWindow.h"

#include "app/view/GlSupport.h"
#include "app/window/Language.h"
#include "app/window/MainWindow.h"
#include "app/window/Preferences.h"
#include "app/window/Theme.h"
#include "plugins/host/PluginLoader.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>

namespace parkwright {

void prepareWindowSystem()
{
    prepareGl();
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(
        Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
}

int runWindow(const QStringList& arguments)
{
    QApplication::setDesktopFileName(QStringLiteral("org.parkwright.Parkwright"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/app/org.parkwright.Parkwright.svg")));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Parkwright"));
    Theme theme;
    Language language;
    Preferences preferences(theme, language);
    pluginRegistry().loadInstalled();
    AppContext context;
    MainWindow window(context, preferences);
    window.show();
    QStringList paths;
    for (const QString& argument : arguments.mid(1)) {
        if (!argument.startsWith(u'-'))
            paths << QFileInfo(argument).absoluteFilePath();
    }
    if (!paths.isEmpty())
        window.take(paths);
    window.session().offerOrphans();
    return QApplication::exec();
}

} // namespace parkwright
