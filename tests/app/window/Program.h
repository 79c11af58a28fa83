#pragma once

#include "app/Program.h"
#include "app/help/WelcomeTour.h"
#include "app/window/AppContext.h"
#include "app/window/Language.h"
#include "app/window/MainWindow.h"
#include "app/window/MessageBar.h"
#include "app/window/Preferences.h"
#include "app/window/RunWindow.h"
#include "app/window/Theme.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace parkwright {

/// The whole program as a user has it before them, but for main().
class Program
{
public:
    Program()
        : mLanguage(std::make_unique<Language>())
        , mPreferences(std::make_unique<Preferences>(mTheme, *mLanguage))
        , mContext(std::make_unique<AppContext>())
        , mWindow(std::make_unique<MainWindow>(*mContext, *mPreferences))
    {
        mPreferences->setReducedMotion(true); // nobody waits for flights
        mPreferences->setFullQuality(false);  // nor for soft edges
        mPreferences->setLanguage(QStringLiteral("en"));
        WelcomeTour::setSeen();
        mWindow->resize(1280, 800);
        mWindow->show();
    }

    Preferences& preferences() { return *mPreferences; }
    AppContext& context() { return *mContext; }
    MainWindow& window() { return *mWindow; }
    /// The texts of the messages that are shown.
    QStringList messages()
    {
        QStringList texts;
        for (const MessageCard* card : mWindow->messages().cards())
            texts << card->message().text;
        return texts;
    }

private:
    Theme mTheme;
    std::unique_ptr<Language> mLanguage;
    std::unique_ptr<Preferences> mPreferences;
    std::unique_ptr<AppContext> mContext;
    std::unique_ptr<MainWindow> mWindow;
};

/// main() of a window test: a display of its own, settings and data in a folder that goes away.
template <typename Test, typename Application = QApplication>
int runWindowTest(int argc, char** argv)
{
    const QTemporaryDir home;
    for (const char* name :
         {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
        qputenv(name, home.path().toUtf8());
    prepareWindowSystem();
    describeProgram();
    const Application application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace parkwright
