#pragma once

#include "gis/core/Uid.h"

namespace parkwright {

/// Every kind of row that a plan holds. The order is the order in the file and in JSON; append
/// only.
enum class TableId {
    Jurisdictions,
    Parks,
    Phases,
    Parcels,
    ParcelUses,
    ParcelEdges,
    Buildings,
    Floors,
    Spaces,
    Enterprises,
    SupplyLinks,
    Prospects,
    Agreements,
    AgreementParties,
    AgreementShares,
    LedgerEntries,
    IndicatorValues,
    Cases,
    GridCells,
    Feeds,
    Sensors,
    AlarmRules,
    Alarms,
    Layers,
    Views,
    Tours,
    TourStops,
    Scenarios,
    ScenarioDeltas,
    Ancestry,
    Settings
};
constexpr int TableCount = int(TableId::Settings) + 1;

/// Names one row of one table.
struct ObjectRef
{
    TableId table = TableId::Parks;
    Uid id;

    bool isNull() const { return id.isNull(); }
    friend bool operator==(const ObjectRef&, const ObjectRef&) = default;
    friend auto operator<=>(const ObjectRef&, const ObjectRef&) = default;
};

inline size_t qHash(const ObjectRef& ref, size_t seed = 0)
{
    return qHash(ref.id, seed) ^ size_t(ref.table);
}

} // namespace parkwright

template <>
struct std::hash<parkwright::ObjectRef>
{
    size_t operator()(const parkwright::ObjectRef& r) const noexcept
    {
        return parkwright::qHash(r);
    }
};
