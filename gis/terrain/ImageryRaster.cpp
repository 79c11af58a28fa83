#include "gis/terrain/ImageryRaster.h"

#include "gis/terrain/RasterFrame.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cmath>

namespace parkwright {

namespace {

struct ImageryRasterTr
{
    Q_DECLARE_TR_FUNCTIONS(Raster)
};

struct Stretch
{
    float low = 0;
    float high = 255;
    float apply(float value) const
    {
        return std::clamp((value - low) / std::max(high - low, 1e-20F) * 255.0F, 0.0F, 255.0F);
    }
};

/// Darkest and brightest 2 % of a coarse look at the bands are cut off.
Stretch stretchOf(const std::vector<GDALRasterBandH>& bands)
{
    std::vector<float> values;
    for (GDALRasterBandH band : bands) {
        const int columns = std::min(256, GDALGetRasterBandXSize(band));
        const int rows = std::min(256, GDALGetRasterBandYSize(band));
        std::vector<float> look(size_t(columns) * size_t(rows));
        if (GDALRasterIO(band, GF_Read, 0, 0, GDALGetRasterBandXSize(band),
                         GDALGetRasterBandYSize(band), look.data(), columns, rows, GDT_Float32, 0,
                         0) != CE_None)
            continue;
        int known = 0;
        const double noData = GDALGetRasterNoDataValue(band, &known);
        for (const float value : look) {
            if (std::isfinite(value) && !(known && double(value) == noData))
                values.push_back(value);
        }
    }
    if (values.empty())
        return {};
    const size_t cut = values.size() / 50;
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(cut), values.end());
    const float low = values[cut];
    const size_t top = values.size() - 1 - cut;
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(top), values.end());
    const float high = values[top];
    return high > low ? Stretch{low, high} : Stretch{low - 1, low + 1};
}

} // namespace

bool ImageryTile::isBlank() const
{
    for (size_t i = 3; i < rgba.size(); i += 4) {
        if (rgba[i] != 0)
            return false;
    }
    return true;
}

struct ImageryRaster::Data
{
    RasterFrame frame;
    std::vector<GDALRasterBandH> colours{}; ///< 1 (grey or palette) or 3
    GDALRasterBandH alpha = nullptr;        ///< or a mask band
    float opaque = 255;                     ///< value of `alpha` that hides what is behind
    std::vector<std::array<std::uint8_t, 4>> palette{};
    Stretch stretch{};
    bool hasNoData = false;
    float noData = 0; ///< transparent where all colours have it

    void findBands();
    Result<std::vector<float>> readBand(GDALRasterBandH band, const PixelWindow& window) const;
};

void ImageryRaster::Data::findBands()
{
    const int count = GDALGetRasterCount(frame.dataset());
    std::array<GDALRasterBandH, 3> named{};
    std::vector<GDALRasterBandH> plain;
    for (int i = 1; i <= count; ++i) {
        GDALRasterBandH band = GDALGetRasterBand(frame.dataset(), i);
        const GDALColorInterp meaning = GDALGetRasterColorInterpretation(band);
        if (meaning == GCI_AlphaBand) {
            alpha = band;
            continue;
        }
        if (meaning >= GCI_RedBand && meaning <= GCI_BlueBand)
            named[size_t(meaning - GCI_RedBand)] = band;
        plain.push_back(band);
    }
    if (named[0] && named[1] && named[2])
        colours.assign(named.begin(), named.end());
    else if (plain.size() >= 3)
        colours.assign(plain.begin(), plain.begin() + 3);
    else if (!plain.empty())
        colours = {plain.front()};
    if (colours.empty())
        return;
    GDALRasterBandH first = colours.front();
    if (GDALColorTableH table = colours.size() == 1 ? GDALGetRasterColorTable(first) : nullptr) {
        for (int i = 0; i < GDALGetColorEntryCount(table); ++i) {
            GDALColorEntry entry;
            GDALGetColorEntryAsRGB(table, i, &entry);
            palette.push_back({std::uint8_t(entry.c1), std::uint8_t(entry.c2),
                               std::uint8_t(entry.c3), std::uint8_t(entry.c4)});
        }
    } else if (GDALGetRasterDataType(first) != GDT_Byte) {
        stretch = stretchOf(colours);
    }
    if (alpha && GDALGetRasterDataType(alpha) != GDT_Byte)
        opaque = GDALGetRasterDataType(alpha) == GDT_UInt16 ? 65535.0F : 255.0F;
    if (!alpha && (GDALGetMaskFlags(first) & GMF_PER_DATASET))
        alpha = GDALGetMaskBand(first);
    int known = 0;
    noData = float(GDALGetRasterNoDataValue(first, &known));
    hasNoData = known != 0 && !alpha;
}

Result<std::vector<float>> ImageryRaster::Data::readBand(GDALRasterBandH band,
                                                         const PixelWindow& window) const
{
    std::vector<float> values(size_t(window.columns) * size_t(window.rows));
    GdalErrors said;
    GDALRasterIOExtraArg extra;
    INIT_RASTERIO_EXTRA_ARG(extra);
    const bool thinned = window.columns < window.width || window.rows < window.height;
    extra.eResampleAlg = thinned && palette.empty() ? GRIORA_Average : GRIORA_NearestNeighbour;
    if (GDALRasterIOEx(band, GF_Read, window.x, window.y, window.width, window.height,
                       values.data(), window.columns, window.rows, GDT_Float32, 0, 0,
                       &extra) != CE_None)
        return said.toError(ErrorCode::Io, ImageryRasterTr::tr("An image cannot be read."));
    return values;
}

ImageryRaster::ImageryRaster(std::unique_ptr<Data> data)
    : mData(std::move(data))
{
}
ImageryRaster::ImageryRaster(ImageryRaster&&) noexcept = default;
ImageryRaster& ImageryRaster::operator=(ImageryRaster&&) noexcept = default;
ImageryRaster::~ImageryRaster() = default;

Result<ImageryRaster> ImageryRaster::open(const RasterSource& source, const Crs& project)
{
    auto frame = RasterFrame::open(source, project);
    if (!frame)
        return frame.error();
    auto data = std::make_unique<Data>(Data{.frame = std::move(*frame)});
    data->findBands();
    if (data->colours.empty())
        return Error{
            ErrorCode::Unsupported,
            ImageryRasterTr::tr("%1 holds no picture.").arg(QFileInfo(source.path).fileName()),
            {}};
    return ImageryRaster(std::move(data));
}

const MapExtent& ImageryRaster::extent() const
{
    return mData->frame.extent();
}

double ImageryRaster::resolution() const
{
    return mData->frame.resolution();
}

namespace {

/// Four neighbours of a place in a net of pixels, and how much each counts.
struct Neighbours
{
    std::array<size_t, 4> index;
    std::array<float, 4> weight;

    Neighbours(double column, double row, int columns, int rows, bool nearest)
    {
        column = std::clamp(nearest ? std::round(column) : column, 0.0, double(columns - 1));
        row = std::clamp(nearest ? std::round(row) : row, 0.0, double(rows - 1));
        const int c0 = int(column);
        const int r0 = int(row);
        const int c1 = std::min(c0 + 1, columns - 1);
        const int r1 = std::min(r0 + 1, rows - 1);
        const auto fu = float(column - c0);
        const auto fv = float(row - r0);
        const auto at = [columns](int r, int c) { return size_t(r) * size_t(columns) + size_t(c); };
        index = {at(r0, c0), at(r0, c1), at(r1, c0), at(r1, c1)};
        weight = {(1 - fu) * (1 - fv), fu * (1 - fv), (1 - fu) * fv, fu * fv};
    }
    float of(const std::vector<float>& values) const
    {
        return values[index[0]] * weight[0] + values[index[1]] * weight[1] +
               values[index[2]] * weight[2] + values[index[3]] * weight[3];
    }
};

} // namespace

Result<ImageryTile> ImageryRaster::read(const MapExtent& area, int columns, int rows) const
{
    ImageryTile tile{area, columns, rows, {}};
    tile.rgba.assign(size_t(columns) * size_t(rows) * 4, 0);
    std::vector<MapPoint> places;
    places.reserve(size_t(columns) * size_t(rows));
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column)
            places.push_back({area.minX + area.width() * (column + 0.5) / columns,
                              area.maxY - area.height() * (row + 0.5) / rows, 0});
    }
    const RasterFrame& frame = mData->frame;
    frame.toPixels(places);
    const PixelWindow window = frame.windowFor(places, columns, rows);
    if (window.isEmpty())
        return tile;
    std::vector<std::vector<float>> bands;
    for (GDALRasterBandH band : mData->colours) {
        auto values = mData->readBand(band, window);
        if (!values)
            return values.error();
        bands.push_back(std::move(*values));
    }
    std::vector<float> alpha;
    if (mData->alpha) {
        if (auto values = mData->readBand(mData->alpha, window))
            alpha = std::move(*values);
    }
    const bool indexed = !mData->palette.empty();
    for (size_t i = 0; i < places.size(); ++i) {
        const MapPoint& place = places[i];
        if (!(place.x >= 0 && place.y >= 0 && place.x <= frame.width() &&
              place.y <= frame.height()))
            continue;
        const Neighbours near(window.columnOf(place.x), window.rowOf(place.y), window.columns,
                              window.rows, indexed);
        std::uint8_t* pixel = &tile.rgba[i * 4];
        if (indexed) {
            const auto entry = size_t(std::max(0.0F, near.of(bands[0])));
            if (entry < mData->palette.size() &&
                !(mData->hasNoData && float(entry) == mData->noData))
                std::copy_n(mData->palette[entry].begin(), 4, pixel);
            continue;
        }
        bool isData = true;
        if (mData->hasNoData) {
            isData = false; // a corner that is "no data" would bleed its colour into the mean
            for (const auto& band : bands) {
                isData = isData || band[near.index[0]] != mData->noData;
            }
        }
        for (int c = 0; c < 3; ++c) {
            const float value = near.of(bands[bands.size() == 3 ? size_t(c) : 0]);
            if (!std::isfinite(value))
                isData = false;
            pixel[c] = std::uint8_t(isData ? std::lround(mData->stretch.apply(value)) : 0);
        }
        const float cover = alpha.empty() ? 255.0F : near.of(alpha) / mData->opaque * 255.0F;
        pixel[3] = isData ? std::uint8_t(std::lround(std::clamp(cover, 0.0F, 255.0F))) : 0;
    }
    return tile;
}

ImagerySource::ImagerySource(RasterSource source, Crs project, ImageryRaster first)
    : mSource(std::move(source))
    , mProject(std::move(project))
    , mExtent(first.extent())
    , mResolution(first.resolution())
{
    mIdle.push_back(std::move(first));
}

Result<std::shared_ptr<const ImagerySource>> ImagerySource::open(const RasterSource& source,
                                                                 const Crs& project)
{
    auto raster = ImageryRaster::open(source, project);
    if (!raster)
        return raster.error();
    return std::shared_ptr<const ImagerySource>(
        new ImagerySource(source, project, std::move(*raster)));
}

Result<ImageryTile> ImagerySource::read(const MapExtent& area, int columns, int rows) const
{
    std::unique_lock lock(mMutex);
    if (mIdle.empty()) {
        lock.unlock();
        auto another = ImageryRaster::open(mSource, mProject);
        if (!another)
            return another.error();
        lock.lock();
        mIdle.push_back(std::move(*another));
    }
    ImageryRaster raster = std::move(mIdle.back());
    mIdle.pop_back();
    lock.unlock();
    auto tile = raster.read(area, columns, rows);
    lock.lock();
    mIdle.push_back(std::move(raster));
    return tile;
}

} // namespace parkwright
