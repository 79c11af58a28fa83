#pragma once

#include "gis/sources/SourcePath.h"
#include "gis/sources/SourceStream.h"

namespace parkwright {

/// GeoJSON that is none for strict readers: feature collections inside other objects, at any depth
/// ({"f1": {"shops": {…}}}), features without properties, a list of features without a collection
/// around. Each collection is a layer, named by the keys that lead to it ("f1/shops").
Result<OpenSourcePtr> openJsonLayersSource(const SourceMember& member, FindingCollector& findings);

} // namespace parkwright
