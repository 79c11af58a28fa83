#pragma once

#include "gis/exchange/StagedRow.h"

#include <vector>

namespace parkwright {

/// Heights and storeys that are no such thing are left out; what is missing is derived. Floors are
/// made for new buildings, and made again for those whose floors were derived before.
void finishBuildings(ImportSession& session);
/// Puts those floors into the Edit; after the buildings themselves.
void emitDerivedFloors(ImportSession& session);

/// Elevations and heights that floors do not say, and what their buildings know better now: derived
/// floors that are not among the stated ones go, derived counts and heights follow.
void finishFloors(ImportSession& session);
/// The part of it that changes buildings and other floors; after the floors themselves.
void settleFlooredBuildings(ImportSession& session);

} // namespace parkwright
