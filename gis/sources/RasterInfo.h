#pragma once

#include "gis/core/Result.h"
#include "gis/sources/SourcePath.h"

namespace parkwright {

/// What an image or an elevation model is, from its header. `driver` gets GDAL's name of the
/// format.
Result<SourceRaster> inspectRaster(const SourceMember& member, QString& driver);

} // namespace parkwright
