#pragma once

#include "gis/exchange/StagedRow.h"

namespace parkwright {

/// Puts ids where columns name other rows; what is not there is a finding.
void resolveReferences(ImportSession& session);

/// Sets the park of rows that say none to the one of the request, which is made if it is not there.
void setRequestedPark(ImportSession& session);

/// Gives rows without park, phase, parcel or building those in which they lie.
void placeByLocation(ImportSession& session);

/// After boundaries or parcels came in: gives what stood there before its park, phase or parcel.
void placeOthers(ImportSession& session);

} // namespace parkwright
