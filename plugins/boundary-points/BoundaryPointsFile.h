#pragma once

#include "gis/core/Finding.h"
#include "gis/geo/Crs.h"

#include <QHash>

namespace parkwright {

/// The text files (界址点坐标文件) in which Chinese land offices exchange parcels: a head
/// `[属性描述]` with the coordinate system, then `[地块坐标]` with one line of attributes for each
/// parcel, ended by `@`, and its boundary points as `name,ring,northing,easting`.
///
/// Ring 1 is the outer one, further rings are holes when they lie inside it. Read from published
/// descriptions of the format; offices differ in the number of attributes.
struct BoundaryPointsFile
{
    struct Record
    {
        QStringList attributes;  ///< in the order of the line, without the count of points
        Geometry geometry;       ///< x east, y north, in `crs`
        double areaHectares = 0; ///< as written; 0 when it is not
        QString number;          ///< 地块编号
        QString name;            ///< 地块名称
        QString sheet;           ///< 图幅号
        QString use;             ///< 地块用途
        QString code;            ///< 地类编码
    };

    QHash<QString, QString> head;
    Crs crs; ///< unknown when the head does not say it
    std::vector<Record> records;
};

/// Whether a text looks like one: both section titles within its start.
bool looksLikeBoundaryPoints(const QString& text);

/// Reads the text; what cannot be used is told in `findings` and left out.
/// @returns an Error when there is no parcel section at all
Result<BoundaryPointsFile> parseBoundaryPoints(const QString& text, const QString& fileName,
                                               Findings& findings);

/// The text of a file. Points are named J1, J2 …; the first one closes each ring.
/// @param decimals of the coordinates
QString writeBoundaryPoints(const BoundaryPointsFile& file, int decimals);

/// The CRS that a head's system, zone width and zone number name. Unknown when they do not.
/// @param prefixed whether eastings begin with the zone number
Crs boundaryPointsCrs(const QString& system, int zoneWidth, int zone, bool prefixed);

/// What the head says of a CRS; nothing when the format has no words for it.
std::optional<QHash<QString, QString>> boundaryPointsHead(const Crs& crs);

} // namespace parkwright
