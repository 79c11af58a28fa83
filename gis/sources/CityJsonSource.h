#pragma once

#include "gis/sources/SourcePath.h"
#include "gis/sources/SourceStream.h"

namespace parkwright {

/// CityJSON 1.0, 1.1 and 2.0 and CityJSON text sequences (CityJSONSeq).
///
/// Each kind of city object is a layer ("Building", "BuildingPart", "Road", …), Building first. An
/// object shows its highest level of detail below 4; a Building without a shape of its own has that
/// of its parts. Geometry with faces becomes `shell` with its footprint as `geometry`; the
/// attributes are fields, with "lod" beside them. Materials and textures are checked, not used.
///
/// What the CityJSON standard calls an error (wrong indices, broken parents and children, wrong
/// arrays of semantics, materials and textures) is refused, as cjval does; what it warns of is told
/// as findings. Extensions are taken as they come.
Result<OpenSourcePtr> openCityJsonSource(const SourceMember& member, FindingCollector& findings);

} // namespace parkwright
