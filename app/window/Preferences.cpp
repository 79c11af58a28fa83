#include "app/window/Preferences.h"

#include "app/window/Language.h"

#include <QSettings>

namespace parkwright {

namespace {

const QString LanguageKey = QStringLiteral("look/language");
const QString ThemeKey = QStringLiteral("look/theme");
const QString MotionKey = QStringLiteral("look/reducedMotion");
const QString QualityKey = QStringLiteral("view/fullQuality");
const QString NavigationKey = QStringLiteral("view/navigation");
const QString OwnNavigationKey = QStringLiteral("view/navigationOwn");
const QString WheelSpeedKey = QStringLiteral("view/wheelSpeed");
const QString WheelInvertedKey = QStringLiteral("view/wheelInverted");
const QString RestoreKey = QStringLiteral("start/restoreProject");

QString themeName(ThemeMode mode)
{
    return mode == ThemeMode::Light  ? QStringLiteral("light")
           : mode == ThemeMode::Dark ? QStringLiteral("dark")
                                     : QStringLiteral("system");
}

ThemeMode themeFrom(const QString& name)
{
    return name == u"light"  ? ThemeMode::Light
           : name == u"dark" ? ThemeMode::Dark
                             : ThemeMode::System;
}

} // namespace

Preferences::Preferences(Theme& theme, Language& language)
    : mTheme(theme)
    , mLanguage(language)
{
    const QSettings settings;
    mTheme.setMode(themeFrom(settings.value(ThemeKey).toString()));
    mLanguage.setChoice(settings.value(LanguageKey).toString());
    mReducedMotion = settings.value(MotionKey, false).toBool();
    mFullQuality = settings.value(QualityKey, true).toBool();
    // A table that was damaged leaves QGIS's in place.
    if (const auto own = NavigationScheme::fromText(settings.value(OwnNavigationKey).toString()))
        NavigationScheme::setOwnDrags(*own);
    NavigationScheme::setWheelSpeed(settings.value(WheelSpeedKey, 1.0).toDouble());
    NavigationScheme::setWheelInverted(settings.value(WheelInvertedKey, false).toBool());
    const QString wanted = settings.value(NavigationKey).toString();
    for (const NavigationPreset preset : NavigationScheme::presets()) {
        if (NavigationScheme::name(preset) == wanted)
            NavigationScheme::setPreset(preset);
    }
}

QString Preferences::language() const
{
    return mLanguage.choice();
}

void Preferences::setLanguage(const QString& code)
{
    QSettings().setValue(LanguageKey, code);
    mLanguage.setChoice(code);
    Q_EMIT changed();
}

ThemeMode Preferences::theme() const
{
    return mTheme.mode();
}

void Preferences::setTheme(ThemeMode mode)
{
    QSettings().setValue(ThemeKey, themeName(mode));
    mTheme.setMode(mode);
    Q_EMIT changed();
}

void Preferences::setNavigation(NavigationPreset preset)
{
    QSettings().setValue(NavigationKey, NavigationScheme::name(preset));
    NavigationScheme::setPreset(preset);
    Q_EMIT changed();
}

void Preferences::setOwnNavigation(const std::vector<DragRule>& drags)
{
    QSettings().setValue(OwnNavigationKey, NavigationScheme::toText(drags));
    NavigationScheme::setOwnDrags(drags);
    setNavigation(NavigationPreset::Own);
}

void Preferences::setWheelSpeed(double speed)
{
    NavigationScheme::setWheelSpeed(speed);
    QSettings().setValue(WheelSpeedKey, NavigationScheme::wheelSpeed());
    Q_EMIT changed();
}

void Preferences::setWheelInverted(bool inverted)
{
    QSettings().setValue(WheelInvertedKey, inverted);
    NavigationScheme::setWheelInverted(inverted);
    Q_EMIT changed();
}

bool Preferences::restoresProject() const
{
    return QSettings().value(RestoreKey, false).toBool();
}

void Preferences::setRestoresProject(bool restores)
{
    QSettings().setValue(RestoreKey, restores);
    Q_EMIT changed();
}

void Preferences::setReducedMotion(bool reduced)
{
    QSettings().setValue(MotionKey, reduced);
    mReducedMotion = reduced;
    Q_EMIT changed();
}

void Preferences::setFullQuality(bool full)
{
    QSettings().setValue(QualityKey, full);
    mFullQuality = full;
    Q_EMIT changed();
}

} // namespace parkwright
