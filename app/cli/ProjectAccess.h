#pragma once

#include "app/cli/CliContext.h"
#include "gis/model/ProjectSettings.h"
#include "gis/standards/StandardsPack.h"
#include "gis/store/Project.h"

namespace parkwright {

/// Opens a project for reading; what had to be put right is said on standard error.
Result<std::unique_ptr<Project>> openForReading(CliContext& context, const QString& path);
/// … for changing it, which needs its lock.
Result<std::unique_ptr<Project>> openForWriting(CliContext& context, const QString& path);

/// The standards pack that the project names, or the national one.
StandardsPackPtr packOf(const ProjectSettings& settings);

} // namespace parkwright
