#pragma once

#include "gis/model/rows/CareRows.h"

#include <QColor>
#include <QImage>

namespace parkwright {

/// Glyphs of sensor families as one picture of white signs on black: SensorIconCell pixels a cell,
/// SensorIconColumns cells a row, in the order of SensorFamily; the last one is for sensors of no
/// family. Needs no fonts and no application.
constexpr int SensorIconCell = 64;
constexpr int SensorIconColumns = 4;
QImage sensorIcons();

/// Which cell a family has.
int sensorIconOf(const std::optional<SensorFamily>& family);
/// What its disc is filled with.
QColor sensorColourOf(const std::optional<SensorFamily>& family);

} // namespace parkwright
