#pragma once

#include "gis/core/Uid.h"
#include "gis/core/Value.h"
#include "gis/geo/Geometry.h"

#include <QDate>
#include <QString>

#include <optional>

namespace parkwright {

/// What every row has. An absent value is "not known": an empty optional, a null date, an empty
/// text, a null Uid. None of them ever counts as 0.
struct Row
{
    Uid uid;
    QString source;    ///< file and layer it was imported from; empty for rows made here
    QString sourceKey; ///< its key there, so that importing again updates it
};

} // namespace parkwright
