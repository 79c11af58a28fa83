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

/// Which gesture does what, as a table: that of QGIS' 3D view.
struct NavigationScheme
{
    static std::span<const DragRule> drags();
    static std::span<const KeyRule> keys();

    static Navigation drag(Qt::MouseButton button, Qt::KeyboardModifiers modifiers);
    static Navigation key(int key, Qt::KeyboardModifiers modifiers);
};

/// What it does, translated, for the list of shortcuts; empty for None.
QString navigationTitle(Navigation action);

} // namespace parkwright
