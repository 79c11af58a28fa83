#pragma once

#include "app/view/NavigationScheme.h"
#include "app/window/Theme.h"

#include <QObject>

namespace parkwright {

class Language;

/// What the user likes, kept in the settings of the user and put into effect at once. GUI thread;
/// one per application, made right after Theme and Language and outlived by them.
class Preferences final : public QObject
{
    Q_OBJECT

public:
    Preferences(Theme& theme, Language& language);

    QString language() const; ///< code, or empty for that of the system
    void setLanguage(const QString& code);
    ThemeMode theme() const;
    void setTheme(ThemeMode mode);
    NavigationPreset navigation() const { return NavigationScheme::preset(); }
    void setNavigation(NavigationPreset preset);
    /// The table of NavigationPreset::Own, which is then in use.
    void setOwnNavigation(const std::vector<DragRule>& drags);
    void setWheelSpeed(double speed); ///< see NavigationScheme
    void setWheelInverted(bool inverted);
    /// The project of last time is opened at the start.
    bool restoresProject() const;
    void setRestoresProject(bool restores);
    bool reducedMotion() const { return mReducedMotion; }
    void setReducedMotion(bool reduced);
    /// Soft edges and shading in corners, when nothing moves.
    bool fullQuality() const { return mFullQuality; }
    void setFullQuality(bool full);

Q_SIGNALS:
    void changed();

private:
    Theme& mTheme;
    Language& mLanguage;
    bool mReducedMotion = false;
    bool mFullQuality = true;
};

} // namespace parkwright
