#pragma once

#include <QObject>
#include <QString>

namespace parkwright {

/// The language of the window, as the user chose it or as the system has it. Switched at run time;
/// widgets get LanguageChange. GUI thread; one per application, made right after it.
class Language final : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject* parent = nullptr);

    /// The name of one of programLanguages() in itself.
    static QString title(const QString& code);

    /// What was chosen: a code, or "" for that of the system.
    const QString& choice() const { return mChoice; }
    /// The language in use.
    const QString& code() const { return mCode; }
    void setChoice(const QString& choice);

private:
    QString mChoice;
    QString mCode;
};

} // namespace parkwright
