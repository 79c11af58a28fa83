#pragma once

#include "gis/core/AreaUnit.h"
#include "gis/core/Value.h"

#include <QDate>
#include <QLocale>
#include <QString>

#include <optional>

namespace parkwright {

/// A number and its unit in words for people, apart, so that a table can mute the unit.
struct Quantity
{
    QString number; ///< "—" when it is not known
    QString unit;   ///< empty for none

    /// "30.07 ha", "42.8 %", "—"
    QString text() const;
    friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// The one way in which numbers, units, money and dates are put into words for people: by locale,
/// with the area unit of the project. Absent and not finite is "—", never 0. A plain value, for any
/// thread.
///
/// Units follow the language of the locale: "亩", "万元" in Chinese, "mu", "million CNY" elsewhere.
class Format
{
public:
    explicit Format(const QLocale& locale = QLocale(), AreaUnit areaUnit = AreaUnit::Hectare);

    const QLocale& locale() const { return mLocale; }
    AreaUnit areaUnit() const { return mAreaUnit; }
    bool isChinese() const;

    static QString missing(); ///< "—"

    /// @param decimals at most so many; trailing zeros are dropped. -1 chooses by size.
    QString number(std::optional<double> value, int decimals = -1) const;
    /// Always so many decimals, for columns.
    QString fixed(std::optional<double> value, int decimals) const;
    QString count(std::optional<qint64> value) const;

    /// Land, m² in, in the unit of the project.
    Quantity area(std::optional<double> squareMetres) const;
    Quantity areaIn(std::optional<double> squareMetres, AreaUnit unit) const;
    /// Of floors, m² in; always shown in m².
    Quantity floorArea(std::optional<double> squareMetres) const;
    Quantity length(std::optional<double> metres) const;    ///< m, from 10 km on km
    Quantity load(std::optional<double> kiloNewtons) const; ///< kN/m²
    Quantity ratio(std::optional<double> value) const;      ///< FAR: two decimals, no unit
    Quantity percent(std::optional<double> share) const;    ///< 0.428 is "42.8 %"
    /// 万元 and 亿元 in Chinese, million and billion elsewhere, from a size on.
    Quantity money(const std::optional<Money>& amount) const;
    QString date(const QDate& date) const;
    /// @param timeZone IANA, e.g. that of the project
    QString moment(const std::optional<Instant>& instant, const QString& timeZone) const;

    /// A number in a unit of the schema ("m", "m²", "kN/m²", "t", …).
    Quantity inUnit(std::optional<double> value, const QString& unit) const;
    /// The unit of that name in the language of the locale.
    QString unitText(const QString& unit) const;

private:
    QLocale mLocale;
    AreaUnit mAreaUnit;
};

} // namespace parkwright
