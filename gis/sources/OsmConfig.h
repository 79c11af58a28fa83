#pragma once

#include <QString>

namespace parkwright {

/// Where GDAL's OSM reader finds what to make of the tags: a file in GDAL's memory, made once. It
/// is GDAL's own choice of layers, with the tags a plan of buildings and land wants as fields, by
/// their own names ("building:levels"); the rest stays in the field other_tags. Any thread.
QString osmConfigPath();

} // namespace parkwright
