#pragma once

#include "gis/standards/StandardsTypes.h"

#include <QString>

#include <optional>
#include <vector>

namespace parkwright {

/// The three areas of a piece of land; they are never mixed.
enum class AreaKind { Record, Planar, Ellipsoidal };

/// Why a figure is missing, or what it leaves out.
enum class GapKind {
    NoLand,                  ///< no land is meant
    NoAreaOfRecord,          ///< of `count` pieces of land of `of`
    NoShape,                 ///< of `count` pieces of land of `of`
    NoCrs,                   ///< the project has no CRS, or one that areas cannot be taken in
    ParcelsWithoutArea,      ///< `count` parcels of `of`
    BuildingsWithoutArea,    ///< `count` buildings of `of`
    BuildingsOffSite,        ///< `count` buildings of `of` stand elsewhere
    FloorsWithoutArea,       ///< `count` floors of `of`
    AreasFromShapes,         ///< `count` floors of `of` have the area of their outline
    AreasFromStoreys,        ///< `count` buildings of `of`: footprint times storeys
    HighStoreyUndecided,     ///< `count` storeys or buildings: height or use is not known
    UndergroundNotCounted,   ///< `count` floors; local rules may differ
    FootprintUnknown,        ///< `count` buildings of `of`
    YardAreaUnknown,         ///< `count` parcels of `of`
    GreenAreaUnknown,        ///< `count` parcels of `of`
    StoreysUnknown,          ///< `count` buildings of `of`
    LettableUnknown,         ///< `count` floors and spaces of `of`
    VacancyUnknown,          ///< `count` floors and spaces of `of`
    SlabLoadUnknown,         ///< `count` floors of `of`
    FundsUnknown,            ///< `count` parks of `of`
    EnterpriseFigureUnknown, ///< `count` enterprises of `of`
    NothingToCount           ///< there is nothing that it could be about
};

struct Gap
{
    GapKind kind = GapKind::NothingToCount;
    int count = 0;
    int of = 0;
    friend bool operator==(const Gap&, const Gap&) = default;
};

/// How a figure is written.
enum class FigureKind { Count, Ratio, Share, LandArea, FloorArea, Length, Load, MoneyPerMu };

/// What went into a figure: another figure's id and its value.
struct IndicatorInput
{
    QString id;
    std::optional<double> value;
    FigureKind kind = FigureKind::FloorArea;
};

/// A figure and where it comes from. Its words are in IndicatorText.h.
struct Indicator
{
    QString id; ///< stable, e.g. "far"; the formula has the same name
    FigureKind kind = FigureKind::Count;
    std::optional<double> value; ///< SI: m², m, kN/m², shares 0 to 1; money in CNY per mu
    std::vector<IndicatorInput> inputs;
    std::optional<AreaKind> areaKind;   ///< of the land in it
    std::vector<Gap> gaps;              ///< with a value: what it leaves out or assumes
    std::optional<Certainty> certainty; ///< of the rule; none for plain sums
    QString source;                     ///< id of a StandardsSource of the pack; may be empty
};

} // namespace parkwright
