#pragma once

#include "gis/model/rows/BuildingRows.h"
#include "gis/standards/StandardsPack.h"

#include <vector>

namespace parkwright {

/// What is known of a building's storeys besides its row.
struct StoreyFacts
{
    std::vector<double> heights; ///< m, stated, from the ground floor up; may be fewer than storeys
    double footprintArea = 0;    ///< m²
};

/// Fills in what a building's row lacks of height and storeys, and makes its floors.
///
/// - Height and storeys: the height is shared among the storeys in the proportions usual for the
///   use (a high ground floor). Stated storey heights are taken as they are; the last one stands
///   for those above it.
/// - Only a height: as many storeys as its use's usual heights give; derived = from-height.
/// - Only storeys: usual heights of its use; derived = from-storeys.
/// - Neither: usual storeys and heights of its use; derived = default.
/// Usual figures are those of the standards pack, each with its source there. Basements get the
/// pack's basement height. Every floor says how its height was found.
std::vector<Floor> deriveFloors(Building& building, const StoreyFacts& facts,
                                const StandardsPack& pack);

} // namespace parkwright
