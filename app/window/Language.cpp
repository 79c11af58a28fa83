#include "app/window/Language.h"

#include "app/Program.h"

namespace parkwright {

Language::Language(QObject* parent)
    : QObject(parent)
    , mCode(languageFor())
{
    useLanguage(mCode);
}

QString Language::title(const QString& code)
{
    return code == u"zh_CN" ? QStringLiteral("简体中文") : QStringLiteral("English");
}

void Language::setChoice(const QString& choice)
{
    mChoice = programLanguages().contains(choice) ? choice : QString();
    const QString code = languageFor(mChoice);
    if (code == mCode)
        return;
    mCode = code;
    useLanguage(code);
}

} // namespace parkwright
