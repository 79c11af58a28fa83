#include "app/Program.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>
#include <vector>

namespace parkwright {

void describeProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("parkwright"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PARKWRIGHT_VERSION));
    QCoreApplication::setOrganizationName(QStringLiteral("Parkwright"));
    QCoreApplication::setOrganizationDomain(QStringLiteral("parkwright.org"));
}

bool hasDisplay(const QStringList& arguments)
{
    const auto isSet = [](const char* name) { return !qEnvironmentVariableIsEmpty(name); };
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM") ||
           arguments.contains(u"-platform") || arguments.contains(u"-display");
}

QStringList programLanguages()
{
    return {QStringLiteral("zh_CN"), QStringLiteral("en")};
}

QString languageFor(const QString& wanted)
{
    const QStringList asked =
        wanted.isEmpty() ? QLocale::system().uiLanguages() : QStringList{wanted};
    const bool isChinese =
        !asked.isEmpty() && asked.first().startsWith(QLatin1String("zh"), Qt::CaseInsensitive);
    return programLanguages().at(isChinese ? 0 : 1);
}

void useLanguage(const QString& language)
{
    static std::vector<std::unique_ptr<QTranslator>> installed;
    for (const auto& translator : installed)
        QCoreApplication::removeTranslator(translator.get());
    installed.clear();

    const QLocale system = QLocale::system();
    const QLocale wanted(language);
    QLocale::setDefault(system.language() == wanted.language() ? system : wanted);

    const auto load = [&language](const QString& name, const QString& folder) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(name + u'_' + language, folder) &&
            QCoreApplication::installTranslator(translator.get()))
            installed.push_back(std::move(translator));
    };
    load(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(QStringLiteral("parkwright"), QStringLiteral(":/i18n")); // last: asked first
}

} // namespace parkwright
