#pragma once

#include "gis/exchange/StagedRow.h"

namespace parkwright {

/// Values out of their range go, with a finding.
void checkRanges(ImportSession& session);
/// New rows into the Edit, changes of those that are there, and what is told of rows that are gone.
void emitRows(ImportSession& session);

} // namespace parkwright
