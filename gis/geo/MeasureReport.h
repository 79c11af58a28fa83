#pragma once

#include "gis/core/Format.h"
#include "gis/geo/LineMeasure.h"

namespace parkwright {

/// What is measured with a few places.
enum class MeasureKind { Distance, Area, Height, Angle, Place };
/// Places that a measurement needs at the least; … that make a whole one, 0 for any number.
size_t leastPlaces(MeasureKind kind);
size_t mostPlaces(MeasureKind kind);

/// One figure of a measurement, in words.
struct MeasureFigure
{
    QString title;
    QString value;
    QString note; ///< how it was measured; may be empty
};

/// What some places come to.
struct MeasureReport
{
    MeasureKind kind = MeasureKind::Distance;
    QString title;
    std::vector<MeasureFigure> figures;
    std::vector<ProfilePoint> profile; ///< of the ground, for distances
    /// Lines of "title TAB value TAB note", as spreadsheets take them; without a note two columns.
    QString toText() const;
};

/// The way into another CRS, for telling coordinates there too. One thread at a time.
struct OtherCrs
{
    Crs crs;
    CoordinateTransform transform; ///< from the CRS of the places
};

/// What a report needs to know besides the places. One thread at a time.
struct MeasureGround
{
    Format format;
    Crs crs; ///< of the places
    const GeodesicMeasure* ellipsoid = nullptr;
    const OtherCrs* other = nullptr;
    std::function<double(double, double)> height; ///< of the ground; empty for none
    ProfileSampling sampling;
};

/// @returns no figures while there are too few places
MeasureReport measureReport(MeasureKind kind, const std::vector<MapPoint>& places,
                            const MeasureGround& ground);
/// At the second of three places, degrees 0 to 180; NaN where the CRS is no plane.
double angleBetween(const std::vector<MapPoint>& places, const Crs& crs);
/// Of written coordinates: about a millimetre.
int coordinateDecimals(const Crs& crs);
/// Degrees, minutes and seconds: 113°56'09.60"E 22°32'24.00"N
QString degreesText(const GeoPoint& point);

} // namespace parkwright
