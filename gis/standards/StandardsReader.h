#pragma once

#include "gis/standards/StandardsPack.h"

namespace parkwright {

/// Reads and checks the JSON of a pack: types, required members, unknown members, double ids and
/// codes, ranges, references to sources, palettes, classes and systems, parents that go in a
/// circle. The first fault ends it; the Error names its place ("systems[0].classes[12].colours").
///
/// Entries without dates of their own take those of their source.
Result<StandardsPack::Data> readStandards(const QByteArray& json, const QString& name);

} // namespace parkwright
