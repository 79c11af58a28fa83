#include "gis/terrain/RasterFrame.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <limits>

namespace parkwright {

namespace {

constexpr double Infinite = std::numeric_limits<double>::infinity();

QString fileName(const RasterSource& source)
{
    const QString name = QFileInfo(source.path).fileName();
    return name.isEmpty() ? source.path : name;
}

struct RasterFrameTr
{
    Q_DECLARE_TR_FUNCTIONS(Raster)
};

/// Geotransform of the dataset, from ground control points if need be.
bool readGeoTransform(GDALDatasetH dataset, double* transform)
{
    if (GDALGetGeoTransform(dataset, transform) == CE_None)
        return true;
    const int count = GDALGetGCPCount(dataset);
    return count >= 3 && GDALGCPsToGeoTransform(count, GDALGetGCPs(dataset), transform, TRUE);
}

QString wktOf(GDALDatasetH dataset)
{
    const char* wkt = GDALGetProjectionRef(dataset);
    if (!wkt || !*wkt)
        wkt = GDALGetGCPProjection(dataset);
    return QString::fromUtf8(wkt ? wkt : "");
}

} // namespace

Result<RasterFrame> RasterFrame::open(const RasterSource& source, const Crs& project)
{
    registerGdal();
    GdalErrors said;
    RasterFrame frame;
    frame.mDataset.reset(GDALOpenEx(source.path.toUtf8().constData(),
                                    GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                                    nullptr, nullptr, nullptr));
    if (!frame.mDataset || GDALGetRasterCount(frame.dataset()) < 1)
        return said.toError(
            ErrorCode::Io,
            RasterFrameTr::tr("%1 cannot be read as a raster.").arg(fileName(source)));
    frame.mWidth = GDALGetRasterXSize(frame.dataset());
    frame.mHeight = GDALGetRasterYSize(frame.dataset());
    if (!readGeoTransform(frame.dataset(), frame.mForward) ||
        !GDALInvGeoTransform(frame.mForward, frame.mBackward))
        return said.toError(
            ErrorCode::InvalidInput,
            RasterFrameTr::tr("%1 does not say where it lies.").arg(fileName(source)));
    Crs crs = source.crs;
    if (!crs.isValid()) {
        const QString wkt = wktOf(frame.dataset());
        if (!wkt.isEmpty()) {
            if (auto read = Crs::fromUserInput(wkt))
                crs = *read;
        }
    }
    frame.mHasCrs = crs.isValid();
    if (crs.isValid() && project.isValid() && !(crs == project)) {
        auto transform = CoordinateTransform::make(crs, project);
        if (!transform)
            return transform.error();
        if (!transform->isIdentity())
            frame.mToProject.emplace(std::move(*transform));
    }
    if (!frame.measure())
        return Error{
            ErrorCode::Projection,
            RasterFrameTr::tr("%1 lies where the project's coordinate system cannot reach.")
                .arg(fileName(source)),
            said.text()};
    return frame;
}

MapPoint RasterFrame::toGround(double pixelX, double pixelY) const
{
    return {mForward[0] + pixelX * mForward[1] + pixelY * mForward[2],
            mForward[3] + pixelX * mForward[4] + pixelY * mForward[5], 0};
}

bool RasterFrame::measure()
{
    // Edges bend when they are projected, so a few places along each are looked at.
    std::vector<MapPoint> outline;
    constexpr int Parts = 20;
    for (int i = 0; i <= Parts; ++i) {
        for (int j = 0; j <= Parts; ++j)
            outline.push_back(toGround(double(mWidth) * i / Parts, double(mHeight) * j / Parts));
    }
    const double midX = mWidth / 2.0;
    const double midY = mHeight / 2.0;
    std::vector<MapPoint> middle = {toGround(midX, midY), toGround(midX + 1, midY),
                                    toGround(midX, midY + 1)};
    if (mToProject) {
        mToProject->forward(outline);
        mToProject->forward(middle);
    }
    for (const MapPoint& point : outline) {
        if (std::isfinite(point.x) && std::isfinite(point.y))
            mExtent.add(point);
    }
    const double across = std::hypot(middle[1].x - middle[0].x, middle[1].y - middle[0].y);
    const double down = std::hypot(middle[2].x - middle[0].x, middle[2].y - middle[0].y);
    mResolution = std::sqrt(across * down);
    if (!std::isfinite(mResolution) || mResolution <= 0)
        mResolution = std::max(mExtent.width() / mWidth, mExtent.height() / mHeight);
    return !mExtent.isEmpty() && std::isfinite(mResolution) && mResolution > 0;
}

void RasterFrame::toPixels(std::vector<MapPoint>& places) const
{
    if (mToProject)
        mToProject->inverse(places);
    for (MapPoint& place : places) {
        if (!std::isfinite(place.x) || !std::isfinite(place.y)) {
            place = {Infinite, Infinite, 0};
            continue;
        }
        place = {mBackward[0] + place.x * mBackward[1] + place.y * mBackward[2],
                 mBackward[3] + place.x * mBackward[4] + place.y * mBackward[5], 0};
    }
}

PixelWindow RasterFrame::windowFor(const std::vector<MapPoint>& pixelPlaces, int columns,
                                   int rows) const
{
    double minX = Infinite, minY = Infinite, maxX = -Infinite, maxY = -Infinite;
    for (const MapPoint& place : pixelPlaces) {
        if (!std::isfinite(place.x))
            continue;
        minX = std::min(minX, place.x);
        maxX = std::max(maxX, place.x);
        minY = std::min(minY, place.y);
        maxY = std::max(maxY, place.y);
    }
    PixelWindow window;
    if (!(maxX >= 0 && maxY >= 0 && minX <= mWidth && minY <= mHeight))
        return window;
    const double across = (maxX - minX) / std::max(columns - 1, 1);
    const double down = (maxY - minY) / std::max(rows - 1, 1);
    const double margin = std::max({1.5, across, down}); // neighbours for bilinear sampling
    window.x = int(std::floor(std::clamp(minX - margin, 0.0, double(mWidth - 1))));
    window.y = int(std::floor(std::clamp(minY - margin, 0.0, double(mHeight - 1))));
    window.width = int(std::ceil(std::clamp(maxX + margin, 1.0, double(mWidth)))) - window.x;
    window.height = int(std::ceil(std::clamp(maxY + margin, 1.0, double(mHeight)))) - window.y;
    window.width = std::max(window.width, 1);
    window.height = std::max(window.height, 1);
    const int thinX = std::max(1, int(std::floor(across + 0.01)));
    const int thinY = std::max(1, int(std::floor(down + 0.01)));
    window.columns = std::max(1, window.width / thinX);
    window.rows = std::max(1, window.height / thinY);
    return window;
}

} // namespace parkwright
