#include "app/window/TaskLayouts.h"

#include <algorithm>

namespace parkwright {

namespace {

constexpr TaskPanels Tasks[] = {
    {Task::Plan, "plan", "views layers floors indicators inspector"},
    {Task::Stack, "stack", "views layers inspector floors table"},
    {Task::Compare, "compare", "views layers inspector indicators table"},
    {Task::Watch, "watch", "views layers inspector findings"},
    {Task::Present, "present", ""},
};

} // namespace

std::span<const TaskPanels> taskPanels()
{
    return Tasks;
}

const TaskPanels& panelsFor(Task task)
{
    return *std::ranges::find(Tasks, task, &TaskPanels::task);
}

} // namespace parkwright
