#pragma once

// Private to gis/sources.

#include "gis/core/Result.h"
#include "gis/sources/SourceStream.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

class QTemporaryDir;

namespace parkwright {

/// Which reader a file is for.
enum class SourceKind {
    Ogr,
    Shapefile,
    Dbf,
    Osm,
    JsonSequence,
    CityJson,
    DelimitedText,
    JsonLayers
};

/// A file to open, perhaps inside an archive.
struct SourceMember
{
    QString gdalPath; ///< a path of this machine or "/vsizip/…" of one; what GDAL opens
    QString name;     ///< for people: the file's name, inside an archive its path there
    SourceKind kind = SourceKind::Ogr;
};

/// What a path given by a user leads to.
struct SourceLocation
{
    QString path;
    QString fileName; ///< for messages
    std::vector<SourceMember> members;
    std::shared_ptr<QTemporaryDir> temporary; ///< copies that a reader needed; gone with this
};

/// Looks at names and first bytes, refuses what is not a plain file or folder of this machine,
/// looks into archives and folders.
Result<SourceLocation> locateSource(const QString& path, Findings& findings);

/// The one sentence for a file that cannot be read.
Error unreadableError(const QString& fileName, const QString& detail = {});

/// Reads at most `limit` bytes through GDAL's file layer; all when it is negative.
Result<QByteArray> readBytes(const QString& gdalPath, const QString& name, qint64 limit = -1);

} // namespace parkwright
