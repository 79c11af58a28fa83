#pragma once

#include "gis/model/TableId.h"

#include <QString>

#include <optional>
#include <vector>

namespace parkwright {

/// What a foreign layer is taken for.
enum class ImportKind {
    Parcels,     ///< parcels with their planned use
    ExistingUse, ///< parcels with the use found on the ground
    ParcelUses,
    ParcelEdges,
    Buildings,
    Floors,
    Spaces,
    Enterprises,
    SupplyLinks,
    Prospects,
    Jurisdictions,
    Parks,
    Phases,
    Agreements,
    AgreementParties,
    AgreementShares,
    LedgerEntries,
    IndicatorValues,
    GridCells,
    Cases,
    Feeds,
    Sensors,
    AlarmRules,
    Views,
    Tours,
    TourStops,
    Terrain, ///< a raster of heights: a layer that refers to its file
    Imagery, ///< a raster of colours: the same
    Context  ///< any vector layer, shown as it is: the same
};

struct ImportKindInfo
{
    ImportKind kind = ImportKind::Context;
    const char* name = "";  ///< on the command line and in recipes: "parcels"
    const char* title = ""; ///< English, translated in context "ImportKind"
    /// Where its rows go; Layers for Terrain, Imagery and Context.
    TableId table = TableId::Layers;
};

/// All of them, in the order in which they are offered.
const std::vector<ImportKindInfo>& importKinds();
const ImportKindInfo& infoOf(ImportKind kind);
/// By name or table name, upper and lower case alike; nothing for an unknown one.
std::optional<ImportKind> importKindFromName(const QString& name);
QString importKindTitle(ImportKind kind); ///< translated
/// Whether it is a layer that refers to its file.
inline bool isReferred(ImportKind kind)
{
    return infoOf(kind).table == TableId::Layers;
}

} // namespace parkwright
