#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace parkwright {

/// A unit that a heading or a value names.
struct HeadingUnit
{
    QString text;      ///< as written: "亩", "t/m²", "万元"; empty for none
    double factor = 1; ///< times this is SI: m, m², kN/m², t, s, a share of 1, the currency unit
    enum class Kind {
        None,
        Length,
        Area,
        Load,
        Mass,
        Money,
        Share,
        Power,
        Time,
        Angle
    } kind = Kind::None;
};

/// What a unit means: "亩", "㎡", "公顷", "ft", "t/m2", "万元", "%" …
std::optional<HeadingUnit> unitFromText(const QString& text);

/// A number as somebody wrote it, with what stood around it.
struct WrittenQuantity
{
    double value = 0; ///< in `unit`, or in the column's when that is none
    HeadingUnit unit;
    bool approximate = false; ///< "约12米", "12+", "<20"
    bool range = false;       ///< "3-5": the larger one was taken
    bool sum = false;         ///< "11+1": both were added
};

/// Reads "12", "12 m", "约12米", "3-5", "6.5kN/m²", "≤35%", "1,234.5", full-width digits and
/// small Chinese numerals ("十二层"). Nothing when there is no number in it.
std::optional<WrittenQuantity> readQuantity(const QString& text);

/// Storey numbers as people write them: 3, "F3", "3F", "3层", "三楼", "B1", "-1", "负一层",
/// "地下1层", "L12", "G" (1). There is no 0: it is none.
std::optional<qint64> readFloorNumber(const QString& text);

/// Heights of storeys, lowest first: "[4.5,3.6]", "4.5;3.6", "7.8 4.5x5". Empty when unreadable.
std::vector<double> readStoreyHeights(const QString& text);

} // namespace parkwright
