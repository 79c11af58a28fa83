#pragma once

#include "gis/model/ViewState.h"

#include <QColor>
#include <QString>

#include <vector>

namespace parkwright {

/// One colour of a legend and what it stands for.
struct LegendEntry
{
    QString label; ///< translated
    QColor colour;
    QString code;  ///< stable: a land-use or domain code, a Uid; empty for classes of numbers
    int count = 0; ///< how many objects have it
    bool noValue = false; ///< stands for what is not known
    friend bool operator==(const LegendEntry&, const LegendEntry&) = default;
};

/// What the colours of a view mean, in the order they are to be read. The last entry is always that
/// for what is not known; all others stand for something that occurs.
struct Legend
{
    ColourBy colourBy = ColourBy::LandUse;
    QString title; ///< translated, e.g. "Slab load"
    QString unit;  ///< of the labels, or empty
    std::vector<LegendEntry> entries;
    friend bool operator==(const Legend&, const Legend&) = default;
};

QString colourByTitle(ColourBy colourBy); ///< translated

} // namespace parkwright
