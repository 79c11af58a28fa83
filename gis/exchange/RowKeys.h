#pragma once

#include "gis/exchange/StagedRow.h"

namespace parkwright {

/// Gives every staged row its source and key. A key column counts where nearly all of its values
/// differ; else the feature's own key does. Of buildings with the same key, those that tiles cut
/// apart are made one again, copies are left out, and what merely shares the key is kept.
void settleKeys(ImportSession& session);

/// Finds the rows of the plan that came from the same source with the same key and gives their ids
/// to the staged ones; all others get new ids. Floors also take the place of floors that were
/// derived.
void matchExisting(ImportSession& session);

} // namespace parkwright
