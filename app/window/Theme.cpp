#include "app/window/Theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>
#include <QFont>
#include <QPalette>
#include <QPixmapCache>
#include <QStyle>
#include <QStyleFactory>

#include <array>

namespace parkwright {

namespace {

constexpr auto PortalService = "org.freedesktop.portal.Desktop";
constexpr auto PortalPath = "/org/freedesktop/portal/desktop";
constexpr auto PortalInterface = "org.freedesktop.portal.Settings";
constexpr auto AppearanceGroup = "org.freedesktop.appearance";
constexpr auto ColourScheme = "color-scheme";

ThemeTokens& current()
{
    static ThemeTokens tokens = Theme::lightTokens();
    return tokens;
}

QString latin(const char* text)
{
    return QString::fromLatin1(text);
}

QColor blend(const QColor& a, const QColor& b, double share)
{
    const auto mix = [share](int x, int y) { return int(x + (y - x) * share); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

QPalette paletteFor(const ThemeTokens& t)
{
    QPalette palette(t.text, t.window, t.panel, t.line, t.line, t.text, t.text, t.panel, t.window);
    palette.setColor(QPalette::Base, t.panel);
    palette.setColor(QPalette::AlternateBase, blend(t.panel, t.window, 0.6));
    palette.setColor(QPalette::Button, t.panel);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::PlaceholderText, t.muted);
    palette.setColor(QPalette::ToolTipBase, t.text);
    palette.setColor(QPalette::ToolTipText, t.panel);
    palette.setColor(QPalette::Mid, t.line);
    palette.setColor(QPalette::Midlight, t.hover);
    palette.setColor(QPalette::Shadow, blend(t.window, QColor(Qt::black), 0.4));
    const QColor faint = blend(t.muted, t.panel, 0.35);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    return palette;
}

QString styleSheetFor(const ThemeTokens& t)
{
    QFile file(QStringLiteral(":/styles/parkwright.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::array<std::pair<const char*, QString>, 14> values{{
        {"@selected", blend(t.panel, t.accent, t.dark ? 0.24 : 0.12).name()},
        {"@accent-hover",
         blend(t.accent, t.dark ? QColor(Qt::white) : QColor(Qt::black), 0.12).name()},
        {"@on-accent", t.onAccent.name()},
        {"@accent", t.accent.name()},
        {"@window", t.window.name()},
        {"@panel", t.panel.name()},
        {"@line", t.line.name()},
        {"@edge", blend(t.line, t.muted, 0.35).name()},
        {"@hover", t.hover.name()},
        {"@text", t.text.name()},
        {"@faint", blend(t.muted, t.panel, 0.35).name()},
        {"@muted", t.muted.name()},
        {"@bad", t.bad.name()},
        {"@scheme", t.dark ? QStringLiteral("dark") : QStringLiteral("light")},
    }};
    for (const auto& [name, value] : values)
        sheet.replace(latin(name), value);
    return sheet;
}

QFont textFont()
{
    QFont font = QApplication::font();
    QStringList families;
    // DejaVu is what a bare system falls back on; the Latin letters of Noto's Chinese face are
    // calmer.
    if (!font.family().startsWith(QStringLiteral("DejaVu")) &&
        font.family() != QStringLiteral("Sans Serif"))
        families << font.family();
    families << QStringLiteral("Noto Sans CJK SC") << QStringLiteral("WenQuanYi Micro Hei");
    font.setFamilies(families);
    font.setPixelSize(Theme::TextPixels);
    return font;
}

} // namespace

Theme::Theme(QObject* parent)
    : QObject(parent)
    , mSystemDark(QApplication::palette().color(QPalette::Window).lightness() < 128)
{
    QApplication::setFont(textFont());
    askPortal();
    apply();
}

const ThemeTokens& Theme::tokens()
{
    return current();
}

ThemeTokens Theme::lightTokens()
{
    return {false,
            QColor(0xF5F6F8),
            QColor(0xFFFFFF),
            QColor(0xE2E5EA),
            QColor(0xEEF1F5),
            QColor(0x1B2430),
            QColor(0x5B6675),
            QColor(0x2563EB),
            QColor(0xFFFFFF),
            QColor(0x2E7D32),
            QColor(0xB45309),
            QColor(0xC62828)};
}

ThemeTokens Theme::darkTokens()
{
    return {true,
            QColor(0x14181D),
            QColor(0x1B2027),
            QColor(0x2B323B),
            QColor(0x232A32),
            QColor(0xE6EAF0),
            QColor(0x9AA6B2),
            QColor(0x6EA8FE),
            QColor(0x0B1220),
            QColor(0x66BB6A),
            QColor(0xF0A04B),
            QColor(0xEF6C6C)};
}

void Theme::setMode(ThemeMode mode)
{
    if (mode == mMode)
        return;
    mMode = mode;
    apply();
}

void Theme::apply()
{
    const bool dark = mMode == ThemeMode::Dark || (mMode == ThemeMode::System && mSystemDark);
    current() = dark ? darkTokens() : lightTokens();
    QPixmapCache::clear();
    if (QApplication::style()->name() != QStringLiteral("fusion"))
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteFor(tokens()));
    qApp->setStyleSheet(styleSheetFor(tokens()));
    Q_EMIT changed();
}

void Theme::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(latin(PortalService), latin(PortalPath), latin(PortalInterface),
                QStringLiteral("SettingChanged"), this,
                SLOT(portalSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage call = QDBusMessage::createMethodCall(
        latin(PortalService), latin(PortalPath), latin(PortalInterface), QStringLiteral("Read"));
    call << latin(AppearanceGroup) << latin(ColourScheme);
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            portalSettingChanged(latin(AppearanceGroup), latin(ColourScheme), reply.value());
    });
}

void Theme::portalSettingChanged(const QString& group, const QString& key,
                                 const QDBusVariant& value)
{
    if (group != latin(AppearanceGroup) || key != latin(ColourScheme))
        return;
    QVariant scheme = value.variant();
    while (scheme.userType() == qMetaTypeId<QDBusVariant>()) // Read() wraps it twice
        scheme = scheme.value<QDBusVariant>().variant();
    const bool dark = scheme.toUInt() == 1;
    if (dark == mSystemDark)
        return;
    mSystemDark = dark;
    if (mMode == ThemeMode::System)
        apply();
}

} // namespace parkwright
