#pragma once

#include "gis/geo/Geometry.h"
#include "scene/picking/PickNumber.h"

#include <QColor>
#include <QPointF>
#include <QString>

#include <cstdint>
#include <optional>

namespace parkwright {

/// How a label is set.
enum class LabelStyle {
    Park,        ///< 16 pixels, semi-bold
    Building,    ///< 13
    Parcel,      ///< 12
    Floor,       ///< 11
    SensorValue, ///< 11, on a small plate
    Place,       ///< 12, lighter: names of the surroundings
};

/// Words that stand at a place of the scene. Plain data.
struct Label
{
    std::uint64_t id = 0; ///< the same for the same thing in every list: keeps labels from jumping
    QString text;         ///< may have several lines
    LabelStyle style = LabelStyle::Building;
    MapPoint anchor; ///< project CRS
    QPointF offset;  ///< logical pixels from the anchor to the middle, x right, y DOWN
    /// `offset` leads to the nearer end of the words instead, so that they stand in a column.
    bool beside = false;
    bool leader = false; ///< a thin line from the anchor to the words
    double priority = 0; ///< higher ones win; styles bring a rank of their own
    /// Metres across the thing that it names: it is shown once the words fit into that. 0 is
    /// always.
    double room = 0;
    double farthest = 1e9; ///< metres from the eye beyond which it is not shown
    bool hideable = true;  ///< fades where something stands in front of its anchor
    /// Colour that it lies on: then it is black or white, whichever reads better, without a halo.
    std::optional<QColor> ground;
    PickNumber pick; ///< what a click on it means
};

/// Whether black reads better than white on a colour (WCAG relative luminance).
bool wantsBlackInk(const QColor& ground);

} // namespace parkwright
