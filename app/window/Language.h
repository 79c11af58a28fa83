#pragma once

#include <QLocale>
#include <QObject>
#include <QString>
#include <QTranslator>

#include <vector>

namespace parkwright {

/// The language of the program: texts of ours and of Qt, numbers and dates. Switched at run time;
/// widgets get LanguageChange. GUI thread; one per application, made right after it.
class Language final : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject* parent = nullptr);
    ~Language() override;

    /// Codes that can be chosen, "en" and "zh_CN", each named in itself by title().
    static QStringList codes();
    static QString title(const QString& code);

    /// What was chosen: a code, or "" for that of the system.
    const QString& choice() const { return mChoice; }
    /// The language in use.
    const QString& code() const { return mCode; }
    void setChoice(const QString& choice);

Q_SIGNALS:
    /// After all translators are in place, before widgets hear of it.
    void changed();

private:
    void apply(const QString& code);

    QLocale mSystem;
    QString mChoice;
    QString mCode = QStringLiteral("en");
    QTranslator mQt;
    QTranslator mOurs;
};

} // namespace parkwright
