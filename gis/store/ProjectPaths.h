#pragma once

#include "gis/core/Job.h"
#include "gis/model/Edit.h"

#include <QString>

namespace parkwright {

/// The folder for what a project keeps beside its file (sensor history, media):
/// "/plans/park.gpkg" has "/plans/park.parkwright".
QString sideFolder(const QString& project);

/// A path as a project holds it: relative to its file where that names a file at all; addresses of
/// servers and GDAL's virtual files stay as they are.
QString storedPath(const QString& path, const QString& project);
/// The other way round; an absolute path stays.
QString resolvedPath(const QString& stored, const QString& project);

/// The Edit that makes all relative paths in a plan (context layers, media of tours) mean the same
/// files when the project moves. Files in the side folder move along.
/// @param from the project's path so far; empty when it had none
Edit relocatePaths(const PlanState& state, const QString& from, const QString& to);

/// Copies the side folder of one project to that of another, if there is one. Files that are there
/// already and have the same size and time are left alone.
Result<> copySideFolder(const QString& from, const QString& to, JobContext& job);

} // namespace parkwright
