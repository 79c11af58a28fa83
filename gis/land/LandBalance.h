#pragma once

#include "gis/land/Indicator.h"
#include "gis/land/PlanScope.h"
#include "gis/standards/StandardsPack.h"

#include <functional>
#include <vector>

namespace parkwright {

/// One class of the land balance table (用地平衡表).
struct LandBalanceRow
{
    QString system; ///< id of the coding system; empty for land without a class
    QString code;
    LocalText name; ///< of the class; empty when the pack does not know the code
    std::optional<ClassColour> colour;
    double area = 0;  ///< m²
    double share = 0; ///< of all land in the table, 0 to 1
    int parcels = 0;  ///< parcels with this use, mixed ones included
};

/// Land by class; all areas are of one kind.
struct LandBalance
{
    AreaKind areaKind = AreaKind::Planar;
    std::vector<LandBalanceRow> rows; ///< by code; land without a class comes last
    double total = 0;                 ///< m²
    std::vector<Gap> gaps;
};

/// A parcel's area of one kind, or nothing.
using ParcelArea = std::function<std::optional<double>(const Parcel&)>;

/// @param layer planned or existing use; mixed uses are divided by their shares
LandBalance landBalance(const PlanState& state, const std::vector<const Parcel*>& parcels,
                        UseLayer layer, AreaKind kind, const ParcelArea& area,
                        const StandardsPack& pack, const QString& palette);

} // namespace parkwright
