#pragma once

#include "gis/core/Value.h"
#include "gis/geo/Crs.h"
#include "gis/geo/Geometry.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace parkwright {

/// What the values of a source field are. Lists and JSON objects come as Text (JSON).
enum class SourceFieldType { Text, Integer, Real, Boolean, Date, Moment };

struct SourceField
{
    QString name; ///< as the file has it, decoded; unique in its layer
    SourceFieldType type = SourceFieldType::Text;
    /// A longer name that the file gives beside it (GeoPackage title, FileGDB alias), or empty.
    QString alias;
    friend bool operator==(const SourceField&, const SourceField&) = default;
};

/// What a face of a shell is, where the source says so.
enum class SurfaceKind : std::uint8_t { Unknown, Ground, Wall, Roof, Other };

/// One object of a foreign file, as it was found there, repaired but not interpreted.
///
/// Geometry is in the CRS of its layer and in that CRS's unit, which may be degrees (x longitude)
/// or feet; heights in the unit of its vertical axis. It is valid, finite and straight (no curves).
struct SourceFeature
{
    /// Names the object in its source for re-imports: the CityJSON id, the OSM id with "w" or "r",
    /// else the fid. Unique in its layer unless the file itself has it twice.
    QString key;
    Geometry geometry;             ///< null when the source has none
    std::vector<Value> attributes; ///< one for each field of the layer, in that order

    // Filled by sources of 3D buildings (CityJSON); empty elsewhere.
    QString objectType;                ///< "Building", "BuildingPart", "Road", "+Noise…"
    QString parentKey;                 ///< of a part, storey, room or installation
    Geometry shell;                    ///< faces with z; `geometry` is then its flat footprint
    std::vector<SurfaceKind> surfaces; ///< one for each polygon of `shell`
};

/// How a layer came by its CRS.
enum class CrsOrigin {
    Unknown, ///< nothing says what it is; the user has to
    File,    ///< the file says so
    Given,   ///< the user said so (ReadOptions::crs)
    Guessed  ///< from the coordinates: zone prefix, degrees; a finding tells
};

/// A reason to think that coordinates were shifted by a publisher in China, and how.
enum class DatumShift { None, Gcj02, Bd09 };

/// A layer without its features.
struct SourceLayerInfo
{
    QString name;
    std::vector<SourceField> fields;
    qint64 featureCount = -1; ///< -1 when only reading it all would tell
    /// GeometryKind bits: 1 << int(kind). 0 is a table without geometry.
    unsigned geometryKinds = 0;
    bool hasZ = false;
    Crs crs; ///< invalid when unknown
    CrsOrigin crsOrigin = CrsOrigin::Unknown;
    MapExtent extent; ///< in the unit of `crs`; empty when unknown or absurd
    QString encoding; ///< that its text was read with, e.g. "UTF-8", "GB18030"
    /// Suspected from the publisher's attributes; nothing was moved because of it.
    DatumShift suspectedShift = DatumShift::None;
    QString driver; ///< "GPKG", "ESRI Shapefile", "CityJSON", …

    bool hasKind(GeometryKind kind) const { return (geometryKinds >> int(kind) & 1U) != 0; }
    /// Index in `fields` by name, upper and lower case alike; -1 when there is none.
    int fieldIndex(const QString& fieldName) const;
};

struct SourceLayer : SourceLayerInfo
{
    std::vector<SourceFeature> features;
};

/// A raster beside or instead of layers, for terrain and imagery.
struct SourceRaster
{
    int width = 0;
    int height = 0;
    int bands = 0;
    QString dataType; ///< GDAL's name: "Byte", "Int16", "Float32", …
    Crs crs;
    MapExtent extent;     ///< of all four corners
    bool rotated = false; ///< rows do not run west to east
    std::optional<double> noData;
};

/// What a file holds, told without reading all of it.
struct SourceInfo
{
    QString path;
    QString driver;
    struct Layer : SourceLayerInfo
    {
        std::vector<SourceFeature> sample; ///< the first few
    };
    std::vector<Layer> layers;
    std::optional<SourceRaster> raster;

    const Layer* find(const QString& layerName) const;
};

} // namespace parkwright
