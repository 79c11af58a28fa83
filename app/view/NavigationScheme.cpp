#include "app/view/NavigationScheme.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace parkwright {

namespace {

constexpr std::array Presets{NavigationPreset::Qgis, NavigationPreset::CityEngine,
                             NavigationPreset::Blender, NavigationPreset::Own};

constexpr std::array QgisDrags{
    DragRule{Qt::LeftButton, Qt::NoModifier, Navigation::Pan},
    DragRule{Qt::MiddleButton, Qt::NoModifier, Navigation::Orbit},
    DragRule{Qt::LeftButton, Qt::ShiftModifier, Navigation::Orbit},
    DragRule{Qt::RightButton, Qt::NoModifier, Navigation::Zoom},
    DragRule{Qt::LeftButton, Qt::ControlModifier, Navigation::Look},
    DragRule{Qt::LeftButton, Qt::ControlModifier | Qt::ShiftModifier, Navigation::Select},
};

constexpr std::array CityEngineDrags{
    DragRule{Qt::LeftButton, Qt::AltModifier, Navigation::Orbit},
    DragRule{Qt::MiddleButton, Qt::AltModifier, Navigation::Pan},
    DragRule{Qt::RightButton, Qt::AltModifier, Navigation::Zoom},
    DragRule{Qt::MiddleButton, Qt::NoModifier, Navigation::Pan},
    DragRule{Qt::LeftButton, Qt::AltModifier | Qt::ControlModifier, Navigation::Look},
    DragRule{Qt::LeftButton, Qt::ControlModifier | Qt::ShiftModifier, Navigation::Select},
};

constexpr std::array BlenderDrags{
    DragRule{Qt::MiddleButton, Qt::NoModifier, Navigation::Orbit},
    DragRule{Qt::MiddleButton, Qt::ShiftModifier, Navigation::Pan},
    DragRule{Qt::MiddleButton, Qt::ControlModifier, Navigation::Zoom},
    DragRule{Qt::MiddleButton, Qt::AltModifier, Navigation::Look},
    DragRule{Qt::LeftButton, Qt::ControlModifier | Qt::ShiftModifier, Navigation::Select},
};

NavigationPreset current = NavigationPreset::Qgis;
std::vector<DragRule> ownDrags(QgisDrags.begin(), QgisDrags.end());
double wheelFactor = 1;
bool wheelInverted = false;

/// Stable names for settings.
constexpr std::pair<Qt::MouseButton, const char*> ButtonNames[] = {
    {Qt::LeftButton, "left"}, {Qt::MiddleButton, "middle"}, {Qt::RightButton, "right"}};
constexpr std::pair<Qt::KeyboardModifier, const char*> ModifierNames[] = {
    {Qt::ShiftModifier, "shift"}, {Qt::ControlModifier, "ctrl"}, {Qt::AltModifier, "alt"}};
constexpr std::pair<Navigation, const char*> DragNames[] = {{Navigation::Pan, "pan"},
                                                            {Navigation::Orbit, "orbit"},
                                                            {Navigation::Zoom, "zoom"},
                                                            {Navigation::Look, "look"},
                                                            {Navigation::Select, "select"}};

template <typename T, size_t N>
std::optional<T> named(const std::pair<T, const char*> (&names)[N], const QString& name)
{
    for (const auto& [value, text] : names) {
        if (name == QLatin1String(text))
            return value;
    }
    return std::nullopt;
}

template <typename T, size_t N>
QString nameOfValue(const std::pair<T, const char*> (&names)[N], T wanted)
{
    for (const auto& [value, text] : names) {
        if (value == wanted)
            return QString::fromLatin1(text);
    }
    return {};
}

std::optional<DragRule> ruleFrom(const QString& text)
{
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    if (parts.size() != 2)
        return std::nullopt;
    DragRule rule{Qt::NoButton, Qt::NoModifier, Navigation::None};
    const QStringList gesture = parts[0].split(u'+');
    for (const QString& word : gesture) {
        if (const auto modifier = named(ModifierNames, word))
            rule.modifiers |= *modifier;
        else if (const auto button = named(ButtonNames, word);
                 button && rule.button == Qt::NoButton)
            rule.button = *button;
        else
            return std::nullopt;
    }
    const auto action = named(DragNames, parts[1]);
    if (rule.button == Qt::NoButton || !action)
        return std::nullopt;
    rule.action = *action;
    return rule;
}

constexpr std::array Keys{
    KeyRule{Qt::Key_Left, Qt::NoModifier, Navigation::MoveLeft},
    KeyRule{Qt::Key_Right, Qt::NoModifier, Navigation::MoveRight},
    KeyRule{Qt::Key_Up, Qt::NoModifier, Navigation::MoveForward},
    KeyRule{Qt::Key_Down, Qt::NoModifier, Navigation::MoveBack},
    KeyRule{Qt::Key_Left, Qt::ShiftModifier, Navigation::TurnLeft},
    KeyRule{Qt::Key_Right, Qt::ShiftModifier, Navigation::TurnRight},
    KeyRule{Qt::Key_Up, Qt::ShiftModifier, Navigation::TiltUp},
    KeyRule{Qt::Key_Down, Qt::ShiftModifier, Navigation::TiltDown},
    KeyRule{Qt::Key_Left, Qt::ControlModifier, Navigation::LookLeft},
    KeyRule{Qt::Key_Right, Qt::ControlModifier, Navigation::LookRight},
    KeyRule{Qt::Key_Up, Qt::ControlModifier, Navigation::LookUp},
    KeyRule{Qt::Key_Down, Qt::ControlModifier, Navigation::LookDown},
    KeyRule{Qt::Key_PageUp, Qt::NoModifier, Navigation::Rise},
    KeyRule{Qt::Key_PageDown, Qt::NoModifier, Navigation::Sink},
    KeyRule{Qt::Key_Plus, Qt::NoModifier, Navigation::ZoomIn},
    KeyRule{Qt::Key_Equal, Qt::NoModifier, Navigation::ZoomIn},
    KeyRule{Qt::Key_Minus, Qt::NoModifier, Navigation::ZoomOut},
};

QString text(const char* source)
{
    return QCoreApplication::translate("Navigation", source);
}

} // namespace

NavigationPreset NavigationScheme::preset()
{
    return current;
}

void NavigationScheme::setPreset(NavigationPreset preset)
{
    current = preset;
}

QString NavigationScheme::name(NavigationPreset preset)
{
    switch (preset) {
    case NavigationPreset::Qgis:
        return QStringLiteral("qgis");
    case NavigationPreset::CityEngine:
        return QStringLiteral("cityengine");
    case NavigationPreset::Blender:
        return QStringLiteral("blender");
    case NavigationPreset::Own:
        return QStringLiteral("own");
    }
    return {};
}

QString NavigationScheme::title(NavigationPreset preset)
{
    switch (preset) {
    case NavigationPreset::Qgis:
        return text(QT_TRANSLATE_NOOP("Navigation", "As in QGIS"));
    case NavigationPreset::CityEngine:
        return text(QT_TRANSLATE_NOOP("Navigation", "As in CityEngine"));
    case NavigationPreset::Blender:
        return text(QT_TRANSLATE_NOOP("Navigation", "As in Blender"));
    case NavigationPreset::Own:
        return text(QT_TRANSLATE_NOOP("Navigation", "My own"));
    }
    return {};
}

std::span<const NavigationPreset> NavigationScheme::presets()
{
    return Presets;
}

std::span<const DragRule> NavigationScheme::drags()
{
    return dragsOf(current);
}

std::span<const DragRule> NavigationScheme::dragsOf(NavigationPreset preset)
{
    switch (preset) {
    case NavigationPreset::Own:
        return ownDrags;
    case NavigationPreset::Qgis:
        break;
    case NavigationPreset::CityEngine:
        return CityEngineDrags;
    case NavigationPreset::Blender:
        return BlenderDrags;
    }
    return QgisDrags;
}

void NavigationScheme::setOwnDrags(const std::vector<DragRule>& drags)
{
    ownDrags = drags;
}

QString NavigationScheme::toText(std::span<const DragRule> drags)
{
    QStringList rules;
    for (const DragRule& rule : drags) {
        QStringList gesture;
        for (const auto& [modifier, name] : ModifierNames) {
            if (rule.modifiers.testFlag(modifier))
                gesture << QString::fromLatin1(name);
        }
        gesture << nameOfValue(ButtonNames, rule.button);
        rules << gesture.join(u'+') + u' ' + nameOfValue(DragNames, rule.action);
    }
    return rules.join(u';');
}

std::optional<std::vector<DragRule>> NavigationScheme::fromText(const QString& text)
{
    std::vector<DragRule> rules;
    const QStringList parts = text.split(u';', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        const auto rule = ruleFrom(part);
        if (!rule)
            return std::nullopt;
        const bool twice = std::ranges::any_of(rules, [&rule](const DragRule& each) {
            return each.button == rule->button && each.modifiers == rule->modifiers;
        });
        if (twice)
            return std::nullopt;
        rules.push_back(*rule);
    }
    if (rules.empty()) // nobody could move any more
        return std::nullopt;
    return rules;
}

double NavigationScheme::wheelSpeed()
{
    return wheelFactor;
}

void NavigationScheme::setWheelSpeed(double speed)
{
    wheelFactor = std::clamp(speed, 0.25, 4.0);
}

bool NavigationScheme::isWheelInverted()
{
    return wheelInverted;
}

void NavigationScheme::setWheelInverted(bool inverted)
{
    wheelInverted = inverted;
}

std::span<const KeyRule> NavigationScheme::keys()
{
    return Keys;
}

Navigation NavigationScheme::drag(Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    const auto known = modifiers & (Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier);
    const auto rules = drags();
    const auto found = std::ranges::find_if(rules, [&](const DragRule& rule) {
        return rule.button == button && rule.modifiers == known;
    });
    return found == rules.end() ? Navigation::None : found->action;
}

Navigation NavigationScheme::key(int key, Qt::KeyboardModifiers modifiers)
{
    auto known = modifiers & (Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier);
    if (key == Qt::Key_Plus) // on many keyboards a shifted key
        known &= ~Qt::KeyboardModifiers(Qt::ShiftModifier);
    const auto* found = std::ranges::find_if(
        Keys, [&](const KeyRule& rule) { return rule.key == key && rule.modifiers == known; });
    return found == Keys.end() ? Navigation::None : found->action;
}

QString navigationTitle(Navigation action)
{
    switch (action) {
    case Navigation::None:
        return {};
    case Navigation::Pan:
        return text(QT_TRANSLATE_NOOP("Navigation", "Move the view"));
    case Navigation::Orbit:
        return text(QT_TRANSLATE_NOOP("Navigation", "Turn and tilt about the point"));
    case Navigation::Zoom:
        return text(QT_TRANSLATE_NOOP("Navigation", "Zoom"));
    case Navigation::Look:
        return text(QT_TRANSLATE_NOOP("Navigation", "Look around"));
    case Navigation::Select:
        return text(QT_TRANSLATE_NOOP("Navigation", "Select by rectangle"));
    case Navigation::MoveLeft:
    case Navigation::MoveRight:
    case Navigation::MoveForward:
    case Navigation::MoveBack:
        return text(QT_TRANSLATE_NOOP("Navigation", "Move"));
    case Navigation::TurnLeft:
    case Navigation::TurnRight:
    case Navigation::TiltUp:
    case Navigation::TiltDown:
        return text(QT_TRANSLATE_NOOP("Navigation", "Turn and tilt"));
    case Navigation::LookLeft:
    case Navigation::LookRight:
    case Navigation::LookUp:
    case Navigation::LookDown:
        return text(QT_TRANSLATE_NOOP("Navigation", "Look around"));
    case Navigation::Rise:
    case Navigation::Sink:
        return text(QT_TRANSLATE_NOOP("Navigation", "Rise and sink"));
    case Navigation::ZoomIn:
    case Navigation::ZoomOut:
        return text(QT_TRANSLATE_NOOP("Navigation", "Zoom"));
    }
    return {};
}

} // namespace parkwright
