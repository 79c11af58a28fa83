#pragma once

#include "gis/exchange/StagedRow.h"

namespace parkwright {

/// Codes with their coding system, planned or existing; areas of record against the drawn ones.
void finishParcels(ImportSession& session);

/// Shares that a whole column gives in percent ("35" for 0.35), of any table.
void settleShares(ImportSession& session);

} // namespace parkwright
