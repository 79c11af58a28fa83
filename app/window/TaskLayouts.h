#pragma once

#include <QString>
#include <QStringList>

#include <span>

namespace parkwright {

/// What one sits at the window for.
enum class Task { Plan, Stack, Compare, Watch, Present };

/// Which panels are there for a task; the rest are hidden. In front are those named last of their
/// side.
struct TaskPanels
{
    Task task;
    const char* key;   ///< stable, for settings
    const char* shown; ///< keys of panels, joined by blanks; those in front of others come last
};

std::span<const TaskPanels> taskPanels();
const TaskPanels& panelsFor(Task task);

} // namespace parkwright
