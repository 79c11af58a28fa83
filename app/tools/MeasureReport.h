#pragma once

#include "app/tools/MeasureTool.h"
#include "gis/core/Format.h"
#include "gis/geo/LineMeasure.h"

namespace parkwright {

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
    QString title;
    std::vector<MeasureFigure> figures;
    std::vector<ProfilePoint> profile; ///< of the ground, for distances
    /// Lines of "title TAB value", as spreadsheets take them.
    QString toText() const;
};

/// What a report needs to know besides the places. One thread at a time.
struct MeasureGround
{
    Format format;
    double unit = 1; ///< metres of one unit of the coordinates
    const GeodesicMeasure* ellipsoid = nullptr;
    std::function<double(double, double)> height; ///< of the ground; empty for none
    double step = 5;                              ///< metres between two places of a profile
};

/// @returns no figures while there are too few places
MeasureReport measureReport(MeasureKind kind, const std::vector<MapPoint>& places,
                            const MeasureGround& ground);
/// Degrees, minutes and seconds: 113°56'09.60"E 22°32'24.00"N
QString degreesText(const GeoPoint& point);

} // namespace parkwright
