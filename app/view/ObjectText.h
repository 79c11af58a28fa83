#pragma once

#include "gis/model/PlanState.h"
#include "gis/standards/StandardsPack.h"

#include <QString>

namespace parkwright {

/// What people read beside the pointer.
struct ObjectText
{
    QString name;   ///< "Floor 12", "A-03"
    QString detail; ///< "Tower A · Guizhou Precision Ltd" or "Parcel · Industrial land (1001)"
};

ObjectText objectText(const PlanState& plan, const ObjectRef& object, const StandardsPack& pack);

} // namespace parkwright
