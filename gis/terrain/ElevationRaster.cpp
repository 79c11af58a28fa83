#include "gis/terrain/ElevationRaster.h"

#include "gis/terrain/RasterFrame.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <limits>

namespace parkwright {

namespace {

constexpr float NoCell = std::numeric_limits<float>::quiet_NaN();
constexpr double HighestCredible = 12000; // metres; beyond it a value is a forgotten "no data" mark

struct ElevationRasterTr
{
    Q_DECLARE_TR_FUNCTIONS(Raster)
};

double metresOf(const QString& unit)
{
    const QString name = unit.trimmed().toLower();
    if (name.contains(u"us survey") || name == u"ftus" || name == u"us-ft" || name == u"sft")
        return 1200.0 / 3937.0;
    if (name == u"ft" || name.startsWith(u"foot") || name.startsWith(u"feet"))
        return 0.3048;
    if (name == u"cm" || name.startsWith(u"centimet"))
        return 0.01;
    if (name == u"dm" || name.startsWith(u"decimet"))
        return 0.1;
    return 1;
}

} // namespace

struct ElevationRaster::Data
{
    RasterFrame frame;
    GDALRasterBandH band = nullptr;
    bool hasNoData = false;
    double noData = 0;
    bool hasMask = false; ///< an alpha or mask band says what is data
    double scale = 1;     ///< metres of one stored unit
    double offset = 0;    ///< metres

    float metres(float stored) const
    {
        if (!std::isfinite(stored))
            return NoCell;
        if (hasNoData && std::abs(double(stored) - noData) <= std::abs(noData) * 1e-6)
            return NoCell;
        const double height = double(stored) * scale + offset;
        return std::abs(height) > HighestCredible ? NoCell : float(height);
    }
    Result<std::vector<float>> readWindow(const PixelWindow& window) const;
};

Result<std::vector<float>> ElevationRaster::Data::readWindow(const PixelWindow& window) const
{
    std::vector<float> values(size_t(window.columns) * size_t(window.rows), NoCell);
    GdalErrors said;
    GDALRasterIOExtraArg extra;
    INIT_RASTERIO_EXTRA_ARG(extra);
    const bool thinned = window.columns < window.width || window.rows < window.height;
    extra.eResampleAlg = thinned ? GRIORA_Average : GRIORA_NearestNeighbour;
    if (GDALRasterIOEx(band, GF_Read, window.x, window.y, window.width, window.height,
                       values.data(), window.columns, window.rows, GDT_Float32, 0, 0,
                       &extra) != CE_None)
        return said.toError(ErrorCode::Io,
                            ElevationRasterTr::tr("The heights of a raster cannot be read."));
    std::vector<unsigned char> mask;
    if (hasMask) {
        mask.resize(values.size(), 255);
        if (GDALRasterIO(GDALGetMaskBand(band), GF_Read, window.x, window.y, window.width,
                         window.height, mask.data(), window.columns, window.rows, GDT_Byte, 0,
                         0) != CE_None)
            mask.clear();
    }
    for (size_t i = 0; i < values.size(); ++i)
        values[i] = !mask.empty() && mask[i] == 0 ? NoCell : metres(values[i]);
    return values;
}

ElevationRaster::ElevationRaster(std::unique_ptr<Data> data)
    : mData(std::move(data))
{
}
ElevationRaster::ElevationRaster(ElevationRaster&&) noexcept = default;
ElevationRaster& ElevationRaster::operator=(ElevationRaster&&) noexcept = default;
ElevationRaster::~ElevationRaster() = default;

Result<ElevationRaster> ElevationRaster::open(const RasterSource& source, const Crs& project)
{
    auto frame = RasterFrame::open(source, project);
    if (!frame)
        return frame.error();
    auto data = std::make_unique<Data>(Data{.frame = std::move(*frame)});
    data->band = GDALGetRasterBand(data->frame.dataset(), 1);
    if (GDALDataTypeIsComplex(GDALGetRasterDataType(data->band)) ||
        GDALGetRasterColorTable(data->band))
        return Error{
            ErrorCode::Unsupported,
            ElevationRasterTr::tr("%1 holds no heights.").arg(QFileInfo(source.path).fileName()),
            {}};
    int known = 0;
    data->noData = GDALGetRasterNoDataValue(data->band, &known);
    data->hasNoData = known != 0;
    data->hasMask = (GDALGetMaskFlags(data->band) & (GMF_PER_DATASET | GMF_ALPHA)) != 0;
    const double unit = source.metresPerUnit > 0
                            ? source.metresPerUnit
                            : metresOf(QString::fromUtf8(GDALGetRasterUnitType(data->band)));
    data->scale = GDALGetRasterScale(data->band, nullptr) * unit;
    data->offset = GDALGetRasterOffset(data->band, nullptr) * unit + source.heightOffset;
    return ElevationRaster(std::move(data));
}

const MapExtent& ElevationRaster::extent() const
{
    return mData->frame.extent();
}

double ElevationRaster::resolution() const
{
    return mData->frame.resolution();
}

bool ElevationRaster::saysWhereItLies() const
{
    return mData->frame.saysWhereItLies();
}

int ElevationRaster::columns() const
{
    return mData->frame.width();
}

int ElevationRaster::rows() const
{
    return mData->frame.height();
}

std::optional<double> ElevationRaster::heightAt(const MapPoint& place) const
{
    const auto grid = read({place.x, place.y, place.x, place.y}, 1, 1);
    if (!grid || std::isnan(grid->heights.front()))
        return std::nullopt;
    return double(grid->heights.front());
}

Result<HeightGrid> ElevationRaster::read(const MapExtent& area, int columns, int rows) const
{
    HeightGrid grid{area, columns, rows, {}};
    std::vector<MapPoint> places;
    places.reserve(size_t(columns) * size_t(rows));
    for (int row = 0; row < rows; ++row) {
        const double y = area.maxY - (rows > 1 ? area.height() * row / (rows - 1) : 0);
        for (int column = 0; column < columns; ++column)
            places.push_back(
                {area.minX + (columns > 1 ? area.width() * column / (columns - 1) : 0), y, 0});
    }
    grid.heights.assign(places.size(), NoCell);
    const RasterFrame& frame = mData->frame;
    frame.toPixels(places);
    const PixelWindow window = frame.windowFor(places, columns, rows);
    if (window.isEmpty())
        return grid;
    auto values = mData->readWindow(window);
    if (!values)
        return values.error();
    // The window as a net of its own, whose nodes are the middles of the pixels read.
    HeightGrid pixels{
        {0, 0, double(std::max(window.columns - 1, 1)), double(std::max(window.rows - 1, 1))},
        std::max(window.columns, 2),
        std::max(window.rows, 2),
        {}};
    pixels.heights.resize(size_t(pixels.columns) * size_t(pixels.rows));
    for (int row = 0; row < pixels.rows; ++row) {
        for (int column = 0; column < pixels.columns; ++column)
            pixels.heights[size_t(row) * size_t(pixels.columns) + size_t(column)] =
                (*values)[size_t(std::min(row, window.rows - 1)) * size_t(window.columns) +
                          size_t(std::min(column, window.columns - 1))];
    }
    for (size_t i = 0; i < places.size(); ++i) {
        const MapPoint& place = places[i];
        // Half a pixel about the outermost middles is still the raster.
        if (!(place.x >= 0 && place.y >= 0 && place.x <= frame.width() &&
              place.y <= frame.height()))
            continue;
        const double column =
            std::clamp(window.columnOf(place.x), 0.0, double(std::max(window.columns - 1, 0)));
        const double row =
            std::clamp(window.rowOf(place.y), 0.0, double(std::max(window.rows - 1, 0)));
        grid.heights[i] = float(pixels.at(column, pixels.extent.maxY - row));
    }
    return grid;
}

namespace {

/// Nodes along one side: as fine as the file, at most `most`.
int nodesFor(double length, double resolution, int most)
{
    return std::clamp(int(std::ceil(length / resolution)) + 1, 2, most);
}

} // namespace

Result<HeightField> readHeightField(const std::vector<RasterSource>& sources, const Crs& project,
                                    const MapExtent& focus, JobContext& job,
                                    std::vector<Error>* failures, int nodesPerSide)
{
    std::vector<HeightGrid> fine;
    std::vector<HeightGrid> coarse;
    for (size_t i = 0; i < sources.size(); ++i) {
        if (job.isCancelled())
            return cancelledError();
        job.setProgress(
            double(i) / double(sources.size()),
            ElevationRasterTr::tr("Reading %1").arg(QFileInfo(sources[i].path).fileName()));
        auto raster = ElevationRaster::open(sources[i], project);
        if (!raster) {
            if (failures)
                failures->push_back(raster.error());
            continue;
        }
        const MapExtent& all = raster->extent();
        const double step = raster->resolution();
        auto whole = raster->read(all, nodesFor(all.width(), step, nodesPerSide),
                                  nodesFor(all.height(), step, nodesPerSide));
        if (!whole) {
            if (failures)
                failures->push_back(whole.error());
            continue;
        }
        const bool thinned = whole->spacing() > step * 1.5;
        coarse.push_back(std::move(*whole));
        if (!thinned || focus.isEmpty() || !focus.intersects(all) || job.isCancelled())
            continue;
        const MapExtent part{std::max(focus.minX, all.minX), std::max(focus.minY, all.minY),
                             std::min(focus.maxX, all.maxX), std::min(focus.maxY, all.maxY)};
        auto near = raster->read(part, nodesFor(part.width(), step, nodesPerSide),
                                 nodesFor(part.height(), step, nodesPerSide));
        if (near)
            fine.push_back(std::move(*near));
    }
    fine.insert(fine.end(), std::make_move_iterator(coarse.begin()),
                std::make_move_iterator(coarse.end()));
    job.setProgress(1);
    return HeightField::fromGrids(std::move(fine));
}

} // namespace parkwright
