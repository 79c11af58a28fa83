#pragma once

#include "gis/sources/SourceFormat.h"
#include "gis/sources/SourcePath.h"
#include "gis/sources/SourceStream.h"

namespace parkwright {

/// A file that a plugin's format reads, as every other source.
Result<OpenSourcePtr> openFormatSource(const SourceMember& member, const SourceFormat& format,
                                       const ReadOptions& options, JobContext& job,
                                       FindingCollector& findings);

} // namespace parkwright
