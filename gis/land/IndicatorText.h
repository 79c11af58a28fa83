#pragma once

#include "gis/core/Format.h"
#include "gis/land/Indicators.h"

namespace parkwright {

// What people read about figures, in the language of the moment.

QString indicatorTitle(const QString& id); ///< of a figure or one of its inputs
/// "counted floor area / site area"; empty for plain sums
QString indicatorFormula(const QString& id);
QString areaKindText(AreaKind kind); ///< "area of record"
QString gapText(const Gap& gap);     ///< one sentence
QString certaintyText(Certainty certainty);
Quantity indicatorQuantity(FigureKind kind, const std::optional<double>& value,
                           const Format& format);
inline Quantity indicatorQuantity(const Indicator& figure, const Format& format)
{
    return indicatorQuantity(figure.kind, figure.value, format);
}

/// Everything about where a figure comes from, some lines: formula, inputs, area, gaps, source and
/// certainty.
QString indicatorExplanation(const Indicator& figure, const StandardsPack& pack,
                             const Format& format);

QString areaKindName(AreaKind kind); ///< stable: "record", "planar", "ellipsoidal"
QString gapName(GapKind kind);       ///< stable: "no-land" …
QString figureUnit(FigureKind kind); ///< stable, of the SI value: "m2", "1", "kN/m2", "CNY/mu" …

} // namespace parkwright
