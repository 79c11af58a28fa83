#include "app/window/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace parkwright {

namespace {

const QString English = QStringLiteral("en");
const QString Chinese = QStringLiteral("zh_CN");

/// The country of the user's own locale where that is of the language, e.g. for dates.
QLocale localeFor(const QString& code, const QLocale& system)
{
    const QLocale plain(code == Chinese ? Chinese : QStringLiteral("en_GB"));
    return system.language() == plain.language() ? system : plain;
}

} // namespace

Language::Language(QObject* parent)
    : QObject(parent)
    , mSystem(QLocale::system())
{
    apply(mSystem.language() == QLocale::Chinese ? Chinese : English);
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&mOurs);
    QCoreApplication::removeTranslator(&mQt);
}

QStringList Language::codes()
{
    return {Chinese, English};
}

QString Language::title(const QString& code)
{
    return code == Chinese ? QStringLiteral("简体中文") : QStringLiteral("English");
}

void Language::setChoice(const QString& choice)
{
    mChoice = codes().contains(choice) ? choice : QString();
    const QString system = mSystem.language() == QLocale::Chinese ? Chinese : English;
    const QString code = mChoice.isEmpty() ? system : mChoice;
    if (code != mCode)
        apply(code);
}

void Language::apply(const QString& code)
{
    mCode = code;
    QLocale::setDefault(localeFor(code, mSystem));
    QCoreApplication::removeTranslator(&mOurs);
    QCoreApplication::removeTranslator(&mQt);
    if (mQt.load(QStringLiteral("qtbase_") + code,
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&mQt);
    // The sources are English; its file holds plural forms only.
    if (mOurs.load(QStringLiteral(":/i18n/parkwright_%1.qm").arg(code)))
        QCoreApplication::installTranslator(&mOurs);
    Q_EMIT changed();
}

} // namespace parkwright
