#pragma once

#include "gis/geo/Geometry.h"

#include <QStringList>

#include <optional>

namespace parkwright {

/// What somebody who looks for a CRS has typed, understood: English and Chinese words, codes,
/// central meridians, zones and places. "广州 3度带" is a place and "3 degree"; "西安80" is
/// "xian 1980".
struct CrsQuery
{
    QStringList words;             ///< each has to be in an entry's haystack
    QStringList unwanted;          ///< none may be
    QString code;                  ///< digits only: also looked for in the code, from its start
    std::optional<GeoPoint> place; ///< has to lie in the area of use
    QString placeName;             ///< as typed
    enum class Kind { Any, Projected, Geographic } kind = Kind::Any;

    bool isEmpty() const;
    static CrsQuery parse(const QString& text);

    /// How texts are made comparable: lower case, "_", "-" and "/" as spaces.
    static QString comparable(const QString& text);
};

} // namespace parkwright
