#pragma once

#include "gis/exchange/ImportKind.h"

#include <QStringList>

#include <span>

namespace parkwright {

/// What a column can say that is no field of its row.
enum class ExtraField {
    None,
    LandUseNational, ///< YDYHFLDM: a code of the national classification of 2023
    LandUseSurvey,   ///< DLBM: a code of the land survey
    LandUseGb50137,  ///< a column that says it holds codes of GB 50137
    LandUseOsm,      ///< landuse=* of OpenStreetMap
    LandUse,         ///< a code that does not say whose
    LandUseName,     ///< the class in words
    StoreyHeights,   ///< of each storey, a list: CityJSON
    LevelRange,      ///< "-2-12": lowest to highest storey
    FloorBuilding,   ///< of a space or a sensor: the building in which its floor lies
    FloorNumber,     ///< of a space: the number of its floor
    Longitude,
    Latitude,
    Easting,
    Northing,
    Height, ///< of a place in Longitude and Latitude or Easting and Northing
    Wkt
};

/// Names under which a field is known in files, the most telling one first. Spelt as
/// readHeading() leaves them: lower case, no blanks, '_', '-', ':' or '.'.
struct FieldAlias
{
    constexpr FieldAlias(ImportKind ofKind, const char* schemaField, ExtraField orExtra,
                         const char* knownNames)
        : field(schemaField)
        , names(knownNames)
        , kind(ofKind)
        , extra(orExtra)
    {
    }

    const char* field; ///< name in the schema, or null for an ExtraField
    const char* names; ///< joined by blanks
    ImportKind kind;
    ExtraField extra;
};

/// The declarative table, in one place. Names of the schema itself need no entry.
std::span<const FieldAlias> fieldAliases();
/// Stable name of an extra field for recipes and `--map`: "land_use", "longitude" …
QString extraFieldName(ExtraField extra);
QString extraFieldTitle(ExtraField extra); ///< translated

} // namespace parkwright
