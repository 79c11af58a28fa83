#pragma once

#include "app/window/ThemeTokens.h"

#include <QObject>

class QDBusVariant;

namespace parkwright {

enum class ThemeMode { System, Light, Dark };

/// Colours, fonts and style sheet of the whole program, light or dark, in one place. GUI thread;
/// one per QApplication, made right after it. Following the system asks the desktop portal and
/// keeps listening to it; without one the palette that Qt found at the start decides.
class Theme final : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject* parent = nullptr);

    /// Those in use, also when no Theme was made: then they are the light ones.
    static const ThemeTokens& tokens();
    static ThemeTokens lightTokens();
    static ThemeTokens darkTokens();

    ThemeMode mode() const { return mMode; }
    /// Dresses the application anew; widgets get PaletteChange and StyleChange.
    void setMode(ThemeMode mode);

    // Sizes that code needs where no style sheet reaches; logical pixels.
    static constexpr int TextPixels = 13;
    static constexpr int CaptionPixels = 11;
    static constexpr int TitlePixels = 15;
    static constexpr int HeadlinePixels = 20;
    static constexpr int RowHeight = 28;
    static constexpr int Radius = 6;

Q_SIGNALS:
    /// Tokens are others now.
    void changed();

private Q_SLOTS:
    void portalSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void askPortal();
    void apply();

    ThemeMode mMode = ThemeMode::System;
    bool mSystemDark = false;
};

} // namespace parkwright
