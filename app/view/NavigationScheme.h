#pragma once

#include <QString>
#include <Qt>

#include <optional>
#include <span>
#include <vector>

namespace parkwright {

/// What a drag or a key does to the camera.
enum class Navigation {
    None,
    Pan,
    Orbit,
    Zoom,
    Look,
    Select, ///< draws a rectangle that selects
    MoveLeft,
    MoveRight,
    MoveForward,
    MoveBack,
    TurnLeft,
    TurnRight,
    TiltUp,
    TiltDown,
    LookLeft,
    LookRight,
    LookUp,
    LookDown,
    Rise,
    Sink,
    ZoomIn,
    ZoomOut
};

/// A drag with a mouse button.
struct DragRule
{
    Qt::MouseButton button;
    Qt::KeyboardModifiers modifiers;
    Navigation action;
};

struct KeyRule
{
    Qt::Key key;
    Qt::KeyboardModifiers modifiers;
    Navigation action;
};

/// Programs whose mouse people may have in their fingers, and what somebody made of it.
enum class NavigationPreset { Qgis, CityEngine, Blender, Own };

/// Which gesture does what, as a table for each preset. Keys are the same in all. GUI thread.
struct NavigationScheme
{
    /// The one in use; QGIS' 3D view at first.
    static NavigationPreset preset();
    static void setPreset(NavigationPreset preset);
    static QString name(NavigationPreset preset);  ///< stable, for settings
    static QString title(NavigationPreset preset); ///< translated
    static std::span<const NavigationPreset> presets();

    static std::span<const DragRule> drags();
    static std::span<const DragRule> dragsOf(NavigationPreset preset);
    /// The table of NavigationPreset::Own; a gesture that occurs twice counts the first time.
    static void setOwnDrags(const std::vector<DragRule>& drags);
    /// As text for settings: "left pan;shift+left orbit", and back; nothing for what is no table.
    static QString toText(std::span<const DragRule> drags);
    static std::optional<std::vector<DragRule>> fromText(const QString& text);

    /// How much a notch of the wheel zooms, 0.25 to 4 of the usual.
    static double wheelSpeed();
    static void setWheelSpeed(double speed);
    static bool isWheelInverted(); ///< turned towards oneself it zooms in
    static void setWheelInverted(bool inverted);
    static std::span<const KeyRule> keys();

    static Navigation drag(Qt::MouseButton button, Qt::KeyboardModifiers modifiers);
    static Navigation key(int key, Qt::KeyboardModifiers modifiers);
};

/// What it does, translated, for the list of shortcuts; empty for None.
QString navigationTitle(Navigation action);

} // namespace parkwright
