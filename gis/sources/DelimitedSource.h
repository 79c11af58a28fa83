#pragma once

#include "gis/sources/SourcePath.h"
#include "gis/sources/SourceStream.h"

namespace parkwright {

/// CSV and its kin as one layer: types found from the values, geometry from a WKT column or from a
/// pair of coordinate columns (longitude and latitude, x and y, 经度 and 纬度, …).
Result<OpenSourcePtr> openDelimitedSource(const SourceMember& member, const ReadOptions& options,
                                          FindingCollector& findings);

} // namespace parkwright
