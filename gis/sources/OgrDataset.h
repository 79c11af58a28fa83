#pragma once

// Private to gis/sources. Includes GDAL.

#include "gis/gdal/GdalScope.h"
#include "gis/sources/SourcePath.h"

#include <QTemporaryDir>

#include <memory>

namespace parkwright {

/// A vector dataset open for reading, and the copies it may need.
struct OgrDataset
{
    std::shared_ptr<QTemporaryDir> copies; ///< declared first: the dataset is closed before it goes
    DatasetPtr dataset;
    bool shxRebuilt = false;
    bool dbfMissing = false;
};

/// Opens a member without writing beside it, with our list of drivers and options.
/// @param encoding for Shapefile and DBF: empty hands out the bytes as they are, else GDAL decodes
Result<OgrDataset> openDataset(const SourceMember& member, const QString& encoding);

} // namespace parkwright
