#pragma once

#include "gis/core/Result.h"

#include <QString>

namespace parkwright {

/// The file that `path` means, behind symbolic links, so that saving does not turn a link into a
/// file.
QString realPath(const QString& path);

/// Puts a finished file in the place of another so that after a crash or loss of power either the
/// old or the new one is there, whole: syncs the file, renames it, syncs the folder. Takes over the
/// permissions of the file it replaces.
///
/// @returns an Error of ErrorCode::Output with the system's words as detail and no message
Result<> replaceFile(const QString& finished, const QString& target);

/// Writes what the system still holds of a file to the disk.
Result<> syncFile(const QString& path);

} // namespace parkwright
