#pragma once

#include <QString>
#include <Qt>

#include <span>

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

/// Programs whose mouse people may have in their fingers.
enum class NavigationPreset { Qgis, CityEngine, Blender };

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
    static std::span<const KeyRule> keys();

    static Navigation drag(Qt::MouseButton button, Qt::KeyboardModifiers modifiers);
    static Navigation key(int key, Qt::KeyboardModifiers modifiers);
};

/// What it does, translated, for the list of shortcuts; empty for None.
QString navigationTitle(Navigation action);

} // namespace parkwright
