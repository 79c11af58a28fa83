#include "gis/sources/RasterInfo.h"

#include "gis/gdal/GdalScope.h"
#include "gis/sources/OgrValues.h"

#include <cpl_conv.h>

#include <array>

namespace parkwright {

namespace {

/// Local rasters; nothing that fetches tiles.
constexpr const char* RasterDrivers[] = {
    "GTiff",    "COG",     "HFA",    "AAIGrid", "SRTMHGT", "PNG",  "JPEG", "JP2OpenJPEG",
    "GPKG",     "MBTiles", "ENVI",   "USGSDEM", "DTED",    "EHdr", "ERS",  "GSBG",
    "GS7BG",    "GSAG",    "SAGA",   "XYZ",     "netCDF",  "BMP",  "GIF",  "WEBP",
    "NITF",     "ISIS3",   "PCIDSK", "ILWIS",   "BIL",     "SDTS", "RST",  "GRASSASCIIGrid",
    "NTv2",     "DOQ1",    "DOQ2",   "TIL",     "ZMap",    "LAN",  "NDF",  "ROI_PAC",
    "Terragen", "BT",      "ARG",    "KRO",     "HF2",     "AIG",  "CTG",  "SRP",
    nullptr};
constexpr const char* VirtualRasterDriver[] = {"VRT", nullptr};

} // namespace

Result<SourceRaster> inspectRaster(const SourceMember& member, QString& driver)
{
    registerGdal();
    const GdalErrors said;
    const bool isVirtual = member.name.endsWith(u".vrt", Qt::CaseInsensitive);
    const DatasetPtr dataset(
        GDALOpenEx(member.gdalPath.toUtf8().constData(), GDAL_OF_RASTER | GDAL_OF_READONLY,
                   isVirtual ? VirtualRasterDriver : RasterDrivers, nullptr, nullptr));
    if (!dataset || GDALGetRasterCount(dataset.get()) == 0)
        return said.toError(ErrorCode::Io, unreadableError(member.name).message);
    driver = QString::fromLatin1(GDALGetDriverShortName(GDALGetDatasetDriver(dataset.get())));
    SourceRaster raster;
    raster.width = GDALGetRasterXSize(dataset.get());
    raster.height = GDALGetRasterYSize(dataset.get());
    raster.bands = GDALGetRasterCount(dataset.get());
    GDALRasterBandH band = GDALGetRasterBand(dataset.get(), 1);
    raster.dataType = QString::fromLatin1(GDALGetDataTypeName(GDALGetRasterDataType(band)));
    int hasNoData = 0;
    const double noData = GDALGetRasterNoDataValue(band, &hasNoData);
    if (hasNoData != 0)
        raster.noData = noData;
    const QString definition = crsDefinitionFromOgr(GDALGetSpatialRef(dataset.get()));
    if (!definition.isEmpty()) {
        Result<Crs> crs = Crs::fromUserInput(definition);
        if (crs)
            raster.crs = *crs;
    }
    std::array<double, 6> transform{};
    if (GDALGetGeoTransform(dataset.get(), transform.data()) == CE_None) {
        raster.rotated = transform[2] != 0 || transform[4] != 0;
        for (const double column : {0.0, double(raster.width)}) {
            for (const double row : {0.0, double(raster.height)})
                raster.extent.add(
                    MapPoint{transform[0] + column * transform[1] + row * transform[2],
                             transform[3] + column * transform[4] + row * transform[5], 0});
        }
    }
    return raster;
}

} // namespace parkwright
