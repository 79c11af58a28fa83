#pragma once

#include "gis/model/PlanState.h"

#include <vector>

namespace parkwright {

/// A row that another one is linked with.
struct LinkedRow
{
    ObjectRef object;
    QString label;
    QString detail; ///< e.g. the product of a supply link; may be empty
};

/// Rows of one kind that refer to a row in one way.
struct LinkGroup
{
    QString key;   ///< stable
    QString title; ///< translated
    TableId table = TableId::Parks;
    size_t count = 0;
    std::vector<LinkedRow> rows; ///< the first 200
};

/// Everything that refers to a row: floors of a building, spaces of a floor, buildings of a park,
/// what a tenant rents. A supply link stands for the enterprise at its other end.
std::vector<LinkGroup> linksOf(const PlanState& state, const ObjectRef& object);

/// What a row is part of, outermost first: park, building, floor. Without the row itself.
std::vector<ObjectRef> pathTo(const PlanState& state, const ObjectRef& object);

} // namespace parkwright
