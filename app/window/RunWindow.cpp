#include "app/window/RunWindow.h"

#include "app/Program.h"
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

int runWindow(const QStringList& paths, const QString& languageAsked)
{
    QApplication::setDesktopFileName(QStringLiteral("org.parkwright.Parkwright"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/app/org.parkwright.Parkwright.svg")));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Parkwright"));
    Theme theme;
    Language language;
    Preferences preferences(theme, language);
    if (!languageAsked.isEmpty())
        language.setChoice(languageFor(languageAsked));
    pluginRegistry().loadInstalled();
    AppContext context;
    MainWindow window(context, preferences);
    window.show();
    QStringList whole;
    for (const QString& path : paths)
        whole << QFileInfo(path).absoluteFilePath();
    if (!whole.isEmpty())
        window.take(whole);
    else if (preferences.restoresProject())
        window.session().openLast();
    window.session().offerOrphans();
    return QApplication::exec();
}

} // namespace parkwright
