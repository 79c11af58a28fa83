#pragma once

#include "app/cli/CliContext.h"
#include "gis/store/Project.h"

namespace parkwright {

/// Opens a project for reading; what had to be put right is said on standard error.
Result<std::unique_ptr<Project>> openForReading(CliContext& context, const QString& path);
/// … for changing it, which needs its lock.
Result<std::unique_ptr<Project>> openForWriting(CliContext& context, const QString& path);

} // namespace parkwright
