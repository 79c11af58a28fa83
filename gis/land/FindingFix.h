#pragma once

#include "gis/core/Finding.h"
#include "gis/model/Edit.h"

namespace parkwright {

/// What mending one kind of finding does, in a few words for a menu, translated: "clear the
/// reference". Empty for what only a person can decide. Nothing is ever invented: a mend takes away
/// what cannot be true, or puts in what the plan itself says elsewhere.
QString fixTitle(const QString& code);

/// Mends what a finding of checkPlan() is about, as far as it still holds.
/// @returns false when there is nothing (any more) to mend
bool addFix(EditBuilder& builder, const Finding& finding);

} // namespace parkwright
