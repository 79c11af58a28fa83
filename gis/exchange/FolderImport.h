#pragma once

#include "gis/exchange/Importer.h"

#include <vector>

namespace parkwright {

/// What importing a folder of files comes to: one request for each file, with the kind that was
/// guessed for it and a finding that says why, in the order in which they build on one another:
/// parks before parcels before buildings before floors, what is shown from its file last. A file
/// that cannot be read or understood is passed over with a finding.
///
/// Empty when the path is no folder or itself one source, or when kind, layer, columns or condition
/// were given: those mean one source.
Result<std::vector<ImportRequest>> requestsForFolder(const ImportRequest& folder, JobContext& job,
                                                     Findings& findings);

/// Says that a file was left out of a folder's import, and why.
Finding passedOverFinding(const QString& path, const Error& why);

} // namespace parkwright
